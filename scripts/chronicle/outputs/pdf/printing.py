"""Make one PDF from the parts of a book: lay out, paint, finish."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronicle.core.epoch import time_set
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.outputs.html.counting import counting_rules
from chronicle.outputs.pdf.faces import Faces, faces_of
from chronicle.outputs.pdf.fetcher import BuildFolders
from chronicle.outputs.pdf.finishing import finish
from chronicle.outputs.pdf.folios import page_labels
from chronicle.outputs.pdf.garbage import collected_when_told
from chronicle.outputs.pdf.layout import STYLES, LaidBook, lay_out, style_sheets
from chronicle.outputs.pdf.log_watch import every_warning_is_fatal
from chronicle.outputs.pdf.missing_glyphs import unknown_characters
from chronicle.outputs.pdf.print_typefaces import require_fonts
from chronicle.outputs.pdf.weasyprint_patches.painting import traced
from chronicle.outputs.pdf.weasyprint_patches.patching import patched
from chronicle.outputs.pdf.weasyprint_patches.typesetting import Typesetter, paint

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from chronicle.languages.editions import Edition
    from chronicle.outputs.pdf.attachments import Attachment
    from chronicle.outputs.pdf.description import About
    from chronicle.outputs.pdf.parts import Frame, Part
    from chronicle.outputs.pdf.weasyprint_patches.protocols import Document


@dataclass(frozen=True)
class Printed:
    """A finished PDF and the pages that it was painted from."""

    data: bytes
    book: LaidBook
    faces: Faces


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
    Raises ProblemsFound for a missing font, and for each warning of WeasyPrint.
    """
    edition, faces = frame.edition, faces_of(parts, frame)
    require_fonts(faces.typefaces)
    if unknown := unknown_characters(parts, faces.typefaces):
        raise ProblemsFound(unknown)
    with (
        time_set(about.date),
        every_warning_is_fatal(edition.code) as watch,
        patched(),
        collected_when_told() as collect,
    ):

        def begin(step: str) -> None:
            collect()
            progress(step)

        styles = [
            *style_sheets(faces, frame.paper, frame.theme),
            *filter(None, [counting_rules(frame.edition), css]),
        ]
        typesetter = Typesetter(styles, BuildFolders([folder, STYLES, *shown]).find)
        book = lay_out(parts, frame, typesetter, watch, base=folder.resolve().as_uri() + "/", progress=begin)
        watch.at(f"pdf:{edition.code}")
        begin("painting")
        with traced(book.pages) as trace:
            painted = paint(book.document, to_be_finished=True)
        _refuse_other_fonts(book.document, faces, edition)
        begin("finishing")
        labels = page_labels(book.folios, next((part.head for part in parts if part.name == "cover"), ""))
        data = finish(painted, trace, edition, about, labels, attached)
    return Printed(data, book, faces)


def _refuse_other_fonts(document: Document, faces: Faces, edition: Edition) -> None:
    """Refuse a face that no style sheet names: the system put it in for a missing character."""
    known = {face.family for face in faces.typefaces}
    strange = sorted({font.family for font in document.fonts.values()} - known)
    if strange:
        text = f"characters were set in {', '.join(strange)}, which is not among the book's typefaces."
        raise ProblemsFound([Problem(f"pdf:{edition.code}", 0, "P003", text)])
