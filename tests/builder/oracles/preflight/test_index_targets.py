"""Whether the index tells the truth."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from chronicle.oracles.preflight.index_targets import Evidence, check_index, holds
from chronicle.oracles.preflight.printed_paragraphs import PrintedParagraphs
from chronicle.outputs.pdf.finishing import About
from chronicle.outputs.pdf.parts import Frame, Part
from chronicle.outputs.pdf.printing import print_book
from tests.builder.oracles.preflight.conftest import SENTENCES, chapter_of
from tests.builder.outputs.pdf.conftest import note_of
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

HOMS, HAMA = "index-place-homs", "index-place-hama"
COLUMNS = "ul { column-count: 2 }"


def entry(name: str, word: str, *numbers: str) -> str:
    """Return an entry of an index, with links to paragraphs."""
    links = ", ".join(f'<a class="internal" href="#p{each.replace(".", "-")}">{each}</a>' for each in numbers)
    return f'<li><p class="index-entry" id="appendices-index.{name}">{word} {links}</p></li>'


def printed(folder: Path, code: str, entries: str, css: str = "") -> Path:
    """Return a book whose first paragraph names Homs on its second page and has a note, with an index."""
    body = chapter_of(
        f"{SENTENCES[code] * 30} Here stands Homs.", "Nothing here.", f"Hama. {SENTENCES[code]}"
    )
    note_of(body[0], code, "n1-1", "1")
    index = etree.fromstring(
        f'<section class="document" id="appendices-index"><ul class="index-entries">{entries}</ul></section>'
    )
    parts = [Part("chapters/01-x", "A", body), Part("appendices/index", "B", index)]
    path = folder / "book.pdf"
    about = About("A", None, "2026-01-02T00:00:00Z")
    path.write_bytes(print_book(parts, Frame(edition_of(code), "A"), about, folder=folder, css=css).data)
    return path


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return such a book, in whose index Homs leads to the long paragraph."""
    return printed(tmp_path_factory.mktemp("index"), "en", entry(HOMS, "Homs", "1.1"))


def problems(path: Path, code: str = "en", **evidence: Evidence) -> list[tuple[str, str]]:
    """Return code and subject of each fault."""
    known = {name.replace("_", "-"): each for name, each in evidence.items()}
    return [(each.code, each.subject) for each in check_index(path, known, edition_of(code))]


@pytest.mark.parametrize(
    ("words", "notes", "faults"),
    [
        ({"Homs"}, set(), 0),
        ({"Home", "Homs"}, set(), 0),
        (set(), {"n1-1"}, 0),
        ({"Hama"}, set(), 1),
        (set(), {"n9-9"}, 1),
        ({"圍城"}, set(), 1),
    ],
)
def test_each_paragraph_has_what_it_is_named_for(
    book: Path, words: set[str], notes: set[str], faults: int
) -> None:
    """A paragraph has one of its entry's words, or a mark of a note on its subject; notes have none."""
    found = problems(book, index_place_homs=Evidence(frozenset(words), frozenset(notes)))
    assert [("P025", HOMS)] * faults == found


def test_a_paragraph_ends_where_the_next_begins(tmp_path: Path) -> None:
    """What the next paragraph has is not in this one, though it stands on the same page."""
    path = printed(tmp_path, "en", entry(HAMA, "Hama", "1.2"))
    assert [("P025", HAMA)] == problems(path, index_place_hama=Evidence(frozenset({"Hama"}), frozenset()))


def test_a_number_leads_to_its_paragraph(tmp_path: Path) -> None:
    """What is printed is what the link leads to."""
    path = printed(tmp_path, "en", entry(HAMA, "Hama", "1.3").replace(">1.3<", ">1.2<"))
    assert [("P025", HAMA)] == problems(path, index_place_hama=Evidence(frozenset({"Hama"}), frozenset()))


@pytest.mark.parametrize("code", ["en", "ar"])
@pytest.mark.parametrize(("first", "second", "faults"), [("1.1", "1.3", 0), ("1.3", "1.1", 2)])
def test_entries_in_two_columns_are_kept_apart(
    tmp_path: Path, code: str, first: str, second: str, faults: int
) -> None:
    """A link belongs to the entry above it in its own column, on whichever side that begins."""
    entries = [entry(HOMS, "Homs", *[first] * 12), entry(HAMA, "Hama", *[second] * 12)]
    path = printed(tmp_path, code, "".join(entries), COLUMNS)
    with PrintedParagraphs(path) as passages:
        lefts = {name: round(passages.places[f"appendices-index.{name}"].left) for name in (HOMS, HAMA)}
    assert (lefts[HOMS] < lefts[HAMA]) is (code == "en")
    words = {
        HOMS: Evidence(frozenset({"Homs"}), frozenset()),
        HAMA: Evidence(frozenset({"Hama"}), frozenset()),
    }
    found = {each.subject for each in check_index(path, words, edition_of(code))}
    assert faults == len(found)


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("in the western countryside there", "western countryside", True),
        ("in the western 4 countryside there", "western countryside", True),
        ("there countryside western the in", "western countryside", True),
        ("in the western and eastern countryside", "western countryside", False),
        ("on the m 5 there", "m 5", True),
        ("on the m there", "m 5", False),
        ("جبل الغراب 古 拉", "古 拉 جبل الغراب", True),
        ("جبل 古 拉", "古 拉 جبل الغراب", False),
        ("they held Baba\r\nFig. 4 Districts\r\nAmr, and more", "Baba Amr", True),
        ("they held Baba\r\nFig. 4 Districts\r\nand Amr", "Baba Amr", False),
        ("ورفضته جبهة 10 بحسب عربي.\r\nلكسر حصار 11 النصرة.", "جبهة النصرة", True),
        ("تختلف الوثائق 40 B هنا", "B40", True),
        ("تختلف الوثائق 140 B هنا", "B40", False),
        ("Office the of report The .it measured\r\nmetres about has Works of", "Office of Works", True),
        ("Office the of report The .it measured\r\nmetres about Works has of", "Office of Works", False),
    ],
)
def test_a_text_has_a_form_in_whatever_way_programs_read_it(text: str, form: str, expected: bool) -> None:
    """A note's number between two words is nothing, nor is the order of two scripts; a lost word is."""
    assert expected == holds(text, form)
