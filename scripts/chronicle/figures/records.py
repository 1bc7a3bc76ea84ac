"""What docs/figures says of each figure: what it shows, and its words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from chronicle.evidence.model import NOWHERE, Origin

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Kind = Literal["timeline", "districts", "map", "advance", "departures", "differences"]
Side = Literal["left", "right", "above", "below"]
State = Literal["outside-control", "besieged", "bombarded", "left"]
MAPS: frozenset[str] = frozenset({"map", "advance"})


@dataclass(frozen=True)
class Line:
    """One line of a chart: its label and the claims that it draws, as `{date}` and `{value}` name them."""

    label: str = ""
    show: tuple[str, ...] = ()  # marks
    start: tuple[str, ...] = ()  # where a band begins, by each document that says so
    end: tuple[str, ...] = ()
    until: str | None = None  # to when a document still has it, its end not being told
    state: State | None = None
    place: str | None = None
    side: Side = "right"
    heading: str | None = None  # of the group that begins with this line
    origin: Origin = field(compare=False, default=NOWHERE)

    @property
    def is_band(self) -> bool:
        """Say whether it lasts, and is drawn as a bar."""
        return bool(self.start or self.end or self.until)

    @property
    def targets(self) -> tuple[str, ...]:
        """Return everything of the ledger that it names."""
        return (*self.show, *self.start, *self.end, *((self.until,) if self.until else ()))


@dataclass(frozen=True)
class Silence:
    """A time that no document covers, but for what they mention in passing."""

    start: str
    end: str
    label: str
    besides: tuple[str, ...]
    origin: Origin = field(compare=False, default=NOWHERE)


@dataclass(frozen=True)
class Figure:
    """One figure."""

    id: str
    kind: Kind
    title: str
    alt: str
    description: str
    caption: str | None = None  # a strip has none
    window: tuple[str, str] | None = None  # the first and the last date that is drawn, in EDTF
    bounds: tuple[float, float, float, float] | None = None  # west, south, east, north
    base: Path | None = None  # the file of frontiers and rivers
    lines: tuple[Line, ...] = ()
    silence: Silence | None = None
    areas: Mapping[str, tuple[float, float]] = field(
        default_factory=dict
    )  # rivers and regions → where the name stands
    origin: Origin = field(compare=False, default=NOWHERE)

    @property
    def is_strip(self) -> bool:
        """Say whether it opens a chapter, without number and caption."""
        return self.caption is None

    @property
    def is_map(self) -> bool:
        """Say whether `chronicle_maps = False` leaves it out."""
        return self.kind in MAPS
