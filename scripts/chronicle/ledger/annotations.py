"""The annotations by which the records of the ledger say what their fields hold.

A record is a frozen dataclass. The type of a field says what it holds, its annotation what that means:

    within: Annotated[Id | None, means("The place in which it lies.")] = None

A field without an annotation is none of the file: where a record stands, the claim that it belongs to.
From these annotations, and from nothing else, come the JSON Schemas of the files and of the published data
(`json_schema`), the reading of the files (`reading`) and what readers are told of each field
(`published_fields`). They are read at run time: modules of records do without postponed annotations.
"""

from __future__ import annotations

import inspect
from dataclasses import MISSING, dataclass, field, fields
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, TypeVar, Union, get_args, get_origin, get_type_hints

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    Schema = Mapping[str, Any]

_Record = TypeVar("_Record")
_Note = TypeVar("_Note")


@dataclass(frozen=True, eq=False)  # typing wants annotations to have a hash
class Meaning:
    """What a field means, in a sentence, and what holds of it, in the keywords of JSON Schema.

    `shared` is the name of a type that several fields have, under which schemas refer to it.
    """

    text: str = ""
    shared: str = ""
    optional: bool | None = (
        None  # whether a file may leave it out; None: where it may be None or has a default
    )
    may_be_empty: bool = False  # a file must have it, but the published data leave out what is empty
    rare: bool = False  # few books have it: the published data are not described by it where none does
    rarely_absent: bool = False  # a file may leave it out, and few do: the published data tell where one does
    keywords: Schema = field(default_factory=dict)
    published: Schema = field(default_factory=dict)  # keywords that hold of the published data alone


def means(
    text: str = "",
    *,
    shared: str = "",
    optional: bool | None = None,
    may_be_empty: bool = False,
    rare: bool = False,
    rarely_absent: bool = False,
    published: Schema | None = None,
    **keywords: Any,
) -> Meaning:
    """Return an annotation: `means("The line of the copy.", minimum=1)`."""
    optional = True if rarely_absent else optional
    return Meaning(text, shared, optional, may_be_empty, rare, rarely_absent, keywords, published or {})


@dataclass(frozen=True, eq=False)
class Keys:
    """The keys of a mapping whose names are no names of Python, each with what it holds."""

    says: Mapping[str, str]
    holds: Any = str  # the type of their values
    or_null: bool = False  # unless required, a value may be null: it is known not to be known
    required: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class AsTyped:
    """How a value is typed in a file, where that is not how the data have it."""

    hint: Any  # its type there
    read: Callable[[Any], Any]


@dataclass(frozen=True, eq=False)
class Where:
    """In which records a field stands, or must stand, by the words of another field of theirs."""

    other: str
    only: tuple[str, ...] = ()
    needed: tuple[str, ...] = ()


class Rare:
    """Words, among those that a field may hold, that few books have."""

    def __init__(self, *words: str) -> None:
        self.words = words


class Folded:
    """A record whose fields the published data have among those of the record that holds it."""


@dataclass(frozen=True)
class Described:
    """What holds of a record as a whole, in the keywords of JSON Schema."""

    shared: str
    keywords: Schema
    as_typed: Schema  # keywords that hold of the files alone


def described(
    *, shared: str = "", as_typed: Schema | None = None, **keywords: Any
) -> Callable[[type[_Record]], type[_Record]]:
    """Describe what holds of a record as a whole."""

    def decorate(record: type[_Record]) -> type[_Record]:
        record.__described__ = Described(shared, keywords, as_typed or {})  # type: ignore[attr-defined]
        return record

    return decorate


def described_as(record: Any) -> Described:
    """Return what holds of a record as a whole."""
    found: Described = getattr(record, "__described__", Described("", {}, {}))
    return found


def gist(record: Any) -> str:
    """Return what a record is: the first line of its docstring."""
    return (inspect.getdoc(record) or "").partition("\n")[0]


@dataclass(frozen=True)
class Hint:
    """A type without its annotations, and these, the innermost first."""

    base: Any
    notes: tuple[Any, ...] = ()
    or_none: bool = False

    def note(self, kind: type[_Note]) -> _Note | None:
        """Return the outermost annotation of a kind."""
        return next((note for note in reversed(self.notes) if isinstance(note, kind)), None)


@dataclass(frozen=True)
class Field:
    """A field of a record that stands in the file."""

    name: str
    hint: Hint
    has_default: bool

    @property
    def is_required(self) -> bool:
        """Return whether each record of a file has it."""
        given = [note.optional for note in self.hint.notes if isinstance(note, Meaning)]
        said = next((each for each in reversed(given) if each is not None), None)
        return not (self.has_default or self.hint.or_none) if said is None else not said

    @property
    def is_rare(self) -> bool:
        """Return whether few books have it."""
        return any(note.rare for note in self.hint.notes if isinstance(note, Meaning))

    @property
    def is_rarely_absent(self) -> bool:
        """Return whether all but a few books have it in every record."""
        return any(note.rarely_absent for note in self.hint.notes if isinstance(note, Meaning))

    @property
    def rare_words(self) -> tuple[str, ...]:
        """Return which of its words few books have."""
        found = self.hint.note(Rare)
        return found.words if found else ()


@cache
def fields_of(record: type) -> tuple[Field, ...]:
    """Return the fields of a record that stand in the file, in the record's order."""
    return tuple(_fields(record))


def _fields(record: type) -> Iterator[Field]:
    hints = get_type_hints(record, include_extras=True)
    for each in fields(record):
        hint = unwrap(hints[each.name])
        if hint.notes:
            has_default = any(given is not MISSING for given in (each.default, each.default_factory))
            yield Field(each.name, hint, has_default)


def unwrap(hint: Any) -> Hint:
    """Return a type without its annotations, `None` among its alternatives left out."""
    if get_origin(hint) is Annotated:
        inner = unwrap(hint.__origin__)
        return Hint(inner.base, (*inner.notes, *hint.__metadata__), inner.or_none)
    if get_origin(hint) in (Union, UnionType):
        given = [each for each in get_args(hint) if each is not NoneType]
        inner = unwrap(given[0]) if len(given) == 1 else Hint(Union[tuple(given)])  # noqa: UP007 - of a list
        return Hint(inner.base, inner.notes, len(given) < len(get_args(hint)))
    return Hint(hint)
