"""Check the subjects of the index: each leads to a claim, or on to an entry that is there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chronicle.core.problems import Problem
from chronicle.core.suggest import suggest
from chronicle.ledger.known_ids import known

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from chronicle.ledger.model import Ledger, Subject

_DIGIT = re.compile(r"\d")


def check_subjects(ledger: Ledger, ids: Mapping[str, Mapping[str, tuple[str, int]]]) -> Iterator[Problem]:
    """Yield the faults of subjects.yaml, and of claims that name a subject without pages."""
    used = {name for claim in ledger.claims.values() for name in claim.subjects}
    used |= {record.within for record in ledger.subjects.values() if record.within}
    complete = len(ledger.claims) == len(ids["claims"])  # a faulty claim may be the only one of its subject
    for record in ledger.subjects.values():
        yield from _names(record)
        yield from _within(record, ledger, ids)
        for field in ("see", "see_also"):
            yield from _targets(record, field, ledger, ids)
        if record.see and (record.see_also or record.within or record.id in used):
            message = f"“{record.id}” only sends the reader on, and yet has pages, a place or more to see."
            remedy = "Keep `see` alone, or write `see_also`."
            yield _problem(record, "see", "E025", message, remedy)
        elif complete and not record.see and record.id not in used:
            yield _problem(record, "id", "E025", f"No claim has the subject “{record.id}”.")


def _names(record: Subject) -> Iterator[Problem]:
    """Refuse digits: a heading has no source to take them from."""
    for name in record.names.values():
        if any(_DIGIT.search(form) for form in name.allowed):
            message = f"Digits stand in the name “{name.main}”."
            yield _problem(record, "names", "E016", message, "Say it without: no figure here has a source.")


def _within(
    record: Subject, ledger: Ledger, ids: Mapping[str, Mapping[str, tuple[str, int]]]
) -> Iterator[Problem]:
    """Check that a sub-entry stands under an entry that is none itself."""
    if record.within is None:
        return
    yield from known("subjects", [record.within], record.origin, "within", ids, record.id)
    whole = ledger.subjects.get(record.within)
    if whole is not None and (whole.within or whole.see):
        message = (
            f"“{record.within}” cannot hold “{record.id}”: it is a sub-entry or only sends the reader on."
        )
        yield _problem(record, "within", "E014", message, "The index has two steps.")


def _targets(
    record: Subject, field: str, ledger: Ledger, ids: Mapping[str, Mapping[str, tuple[str, int]]]
) -> Iterator[Problem]:
    """Check that the entries a reader is sent to exist, and do not send the reader on again."""
    there = [name for table in ("subjects", "places", "actors") for name in ids[table]]
    for name in getattr(record, field):
        if name not in there:
            message = f"There is no subject, place or actor “{name}”."
            yield _problem(record, field, "E024", message, suggest(name, there, "Add it, or name another."))
        elif name == record.id:
            yield _problem(record, field, "E014", f"“{name}” sends the reader to itself.")
        elif name in ledger.subjects and ledger.subjects[name].see:
            message = f"“{name}” would only send the reader on."
            yield _problem(record, field, "E025", message, "Name the entry with the pages.")


def _problem(record: Subject, field: str, code: str, message: str, remedy: str = "") -> Problem:
    return Problem(record.origin.path, record.origin.at(field), code, message, remedy, record.id)
