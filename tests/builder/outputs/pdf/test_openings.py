"""How the text of a page begins is read from what runs through it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from weasyprint.formatting_structure import boxes as kinds  # type: ignore[import-untyped]

from chronicle.outputs.pdf.openings import ENOUGH, opening
from tests.builder.outputs.pdf.drawn import box, page


def run(text: str) -> Any:
    """Return a line with some text."""
    made = kinds.TextBox.__new__(kinds.TextBox)
    vars(made).update(text=text, element=None, element_tag=None, style={})
    return box("line", 0.0, 0.0, made)


def named(tag: str, *children: Any) -> Any:
    """Return a block made from an element of this name."""
    return box("block", 0.0, 0.0, *children, element=SimpleNamespace(tag=tag, get=lambda *_: None))


def test_heads_notes_figures_and_signs_of_style_sheets_are_no_text() -> None:
    """They stand on other pages in another edition, or again on the next one."""
    text = [named("p", run("It rained, ")), named("p", run("at noon."))]
    apart = [
        box("margin", 0.0, 0.0, run("Head")),
        box("notes", 0.0, 0.0, run("Note")),
        *(named(tag, run("Apart")) for tag in ("figure", "thead", "svg", "p::before")),
    ]
    assert "itrainedatnoon" == opening(page(*apart, *text)).casefold()
    assert "itrainedatnoon" == opening(page(text[0], *apart, text[1])).casefold()
    assert "" == opening(page(*apart))


@pytest.mark.parametrize(
    ("letters", "kept"), [(ENOUGH - 1, ENOUGH - 1), (ENOUGH, ENOUGH), (ENOUGH + 1, ENOUGH)]
)
def test_so_many_letters_are_enough(letters: int, kept: int) -> None:
    """Of one run or of several."""
    assert kept == len(opening(page(named("p", run("a" * letters)))))
    assert kept == len(opening(page(*(named("p", run("a")) for _ in range(letters)))))
