"""Write the records' annotations as JSON Schema (draft 2020-12): of each file, and of the published data.

The keywords stand in one order for good: whoever compares the schemas of two versions sees what has changed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, is_dataclass
from types import UnionType
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin

from chronicle.ledger import values
from chronicle.ledger.annotations import (
    AsTyped,
    Folded,
    Hint,
    Keys,
    Meaning,
    Where,
    described_as,
    fields_of,
    gist,
    unwrap,
)
from chronicle.ledger.date_said import DateSaid
from chronicle.ledger.edition_names import Name, Names
from chronicle.ledger.ledger_files import PUBLISHED
from chronicle.ledger.locator import Locator
from chronicle.ledger.passages import Inferred, Quote
from chronicle.ledger.quantity import Quantity
from chronicle.ledger.used import ABSENT, DECIMALS, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.ledger.annotations import Field
    from chronicle.ledger.ledger_files import LedgerFile, Listing

Schema = dict[str, Any]
Used = frozenset[str] | None  # what of the rarer fields and words is described; None: all

SHARED_FILE, PUBLISHED_FILE = "common.schema.json", "evidence.schema.json"
_DRAFT = "https://json-schema.org/draft/2020-12/schema"
# The types that several records have, in the order of their file.
_SHARED = (
    values.Id, values.Address, values.Message, values.TypedLines, Name, Names, values.ByEdition,
    values.ListsByEdition, values.Ids, values.Language, values.Edtf, DateSaid, Quantity,
    Locator, Quote, Inferred,
)  # fmt: skip
_TYPES = {str: "string", int: "integer", float: "number", bool: "boolean"}
_BOUNDS = ("minimum", "maximum")


def file_schema(file: LedgerFile) -> Schema:
    """Return the schema of a kind of file."""
    lists = {each.name: listing_schema(each, published=False) for each in file.listings}
    head = {"$schema": _DRAFT, "$id": f"{file.name}.schema.json", "title": file.title}
    return head | {"description": file.says} | _object(lists, list(lists) if file.required else [])


def shared_schema(used: Used = None) -> Schema:
    """Return the schema of what several records have in common."""
    writer = _Writer(published=False, used=used, shared_file="")
    return {
        "$schema": _DRAFT,
        "$id": SHARED_FILE,
        "title": "Shared shapes",
        "description": "Shapes that several files of the ledger share.",
        "$defs": dict(writer.definition(each) for each in _SHARED),
    }


def published_schema(used: Used = None) -> Schema:
    """Return the schema of the published data: of what a ledger has used, or of all that one may have."""
    facts = "Facts of the book, such as its title and version."
    book = {"type": "object", "description": facts, "additionalProperties": {"type": "string"}}
    lists = {each.name: listing_schema(each, published=True, used=used) for each in PUBLISHED}
    head = {"$schema": _DRAFT, "$id": PUBLISHED_FILE, "title": "The published ledger"}
    says = "The whole ledger in one file. A field that is not set is left out."
    return head | {"description": says} | _object({"book": book, **lists}, ["book", *lists])


def listing_schema(listing: Listing, *, published: bool, used: Used = None) -> Schema:
    """Return the schema of a list of records."""
    items = _Writer(published, used).record(listing.record)
    return {"type": "array", "description": listing.says, "items": items}


def _object(properties: Schema, required: list[str], says: str = "") -> Schema:
    told = {"description": says} if says else {}
    closed = {"properties": properties, "required": required, "additionalProperties": False}
    return {"type": "object", **told, **closed}


@dataclass(frozen=True)
class _Writer:
    """Write schemas of what files hold, or of what the published data hold."""

    published: bool
    used: Used = None
    shared_file: str = SHARED_FILE

    def definition(self, hint: Any) -> tuple[str, Schema]:
        """Return a shared type under its name, as it is written where it is defined."""
        if is_dataclass(hint):
            return described_as(hint).shared, self.record(hint)
        found = unwrap(hint)
        (meant,) = (note for note in found.notes if isinstance(note, Meaning) and note.shared)
        return meant.shared, self._plain(found, meant.text, dict(meant.keywords))

    def record(self, record: Any, says: str = "") -> Schema:
        """Return the schema of a record, written out."""
        about = described_as(record)
        fields = tuple(self._spread(record))
        unused = {each.name: self._unused(record, each) for each in fields}
        properties = {each.name: self.of(each.hint, unused[each.name]) for each in fields}
        found = _object(
            properties, [each.name for each in fields if self._needs(record, each)], says or gist(record)
        )
        if "maxProperties" in about.keywords:  # one of them is set: none is needed more than the others
            del found["required"], found["additionalProperties"]
            return {**found, **about.keywords, "additionalProperties": False}
        found |= {**about.keywords, **({} if self.published else about.as_typed)}
        rules = list(_conditions(fields, unused))
        return found | ({"allOf": rules} if rules else {})

    def of(self, hint: Hint, unused: tuple[str, ...] = ()) -> Schema:
        """Return the schema of a value: of a shared type a reference, with what the field adds to it.

        `unused` are words of the type that are left out.
        """
        typed = hint.note(AsTyped)
        if typed is not None and not self.published:
            there = unwrap(typed.hint)
            outer = hint.notes[hint.notes.index(typed) + 1 :]
            hint = Hint(there.base, (*there.notes, *outer))
        shared = described_as(hint.base).shared if is_dataclass(hint.base) else ""
        text, keywords = "", Schema()
        for note in hint.notes:
            if isinstance(note, Meaning) and note.shared:
                text, shared, keywords = "", note.shared, {}
            elif isinstance(note, Meaning):
                text = note.text or text
                keywords |= {**note.keywords, **(note.published if self.published else {})}
        if not shared:
            found = self._plain(hint, text, keywords)
            if unused:
                found["enum"] = [word for word in found["enum"] if word not in unused]
            return found
        return {"$ref": f"{self.shared_file}#/$defs/{shared}"} | ({"description": text} if text else {})

    def _spread(self, record: Any) -> Iterator[Field]:
        """Yield the fields of a record, those of inline records among them in the published data."""
        for each in fields_of(record):
            if each.is_rare and not self._has(name_of(record, each.name)):
                continue
            if self.published and each.hint.note(Folded) is not None:
                yield from self._spread(each.hint.base)
            else:
                yield each

    def _has(self, name: str) -> bool:
        return self.used is None or name in self.used

    def _unused(self, record: Any, field: Field) -> tuple[str, ...]:
        """Return the words of a field that are not described."""
        return tuple(word for word in field.rare_words if not self._has(name_of(record, field.name, word)))

    def _needs(self, record: Any, field: Field) -> bool:
        if self.published and field.is_rarely_absent:
            return not self._has(name_of(record, field.name, ABSENT))
        note = field.hint.note(Meaning)
        return field.is_required and not (self.published and note is not None and note.may_be_empty)

    def _plain(self, hint: Hint, text: str, keywords: Schema) -> Schema:
        """Return a schema that is written out."""
        if is_dataclass(hint.base):
            return self.record(hint.base, text)
        told = {"description": text} if text else {}
        if keys := hint.note(Keys):
            return {"type": "object"} | told | self._keyed(keys, keywords)
        held = self._type(hint.base)
        if "type" not in held or (hint.base is bool and hint.or_none):
            return told | held | keywords
        bounds = {name: keywords[name] for name in _BOUNDS if name in keywords}
        return {"type": held.pop("type")} | bounds | told | self._inside(held, keywords)

    @staticmethod
    def _inside(held: Schema, keywords: Schema) -> Schema:
        """Return what holds of the inside of a value; what is asked of keys stands before what they hold."""
        first = {name: keywords[name] for name in ("required", "propertyNames") if name in keywords}
        return first | held | {name: value for name, value in keywords.items() if name not in _BOUNDS}

    def _keyed(self, keys: Keys, keywords: Schema) -> Schema:
        """Return the schema of the inside of a mapping with these keys."""
        properties = {}
        for key, says in keys.says.items():
            value = self.of(unwrap(keys.holds)) | {"description": says}
            if keys.or_null and key not in keys.required:
                value["type"] = [value["type"], "null"]
            properties[key] = value
        required = {"required": list(keys.required)}
        first = required if keys.required else {}
        return {"properties": properties, **first, **keywords, "additionalProperties": False} | required

    def _type(self, base: Any) -> Schema:
        """Return the schema of a type of Python."""
        if base in _TYPES:
            return {"type": _TYPES[base]}
        kind, inside = get_origin(base), get_args(base)
        if kind is Literal:
            return {"const": True} if inside == (True,) else {"enum": list(inside)}
        if kind is tuple and inside[1:] == (...,):
            return {"type": "array", "items": self.of(unwrap(inside[0]))}
        if kind is tuple:
            several = [self.of(unwrap(each)) for each in inside]
            return {"type": "array", "prefixItems": several, "items": False, "minItems": len(several)}
        if kind is Mapping:
            return {"type": "object", "additionalProperties": self.of(unwrap(inside[1]))}
        if base == values.Number:
            return {"type": "number" if self._has(DECIMALS) else "integer"}
        if inside == (int, str):
            return {"type": ["integer", "string"]}
        if kind in (Union, UnionType):  # a text, or a record: which of the two shows from its type
            text, record = map(unwrap, inside)
            found: Schema = {"type": ["string", "object"], "if": {"type": "object"}}
            return found | {"then": self.of(record), "else": self.of(text)}
        raise TypeError(f"No schema for {base!r}")


def _conditions(fields: tuple[Field, ...], unused: dict[str, tuple[str, ...]]) -> Iterator[Schema]:
    """Yield what holds of fields by the word in another: where each must stand, then where it may."""
    conditions = [(each.name, note) for each in fields if (note := each.hint.note(Where))]
    for other in dict.fromkeys(note.other for _, note in conditions):
        (field,) = (each for each in fields if each.name == other)
        words = [word for word in get_args(field.hint.base) if word not in unused[other]]
        own = [(name, note) for name, note in conditions if note.other == other]
        for word in words:
            for name, note in own:
                if word in note.needed:
                    yield {"if": _one_of(other, [word]), "then": {"required": [name]}}
        for name, note in own:
            only = [word for word in note.only if word in words]
            yield {"if": _one_of(other, only), "else": {"properties": {name: {"not": {}}}}}


def _one_of(name: str, words: list[str]) -> Schema:
    return {"properties": {name: {"const": words[0]} if len(words) == 1 else {"enum": words}}}
