"""Lines of running text are read off the letters of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from chronicle.oracles.preflight.printed_lines import PrintedLine, _lines, lines_of
from chronicle.oracles.preflight.sheet import Letter
from tests.builder.oracles.preflight.hand_made import text, write
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

EM = 10.0
FULL = "abcdefghi klmnopqrst"


def row(said: str, base: float, left: float = 0.0, wide: float = 5.0, size: float = EM) -> list[Letter]:
    """Return the letters of a line, each as wide as told, a space half as wide."""
    found, at, begins = [], left, True
    for each in said:
        if each == " ":
            at, begins = at + wide / 2, True
            continue
        found.append(Letter(each, at, at + wide, base, size, size, begins))
        at, begins = at + wide, False
    return found


def read(*rows: list[Letter], code: str = "en", page: int = 7) -> list[PrintedLine]:
    """Return the lines of a page whose running text has ten points."""
    return list(_lines(page, [each for one in rows for each in one], EM, edition_of(code), small=False))


def test_a_line_has_its_words_and_the_gaps_between_them() -> None:
    """What stands on about one base is a line; a gap of a tenth of an em parts no words."""
    lifted = [each._replace(base=each.base + 1) for each in row("dd", 100, 12.5)]
    first, second = read([*row("ab", 100), *lifted], row("ab c", 85))
    assert (7, "ab dd", (0.25,)) == (first.page, first.text, first.gaps)
    assert ("ab c", (0.25,)) == (second.text, second.gaps)
    (tight,) = read([*row("a", 100), *row("b", 100, 5.9)])
    assert () == tight.gaps


def test_letters_of_another_size_stand_in_the_gaps() -> None:
    """A note's mark or a foreign word of another size widens no gap; one on another line is none."""
    mark = row("1", 103, 10, 2.5, size=6)
    below = row("2", 90, 10, 2.5, size=6)
    lines = read([*row("aa", 100), *row("bb", 100, 14)], mark, below)
    assert ["aa bb"] == [each.text for each in lines]
    assert (0.15,) == tuple(round(gap, 2) for gap in lines[0].gaps)
    (vowelled,) = read([*row("aa", 100), *row("\u064b", 100, 11, 1), *row("bb", 100, 12.5)])
    assert (0.25,) == vowelled.gaps


@pytest.mark.parametrize("code", ["en", "ar"])
def test_full_lines_reach_both_edges(code: str) -> None:
    """Edges are where most lines begin and end; an indent begins none, and a short line is not full."""
    short, deep = (0.0, 20.0) if code == "en" else (40.0, 0.0)
    rows = [
        row(FULL, 100), row(FULL, 88), row("abc de", 76, short if code == "en" else 70.0),
        row(FULL[4:], 64, deep), row(FULL, 52),
    ]  # fmt: skip
    found = [(each.begins, each.full) for each in read(*rows, code=code)]
    full, indented = (True, True), (False, True)
    assert [full, full, (True, False), indented, full] == found


@pytest.mark.parametrize(
    ("bases", "follows"),
    [
        ((100, 88, 76), [False, True, True]),
        ((100, 79, 67), [False, False, True]),
        ((100, 110, 98), [False, False, True]),
    ],
)
def test_a_line_follows_the_one_just_above_it(bases: tuple[float, ...], follows: list[bool]) -> None:
    """Two ems below, or above, another paragraph begins."""
    assert follows == [each.follows for each in read(*(row(FULL, base) for base in bases))]


def test_no_line_follows_a_short_one() -> None:
    """A paragraph ends there."""
    lines = read(row(FULL, 100), row("abc", 88), row(FULL, 76))
    assert [False, True, False] == [each.follows for each in lines]


@pytest.mark.parametrize(
    ("said", "wide", "stretch", "full"),
    [
        ("文字文字文字", 10.0, 0.0, True),
        ("文字文字文字", 10.5, 0.05, True),
        ("文字a b c d e", 10.0, None, True),
        ("文a字b文c字文", 10.0, None, True),
    ],
)
def test_squares_are_measured_against_their_width(
    said: str, wide: float, stretch: float | None, full: bool
) -> None:
    """Only in lines that are mostly of them, and where more than two stand together."""
    (line,) = read(row(said, 100, wide=wide), code="zh")
    assert (stretch, full) == (line.stretch if line.stretch is None else round(line.stretch, 3), line.full)


@pytest.mark.parametrize(("short", "full"), [(5.9, True), (6.1, False)])
def test_a_line_of_squares_may_end_in_half_of_one(short: float, full: bool) -> None:
    """Its last mark fills half of its square; a line of words ends within a quarter of an em."""
    squares = [row("文" * 10, 100 - 15 * at, wide=10) for at in range(3)]
    last = row("文" * 10, 40, wide=10)
    last[-1] = last[-1]._replace(right=last[-1].right - short)
    assert full is read(*squares, last, code="zh")[-1].full
    letters = row(FULL, 40)
    letters[-1] = letters[-1]._replace(right=letters[-1].right - short + 4)
    assert full is read(*(row(FULL, 100 - 15 * at) for at in range(3)), letters)[-1].full


