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
    breakable = [at > 0 and text[at - 1] in " -" for at in range(len(text))]
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
    first = [(fit(paragraph, rules, 14, hyphen_first=may) or [])[0].hyphen for may in (True, False)]
    assert [1.0, 0.0] == first


def test_a_short_word_does_not_end_a_paragraph_alone() -> None:
    """Lines are set a little wider or closer to give the last one more than a short word."""
    assert "an end" == lines("aaaa aaaa aaaa aaa aaaa aaaa an end", 31)[-1]


def test_a_word_that_fits_no_line_leaves_the_paragraph_alone() -> None:
    """There is no way then, and whoever sets the lines breaks the word."""
    paragraph = measured("a " + "b" * 40)
    assert fit(paragraph, WordLines(paragraph), 20) is None
