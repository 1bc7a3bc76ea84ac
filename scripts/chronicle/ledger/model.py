"""The records of the ledger, as the rest of the builder sees them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from chronicle.ledger.annotations import described, means
from chronicle.ledger.date_said import DateSaid
from chronicle.ledger.edition_names import Name, Named, Names
from chronicle.ledger.locator import Locator
from chronicle.ledger.origin import NOWHERE, Origin
from chronicle.ledger.passages import Agent, Attribution, Position, Quote, Relation
from chronicle.ledger.quantity import VAGUE_QUALIFIERS, Quantity
from chronicle.ledger.releases import Release
from chronicle.ledger.retired import DIFFERENCE, RetiredClaim, RetiredDifference
from chronicle.ledger.sources import CopyLines, DocumentSection, OwnWord, Reason, Source, SourceCopy
from chronicle.ledger.terms import (
    AttributionWords,
    GlossaryTerm,
    ProseStandard,
    Sign,
    Synonyms,
    Unwanted,
    Variants,
    Waiver,
    Wording,
)
from chronicle.ledger.values import Address, Edtf, Id, Ids, Message, Text
from chronicle.text.contents import Contents, Listed

if TYPE_CHECKING:
    from chronicle.text.roles import Target

__all__ = [
    "CORRECTION",
    "NOWHERE",
    "VAGUE_QUALIFIERS",
    "Actor",
    "Agent",
    "Attribution",
    "AttributionWords",
    "Claim",
    "CopyLines",
    "Correction",
    "DateSaid",
    "DocumentSection",
    "GlossaryTerm",
    "Ledger",
    "Locator",
    "Name",
    "Origin",
    "OwnWord",
    "Place",
    "Position",
    "ProseStandard",
    "Quantity",
    "Quote",
    "Reason",
    "Relation",
    "Release",
    "RetiredClaim",
    "RetiredDifference",
    "Sign",
    "Source",
    "SourceCopy",
    "Status",
    "Subject",
    "Synonyms",
    "Unit",
    "Unwanted",
    "Variants",
    "Waiver",
    "Wording",
]  # fmt: skip

CORRECTION = "correction:"  # begins the context of a correction in the catalogs

Status = Literal["one-source", "same-in-several", "differing", "differing-scope", "doubtful"]
_Kind = Annotated[Text, means("What it is, as in “district”.")]
_Perhaps = Annotated[Ids, means("Others that may be the same, which no document shows.")]
_Note = Annotated[Message | None, means("What else a reader should know.")]
_Latitude = Annotated[float, means(minimum=-90, maximum=90)]
_Longitude = Annotated[float, means(minimum=-180, maximum=180)]
_Together = {"coordinates": ["coordinates_source"], "coordinates_source": ["coordinates"]}
_DOCUMENT = "^[^/]+(/[^/]+)*$"


@described(dependentRequired=_Together)
@dataclass(frozen=True)
class Place:
    """A place: one id, one main form and the listed other forms for each language."""

    id: Id
    names: Names
    kind: _Kind
    perhaps_same: _Perhaps = ()
    note: _Note = None
    within: Annotated[Id | None, means("The place in which it lies.")] = None
    coordinates: Annotated[
        tuple[_Latitude, _Longitude] | None, means("Latitude and longitude in degrees.")
    ] = None
    coordinates_source: Annotated[
        Text | None, means("The credited data set that the coordinates come from.")
    ] = None
    origin: Origin = field(compare=False, default=NOWHERE)


@dataclass(frozen=True)
class Actor:
    """A person, party, force, body or group."""

    id: Id
    names: Names
    kind: _Kind
    perhaps_same: _Perhaps = ()
    note: _Note = None
    within: Annotated[Id | None, means("The body that it belongs to.")] = None
    origin: Origin = field(compare=False, default=NOWHERE)


@dataclass(frozen=True)
class Unit:
    """What is counted, in English; translations give it in their own plural forms."""

    id: Id
    one: Annotated[Text, means("After the number one.")]
    other: Annotated[Text, means("After any other number.")]
    forms: Annotated[
        tuple[Text, ...],
        means(
            "All forms in the order of the language's rule, where a book's own language has more than two.",
            rare=True,
        ),
    ] = ()
    per_cent: Annotated[
        Literal[True] | None,
        means(
            "Whether figures of it are in per cent: they are printed with the language's own sign, and what "
            "they are parts of stands in the sentence.",
            rare=True,
        ),
    ] = None
    origin: Origin = field(compare=False, default=NOWHERE)


@dataclass(frozen=True)
class Claim:
    """What is said to have happened."""

    id: Id
    sentence: Annotated[Message, means("One neutral sentence, with roles in place of digits.")]
    event: Annotated[
        Message | None,
        means(
            "What it is about in a few words, as a label; every position without an event of its own says it."
        ),
    ]
    chronology: Annotated[
        Message | None,
        means("Its line in the chronology, where the few words of the event are too few."),
    ]
    row_of: Annotated[
        Address | None,
        means(
            "The claim in whose row of the chronology it stands, as the same sentence tells both: claim, "
            "claim@source or claim@source/key."
        ),
    ]
    places: Annotated[Ids, means("The places, by their ids.", may_be_empty=True)]
    actors: Annotated[Ids, means("The people and groups, by their ids.", may_be_empty=True)]
    status: Annotated[Status, means("How the positions stand to one another.")]
    told: Annotated[
        tuple[Annotated[str, means("A document, without suffix.", pattern=_DOCUMENT)], ...],
        means(
            "Where the book tells it: chapters and appendices, by the names of their files.",
            minItems=1,
            uniqueItems=True,
        ),
    ]
    note: Annotated[Message | None, means("The editors' note.")]
    subjects: Annotated[Ids, means("What it is about, for the index: subjects, by their ids.", optional=True)]
    deaths: Annotated[
        bool | None,
        means("Whether people were killed or wounded in what it tells, with a figure or without."),
    ]
    difference: Annotated[
        str | None,
        means(
            "Its number in the register of differences: the same in every edition, and never given to "
            "another claim.",
            published={"pattern": DIFFERENCE},
        ),
    ]
    formerly: Annotated[Ids, means("Ids that it had before; no other claim may take them.", optional=True)]
    positions: Annotated[tuple[Position, ...], means("Every passage that makes the statement.", minItems=1)]
    origin: Origin = field(compare=False, default=NOWHERE)

    @property
    def sources(self) -> tuple[str, ...]:
        """Return the sources that speak of it, each once."""
        return tuple(dict.fromkeys(position.source for position in self.positions))


@dataclass(frozen=True)
class Correction:
    """A correction to an earlier edition of the book."""

    claim: Annotated[Id, means("The claim that was corrected.")]
    before: Annotated[Message, means("What the book said.")]
    after: Annotated[Message, means("What it says now.")]
    why: Annotated[Message, means("Why it was changed.")]
    date: Annotated[Edtf, means("When, in EDTF.")]
    origin: Origin = field(compare=False, default=NOWHERE)

    @property
    def owner(self) -> str:
        """Return the context of its messages in the catalogs."""
        return f"{CORRECTION}{self.claim}"


@dataclass(frozen=True)
class Subject:
    """A heading of the index.

    One with `see` only sends the reader on.
    """

    id: Id
    names: Names
    within: Annotated[Id | None, means("The subject whose sub-entry it is, which is itself no sub-entry.")]
    see: Annotated[
        Ids,
        means(
            "Subjects, places or actors that a reader is sent on to; no claim has such a subject.",
            optional=True,
        ),
    ]
    see_also: Annotated[Ids, means("Other subjects, places or actors that a reader may want.", optional=True)]
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
    variants: tuple[Variants, ...] = ()
    synonyms: tuple[Synonyms, ...] = ()
    attribution: tuple[AttributionWords, ...] = ()
    prose: tuple[ProseStandard, ...] = ()
    glossary: Mapping[str, GlossaryTerm] = field(default_factory=dict)
    subjects: Mapping[str, Subject] = field(default_factory=dict)
    files: tuple[Path, ...] = ()
    contents: Contents = field(default_factory=Contents)  # of the book that tells the claims
    language: str = "en"  # the code of the edition that it is written in
    languages: tuple[str, ...] = ()  # the codes of the book's editions, in its order

    @property
    def is_english(self) -> bool:
        """Return whether it is written in English."""
        return self.language.partition("-")[0] == "en"

    def told_in(self, claim: Claim) -> tuple[Listed, ...]:
        """Return the documents of the book that tell a claim."""
        return tuple(map(self.contents.of, claim.told))

    def is_told(self, claim: Claim) -> bool:
        """Return whether a chapter tells a claim."""
        return any(each.is_chapter for each in self.told_in(claim))

    def value(self, target: "Target | str", *, within: str = "") -> Quantity:
        """Return the figure at `claim.quantity@source/key`; raise LookupFailed where it is not plain."""
        from chronicle.ledger.lookup import find_value

        return find_value(self, target, within)

    def date(self, target: "Target | str", *, within: str = "") -> DateSaid:
        """Return the date at `claim@source/key`; raise LookupFailed where it is not plain."""
        from chronicle.ledger.lookup import find_date

        return find_date(self, target, within)

    def name_in(self, record: Named, code: str) -> Name:
        """Return a record's name in an edition; where it has none, that in the language of the ledger."""
        return record.names.get(code) or record.names[self.language]

    def prose_standard(self, language: str) -> ProseStandard | None:
        """Return what the book asks of its prose in a language; None where it asks nothing."""
        return next((each for each in self.prose if each.language == language), None)

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
