"""An element has an anchor of its own and shares all else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from chronicle.outputs.pdf.fetcher import BuildFolders
from chronicle.outputs.pdf.weasyprint_patches.boxes import descendants, page_box
from chronicle.outputs.pdf.weasyprint_patches.named_styles import only_an_anchor, plain
from chronicle.outputs.pdf.weasyprint_patches.patching import patched
from chronicle.outputs.pdf.weasyprint_patches.typesetting import Typesetter

if TYPE_CHECKING:
    from pathlib import Path


def styles_of(tag: str, html: str, folder: Path) -> list[Any]:
    """Return the styles of all elements with a tag."""
    typesetter = Typesetter(["p { margin: 3pt } #z { margin: 5pt }"], BuildFolders([folder]).find)
    with patched():
        (page,) = typesetter.lay_out(html, "file:///").pages
    return [box.style for box in descendants(page_box(page)) if box.element_tag == tag]


def test_what_stands_in_two_names_has_one_style(tmp_path: Path) -> None:
    """Two paragraphs that differ in their names alone hold words of the same style.

    Upstream: U-WP-43.
    """
    one, other = styles_of("b", '<p id="x"><b>A</b><p id="y"><b>B</b>', tmp_path)[::2]
    assert one is other


def test_each_has_its_own_name(tmp_path: Path) -> None:
    """What is shared takes nobody's anchor away, and gives none to whom has none."""
    named = dict.fromkeys(style["anchor"] for style in styles_of("p", '<p id="x">A<p id="y">B<p>C', tmp_path))
    assert [*filter(None, named)] == ["x", "y"]
    assert None in named


def test_a_rule_for_a_name_makes_a_style(tmp_path: Path) -> None:
    """A paragraph whose name a rule asks for has what the rule says, and is like no other."""
    styles = {style["anchor"]: style for style in styles_of("p", '<p id="x">A<p id="z">B', tmp_path)}
    assert plain(styles["x"]) is not plain(styles["z"])
    assert styles["x"]["margin_top"] != styles["z"]["margin_top"]


@pytest.mark.parametrize(
    ("own", "declared", "expected"),
    [
        ({"anchor": 1}, {}, True),
        ({"anchor": 1}, {"color": 1}, True),
        ({"anchor": 1, "lang": 1}, {}, False),
        ({"anchor": 1}, {"anchor": 1}, False),
    ],
)
def test_what_is_inherited_or_declared_elsewhere_is_no_mere_name(
    own: dict[str, Any], declared: dict[str, Any], expected: bool
) -> None:
    """A language goes down to what an element holds; what a rule declares too is weighed against it."""
    assert only_an_anchor(own, declared) is expected
