"""Say of each table without a caption what it is about, for those who cannot see what stands above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.outputs.pdf.running_text import without_marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml import etree

SUMMARY = "data-summary"
_HEADINGS = "preceding::*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6][1]"
_ENTRY = "preceding-sibling::*[1][self::p][contains(@class, 'register-entry')]"


def summarise_tables(body: etree._Element) -> None:
    """Give each table without a caption the words that stand above it: of an entry, else of a heading."""
    for table in body.iter("table"):
        if table.find("caption") is not None:
            continue
        frame = table.getparent()
        above: Sequence[etree._Element] = []
        if frame is not None:
            above = frame.xpath(_ENTRY) or frame.xpath(_HEADINGS)  # type: ignore[assignment]
        for heading in above:
            if text := " ".join(without_marks("".join(map(str, heading.itertext()))).split()):
                table.set(SUMMARY, text)
