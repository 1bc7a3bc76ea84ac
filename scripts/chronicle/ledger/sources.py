"""The records of the documents that a book is written from, and of those that they name."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal

from chronicle.ledger.annotations import Folded, Keys, described, means
from chronicle.ledger.edition_names import Names
from chronicle.ledger.origin import NOWHERE, Origin
from chronicle.ledger.values import ByEdition, Id, Ids, Language, Line, Lines, Message, Text

Csl = Annotated[
    Mapping[str, str | None],
    means(
        "The reference, in the fields of CSL-JSON. null: the copy does not say, printed as “not recorded”."
    ),
    Keys(
        {
            "type": "The type of CSL, as in “webpage”.",
            "title": "The title, verbatim in its own language.",
            "title_language": "The language tag of the title.",
            "container-title": "The site, paper or work that holds it.",
            "language": "The language tag of the document.",
            "issued": "The date of publication, in EDTF.",
            "URL": "The address.",
            "author": "Who wrote it.",
            "publisher": "Who published it.",
            "accessed": "When the copy was made, in EDTF.",
        },
        or_null=True,
        required=("type",),
    ),
]


@dataclass(frozen=True)
class DocumentSection:
    """A section of the document."""

    name: Annotated[Text, means("Its heading, verbatim.")]
    translations: Annotated[ByEdition, means("What the heading says, for each edition.")]
    origin: Origin = field(compare=False, default=NOWHERE)


@dataclass(frozen=True)
class OwnWord:
    """A document's own word, and what the book says in its place."""

    word: Annotated[Text, means("The word, verbatim.")]
    language: Language
    line: Annotated[Line, means("The line of the editors' copy.")]
    entry: Annotated[Id, means("The place, actor or term of the glossary that the book names instead.")]
    gloss: Annotated[
        Message | None, means("What it means; left out where it is another spelling of the name.")
    ]
    origin: Origin = field(compare=False, default=NOWHERE)


@dataclass(frozen=True)
class Reason:
    """Lines without a statement."""

    lines: Lines
    because: Annotated[Message, means("Why they hold none.")]
    origin: Origin = field(compare=False, default=NOWHERE)


@dataclass(frozen=True)
class CopyLines:
    """What each line of the copy holds; blank lines are given no entry."""

    statement: Annotated[Lines, means("The lines that make a statement.")]
    none: Annotated[tuple[Reason, ...], means("The lines that hold no statement, with the reason.")] = ()
    origin: Origin = field(compare=False, default=NOWHERE)

    @property
    def known(self) -> frozenset[int]:
        """Return the lines that the record speaks of."""
        return frozenset(self.statement).union(*(reason.lines for reason in self.none))


@dataclass(frozen=True)
class SourceCopy:
    """The editors' copy; no text of it is kept."""

    sha256: Annotated[str, means("The SHA-256 of the copy.", pattern="^[0-9a-f]{64}$")]
    length: Annotated[int, means("The length of the copy in bytes.", minimum=1)]
    lines: Annotated[CopyLines, means(), Folded()]
    origin: Origin = field(compare=False, default=NOWHERE)


Medium = Literal["interview", "recording", "image", "dataset"]
# The types of CSL that each can have; the first, where nothing says which.
CSL_TYPES: Mapping[str, tuple[str, ...]] = {
    "interview": ("interview",),
    "recording": ("document", "song", "motion_picture", "broadcast", "speech"),
    "image": ("graphic", "figure", "map"),
    "dataset": ("dataset",),
}
_HAS_MEDIUM, _IS_WITHHELD = {"required": ["medium"]}, {"required": ["withheld"]}


@described(
    as_typed={
        "if": {"properties": {"read": {"const": False}}, "required": ["read"]},
        "then": {"required": ["via"], "properties": {"copy": {"not": {}}}},
        "else": {
            "properties": {"via": {"not": {}}},
            "allOf": [
                {"if": _HAS_MEDIUM, "else": {"required": ["copy"]}},
                {"if": _IS_WITHHELD, "else": {"required": ["csl"]}},
            ],
        },
        "allOf": [{"if": _IS_WITHHELD, "else": {"required": ["names"]}}],
    }
)
@dataclass(frozen=True)
class Source:
    """One document, or an outlet or body that a document names."""

    id: Id
    order: Annotated[int, means("Its place in every list, the same in all languages.", minimum=1)]
    read: Annotated[
        bool, means("Whether the editors had a copy; false for a source known only through another.")
    ]
    via: Annotated[Id | None, means("The source through which this one is known.")]
    names: Annotated[Names, means(rarely_absent=True)]
    kind: Annotated[Message, means("What kind of document it is.")]
    csl: Annotated[Csl, means(optional=True)]
    title_translations: Annotated[
        ByEdition,
        means(
            "A literal translation of the title for each edition; a description where the copy has no title.",
            optional=True,
        ),
    ]
    sections: Annotated[
        tuple[DocumentSection, ...], means("The sections of the document that passages are found in.")
    ] = ()
    stance: Annotated[Message | None, means("Where it stands, shown by its own words.")] = None
    weaknesses: Annotated[tuple[Message, ...], means("What a reader should know before relying on it.")] = ()
    own_words: Annotated[
        tuple[OwnWord, ...],
        means("What the document calls something that the book calls or spells otherwise."),
    ] = ()
    perhaps_same: Annotated[Ids, means("Sources that may be the same, which no document shows.")] = ()
    note: Annotated[Message | None, means("What else a reader should know.")] = None
    copy: Annotated[SourceCopy | None, means()] = None
    medium: Annotated[
        Medium | None,
        means("What it is, where it is no text; such a source may be without a copy.", rare=True),
    ] = None
    withheld: Annotated[
        Message | None,
        means(
            "Why the name of a witness is withheld. Nothing in the ledger says then who it is; the book "
            "prints “a witness whose name is withheld” and this reason.",
            rare=True,
        ),
    ] = None
    origin: Origin = field(compare=False, default=NOWHERE)

    @staticmethod
    def settled(given: dict[str, Any]) -> dict[str, Any]:
        """Return the fields of a source with the type that CSL has for its medium, where none is given."""
        types = CSL_TYPES.get(given.get("medium") or "")
        return given | {"csl": {"type": types[0]} | given["csl"]} if types else given

    def section_in(self, name: str, code: str) -> str | None:
        """Return what a heading says in an edition's language; None where that is not listed."""
        return next((one.translations.get(code) for one in self.sections if one.name == name), None)
