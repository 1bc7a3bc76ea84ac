"""Give each table what it is about: a caption, or the heading that stands above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml import etree

_ENTRY = "register-entry"
_HEADINGS = "preceding::*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6][1]"
_FIGURE = "ancestor::details[1]/preceding::figcaption[1]"


def caption_tables(body: etree._Element) -> None:
    """Make the line above a table its caption; name a table that has none by its figure or its heading.

    A screen reader that goes from table to table says nothing of what stands between them.
    """
    for number, table in enumerate(body.iter("table"), 1):
        frame = table.getparent()
        if table.find("caption") is not None or frame is None:
            continue
        above = frame.getprevious()
        if above is not None and above.tag == "p" and _ENTRY in (above.get("class") or "").split():
            _move_into(table, above)
            continue
        named: Sequence[etree._Element] = table.xpath(_FIGURE) or table.xpath(_HEADINGS)  # type: ignore[assignment]
        for heading in named:
            heading.set("id", heading.get("id") or f"table-{number}-name")
            table.set("aria-labelledby", heading.get("id") or "")


def _move_into(table: etree._Element, line: etree._Element) -> None:
    """Make a paragraph the caption of a table."""
    parent = line.getparent()
    if parent is not None:
        parent.remove(line)
    line.tag, line.tail = "caption", "\n"
    table.insert(0, line)
