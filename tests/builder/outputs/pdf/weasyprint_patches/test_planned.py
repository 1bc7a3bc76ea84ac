"""Paragraphs whose lines are chosen together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

from chronicle.outputs.pdf.parts import Part
from chronicle.outputs.pdf.weasyprint_patches.boxes import (
    children,
    descendants,
    is_class,
    is_line,
    is_text,
    page_box,
)
from tests.builder.outputs.pdf.conftest import SENTENCES, note_of, painted_width, set_parts
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.outputs.pdf.layout import LaidBook
    from chronicle.outputs.pdf.weasyprint_patches.protocols import Box

HYPHEN = "\u2010"


def _body(code: str, count: int, style: str = "") -> etree._Element:
    """Return a chapter whose paragraphs have links, emphasis, words of another language and notes."""
    body = etree.Element("section", {"class": "document", "id": "x"})
    for number in range(count):
        paragraph = etree.SubElement(body, "p", {"class": "subject", "style": style})
        paragraph.text = SENTENCES[code]
        etree.SubElement(paragraph, "em").text = SENTENCES[code].strip()
        note_of(paragraph, code, f"n{number}", str(number + 1))
        paragraph[-1].tail = f" {SENTENCES[code]}"
        link = etree.SubElement(paragraph, "a", {"href": "#n0", "class": "internal"})
        etree.SubElement(link, "span").text = SENTENCES[code].strip()
        link.tail = SENTENCES[code]
        foreign = etree.SubElement(paragraph, "span", {"lang": "en", "dir": "ltr"})
        foreign.text, foreign.tail = "Thousands flee as rebels push on", f" {SENTENCES[code].strip()}"
    return body


def _book(code: str, body: etree._Element, folder: Path) -> LaidBook:
    return set_parts([Part("chapters/01-x", "A", body)], edition_of(code), folder)


def _lines(book: LaidBook) -> list[list[Box]]:
    """Return the lines of each paragraph, page by page."""
    found = (
        [line for line in children(box) if is_line(line)]
        for page in book.pages
        for box in descendants(page_box(page))
        if is_class(box, "subject") and not is_line(box) and not is_text(box)
    )
    return list(filter(None, found))


def _text(line: Box) -> str:
    return "".join(box.text for box in descendants(line) if is_text(box))


def _drawn(line: Box) -> float:
    """Return how wide a line is drawn, from its first letter to its last."""
    runs = [box for box in descendants(line) if is_text(box) and box.text.strip()]
    return max(run.position_x + painted_width(run) for run in runs) - min(run.position_x for run in runs)


def _plan(line: Any) -> Any:
    return line.plan[1]


@pytest.mark.parametrize("code", ["en", "ar", "zh", "ru"])
def test_lines_end_where_they_were_chosen_to(code: str, tmp_path: Path) -> None:
    """Links, emphasis, foreign words and notes keep no line from ending at its place; no word is lost."""
    found = _lines(_book(code, _body(code, 4), tmp_path))
    assert len(found) > 3
    for lines in found:
        plan = _plan(lines[0])  # that of a paragraph which goes on over a page begins on that page
        whole = plan.paragraph.text.rstrip()
        ends = [f"{whole[: each.end]}{HYPHEN if each.hyphen else ''}" for each in plan.breaks]
        starts = [each.next for each in plan.breaks]
        shown = list(map(_text, lines))
        assert len(shown) <= len(ends) + 1
        assert [] == [
            line for line, end in zip(shown, [*ends, whole], strict=False) if not end.endswith(line)
        ]
        wanted = [end[start:] for start, end in zip(starts, [*ends, whole][1:], strict=True)]
        assert wanted[: len(shown) - 1] == shown[1:]


@pytest.mark.parametrize("code", ["en", "ar", "zh"])
def test_full_lines_reach_both_edges(code: str, tmp_path: Path) -> None:
    """Every line but the last is drawn over the whole width that is there, its spaces stretched or shrunk.

    The paragraphs say and look the same, in columns of two widths: one's lines are not the other's.
    """
    body = _body(code, 4, "text-indent: 0")
    for number, paragraph in enumerate(list(body)):
        column = etree.SubElement(body, "div", {"style": f"width: {(71, 96)[number % 2]}mm"})
        column.append(paragraph)
        next(paragraph.iterchildren("a")).text = "1"
    rooms = set()
    for lines in _lines(_book(code, body, tmp_path)):
        room = _plan(lines[0]).room
        rooms.add(round(room))
        for width in map(_drawn, lines[:-1]):
            assert width <= room + 0.5
            if code != "ar":  # its indent is a box, and a note's mark may hang there
                assert width > room - 2
    assert len(rooms) > 1


def test_no_word_is_broken_over_pages(tmp_path: Path) -> None:
    """The last line of a page ends with a word."""
    book = _book("en", _body("en", 9, "hyphens: auto"), tmp_path)
    assert len(book.pages) > 2
    for page in book.pages[:-1]:
        lines = [
            line
            for box in descendants(page_box(page))
            if is_class(box, "subject") and not is_line(box) and not is_text(box)
            for line in children(box)
            if is_line(line)
        ]
        assert not _text(lines[-1]).endswith("\u2010")


@pytest.mark.parametrize(
    "inside",
    [
        '<img src="data:," alt=""/>',
        '<span style="display: inline-block; width: 9mm">word</span>',
        '<span style="float: left">word</span>',
        '<span style="padding: 0 2mm">word</span>',
        '<span style="letter-spacing: 1mm">word</span>',
        "in\u00adcom\u00adplete",
    ],
)
def test_what_is_not_modelled_is_left_to_weasyprint(inside: str, tmp_path: Path) -> None:
    """A paragraph with something else in it than text, notes and an indent is set as WeasyPrint sets it."""
    text = SENTENCES["en"] * 3
    body = etree.fromstring(
        f'<section class="document" id="x"><p class="subject">{text}{inside} {text}</p></section>'
    )
    if "img" in inside:
        body[0][0].set("src", _picture(tmp_path))
    (lines,) = _lines(_book("en", body, tmp_path))
    assert getattr(lines[0], "plan", (0, None))[1] is None
    assert len(lines) > 5


def _picture(folder: Path) -> str:
    path = folder / "dot.svg"
    path.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'
    )
    return path.as_uri()


@pytest.mark.parametrize("code", ["en", "ar", "zh"])
def test_ragged_lines_end_where_they_were_chosen_to(code: str, tmp_path: Path) -> None:
    """Ragged lines are chosen together, too: no word is lost, no line is wider than its room."""
    found = _lines(_book(code, _body(code, 2, "width: 62mm; text-align: start; text-indent: 0"), tmp_path))
    assert len(found) > 1
    for lines in found:
        plan = _plan(lines[0])
        assert plan.ragged
        whole = plan.paragraph.text.rstrip()
        assert "".join(map(_text, lines)).replace(" ", "") in whole.replace(" ", "")  # a page may end in it
        assert max(map(_drawn, lines)) <= plan.room + 0.5


def test_a_word_wider_than_its_column_is_broken_with_a_hyphen(tmp_path: Path) -> None:
    """In need a word is broken where its language breaks it, a name too; code never is."""
    body = etree.fromstring(
        '<section class="document" id="x">'
        '<p class="subject" style="width: 15mm; text-align: start">Расследование продолжается</p>'
        '<p class="subject" style="width: 15mm; text-align: start"><code>Расследование</code></p></section>'
    )
    words, code = ([_text(line) for line in lines] for lines in _lines(_book("ru", body, tmp_path)))
    assert len(words) > 2
    assert "Расследованиепродолжается" == "".join(words).replace(HYPHEN, "").replace(" ", "")
    assert HYPHEN in words[0]
    assert HYPHEN not in "".join(code)


def test_what_stands_before_a_note_belongs_to_its_first_line(tmp_path: Path) -> None:
    """The number of a note hangs beside it; the lines of the note are chosen all the same."""
    body = _body("zh", 1)
    (number,) = (each for each in body.iter("span") if each.get("class") == "note-number")
    number.tail = SENTENCES["zh"] * 3
    (page,) = _book("zh", body, tmp_path).pages
    lines = [
        line
        for box in descendants(page_box(page))
        if is_class(box, "note-p") and not is_line(box) and not is_text(box)
        for line in children(box)
        if is_line(line)
    ]
    assert len(lines) > 2
    assert _plan(lines[0]) is not None
    rooms = [_plan(line).room for line in lines]
    for line, room in zip(lines[1:-1], rooms[1:-1], strict=True):
        assert abs(line.width - room) < 8  # a mark that ends a line hangs by half its square
