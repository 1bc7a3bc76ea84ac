"""Read the book once for a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.book.facts import BookFacts
from chronicle.book.paragraphs import ParagraphNumbers
from chronicle.book.record import Book
from chronicle.core.problems import ProblemsFound
from chronicle.figures.loading import load_figures
from chronicle.languages.editions import SOURCE_LANGUAGE, edition_of
from chronicle.ledger.check_names import check_names
from chronicle.ledger.loader import load_ledger
from chronicle.sphinx_ext.domain import domain_of
from chronicle.words import Messages
from chronicle.words.states import read_states

if TYPE_CHECKING:
    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment

    from chronicle.core.folders import Folders


def load_book(config: Config, folders: Folders) -> Book:
    """Read the ledger and the vetted catalogs of the edition that Sphinx is set to.

    Raises ProblemsFound with every fault of the ledger, else with every missing name, or else with those of
    the figures.
    """
    edition = edition_of(config.language)
    ledger = load_ledger(folders.evidence)
    if nameless := list(check_names(ledger, edition)):
        raise ProblemsFound(nameless)
    return Book(
        edition,
        ledger,
        Messages.load(edition, folders.catalogs, ledger),
        read_states(folders.states(edition)),
        config.chronicle_release,
        load_figures(folders.figures, ledger),
        Messages.load(edition_of(SOURCE_LANGUAGE), folders.catalogs, ledger),
        facts_of(config),
        ParagraphNumbers(folders),
    )


def facts_of(config: Config) -> BookFacts:
    """Return what the book says about itself; raise ProblemsFound where conf.py says it wrongly."""
    return BookFacts.from_dict(config.chronicle_book, config.chronicle_source_hash)


def book_of(env: BuildEnvironment) -> Book:
    """Return the book of this run."""
    return domain_of(env).book
