"""What is painted on a page stays where the page's design has a place for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from chronicle.oracles.preflight.area import check_area
from chronicle.oracles.preflight.sheet import MM, Glyph, Thing
from tests.languages import edition_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.oracles.preflight.sheet import Sheet

HEIGHT = 210.0
# In mm from the left: text of a page whose outer margin is on its left, and of one where it is on its right.
LEFT, RIGHT = (21.0, 131.0), (17.0, 127.0)
Ink = tuple[str, float, float]  # the sign, and where it begins across and down the page, in mm


class Painted:
    """A page with signs of 2 by 3 mm."""

    height = HEIGHT * MM

    def __init__(self, *inks: Ink) -> None:
        self._inks = inks

    def glyphs(self) -> Iterator[Glyph]:
        """Yield the signs."""
        for text, left, top in self._inks:
            foot, head = (HEIGHT - top - 3) * MM, (HEIGHT - top) * MM
            yield Glyph(text, left * MM, foot, (left + 2) * MM, head)

    def things(self) -> Iterator[Thing]:
        """Yield nothing: a page without figures."""
        return iter(())


def found(*inks: Ink, page: int = 1, language: str = "en") -> list[str]:
    """Return the words of what is out of its place."""
    sheet = cast("Sheet", Painted(*inks))
    problems = check_area(sheet, Path("book.pdf"), page, edition_of(language))
    assert {("book.pdf", 0, "P024")} >= {(each.path, each.line, each.code) for each in problems}
    return [problem.subject for problem in problems]


@pytest.mark.parametrize(
    ("language", "page", "text", "outer"),
    [
        ("en", 1, RIGHT, (127.0, 139.0)),
        ("en", 2, LEFT, (9.0, 21.0)),
        ("zh", 1, RIGHT, (127.0, 139.0)),
        ("ar", 1, LEFT, (9.0, 21.0)),
        ("ar", 2, RIGHT, (127.0, 139.0)),
    ],
)
def test_only_numbers_of_paragraphs_hang_in_the_outer_margin(
    language: str, page: int, text: tuple[float, float], outer: tuple[float, float]
) -> None:
    """Digits and their point may stand beside the text on its outer side, and words nowhere beside it."""
    begin, end = text

    def told(sign: str, left: float) -> bool:
        return bool(found((sign, left, 50.0), page=page, language=language))

    in_margin = outer[0] + 4
    assert [told(sign, in_margin) for sign in ("4", ".", "0")] == [False] * 3
    assert [told(sign, in_margin) for sign in ("a", "-", "م", "四")] == [True] * 4
    beyond = outer[1] if outer[0] == end else outer[0] - 4
    inner = begin - 6 if outer[0] == end else end + 4
    assert [told("4", beyond), told("4", inner), told("a", inner)] == [True] * 3
    assert not told("a", begin)
    assert not told("a", end - 2)


def test_numbers_of_paragraphs_are_in_the_digits_of_the_edition() -> None:
    """Persian ones stand beside a Persian text, and those of another language do not."""
    in_margin = 13.0
    assert not found(("۴", in_margin, 50.0), (".", in_margin, 50.0), ("۰", in_margin, 50.0), language="fa")
    assert found(("4", in_margin, 50.0), language="fa")
    assert found(("۴", in_margin, 50.0), language="ar")


@pytest.mark.parametrize(("over", "told"), [(0.0, False), (0.9, False), (1.1, True)])
def test_ink_may_overhang_by_a_millimetre(over: float, told: bool) -> None:
    """Slanted letters and tails reach a little out of the text on any side, and no further."""
    begin, end = RIGHT
    for left, top in (
        (begin - over, 50.0),
        (end - 2 + over, 50.0),
        (50.0, 21.0 - over),
        (50.0, 187.0 + over),
    ):
        assert told == bool(found(("a", left, top))), (left, top)


@pytest.mark.parametrize(
    ("top", "told"),
    [(2.0, True), (6.0, False), (15.0, False), (21.0, False), (187.0, False), (195.0, False), (205.0, True)],
)
def test_each_height_of_a_page_has_its_place(top: float, told: bool) -> None:
    """Running head, text and folio have their heights; above, below and across them nothing is painted."""
    assert told == bool(found(("a", 50.0, top)))


def test_a_line_is_told_once() -> None:
    """However many letters of a line stick out, the line is told with its words, and the next line apart."""
    first = [(letter, 128.0 + 2 * place, 50.0) for place, letter in enumerate("out")]
    second = [(letter, 128.0 + 2 * place, 60.0) for place, letter in enumerate("too")]
    assert ["out", "too"] == found(*first, *second)


def test_a_page_of_another_paper_is_told_with_its_height() -> None:
    """What has no design can stand in no place of it: the page is named, and how high it is."""
    sheet = Painted()
    sheet.height = 200 * MM
    (problem,) = check_area(cast("Sheet", sheet), Path("book.pdf"), 7, edition_of("en"))
    assert problem.message.startswith("page 7 is 200.0 mm high")
    assert (0, "P024") == (problem.line, problem.code)
