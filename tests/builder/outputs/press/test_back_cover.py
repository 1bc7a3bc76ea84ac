"""The back of a cover says what the book is, and shops find its code at the spine."""

from __future__ import annotations

import re

import pytest

from chronicle.outputs.press.back_cover import FIELD, MODULE, back_of_cover, back_style
from chronicle.outputs.press.isbn import bars
from tests.languages import edition_of

ISBN = "978-3-16-148410-0"


@pytest.mark.parametrize("isbn", [ISBN, ""])
def test_the_description_stands_above_the_field(isbn: str) -> None:
    """Its signs as they are; a book without one has the field alone, empty where there is no code yet."""
    back = back_of_cover("War & <peace>", isbn)
    assert back == '<p class="said">War &amp; &lt;peace&gt;</p>' + back_of_cover("", isbn)
    assert 'class="said"' not in back_of_cover("", isbn)
    assert ("open" in back, f"ISBN {ISBN}" in back) == (not isbn, bool(isbn))


def test_each_bar_stands_behind_the_white_that_scanners_need() -> None:
    """Eleven modules before the first one; below are the digits in the groups of the code."""
    back = back_of_cover("", ISBN)
    places = [tuple(map(float, each)) for each in re.findall(r"left: ([\d.]+)mm; width: ([\d.]+)mm", back)]
    drawn = [((11 + bar.left) * MODULE, bar.width * MODULE) for bar in bars(ISBN)]
    assert drawn == [pytest.approx(each, abs=0.006) for each in places]
    assert min(left for left, _ in places) == pytest.approx(11 * MODULE, abs=0.006)
    assert FIELD[0] - max(sum(each) for each in places) == pytest.approx(7 * MODULE, abs=0.02)
    assert '<p class="digits">9\u2002783161\u2002484100</p>' in back


@pytest.mark.parametrize(("code", "left"), [("en", 10 + 100 - FIELD[0]), ("ar", 10)])
def test_the_field_stands_on_the_side_of_the_spine(code: str, left: float) -> None:
    """A book that is read from the right has its spine at the other side of the back."""
    style = back_style(edition_of(code), 10, 100, 15, 12)
    assert f".code {{ position: absolute; left: {left:.2f}mm;" in style
    assert "left: 10mm; width: 100mm; top: 15mm" in style
    assert "bottom: 32.0mm" in style
