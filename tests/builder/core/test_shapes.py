"""What a schema finds is told in words, at its line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from chronicle.core.marked_yaml import parse_marked
from chronicle.core.shapes import check_with

if TYPE_CHECKING:
    from chronicle.core.problems import Problem

_RECORD: dict[str, Any] = {
    "type": "object",
    "description": "What a place is.",
    "additionalProperties": False,
    "required": ["id", "name"],
    "properties": {
        "id": {"type": "string", "pattern": "^[a-z]+$", "description": "Small letters."},
        "name": {"type": ["string", "null"], "description": "As it is called."},
        "kind": {"enum": ["town", "village"]},
        "lines": {"type": "array", "minItems": 1, "description": "At least one."},
        "from": {"type": "integer", "minimum": 1, "description": "A number of a line."},
        "to": {"type": "integer"},
        "sides": {"type": "object", "anyOf": [{"required": ["left"]}, {"required": ["right"]}]},
        "old": {"not": {}},
    },
    "dependentRequired": {"to": ["from"]},
}
_SCHEMA = {"type": "object", "properties": {"places": {"type": "array", "items": _RECORD}}}
_GOOD = "places:\n- id: homs\n  name: Homs\n"


def faults(schema: dict[str, Any], text: str) -> list[Problem]:
    """Return what a schema finds in a file of YAML."""
    value, _ = parse_marked(text, "a.yaml")
    return [problem for problem, _ in check_with(Draft202012Validator(schema), value, "a.yaml", "L001")]


@pytest.mark.parametrize(
    ("text", "line", "message", "remedy"),
    [
        (_GOOD + "  knd: town\n", 4, "The record has no field “knd”.", "Did you mean “kind”?"),
        (_GOOD + "  xyz: 1\n", 4, "The record has no field “xyz”.",
         "Known fields: id, name, kind, lines, from, to, sides, old."),
        ("places:\n- id: homs\n", 2, "The record lacks the field “name”.", "As it is called."),
        (_GOOD + "  kind: twn\n", 4, "“kind”: “twn” is not one of the words known here.",
         "Did you mean “town”?"),
        (_GOOD + "  kind: 7\n", 4, "“kind”: “7” is not one of the words known here.",
         "One of: town, village."),
        ("places:\n- id: homs\n  name: 7\n", 3, "“name” must be text or null, not “7”.",
         "Put it in quotation marks."),
        ("places:\n- id: homs\n  name: 7.5\n", 3, "“name” must be text or null, not “7.5”.",
         "Put it in quotation marks."),
        ("places:\n- id: homs\n  name: [a]\n", 3, "“name” must be text or null, not a list.",
         "As it is called."),
        (_GOOD + "  from: {a: b}\n", 4, "“from” must be a whole number, not a mapping.",
         "A number of a line."),
        (_GOOD + "  from: 1.5\n", 4, "“from” must be a whole number, not “1.5”.", "A number of a line."),
        (_GOOD + "  lines:\n", 4, "“lines” must be a list, not nothing.", "At least one."),
        (_GOOD + "  lines: []\n", 4, "“lines” is empty.", "At least one."),
        (_GOOD + "  sides: {up: 1}\n", 4, "“sides” needs one of the fields left, right.", ""),
        (_GOOD + "  to: 4\n", 2, "The record has “to” and lacks “from”.",
         "The two fields go together."),
        (_GOOD + "  old: 4\n", 4, "“old” does not belong here.",
         "Take it out, or change the field that forbids it."),
        ("places:\n- id: HOMS\n  name: a\n", 2, "“id”: “HOMS” is not written as it should be.",
         "Small letters."),
        (f"places:\n- id: {'A' * 40}\n  name: a\n", 2, f"“id”: “{'A' * 40}” is not written as it should be.",
         "Small letters."),
        (f"places:\n- id: {'A' * 41}\n  name: a\n", 2, f"“id”: “{'A' * 39}…” is not written as it should be.",
         "Small letters."),
        (_GOOD + "  from: 0\n", 4, "“from”: 0 is less than 1.", "A number of a line."),
        ("- a\n", 1, "The file must be a mapping, not a list.", ""),
    ],
)  # fmt: skip
def test_each_rule_has_words(text: str, line: int, message: str, remedy: str) -> None:
    """The fault says which field, at which line, and what to do; a choice or field near to it is offered."""
    found = faults(_SCHEMA, text)
    assert [(line, message, remedy)] == [(each.line, each.message, each.remedy) for each in found]


def test_every_fault_is_told_with_its_record() -> None:
    """Two missing fields are two faults, and each names the record that it is in."""
    text = "places:\n- {}\n- id: homs\n  x: 1\n  y: 1\n"
    found = faults(_SCHEMA, text)
    assert sorted(
        [
            ("", "The record lacks the field “id”."),
            ("", "The record lacks the field “name”."),
            ("homs", "The record has no field “x”."),
            ("homs", "The record has no field “y”."),
            ("homs", "The record lacks the field “name”."),
        ]
    ) == sorted((each.subject, each.message) for each in found)


def test_a_file_that_is_one_record_names_its_fields_from_the_top() -> None:
    """A field within a field is named with the one around it."""
    schema = {"properties": {"a": {"properties": {"b": {"type": "string"}}}}}
    value, _ = parse_marked("a:\n  b: []\n", "a")
    found = list(check_with(Draft202012Validator(schema), value, "a", "L001", within=0))
    assert [(2, "“a” → “b” must be text, not a list.")] == [(each.line, each.message) for each, _ in found]
    assert [["a", "b"]] == [path for _, path in found]
