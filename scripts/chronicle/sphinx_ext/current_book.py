"""Read the book once for a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.book.facts import BookFacts
from chronicle.book.loaded_book import Book
from chronicle.book.paragraphs import ParagraphNumbers
from chronicle.core.problems import ProblemsFound
from chronicle.figures.loading import load_figures
from chronicle.languages.chosen import read_editions
from chronicle.ledger.check_names import check_names
from chronicle.ledger.loader import load_ledger
from chronicle.sphinx_ext.domain import domain_of
from chronicle.words import Messages
from chronicle.words.states import read_states

if TYPE_CHECKING:
    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment

    from chronicle.core.folders import Folders
    from chronicle.languages.editions import Editions


def load_book(config: Config, folders: Folders) -> Book:
    """Read the ledger and the vetted catalogs of the edition that Sphinx is set to.

    Raises ProblemsFound with every fault of the ledger, else with every missing name, which a draft may
    lack, or else with those of the figures.
    """
    editions = read_editions(folders)
    edition = editions.of(config.language)
    ledger = load_ledger(folders.evidence, editions)
    nameless = list(check_names(ledger, edition))
    if nameless and (config.chronicle_release or config.chronicle_strict):
        raise ProblemsFound(nameless)
    return Book(
        edition,
        editions,
        ledger,
        Messages.load(edition, folders.catalogs, ledger),
        read_states(folders.states(edition)),
        config.chronicle_release,
        load_figures(folders.figures, ledger),
        Messages.load(editions.source, folders.catalogs, ledger),
        facts_of(config, editions),
        ParagraphNumbers(folders),
    )


def facts_of(config: Config, editions: Editions) -> BookFacts:
    """Return what the book says about itself; raise ProblemsFound where conf.py says it wrongly."""
    return BookFacts.from_dict(config.chronicle_book, editions.codes, config.chronicle_source_hash)


def book_of(env: BuildEnvironment) -> Book:
    """Return the book of this run."""
    return domain_of(env).book
