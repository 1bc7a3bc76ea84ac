"""Name the characters that none of the book's typefaces has, with the passages that they stand in."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from chronicle.core.problems import Problem, shorten
from chronicle.languages.typefaces import installed, print_typefaces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Set
    from pathlib import Path

    from lxml import etree

    from chronicle.outputs.pdf.parts import Part

_NO_INK = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})
_VARIANTS = range(0xFE00, 0xFE10)  # say how the character before them looks
_BLOCKS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "td", "th", "caption"})


def unknown_characters(parts: Iterable[Part]) -> list[Problem]:
    """Return a problem for each passage with characters that cannot be printed."""
    parts = list(parts)
    said = set("".join(str(text) for part in parts for text in part.body.itertext()))
    unknown = _unknown({each for each in said if _has_ink(each)})
    problems = []
    for part in parts if unknown else ():
        for where, passage, found in _passages(part.body, unknown):
            names = ", ".join(f"{each} ({_name(each)})" for each in found)
            message = f"{where}none of the book's typefaces has {names}."
            problems.append(Problem(part.name, 0, "P003", message, subject=shorten(passage)))
    return problems


def _has_ink(character: str) -> bool:
    return unicodedata.category(character) not in _NO_INK and ord(character) not in _VARIANTS


def _unknown(wanted: Set[str]) -> set[str]:
    """Return the characters that no typeface has, looking into one after the other."""
    have = installed()
    left = set(wanted)
    for face in print_typefaces():
        for file in have.get(face.family, ()):
            if left:
                left -= {each for each in left if ord(each) in _characters(file.path)}
    return left


@cache
def _characters(path: Path) -> Set[int]:
    with TTFont(path, fontNumber=0, lazy=True) as font:
        return frozenset(font.getBestCmap() or {})


def _passages(body: etree._Element, unknown: Set[str]) -> Iterator[tuple[str, str, list[str]]]:
    """Yield each innermost block that holds unknown characters: its number, its text, the characters."""
    for block in body.iter(*_BLOCKS):
        if any(True for inner in block.iter(*_BLOCKS) if inner is not block):
            continue
        text = " ".join("".join(map(str, block.itertext())).split())
        found = sorted(unknown & set(text))
        if found:
            number = next((each.text for each in block.iter("span") if each.get("class") == "pnum"), None)
            yield f"paragraph {number}: " if number else "", text, found


def _name(character: str) -> str:
    """Return the number and the name of a character."""
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X} {name}".strip()
