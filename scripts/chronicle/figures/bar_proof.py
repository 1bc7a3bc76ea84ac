"""Prove the bars of a finished drawing: dark where it was certainly so, nothing where it cannot have been."""

from __future__ import annotations

from datetime import date
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from chronicle.figures.allowance import Allowance, of_date, of_length
from chronicle.text.roles import read_target

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chronicle.figures.drawn import Ink
    from chronicle.figures.figure_records import ChartLine
    from chronicle.ledger.model import Ledger, Position

Span = tuple[float, float]
_DAY = 1.01  # days by which a part of a month or year, or a length, may be off


class _Limits(NamedTuple):
    """What a bar's records allow: beginning, end, and when it was so; None for what they do not give."""

    begin: Allowance | None
    known: Allowance | None
    end: Allowance | None

    @property
    def given(self) -> list[Span]:
        """Return everything that is given, the earlier ends first."""
        return [each.named for each in self if each is not None]

    @property
    def sure(self) -> Span | None:
        """Return from when to when it was certainly so."""
        since = self.begin or self.known
        ends = [self.known.named[0]] if self.known and self.begin else []
        if self.end is not None and self.end.allowed[0] > -inf:
            ends.append(self.end.named[0])
        if since is None or not ends or max(ends) <= since.named[1]:
            return None
        return since.named[1], max(ends)

    @property
    def possible(self) -> Span:
        """Return from when to when it may have been so, as far as it is given."""
        low, _ = self.given[0]
        return low, self.end.named[1] if self.end else max(high for _, high in self.given)


def bar_faults(line: ChartLine, ledger: Ledger, inks: Sequence[Ink], horizon: float) -> Iterator[str]:
    """Yield what is wrong with a bar; it runs on to the horizon where its end is not given."""
    if not inks:
        yield "a bar is not drawn."
        return
    limits, ink = _limits(line, ledger), inks[0]
    slack, low, high = ink.slack + _DAY, ink.scale.low, min(ink.scale.high, horizon)
    first, last = limits.possible
    for each in inks:
        if not _may_stand(each, limits, slack):
            begin, end = each.values
            where = f"from {say(each, begin)} to {say(each, end)}"
            yield f"the {each.stroke} part {where} is not what a record says."
    rails = [each.values for each in inks if each.stroke == "rails"]
    if limits.begin is None and first > low + slack and not any(begin <= low + slack for begin, _ in rails):
        yield "its beginning is not given, and it does not begin at the edge."
    if limits.end is None and last < high - slack and not any(end >= high - slack for _, end in rails):
        yield "its end is not given, and it does not run on."
    if any(end > horizon + slack for _, end in rails):
        yield "it runs on into a time that no document covers."
    open_start = limits.begin is not None and limits.begin.allowed[0] < limits.begin.named[0]
    if open_start and first > low + slack and not any(each.stroke == "fade" for each in inks):
        yield "its beginning is open, and does not fade."
    whole = [each.values for each in inks if each.stroke in ("solid", "pale")]
    if first < last:
        yield from uncovered(ink, whole, limits.possible, slack)
    if limits.sure is not None:
        yield from uncovered(
            ink, [each.values for each in inks if each.stroke == "solid"], limits.sure, slack
        )


def _may_stand(ink: Ink, limits: _Limits, slack: float) -> bool:
    """Return whether the records of a bar allow this piece of it."""
    low, high = ink.values
    begin, known, end = limits
    if ink.stroke == "solid":
        sure = limits.sure
        if sure is None:
            return high - low <= slack
        return sure[0] - slack <= low and high <= sure[1] + slack
    if ink.stroke == "fade":
        before = begin is not None and begin.allowed[0] - slack <= low and high <= begin.named[0] + slack
        after = end is not None and end.named[1] - slack <= low and high <= end.allowed[1] + slack
        return before or after
    first, last = limits.possible
    if ink.stroke == "rails":
        earliest = (known or end or begin or Allowance((first, last), (first, last), (first, last))).named[0]
        return (begin is None and high <= earliest + slack) or (end is None and low >= last - slack)
    spans = [*limits.given, (first, last)] if len(limits.given) > 1 else limits.given
    return any(each[0] - slack <= low and high <= each[1] + slack for each in spans)


def _limits(line: ChartLine, ledger: Ledger) -> _Limits:
    """Return what the records of a bar allow; a length is counted from what else they give."""

    def dated(target: str | None) -> Allowance | None:
        found = meant(ledger, target) if target else []
        return of_date(found[0].date) if found and found[0].date is not None else None

    begin, known, end = dated(line.start), dated(line.until), dated(line.end)
    if line.lasted:
        name = read_target(line.lasted).quantity or ""
        least, most = of_length(meant(ledger, line.lasted)[0].quantities[name])
        last = end or known
        if begin is not None:
            end = _shifted(begin, least, most)
        elif last is not None:
            begin = _shifted(last, -most, -least)
    return _Limits(begin, known, end)


def _shifted(known: Allowance, least: float, most: float) -> Allowance:
    """Return the other end of a length of time; it is as open as the end that is known."""
    span = known.named[0] + least, known.named[1] + most
    return Allowance(span, (-inf if known.allowed[0] == -inf else span[0], span[1]), span)


def meant(ledger: Ledger, target: str) -> list[Position]:
    """Return the positions that a target names and that give what it asks for."""
    where = read_target(target)
    return [
        position
        for position in ledger.claims[where.claim].positions
        if where.source in (None, position.source)
        and where.key in (None, position.key)
        and (where.quantity in position.quantities if where.quantity else position.date is not None)
    ]


def uncovered(ink: Ink, pieces: Sequence[Span], needed: Span, slack: float) -> Iterator[str]:
    """Yield a fault where pieces do not cover what they should, as far as the scale shows it."""
    at, stop = max(needed[0], ink.scale.low), min(needed[1], ink.scale.high)
    for low, high in sorted(pieces):
        if low > at + slack:
            break
        at = max(at, high)
    if at < stop - slack:
        yield f"is drawn too short: nothing stands from {say(ink, at)} to {say(ink, stop)}."


def say(ink: Ink, value: float) -> str:
    """Return a place of a scale in words: a day, or a number."""
    return f"{value:.0f}" if ink.subject.figure else date.fromordinal(max(int(value), 1)).isoformat()
