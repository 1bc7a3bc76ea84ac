"""Read YAML into mappings and lists that record the line of each of their items.

PyYAML's C parser yields events (a tenth of a second for three hundred claims, where a round-trip loader
takes three); they become plain values here, without recursion, so that no nesting ends the process. Only
the scalars of YAML 1.2's core schema are more than text: `2011-04-18` and `no` stay what an editor typed.
Aliases are refused: the ledger needs none, and a few lines of them stand for gigabytes.
"""

from __future__ import annotations

import re
import stat
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import yaml

from chronicle.core.problems import Problem
from chronicle.core.utf8 import NotUtf8, read_utf8

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTEGER = re.compile(r"[-+]?[0-9]+")
_DECIMAL = re.compile(r"[-+]?(\.[0-9]+|[0-9]+\.[0-9]*)")
_EXPONENT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)[eE][-+]?[0-9]+")
_CONSTANTS = {"": None, "~": None, "null": None, "true": True, "false": False}
_DEEPEST = 40  # lists and mappings in each other; the ledger's own go to eight
_LONGEST = 5_000_000  # bytes of a file; the longest of a book of two hundred claims has 200,000
_LONGEST_TEXT = 10_000  # letters; a note of the editors has some hundreds
_MOST_DIGITS = 15  # exact in JSON, CSV and every spreadsheet


class MarkedDict(dict[str, Any]):
    """A mapping with the line where it begins and the line of each key."""

    line: int
    lines: dict[str, int]


class MarkedList(list[Any]):
    """A list with the line where it begins and the line of each item."""

    line: int
    lines: list[int]


class _Refused(ValueError):  # noqa: N818 - reads as the sentence it carries
    """Carry why a file is not read further, and on which line."""

    def __init__(self, line: int, why: str, remedy: str = "") -> None:
        super().__init__(why)
        self.line, self.why, self.remedy = line, why, remedy


def read_marked(path: Path, name: str) -> tuple[Any, list[Problem]]:
    """Read a YAML file; return its value and the faults of its form.

    The value is None where the file cannot be read at all.
    """
    try:
        return parse_marked(_text(path), name)
    except NotUtf8 as error:
        return None, [Problem(name, error.line, "E001", f"{error.why[0].upper()}{error.why[1:]}")]
    except OSError as error:
        return None, [Problem(name, 0, "E001", f"The file cannot be opened: {error.strerror}.")]
    except _Refused as refused:
        return None, [Problem(name, refused.line, "E001", refused.why, refused.remedy)]


def parse_marked(text: str, name: str) -> tuple[Any, list[Problem]]:
    """Return the value of a YAML text and the faults of its form; None where it cannot be read."""
    builder = _Builder(name)
    try:
        return builder.build(yaml.parse(text, Loader=_LOADER)), builder.problems
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        reason = getattr(error, "problem", None) or str(error)
        return None, [Problem(name, mark.line + 1 if mark else 0, "E001", f"This is not YAML: {reason}.")]
    except _Refused as refused:
        return None, [Problem(name, refused.line, "E001", refused.why, refused.remedy)]


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


def _text(path: Path) -> str:
    """Return what a file holds; a pipe or a device would never end, and is not opened."""
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        raise _Refused(0, "This is no file.", "Put a file in its place.")
    if found.st_size > _LONGEST:
        raise _Refused(0, f"The file has {found.st_size} bytes, more than a person types.", "Split the file.")
    return read_utf8(path)


class _Builder:
    """Turn events into values and collect doubled keys."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.problems: list[Problem] = []
        self._open: list[MarkedDict | MarkedList] = []
        self._keys: list[str | None] = []  # of each open mapping, the key that waits for its value
        self._value: Any = None

    def build(self, events: Iterator[Any]) -> Any:
        """Return the value of the first document; raise _Refused for what no ledger holds."""
        for event in events:
            line = _line(event)
            if isinstance(event, yaml.AliasEvent):
                raise _Refused(line, f"“*{event.anchor}” is an alias.", "Write out what it stands for.")
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event, line)
            elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
                self._begin(MarkedDict() if isinstance(event, yaml.MappingStartEvent) else MarkedList(), line)
            elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
                self._open.pop()
                self._keys.pop()
            elif isinstance(event, yaml.DocumentEndEvent):
                self._one_document(events)
        return self._value

    def _one_document(self, events: Iterator[Any]) -> None:
        """Refuse a second document in the same file."""
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                why = "This is not YAML of one document: another begins here."
                raise _Refused(_line(event), why, "Take out ---.")

    def _begin(self, value: MarkedDict | MarkedList, line: int) -> None:
        """Open a mapping or a list."""
        if len(self._open) >= _DEEPEST:
            raise _Refused(line, f"Lists and fields stand more than {_DEEPEST} deep in each other.")
        value.line = line
        if isinstance(value, MarkedDict):
            value.lines = {}
        else:
            value.lines = []
        if self._open and isinstance(self._open[-1], MarkedDict) and self._keys[-1] is None:
            raise _Refused(line, "The name of a field is a list or holds fields itself.")
        self._put(value, line)
        self._open.append(value)
        self._keys.append(None)

    def _scalar(self, event: Any, line: int) -> None:
        """Handle a scalar: a key or a value."""
        if self._open and isinstance(self._open[-1], MarkedDict) and self._keys[-1] is None:
            holder, key = self._open[-1], str(event.value)
            if key in holder.lines:
                first = f"The field “{key}” stands twice; the first is on line {holder.lines[key]}."
                self.problems.append(Problem(self.name, line, "E001", first, "Keep one of the two."))
                key = f"\0{key}"  # the first one stays; what follows is read and forgotten
            else:
                holder.lines[key] = line
            self._keys[-1] = key
        else:
            self._put(_scalar(event, line), line)

    def _put(self, value: Any, line: int) -> None:
        """Add a value to its mapping or list."""
        if not self._open:
            self._value = value
        elif isinstance(holder := self._open[-1], MarkedList):
            holder.append(value)
            holder.lines.append(line)
        else:
            key = self._keys[-1]
            assert key is not None  # noqa: S101 - a mapping's key comes before its value
            if not key.startswith("\0"):
                holder[key] = value
            self._keys[-1] = None


def _line(event: yaml.Event) -> int:
    """Return the line on which an event begins."""
    return event.start_mark.line + 1 if event.start_mark else 0


def _scalar(event: Any, line: int) -> Any:
    """Return the value of a scalar by the core schema of YAML 1.2."""
    text = str(event.value)
    if len(text) > _LONGEST_TEXT:
        raise _Refused(line, f"A text has {len(text)} letters, more than {_LONGEST_TEXT}.", "Shorten it.")
    if event.style in ("'", '"', "|", ">"):
        return text
    if text.lower() in _CONSTANTS:
        return _CONSTANTS[text.lower()]
    if _EXPONENT.fullmatch(text):  # a few letters could stand for a number without end
        raise _Refused(line, f"The number “{text}” has an exponent.", "Write the number out.")
    is_whole = _INTEGER.fullmatch(text) is not None
    if not is_whole and not _DECIMAL.fullmatch(text):
        return text
    if len(text) - (not is_whole) > _MOST_DIGITS:
        raise _Refused(line, f"A number has more than {_MOST_DIGITS} digits.", "Put it in quotation marks.")
    return int(text) if is_whole else Decimal(text)  # which keeps 41.50 apart from 41.5
