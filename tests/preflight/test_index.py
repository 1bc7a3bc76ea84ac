"""Whether the index tells the truth."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from chronicle.editions import edition_of
from chronicle.preflight.index import Evidence, check_index, goes_on, holds
from chronicle.press.finishing import About
from chronicle.press.parts import Frame, Part
from chronicle.press.printing import print_book
from tests.preflight.conftest import SENTENCES, chapter_of
from tests.press.conftest import note_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a book whose long paragraph names Homs on its second page, with an index."""
    folder = tmp_path_factory.mktemp("index")
    body = chapter_of(f"{SENTENCES['en'] * 30} Here stands Homs.", SENTENCES["en"])
    note_of(body[0], "en", "n1-1", "1")
    index = etree.fromstring(
        '<section class="document" id="appendices-index"><ul class="index-entries"><li>'
        '<p class="index-entry" id="appendices-index.index-place-homs">Homs '
        '<a class="internal" href="#p1-1" data-words="Homs">1.1</a></p></li></ul></section>'
    )
    parts = [Part("chapters/01-x", "A", body), Part("appendices/index", "B", index)]
    about = About("A", None, "2026-01-02T00:00:00Z")
    path = folder / "book.pdf"
    path.write_bytes(print_book(parts, Frame(edition_of("en"), "A"), about, folder=folder).data)
    return path


@pytest.mark.parametrize(
    ("words", "notes", "faults"),
    [
        ({"Homs"}, set(), 0),
        ({"Home", "Homs"}, set(), 0),
        (set(), {"n1-1"}, 0),
        ({"Hama"}, set(), 1),
        (set(), {"n9-9"}, 1),
    ],
)
def test_each_page_has_what_it_is_named_for(
    book: Path, words: set[str], notes: set[str], faults: int
) -> None:
    """The page of an entry has one of its words, or a note on its subject; a page without is named."""
    problems = check_index(book, {"index-place-homs": Evidence(frozenset(words), frozenset(notes))})
    assert ["P025"] * faults == [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("in the western countryside there", "western countryside", True),
        ("in the western 4 countryside there", "western countryside", True),
        ("in the countryside western there", "western countryside", False),
        ("on the m 5 there", "m 5", True),
        ("on the m there", "m 5", False),
        ("جبل الغراب 古 拉", "古 拉 جبل الغراب", True),
        ("جبل 古 拉", "古 拉 جبل الغراب", False),
    ],
)
def test_a_page_has_a_form_in_whatever_way_programs_read_it(text: str, form: str, expected: bool) -> None:
    """A note's number between two words is nothing, nor is the order of two scripts; a lost word is."""
    assert expected == holds(text, form)


@pytest.mark.parametrize(
    ("text", "following", "expected"),
    [
        ("north of the eastern", "districts and more", True),
        ("north of the", "eastern districts and more", False),
        ("north of the eastern", f"{'x' * 130} districts", False),
    ],
)
def test_a_form_may_go_on_overleaf(text: str, following: str, expected: bool) -> None:
    """A name that begins on a page and ends at the top of the next stands on that page."""
    assert expected == goes_on(text, following, "eastern districts")
