"""The records of the ledger, as the rest of the builder sees them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from chronicle.ledger.passages import (
    NOWHERE,
    VAGUE_QUALIFIERS,
    Agent,
    Attribution,
    DateSaid,
    Locator,
    Origin,
    Position,
    Quantity,
    Quote,
    Relation,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from chronicle.ledger.releases import Release
    from chronicle.ledger.retired import RetiredClaim, RetiredDifference
    from chronicle.text.roles import Target

__all__ = [
    "CORRECTION", "NOWHERE", "VAGUE_QUALIFIERS", "Actor", "Agent", "Attribution", "Claim", "Correction",
    "DateSaid", "GlossaryTerm", "Ledger", "Locator", "Name", "Origin", "OwnWord", "Place", "Position",
    "Quantity", "Quote", "Reason", "Relation", "Section", "Sign", "Source", "SourceCopy", "Status", "Subject",
    "Unit", "Waiver", "Wording",
]  # fmt: skip

CORRECTION = "correction:"  # begins the context of a correction in the catalogs

Status = Literal["one-source", "same-in-several", "differing", "differing-scope", "doubtful"]


@dataclass(frozen=True)
class Name:
    """The name of something in one language."""

    main: str
    forms: tuple[str, ...] = ()
    first: str | None = None
    index: str | None = None
    short: str | None = None
    reading: str | None = None  # of its first character, where that has several

    @property
    def in_notes(self) -> str:
        """Return the form for notes and lists of passages."""
        return self.short or self.main

    @property
    def heading(self) -> str:
        """Return the form that the index lists it under."""
        return self.index or self.main

    @property
    def allowed(self) -> tuple[str, ...]:
        """Return every form that a text may show."""
        further = (form for form in (self.first, self.short) if form is not None)
        return (self.main, *self.forms, *further)


@dataclass(frozen=True)
class OwnWord:
    """What a document calls something that the book calls otherwise, or spells otherwise."""

    word: str
    language: str
    line: int
    entry: str  # the place, actor or term that the book names instead
    gloss: str | None  # what it means, where it is no other spelling of the name
    origin: Origin = field(compare=False, default=NOWHERE)


@dataclass(frozen=True)
class Reason:
    """Lines of a copy that hold no statement, and why."""

    lines: tuple[int, ...]
    because: str
    origin: Origin = field(compare=False, default=NOWHERE)


@dataclass(frozen=True)
class SourceCopy:
    """What the book keeps of the editors' copy: its fingerprint, and what each line holds."""

    sha256: str
    length: int
    statement: tuple[int, ...]
    none: tuple[Reason, ...]
    origin: Origin = field(compare=False, default=NOWHERE)

    @property
    def known_lines(self) -> frozenset[int]:
        """Return the lines that the record speaks of."""
        return frozenset(self.statement).union(*(reason.lines for reason in self.none))


@dataclass(frozen=True)
class Section:
    """A heading by which passages of a document are found, and what it says."""

    name: str
    translations: Mapping[str, str]
    origin: Origin = field(compare=False, default=NOWHERE)


@dataclass(frozen=True)
class Source:
    """A document, or an outlet or body that a document names."""

    id: str
    order: int
    read: bool
    via: str | None
    names: Mapping[str, Name]
    kind: str
    csl: Mapping[str, str | None]
    title_translations: Mapping[str, str]
    sections: tuple[Section, ...]
    stance: str | None
    weaknesses: tuple[str, ...]
    own_words: tuple[OwnWord, ...]
    perhaps_same: tuple[str, ...]
    note: str | None
    copy: SourceCopy | None
    origin: Origin = field(compare=False, default=NOWHERE)

    def section_in(self, name: str, code: str) -> str | None:
        """Return what a heading says in an edition's language; None where that is not listed."""
        return next((one.translations.get(code) for one in self.sections if one.name == name), None)


@dataclass(frozen=True)
class Place:
    """A place of the book."""

    id: str
    names: Mapping[str, Name]
    kind: str
    within: str | None
    coordinates: tuple[float, float] | None
    coordinates_source: str | None
    perhaps_same: tuple[str, ...]
    note: str | None
    origin: Origin = field(compare=False, default=NOWHERE)


@dataclass(frozen=True)
class Actor:
    """A person, party, force, body or group."""

    id: str
    names: Mapping[str, Name]
    kind: str
    within: str | None
    perhaps_same: tuple[str, ...]
    note: str | None
    origin: Origin = field(compare=False, default=NOWHERE)


@dataclass(frozen=True)
class Unit:
    """What is counted, in English."""

    id: str
    one: str
    other: str
    origin: Origin = field(compare=False, default=NOWHERE)


