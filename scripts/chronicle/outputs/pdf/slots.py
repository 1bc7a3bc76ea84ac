"""Fill the places where page numbers stand, once all pages are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from chronicle.outputs.pdf.weasyprint_patches.boxes import children, descendants, is_margin, is_text, page_box
from chronicle.outputs.pdf.weasyprint_patches.runs import set_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chronicle.languages.editions import Edition
    from chronicle.outputs.pdf.weasyprint_patches.protocols import Page
    from chronicle.outputs.pdf.weasyprint_patches.runs import Side

_WIDEST = "0000"  # no number of a page is wider, so that a line which has its number never needs more room
_TARGET = "data-ref"


def slot(parent: etree._Element, target: str, edition: Edition, *, runs_on: bool = False) -> None:
    """Add the place of a page number: of one width at the end of a line, or as wide as the number is."""
    css = "slot runs-on" if runs_on else "slot"
    place = etree.SubElement(parent, "span", {"class": css, _TARGET: target, "dir": "ltr"})
    place.text = edition.numeral(_WIDEST)


def fill_slots(body: etree._Element, numbers: Mapping[str, str]) -> list[str]:
    """Write page numbers into the slots of a body; return the targets that have none."""
    missing = []
    for place in body.iter("span"):
        target = place.get(_TARGET, "")
        if target in numbers:
            place.text = numbers[target]
        elif target:
            missing.append(target)
    return missing


def has_slots(body: etree._Element) -> bool:
    """Return whether a body shows numbers of pages."""
    return any(place.get(_TARGET) for place in body.iter("span"))


def fill_folio(page: Page, label: str) -> None:
    """Write a page's own number where its part, laid out alone, has counted from one."""
    for margin in children(page_box(page)):
        if not is_margin(margin) or not margin.at_keyword.startswith("@bottom"):
            continue
        side: Side = "left" if margin.at_keyword.endswith("left") else "right"
        for run in descendants(margin):
            if is_text(run) and run.text.isdigit():
                set_text(run, label, side)
