"""The bounds of figures and the words of links, as the tags of a PDF have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from chronicle.oracles.preflight.tag_checks import check_tags
from tests.builder.oracles.preflight.hand_made import HEIGHT, WIDTH, figure, write

if TYPE_CHECKING:
    from pathlib import Path

OFF, NOT_AROUND = (
    f"page 1: the bounds of a figure are not {where}." for where in ("on the page", "around it")
)


def tagged(path: Path, **tag: object) -> list[str]:
    """Return what is said of a page with a figure, a box from 100 to 150 points, and one tag."""
    write(path, figure(100, 100, 50, 50))
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        element = Dictionary(Pg=pdf.pages[0].obj, **tag)
        pdf.Root.StructTreeRoot = pdf.make_indirect(
            Dictionary(Type=Name.StructTreeRoot, K=Array([pdf.make_indirect(element)]))
        )
        pdf.save(path)
    return [problem.message for problem in check_tags(path)]


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [
        ((100, 100, 150, 150), []),
        ((103, 103, 147, 147), []),
        ((0, 0, WIDTH, HEIGHT), []),
        ((110, 100, 150, 150), [NOT_AROUND]),
        ((100, 110, 150, 150), [NOT_AROUND]),
        ((100, 100, 140, 150), [NOT_AROUND]),
        ((100, 100, 150, 140), [NOT_AROUND]),
        ((-1, 0, WIDTH, HEIGHT), [OFF]),
        ((0, -1, WIDTH, HEIGHT), [OFF]),
        ((0, 0, WIDTH + 1, HEIGHT), [OFF]),
        ((0, 0, WIDTH, HEIGHT + 1), [OFF]),
        ((100, 100, 100, 150), [OFF, NOT_AROUND]),
        ((100, 100, 150, 100), [OFF, NOT_AROUND]),
        ((150, 100, 100, 150), [OFF, NOT_AROUND]),
        ((100, 150, 150, 100), [OFF, NOT_AROUND]),
    ],
)
def test_bounds_are_on_the_page_and_around_the_figure(
    tmp_path: Path, bounds: tuple[float, ...], expected: list[str]
) -> None:
    """A little white may be left out; every edge counts, and none lies behind the opposite one."""
    attributes = Dictionary(O=Name.Layout, BBox=Array(list(bounds)))
    assert expected == tagged(tmp_path / "a.pdf", S=Name.Figure, A=attributes, K=0)


@pytest.mark.parametrize(
    ("held", "has_words"),
    [
        (Array([0]), True),
        (Array([Dictionary(S=Name.Span, K=Array([Dictionary(S=Name.Em, K=0)]))]), True),
        (Array([]), False),
        (Array([Dictionary(S=Name.Span, K=Array([]))]), False),
    ],
)
def test_a_link_has_words(tmp_path: Path, held: pikepdf.Array, has_words: bool) -> None:
    """They may stand in what the link holds, however deep."""
    expected = [] if has_words else ["page 1: a link has no words."]
    assert expected == tagged(tmp_path / "a.pdf", S=Name.Link, K=held)
