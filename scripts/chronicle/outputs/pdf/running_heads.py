"""Say on each page where its reader is: the larger unit on versos, the smaller on rectos."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from chronicle.core.problems import Problem
from chronicle.languages.scripts import script_of
from chronicle.outputs.pdf.gaps import part as spaced
from chronicle.outputs.pdf.running_text import isolated, without_marks
from chronicle.outputs.pdf.weasyprint_patches.boxes import children, descendants, is_margin, is_text, page_box

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml import etree

    from chronicle.outputs.pdf.parts import Frame, Part
    from chronicle.outputs.pdf.weasyprint_patches.protocols import Page

# Of a heading: its short form, the line of its document that it stands on.
SHORT, LINE = "data-short", "data-line"
_SLACK = 0.01  # CSS pixels


class _Head(NamedTuple):
    """What stands above pages, and where its title is written."""

    text: str
    file: str
    line: int


def set_heads(body: etree._Element, part: Part, frame: Frame) -> None:
    """Give the elements of a part's page what stands above its pages from them on."""
    book, title, sections = _heads(part, frame)
    # Not on the body, which WeasyPrint takes for new on each of its pages.
    opening = next(part.body.iter("h1"), body)
    body.set("data-book", _as_set(book.text, frame))
    opening.set("data-head", _as_set(title.text, frame))
    for heading, head in sections:
        heading.set("data-head", _as_set(head.text, frame))


def texts_of_heads(part: Part, frame: Frame) -> list[str]:
    """Return what may stand above the pages of a part."""
    book, title, sections = _heads(part, frame)
    return [book.text, title.text, *(head.text for _heading, head in sections)]


def wide_heads(pages: Iterable[Page], part: Part, frame: Frame) -> list[Problem]:
    """Return a problem for each head above the pages of a part that is wider than its line."""
    book, title, sections = _heads(part, frame)
    known = {
        _bare(_as_set(each.text, frame)): each for each in (book, *(head for _, head in sections), title)
    }
    wide: dict[str, float] = {}
    for page in pages:
        for text, beyond in _beyond(page):
            wide[_bare(text)] = beyond
    problems = []
    for text, beyond in wide.items():
        head = known.get(text, title)
        message = f"above its pages this is {beyond * 25.4 / 96:.1f} mm wider than its line."
        problems.append(Problem(head.file, head.line, "P052", message, subject=text))
    return problems


def _heads(part: Part, frame: Frame) -> tuple[_Head, _Head, list[tuple[etree._Element, _Head]]]:
    """Return what stands above versos, above rectos, and above rectos from each section on.

    Above a verso stands what is larger, above a recto what is smaller: the chapter and its sections, or the
    book and a chapter without any.
    """
    file = part.file or part.name
    heading = next(part.body.iter("h1"), None)
    title = _Head(part.head, file, 0)
    if heading is not None and part.is_written:
        title = _Head(heading.get(SHORT) or part.head, file, int(heading.get(LINE, "0")))
    marked = [each for each in part.body.iter("h2") if each.get("data-bookmark")] if part.is_written else []
    sections = [
        (each, _Head(each.get(SHORT) or each.get("data-bookmark") or "", file, int(each.get(LINE, "0"))))
        for each in marked
    ]
    book = _Head(frame.short_title or frame.title, *frame.titled_at)
    return title if sections else book, title, sections


def _as_set(text: str, frame: Frame) -> str:
    """Return a head as the page has it: in squares Latin is set apart, and ranges keep their order."""
    squares = script_of(frame.edition.script).squares
    return isolated(spaced(text) if squares else text, frame.edition)


def _bare(text: str) -> str:
    return " ".join(without_marks(text).split())


def _beyond(page: Page) -> Iterator[tuple[str, float]]:
    """Yield a head that is wider than its line, with by how much."""
    for margin in children(page_box(page)):
        if is_margin(margin) and margin.at_keyword == "@top-center":
            runs = [box for box in descendants(margin) if is_text(box)]
            beyond = sum(run.width for run in runs) - margin.width
            if beyond > _SLACK:
                yield "".join(run.text for run in runs), beyond
