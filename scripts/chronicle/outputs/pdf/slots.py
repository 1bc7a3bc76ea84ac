"""Fill the fixed-width places where page numbers stand, once all pages are known.

A number that comes late can then move no line, so that a part is laid out once and by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.outputs.pdf.weasyprint_patches.boxes import (
    attribute_of,
    children,
    descendants,
    is_class,
    is_margin,
    is_text,
    page_box,
)
from chronicle.outputs.pdf.weasyprint_patches.runs import set_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chronicle.languages.editions import Edition
    from chronicle.outputs.pdf.weasyprint_patches.protocols import Page
    from chronicle.outputs.pdf.weasyprint_patches.runs import Side

SLOT = "000"  # as wide as any page number of the book


def fill_slots(page: Page, numbers: Mapping[str, str], side: Side, edition: Edition) -> list[str]:
    """Write page numbers into the slots of a page; return the targets that have none."""
    slot = edition.numeral(SLOT)
    missing = []
    for box in descendants(page_box(page)):
        if not is_class(box, "slot") or is_text(box):
            continue
        target = attribute_of(box, "data-ref")
        for run in children(box):
            if is_text(run) and run.text == slot:
                if target in numbers:
                    set_text(run, edition.numeral(numbers[target]), side)
                else:
                    missing.append(target)
    return missing


def fill_folio(page: Page, label: str) -> None:
    """Write a page's own number where its part, laid out alone, has counted from one."""
    for margin in children(page_box(page)):
        if not is_margin(margin) or not margin.at_keyword.startswith("@bottom"):
            continue
        side: Side = "left" if margin.at_keyword.endswith("left") else "right"
        for run in descendants(margin):
            if is_text(run) and run.text.isdigit():
                set_text(run, label, side)
