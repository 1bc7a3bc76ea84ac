"""Check that each dated event has a line in the chronology, and that no line leaves open who killed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chronicle.core.problems import Problem
from chronicle.ledger.chronology_rows import dated, host_of, line_of
from chronicle.ledger.lookup import LookupFailed, find_date
from chronicle.text.grammar import read_message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.languages.checks import Checks
    from chronicle.ledger.chronology_rows import Told
    from chronicle.ledger.model import Ledger, Origin


def check_chronology(ledger: Ledger, checks: Checks | None) -> Iterator[Problem]:
    """Yield a fault for each dated event without a line, and each line with too little or too much."""
    unsaid = re.compile((checks and checks.unsaid) or "")  # without a pattern any line will do
    for told in dated(ledger):
        yield from _fault(ledger, told, unsaid)


def _fault(ledger: Ledger, told: Told, unsaid: re.Pattern[str]) -> Iterator[Problem]:
    """Yield what is wrong with the line of a passage, or with the row that it stands in."""
    claim, position = told
    origin = position.origin if position.row_of or position.chronology or position.event else claim.origin
    try:
        host = host_of(ledger, claim, position)
    except LookupFailed as failed:
        yield _problem(origin, "row_of", "E036", failed.reason, failed.remedy, claim.id)
        return
    for one in (claim, position):
        if one.row_of and one.chronology:
            message = f"It has a line of its own, and stands in the row of “{one.row_of}”."
            yield _problem(one.origin, "row_of", "E036", message, "Keep one of the two.", claim.id)
    line = line_of(*(host or told))
    if line is None:
        message = f"“{position.address}” gives it a date and no line says what happened then."
        remedy = "Say in `event` or `chronology`, in a line, what happened on that date by that passage."
        yield _problem(position.origin, "date", "E035", message, remedy, claim.id)
    else:
        yield from _line(ledger, told, line, origin, unsaid)


def _line(
    ledger: Ledger, told: Told, line: str, origin: Origin, unsaid: re.Pattern[str]
) -> Iterator[Problem]:
    """Yield what a line says too little or too much."""
    claim, position = told
    message = read_message(line)
    field = "chronology" if line in (position.chronology, claim.chronology) else "event"
    if claim.deaths and position.agent == "not-named" and not unsaid.search(message.bare):
        fault = f"“{position.address}” does not say who killed, and the line is silent on it."
        yield _problem(origin, field, "E037", fault, "Write that by whom is not said.", claim.id)
    if claim.deaths and position.agent == "named" and not any(role.name == "actor" for role in message.roles):
        fault = f"“{position.address}” says who killed, and the line does not."
        yield _problem(origin, field, "E037", fault, "Name the actor in the line.", claim.id)
    for role in message.roles:
        if role.name == "date" and _is_its_own(ledger, told, role.target):
            fault = f"The line of “{position.address}” gives the date that stands beside it."
            yield _problem(origin, field, "E038", fault, "Take it out.", claim.id)


def _is_its_own(ledger: Ledger, told: Told, target: str) -> bool:
    """Return whether a date in a line is that of its row."""
    when = told.position.date
    try:
        other = find_date(ledger, target, told.claim.id)
    except LookupFailed:
        return False  # reported where the texts are checked
    return when is not None and when.edtf is not None and other.edtf == when.edtf


def _problem(origin: Origin, field: str, code: str, message: str, remedy: str, claim: str) -> Problem:
    """Return a fault of a line, where it stands."""
    return Problem(origin.path, origin.at(field), code, message, remedy, claim)
