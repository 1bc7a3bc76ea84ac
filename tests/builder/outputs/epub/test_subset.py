"""Fonts are cut down to what the book needs, script by script."""

from __future__ import annotations

from chronicle.outputs.epub.subset import characters_for, needed, uncovered
from chronicle.outputs.epub.typefaces import FACES, face_for, stack


def test_letters_go_to_the_face_of_their_script() -> None:
    """Latin letters in an Arabic sentence are drawn by the Latin face; digits by any."""
    assert frozenset("ab1 ") == characters_for(face_for("Latn"), "ab حمص 霍姆斯 1")
    assert frozenset("حمص1 ") == characters_for(face_for("Arab"), "ab حمص 霍姆斯 1")
    assert frozenset("霍姆斯1 ") == characters_for(face_for("Hans"), "ab حمص 霍姆斯 1")


def test_script_that_does_not_occur_brings_no_font() -> None:
    """An English book without a Chinese word embeds no Chinese font."""
    faces = needed({("normal", "normal"): "ab حمص", ("bold", "normal"): "a", ("normal", "italic"): ""})
    assert {"Book Latin", "Book Arabic"} == {face.family for face in faces}
    assert all(face.style == "normal" for face in faces)


def test_own_script_comes_first_in_the_stack() -> None:
    """Marks that several faces have are drawn by the page's own."""
    assert "Book Han" == stack("Hans")[0]
    assert {face.family for face in FACES} == set(stack("Arab"))


def test_character_without_a_font_is_found() -> None:
    """A reader would see an empty box."""
    faces = {face_for("Latn"): frozenset("a")}
    assert frozenset("𓀀") == uncovered("a𓀀 \n", faces)
