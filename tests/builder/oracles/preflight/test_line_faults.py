"""Lines that are badly set."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from chronicle.core.folders import Folders
from chronicle.core.problems import ProblemsFound, shorten
from chronicle.oracles.preflight import line_faults
from chronicle.oracles.preflight.baselines import Baselines
from chronicle.oracles.preflight.line_faults import check_lines, lines_table, report_lines
from chronicle.oracles.preflight.line_measures import (
    BESIDE,
    EDGE,
    LADDER,
    LAST,
    LEADING,
    NAME,
    PAIR,
    RANGE,
    SPACE,
    STRETCH,
    TORN,
    TURNED,
    Kind,
    found_in,
)
from chronicle.oracles.preflight.printed_lines import PrintedLine, lines_of
from tests.languages import CHOSEN, edition_of
from tests.roots import BOOKS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.builder.oracles.preflight.conftest import Proof


def _lines(*lines: tuple[str, bool], page: int = 1) -> list[PrintedLine]:
    """Return lines of a page, with whether each is full; each follows the one before."""
    return [
        PrintedLine(page, text, (0.3,) * text.count(" "), None, True, full, at > 0)
        for at, (text, full) in enumerate(lines)
    ]


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (_lines(("it goes on and", True), ("on.", False)), LAST),
        ([*_lines(("and so a word is bro\u2010", True)), *_lines(("ken here", False), page=2)], TURNED),
        (_lines(("the road to Khal\u2010", True), ("idiya was open", False)), NAME),
        (_lines(("the road to al-", True), ("Waer was open", False)), NAME),
        (_lines(*[("and so a word is bro\u2010", True)] * 3, ("ken here", False)), LADDER),
        (_lines(*[("and so a word is bro\u2010", True)] * 2, ("ken here", False)), None),
        (_lines(("it goes on and", True), ("on and on.", False)), None),
        (_lines(("said so. Other\u2010", True), ("wise it was not", False)), None),
    ],
)
def test_what_ends_badly_is_found(lines: list[PrintedLine], kind: Kind | None) -> None:
    """A short last line, a word broken over pages, a broken name; nothing else."""
    found = [each.kind for each in found_in(lines, edition_of("en")) if each.is_beyond]
    assert ([kind] if kind else []) == found


def line(said: str = "it goes on", page: int = 1, **more: Any) -> PrintedLine:
    """Return a full line of words, or one that is otherwise."""
    return replace(PrintedLine(page, said, (0.3,), None, True, True, True), **more)


def measured(kind: Kind, lines: Sequence[PrintedLine], code: str = "en") -> list[tuple[str, float]]:
    """Return what was measured of one kind: the text of each line and its value."""
    return [
        (each.line.text, round(each.value, 2))
        for each in found_in(lines, edition_of(code))
        if each.kind == kind
    ]


def test_spaces_are_measured_by_the_median_of_full_lines() -> None:
    """The widest of a line counts; a line that is not full, or has one word, is not measured."""
    lines = [
        line("a", gaps=(0.2, 0.6)), line("b", gaps=(0.3,)), line("c", gaps=()),
        line("d", gaps=(9.0,), full=False), line("e", gaps=(0.3, 0.3)),
    ]  # fmt: skip
    assert [("a", 2.0), ("b", 1.0), ("e", 1.0)] == measured(SPACE, lines)
    assert [] == measured(STRETCH, lines)


def test_squares_are_measured_by_how_far_they_stand_apart() -> None:
    """In per cent of a square, in full lines of them; words of such an edition are not."""
    lines = [
        line("文", stretch=0.05), line("字", stretch=0.07, full=False), line("word"), line("人", stretch=0.0),
    ]  # fmt: skip
    assert [("文", 5.0), ("人", 0.0)] == measured(STRETCH, lines, "zh")
    assert [] == measured(SPACE, lines, "zh")


@pytest.mark.parametrize(
    ("last", "short"),
    [
        ({"gaps": ()}, True),
        ({"gaps": (), "follows": False}, False),
        ({"gaps": (), "full": True}, False),
        ({"gaps": (), "begins": False}, False),
        ({}, False),
        ({"stretch": 0.0}, True),
    ],
)
def test_a_last_line_is_one_word_at_the_beginning(last: dict[str, Any], short: bool) -> None:
    """It follows another line; one of squares may have a gap."""
    found = measured(LAST, [line(), replace(line("so.", full=False), **last)])
    assert [("so.", 2)] * short == found


def test_hyphens_in_a_row_are_counted() -> None:
    """A line without one, or one that is not full, begins anew; the longer the row the worse."""
    broken = line("bro\u2010")
    assert [("bro\u2010", 3), ("bro\u2010", 4)] == measured(LADDER, [broken] * 4)
    assert [] == measured(LADDER, [broken, broken, line(), broken, broken])
    assert [] == measured(LADDER, [broken, broken, line("bro\u2010", full=False), broken, broken])
    assert [] == measured(TURNED, [broken])
    assert [] == measured(TURNED, [line(), line(page=2)])


LONG = "and so the people of the old town went out to the bro\u2010"


@pytest.fixture
def book(monkeypatch: pytest.MonkeyPatch) -> list[PrintedLine]:
    """Return the lines that a PDF has, for a test to fill."""
    lines: list[PrintedLine] = []
    monkeypatch.setattr(line_faults, "lines_of", lambda _path, _edition: lines)
    monkeypatch.setattr(line_faults, "baselines_of", lambda _path: Baselines(15, 14, {3: 1}))
    return lines


@pytest.mark.parametrize(("others", "told"), [(100, 2), (300, 0)])
def test_a_few_lines_of_a_book_may_be_beyond(book: list[PrintedLine], others: int, told: int) -> None:
    """One and a two-hundredth of all; beyond that each is named with its page, value and words."""
    book += [line() for _ in range(others)]
    book += [line(LONG, 8), line("next", 9)] * 2
    found = check_lines(Path("a.pdf"), edition_of("en"))
    expected = ("a.pdf", 0, "P027", "page 8: words broken over pages: 1.0.", f"… {LONG[-40:]}")
    assert [expected] * told == [
        (each.path, each.line, each.code, each.message, each.subject) for each in found
    ]


@pytest.mark.parametrize(("running", "told"), [(199, 2), (200, 0)])
def test_notes_add_nothing_to_what_a_book_may_have(book: list[PrintedLine], running: int, told: int) -> None:
    """The share is of running text; two lines are one and a two-hundredth of two hundred."""
    book += [line() for _ in range(running - 2)] + [line(small=True, step=None) for _ in range(300)]
    book += [line("wide", gaps=(0.3, 0.9))] * 2
    assert told == len(check_lines(Path("a.pdf"), edition_of("en")))


def test_a_line_is_shown_by_its_end_or_its_beginning(book: list[PrintedLine]) -> None:
    """By its end where that is what is wrong, from the forty-first letter on; else from its beginning."""
    ends = "x" * 39 + "\u2010"
    wide = f"{LONG} and on"
    book += [line(f"x{ends}", 1), line("on", 2), line(ends, 3), line("on", 4), line(wide, gaps=(0.3, 0.9))]
    beyond = [each for each in found_in(book, edition_of("en")) if each.is_beyond]
    found = {each.line.text: line_faults._shown(each) for each in beyond}
    assert {f"x{ends}": f"… {ends}", ends: ends, wide: shorten(wide)} == found


def test_ten_lines_of_each_kind_are_shown(book: list[PrintedLine]) -> None:
    """The worst, and no more; notes are counted apart, and show nothing of running text."""
    book += [line(f"line {at}", at, gaps=(0.1 * at,)) for at in range(1, 13)]
    book += [line("note", small=True, step=None)]
    head, _grid, *rest = lines_table(Path("a.pdf"), edition_of("en"))
    assert "a.pdf: 12 lines of running text, 12 of them full; 1 smaller lines" == head
    shown = [each for each in rest if each.startswith("    p. ")]
    assert [str(at) for at in range(12, 2, -1)] == [each.rpartition("  line ")[2] for each in shown]


def test_measures_are_listed_by_kind_with_the_worst_first(book: list[PrintedLine]) -> None:
    """Of each kind how many, the median and the most; then ten lines with page, value and what they say."""
    book += [line(f"line {at}", at, gaps=(0.1 * at,)) for at in range(1, 13)]
    book += [line("end", full=False), line(LONG, 20), line("on", 21)]
    head, grid, spaces, *rest = lines_table(Path("a.pdf"), edition_of("en"))
    assert "a.pdf: 15 lines of running text, 14 of them full; 0 smaller lines" == head
    assert "  93.3% of 15 lines on the grid of their pages; most of the others on p. 3" == grid
    said = "  widest space between words: 14 measured, median 1.00, most 2.18 of the median; 0 beyond 2.2"
    assert said == spaces
    assert [12, 11, 10, 9, 8, 7, 6, 5, 4] == [int(each.split()[1]) for each in rest[:9]]
    assert rest[0].endswith("  line 12")
    assert "  words broken over pages: 1 measured, median 1.00, most 1.00; 1 beyond 0" in rest
    assert f"    p. 20     1.00  … {LONG[-40:]}" in rest


def test_the_lines_of_all_editions_that_stand_there_are_told(book: list[PrintedLine], tmp_path: Path) -> None:
    """Where none does, that is a fault."""
    folders = Folders(BOOKS / "manuscript")
    with pytest.raises(ProblemsFound) as fault:
        report_lines(folders, CHOSEN.all, tmp_path)
    assert [(str(tmp_path), "B030")] == [(each.path, each.code) for each in fault.value.problems]
    book.append(line())
    for code in ("en", "zh"):
        (tmp_path / f"tiny-{code}.pdf").touch()
    told = report_lines(folders, CHOSEN.all, tmp_path).splitlines()
    assert ["tiny-en.pdf:", "tiny-zh.pdf:"] == [each.split()[0] for each in told if each.startswith("tiny")]


def test_three_characters_are_no_last_line() -> None:
    """A Chinese paragraph whose last line has three characters is named, one with four is not."""
    last = [
        PrintedLine(1, text, (), 0.0, True, text.endswith("一"), at > 0)
        for at, text in enumerate(["文" * 31 + "一", "无人知。", "文" * 31 + "一", "无人知晓。"])
    ]
    assert ["无人知。"] == [each.line.text for each in found_in(last, edition_of("zh")) if each.kind == LAST]


_FULL = PrintedLine(1, "文" * 32, (), 0.0, True, True, True, step=16.8)


@pytest.mark.parametrize(
    ("changed", "kind"),
    [
        ({}, None),
        ({"pair": 1.0}, PAIR),
        ({"pair": 0.56, "stretch": 0.05}, None),
        ({"pair": 1.0, "small": True, "step": None}, PAIR),
        ({"hangs": (False, True)}, EDGE),
        ({"hangs": (False, True), "small": True, "step": None}, EDGE),
        ({"beside": 0.08}, BESIDE),
        ({"beside": 0.12}, None),
        ({"step": 17.4}, LEADING),
        ({"step": 16.9}, None),
        ({"step": 30.0}, None),  # of another paragraph
        ({"step": 20.0}, LEADING),
    ],
)
def test_what_is_wrong_of_a_line_of_squares_is_found(changed: dict[str, Any], kind: Kind | None) -> None:
    """Marks that meet or stand at an edge at full width, gaps too narrow, lines out of their distance."""
    lines = [*[_FULL] * 5, replace(_FULL, **changed)]
    found = [each for each in found_in(lines, edition_of("zh")) if each.is_beyond]
    assert ([kind] if kind else []) == [each.kind for each in found]
    assert all(each.line is lines[-1] for each in found)


def test_the_last_line_of_a_paragraph_has_no_edge_at_its_end() -> None:
    """A closing mark stands half outside where its paragraph goes on, and may stand inside where it ends."""
    line = replace(_FULL, hangs=(True, False))
    for after, named in ((_FULL, True), (replace(_FULL, begins=False), False)):
        found = found_in([line, after], edition_of("zh"))
        assert named is (EDGE in {each.kind for each in found})


@pytest.mark.parametrize(
    ("ends", "begins", "torn"),
    [
        ("见第", "12 段。", True),
        ("共有 20", "人死亡。", True),
        ("增援—", "—叙利亚人", True),
        ("等等…", "…如此", True),
        ("增援——", "叙利亚人", False),
        ("第二", "12 段。", False),
        ("见第", "二段。", False),
    ],
)
def test_what_is_torn_is_found(ends: str, begins: str, torn: bool) -> None:
    """第 stands with its number, a number with what it counts, a dash or dots of two characters whole."""
    for small in (False, True):
        lines = [replace(_FULL, text=text, small=small, step=None) for text in (ends, begins)]
        assert torn is (TORN in {each.kind for each in found_in(lines, edition_of("zh"))})
        ended = [replace(lines[0], full=False), lines[1]]
        assert TORN not in {each.kind for each in found_in(ended, edition_of("zh"))}


@pytest.mark.parametrize(
    ("ends", "begins", "broken"),
    [
        ("siege 4.3–", "4.6, 10.5", True),
        ("围困 4.3—", "4.6", True),
        ("siege 4.3", "–4.6", True),
        ("of 20%–", "30%", True),
        ("the siege –", "4.6", False),
        ("siege 4.3–4.6,", "10.5", False),
        ("siege 4.3–", "and later", False),
    ],
)
@pytest.mark.parametrize("code", ["en", "ar", "zh"])
def test_a_range_that_is_broken_is_found(code: str, ends: str, begins: str, broken: bool) -> None:
    """No line ends, or begins, with the dash between two numbers, in a cell or a column either."""
    lines = [replace(_FULL, text=text, small=True, full=False, step=None) for text in (ends, begins)]
    assert broken is (RANGE in {each.kind for each in found_in(lines, edition_of(code))})


def test_leading_is_that_of_its_page() -> None:
    """A page that is set closer has a distance of its own; two lines tell of none."""
    pages = [replace(_FULL, page=page, step=step) for page, step in ((1, 16.8), (2, 16.4)) for _ in range(4)]
    pages += [replace(_FULL, page=3, step=step) for step in (16.8, 17.6)]
    assert not [each for each in found_in(pages, edition_of("zh")) if each.kind == LEADING and each.is_beyond]


def test_paragraphs_of_small_text_stand_closer() -> None:
    """A seventh more than usual parts two paragraphs of notes or of the register; a twentieth does not."""
    small = replace(_FULL, small=True, step=10.0)
    for step, beyond in ((11.5, False), (10.5, True)):
        found = found_in([*[small] * 5, replace(small, step=step)], edition_of("zh"))
        assert beyond is any(each.is_beyond for each in found if each.kind == LEADING)


def test_a_space_may_be_a_little_more_than_twice_as_wide() -> None:
    """Two gaps and a fifth of another are the limit, measured against the median of full lines."""
    lines = [replace(_FULL, text="a b", gaps=(0.25,), stretch=None, step=None)] * 9
    for widest, beyond in ((0.54, False), (0.56, True)):
        found = found_in([*lines, replace(lines[0], gaps=(0.25, widest))], edition_of("ar"))
        assert beyond is any(each.is_beyond for each in found if each.kind == SPACE)


def test_the_worst_lines_are_shown(printed: Proof) -> None:
    """The table tells for each kind how many lines were measured, and shows the worst with their pages."""
    table = list(lines_table(printed.path, printed.edition))
    assert any(" measured, median " in line for line in table)
    assert any(line.strip().startswith("p. ") for line in table)
    assert " smaller lines" in table[0]
    assert any(each.small for each in lines_of(printed.path, printed.edition))
    assert [] == check_lines(printed.path, printed.edition)
