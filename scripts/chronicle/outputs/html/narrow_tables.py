"""Prepare tables for narrow pages, where each row becomes a card and each cell carries its column's head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from chronicle.core.controls import FSI, LRI, PDI, RLI

if TYPE_CHECKING:
    from collections.abc import Iterator

# The style sheet stacks a table of so many columns, and of any more, below one width.
MOST_COLUMNS = 12
LABEL = "data-label"
# What stands for an isolated run in an attribute, which holds no elements.
_ISOLATES = {"ltr": LRI, "rtl": RLI, "": FSI}


def prepare_tables(body: etree._Element, *, of_chapters: bool = False) -> None:
    """Write on each box how many columns its table has, and in each cell which column it stands in.

    Tables of the ledger have a class, and may have rules of their own: `of_chapters` leaves them out.

    A reading system repeats the heads of a table that runs over pages, but a card has none: it shows
    the label, and the heads are then neither seen nor read out.
    """
    for box in body.iterfind(".//div[@class='table-box']"):
        table = box.find("table")
        if table is None or (of_chapters and table.get("class")):
            continue
        columns = 0
        heads: dict[int, str] = {}
        for cell, column, in_head in _cells(table):
            columns = max(columns, column + _span(cell, "colspan"))
            if in_head:
                heads[column] = _plain(cell)
            elif heads.get(column):
                cell.set(LABEL, heads[column])
        box.set("class", f"table-box columns-{min(columns, MOST_COLUMNS)}")


def _cells(table: etree._Element) -> Iterator[tuple[etree._Element, int, bool]]:
    """Yield each cell of a table with its column, counted from 0, and whether it stands in the head."""
    for part in table.iterchildren("thead", "tbody"):
        reach: dict[int, int] = {}  # for how many more rows a cell from above stands in a column
        for row in part.iterchildren("tr"):
            column = 0
            started: dict[int, int] = {}
            for cell in row.iterchildren("th", "td"):
                while reach.get(column):
                    column += 1
                yield cell, column, part.tag == "thead"
                width = _span(cell, "colspan")
                started |= dict.fromkeys(range(column, column + width), _span(cell, "rowspan") - 1)
                column += width
            reach = {place: rows - 1 for place, rows in reach.items() if rows > 1} | started


def _span(cell: etree._Element, name: str) -> int:
    return int(cell.get(name) or 1)


def _plain(cell: etree._Element) -> str:
    """Return a head as plain text that keeps its isolated runs apart."""
    return " ".join("".join(_runs(cell)).split())


def _runs(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element.iterchildren(etree.Element):
        inner = "".join(_runs(child))
        yield f"{_ISOLATES[child.get('dir', '')]}{inner}{PDI}" if child.tag == "bdi" else inner
        yield child.tail or ""
