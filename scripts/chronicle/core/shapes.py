"""Check a file of YAML against a JSON Schema, and name its faults in plain words."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from chronicle.core.marked_yaml import line_at
from chronicle.core.problems import Problem
from chronicle.core.suggest import suggest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import ValidationError

_TYPES = {"string": "text", "array": "a list", "object": "a mapping", "integer": "a whole number"}
_TYPES |= {"number": "a number", "boolean": "true or false", "null": "null"}


def check_with(
    schema: Draft202012Validator, value: Any, name: str, code: str, *, within: int = 2
) -> Iterator[tuple[Problem, list[str | int]]]:
    """Yield each fault that a schema finds, under a code of the package that asks.

    `within` is how many steps lead to a record: two in a file that is a list of records under a name, none
    in a file that is one record.
    """
    for error in schema.iter_errors(value):
        path = list(error.absolute_path)
        subject = _record(value, path)
        for line_path, message, remedy in _explain(error, path, within):
            yield Problem(name, line_at(value, line_path), code, message, remedy, subject), path


def _explain(
    error: ValidationError, path: list[str | int], within: int
) -> Iterator[tuple[list[str | int], str, str]]:
    """Yield the path of the line, the message and the remedy for one error of the validator."""
    found: Any = error.instance
    wants: Any = error.validator_value
    schema: Any = error.schema if isinstance(error.schema, dict) else {}
    rule, where, meaning = error.validator, _where(path, within), str(schema.get("description", ""))
    if rule == "additionalProperties" and wants is False:
        known = list(schema.get("properties", {}))
        for key in found:
            if key not in known:
                remedy = suggest(str(key), known, f"Known fields: {', '.join(known)}.")
                yield [*path, key], f"{where} has no field “{key}”.", remedy
    elif rule == "required":
        missing = [key for key in wants if key not in found]
        described = schema.get("properties", {})
        # iter_errors reports one error for each missing field; its message names it.
        for key in missing:
            if error.message.startswith(repr(key)):
                yield path, f"{where} lacks the field “{key}”.", described.get(key, {}).get("description", "")
    elif rule == "enum":
        choices = [str(choice) for choice in wants]
        remedy = suggest(str(found), choices, f"One of: {', '.join(choices)}.")
        yield path, f"{where}: “{found}” is not one of the words known here.", remedy
    elif rule == "type":
        wanted = wants if isinstance(wants, list) else [wants]
        remedy = (
            "Put it in quotation marks."
            if isinstance(found, int | float | Decimal) and "string" in wanted
            else ""
        )
        message = f"{where} must be {' or '.join(_TYPES[kind] for kind in wanted)}, not {_shown(found)}."
        yield path, message, remedy or schema.get("description", "")
    elif rule == "anyOf":
        keys = [key for option in wants for key in option.get("required", [])]
        yield path, f"{where} needs one of the fields {', '.join(keys)}.", ""
    elif rule == "dependentRequired":
        pairs = ((key, other) for key, others in wants.items() if key in found for other in others)
        for key, other in pairs:
            if other not in found and error.message.startswith(repr(other)):
                yield path, f"{where} has “{key}” and lacks “{other}”.", "The two fields go together."
    elif rule == "not":
        yield path, f"{where} does not belong here.", "Take it out, or change the field that forbids it."
    elif rule == "pattern":
        yield path, f"{where}: {_shown(found)} is not written as it should be.", meaning
    elif rule == "minItems" and found:
        yield path, f"{where} holds {len(found)} of the {wants} values that it needs.", meaning
    elif rule == "maxItems":
        yield path, f"{where} holds {len(found)} values, and may hold {wants}.", meaning
    elif rule in ("minItems", "minLength"):
        yield path, f"{where} is empty.", meaning
    elif rule in ("minimum", "maximum"):
        yield path, f"{where}: {found} is {'less' if rule == 'minimum' else 'more'} than {wants}.", meaning
    elif rule == "const":
        yield path, f"{where} must be {str(wants).lower()}, not {_shown(found)}.", meaning
    else:
        yield path, f"{where}: {error.message}.", meaning


def _shown(value: Any) -> str:
    """Return a value as an editor sees it, cut short."""
    if value is None:
        return "nothing"
    if isinstance(value, dict | list):
        return "a mapping" if isinstance(value, dict) else "a list"
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return f"“{text if len(text) <= 40 else text[:39] + '…'}”"


def _where(path: list[str | int], within: int) -> str:
    """Name a place within a file, without the list of records that everything stands in."""
    steps = [f"“{step}”" for step in path[within:] if isinstance(step, str)]
    return " → ".join(steps) if steps else ("The record" if len(path) > 1 else "The file")


def _record(value: Any, path: list[str | int]) -> str:
    """Return the id of the record that a path leads into."""
    try:
        return str(value[path[0]][path[1]]["id"])
    except (IndexError, KeyError, TypeError):
        return ""