def test_a_mark_may_hang_beyond_the_edge() -> None:
    """Where one line reaches further than most, up to half an em of it is a mark that hangs."""
    rows = [row(FULL, 100 - 12 * at) for at in range(3)]
    assert [True] * 4 == [each.full for each in read(*rows, [*row(FULL, 40), *row("-", 40, 97.5, 6)])]
    assert [False] * 3 + [True] == [
        each.full for each in read(*rows, [*row(FULL, 40), *row("-", 40, 97.5, 9)])
    ]


def test_running_text_is_the_largest_that_much_is_set_in(tmp_path: Path) -> None:
    """Headings are larger and few; notes are smaller, and known as such; leaders are of a contents."""
    said = "".join(text(50, 500 - 12 * at, "it goes on") for at in range(6))
    path = write(
        tmp_path / "a.pdf",
        text(50, 540, "A head", 20) + said + text(50, 100, "notes and more notes at the foot of it", 8),
        said.replace("it goes on", "it ends"),
        text(50, 500, "Spring . . . . . . 4") + text(50, 480, "Summer.....5"),
    )
    lines = lines_of(path, edition_of("en"))
    running = [(each.page, each.text) for each in lines if not each.small]
    assert [(1, "it goes on")] * 6 + [(2, "it ends")] * 6 == running
    assert ["notes and more notes at the foot of it"] == [each.text for each in lines if each.small]
    assert [] == lines_of(write(tmp_path / "b.pdf", ""), edition_of("en"))


@pytest.mark.parametrize("sign", ["-", "\u2010", "\u00ad", "\u0002", "\ufffe"])
def test_a_hyphen_is_a_hyphen_however_it_is_read(sign: str) -> None:
    """Programs give the one at the end of a line in several ways."""
    made: dict[str, Any] = {"gaps": (), "stretch": None, "begins": True, "full": True, "follows": False}
    assert PrintedLine(1, f"bro{sign}", **made).hyphened
    assert not PrintedLine(1, f"bro{sign}ken", **made).hyphened


HAN = "文" * 20


def squares(said: str, base: float, left: float = 0.0) -> list[Letter]:
    """Return the letters of a line of squares."""
    return row(said, base, left, EM)


@pytest.mark.parametrize(
    ("line", "hangs"),
    [
        (squares("（" + "文" * 19, 88), (False, True)),
        (squares("（" + "文" * 19, 88, -5), (True, True)),
        (squares("文" * 19 + "。", 88), (True, False)),
        ([*squares("文" * 19, 88), *squares("。", 88, 195)], (True, True)),
        ([*squares("文" * 19, 88), *row("。", 88, 195, 5)], (True, True)),  # the face gives it half a square
        ([*squares("文" * 19 + "。", 88), *row("1", 91, 200, 4, size=6)], (True, True)),
        (squares("（" + "文" * 5, 88), (True, True)),  # in a cell
        ([*squares("（" + "文" * 9, 88), *squares("文" * 8, 88, 120)], (True, True)),  # in cells side by side
        (squares("（" + "文" * 18, 88, 20), (True, True)),  # behind an indent
    ],
)
def test_marks_stand_half_outside_the_edges(line: list[Letter], hangs: tuple[bool, bool]) -> None:
    """A mark with its whole square is told where it begins a line, or ends one."""
    lines = read(squares(HAN, 100), line, squares(HAN, 76), squares(HAN, 64), code="zh")
    assert [(True, True), hangs, (True, True), (True, True)] == [each.hangs for each in lines]


def test_marks_that_meet_and_gaps_beside_latin_letters_are_measured() -> None:
    """From mark to mark in ems; a gap from a Han character to a letter or figure, on either side."""
    pair, gap, none = read(
        squares("文文文）。文（《文文）", 100),
        [*squares("文" * 9, 88), *row(" ab", 88, 90, 5), *squares(" 文文文", 88, 102.5)],
        squares("文。" * 5, 76),
        code="zh",
    )
    assert (1.0, None) == (pair.pair, pair.beside)
    assert None is none.pair
    assert gap.beside == pytest.approx(0.25)


def test_something_between_two_marks_parts_them() -> None:
    """A word in another size between two marks is no meeting."""
    (line,) = read(
        squares("文文文）", 100), row("ab", 100, 40, 4, size=8), squares("。文文文", 100, 48), code="zh"
    )
    assert line.pair is None
