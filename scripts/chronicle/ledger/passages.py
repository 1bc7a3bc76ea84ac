"""The records of what a source says: a passage with its date and figures, and where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Annotated, Any, Literal

from chronicle.ledger.annotations import AsTyped, Keys, Rare, Where, described, means
from chronicle.ledger.origin import NOWHERE, Origin
from chronicle.ledger.values import (
    ID_PATTERN,
    Address,
    Edtf,
    Id,
    Language,
    Line,
    Lines,
    Message,
    Number,
    Text,
)

Agent = Literal["named", "not-named", "none"]
Relation = Literal["states", "confirms", "differs", "denies", "reports", "plans", "expects"]
Part = Literal[
    "early", "mid", "late", "end-of", "by", "before", "after", "about", "night", "either", "from", "until",
    "spring", "summer", "autumn", "winter",
]  # fmt: skip
Bound = Literal["by", "before", "after", "from", "until"]
TimeOfDay = Literal["dawn", "morning", "noon", "afternoon", "evening", "night", "midnight"]
Qualifier = Literal[
    "exact", "range", "about", "at-least", "more-than", "or-more", "almost", "up-to", "several", "dozens",
    "hundreds", "thousands", "most", "none-of",
]  # fmt: skip
PlaceKind = Literal[
    "text", "lead", "timeline", "section", "infobox", "references", "categories", "caption", "heading",
    "page", "time", "table", "whole",
]  # fmt: skip
_PAGE = "([1-9][0-9]*|[ivxlc]+)"  # pages before the first are numbered in Roman letters
_TIME = "[0-9]{1,3}:[0-5][0-9]:[0-5][0-9]"

VAGUE_QUALIFIERS = frozenset({"several", "dozens", "hundreds", "thousands", "most", "none-of"})
_INFERRED = {
    "event": "Why the editors take the passage to be about this event.",
    "place": "Why the editors take the passage to be about this place.",
    "agent": "Why the editors take this to be who acted.",
}
INFERRED = tuple(_INFERRED)  # what the editors may read into a passage, besides a date
Inferred = Annotated[
    Mapping[str, str],
    means(
        "What the editors infer that the passage itself does not say, each with the reason; a date that they "
        "worked out has its reason in the date.",
        shared="inferred",
        minProperties=1,
    ),
    Keys(_INFERRED, Message),
]


@described(shared="date", anyOf=[{"required": ["edtf"]}, {"required": ["said"]}])
@dataclass(frozen=True)
class DateSaid:
    """When, as the source gives it.

    `claim` is the claim whose catalog messages it uses.
    """

    edtf: Annotated[Edtf | None, means()] = None
    part: Annotated[
        Part | None,
        means(
            "How the calendar date is narrowed or bounded; either: the one day or the other of those that an "
            "interval joins."
        ),
    ] = None
    bound: Annotated[
        Bound | None,
        means(
            "How a date that part narrows is bounded, as in “by late 2011”; a date that is not narrowed has "
            "its bound in part."
        ),
    ] = None
    time: Annotated[TimeOfDay | None, means("The time of day.")] = None
    said: Annotated[
        Message | None,
        means("The source's own phrase where it is no calendar date, as in “the next day”."),
    ] = None
    derived: Annotated[
        Message | None,
        means("How the editors worked the date out; the date is then printed as derived."),
    ] = None
    worked_out: Annotated[
        Literal["year", "month"] | None,
        means(
            "What of the date the editors worked out, where the source gives the rest; without it, the whole "
            "of what it does not say."
        ),
    ] = None
    sort: Annotated[Edtf | None, means("A date to sort by, never printed; only where edtf is absent.")] = None
    claim: str = field(compare=False, default="")
    origin: Origin = field(compare=False, default=NOWHERE)


@described(shared="quantity", dependentRequired={"max": ["min"]})
@dataclass(frozen=True)
class Quantity:
    """A figure as the source gives it.

    `qualifier` is always set: `settled` says what is usual.
    """

    min: Annotated[Number | None, means("The number, or the lower end of a range.", minimum=0)]
    max: Annotated[
        Number | None,
        means("The upper end of a range; left out or equal for a single number.", minimum=0),
    ]
    qualifier: Annotated[
        Qualifier,
        means("How the source hedges the number; exact, or range, where it does not.", optional=True),
    ]
    unit: Annotated[Id, means("What is counted, by the id of its unit.")]
    scope: Annotated[Message | None, means("Who or what is counted, where, over which period.")] = None
    claim: str = field(compare=False, default="")
    origin: Origin = field(compare=False, default=NOWHERE)

    @staticmethod
    def settled(given: dict[str, Any]) -> dict[str, Any]:
        """Return the fields of a figure with what a file may leave out: its upper end and its qualifier."""
        low, high = given["min"], given["max"]
        usual = "range" if high is not None and high != low else "exact"
        return given | {"max": low if high is None else high, "qualifier": given["qualifier"] or usual}

    @property
    def is_range(self) -> bool:
        """Return whether it has two different numbers."""
        return self.min is not None and self.max is not None and self.min != self.max

    @property
    def counted(self) -> Number | None:
        """Return the number that the noun agrees with: the last one."""
        return self.max if self.max is not None else self.min

    @property
    def is_whole(self) -> bool:
        """Return whether its numbers, if it has any, are whole and written without decimals."""
        return not any(isinstance(number, Decimal) for number in (self.min, self.max))

    def says_the_same(self, other: "Quantity") -> bool:
        """Return whether both would be printed alike: 41.5 and 41.50 would not."""
        one, two = ((str(each.min), str(each.counted), each.qualifier, each.unit) for each in (self, other))
        return one == two


@described(shared="locator")
@dataclass(frozen=True)
class Locator:
    """Where in the document a reader finds the passage."""

    part: Annotated[
        PlaceKind, means("The kind of place in the document."), Rare("page", "time", "table", "whole")
    ]
    paragraph: Annotated[
        Line | None,
        means("The number of the paragraph, counted from the start of the text or section."),
        Where("part", only=("text", "section")),
    ] = None
    entry: Annotated[
        Edtf | None,
        means("The date that the entry of the timeline bears."),
        Where("part", only=("timeline",)),
    ] = None
    number: Annotated[
        Line | None,
        means("The number of the entry or reference, counted from the top."),
        Where(
            "part",
            only=("timeline", "references", "caption", "heading", "infobox", "table"),
            needed=("references",),
        ),
    ] = None
    name: Annotated[
        Text | None,
        means("The name of the section, verbatim in the source's language."),
        Where("part", only=("section",), needed=("section",)),
    ] = None
    row: Annotated[
        Text | None,
        means("The label of the row of the infobox, verbatim in the source's language."),
        Where("part", only=("infobox", "table")),
    ] = None
    headline: Annotated[
        Literal[True] | None,
        means("Whether the passage is no more than the headline that a reference gives."),
        Where("part", only=("references",)),
    ] = None
    page: Annotated[
        str | None,
        means(
            "The page by the number that stands on it, or the first and the last: 12, 12-14, xii.",
            rare=True,
            pattern=f"^{_PAGE}(-{_PAGE})?$",
        ),
        AsTyped(
            Annotated[
                int | str,
                means("The page by the number that stands on it, or the first and the last: 12, 12-14, xii."),
                means(minimum=1, pattern=f"^{_PAGE}(-{_PAGE})?$"),
            ],
            str,
        ),
        Where("part", only=("page",), needed=("page",)),
    ] = None
    time: Annotated[
        str | None,
        means(
            "The time in the recording, in hours, minutes and seconds, or from when to when: 00:41:05, "
            "00:41:05-00:42:10.",
            rare=True,
            pattern=f"^{_TIME}(-{_TIME})?$",
        ),
        Where("part", only=("time",), needed=("time",)),
    ] = None


@described(minProperties=1, maxProperties=1)
@dataclass(frozen=True)
class Attribution:
    """Whom the document itself names: a source, an actor, or somebody in words."""

    source: Annotated[Id | None, means("A source, by its id.")] = None
    actor: Annotated[Id | None, means("An actor, by its id.")] = None
    text: Annotated[Message | None, means("Somebody, in words.")] = None

    @classmethod
    def read(cls, typed: Any) -> "Attribution":
        """Return whom a file names; an id is taken for a source until it is found among the actors."""
        return cls(source=typed) if isinstance(typed, str) else cls(text=typed["text"])


@dataclass(frozen=True)
class InWords:
    """In words."""

    text: Annotated[Message, means()]


@described(shared="quote")
@dataclass(frozen=True)
class Quote:
    """The decisive words of a passage."""

    text: Annotated[
        Text,
        means("The words as they stand in the document, ten at most; … for words that are left out."),
    ]
    gloss: Annotated[
        Message | None,
        means("What they mean, word for word; left out where they are English themselves."),
    ]
    language: Annotated[
        Language | None, means("The language of the words, where it is not that of the document.")
    ]
    origin: Origin = field(compare=False, default=NOWHERE)

    @property
    def meaning(self) -> str:
        """Return what translators translate: the gloss, or words that are English themselves."""
        return self.gloss or self.text


@dataclass(frozen=True)
class Position:
    """One passage of one source."""

    source: Annotated[Id, means("The document, by its id.")]
    lines: Annotated[Lines, means(rarely_absent=True)]
    locator: Annotated[Locator, means()]
    attribution: Annotated[
        Attribution | None,
        AsTyped(
            Annotated[
                Id | InWords,
                means(
                    "Whom the document itself names for the statement: the id of a source or actor, or "
                    "{text: …}."
                ),
            ],
            Attribution.read,
        ),
    ]
    relation: Annotated[Relation, means("How the passage stands to the claim.")]
    agent: Annotated[Agent, means("Whether the passage names who did it; none where nobody acts.")]
    key: Annotated[
        Id | None, means("A name for this position; only where its source has several in the claim.")
    ]
    says: Annotated[
        Message | None,
        means("What the passage itself says, where figures and dates alone do not give it."),
    ]
    quote: Annotated[Quote | None, means()]
    event: Annotated[
        Message | None,
        means("What the passage is about in a few words, where that is not the event of the claim."),
    ]
    chronology: Annotated[
        Message | None,
        means("Its line in the chronology, where that is not the claim's, nor its own event."),
    ]
    row_of: Annotated[
        Address | None,
        means(
            "The claim in whose row of the chronology the passage stands, as the same sentence tells both."
        ),
    ]
    date: Annotated[DateSaid | None, means()]
    quantities: Annotated[
        Mapping[str, Quantity],
        means(
            "The figures that the passage gives, by name.",
            optional=True,
            propertyNames={"pattern": ID_PATTERN},
            minProperties=1,
        ),
    ]
    inferred: Annotated[Inferred, means(optional=True)]
    origin: Origin = field(compare=False, default=NOWHERE)

    @property
    def address(self) -> str:
        """Return how a role names this position, as in `a-newspaper/b`."""
        return f"{self.source}/{self.key}" if self.key else self.source