@dataclass(frozen=True)
class Claim:
    """What is said to have happened, with every passage that says so."""

    id: str
    sentence: str
    event: str | None
    places: tuple[str, ...]
    actors: tuple[str, ...]
    status: Status
    told: tuple[str, ...]
    note: str | None
    subjects: tuple[str, ...]
    positions: tuple[Position, ...]
    deaths: bool | None = None  # whether people were killed or wounded in it
    difference: str | None = None  # its number in the register of differences: B14
    formerly: tuple[str, ...] = ()  # ids that it had before
    chronology: str | None = None  # its line in the chronology, where `event` is too short for one
    row_of: str | None = None  # the claim or passage in whose row of the chronology it stands
    origin: Origin = field(compare=False, default=NOWHERE)

    @property
    def sources(self) -> tuple[str, ...]:
        """Return the sources that speak of it, each once."""
        return tuple(dict.fromkeys(position.source for position in self.positions))


@dataclass(frozen=True)
class Correction:
    """A correction to an earlier edition of the book."""

    claim: str
    before: str
    after: str
    why: str
    date: str
    origin: Origin = field(compare=False, default=NOWHERE)

    @property
    def owner(self) -> str:
        """Return the context of its messages in the catalogs."""
        return f"{CORRECTION}{self.claim}"


@dataclass(frozen=True)
class Sign:
    """A name or sign that holds digits and counts nothing, and why it may stand in a text."""

    text: str
    because: str
    origin: Origin = field(compare=False, default=NOWHERE)


@dataclass(frozen=True)
class Waiver:
    """Leave for one text to fail one check in one language, and the reason."""

    check: str
    language: str
    text: str
    because: str
    origin: Origin = field(compare=False, default=NOWHERE)


@dataclass(frozen=True)
class Wording:
    """One sense, the forms to keep out of the narrator's voice, and what to write."""

    sense: str
    keep_out: Mapping[str, tuple[str, ...]]
    narrator: Mapping[str, tuple[str, ...]]
    allowed: str | None
    origin: Origin = field(compare=False, default=NOWHERE)


@dataclass(frozen=True)
class GlossaryTerm:
    """A term explained in the glossary."""

    id: str
    names: Mapping[str, Name]
    definition: str | None
    note: str | None
    origin: Origin = field(compare=False, default=NOWHERE)


@dataclass(frozen=True)
class Subject:
    """A heading of the index; one with `see` only sends the reader on."""

    id: str
    names: Mapping[str, Name]
    within: str | None
    see: tuple[str, ...]
    see_also: tuple[str, ...]
    origin: Origin = field(compare=False, default=NOWHERE)


@dataclass(frozen=True)
class Ledger:
    """The whole ledger, by id and in the order of the files."""

    sources: Mapping[str, Source] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    actors: Mapping[str, Actor] = field(default_factory=dict)
    units: Mapping[str, Unit] = field(default_factory=dict)
    claims: Mapping[str, Claim] = field(default_factory=dict)
    corrections: tuple[Correction, ...] = ()
    retired_numbers: tuple[RetiredDifference, ...] = ()
    retired_claims: tuple[RetiredClaim, ...] = ()
    releases: tuple[Release, ...] = ()
    wording: tuple[Wording, ...] = ()
    with_digits: tuple[Sign, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    glossary: Mapping[str, GlossaryTerm] = field(default_factory=dict)
    subjects: Mapping[str, Subject] = field(default_factory=dict)
    files: tuple[Path, ...] = ()

    def value(self, target: Target | str, *, within: str = "") -> Quantity:
        """Return the figure at `claim.quantity@source/key`; raise LookupFailed where it is not plain."""
        from chronicle.ledger.lookup import find_value

        return find_value(self, target, within)

    def date(self, target: Target | str, *, within: str = "") -> DateSaid:
        """Return the date at `claim@source/key`; raise LookupFailed where it is not plain."""
        from chronicle.ledger.lookup import find_date

        return find_date(self, target, within)

    def now_called(self, identifier: str) -> str | None:
        """Return the id of the claim that had this one before."""
        renamed = (claim.id for claim in self.claims.values() if identifier in claim.formerly)
        return next(renamed, None)

    def perhaps_same(self, identifier: str) -> tuple[str, ...]:
        """Return what may be the same as this source, place or actor, whichever of the two says so."""
        found: dict[str, None] = {}
        for table in (self.sources, self.places, self.actors):
            for record in table.values():
                if record.id == identifier:
                    found.update(dict.fromkeys(record.perhaps_same))
                elif identifier in record.perhaps_same:
                    found[record.id] = None
        return tuple(found)
