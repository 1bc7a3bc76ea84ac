"""Check the register of differences in finished pages: each entry has a row for each passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.core.problems import Problem
from chronicle.oracles.results.pages import pages_of
from chronicle.text.anchors import difference_anchor

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml import etree

    from chronicle.ledger.model import Ledger

_ENTRY = "register-entry"  # the class of an entry's first line


def check_register(ledger: Ledger, path: Path) -> Iterator[Problem]:
    """Yield each entry that is missing from a web edition's or EPUB's register, or lacks a passage."""
    found: dict[str, int] = {}
    where = ""
    if path.suffix != ".pdf":
        for name, root in pages_of(path):
            if rows := dict(_rows(root)):
                found |= rows
                where = name
    if not where:  # a book need not have the appendix
        return
    for claim in ledger.claims.values():
        if claim.difference and found.get(difference_anchor(claim.difference)) != len(claim.positions):
            rows_seen = found.get(difference_anchor(claim.difference), 0)
            reason = f"{claim.difference} shows {rows_seen} of {len(claim.positions)} passages."
            yield Problem(f"{path.name}/{where}", 0, "M130", reason, subject=claim.id)


def _rows(root: etree._Element) -> Iterator[tuple[str, int]]:
    """Yield the anchor of each entry with the number of rows that have something in each cell."""
    for line in root.iter("p", "caption"):
        if _ENTRY in (line.get("class") or "").split():
            below = line.getparent() if line.tag == "caption" else line.getnext()
            while below is not None and not isinstance(below.tag, str):
                below = below.getnext()
            is_table = below is not None and (
                below.tag == "table" or "table-box" in (below.get("class") or "")
            )
            rows = below.iter("tr") if below is not None and is_table else ()
            yield line.get("id") or "", sum(all(_says(cell) for cell in row) for row in rows)


def _says(cell: etree._Element) -> bool:
    return bool("".join(str(piece) for piece in cell.itertext()).strip())
