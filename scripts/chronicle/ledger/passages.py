"""The record of what a passage of a source says, and whom it names."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal

from chronicle.ledger.annotations import AsTyped, Keys, described, means
from chronicle.ledger.date_said import DateSaid
from chronicle.ledger.locator import Locator
from chronicle.ledger.origin import NOWHERE, Origin
from chronicle.ledger.quantity import Quantity
from chronicle.ledger.values import ID_PATTERN, Address, Id, Language, Lines, Message, Text

Agent = Literal["named", "not-named", "none"]
Relation = Literal["states", "confirms", "differs", "denies", "reports", "plans", "expects"]
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
        """Return what translators translate: the gloss, or words in the language of the book themselves."""
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
