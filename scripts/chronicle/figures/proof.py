"""Prove a finished drawing against the ledger: each mark and bar where its record allows it, none missing."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from chronicle.core.problems import Problem
from chronicle.figures.allowance import Allowance, of_date, of_quantity
from chronicle.figures.bar_proof import bar_faults, meant, say, uncovered
from chronicle.text.roles import read_target

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chronicle.figures.drawn import Drawing, Ink
    from chronicle.figures.figure_records import Figure
    from chronicle.ledger.model import DateSaid, Ledger, Position

_DAY = 1.01  # days by which a part of a month or year may be off


def faults(figure: Figure, ledger: Ledger, drawing: Drawing) -> Iterator[Problem]:
    """Yield every mark or bar that its record does not allow, and every record that is not drawn."""
    horizon = min((of_date(each).named[1] for each in _silence(figure, ledger)), default=inf)
    for index, line in enumerate(figure.lines):
        inks = [ink for ink in drawing.inks if ink.subject.line == index]
        if line.is_band:
            found = [("F025", reason) for reason in bar_faults(line, ledger, inks, horizon)]
        else:
            found = [("F025", reason) for reason in _mark_faults(inks, ledger)]
        for target in line.targets:
            claim = read_target(target).claim
            for position in meant(ledger, target):
                drawn = (
                    any((spot.claim, spot.source) == (claim, position.source) for spot in drawing.spots)
                    if line.is_band or figure.is_map
                    else _is_drawn(inks, target, position)
                )
                if not drawn:
                    found.append(("F026", f"“{claim}” by “{position.address}” is not drawn."))
        for code, reason in found:
            yield Problem(figure.origin.path, line.origin.line, code, reason, subject=figure.id)


def _silence(figure: Figure, ledger: Ledger) -> Iterator[DateSaid]:
    """Yield the dates from which no document covers anything."""
    if figure.silence is not None:
        yield from (each.date for each in meant(ledger, figure.silence.start) if each.date is not None)


def _is_drawn(inks: Sequence[Ink], target: str, position: Position) -> bool:
    """Return whether the document has a sign where this passage allows one; passages that agree share it."""
    where = read_target(target)
    allowance = _allowance(position, where.quantity or "")
    return any(
        ink.stroke == "sign"
        and (ink.subject.claim, ink.subject.source) == (where.claim, position.source)
        and _within(ink.values, allowance.sign, ink.slack + (0 if where.quantity else _DAY))
        for ink in inks
    )


def _mark_faults(inks: Sequence[Ink], ledger: Ledger) -> Iterator[str]:
    """Yield what is wrong with the marks of one line."""
    for subject in dict.fromkeys(ink.subject for ink in inks):
        own = [ink for ink in inks if ink.subject == subject]
        positions = ledger.claims[subject.claim].positions
        position = next(
            each for each in positions if (each.source, each.key) == (subject.source, subject.key)
        )
        allowance = _allowance(position, subject.figure)
        name = f"“{subject.claim}” by “{position.address}”"
        yield from (f"{name} {reason}" for reason in _misplaced(own, allowance))
        yield from (f"{name} {reason}" for reason in _incomplete(own, allowance))


def _misplaced(inks: Sequence[Ink], allowance: Allowance) -> Iterator[str]:
    """Yield the pieces of a mark that stand where its record does not allow it."""
    for ink in inks:
        slack = ink.slack + (_DAY if allowance.vague else 0)
        if ink.stroke == "solid" and not allowance.lasts:
            yield "is drawn as lasting, and its record says when, not how long."
        kinds = {"sign": allowance.sign, "fade": allowance.allowed}
        if not _within(ink.values, kinds.get(ink.stroke, allowance.named), slack):
            first, last = ink.values
            yield f"stands from {say(ink, first)} to {say(ink, last)}, where its record does not allow it."


def _incomplete(inks: Sequence[Ink], allowance: Allowance) -> Iterator[str]:
    """Yield what of a mark does not reach as far as its record does."""
    ink, (low, high) = inks[0], allowance.named
    spare = 0 if ink.subject.figure else _DAY
    if high - low > max(spare, ink.slack):
        pieces = [each.values for each in inks if each.stroke in ("pale", "solid")]
        yield from uncovered(ink, pieces, allowance.named, ink.slack + spare)
    below = allowance.allowed[0] == -inf and low > ink.scale.low + ink.slack
    above = allowance.allowed[1] == inf and high < ink.scale.high - ink.slack
    if [each.stroke for each in inks].count("fade") < below + above:
        yield "has a sharp end where its record is open."


def _allowance(position: Position, figure: str) -> Allowance:
    if figure:
        return of_quantity(position.quantities[figure])
    assert position.date is not None  # noqa: S101 - it was drawn by its date
    return of_date(position.date)


def _within(values: tuple[float, float], allowed: tuple[float, float], slack: float) -> bool:
    return allowed[0] - slack <= values[0] and values[1] <= allowed[1] + slack
