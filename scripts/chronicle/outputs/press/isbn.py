"""Turn the ISBN of a printed edition into the bars of an EAN-13."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from chronicle.core.isbn_digits import digits_of

if TYPE_CHECKING:
    from collections.abc import Iterator

# ISO/IEC 15420: a digit is seven modules, 1 is ink. These are the digits of set A, left of the middle; set C,
# right of it, has ink where A has none, and set B is C from its other end.
_SET_A = (
    "0001101", "0011001", "0010011", "0111101", "0100011",
    "0110001", "0101111", "0111011", "0110111", "0001011",
)  # fmt: skip
# The first digit is not drawn: it says from which sets the six digits behind it come.
_SETS = (
    "AAAAAA", "AABABB", "AABBAB", "AABBBA", "ABAABB",
    "ABBAAB", "ABBBAA", "ABABAB", "ABABBA", "ABBABA",
)  # fmt: skip
_EDGE, _MIDDLE = "101", "01010"


class Bar(NamedTuple):
    """A bar of ink, in modules from the left edge of the code."""

    left: int
    width: int


def bars(isbn: str) -> Iterator[Bar]:
    """Yield the bars of an ISBN from the left; the code is 95 modules wide."""
    at = 0
    for ink, run in groupby(_modules(digits_of(isbn))):
        width = len(list(run))
        if ink == "1":
            yield Bar(at, width)
        at += width


def _modules(digits: str) -> str:
    """Return the code of thirteen digits, module by module."""
    first, left, right = digits[0], digits[1:7], digits[7:]
    drawn = [_drawn(digit, kind) for digit, kind in zip(left, _SETS[int(first)], strict=True)]
    return "".join((_EDGE, *drawn, _MIDDLE, *(_drawn(digit, "C") for digit in right), _EDGE))


def _drawn(digit: str, kind: str) -> str:
    """Return the modules of a digit of a set."""
    modules = _SET_A[int(digit)]
    if kind == "A":
        return modules
    turned = modules.translate(str.maketrans("01", "10"))
    return turned if kind == "C" else turned[::-1]
