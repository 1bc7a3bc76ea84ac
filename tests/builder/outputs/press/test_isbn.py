"""The bars of an ISBN can be read back."""

from __future__ import annotations

from itertools import pairwise

import pytest

from chronicle.core.isbn_digits import check_digit, digits_of
from chronicle.outputs.press.isbn import bars

# What scanners know: how wide the four stripes of a digit are, in the left half and of odd parity.
WIDTHS = ("3211", "2221", "2122", "1411", "1132", "1231", "1114", "1312", "1213", "3112")
PARITIES = [
    "LLLLLL",
    "LLGLGG",
    "LLGGLG",
    "LLGGGL",
    "LGLLGG",
    "LGGLLG",
    "LGGGLL",
    "LGLGLG",
    "LGLGGL",
    "LGGLGL",
]


def scanned(isbn: str) -> str:
    """Return the digits that a scanner reads, by the widths of the stripes alone."""
    edges = [0]
    for bar in bars(isbn):
        edges += [bar.left, bar.left + bar.width]
    stripes = "".join(str(after - before) for before, after in pairwise(edges[1:]))
    assert ("111", "11111", "111", 59) == (stripes[:3], stripes[27:32], stripes[-3:], len(stripes))
    digits, parity = "", ""
    for at in range(3, 27, 4):
        four = stripes[at : at + 4]
        parity += "L" if four in WIDTHS else "G"
        digits += str(WIDTHS.index(four if parity[-1] == "L" else four[::-1]))
    right = "".join(str(WIDTHS.index(stripes[at : at + 4])) for at in range(32, 56, 4))
    return f"{PARITIES.index(parity)}{digits}{right}"


@pytest.mark.parametrize(
    "isbn",
    ["978-0-306-40615-7", "9787111123453", "979-10-90636-07-1", "978-3-16-148410-0", "978 3 16 148410 0"],
)
def test_what_is_drawn_is_read_again(isbn: str) -> None:
    """The stripes have the widths of the digits, whichever sets they come from."""
    assert digits_of(isbn) == scanned(isbn)
    assert check_digit(digits_of(isbn)[:-1]) == isbn[-1]
