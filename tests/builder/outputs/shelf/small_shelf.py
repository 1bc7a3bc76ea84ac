"""The shelf of a small book: three editions with a few files each, in memory."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from chronicle.book.facts import BookFacts
from chronicle.ledger.loader import load_ledger
from chronicle.outputs.shelf.volume import Access, StockFile, Volume
from chronicle.words import Messages
from tests.builder.ledger.small_ledger import tables, write
from tests.languages import CHOSEN, EDITIONS
from tests.pages import make_catalogs

if TYPE_CHECKING:
    from pathlib import Path

DIGEST = "a1" * 32
MADE = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
ACCESS = Access(("tableOfContents", "alternativeText"), "All of it can be read as text.")
FACTS = {"title": "Oldermead", "subtitle": "A chronicle", "slug": "small", "version": "1.2.0"} | {
    "description": "What one document says.",
    "how_made": "Made by hand.",
}


def volumes(folder: Path, *, draft: bool = True, **facts: Any) -> list[Volume]:
    """Return the three editions of a book with these facts, each with a file of each kind."""
    ledger = load_ledger(write(folder / "ledger", tables()), CHOSEN)
    catalogs = make_catalogs(folder / "catalogs")
    told = BookFacts.from_dict(FACTS | facts, CHOSEN.codes)
    return [
        Volume(Messages.load(edition, catalogs, ledger), told, _files(edition.code), draft, MADE, ACCESS)
        for edition in EDITIONS
    ]


def _files(code: str) -> tuple[StockFile, ...]:
    return (
        StockFile("pdf", f"small-{code}.pdf", 1_650_000, DIGEST, 120),
        StockFile("epub", f"small-{code}.epub", 640_400, DIGEST),
        StockFile("light", f"small-{code}-light.epub", 300, DIGEST),
        StockFile("web", f"web/{code}/index.html", 2_000_000),
        StockFile("data", f"web/{code}/data/evidence.json", 90_000, DIGEST),
        StockFile("data", f"web/{code}/data/claims.csv", 10_000, DIGEST),
    )
