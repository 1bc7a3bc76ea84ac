"""What docs/figures says of each figure: what it shows, and its words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from chronicle.ledger.model import NOWHERE, Origin

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Kind = Literal["timeline", "districts", "map", "advance", "departures", "differences"]
Side = Literal["left", "right", "above", "below"]
State = Literal["outside-control", "besieged", "bombarded"]
Edge = Literal["", "start", "end", "until", "lasted"]  # what a mark is of a bar
MAPS: frozenset[str] = frozenset({"map", "advance"})


@dataclass(frozen=True)
class ChartLine:
    """One line of a chart: what it draws of the ledger, as `{date}` and `{value}` name it.

    It has no words of its own: its label is the event of the claim that it draws or is `about`.
    """

    show: tuple[str, ...] = ()  # marks
    start: str | None = None  # where a bar begins
    end: str | None = None
    until: str | None = None  # to when a document still has it, its end not being told
    lasted: str | None = None  # how long, forth from its start or back from its end
    about: str | None = None  # the claim that a bar is labelled by, where its first edge is another
    state: State | None = None
    place: str | None = None
    side: Side = "right"
    origin: Origin = field(compare=False, default=NOWHERE)

    @property
    def is_band(self) -> bool:
        """Return whether it lasts, and is drawn as a bar."""
        return any((self.start, self.end, self.until, self.lasted))

    @property
    def edges(self) -> tuple[tuple[str, Edge], ...]:
        """Return everything of the ledger that it draws, and what that is of a bar."""
        marks: list[tuple[str, Edge]] = [(target, "") for target in self.show]
        if self.start:
            marks.append((self.start, "start"))
        if self.lasted:
            marks.append((self.lasted, "lasted"))
        if self.until:
            marks.append((self.until, "until"))
        if self.end:
            marks.append((self.end, "end"))
        return tuple(marks)

    @property
    def targets(self) -> tuple[str, ...]:
        """Return everything of the ledger that it draws."""
        return tuple(target for target, _ in self.edges)


@dataclass(frozen=True)
class Silence:
    """A time that no document covers, but for what they mention in passing."""

    start: str
    end: str
    label: str
    besides: tuple[str, ...]
    origin: Origin = field(compare=False, default=NOWHERE)


@dataclass(frozen=True)
class Sea:
    """A sea on a map: its name, and where that stands."""

    label: str
    at: tuple[float, float]  # longitude and latitude
    origin: Origin = field(compare=False, default=NOWHERE)


@dataclass(frozen=True)
class Figure:
    """One figure."""

    id: str
    kind: Kind
    title: str
    alt: str
    description: str
    caption: str | None = None  # what stands under its title
    window: tuple[str, str] | None = None  # the first and the last date that is drawn, in EDTF
    bounds: tuple[float, float, float, float] | None = None  # west, south, east, north
    base: Path | None = None  # the file of frontiers and rivers
    lines: tuple[ChartLine, ...] = ()
    silence: Silence | None = None
    sea: Sea | None = None
    # what has no dot → where its name stands
    rivers: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    regions: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    origin: Origin = field(compare=False, default=NOWHERE)

    @property
    def is_map(self) -> bool:
        """Return whether `chronicle_maps = False` leaves it out."""
        return self.kind in MAPS
