"""Read the book once for a run."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chronicle.book.facts import BookFacts
from chronicle.book.loaded_book import Book
from chronicle.book.paragraphs import ParagraphNumbers
from chronicle.book.written_facts import lines_of_facts
from chronicle.core.errors import CONF
from chronicle.core.inputs import plain_files
from chronicle.core.last_results import LastResults, digests
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.core.suggest import suggest
from chronicle.figures.loading import load_figures
from chronicle.languages.chosen import read_editions
from chronicle.ledger.check_names import check_names
from chronicle.ledger.loader import load_ledger
from chronicle.sphinx_ext.domain import domain_of
from chronicle.text.contents import read_contents
from chronicle.words import Messages
from chronicle.words.messages import OWN_DOMAINS
from chronicle.words.states import read_states

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment

    from chronicle.core.folders import Folders
    from chronicle.figures.figure_records import Figure
    from chronicle.languages.editions import Edition, Editions
    from chronicle.ledger.model import Ledger

_ledgers: LastResults[Ledger] = LastResults(most=2)
_figures: LastResults[Mapping[str, Figure]] = LastResults(most=2)


def load_book(config: Config, folders: Folders) -> Book:
    """Read the ledger and the vetted catalogs of the edition that Sphinx is set to.

    Raises ProblemsFound with every fault of the ledger, else with every place of the facts that it has not,
    else with every missing name, which a draft may lack, or else with those of the figures.
    """
    editions = read_editions(folders)
    edition = editions.of(config.language)
    evidence, ledger = _ledgers.of_files(
        (folders.evidence, editions),
        lambda: plain_files(folders.evidence),
        lambda: load_ledger(folders.evidence, editions),
    )
    ledger = replace(ledger, contents=read_contents(folders.docs))
    facts = facts_of(config, editions)
    if strange := _strange_places(facts, ledger, folders):
        raise ProblemsFound(strange)
    nameless = list(check_names(ledger, edition))
    if nameless and (config.chronicle_release or config.chronicle_strict):
        raise ProblemsFound(nameless)
    states = read_states(folders.states(edition))
    drawn_from, figures = _figures.of_files(
        folders.figures,
        lambda: plain_files(folders.figures),
        lambda: load_figures(folders.figures, ledger),
        evidence,
    )
    return Book(
        edition,
        editions,
        ledger,
        Messages.load(edition, folders.catalogs, ledger),
        states,
        config.chronicle_release,
        figures,
        Messages.load(editions.source, folders.catalogs, ledger),
        facts,
        ParagraphNumbers(folders),
        told_by=(
            edition,
            editions,
            evidence,
            drawn_from,
            ledger.contents,
            digests(_words(folders, edition)),
            {name: states.domains.get(name) for name in OWN_DOMAINS},
            replace(facts, source_hash=""),
            config.chronicle_release,
        ),
    )


def _words(folders: Folders, edition: Edition) -> list[Path]:
    """Return the catalogs that are no document's, in the edition's language and in the book's."""
    places = [folders.catalogs / each.catalog / "LC_MESSAGES" for each in (edition, edition.source)]
    return [place / f"{name}.mo" for place in places for name in OWN_DOMAINS]


def _strange_places(facts: BookFacts, ledger: Ledger, folders: Folders) -> list[Problem]:
    """Return a problem for each place that the book is said to cover and its ledger has not."""
    strange = facts.covers.unknown(ledger.places) if facts.covers else []
    line = lines_of_facts(folders.docs).get("covers", 0) if strange else 0
    return [
        Problem(
            CONF,
            line,
            "M002",
            f"the field “covers” names {place!r}, which is no place of the ledger.",
            suggest(place, ledger.places, "Write the id of a place of docs/evidence/places.yaml."),
            "covers",
        )
        for place in strange
    ]


def facts_of(config: Config, editions: Editions) -> BookFacts:
    """Return what the book says about itself; raise ProblemsFound where conf.py says it wrongly."""
    return BookFacts.from_dict(config.chronicle_book, editions.codes, config.chronicle_source_hash)


def book_of(env: BuildEnvironment) -> Book:
    """Return the book of this run."""
    return domain_of(env).book
