"""Make one PDF from the parts of a book: lay out, paint, finish."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronicle.epoch import time_of_making, time_set
from chronicle.press.characters import unknown_characters
from chronicle.press.faults import every_warning_is_fatal
from chronicle.press.fetcher import BuildFetcher
from chronicle.press.finishing import About, finish
from chronicle.press.fonts import require_fonts
from chronicle.press.layout import STYLES, LaidBook, lay_out, style_sheets
from chronicle.press.painting import traced
from chronicle.press.weasy import Typesetter
from chronicle.problems import Problem, ProblemsFound
from chronicle.typefaces import typefaces_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from chronicle.editions import Edition
    from chronicle.press.attachments import Attachment
    from chronicle.press.parts import Frame, Part
    from chronicle.press.weasy import Document


@dataclass(frozen=True)
class Printed:
    """A finished PDF and the pages that it was painted from."""

    data: bytes
    book: LaidBook


def print_book(
    parts: Sequence[Part],
    frame: Frame,
    about: About,
    *,
    folder: Path,
    shown: Sequence[Path] = (),
    attached: Sequence[Attachment] = (),
    css: str = "",
    progress: Callable[[str], None] = lambda _name: None,
) -> Printed:
    """Return the printed book; pictures come from `folder` and the folders `shown`, from nowhere else.

    `attached` are files that go with it.
    Raises ProblemsFound for a missing font, and for anything that WeasyPrint has to say.
    """
    require_fonts()
    if unknown := unknown_characters(parts):
        raise ProblemsFound(unknown)
    edition = frame.edition
    with time_set(about.date), every_warning_is_fatal(edition.code) as watch:
        typesetter = Typesetter(style_sheets(edition), BuildFetcher([folder, STYLES, *shown]), css)
        book = lay_out(
            parts, frame, typesetter, watch, base=folder.resolve().as_uri() + "/", progress=progress
        )
        watch.at(f"pdf:{edition.code}")
        progress("painting")
        with traced(book.pages) as trace:
            painted = book.document.write_pdf(None, pdf_variant="pdf/a-3a")
        _refuse_other_fonts(book.document, edition)
        progress("finishing")
        data = finish(painted, trace, edition, about, attached)
    return Printed(data, book)


def moment(release_date: str | None) -> str:
    """Return the time that the book gives for its making, in the form that a PDF's metadata have it in."""
    return time_of_making(release_date).strftime("%Y-%m-%dT%H:%M:%SZ")


def _refuse_other_fonts(document: Document, edition: Edition) -> None:
    """Refuse a face that no style sheet names: the system put it in for a missing character."""
    known = {face.family for face in typefaces_of("print")}
    strange = sorted({font.family for font in document.fonts.values()} - known)
    if strange:
        text = f"characters were set in {', '.join(strange)}, which is not among the book's typefaces."
        raise ProblemsFound([Problem(f"pdf:{edition.code}", 0, "P003", text)])
