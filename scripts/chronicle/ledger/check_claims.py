"""Check a claim's dates and figures, and that its status says what its positions show."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from chronicle.core.problems import Problem
from chronicle.ledger.edtf_dates import NotEdtf, may_be_the_same, read_edtf
from chronicle.ledger.model import VAGUE_QUALIFIERS
from chronicle.ledger.standing import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.ledger.edtf_dates import Span
    from chronicle.ledger.model import Claim, DateSaid, Quantity

_SEASONS = frozenset({"spring", "summer", "autumn", "winter"})


def check_claim(claim: Claim) -> Iterator[Problem]:
    """Yield the faults within one claim."""
    yield from _keys(claim)
    for position in claim.positions:
        if position.date:
            for message, remedy in _date(position.date):
                yield _problem(claim, position.date, "E017", message, remedy)
        for name, quantity in position.quantities.items():
            for message, remedy in _quantity(quantity):
                yield _problem(claim, quantity, "E018", f"“{name}”: {message}", remedy)
    yield from _status(claim)


def _problem(claim: Claim, record: DateSaid | Quantity, code: str, message: str, remedy: str) -> Problem:
    """Return a fault of a date or figure."""
    return Problem(record.origin.path, record.origin.line, code, message, remedy, claim.id)


def _keys(claim: Claim) -> Iterator[Problem]:
    """Check that the positions of one source can be told apart by their keys."""
    for source in claim.sources:
        own = [position for position in claim.positions if position.source == source]
        seen: set[str] = set()
        for position in own:
            where = (position.origin.path, position.origin.at("key"), "E019")
            if len(own) > 1 and position.key is None:
                message = f"“{source}” has {len(own)} positions here: each needs a key."
                yield Problem(*where, message, "Add key: a, key: b…", claim.id)
            elif position.key is not None and position.key in seen:
                message = f"The key “{position.key}” is that of another position of “{source}”."
                yield Problem(*where, message, "Give each its own.", claim.id)
            seen.add(position.key or "")


def _date(date: DateSaid) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a date."""
    for name, text in (("edtf", date.edtf), ("sort", date.sort)):
        if text is not None:
            try:
                read_edtf(text)
            except NotEdtf as error:
                yield f"{name} “{text}”: {error}.", ""
    if date.edtf is not None and date.sort is not None:
        yield "A date with edtf is sorted by it; sort is for a phrase alone.", "Remove sort."
    if date.edtf is None and date.sort is None:
        yield "A phrase alone cannot be put in order.", "Add sort, a date in EDTF that is never printed."
    if date.edtf is None and (date.part or date.bound or date.time or date.derived):
        yield "part, bound, time and derived belong to a calendar date.", "Add edtf, or put it into said."
    if date.worked_out and date.derived is None:
        yield "worked_out says of what is derived which part that is.", "Add derived, or leave it out."
    if date.edtf is not None and not _is_broken(date.edtf):
        yield from _part(date, date.edtf)


def _part(date: DateSaid, text: str) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with the part or time of a date that can be read."""
    span = read_edtf(text)
    start = span.start or span.end
    precision = start.precision if start else "year"
    if date.part in ("early", "mid", "late", "end-of") and (
        span.is_interval or precision in ("day", "season")
    ):
        yield f"“{date.part}” goes with a month or a year.", "Give the month or year, or leave part out."
    if date.bound and date.part not in ("early", "mid", "late", "end-of"):
        yield "bound goes with a part that narrows.", f"Write part: {date.bound}, or leave bound out."
    if date.part in _SEASONS and (span.is_interval or precision != "year"):
        yield f"“{date.part}” goes with a year.", "Give the year alone."
    if date.part == "night" and (precision != "day" or span.start is None or span.end is None):
        yield "“night” goes with a day, or with the two days that it joins.", ""
    if date.part == "either" and not _joins_two_days(span):
        yield "“either” goes with two days that follow one another.", "Write them as 2012-02-03/2012-02-04."
    if date.part in ("from", "until", "before", "after", "by") and span.is_interval:
        yield f"“{date.part}” goes with one date, not with an interval.", "Write 2012-02/.. for an open end."
    if date.time and (precision != "day" or span.is_interval):
        between = "For the night between two days write part: night. "
        remedy = between if date.time == "night" and span.is_interval else ""
        yield "A time of day goes with one day.", f"{remedy}Give the day, or leave time out."
    if date.time and date.part == "night":
        yield "part: night and time say the same.", "Keep part for the night between two days, else time."


def _joins_two_days(span: Span) -> bool:
    """Return whether an interval is made of a day and the next."""
    start, end = span.start, span.end
    if start is None or end is None or (start.precision, end.precision) != ("day", "day"):
        return False
    return (end.first - start.first).days == 1


def _is_broken(text: str) -> bool:
    """Return whether a date cannot be read."""
    try:
        read_edtf(text)
    except NotEdtf:
        return True
    return False


def _quantity(quantity: Quantity) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a figure."""
    low, high, qualifier = quantity.min, quantity.max, quantity.qualifier
    if low is not None and high is not None and low > high:
        yield f"The lower end, {low}, is above the upper, {high}.", "Exchange them."
    if qualifier in VAGUE_QUALIFIERS and low is not None:
        yield f"“{qualifier}” stands in place of a number.", "Remove the number, or choose another qualifier."
    if qualifier not in VAGUE_QUALIFIERS and low is None:
        yield (
            f"“{qualifier}” needs a number.",
            f"Add min, or choose one of: {', '.join(sorted(VAGUE_QUALIFIERS))}.",
        )
    if qualifier == "range" and low is not None and not quantity.is_range:
        yield "A range has two different numbers.", "Add max, or leave the qualifier out."
    if qualifier == "exact" and quantity.is_range:
        yield "An exact number is one number.", "Leave the qualifier out for a range."
    if qualifier in ("at-least", "more-than", "or-more", "up-to") and quantity.is_range:
        yield f"“{qualifier}” goes with one number.", "Remove max, or choose about or range."


