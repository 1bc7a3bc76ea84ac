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


@pytest.mark.parametrize(
    ("ink", "message"),
    [
        (("a", 130.0, 50.0), "page 1: 5.0 mm out of its place, 130 mm from the left, 50 mm from the top."),
        (("a", 10.4, 50.6), "page 1: 6.6 mm out of its place, 10 mm from the left, 51 mm from the top."),
        (("a", 50.0, 2.0), "page 1: 4.0 mm out of its place, 50 mm from the left, 2 mm from the top."),
        (("a", 50.0, 203.0), "page 1: 4.0 mm out of its place, 50 mm from the left, 203 mm from the top."),
        (("a", 50.0, 18.6), "page 1: 2.4 mm out of its place, 50 mm from the left, 19 mm from the top."),
        (("a", 10.0, 2.0), "page 1: 7.0 mm out of its place, 10 mm from the left, 2 mm from the top."),
    ],
)
def test_it_is_told_how_far_and_where(ink: Ink, message: str) -> None:
    """By the farther of both ways out, from the place that is nearest along the page."""
    sheet = cast("Sheet", Painted(ink))
    assert [message] == [each.message for each in check_area(sheet, Path("a.pdf"), 1, edition_of("en"))]


def test_a_line_is_told_by_what_is_farthest_out() -> None:
    """What is in its place is no part of it; two millimetres down another line begins."""
    inks = [("a", 125.5, 50.0), ("b", 130.0, 50.0), ("c", 128.0, 51.9), ("d", 128.0, 54.0)]
    problems = check_area(cast("Sheet", Painted(*inks)), Path("a.pdf"), 1, edition_of("en"))
    assert [("bc", "5.0"), ("d", "3.0")] == [(each.subject, each.message.split()[2]) for each in problems]


@pytest.mark.parametrize(
    ("height", "places"),
    [
        (210.0, {"head": 6.0, "text": 21.0, "folio": 195.0, "inner": 17.0, "end": 127.0}),
        (297.0, {"head": 13.0, "text": 30.0, "folio": 270.5, "inner": 33.0, "end": 167.4}),
        (279.4, {"head": 11.0, "text": 28.0, "folio": 255.0, "inner": 35.5, "end": 169.9}),
    ],
)
def test_each_paper_has_its_design(
    height: float, places: dict[str, float], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where its parts begin, and its text from side to side; a millimetre out of them nothing stands."""
    monkeypatch.setattr(f"{__name__}.HEIGHT", height)

    def told(left: float, top: float) -> bool:
        sheet = Painted(("a", left, top))
        sheet.height = height * MM
        return bool(check_area(cast("Sheet", sheet), Path("a.pdf"), 1, edition_of("en")))

    middle = places["inner"] + 20
    for part in ("head", "text", "folio"):
        assert not told(middle, places[part] - 0.9)
        assert told(middle, places[part] - 1.1)
    assert [False, True] == [told(places["inner"] - over, places["text"] + 9) for over in (0.9, 1.1)]
    assert [False, True] == [told(places["end"] - 2 + over, places["text"] + 9) for over in (0.9, 1.1)]
