"""The palette survives a grey print, and the lettering is that of the captions."""

from __future__ import annotations

from itertools import combinations

import pytest

from chronicle.figures.bands import _COLOURS, _DARK
from chronicle.figures.regional import _SEA
from chronicle.figures.style import APART, PALETTE, WIDTHS
from chronicle.languages.scripts import SCRIPTS
from chronicle.outputs.pdf.design.properties import points

WHITE = (1.0, 1.0, 1.0)


def _rgb(name: str, opacity: float = 1.0) -> tuple[float, ...]:
    """Return a colour of the palette as it looks on paper."""
    code = PALETTE[name][0]  # type: ignore[index]
    parts = (int(code[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return tuple(1 - opacity * (1 - part) for part in parts)


def _grey(colour: tuple[float, ...]) -> float:
    """Return how light a colour is, 0 to 1: all that a grey print keeps of it."""
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    light, dark = sorted((_grey(one), _grey(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", ["ink", "quiet", "deep"])
def test_words_can_be_read(name: str) -> None:
    """A label has a contrast of 4.5 or more, on paper and on the sea of a map."""
    for ground in (WHITE, _rgb("water", _SEA)):
        assert _contrast(_rgb(name), ground) >= 4.5


@pytest.mark.parametrize("name", ["ink", "quiet", "deep", "warm", "water"])
def test_marks_can_be_seen(name: str) -> None:
    """A mark, a bar and the edge of a pale one have a contrast of 3 or more to the paper."""
    assert _contrast(_rgb(name), WHITE) >= 3
    assert _contrast(_rgb(name, _DARK), WHITE) >= 3


def test_bars_are_told_apart_in_grey() -> None:
    """Two states that are both filled differ in lightness; bombardment is hatched, and need not."""
    filled = {colour for state, colour in _COLOURS.items() if state != "bombarded"}
    for one, other in combinations(sorted(filled), 2):
        assert _contrast(_rgb(one, _DARK), _rgb(other, _DARK)) >= 1.5


@pytest.mark.parametrize("script", SCRIPTS, ids=[script.code for script in SCRIPTS])
def test_a_telephone_can_be_read_and_touched(script) -> None:
    """On a screen of 320 pixels no letter is smaller than 12 of them, and signs are 24 or more apart."""
    each = 320 / WIDTHS["screen"]
    assert script.figures.size * each >= 12
    assert APART["screen"] * each >= 24


@pytest.mark.parametrize("script", SCRIPTS, ids=[script.code for script in SCRIPTS])
def test_the_lettering_is_that_of_the_captions(script) -> None:
    """A figure is lettered in the face of its page's text, within a tenth of the size of captions."""
    assert script.figures.face == script.print.text
    assert script.figures.size == pytest.approx(points(script, "small-size"), rel=0.1)
