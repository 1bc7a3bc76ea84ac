"""What is read once for a run: the edition, its ledger and its words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from chronicle.editions import SOURCE_LANGUAGE, edition_of
from chronicle.evidence.check_names import check_names
from chronicle.evidence.loader import load_ledger
from chronicle.facts import BookFacts
from chronicle.figures.loading import load_figures
from chronicle.messages import Messages
from chronicle.messages.states import States, read_states
from chronicle.problems import ProblemsFound

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment

    from chronicle.editions import Edition
    from chronicle.evidence.model import Ledger
    from chronicle.figures.records import Figure
    from chronicle.folders import Folders


def _nothing() -> None:
    """Return what a pickled book becomes."""


@dataclass(frozen=True, eq=False)
class Book:
    """The edition that is being built, the ledger, and the words of the language: one object a run."""

    edition: Edition
    ledger: Ledger
    messages: Messages
    states: States  # what the gate found of each message
    release: bool
    figures: Mapping[str, Figure]
    source: Messages  # the words of the language that the book is written in, for text without a translation
    facts: BookFacts
    # What has been asked in this run, with the answers (see lookups.py).
    answered: dict[tuple[str, ...], str] = field(default_factory=dict, repr=False)

    def __reduce__(self) -> tuple[object, tuple[()]]:
        """Keep the book out of Sphinx's pickle: each run reads it afresh."""
        return _nothing, ()


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
        BookFacts.from_config(config),
    )


def set_book(env: BuildEnvironment, book: Book) -> None:
    """Lay the book beside Sphinx's environment."""
    env.__dict__["chronicle_book"] = book


def book_of(env: BuildEnvironment) -> Book:
    """Return the book of this run."""
    return cast("Book", env.__dict__["chronicle_book"])
