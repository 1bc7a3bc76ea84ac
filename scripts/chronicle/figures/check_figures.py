"""Check that a figure shows what the ledger holds, and nothing that no document says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.core.problems import Problem
from chronicle.core.suggest import suggest
from chronicle.figures.bands import band_of
from chronicle.figures.extents import CannotBeDrawn, day
from chronicle.figures.marks import about, disputed, marks_of, marks_of_line
from chronicle.ledger.check_texts import names_with_digits
from chronicle.ledger.counts import find_count
from chronicle.ledger.edtf_dates import NotEdtf, bounds
from chronicle.ledger.lookup import LookupFailed
from chronicle.text.digits import digit_runs
from chronicle.text.grammar import read_message
from chronicle.text.roles import read_target

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chronicle.figures.figure_records import ChartLine, Figure, Silence
    from chronicle.figures.marks import Mark
    from chronicle.ledger.model import Ledger, Origin

_QUANTITIES = frozenset({"departures"})


def check_figure(figure: Figure, ledger: Ledger) -> Iterator[Problem]:
    """Yield every fault of one figure."""
    for line in figure.lines:
        yield from _check_line(figure, line, ledger)
    if figure.kind in _QUANTITIES:
        yield from _check_groups(figure, ledger)
    if figure.window:
        yield from _check_window(figure, figure.window, ledger)
    if figure.silence:
        yield from _check_silence(figure, figure.silence, ledger)
    yield from _check_texts(figure, ledger)
    if figure.base and not figure.base.is_file():
        yield _problem(figure, figure.origin, "base", "F005", f"there is no data/{figure.base.name}.")
    if figure.is_map:
        yield from _check_places(figure, ledger)


def _check_line(figure: Figure, line: ChartLine, ledger: Ledger) -> Iterator[Problem]:
    """Check what a line draws."""
    sources: set[str] = set()
    found: list[Mark] = []
    is_whole = True
    for target, edge in line.edges:
        try:
            marks = marks_of(ledger, target, edge)
        except (LookupFailed, CannotBeDrawn, NotEdtf) as error:
            reason = getattr(error, "reason", f"“{target}” cannot be drawn: {error}.")
            remedy = getattr(error, "remedy", "")
            code = _code(error, "F004")
            yield _problem(figure, line.origin, _field(line, target), code, reason, target, remedy)
            is_whole = False
            continue
        sources.update(mark.source for mark in marks)
        found += marks
        if figure.kind in _QUANTITIES and read_target(target).quantity is None:
            reason = f"“{target}” is a date; this kind of figure draws numbers."
            yield _problem(figure, line.origin, "show", "F004", reason, target)
        if edge and len(marks) > 1:
            reason = f"“{target}” names {len(marks)} dates, and a bar has one at each end."
            yield _problem(figure, line.origin, edge, "F006", reason, target)
    if line.is_band and len(sources) > 1:
        # A bar from one document's beginning to another's end is told by neither.
        reason = f"one bar joins what {', '.join(sorted(sources))} say."
        yield _problem(figure, line.origin, line.edges[0][1], "F006", reason)
    if found and is_whole:
        yield from _check_label(figure, line, ledger, found)
    if line.place is not None and line.place not in ledger.places:
        reason = f"there is no place “{line.place}”."
        remedy = suggest(line.place, ledger.places)
        yield _problem(figure, line.origin, "place", "F004", reason, line.place, remedy)


def _check_label(figure: Figure, line: ChartLine, ledger: Ledger, marks: list[Mark]) -> Iterator[Problem]:
    """Check that a line's label is what each of its passages says, and that its bar can be drawn."""
    try:
        claim, _ = about(ledger, line)
        if line.is_band:
            band_of(marks)
    except (LookupFailed, CannotBeDrawn) as error:
        reason = getattr(error, "reason", f"the bar cannot be drawn: {error}.")
        remedy = getattr(error, "remedy", "")
        yield _problem(figure, line.origin, "about", _code(error, "F006"), reason, remedy=remedy)
        return
    told = {mark.event for mark in marks if mark.edge == ""}
    if len(told) > 1:
        reason = f"one row holds “{'” and “'.join(sorted(told))}”."
        yield _problem(figure, line.origin, "show", "F022", reason, claim)
    if line.place is not None and figure.kind == "districts":
        for each in dict.fromkeys((claim, *(mark.claim for mark in marks))):
            if line.place not in ledger.claims[each].places:
                reason = f"the claim “{each}” is not about “{line.place}”."
                yield _problem(figure, line.origin, "place", "F022", reason, each)
    if figure.kind == "differences" and not disputed(marks):
        reason = f"no two documents differ on “{claim}” here."
        yield _problem(figure, line.origin, "show", "F023", reason, claim)


