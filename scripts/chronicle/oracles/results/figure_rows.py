"""Check the tables of figures in finished pages: each row is what a passage of the ledger says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.core.problems import Problem
from chronicle.figures.row_proof import is_told
from chronicle.oracles.results.pages import pages_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml import etree

    from chronicle.words import Messages

_TABLE = "figure-data"  # the class of a figure's table


def check_rows(messages: Messages, path: Path) -> Iterator[Problem]:
    """Yield each published row that no passage says, in a web edition or an EPUB."""
    if path.suffix == ".pdf":
        return
    known: dict[tuple[str, ...], bool] = {}
    for name, root in pages_of(path):
        for cells in _rows(root):
            if cells not in known:
                known[cells] = is_told(messages, cells)
            if not known[cells]:
                reason = f"no passage of the ledger says “{' · '.join(cells)}”."
                yield Problem(f"{path.name}/{name}", 0, "F027", reason)


def _rows(root: etree._Element) -> Iterator[tuple[str, ...]]:
    """Yield the cells of each row but the last, which leads to paragraphs."""
    for table in root.iter("table"):
        if _TABLE in (table.get("class") or "").split():
            for row in table.iter("tr"):
                cells = [_text(cell) for cell in row.iterchildren() if cell.get("scope") != "col"]
                if cells:
                    yield tuple(cells[:4])


def _text(cell: etree._Element) -> str:
    return "".join(str(piece) for piece in cell.itertext())
