"""Read YAML so that every mapping and list knows the lines of what it holds.

The file is composed into nodes by PyYAML's C parser (a tenth of a second for three hundred claims, where a
round-trip loader takes three) and turned into plain values here. Only the scalars of YAML 1.2's core schema
are more than text: `2011-04-18` and `no` stay what an editor typed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

from chronicle.problems import Problem

if TYPE_CHECKING:
    from pathlib import Path

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTEGER = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_CONSTANTS = {"": None, "~": None, "null": None, "true": True, "false": False}


class MarkedDict(dict[str, Any]):
    """A mapping with the line where it begins and the line of each key."""

    line: int
    lines: dict[str, int]


class MarkedList(list[Any]):
    """A list with the line where it begins and the line of each item."""

    line: int
    lines: list[int]


def read_marked(path: Path, name: str) -> tuple[Any, list[Problem]]:
    """Read a YAML file; return its value and the faults of its form.

    The value is None where the file cannot be read at all.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        return None, [Problem(name, 0, "E001", f"The file is not UTF-8 text (byte {error.start}).")]
    except OSError as error:
        return None, [Problem(name, 0, "E001", f"The file cannot be opened: {error.strerror}.")]
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        reason = getattr(error, "problem", None) or str(error)
        return None, [Problem(name, mark.line + 1 if mark else 0, "E001", f"This is not YAML: {reason}.")]
    builder = _Builder(name)
    return (None if node is None else builder.value(node)), builder.problems


def line_at(value: Any, path: list[str | int]) -> int:
    """Return the line of what a path of keys and indexes leads to, or of the last step that exists."""
    line = getattr(value, "line", 1)
    for step in path:
        try:
            line = value.lines[step]
            value = value[step]
        except (AttributeError, KeyError, IndexError, TypeError):
            return int(line)
    return int(line)


class _Builder:
    """Turn nodes into values and collect doubled keys and other faults."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.problems: list[Problem] = []
        self._open: set[int] = set()

    def value(self, node: Any) -> Any:
        """Return the value of a node."""
        if isinstance(node, yaml.ScalarNode):
            return _scalar(node)
        if id(node) in self._open:
            self.problems.append(
                Problem(self.name, _line(node), "E001", "An alias stands inside its own anchor.")
            )
            return None
        self._open.add(id(node))
        try:
            return self._list(node) if isinstance(node, yaml.SequenceNode) else self._mapping(node)
        finally:
            self._open.discard(id(node))

    def _list(self, node: Any) -> MarkedList:
        result = MarkedList(self.value(child) for child in node.value)
        result.line = _line(node)
        result.lines = [_line(child) for child in node.value]
        return result

    def _mapping(self, node: Any) -> MarkedDict:
        result = MarkedDict()
        result.line = _line(node)
        result.lines = {}
        for key_node, value_node in node.value:
            key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else "?"
            if key in result:
                first = result.lines[key]
                self.problems.append(
                    Problem(
                        self.name,
                        _line(key_node),
                        "E001",
                        f"The field “{key}” stands twice; the first is on line {first}.",
                        "Keep one of the two.",
                    )
                )
                continue
            result[key] = self.value(value_node)
            result.lines[key] = _line(key_node)
        return result


def _line(node: Any) -> int:
    """Return the line on which a node begins."""
    return int(node.start_mark.line) + 1


def _scalar(node: Any) -> Any:
    """Return the value of a scalar by the core schema of YAML 1.2."""
    text = str(node.value)
    if node.style in ("'", '"', "|", ">"):
        return text
    if text.lower() in _CONSTANTS:
        return _CONSTANTS[text.lower()]
    if _INTEGER.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    return text
