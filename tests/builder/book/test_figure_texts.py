"""A figure's words come with what became of their translation, its table with what opens it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from chronicle.book.figure_texts import FigureWords, figure_text
from chronicle.words.states import State, StateMark
from tests.builder.book.small_book import book
from tests.builder.figures.small_figures import CLAIMS, figure, read

if TYPE_CHECKING:
    from pathlib import Path


def told(folder: Path, language: str, **fields: Any) -> Any:
    """Return what a figure says in a book where its title is up to date and its caption is not."""
    record = {name: value for name, value in figure(**fields).items() if value is not None}
    figures = read(folder / "figures", record)[1]
    small = replace(book(folder / "book", *CLAIMS, language=language), figures=figures)
    small.states.note("figures", ("time", "The time"), State.TRANSLATED)
    small.states.note("figures", ("time", "What stands below."), State.FUZZY)
    return figure_text(small, "time")


def message(text: str) -> tuple[str, str, str]:
    """Return the message that a text of the figure is."""
    return ("figures", "time", text)


@pytest.mark.parametrize(
    ("language", "stale", "untranslated"),
    [("en", None, None), ("ar", StateMark.STALE, StateMark.UNTRANSLATED)],
)
def test_each_text_has_its_mark(
    tmp_path: Path, language: str, stale: StateMark | None, untranslated: StateMark | None
) -> None:
    """Each text is told apart from the others, and is a message; in the book's language none has a mark."""
    found = told(tmp_path, language)
    assert FigureWords("The time", None, message("The time")) == found.title
    assert FigureWords("What stands below.", stale, message("What stands below.")) == found.caption
    assert FigureWords("A line with marks.", untranslated, message("A line with marks.")) == found.alt
    assert (
        FigureWords(
            "A line with a mark for each document.",
            untranslated,
            message("A line with a mark for each document."),
        )
        == found.description
    )
    assert {"market"} == {row.claim for row in found.rows}
    assert ("What", "Document", "What it gives", "How", "Paragraph") == found.heads
    assert "Description and data" == found.data


def test_a_figure_without_caption_has_an_empty_one(tmp_path: Path) -> None:
    """What is not there is not untranslated."""
    assert FigureWords("", None) == told(tmp_path, "ar", caption=None).caption
