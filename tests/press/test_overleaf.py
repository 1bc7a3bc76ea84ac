"""Notes that go on at the foot of the next page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

from chronicle.editions import edition_of
from chronicle.press.checks import check_reach
from chronicle.press.finishing import About
from chronicle.press.parts import Frame, Part
from chronicle.press.printing import print_book
from chronicle.press.weasy import children, descendants, is_class, is_line, is_margin, is_text, page_box
from tests.press.conftest import SENTENCES, TITLE, note_of, set_parts

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.press.weasy import Page

_SENTENCES = 60
CODES = pytest.mark.parametrize("code", ["en", "ar", "zh"])


def _part(code: str, *, paragraphs: int = 3, before: int = 14) -> Part:
    """Return a chapter in which the mark of a very long note stands near the foot of the first page."""
    body = etree.Element("section", {"class": "document", "id": "chapters-01-x"})
    section = etree.SubElement(body, "section", {"class": "level-1"})
    for number in range(before):
        etree.SubElement(section, "p").text = f"{number} " + SENTENCES[code] * 2
    marked = etree.SubElement(section, "p", {"id": "marked"})
    marked.text = SENTENCES[code] * 2
    note_of(marked, code, "long", "1")
    note = marked[-1]
    for number in range(paragraphs):
        text = etree.SubElement(note, "span", {"class": "note-p"})
        text.text = " ".join(
            f"{number}.{count} {SENTENCES[code]}" for count in range(_SENTENCES // paragraphs)
        )
    after = etree.SubElement(section, "p")
    after.text = SENTENCES[code] * 12
    note_of(after, code, "short", "2")
    return Part("chapters/01-x", "A", body)


def _area(page: Page, *, notes: bool) -> list[Any]:
    return [
        child
        for child in children(page_box(page))
        if not is_margin(child) and (type(child).__name__ == "FootnoteAreaBox") == notes
    ]


def _lines(page: Page, *, notes: bool) -> list[Any]:
    return [
        line
        for area in _area(page, notes=notes)
        for line in descendants(area)
        if is_line(line)
        and not is_class(line, "note-number")
        and any(is_text(run) and run.text.strip() for run in descendants(line))
    ]


def _text(lines: list[Any]) -> str:
    return " ".join("".join(run.text for run in descendants(line) if is_text(run)) for line in lines)


@CODES
def test_a_long_note_goes_on_overleaf_and_loses_no_word(code: str, tmp_path: Path) -> None:
    """A note begins on the page of its mark, and all of its text stands on that page and the next ones."""
    part = _part(code)
    said = "".join("".join(part.body.xpath("//*[@id='long']")[0].itertext()).split())
    book = set_parts([part], edition_of(code), tmp_path)
    pages = [
        page
        for page in book.pages
        if any(
            is_class(box, "footnote") and box.element.get("id") == "long"
            for box in descendants(page_box(page))
        )
    ]
    assert len(pages) > 1
    assert any(is_class(box, "note-ref") for box in descendants(page_box(pages[0])))
    printed = "".join(_text(_lines(page, notes=True)) for page in pages)
    printed = printed.replace("\u2010", "")
    shown = "".join(printed.split())
    assert said in shown


@CODES
def test_notes_neither_cover_the_text_nor_leave_the_page_white(code: str, tmp_path: Path) -> None:
    """Text ends above the notes, which stay on the page; where a note goes on, the page is full."""
    book = set_parts([_part(code)], edition_of(code), tmp_path)
    going_on = 0
    for page, following in zip(book.pages, [*book.pages[1:], None], strict=True):
        text, notes = _lines(page, notes=False), _lines(page, notes=True)
        box = page_box(page)
        foot = box.content_box_y() + box.height
        if not notes:
            continue
        assert notes[-1].position_y + notes[-1].height <= foot + 1
        first = _area(page, notes=True)[0].position_y
        assert text, "a page of notes alone"
        assert text[-1].position_y + text[-1].height <= first + 1
        continues = following is not None and _continues(following)
        if continues:
            going_on += 1
            assert first - (text[-1].position_y + text[-1].height) < 3 * text[-1].height
    assert going_on


def _continues(page: Page) -> bool:
    """Say whether the notes of a page begin with the rest of one."""
    lines = _lines(page, notes=True)
    return bool(lines) and not any(is_class(run, "note-number") for run in descendants(lines[0]))


@CODES
def test_a_broken_note_is_one_note_to_a_screen_reader(code: str, tmp_path: Path) -> None:
    """The pieces of a note are one element of the tag tree, and everything in them is reachable."""
    import io

    import pikepdf

    from chronicle.press.tags import elements

    edition = edition_of(code)
    about = About(TITLE[code], "The editors", "2026-01-02T00:00:00Z", "urn:uuid:0")
    data = print_book([_part(code)], Frame(edition, TITLE[code]), about, folder=tmp_path).data
    path = tmp_path / "book.pdf"
    path.write_bytes(data)
    assert check_reach(path) == []
    with pikepdf.open(io.BytesIO(data)) as pdf:
        notes = [item for item in elements(pdf.Root.StructTreeRoot.K[0]) if item.S == pikepdf.Name.Note]
        assert ["long", "short"] == [str(note.ID) for note in notes]


def test_last_line_before_a_break_is_as_long_as_the_others(tmp_path: Path) -> None:
    """Where a paragraph of a note goes on overleaf, its last line on the page is justified."""
    book = set_parts([_part("en", paragraphs=1)], edition_of("en"), tmp_path)
    found = 0
    for page, following in zip(book.pages, book.pages[1:], strict=False):
        if _continues(following):
            last, other = _lines(page, notes=True)[-1], _lines(page, notes=True)[-2]
            assert abs(last.width - other.width) < 1
            found += 1
    assert found