def _status(claim: Claim) -> Iterator[Problem]:
    """Check the status against the positions."""
    status, sources = claim.status, claim.sources
    if status in ("differing", "differing-scope", "doubtful") and not claim.note:
        message = f"A claim that is {status} needs an editors' note."
        remedy = "Say in `note` what differs or is doubtful, and why it may."
        yield Problem(claim.origin.path, claim.origin.at("status"), "E013", message, remedy, claim.id)
    apart = _first_difference(claim)
    message = remedy = ""
    if status == "one-source" and len(sources) > 1:
        message, remedy = (
            f"It says one source, but {len(sources)} speak of it: {', '.join(sources)}.",
            "Choose same-in-several or a kind of differing.",
        )
    elif status == "same-in-several" and len(sources) < 2:
        message, remedy = "It says the same in several, but one source speaks of it.", "Choose one-source."
    elif status == "doubtful" and len(sources) > 1:
        message, remedy = (
            "It is listed as doubtful within one document, "
            f"but {len(sources)} speak of it: {', '.join(sources)}.",
            "Choose differing or differing-scope, or make a claim of what one document leaves doubtful.",
        )
    elif status in ("one-source", "same-in-several") and apart:
        message, remedy = (
            f"Its positions differ: {apart}.",
            "Choose differing or differing-scope, with a note.",
        )
    elif status == "differing" and not _can_differ(claim):
        message, remedy = (
            "It says differing, but nothing differs between its positions.",
            "Give what differs as date, quantities, says or relation, or choose another status.",
        )
    elif status == "differing-scope" and not _scopes_differ(claim):
        message, remedy = (
            "It says differing scope, but no two scopes differ.",
            "Give each position's scope, or choose another status.",
        )
    if message:
        yield Problem(claim.origin.path, claim.origin.at("status"), "E012", message, remedy, claim.id)


def _first_difference(claim: Claim) -> str:
    """Describe the first difference that cannot be reconciled, or return nothing."""
    for position in claim.positions:
        if position.relation in ("differs", "denies"):
            return f"{position.address} {position.relation}"
    for one, other in combinations(claim.positions, 2):
        for name in one.quantities.keys() & other.quantities.keys():
            if not one.quantities[name].says_the_same(other.quantities[name]):
                return f"the figure “{name}” in {one.address} and {other.address}"
        if one.date and other.date and not may_be_the_same(one.date, other.date):
            return f"the date in {one.address} and {other.address}"
    return ""


def _can_differ(claim: Claim) -> bool:
    """Return whether any two positions show a difference of any kind."""
    return bool(_first_difference(claim)) or any(
        shown(one) != shown(two) for one, two in combinations(claim.positions, 2)
    )


def _scopes_differ(claim: Claim) -> bool:
    """Return whether the positions count or describe different things."""
    scopes = [
        tuple(quantity.scope for quantity in position.quantities.values()) for position in claim.positions
    ]
    return len(set(scopes)) > 1 or len({position.says for position in claim.positions}) > 1
