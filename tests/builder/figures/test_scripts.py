"""A figure is lettered in the face of its script, and runs its way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fontTools.ttLib import TTFont
from matplotlib.font_manager import FontProperties, fontManager

from chronicle.figures.canvas import Canvas
from chronicle.figures.fonts import font_files
from chronicle.figures.wrapping import wrap
from chronicle.languages.scripts import script_of
from tests.builder.figures.small_figures import drawn, figure
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

SET_IN = [
    ("fa", "Amiri", "گزارش"),
    ("he", "Noto Serif Hebrew", "המסמך"),
    ("ru", "Gentium Plus", "Документ"),
    ("ja", "Noto Serif CJK JP", "文書はかな"),
    ("zh-Hant", "Noto Serif CJK TC", "圍城"),
]


@pytest.mark.parametrize(("code", "family", "words"), SET_IN, ids=[row[0] for row in SET_IN])
def test_labels_are_set_in_the_face_of_the_script(code: str, family: str, words: str) -> None:
    """The script's own family is asked first, and the file that it leads to has the letters."""
    font_files()
    canvas = Canvas(edition_of(code))
    artist = canvas._text(0, 0, words, "left", "ink", bold=False, scale=1.0)
    assert family == artist.get_fontfamily()[0]
    path = fontManager.findfont(FontProperties(family=family), fallback_to_default=False)
    with TTFont(path, fontNumber=0, lazy=True) as font:
        assert {ord(letter) for letter in words} <= set(font.getBestCmap())


@pytest.mark.parametrize("code", [row[0] for row in SET_IN])
def test_time_runs_as_lines_do(code: str, tmp_path: Path) -> None:
    """In Persian and Hebrew the earlier mark stands to the right of the later one."""
    spots = drawn(tmp_path, figure(), code).spots
    order = [spot.source for spot in sorted(spots, key=lambda spot: spot.box.x)]
    rtl = script_of(edition_of(code).script).direction == "rtl"
    assert order == (["beta", "alpha"] if rtl else ["alpha", "beta"])


def test_a_japanese_label_breaks_between_characters() -> None:
    """A line begins with no small kana, no mark of length and nothing that closes (kinsoku)."""
    canvas = Canvas(edition_of("ja"))
    text = "シャッターの前で「待って」と言った。" * 3
    lines = wrap(canvas, text, canvas.measure("シャッターの前で"))
    assert text == "".join(lines)
    assert len(lines) > 3
    assert [] == [line for line in lines if line[0] in "ャッー」。" or line[-1] == "「"]
