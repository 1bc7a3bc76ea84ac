"""Say where a book's catalogs lie, and which there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.folders import Folders
from chronicle.messages.quantities import OBLIQUE, OVER, UNIT

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.editions import Edition

EVIDENCE = "evidence"
INTERFACE = "interface"
DRAWINGS = "figures"  # the texts of docs/figures
# Contexts of the messages of the ledger that say a figure with its noun.
FIGURES = frozenset({UNIT, OVER, OBLIQUE})


def documents(book: Path) -> tuple[str, ...]:
    """Return the names of the book's documents, in alphabetical order."""
    docs = Folders(book).docs
    return tuple(sorted(path.relative_to(docs).with_suffix("").as_posix() for path in docs.rglob("*.md")))


def domains(book: Path) -> tuple[str, ...]:
    """Return the names of all catalogs that the book has in each language."""
    ledger = (EVIDENCE,) if Folders(book).evidence.is_dir() else ()
    drawings = (DRAWINGS,) if Folders(book).figures.is_dir() else ()
    return (*documents(book), *ledger, *drawings, INTERFACE)


def translators_folder(book: Path, edition: Edition) -> Path:
    """Return the folder of an edition's catalogs that a translator edits."""
    return Folders(book).locales / edition.catalog / "LC_MESSAGES"


def vetted_folder(book: Path, edition: Edition) -> Path:
    """Return the folder of an edition's catalogs that Sphinx reads."""
    return Folders(book).catalogs / edition.catalog / "LC_MESSAGES"


def states_file(book: Path, edition: Edition) -> Path:
    """Return the file that records the state of each of an edition's messages."""
    return Folders(book).catalogs / edition.catalog / "states.json"


def strangers(book: Path, edition: Edition) -> tuple[Path, ...]:
    """Return the catalogs that belong to no document of the book."""
    folder = translators_folder(book, edition)
    known = set(domains(book))
    return tuple(
        path
        for path in sorted(folder.rglob("*.po"))
        if path.relative_to(folder).with_suffix("").as_posix() not in known
    )
