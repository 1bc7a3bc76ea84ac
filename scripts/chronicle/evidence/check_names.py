"""Check that everything that is named has a name in an edition."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chronicle.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from chronicle.editions import Edition
    from chronicle.evidence.model import Ledger

_NAMED = ("sources", "places", "actors", "glossary", "subjects")


def check_names(ledger: Ledger, edition: Edition) -> Iterator[Problem]:
    """Yield a fault for each record that has no name in the edition."""
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
