"""The records of what a source says: a passage with its date and figures, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

Agent = Literal["named", "not-named", "none"]
Relation = Literal["states", "confirms", "differs", "denies", "reports", "plans", "expects"]

INFERRED = ("event", "place", "agent")  # what the editors may read into a passage, besides a date
VAGUE_QUALIFIERS = frozenset({"several", "dozens", "hundreds", "thousands", "most", "none-of"})


@dataclass(frozen=True)
class Origin:
    """Where a record stands, so that a fault can be named with file and line."""

    path: str
    line: int
    fields: Mapping[str, int] = field(default_factory=dict)

    def at(self, name: str) -> int:
        """Return the line of a field, or of the record where it has no such field."""
        return self.fields.get(name, self.line)


NOWHERE = Origin("", 0)


@dataclass(frozen=True)
class DateSaid:
    """When, as a source gives it; `claim` is the claim whose catalog messages it uses."""

    edtf: str | None = None
    part: str | None = None
    bound: str | None = None
    time: str | None = None
    said: str | None = None
    derived: str | None = None
    worked_out: Literal["year", "month"] | None = None  # where the source gives the rest of the date
    sort: str | None = None
    claim: str = field(compare=False, default="")
    origin: Origin = field(compare=False, default=NOWHERE)


@dataclass(frozen=True)
class Quantity:
    """A figure as a source gives it; `qualifier` is always set."""

    min: int | None
    max: int | None
    qualifier: str
    unit: str
    scope: str | None = None
    claim: str = field(compare=False, default="")
    origin: Origin = field(compare=False, default=NOWHERE)

    @property
    def is_range(self) -> bool:
        """Return whether it has two different numbers."""
        return self.min is not None and self.max is not None and self.min != self.max

    @property
    def counted(self) -> int | None:
        """Return the number that the noun agrees with: the last one."""
        return self.max if self.max is not None else self.min

    def says_the_same(self, other: Quantity) -> bool:
        """Return whether both would be printed alike."""
        return (self.min, self.counted, self.qualifier, self.unit) == (
            other.min,
            other.counted,
            other.qualifier,
            other.unit,
        )


@dataclass(frozen=True)
class Locator:
    """Where in a document a reader finds a passage."""

    part: str
    paragraph: int | None = None
    entry: str | None = None
    number: int | None = None
    name: str | None = None
    row: str | None = None
    headline: bool | None = None  # of a reference, which says no more


@dataclass(frozen=True)
class Attribution:
    """Whom a document itself names: a source, an actor, or somebody in words."""

    source: str | None = None
    actor: str | None = None
    text: str | None = None


@dataclass(frozen=True)
class Quote:
    """The decisive words of a passage, and what they mean in English."""

    text: str
    gloss: str | None
    language: str | None
    origin: Origin = field(compare=False, default=NOWHERE)

    @property
    def meaning(self) -> str:
        """Return what translators translate: the gloss, or words that are English themselves."""
        return self.gloss or self.text


@dataclass(frozen=True)
class Position:
    """One passage of one source."""

    source: str
    key: str | None
    lines: tuple[int, ...]
    locator: Locator
    attribution: Attribution | None
    relation: Relation
    agent: Agent
    says: str | None
    event: str | None
    date: DateSaid | None
    quantities: Mapping[str, Quantity]
    inferred: Mapping[str, str] = field(default_factory=dict)  # what the editors read into it, and why
    chronology: str | None = None  # its line in the chronology, where that is neither event nor the claim's
    row_of: str | None = None  # the claim or passage in whose row of the chronology it stands
    quote: Quote | None = None
    origin: Origin = field(compare=False, default=NOWHERE)

    @property
    def address(self) -> str:
        """Return how a role names this position, as in `a-newspaper/b`."""
        return f"{self.source}/{self.key}" if self.key else self.source
