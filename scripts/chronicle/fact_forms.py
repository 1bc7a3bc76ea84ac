"""Check how each of the book's facts is written, and on which line of docs/conf.py it stands."""

from __future__ import annotations

import ast
import unicodedata
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from chronicle.editions import EDITIONS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LONGEST = {"title": 200, "subtitle": 200, "version": 40}
_LONGEST_OTHER = 500
# Controls, halves of a pair, and what no character has: no page, package or catalog record can hold them.
_NO_TEXT = frozenset({"Cc", "Cs", "Cn"})


class Slip(NamedTuple):
    """One fact that is written otherwise than it must be."""

    field: str
    message: str
    remedy: str = ""


def slips_of_form(given: Mapping[str, Any]) -> Iterator[Slip]:
    """Yield what is wrong with texts, dates and languages; kinds and the slug are checked elsewhere."""
    codes = [edition.code for edition in EDITIONS]
    for name, value in given.items():
        texts = value.values() if isinstance(value, Mapping) else [value]
        for text in texts:
            if isinstance(text, str) and name != "slug":
                yield from _text(name, text)
        if isinstance(value, Mapping):
            for code in value:
                if code not in codes:
                    remedy = f"There are: {' '.join(codes)}."
                    yield Slip(name, f"the field “{name}” names {code!r}, which is no edition.", remedy)
    released = given.get("release_date")
    if isinstance(released, str) and not _is_day(released):
        yield Slip("release_date", f"the release date {released!r} is no day.", "Write it as in 2025-03-31.")


def lines_of_facts(conf: Path) -> dict[str, int]:
    """Return the line of each field of `chronicle_book`; nothing where it cannot be read."""
    try:
        tree = ast.parse(conf.read_bytes())
    except (OSError, SyntaxError, ValueError):
        return {}
    return {
        str(key.value): key.lineno
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict)
        if any(isinstance(target, ast.Name) and target.id == "chronicle_book" for target in node.targets)
        for key in node.value.keys
        if isinstance(key, ast.Constant)
    }


def _text(name: str, text: str) -> Iterator[Slip]:
    """Yield what keeps a text from being printed on one line of an imprint."""
    if stray := next((each for each in text if unicodedata.category(each) in _NO_TEXT), None):
        yield Slip(name, f"the field “{name}” holds U+{ord(stray):04X}, which is no letter.", "Delete it.")
    most = _LONGEST.get(name, _LONGEST_OTHER)
    if len(text) > most:
        yield Slip(name, f"the field “{name}” has {len(text)} letters, more than {most}.", "Shorten it.")


def _is_day(text: str) -> bool:
    """Return whether a text is a day in ISO 8601, written in full."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
