"""Lines of words, in letters of one width."""

from __future__ import annotations

import random
from itertools import combinations

import pytest

from chronicle.outputs.pdf.breaking.paragraph import Break, Measured
from chronicle.outputs.pdf.breaking.total_fit import fit
from chronicle.outputs.pdf.breaking.word_lines import WordLines


def measured(text: str) -> Measured:
    """Return a paragraph in which each letter and each space is one unit wide."""
    breakable = [at > 0 and text[at - 1] in " -–—" and text[at] not in "–—" for at in range(len(text))]
    return Measured(text, [1.0] * len(text), 2.0, [*breakable, True], [0.0] * len(text))


def lines(text: str, room: float, hyphenated: tuple[Break, ...] = (), begin: int = 0) -> list[str]:
    """Return the lines of a text."""
    paragraph = measured(text)
    found = fit(paragraph, WordLines(paragraph, hyphenated), room, begin=begin)
    assert found is not None
    starts, ends = [begin, *(each.next for each in found)], [*(each.end for each in found), len(text)]
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]


@pytest.mark.parametrize("seed", range(12))
def test_lines_are_the_best_there_are(seed: int) -> None:
    """No other choice of breaks costs less: all of them are tried on a short paragraph."""
    dice = random.Random(seed)  # noqa: S311 - no secret
    text = " ".join("a" * dice.randint(1, 7) for _ in range(10))
    room, paragraph = dice.randint(14, 20), measured(text)
    rules = WordLines(paragraph)
    end = Break(len(text), len(text))

    def cost(chosen: tuple[Break, ...]) -> float:
        total, begin = 0.0, 0
        for each in (*chosen, end):
            one = rules.cost(begin, each, room, each is end)
            total += float("inf") if one is None else one
            begin = each.next
        return total

    possible = rules.breaks()
    every = (chosen for count in range(len(possible)) for chosen in combinations(possible, count))
    assert cost(tuple(fit(paragraph, rules, room) or ())) == pytest.approx(min(map(cost, every)))


def test_spaces_give_way_by_a_fifth_and_no_more() -> None:
    """A line that is wider than its room by a fifth of its spaces is set; one that is wider yet is not."""
    text = "aaa aaa aaa aaa aaa aaa bbbbbbbbbb"
    rules = WordLines(measured(text))
    assert rules.cost(0, Break(23, 24), 22, False) is not None
    assert rules.cost(0, Break(23, 24), 21.9, False) is None


@pytest.mark.parametrize("name", ["al-Waer", "Al-Qusayr"])
def test_an_article_stays_with_its_name(name: str) -> None:
    """No line ends in “al-”, however well that would fit."""
    text = f"the road to {name} and back again to where it was"
    assert all(not line.lower().endswith("al-") for room in range(12, 30) for line in lines(text, room))
    assert any(
        line.endswith("well-") for room in range(12, 30) for line in lines("so it is well-known to", room)
    )


@pytest.mark.parametrize("hyphen", ["-", "\u2010"])
def test_a_hyphen_that_is_written_ends_a_line_in_need(hyphen: str) -> None:
    """To break behind a written hyphen costs something, with either character; behind a space nothing."""
    text = f"a well{hyphen}known road"
    paragraph = Measured(
        text, [1.0] * len(text), 2.0, [at in (2, 7, 13) for at in range(len(text) + 1)], [0.0] * len(text)
    )
    costs = {each.next: each.cost for each in WordLines(paragraph).breaks()}
    assert costs.keys() == {2, 7, 13}
    assert costs[2] == costs[13] == 0 < costs[7]


def test_a_date_is_torn_only_in_need() -> None:
    """A line ends inside “2 May” or behind the stroke of a month where words would else stand far apart."""
    wide = "aaa aaa aaa aaa on 2\u00a0May in the year of the long wait"
    assert not any(line.endswith(" 2") for room in range(24, 36) for line in lines(wide, room))
    need = "aaaaaaaaaa 12\u00a0aaaaaaa/\u2060bbbbbbb 2014 bb"
    assert lines(need, 23)[0] == "aaaaaaaaaa 12\u00a0aaaaaaa/\u2060"


def test_no_three_hyphens_in_a_row() -> None:
    """Of three lines in a row at most two end in a hyphen."""
    text = "abcdefgh " * 12
    places = tuple(Break(at, at, 1.0, 1.0) for at in range(4, len(text), 9))
    for room in range(9, 24):
        broken = [not line.endswith("h") for line in lines(text.strip(), room, places)[:-1]]
        assert [True] * 3 not in [broken[at : at + 3] for at in range(len(broken))]


