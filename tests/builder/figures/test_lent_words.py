"""A drawing marks what its edition has no words for."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from chronicle.core.controls import LRM, RLM
from chronicle.figures.canvas import Canvas
from chronicle.figures.figure_records import ChartLine
from chronicle.figures.figure_voice import Voice
from chronicle.figures.lent_words import lent_words
from chronicle.figures.wrapping import wrap
from tests.builder.figures.small_figures import drawn, figure, voice
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

DIFFERENCES = figure(kind="differences", lines=[{"show": ["leaving.people"]}])
del DIFFERENCES["window"]


def lent(folder: Path, language: str, record: dict[str, object] | None = None) -> set[str]:
    """Return the labels of a drawing that are marked."""
    return {label.text for label in drawn(folder, record, language).labels if label.lent}


def test_names_and_labels_without_words_of_the_edition_are_marked(tmp_path: Path) -> None:
    """A draft marks a missing name and an untranslated event; years are the edition's own."""
    labels = drawn(tmp_path, language="fa").labels
    assert {"Market", "Alpha", "Beta"} <= {label.text for label in labels if label.lent}
    assert {"۲۰۱۱", "۲۰۱۲", "۲۰۱۳"} <= {label.text for label in labels if not label.lent}


def test_a_figure_without_its_noun_is_marked(tmp_path: Path) -> None:
    """A figure that is said in the language of the book stands marked in the drawing."""
    assert any("people" in text for text in lent(tmp_path, "fa", DIFFERENCES))


def test_the_language_of_the_book_marks_nothing(tmp_path: Path) -> None:
    """The source edition has all its words, and a name that an edition has is no lent one."""
    assert not lent(tmp_path, "en")
    assert {"Market"} == lent(tmp_path / "ar", "ar")


def test_a_place_of_a_map_says_its_name_alone(tmp_path: Path) -> None:
    """A line that draws nothing of the ledger but a place has no event to look for."""
    spoken = voice(tmp_path, language="fa")
    placed = replace(spoken.figure, kind="map", lines=(ChartLine(place="town"),))
    pattern = lent_words(Voice(placed, spoken.messages))
    assert pattern is not None
    for name in ("Alpha", "M5", "the Guard"):
        assert pattern.search(name), name
    assert not pattern.search("Market")


@pytest.mark.parametrize(("text", "marked"), [("at Long Name of a Place", True), ("Long Names", False)])
def test_all_lines_of_a_label_with_a_lent_name_are_marked(text: str, marked: bool) -> None:
    """A name may be broken over lines, and only a whole name is one."""
    page = Canvas(edition_of("fa"), lent=re.compile(r"(?<!\w)Long Name(?!\w)"))
    lines = wrap(page, text, 20)
    assert len(lines) > 1
    assert {marked} == {page.is_lent(line) for line in lines}
    before = len(page._axes.patches)
    page.text(0, 10, lines[-1])
    assert len(page._axes.patches) - before == marked


def test_words_of_another_language_run_in_its_direction() -> None:
    """“3.42 metres” is not turned round on a Persian drawing, whether it fits a line or not."""
    page = Canvas(edition_of("fa"), lent=re.compile("3.42 metres of water"))
    lines = wrap(page, "3.42 metres of water", 30)
    assert len(lines) > 1
    for text in ("3.42 metres of water", *lines):
        page.text(0, 10, text)
        assert page._axes.texts[-1].get_text() == f"{LRM}{text}"
    page.text(0, 10, "سه متر آب")
    assert page._axes.texts[-1].get_text().startswith(RLM)
