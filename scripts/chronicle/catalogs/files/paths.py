"""Return where a book's catalogs lie, and which there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.core.folders import Folders
from chronicle.core.inputs import chapter_files, plain_files
from chronicle.core.worded import Worded
from chronicle.words.quantities import OBLIQUE, OVER, UNIT, WORDS

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.languages.editions import Edition

EVIDENCE = "evidence"
INTERFACE = "interface"
DRAWINGS = "figures"  # the texts of docs/figures
BOOK = "book"  # the book's own words in docs/conf.py
# The catalogs that are no document's.
OWN_NAMES = frozenset({EVIDENCE, INTERFACE, DRAWINGS, BOOK})
# Catalogs of words without roles, printed as they stand; the builder fills their placeholders in.
PLAIN = frozenset({INTERFACE, BOOK})
# Contexts of the messages of the ledger that say a figure with its noun.
FIGURES = frozenset({UNIT, OVER, OBLIQUE, WORDS})


def documents(book: Path) -> tuple[str, ...]:
    """Return the names of the book's documents, in alphabetical order."""
    folders = Folders(book)
    names = (path.relative_to(folders.docs).with_suffix("").as_posix() for path in chapter_files(folders))
    return tuple(sorted(names))


def domains(book: Path) -> tuple[str, ...]:
    """Return the names of all catalogs that the book has in each language; that of the interface may lack."""
    ledger = (EVIDENCE,) if Folders(book).evidence.is_dir() else ()
    drawings = (DRAWINGS,) if Folders(book).figures.is_dir() else ()
    return (*documents(book), *ledger, *drawings, BOOK, INTERFACE)


def translators_folder(book: Path, edition: Edition) -> Path:
    """Return the folder of an edition's catalogs that a translator edits."""
    return Folders(book).locales / edition.catalog / "LC_MESSAGES"


def vetted_folder(book: Path, edition: Edition) -> Path:
    """Return the folder of an edition's catalogs that Sphinx reads."""
    return Folders(book).catalogs / edition.catalog / "LC_MESSAGES"


def catalog_files(book: Path, edition: Edition) -> tuple[Path, ...]:
    """Return the catalogs that an edition is made from, as far as there are any.

    What is not translated is said with the source language's words of the interface; what is derived comes
    from the catalogs of another edition.
    """
    source = translators_folder(book, edition.source)
    names = () if edition.is_source else domains(book)
    made_of = (edition, edition.derivation.base) if edition.derivation else (edition,)
    folders = [translators_folder(book, each) for each in made_of]
    paths = (*(folder / f"{name}.po" for folder in folders for name in names), source / f"{INTERFACE}.po")
    return tuple(path for path in paths if path.is_file())


def derivation_said(edition: Edition) -> Worded:
    """Return what there is to translate in an edition that is derived from another: nothing."""
    return Worded(
        "{name} is derived from {base}: there is nothing to translate. What is to read otherwise editors "
        "write into docs/languages/{code}/exceptions.yaml, or translators into catalogs in "
        "locales/{catalog}/.",
        name=edition.name,
        base=edition.derivation.base.name if edition.derivation else "",
        code=edition.code,
        catalog=edition.catalog,
    )


def strangers(book: Path, edition: Edition) -> tuple[Path, ...]:
    """Return the catalogs that belong to no document of the book."""
    folder = translators_folder(book, edition)
    known = set(domains(book))
    return tuple(
        path
        for path in plain_files(folder)
        if path.suffix == ".po" and path.relative_to(folder).with_suffix("").as_posix() not in known
    )
