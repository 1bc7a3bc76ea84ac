"""Check the names that readers cite and that therefore last: numbers of differences, ids of claims.

A number of the register is given once and never again. One that is no longer in use stands in retired.yaml
with the reason; so does the id of a claim that is gone. A claim that was renamed lists its earlier ids.
"""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING

from chronicle.core.problems import Problem
from chronicle.ledger.standing import is_difference

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from chronicle.ledger.model import Claim, Ledger, Origin

_NUMBER = re.compile(r"B[1-9][0-9]*")


def check_differences(ledger: Ledger, ids: Mapping[str, Mapping[str, tuple[str, int]]]) -> Iterator[Problem]:
    """Yield the faults of the numbers in the register of differences."""
    retired: dict[str, Origin] = {}
    used: dict[str, Claim] = {}
    for record in ledger.retired_numbers:
        if not is_number(record.number):
            message = f"“{record.number}” is no number of the register."
            yield _problem(record.origin, "number", "E045", message, record.number)
        elif record.number in retired:
            yield _problem(record.origin, "number", "E042", f"“{record.number}” is retired twice.")
        retired.setdefault(record.number, record.origin)
    free = _free({*retired, *(claim.difference for claim in ledger.claims.values() if claim.difference)})
    for claim in ledger.claims.values():
        yield from _of_claim(claim, used, retired, free)
    if len(ledger.claims) == len(ids["claims"]):  # a claim that could not be built may have the number
        yield from _gaps({*retired, *used})


def _of_claim(
    claim: Claim, used: dict[str, Claim], retired: Mapping[str, Origin], free: Iterator[str]
) -> Iterator[Problem]:
    """Yield the faults of one claim's number, and note it as used."""
    number, where = claim.difference, claim.origin
    if number is None:
        if is_difference(claim):
            message = "the register lists this claim, and it has no number there."
            remedy = f"Add difference: {next(free)}, the next that is free."
            yield _problem(where, "status", "E041", message, claim.id, remedy)
        return
    if not is_number(number):
        remedy = f"Write B and a whole number; the next that is free is {next(free)}."
        message = f"“{number}” is no number of the register."
        yield _problem(where, "difference", "E045", message, claim.id, remedy)
        return
    other = used.setdefault(number, claim)
    if other is not claim:
        message = f"{number} is the number of “{other.id}”: {other.origin.path}, line {other.origin.line}."
        remedy = f"Write {next(free)}, the next that is free."
        yield _problem(where, "difference", "E042", message, claim.id, remedy)
    if number in retired:
        at = retired[number]
        message = f"{number} is retired: {at.path}, line {at.line}."
        remedy = f"Write {next(free)}, the next that is free."
        yield _problem(where, "difference", "E043", message, claim.id, remedy)
    if not is_difference(claim):
        message = f"{number} stands on a claim that is {claim.status}, which the register does not list."
        remedy = f"Take it out, and list {number} in retired.yaml with the reason; or correct the status."
        yield _problem(where, "difference", "E044", message, claim.id, remedy)


def _gaps(known: set[str]) -> Iterator[Problem]:
    """Yield a fault for each number below the highest that nothing has."""
    highest = max((int(number[1:]) for number in known if is_number(number)), default=0)
    for number in range(1, highest):
        if f"B{number}" not in known:
            message = f"B{number} is the number of no claim, and is not retired."
            remedy = f"List it under retired_numbers, as {{number: B{number}, because: …}}."
            yield Problem("docs/evidence/retired.yaml", 0, "E046", message, remedy, f"B{number}")


def check_ids(ledger: Ledger, ids: Mapping[str, Mapping[str, tuple[str, int]]]) -> Iterator[Problem]:
    """Yield a fault for each claim whose id, or earlier id, belongs to another."""
    taken: dict[str, tuple[Origin, str, str]] = {}  # an id that is no longer in use → who had it, in words
    for record in ledger.retired_claims:
        if record.id in taken:
            yield _problem(record.origin, "id", "E047", f"“{record.id}” is retired twice.", record.id)
        taken.setdefault(record.id, (record.origin, "id", "a claim that is retired"))
    for claim in ledger.claims.values():
        for earlier in claim.formerly:
            if earlier in taken:
                message = f"“{earlier}” is the id of {taken[earlier][2]}."
                yield _problem(claim.origin, "formerly", "E047", message, claim.id)
            taken.setdefault(earlier, (claim.origin, "formerly", f"the claim that is now “{claim.id}”"))
    for name, (path, line) in ids["claims"].items():
        if name in taken:
            message = f"“{name}” was the id of {taken[name][2]}."
            yield Problem(path, line, "E047", message, subject=name)


def check_releases(ledger: Ledger) -> Iterator[Problem]:
    """Yield a fault for each release that is recorded twice."""
    seen: dict[str, Origin] = {}
    for release in ledger.releases:
        other = seen.setdefault(release.version, release.origin)
        if other is not release.origin:
            message = f"Version {release.version} is recorded in line {other.line} too."
            yield _problem(release.origin, "version", "E048", message, release.version)


def is_number(text: str) -> bool:
    """Return whether a text has the form of a number of the register."""
    return _NUMBER.fullmatch(text) is not None


def _free(known: set[str]) -> Iterator[str]:
    """Yield the numbers after the highest that was ever given."""
    highest = max((int(number[1:]) for number in known if is_number(number)), default=0)
    return (f"B{number}" for number in count(highest + 1))


def _problem(
    origin: Origin, field: str, code: str, message: str, subject: str = "", remedy: str = ""
) -> Problem:
    return Problem(origin.path, origin.at(field), code, message, remedy, subject)
