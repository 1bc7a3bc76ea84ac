"""Check the records of the ledger against one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.ledger.casualty_claims import check_casualties
from chronicle.ledger.check_agents import check_agents
from chronicle.ledger.check_chronology import check_chronology
from chronicle.ledger.check_claims import check_claim
from chronicle.ledger.check_lasting import check_differences, check_ids, check_releases
from chronicle.ledger.check_names import check_own_names
from chronicle.ledger.check_quotes import check_quotes
from chronicle.ledger.check_records import check_records
from chronicle.ledger.check_says import check_says
from chronicle.ledger.check_sources import check_sources
from chronicle.ledger.check_subjects import check_subjects
from chronicle.ledger.check_texts import check_texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from chronicle.core.problems import Problem
    from chronicle.languages.editions import Edition
    from chronicle.ledger.model import Ledger


def check_ledger(
    ledger: Ledger, ids: Mapping[str, Mapping[str, tuple[str, int]]], source: Edition
) -> Iterator[Problem]:
    """Yield every problem that takes the whole ledger to find; `source` is the edition it is written in.

    `ids` also holds those of records that could not be built: naming one of them is not a second fault.
    """
    yield from check_own_names(ledger)
    yield from check_sources(ledger, ids)
    yield from check_records(ledger, ids)
    for claim in ledger.claims.values():
        yield from check_claim(claim)
        yield from check_agents(claim, source.checks)
        yield from check_casualties(claim)
        yield from check_says(claim, source.checks)
    yield from check_chronology(ledger, source.checks)
    yield from check_differences(ledger, ids)
    yield from check_ids(ledger, ids)
    yield from check_releases(ledger)
    yield from check_quotes(ledger)
    yield from check_subjects(ledger, ids)
    yield from check_texts(ledger, ids)
