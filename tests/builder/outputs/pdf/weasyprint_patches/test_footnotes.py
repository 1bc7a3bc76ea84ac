"""Notes stand at the foot of the page that has their mark."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest
from lxml import etree
from weasyprint.css.properties import ZERO_PIXELS  # type: ignore[import-untyped]

from chronicle.oracles.structure_tree import elements
from chronicle.outputs.pdf.check_pdf import check_reach
from chronicle.outputs.pdf.description import About
from chronicle.outputs.pdf.parts import Frame, Part
from chronicle.outputs.pdf.printing import print_book
from chronicle.outputs.pdf.weasyprint_patches import footnotes
from chronicle.outputs.pdf.weasyprint_patches.boxes import (
    children,
    descendants,
    is_class,
    is_line,
    is_margin,
    is_text,
    page_box,
)
from tests.builder.outputs.pdf.conftest import SENTENCES, TITLE, Small, note_of
from tests.languages import edition_of, in_turn

if TYPE_CHECKING:
    from chronicle.outputs.pdf.weasyprint_patches.protocols import Page

PARAGRAPHS, NOTES = 4, 3
LOW = "@page { size: 148mm 140mm }"  # pages of a few lines: what stands on many of them is soon set
# Lines of text that a page may lack: a line with its note may not fit, and two lines stay together.
SPARE = 9


def _part(code: str) -> Part:
    """Return a chapter of paragraphs with three notes each, of one, two and three documents: sixty words."""
    body = etree.Element("section", {"class": "document", "id": "chapters-01-x"})
    section = etree.SubElement(body, "section", {"class": "level-1"})
    for paragraph in range(PARAGRAPHS):
        text = etree.SubElement(section, "p")
        text.text = SENTENCES[code] * (1 + paragraph % 4)
        for count in range(NOTES):
            number = paragraph * NOTES + count + 1
            note_of(text, code, f"n1-{number}", str(number))
            text[-1].tail = SENTENCES[code] * 2
            for _ in range(count):
                line = etree.SubElement(text[-1], "span", {"class": "note-p"})
                line.text = SENTENCES[code]
    return Part("chapters/01-x", "A", body)


@pytest.fixture(scope="module", params=in_turn("zh", "en", "ar"))
def noted(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Small:
    """Return the chapter in print, set once in each language."""
    edition, folder = edition_of(request.param), tmp_path_factory.mktemp(f"notes-{request.param}")
    title = TITLE[edition.code]
    about = About(title, "The editors", "2026-01-02T00:00:00Z", "urn:uuid:0")
    printed = print_book([_part(edition.code)], Frame(edition, title), about, folder=folder, css=LOW)
    path = folder / "book.pdf"
    path.write_bytes(printed.data)
    return Small(edition, path, printed)


def _areas(page: Page, *, notes: bool) -> list[Any]:
    return [
        child
        for child in children(page_box(page))
        if not is_margin(child) and (type(child).__name__ == "FootnoteAreaBox") == notes
    ]


def _named(page: Page, css: str, attribute: str, *, notes: bool) -> list[str]:
    found = (
        box.element.get(attribute).removeprefix("#")
        for area in _areas(page, notes=notes)
        for box in descendants(area)
        if is_class(box, css)
    )
    return list(dict.fromkeys(found))


def _ends(page: Page, *, notes: bool) -> list[Any]:
    """Return the lines of text on a page, or of its notes."""
    return [
        line
        for area in _areas(page, notes=notes)
        for line in descendants(area)
        if is_line(line) and any(is_text(run) and run.text.strip() for run in descendants(line))
    ]


def test_each_note_stands_on_the_page_of_its_mark(noted: Small) -> None:
    """No note comes late, none is broken, and the notes of a page stand in the order of their marks.

    Upstream: U-WP-25.
    """
    pages = noted.printed.book.pages
    marks = [_named(page, "note-ref", "href", notes=False) for page in pages]
    assert marks == [_named(page, "footnote", "id", notes=True) for page in pages]
    assert PARAGRAPHS * NOTES == sum(map(len, marks))


def test_notes_neither_cover_the_text_nor_leave_the_page_white(noted: Small) -> None:
    """Text ends above the notes, which end with the page; no more stays free than for a note."""
    pages = noted.printed.book.pages
    assert len(pages) > 3
    for page in pages:
        text, notes = _ends(page, notes=False), _ends(page, notes=True)
        box = page_box(page)
        (area,) = _areas(page, notes=True)
        foot = text[-1].position_y + text[-1].height
        assert foot <= area.position_y + 1
        assert notes[-1].position_y + notes[-1].height <= box.content_box_y() + box.height + 1
        if page is not pages[-1]:
            assert area.position_y - foot < SPARE * text[-1].height


def test_lines_of_a_note_hang(noted: Small) -> None:
    """Each document begins at one edge, the number outside of it, and what runs over stands deeper."""
    edition = noted.edition
    page = noted.printed.book.pages[0]
    (area,) = _areas(page, notes=True)
    for block in (box for box in descendants(area) if is_class(box, "note-p") and not is_line(box)):
        edges = [
            min(run.position_x for run in descendants(line) if is_text(run))
            if edition.direction == "ltr"
            else -max(run.position_x + run.width for run in descendants(line) if is_text(run))
            for line in descendants(block)
            if is_line(line) and not is_class(line, "note-number")
        ]
        if len(edges) > 1:
            assert edges[0] < min(edges[1:]) - 1


def test_a_screen_reader_finds_every_note(noted: Small) -> None:
    """Each note is an element of the tag tree under its name, and everything in it is reachable."""
    assert check_reach(noted.path) == []
    with pikepdf.open(noted.path) as pdf:
        notes = [item for item in elements(pdf.Root.StructTreeRoot.K[0]) if item.S == pikepdf.Name.Note]
        assert {f"n1-{number + 1}" for number in range(PARAGRAPHS * NOTES)} == {
            str(note.ID) for note in notes
        }


def test_lines_are_laid_out_as_in_a_column() -> None:
    """There WeasyPrint moves no note away; all else is asked of the page itself, and told to it."""
    page = SimpleNamespace(in_column=False, page_bottom=7)
    asked: list[Any] = []
    laid_out = footnotes._linebox_layout(lambda context, *rest: asked.append(context) or rest)
    assert (1, 2) == laid_out(page, 1, 2)
    (lines,) = asked
    assert (True, 7) == (lines.in_column, lines.page_bottom)
    lines.page_bottom = 9
    assert (9, False) == (page.page_bottom, page.in_column)
    laid_out(lines)
    assert lines is asked[1]  # what is a column already is none twice


def test_no_note_runs_over_its_area() -> None:
    """The room of the notes is reckoned, and never said to be too small."""
    asked: list[Any] = []
    page = SimpleNamespace(in_column=True, current_footnote_area=None, current_page_footnotes=["note"])
    updated = footnotes._update_footnote_area(lambda context: asked.append(context) or True)
    assert updated(page) is False
    assert [page] == asked


class _Style(dict[str, Any]):
    """A style: what is looked at of it, and what it was made from."""

    cascaded = parent_style = None


class _Note:
    """A note without anything in it."""

    children: tuple[Any, ...] = ()

    def __init__(self, **margins: Any) -> None:
        self.style = _Style({"margin_top": ZERO_PIXELS, "margin_bottom": ZERO_PIXELS} | margins)


@pytest.mark.parametrize(
    ("note", "height"),
    [(_Note(), 7.0), (_Note(margin_top="auto"), None), (_Note(margin_bottom="auto"), None)],
)
def test_a_note_with_a_margin_is_laid_out_with_its_neighbours(
    monkeypatch: pytest.MonkeyPatch, note: _Note, height: float | None
) -> None:
    """Margins of notes that follow one another collapse, above as below."""
    monkeypatch.setattr(footnotes, "_measured", lambda *_: 7.0)
    area = SimpleNamespace(page=SimpleNamespace(width=100), style=object())
    context = SimpleNamespace(font_config=SimpleNamespace())
    assert height == footnotes._height_of(note, area, context)


def test_a_note_is_measured_once(noted: Small, monkeypatch: pytest.MonkeyPatch) -> None:
    """Notes stand where they stand when all notes of a page are measured with each that comes.

    Upstream: U-WP-45.
    """
    monkeypatch.setattr(footnotes, "_height_of", lambda *_: None)
    parts, frame = [_part(noted.edition.code)], Frame(noted.edition, TITLE[noted.edition.code])
    about = About(frame.title, "The editors", "2026-01-02T00:00:00Z", "urn:uuid:0")
    anew = print_book(parts, frame, about, folder=noted.path.parent, css=LOW)
    assert noted.printed.data == anew.data
