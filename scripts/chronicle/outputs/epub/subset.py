"""Cut fonts down to the characters of the book."""

from __future__ import annotations

import hashlib
import io
import unicodedata
from typing import TYPE_CHECKING

import fontTools  # type: ignore[import-untyped]
from fontTools import subset

from chronicle.core.inputs import digest_of_file
from chronicle.core.writing import replace
from chronicle.languages.fontconfig import characters_in
from chronicle.languages.scripts import SCRIPTS
from chronicle.languages.scripts.characters import is_letter, script_in_name
from chronicle.outputs.epub.epub_typefaces import EpubFace, faces_of, font_of, open_face, path_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    from chronicle.languages.scripts import Script

_COPYRIGHT, _LICENCE, _LICENCE_ADDRESS = 0, 13, 14


def characters_for(face: EpubFace, text: str) -> frozenset[str]:
    """Return the characters of a text that a face has to draw.

    Letters go to the face of their script; digits, marks and signs to each, since any may need them.
    """
    return frozenset(
        letter
        for letter in set(text)
        if not unicodedata.category(letter).startswith("C") and _is_drawn(letter, face.script)
    )


def _is_drawn(letter: str, script: Script) -> bool:
    """Return whether a script's faces draw a character: its letters, and what is no letter of any script."""
    kind = script_in_name(letter)
    return not is_letter(letter) or kind in script.drawn or all(kind not in each.drawn for each in SCRIPTS)


def needed(texts: Mapping[tuple[str, str], str], scripts: Iterable[Script]) -> dict[EpubFace, frozenset[str]]:
    """Return the faces that a book in these scripts needs, and what each has to draw.

    `texts` is by weight and style; the faces are in the order of SCRIPTS.
    """
    wanted = set(scripts)
    found = {
        face: characters_for(face, texts.get((face.weight, face.style), ""))
        for script in SCRIPTS
        if script in wanted
        for face in faces_of(script)
    }
    return {face: letters for face, letters in found.items() if letters}


def make_subset(face: EpubFace, letters: frozenset[str], folder: Path) -> bytes:
    """Return the face with these characters alone, from the folder where it was made before."""
    source = path_of(face)
    state = f"{fontTools.version} {face.slug} {digest_of_file(source)} {''.join(sorted(letters))}"
    kept = folder / f"{face.slug}-{hashlib.sha256(state.encode()).hexdigest()[:16]}"
    if kept.is_file():
        return kept.read_bytes()
    content = _cut(face, letters)
    replace(kept, content)  # editions are made side by side
    return content


def _cut(face: EpubFace, letters: frozenset[str]) -> bytes:
    options = subset.Options()
    options.hinting = False
    options.name_IDs = [_COPYRIGHT, _LICENCE, _LICENCE_ADDRESS, 1, 2, 4, 6]
    options.name_languages = [0x409]
    options.drop_tables += ["DSIG", "VORG", "vhea", "vmtx", "Silf", "Feat", "Glat", "Gloc", "Sill", "Silt"]
    options.notdef_outline = True
    with open_face(face) as font:
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=sorted(map(ord, letters)))
        subsetter.subset(font)
        _rename(font, face)
        buffer = io.BytesIO()
        font.save(buffer)
    return buffer.getvalue()


def _rename(font: TTFont, face: EpubFace) -> None:
    """Give the subset a name of its own; copyright and licence stay in it."""
    style = {"normal": "Regular", "bold": "Bold"}[face.weight] if face.style == "normal" else "Italic"
    postscript = f"{face.family.replace(' ', '')}-{style}"
    names = {1: face.family, 2: style, 4: f"{face.family} {style}", 6: postscript}
    for number, value in names.items():
        font["name"].setName(value, number, 3, 1, 0x409)
    if "CFF " in font:
        font["CFF "].cff.fontNames[0] = postscript


def uncovered(letters: str, faces: Mapping[EpubFace, frozenset[str]]) -> frozenset[str]:
    """Return the characters that none of the faces can draw."""
    left = {letter for letter in letters if not unicodedata.category(letter).startswith(("C", "Z"))}
    drawn = [characters_in(font_of(face)) for face in faces]
    return frozenset(letter for letter in left if not any(ord(letter) in each for each in drawn))
