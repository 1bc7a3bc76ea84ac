"""Fonts are cut down to what the book needs, script by script."""

from __future__ import annotations

import io
from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from fontTools.ttLib import TTFont

from chronicle.languages.scripts import SCRIPTS, script_of
from chronicle.languages.scripts.choice import scripts_in, without_kin
from chronicle.outputs.epub import epub_typefaces, subset
from chronicle.outputs.epub.epub_typefaces import face_for, faces_of, font_of, stack
from chronicle.outputs.epub.subset import characters_for, make_subset, needed, uncovered
from chronicle.sphinx_ext.faults import FaultsInBook

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.outputs.epub.epub_typefaces import EpubFace

MIXED = "\u2067\u200d\n\uf8ffab حمص 霍姆斯 שלום мир かな ก1"  # no script of the book draws the Thai letter


@pytest.mark.parametrize(
    ("code", "drawn"),
    [
        ("Latn", "abก1 "),
        ("Arab", "حمصก1 "),
        ("Hans", "霍姆斯かなก1 "),
        ("Jpan", "霍姆斯かなก1 "),
        ("Hebr", "שלוםก1 "),
        ("Cyrl", "мирก1 "),
    ],
)
def test_letters_go_to_the_face_of_their_script(code: str, drawn: str) -> None:
    """Latin letters in an Arabic sentence are drawn by the Latin face; digits by any."""
    assert frozenset(drawn) == characters_for(face_for(script_of(code)), MIXED)


@pytest.mark.parametrize("code", [script.code for script in SCRIPTS])
def test_a_script_has_an_upright_face_in_two_weights_and_italic_where_it_slants(code: str) -> None:
    """Each is the file of its own look, and is found by it."""
    script = script_of(code)
    looks = [(face.weight, face.style) for face in faces_of(script)]
    assert [("normal", "normal"), ("bold", "normal")] == looks[:2]
    assert ([("normal", "italic")] if script.slants else []) == looks[2:]
    files = [(font_of(face).path, font_of(face).number) for face in faces_of(script)]
    assert len(set(files)) == len(files)
    for weight in ("normal", "bold"):
        assert (weight, "normal") == (face_for(script, weight).weight, face_for(script, weight).style)


@pytest.mark.parametrize("face", faces_of(script_of("Latn")), ids=lambda face: face.slug)
def test_a_part_of_a_face_holds_no_more_than_it_needs(face: EpubFace, tmp_path: Path) -> None:
    """Its letters, under a name of its own; made once, and then taken from where it is kept."""
    content = make_subset(face, frozenset("ab"), tmp_path)
    with TTFont(io.BytesIO(content)) as font:
        assert {ord("a"), ord("b")} == set(font.getBestCmap())
        look = {"bold": "Bold"}.get(face.weight, "Regular") if face.style == "normal" else "Italic"
        assert ("Book Latin", look, f"Book Latin {look}", f"BookLatin-{look}") == tuple(
            font["name"].getDebugName(number) for number in (1, 2, 4, 6)
        )
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(b"kept")
    assert b"kept" == make_subset(face, frozenset("ab"), tmp_path)
    assert b"kept" != make_subset(face, frozenset("abc"), tmp_path)


@pytest.mark.parametrize(
    ("change", "is_kept"),
    [
        ({}, True),
        ({"digest_of_file": lambda _path: "another file"}, False),
        ({"fontTools": SimpleNamespace(version="another")}, False),
    ],
)
def test_a_part_is_made_anew_of_another_face_or_by_another_program(
    change: dict[str, object], is_kept: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After an update of the typeface, or of what cuts it, the old part is not taken for the new one."""
    face = face_for(script_of("Latn"))
    monkeypatch.setattr(subset, "_cut", lambda *_what: b"first")
    assert b"first" == make_subset(face, frozenset("a"), tmp_path)
    for name, value in {"_cut": lambda *_what: b"second", **change}.items():
        monkeypatch.setattr(subset, name, value)
    assert (b"first" if is_kept else b"second") == make_subset(face, frozenset("a"), tmp_path)


def test_a_part_has_the_licence_and_no_reserved_name(tmp_path: Path) -> None:
    """The text of the licence and its address stay; no table has the whole font's name, CFF's own neither."""
    for code in ("Latn", "Hans"):
        face = face_for(script_of(code))
        with TTFont(io.BytesIO(make_subset(face, frozenset("1"), tmp_path))) as font:
            assert {0, 1, 2, 4, 6, 13, 14} == {record.nameID for record in font["name"].names}
            names = font["CFF "].cff.fontNames if "CFF " in font else []
        assert ([f"{face.family.replace(' ', '')}-Regular"] if code == "Hans" else []) == names


def test_script_that_does_not_occur_brings_no_font() -> None:
    """An English book without a Chinese word embeds no Chinese font."""
    text = "ab حمص"
    texts = {("normal", "normal"): text, ("bold", "normal"): "a", ("normal", "italic"): ""}
    faces = needed(texts, scripts_in(text, script_of("Latn")))
    assert {"Book Latin", "Book Arabic"} == {face.family for face in faces}
    assert all(face.style == "normal" for face in faces)


def test_an_epub_has_one_face_of_han() -> None:
    """Chinese titles in a Japanese book are drawn by its own face: a second one would double its weight."""
    scripts = without_kin(scripts_in("日本のかな霍姆斯", script_of("Jpan"), ["zh", "zh-Hant"]))
    assert ["Jpan"] == [script.code for script in scripts]


def test_own_script_comes_first_in_the_stack() -> None:
    """Marks that several faces have are drawn by the page's own; what is not embedded is not named."""
    faces = [face for script in SCRIPTS[:3] for face in faces_of(script)]
    assert ("Book Han", "Book Latin", "Book Arabic") == stack(script_of("Hans"), faces)
    assert ("Book Latin", "Book Arabic", "Book Han") == stack(script_of("Latn"), faces)


def test_character_without_a_font_is_found() -> None:
    """A reader would see an empty box."""
    faces = {face_for(script_of("Latn")): frozenset("a")}
    assert frozenset("𓀀") == uncovered("a𓀀 \n", faces)
    assert frozenset() == uncovered("\u2066a\u2069\u3000\ufeff", faces)


def test_a_face_that_is_not_installed_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the name of the package that brings it."""
    face = replace(face_for(script_of("Arab"), "bold"), family="Book Elsewhere")
    monkeypatch.setattr(epub_typefaces, "find_font", lambda *_family, **_look: None)
    with pytest.raises(FaultsInBook) as found:
        font_of(face)
    (problem,) = found.value.problems
    assert ("U002", "Install the package fonts-hosny-amiri.") == (problem.code, problem.remedy)
    assert "the font “Amiri” (bold, normal) is not installed." == problem.message


def test_a_part_of_a_face_keeps_the_time_of_its_font(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Whenever it is made, the same letters of the same face are the same bytes."""
    face = face_for(script_of("Latn"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    made = make_subset(face, frozenset("ab"), tmp_path / "one")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1500000000")
    assert made == make_subset(face, frozenset("ab"), tmp_path / "two")
    modified = TTFont(io.BytesIO(made))["head"].modified
    assert TTFont(font_of(face).path, fontNumber=font_of(face).number)["head"].modified == modified
