"""A line of a cover is drawn in faces that have its signs, in the order in which an eye finds them."""

from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw

from chronicle.languages.scripts import script_of
from chronicle.outputs.epub.lettering import CoverLettering


@pytest.mark.parametrize(
    ("code", "text", "runs"),
    [
        ("Latn", "A Book, 2011", ["A Book, 2011"]),
        ("Arab", "كتاب، 2011", ["كتاب، 2011"]),
        ("Hans", "小书，BBC", ["小书，BBC"]),
        ("Jpan", "小さな本、2011", ["小さな本、2011"]),
        ("Cyrl", "Книга, 2011", ["Книга, 2011"]),
        ("Hebr", "ספר", ["ספר"]),
        ("Hebr", "ספר, 2011", ["2011", ", ", "ספר"]),
        ("Hebr", "על \u20662011–2024\u2069 ועוד", [" ועוד", "2011–2024", "על "]),
        ("Hebr", "A draft, in English", ["A draft, in English"]),
        ("Latn", "From \u20662011–2024\u2069 on", ["From \u20662011–2024\u2069 on"]),
        ("Arab", "كتاب ספר", ["ספר", "كتاب "]),
        ("Latn", "Homs 围城 2011", ["Homs ", "围城 ", "2011"]),
    ],
)
def test_runs_stand_as_they_are_read(code: str, text: str, runs: list[str]) -> None:
    """What one face has stays whole; else each run is drawn in its direction, from the left."""
    found = list(CoverLettering(script_of(code), "bold", 40)._runs(text))
    assert runs == [run.text for run in found]
    for run in found:
        with TTFont(run.font.path, fontNumber=0, lazy=True) as font:
            assert {ord(each) for each in run.text if each not in "\u2066\u2069"} <= set(font.getBestCmap())


@pytest.mark.parametrize(
    ("code", "text", "directions"),
    [
        ("Hebr", "ספר, 2011", ["ltr", "rtl", "rtl"]),
        ("Hebr", "ספר", ["rtl"]),
        ("Latn", "A Book", ["ltr"]),
        ("Latn", "A ספר", ["ltr", "rtl"]),
        ("Arab", "كتاب ספר", ["rtl", "rtl"]),
    ],
)
def test_each_run_has_its_direction(code: str, text: str, directions: list[str]) -> None:
    """That of its letters, or of the script where one face has all of it."""
    found = CoverLettering(script_of(code), "normal", 40)._runs(text)
    assert directions == [run.direction for run in found]


def test_a_bold_line_of_two_faces_is_bold_throughout() -> None:
    """Each of its runs is drawn in the bold face of its own family."""
    runs = list(CoverLettering(script_of("Hebr"), "bold", 40)._runs("ספר, 2011"))
    assert ["Bold"] * 3 == [run.font.getname()[1] for run in runs]


def test_a_line_of_two_faces_begins_at_its_edge() -> None:
    """A line that is read from the left begins there."""
    lettering = CoverLettering(script_of("Latn"), "normal", 40)
    image = Image.new("L", (600, 100), 0)
    lettering.draw(ImageDraw.Draw(image), 100, 60, "Book ספר", "white", "en")
    box = image.getbbox()
    assert box is not None
    assert abs(box[0] - 100) < 5
    assert abs((box[2] - box[0]) - lettering.length("Book ספר")) < 8


def test_a_line_of_two_faces_ends_at_its_edge() -> None:
    """From its reading edge on it is as wide as its runs together."""
    lettering = CoverLettering(script_of("Hebr"), "normal", 40)
    image = Image.new("L", (600, 100), 0)
    lettering.draw(ImageDraw.Draw(image), 500, 60, "ספר 2011", "white", "he")
    box = image.getbbox()
    assert box is not None
    assert abs(box[2] - 500) < 5
    assert abs((box[2] - box[0]) - lettering.length("ספר 2011")) < 8