def test_the_first_line_need_not_end_in_a_hyphen() -> None:
    """Where a page ends with it, a line is chosen that ends with a word."""
    text = "abcdefgh abcdefgh abcdefgh abcdefgh"
    paragraph, places = measured(text), [Break(at, at, 1.0, 1.0) for at in (4, 13, 22, 31)]
    rules = WordLines(paragraph, places)
    hyphens = [
        [each.hyphen for each in fit(paragraph, rules, 14, hyphen_first=may) or []] for may in (True, False)
    ]
    assert [[1.0, 0.0], [0.0, 1.0]] == [each[:2] for each in hyphens]  # the second line may, in its place


def test_a_short_word_does_not_end_a_paragraph_alone() -> None:
    """Lines are set a little wider or closer to give the last one more than a short word."""
    assert "an end" == lines("aaaa aaaa aaaa aaa aaaa aaaa an end", 31)[-1]


def test_a_word_that_fits_no_line_leaves_the_paragraph_alone() -> None:
    """There is no way then, and whoever sets the lines breaks the word."""
    paragraph = measured("a " + "b" * 40)
    assert fit(paragraph, WordLines(paragraph), 20) is None


def test_a_figure_stays_with_what_stands_beside_it() -> None:
    """A line may end before a figure or behind it, but not for nothing as it may between words."""
    costs = {each.next: each.cost for each in WordLines(measured("a 12 men b")).breaks()}
    assert costs.keys() == {2, 5, 9}
    assert costs[2] == costs[5] > 0 == costs[9]


def test_spaces_shrunk_by_a_fifth_are_as_bad_as_doubled_ones() -> None:
    """A line of the width that is there is best; to close or to spread it costs by its spaces."""
    rules = WordLines(measured("aaa aaa aaa aaa aaa aaa bbbbbbbbbb"))
    usual, closed, spread, half = (rules.cost(0, Break(23, 24), room, False) for room in (23, 22, 28, 25.5))
    assert usual == 1
    assert closed == pytest.approx(spread)
    assert usual < (half or 0) < (spread or 0)


def test_a_word_alone_is_the_last_resort() -> None:
    """A line without a space is the worse the more room it leaves, and none where it has too little."""
    rules = WordLines(measured("a" * 20 + " bb"))
    exact, loose, tight = (rules.cost(0, Break(20, 21), room, False) for room in (20, 30, 19))
    spread = rules.cost(0, Break(23, 23), 28, False)
    assert (spread or 0) < (exact or 0) < (loose or 0)
    assert tight is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("abcdefghijklmno", [5, 10]),  # two hyphens in a row
        ("abcdefghijklmnopqrst", None),  # three
        ("abcde fghijklmnopqrst", [5, 11, 16]),  # two behind a line without one
        ("abcdefghij klmnopqrstuvwxy", [5, 10, 16, 21]),  # one, none, two
    ],
)
def test_hyphens_in_a_row_are_counted(text: str, expected: list[int] | None) -> None:
    """Two lines in a row may end in a hyphen, and two more behind a line that does not."""
    paragraph = measured(text)
    words = text.split(" ")
    starts = [sum(len(word) + 1 for word in words[:at]) for at in range(len(words))]
    places = [
        Break(start + at, start + at, 1.0, 1.0)
        for start, word in zip(starts, words, strict=True)
        for at in range(5, len(word), 5)
    ]
    found = fit(paragraph, WordLines(paragraph, places), 6)
    assert expected == (None if found is None else [each.end for each in found])


class _Given:
    """Breaks that cost what they say."""

    phrases = False

    def __init__(self, *breaks: Break) -> None:
        self._breaks = list(breaks)

    def breaks(self) -> list[Break]:
        """Return them."""
        return self._breaks

    def cost(self, _begin: int, end: Break, _room: float, _is_last: bool) -> float:
        """Return what a line costs."""
        return end.cost


@pytest.mark.parametrize(("cost", "ends"), [(3999.0, [10, 19]), (4001.0, [10, 20])])
def test_a_second_hyphen_in_a_row_costs_something(cost: float, ends: list[int]) -> None:
    """A line without one is chosen behind a line with one, unless that is very bad."""
    rules = _Given(Break(10, 10, 0.0, 1.0), Break(19, 19, cost), Break(20, 20, 0.0, 1.0))
    assert ends == [each.end for each in fit(measured("a" * 30), rules, 10) or ()]


@pytest.mark.parametrize(("first", "end"), [(None, 11), (7.0, 7), (3.0, 3)])
def test_the_first_line_may_have_less_room(first: float | None, end: int) -> None:
    """As a paragraph that is set in has."""
    paragraph = measured("aaa bbb ccc ddd eee fff ggg hhh")
    assert end == (fit(paragraph, WordLines(paragraph), 11, first) or [])[0].end


def test_spaces_at_the_end_of_a_line_have_no_width() -> None:
    """However many stand there: two boxes side by side may have one each."""
    assert [Break(3, 5), Break(8, 9)] == [
        Break(each.end, each.next) for each in WordLines(measured("aaa  bbb ccc")).breaks() if each.next != 4
    ]
