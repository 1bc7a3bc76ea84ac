"""Build records, by their annotations, from values of the files that conform to the schema."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, get_args, get_origin

from chronicle.ledger.annotations import AsTyped, Keys, fields_of, unwrap
from chronicle.ledger.edition_names import Name
from chronicle.ledger.origin import Origin

if TYPE_CHECKING:
    from chronicle.core.marked_yaml import MarkedDict
    from chronicle.ledger.annotations import Hint

_ORIGIN, _OWNER = "origin", "claim"  # what a record knows besides the fields that its file gives


def read_record(record: type, value: MarkedDict, path: str, owner: str = "") -> Any:
    """Return a record of this type; `owner` is the id of the record that it stands in."""
    given: dict[str, Any] = {}
    owner = owner or str(value.get("id", ""))
    known = fields_of(record)
    for each in known:
        if (typed := value.get(each.name)) is not None:
            given[each.name] = _value(each.hint, typed, path, owner)
        elif not each.has_default:
            given[each.name] = _nothing(each.hint)
    named = {each.name for each in known}
    for besides in fields(record):
        if besides.name == _ORIGIN:
            given[_ORIGIN] = Origin(path, value.line, dict(value.lines))
        elif besides.name == _OWNER and _OWNER not in named:
            given[_OWNER] = owner
    settled = getattr(record, "settled", None)
    return record(**(settled(given) if settled else given))


def _nothing(hint: Hint) -> Any:
    """Return what stands for a field that a file leaves out."""
    if hint.or_none or not (kind := get_origin(hint.base)):
        return None
    return {} if kind is Mapping else () if kind is tuple else None


def _value(hint: Hint, typed: Any, path: str, owner: str) -> Any:
    """Return the value of a field."""
    if as_typed := hint.note(AsTyped):
        return as_typed.read(typed)
    if is_dataclass(hint.base):
        return read_record(hint.base, typed, path, owner)  # type: ignore[arg-type]
    kind, inside = get_origin(hint.base), get_args(hint.base)
    if kind is Mapping:
        value = unwrap(inside[1])
        return {
            key: each if hint.note(Keys) else _value(value, each, path, owner) for key, each in typed.items()
        }
    if kind is tuple:
        several = [unwrap(each) for each in inside if each is not ...]
        hints = several * len(typed) if len(several) == 1 else several
        return tuple(_value(each, one, path, owner) for each, one in zip(hints, typed, strict=True))
    return float(typed) if hint.base is float else typed


def names_of(value: Mapping[str, Any]) -> dict[str, Name]:
    """Return a record's names by edition; what is no name is left out, and reported by the schema."""
    given = value.get("names")
    return {
        code: Name(
            **{each.name: _form(name.get(each.name)) for each in fields_of(Name) if name.get(each.name)}
        )
        for code, name in (given.items() if isinstance(given, dict) else ())
        if isinstance(name, dict) and name.get("main")
    }


def _form(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
