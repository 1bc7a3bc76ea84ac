"""Read the ISBN of each printed edition, and turn it into the bars of an EAN-13."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from chronicle.core.coded_settings import CodedSetting
from chronicle.core.problems import ProblemsFound

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_SETTING = CodedSetting("chronicle_isbn", "P046")
_DIGITS = 13
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


def read_isbn(docs: Path, editions: Sequence[str]) -> dict[str, str]:
    """Return the ISBN of each edition that `chronicle_isbn` in docs/conf.py gives one, as it is written.

    Raises ProblemsFound with each that is none, or that is given to no edition.
    """
    given = _SETTING.table(docs)
    if given is None:
        return {}
    problems = [
        _SETTING.wrong(given.lines[code], said, str(value))
        for code, value in given.items()
        if value is not None and (said := _slip(code, value, editions))
    ]
    if problems:
        raise ProblemsFound(problems)
    return {code: value for code, value in given.items() if value is not None}


def _slip(code: str, value: object, editions: Sequence[str]) -> str:
    """Return what is wrong with an ISBN; nothing where it is right."""
    if code not in editions:
        return f"{code} is no edition; there are: {' '.join(editions)}."
    digits = digits_of(value) if isinstance(value, str) else ""
    if len(digits) != _DIGITS or digits[:3] not in {"978", "979"}:
        return "an ISBN has thirteen digits and begins with 978 or 979."
    if check_digit(digits[:-1]) != digits[-1]:
        return f"its last digit would be {check_digit(digits[:-1])}; one of them is mistyped."
    return ""


def digits_of(isbn: str) -> str:
    """Return an ISBN without hyphens and spaces; nothing where it holds something else."""
    digits = isbn.replace("-", "").replace(" ", "")
    return digits if digits.isascii() and digits.isdigit() else ""


def check_digit(twelve: str) -> str:
    """Return the digit that follows twelve others, so that all, every other one threefold, make tens."""
    return str(-sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(twelve)) % 10)


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
