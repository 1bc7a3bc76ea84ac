"""Check that everything that is named has a name in an edition, and one that can be sorted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chronicle.core.problems import Problem
from chronicle.ledger.check_quotes import is_in
from chronicle.ledger.model import Source
from chronicle.text.readings import MARKS, SEVERAL_READINGS, sounds_like

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from chronicle.languages.editions import Edition
    from chronicle.ledger.model import Ledger, Name

_NAMED = ("sources", "places", "actors", "glossary", "subjects")


def check_own_names(ledger: Ledger) -> Iterator[Problem]:
    """Yield a fault for each record that has no name in the language that the ledger is written in."""
    for record in _named(ledger):
        if ledger.language not in record.names:
            yield _nameless(record, ledger.language)


def check_names(ledger: Ledger, edition: Edition) -> Iterator[Problem]:
    """Yield a fault for each record, and for each section of a document, that has no name in the edition."""
    by_sound = "pinyin" in edition.collation
    for record in _named(ledger):
        if edition.code not in record.names:
            yield _nameless(record, edition.code)
        elif by_sound and not isinstance(record, Source):
            yield from _reading(record, edition)
    for source in ledger.sources.values():
        yield from _sections(source, ledger, edition)


def _named(ledger: Ledger) -> Iterator[Any]:
    """Yield every record that has names; a name that is withheld stands in no language."""
    for table in _NAMED:
        records: Mapping[str, Any] = getattr(ledger, table)
        yield from (each for each in records.values() if getattr(each, "withheld", None) is None)


def _nameless(record: Any, code: str) -> Problem:
    """Return the fault of a record without a name in an edition."""
    remedy = f"Write it beside the other names, as in {code}: {{main: …}}."
    place = record.origin.path, record.origin.at("names")
    return Problem(*place, "E040", f"It has no name in “{code}”.", remedy, record.id)


def _reading(record: Any, edition: Edition) -> Iterator[Problem]:
    """Yield a fault for a name whose place in a list by sound nobody has said, or that says no sound."""
    name: Name = record.names[edition.code]
    first = name.heading.lstrip(MARKS)[:1]
    line = record.origin.at("names")
    if name.reading is None and first in SEVERAL_READINGS:
        message = f"“{name.heading}” begins with a character that is read in several ways."
        remedy = f"Say how it is read here, as in {edition.code}: {{main: …, reading: chóng}}."
        yield Problem(record.origin.path, line, "E060", message, remedy, record.id)
    elif name.reading is not None and sounds_like(name.reading) is None:
        message = f"No character is read “{name.reading}”."
        yield Problem(record.origin.path, line, "E061", message, subject=record.id)


def _sections(source: Source, ledger: Ledger, edition: Edition) -> Iterator[Problem]:
    """Yield a fault for each heading of a passage that the edition's readers cannot read."""
    if is_in(source.csl.get("language"), edition.code):
        return
    passages = (each for claim in ledger.claims.values() for each in claim.positions)
    places = [each.locator for each in passages if each.source == source.id]
    for heading in dict.fromkeys(each.name or each.row for each in places):
        if heading and source.section_in(heading, edition.code) is None:
            message = f"The section “{heading}” has no name in “{edition.code}”."
            remedy = f"Add it to `sections`, as in {{name: …, translations: {{{edition.code}: …}}}}."
            line = source.origin.at("sections" if source.sections else "id")
            yield Problem(source.origin.path, line, "E052", message, remedy, source.id)