def _check_groups(figure: Figure, ledger: Ledger) -> Iterator[Problem]:
    """Find groups that mix planned numbers with reported ones."""
    groups: list[bool] = []
    for line in figure.lines:
        for mark in _marks(ledger, line):
            if not groups or groups[-1] != mark.planned:
                groups.append(mark.planned)
                if len(groups) > 2 or len({each.planned for each in _marks(ledger, line)}) > 1:
                    what = "a plan" if mark.planned else "no plan"
                    reason = f"“{mark.claim}” is {what}, unlike those above it."
                    yield _problem(figure, line.origin, "show", "F011", reason, mark.claim)


def _check_window(figure: Figure, window: tuple[str, str], ledger: Ledger) -> Iterator[Problem]:
    """Find marks that lie outside the time that is drawn."""
    first, last = day(window[0]), day(window[1], last=True)
    for line in figure.lines:
        for mark in (each for each in _marks(ledger, line) if each.edge != "lasted"):
            if mark.extent.high < first or mark.extent.low > last:
                reason = f"“{mark.claim}” lies outside the time that is drawn."
                yield _problem(figure, line.origin, "show", "F010", reason, mark.claim)


def _marks(ledger: Ledger, line: ChartLine) -> Iterable[Mark]:
    """Return the marks of a line, none where one of them cannot be drawn: that is reported by itself."""
    try:
        return marks_of_line(ledger, line)
    except (LookupFailed, CannotBeDrawn, NotEdtf):
        return ()


def _check_silence(figure: Figure, silence: Silence, ledger: Ledger) -> Iterator[Problem]:
    """Find claims that are dated within a time of which no document is said to speak."""
    try:
        begin = max(mark.extent.high for mark in marks_of(ledger, silence.start))
        end = min(mark.extent.low for mark in marks_of(ledger, silence.end))
    except (LookupFailed, CannotBeDrawn, NotEdtf) as error:
        reason = getattr(error, "reason", f"the time without documents cannot be drawn: {error}.")
        remedy = getattr(error, "remedy", "")
        yield _problem(figure, silence.origin, "start", _code(error, "F004"), reason, remedy=remedy)
        return
    for claim in ledger.claims.values():
        for position in claim.positions:
            when = position.date
            if when is None or when.edtf is None or claim.id in silence.besides:
                continue
            first, last = bounds(when)
            if begin <= first.toordinal() and last.toordinal() + 1 <= end:  # both days with all their hours
                reason = f"the claim “{claim.id}” is dated within."
                yield _problem(figure, silence.origin, "besides", "F007", reason, claim.id)


def _check_texts(figure: Figure, ledger: Ledger) -> Iterator[Problem]:
    """Find digits outside roles, and roles that name nothing."""
    from chronicle.figures.texts import figure_texts

    names = names_with_digits(ledger)
    for text in figure_texts([figure]):
        bare, last = [], 0
        for role in read_message(text.text).roles:
            bare.append(text.text[last : role.start])
            last = role.end
            try:
                if role.name == "date":
                    ledger.date(role.target)
                elif role.name == "value":
                    ledger.value(role.target)
                elif role.name == "count":
                    find_count(ledger, role.target)
            except LookupFailed as error:
                yield Problem(text.path, text.line, "F004", error.reason, error.remedy, figure.id)
            table = {"place": ledger.places, "actor": ledger.actors}.get(role.name)
            if table is not None and role.target not in table:
                reason = f"there is no {role.name} “{role.target}”."
                yield Problem(text.path, text.line, "F004", reason, suggest(role.target, table), figure.id)
        bare.append(text.text[last:])
        if runs := digit_runs("".join(bare), names):
            reason = f"“{runs[0].text}” stands outside a role."
            yield Problem(text.path, text.line, "F008", reason, subject=figure.id)


def _check_places(figure: Figure, ledger: Ledger) -> Iterator[Problem]:
    """Find places on a map that have no coordinates, or lie outside its frame."""
    for line in figure.lines:
        place = ledger.places.get(line.place or "")
        if place is None:
            if line.place is None:
                yield _problem(figure, line.origin, "place", "F009", "a line of a map names no place.")
            continue
        if place.coordinates is None:
            reason = f"“{place.id}” has no coordinates; leave it out and say so."
            yield _problem(figure, line.origin, "place", "F009", reason, place.id)
        elif figure.bounds:
            west, south, east, north = figure.bounds
            latitude, longitude = place.coordinates
            if not (west <= longitude <= east and south <= latitude <= north):
                reason = f"“{place.id}” lies outside the frame."
                yield _problem(figure, line.origin, "place", "F009", reason, place.id)


def _field(line: ChartLine, target: str) -> str:
    """Return the field of a line that holds a target."""
    return next(edge or "show" for each, edge in line.edges if each == target)


def _code(error: Exception, usual: str) -> str:
    """Return the code of a fault of the figure: the ledger's own codes are of its own lookups."""
    code = str(getattr(error, "code", usual))
    return code if code.startswith("F") else usual


def _problem(
    figure: Figure, origin: Origin, field: str, code: str, reason: str, subject: str = "", remedy: str = ""
) -> Problem:
    return Problem(origin.path, origin.at(field), code, reason, remedy, subject or figure.id)
