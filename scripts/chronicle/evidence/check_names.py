"""Check that everything that is named has a name in an edition, sections of the documents too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chronicle.evidence.check_quotes import is_in
from chronicle.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from chronicle.editions import Edition
    from chronicle.evidence.model import Ledger, Source

_NAMED = ("sources", "places", "actors", "glossary", "subjects")


def check_names(ledger: Ledger, edition: Edition) -> Iterator[Problem]:
    """Yield a fault for each record, and for each section of a document, that has no name in the edition."""
    for table in _NAMED:
        records: Mapping[str, Any] = getattr(ledger, table)
        for record in records.values():
            if edition.code not in record.names:
                yield Problem(
                    record.origin.path,
                    record.origin.at("names"),
                    "E040",
                    f"It has no name in “{edition.code}”.",
                    f"Write it beside the other names, as in {edition.code}: {{main: …}}.",
                    record.id,
                )
    for source in ledger.sources.values():
        yield from _sections(source, ledger, edition)


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
