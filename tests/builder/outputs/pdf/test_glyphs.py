"""Each glyph of a typeface has a text."""

from __future__ import annotations

import pytest

from chronicle.outputs.pdf.glyphs import NO_CHARACTER, Face, give_texts, widen

NAMES = ["space", "uni0628.init", "uni064B", "uni0640", "a"]


def test_arabic_glyphs_have_the_letters_of_their_names() -> None:
    """What was first seen inside a cluster is told by name, but for what the face lacks."""
    face = Face(lambda: NAMES, {1: "\u0628\u064b", 2: "\u0628\u064b", 3: "\u0628", 4: "", 9: "\u0628"})
    give_texts(face)
    assert {1: "\u0628\u064b", 2: "\u064b", 3: "\u0640", 4: NO_CHARACTER, 9: "\u0628"} == face.texts


def test_a_face_that_needs_no_names_is_not_opened() -> None:
    """Its file is large; where all glyphs of Latin have a text nothing is read."""

    def opened() -> list[str]:
        raise AssertionError

    face = Face(opened, {1: "a", 2: "fi"})
    give_texts(face)
    assert {1: "a", 2: "fi"} == face.texts
    with pytest.raises(AssertionError):
        give_texts(Face(opened, {1: "a", 2: ""}))


@pytest.mark.parametrize(
    ("text", "letter", "unread"),
    [
        ("\u0628", True, False),
        ("\u0628\u064b", True, False),
        ("\u064b", False, True),
        (NO_CHARACTER, False, True),
        ("\u0640", False, True),
        ("a", False, False),
        ("", False, False),
        ("\u0301", False, False),
    ],
)
def test_letters_and_marks_are_told_apart(text: str, letter: bool, unread: bool) -> None:
    """A mark over a letter, a stretch and what completes another glyph are read by nobody."""
    face = Face(lambda: NAMES, {1: text})
    assert (letter, unread) == (face.is_letter(1), face.is_unread(1))
    assert (False, False) == (face.is_letter(2), face.is_unread(2))


def test_a_gap_is_given_to_the_glyph_before_it() -> None:
    """Glyphs before gaps are wider, the others stay."""
    face = Face(lambda: NAMES, widths={1: 500.0, 2: 300.0}, widened={1: 120})
    widen(face)
    assert {1: 620.0, 2: 300.0} == face.widths
