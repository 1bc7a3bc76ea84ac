"""ISBNs are read strictly, and their bars can be read back."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from chronicle.core.problems import ProblemsFound
from chronicle.outputs.press.isbn import bars, check_digit, digits_of, read_isbn

if TYPE_CHECKING:
    from pathlib import Path

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
    "isbn", ["978-0-306-40615-7", "9787111123453", "979-10-90636-07-1", "978-3-16-148410-0"]
)
def test_what_is_drawn_is_read_again(isbn: str) -> None:
    """The stripes have the widths of the digits, whichever sets they come from."""
    assert digits_of(isbn) == scanned(isbn)
    assert check_digit(digits_of(isbn)[:-1]) == isbn[-1]


def read(folder: Path, value: str) -> dict[str, str]:
    """Return the ISBNs of a book with English and Arabic editions whose configuration has this value."""
    (folder / "conf.py").write_text(f"chronicle_isbn = {value}\n", "utf-8")
    return read_isbn(folder, ["en", "ar"])


def test_an_edition_may_have_one_or_none(tmp_path: Path) -> None:
    """A book that names none has none; None leaves the field of an edition open."""
    (tmp_path / "conf.py").write_text("", "utf-8")
    assert {} == read_isbn(tmp_path, ["en"])
    isbn = "978-0-306-40615-7"
    assert {"en": isbn} == read(tmp_path, f'{{"en": "{isbn}", "ar": None}}')


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ('{"fr": "978-0-306-40615-7"}', "fr is no edition"),
        ('{"en": "978-0-306-40615-8"}', "last digit would be 7"),
        ('{"en": "0-306-40615-2"}', "thirteen digits"),
        ('{"en": "123-0-306-40615-7"}', "978 or 979"),
        ('{"en": "978-0-306-4061X-7"}', "thirteen digits"),
        ('{"en": 9780306406157}', "thirteen digits"),
        ('"978-0-306-40615-7"', "no table"),
        ("{} | {}", "worked out"),
    ],
)
def test_what_is_none_is_named(tmp_path: Path, value: str, said: str) -> None:
    """A number that no bookshop could read is refused with its line."""
    with pytest.raises(ProblemsFound) as found:
        read(tmp_path, value)
    (problem,) = found.value.problems
    assert ("P046", 1) == (problem.code, problem.line)
    assert said in problem.message
