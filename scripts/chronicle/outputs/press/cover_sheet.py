"""Set the cover for the print shop: front, spine and back on one sheet, as it lies with the outside up."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import html

from chronicle.core.epoch import time_set
from chronicle.core.paper_sizes import paper_of
from chronicle.outputs.pdf.design.properties import properties
from chronicle.outputs.pdf.faces import faces_for, style_sheet
from chronicle.outputs.pdf.fetcher import BuildFolders
from chronicle.outputs.pdf.front_cover import front_of_cover
from chronicle.outputs.pdf.layout import STYLES
from chronicle.outputs.pdf.log_watch import every_warning_is_fatal
from chronicle.outputs.pdf.print_typefaces import require_fonts
from chronicle.outputs.pdf.weasyprint_patches.patching import patched
from chronicle.outputs.pdf.weasyprint_patches.typesetting import Typesetter, paint
from chronicle.outputs.press.back_cover import back_of_cover, back_style
from chronicle.outputs.press.pdfx import for_the_press
from chronicle.outputs.press.print_sheet import MILLIMETRE

if TYPE_CHECKING:
    from chronicle.languages.editions import Edition
    from chronicle.outputs.pdf.front_cover import CoverWords

_BLEED = 3.0
_BAND = 8.0  # how far the black of the spine goes over the edges: a fold is never quite where it should be
_NARROWEST = 5.0  # a spine that can be lettered


@dataclass(frozen=True)
class CoverSize:
    """The size of the closed book, in millimetres."""

    width: float
    height: float
    spine: float

    @property
    def front(self) -> float:
        """Return from where on the front lies, left to right, where the book runs from the left."""
        return self.width + self.spine


def cover_sheet(words: CoverWords, size: CoverSize, edition: Edition, date: str) -> bytes:
    """Return the cover as PDF/X-4, 3 mm beyond the cut on each side, with marks at cut and folds.

    The front lies right of the spine, in a book that runs from the right left of it. `date` is ISO 8601.
    """
    faces = faces_for("".join((words.title, words.subtitle, words.foot, words.description, "ISBN")), edition)
    require_fonts(faces.typefaces)
    with time_set(date), every_warning_is_fatal(edition.code), patched():
        folder = Path(__file__).parent
        typesetter = Typesetter(
            [
                properties(faces.own, paper_of(size.width, size.height)),
                STYLES / "cover.css",
                style_sheet(faces),
                _style(size, edition),
            ],
            BuildFolders([folder]).find,
        )
        painted = paint(typesetter.lay_out(_html(words, edition, size, date), folder.as_uri() + "/"))
    folds = [size.width * MILLIMETRE, size.front * MILLIMETRE]
    return for_the_press(painted, bleed_drawn=True, folds=folds)


def _html(words: CoverWords, edition: Edition, size: CoverSize, date: str) -> str:
    title = escape(words.title)
    spine = f'<p class="lettering">{title}</p>' if size.spine >= _NARROWEST else ""
    front: str = html.tostring(front_of_cover(words, edition), encoding="unicode", method="html")
    return (
        f'<html lang="{edition.tag}" dir="{edition.direction}"><head><title>{title}</title>'
        f'<meta name="dcterms.created" content="{date}"></head><body><div class="band"></div>'
        f"{front}{spine}{back_of_cover(words.description, words.isbn)}</body></html>"
    )


def _style(size: CoverSize, edition: Edition) -> str:
    """Return what cover.css leaves to the sheet; places are counted from the left edge of its paper."""
    from_right = edition.direction == "rtl"
    front = _BLEED + (0 if from_right else size.front)
    spine = _BLEED + size.width
    spine_letters = min(5.0, size.spine * 0.55)
    wide = size.height - 40
    turned = (
        -90 if from_right else 90
    )  # the title begins at the head, and stands upright when the front is up
    inside = 24.0  # clear of the band
    back = _BLEED + (size.front if from_right else 0) + inside
    return f"""
    {back_style(edition, back, size.width - 2 * inside, _BLEED + size.height / 5, _BLEED)}
    @page {{ size: {2 * size.width + size.spine + 2 * _BLEED}mm {size.height + 2 * _BLEED}mm; margin: 0 }}
    html, body {{ margin: 0; color: #000; overflow-wrap: anywhere; hyphens: manual }}
    .band {{ position: absolute; top: 0; left: {spine - _BAND}mm; width: {size.spine + 2 * _BAND}mm;
             height: {size.height + 2 * _BLEED}mm; background: #000 }}
    .cover-front {{ left: {front}mm; top: {_BLEED}mm; width: {size.width}mm; height: {size.height}mm }}
    .lettering {{ position: absolute; left: {spine + size.spine / 2 - wide / 2}mm; width: {wide}mm; margin: 0;
                  top: {_BLEED + size.height / 2 - spine_letters}mm; height: {2 * spine_letters}mm;
                  line-height: {2 * spine_letters}mm; font-size: {spine_letters}mm; color: #fff;
                  font-family: var(--text); white-space: nowrap; overflow: hidden;
                  transform: rotate({turned}deg) }}
    """
