"""Check where passages stand: the lines of the editors' copy, and the place that readers are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.core.problems import Problem
from chronicle.ledger.known_ids import readable
from chronicle.ledger.locator import place_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.ledger.model import Claim, Ledger, Position, Source

# Places that are found in some media alone.
_PLACES = {"time": ("recording", "interview"), "whole": ("interview", "recording", "image", "dataset")}


def check_passage(claim: Claim, position: Position, ledger: Ledger) -> Iterator[Problem]:
    """Yield a fault where a position does not rest on lines of a copy that was read, or on a place there."""
    source = ledger.sources.get(position.source)
    origin = position.origin
    if source is None:
        return
    if not source.read:
        message = f"“{source.id}” was not read: it cannot have a position."
        remedy = f"Give the position to “{source.via}”, and name this source as its attribution."
        yield Problem(origin.path, origin.at("source"), "E005", message, remedy, claim.id)
        return
    yield from _lines(claim, position, source)
    yield from _place(claim, position, source)


def _lines(claim: Claim, position: Position, source: Source) -> Iterator[Problem]:
    """Check the lines of the copy."""
    origin, copy = position.origin, source.copy
    if copy is None:
        if position.lines:
            message = f"“{source.id}” has no copy whose lines could be named."
            remedy = "Take `lines` out, or say in sources.yaml which copy it is."
            yield Problem(origin.path, origin.at("lines"), "E015", message, remedy, claim.id)
        return
    if "lines" not in origin.fields:
        message, remedy = f"It does not say in which lines of “{source.id}” it stands.", "Add `lines`."
        yield Problem(origin.path, origin.line, "E015", message, remedy, claim.id)
    elif not position.lines:
        message = "The lines run backwards."
        yield Problem(origin.path, origin.at("lines"), "E015", message, subject=claim.id)
    for line in position.lines:
        if line not in copy.lines.statement:
            held = "holds no statement" if line in copy.lines.known else "is blank or past its end"
            message = f"Line {line} of the copy of “{source.id}” {held}, by sources.yaml."
            remedy = "Correct the line, or what sources.yaml says of it."
            yield Problem(origin.path, origin.at("lines"), "E015", message, remedy, claim.id)


def _place(claim: Claim, position: Position, source: Source) -> Iterator[Problem]:
    """Check that the source has such a place."""
    where, origin = position.locator, position.origin
    if where.entry:
        yield from readable(where.entry, origin, "locator", claim.id)
    message = remedy = ""
    if where.part in _PLACES and source.medium not in _PLACES[where.part]:
        message = f"“{source.id}” has no place of the kind “{where.part}”."
        remedy = (
            f"Say in sources.yaml what it is, as in medium: {_PLACES[where.part][0]}; or name another place."
        )
    elif where.page is not None and not _is_in_order(where.page):
        message, remedy = f"The pages {where.page} run backwards.", "Write the first page first."
    elif where.time is not None and not _is_in_order(where.time):
        message, remedy = f"The times {where.time} run backwards.", "Write the earlier time first."
    if message:
        yield Problem(origin.path, origin.at("locator"), "E065", message, remedy, claim.id)


def _is_in_order(ends: str) -> bool:
    """Return whether the first of two pages or times comes before the second, or stands alone."""
    numbers = [place_number(end) for end in ends.split("-")]
    return len(numbers) == 1 or numbers[0] < numbers[1]
