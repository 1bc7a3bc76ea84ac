"""Lines that end where they end, in letters of one width."""

from __future__ import annotations

import pytest

from chronicle.outputs.pdf.breaking.paragraph import Break
from chronicle.outputs.pdf.breaking.ragged_lines import RaggedLines
from chronicle.outputs.pdf.breaking.total_fit import fit
from tests.builder.outputs.pdf.breaking.test_word_lines import measured


def lines(text: str, room: float, hyphenated: tuple[Break, ...] = ()) -> list[str]:
    """Return the lines of a text."""
    paragraph = measured(text)
    found = fit(paragraph, RaggedLines(paragraph, hyphenated), room)
    assert found is not None
    starts, ends = [0, *(each.next for each in found)], [*(each.end for each in found), len(text)]
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]


def test_lines_are_about_as_long_as_one_another() -> None:
    """A line that could take one more word leaves it to the next one, where that makes them more even."""
    assert ["aaa bbb", "c ddddd", "eeeee fff"] == lines("aaa bbb c ddddd eeeee fff", 9)


@pytest.mark.parametrize("room", range(9, 40))
def test_there_is_no_line_more_than_there_must_be(room: int) -> None:
    """Lines are evened out among as many as fill up one by one."""
    words = [("a" * (3 + at * 5 % 6)) for at in range(20)]
    filled = [""]
    for word in words:
        if len(filled[-1]) + len(word) + 1 > room and filled[-1]:
            filled.append("")
        filled[-1] = f"{filled[-1]} {word}".strip()
    assert len(filled) == len(lines(" ".join(words), room))


def test_no_space_is_narrowed() -> None:
    """A line that is too wide by less than a letter is not set, but for the last digit of a sum."""
    rules = RaggedLines(measured("aaa aaa aaa"))
    assert rules.cost(0, Break(7, 8), 6.9, False) is None
    assert rules.cost(0, Break(11, 11), 10.9, True) is None
    assert rules.cost(0, Break(7, 8), 6.99, False) is not None


def test_what_belongs_together_takes_a_line_of_its_own() -> None:
    """A date moves to the next line whole, though it then takes one line more."""
    assert ["aaaa on", "12\u00a0May i", "all"] == lines("aaaa on 12\u00a0May i all", 10)


def test_a_short_word_does_not_end_a_note_alone() -> None:
    """A word goes down with the last one where that needs no line more."""
    assert ["aaaa aaaa", "aa bb"] == lines("aaaa aaaa aa bb", 12)


@pytest.mark.parametrize("dash", ["–", "—", "\u2060–"])
def test_a_range_stands_on_one_line(dash: str) -> None:
    """The numbers of a range go down together, even where that takes a line more."""
    range_ = f"14.3{dash}14.6"
    for room in range(len(range_) + 1, 40):
        found = lines(f"opposition forces 2.2, {range_}, {range_}, 0.1", room)
        assert 2 == sum(line.count(range_) for line in found), found


def test_a_range_longer_than_its_line_is_broken_behind_its_dash() -> None:
    """What fits no line is broken where that is least bad, and not set over the edge."""
    assert ["aaa", "14.3–", "14.6"] == lines("aaa 14.3–14.6", 6)
