"""Name the characters that none of the book's typefaces has, with the passages that they stand in."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from chronicle.core.problems import Problem, shorten
from chronicle.languages.typefaces import characters_of
from chronicle.outputs.pdf.faces import has_ink

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Set

    from lxml import etree

    from chronicle.languages.scripts.script import Typeface
    from chronicle.outputs.pdf.parts import Part

_BLOCKS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "td", "th", "caption"})


def unknown_characters(parts: Iterable[Part], typefaces: Collection[Typeface]) -> list[Problem]:
    """Return a problem for each passage with characters that none of these typefaces has."""
    parts = list(parts)
    said = set("".join(str(text) for part in parts for text in part.body.itertext()))
    known = [characters_of(face.family) for face in typefaces]
    unknown = {each for each in said if has_ink(each) and all(ord(each) not in have for have in known)}
    problems = []
    for part in parts if unknown else ():
        for where, passage, found in _passages(part.body, unknown):
            names = ", ".join(f"{each} ({_name(each)})" for each in found)
            message = f"{where}none of the book's typefaces has {names}."
            problems.append(Problem(part.name, 0, "P003", message, subject=shorten(passage)))
    return problems


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
