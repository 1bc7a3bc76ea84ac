"""Look up the figure or date that a role names; raise LookupFailed where it is missing or ambiguous."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from chronicle.core.suggest import suggest
from chronicle.text.roles import Target, read_target

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from chronicle.ledger.model import Claim, DateSaid, Ledger, Name, Position, Quantity

Found = TypeVar("Found")


class LookupFailed(LookupError):  # noqa: N818 - reads as the sentence it carries
    """Raised where a role names what the ledger lacks; carries code, reason and remedy of a Problem."""

    def __init__(self, code: str, reason: str, remedy: str = "") -> None:
        self.code, self.reason, self.remedy = code, reason, remedy
        super().__init__(f"{reason} {remedy}".strip())


def find_claim(ledger: Ledger, identifier: str) -> Claim:
    """Return a claim."""
    try:
        return ledger.claims[identifier]
    except KeyError:
        now = ledger.now_called(identifier)
        remedy = f"It is now called “{now}”." if now else suggest(identifier, ledger.claims)
        raise LookupFailed("E008", f"There is no claim “{identifier}” in the ledger.", remedy) from None


def find_difference(ledger: Ledger, identifier: str) -> str:
    """Return the number of a claim in the register of differences: B14."""
    number = find_claim(ledger, identifier).difference
    if number is None:
        reason = f"“{identifier}” has no number in the register of differences."
        raise LookupFailed("M118", reason)
    return number


def find_value(ledger: Ledger, target: Target | str, within: str = "") -> Quantity:
    """Return the one figure that a target names."""
    where = _read(target, within)
    claim = find_claim(ledger, where.claim)
    given = list(dict.fromkeys(name for position in claim.positions for name in position.quantities))
    if where.quantity is None:
        reason = f"“{claim.id}” is a claim; a value also names one of its figures."
        raise LookupFailed("E009", reason, _choices(f"{claim.id}.{name}" for name in given))
    name = where.quantity
    if name not in given:
        remedy = suggest(name, given, _choices(given) if given else "The claim gives no figures.")
        raise LookupFailed("E009", f"The claim “{claim.id}” has no figure “{name}”.", remedy)
    return _one(
        claim,
        where,
        [
            (position, position.quantities[name])
            for position in claim.positions
            if name in position.quantities
        ],
        lambda one, other: one.says_the_same(other),
    )


def find_date(ledger: Ledger, target: Target | str, within: str = "") -> DateSaid:
    """Return the one date that a target names."""
    where = _read(target, within)
    claim = find_claim(ledger, where.claim)
    if where.quantity is not None:
        reason = f"A date names a claim and perhaps a source, not a figure (“{where.quantity}”)."
        raise LookupFailed("E009", reason, f"Write {{date}}`{claim.id}` or {{date}}`{claim.id}@source`.")
    dated = [(position, position.date) for position in claim.positions if position.date is not None]
    if not dated:
        raise LookupFailed(
            "E009", f"No position of “{claim.id}” gives a date.", "Give one, or write no date."
        )
    return _one(claim, where, dated, lambda one, other: one == other)


def check_form(names: Mapping[str, Name], form: str, code: str, what: str) -> None:
    """Raise LookupFailed where a form is not listed for this language."""
    allowed = names[code].allowed if code in names else ()
    if form not in allowed:
        remedy = suggest(form, allowed, f"Listed: {', '.join(allowed) or 'none'}.")
        raise LookupFailed(
            "E011", f"“{form}” is not a listed form of {what} in the edition “{code}”.", remedy
        )


def _read(target: Target | str, within: str) -> Target:
    """Return a target with its claim filled in."""
    read = read_target(target) if isinstance(target, str) else target
    if read.claim:
        return read
    if not within:
        reason = "An address that begins with a dot names a claim only inside the ledger."
        raise LookupFailed("E009", reason, "Write the id of the claim before the dot.")
    return replace(read, claim=within)


def _one(
    claim: Claim,
    where: Target,
    given: list[tuple[Position, Found]],
    agree: Callable[[Found, Found], bool],
) -> Found:
    """Return what all the positions meant give alike, or raise."""
    meant = given
    if where.source is not None:
        meant = [row for row in meant if row[0].source == where.source]
        if not meant:
            sources = [position.source for position, _ in given]
            remedy = suggest(where.source, sources, _choices(sources))
            raise LookupFailed("E009", f"“{where.source}” does not give this for “{claim.id}”.", remedy)
    if where.key is not None:
        keyed = [row for row in meant if row[0].key == where.key]
        if not keyed:
            keys = [position.address for position, _ in meant]
            reason = f"“{claim.id}” has no position “{where.source}/{where.key}” that gives this."
            raise LookupFailed("E009", reason, _choices(keys))
        meant = keyed
    first = meant[0][1]
    if not all(agree(first, other) for _, other in meant[1:]):
        addresses = [f"@{position.address}" for position, _ in meant]
        reason = f"The positions of “{claim.id}” differ, so that it must be said whose is meant."
        raise LookupFailed("E010", reason, f"Add one of: {', '.join(dict.fromkeys(addresses))}.")
    return first


def _choices(names: Iterable[str]) -> str:
    """Name what could have been written."""
    return f"There is: {', '.join(dict.fromkeys(names))}."
