"""Lines of squares, ten units wide each."""

from __future__ import annotations

import pytest

from chronicle.outputs.pdf.breaking.paragraph import Break, Measured
from chronicle.outputs.pdf.breaking.square_lines import AFTER_MARK, CLOSING, OPENING, SquareLines
from chronicle.outputs.pdf.breaking.total_fit import fit

_MARKS = OPENING + CLOSING


def measured(text: str) -> Measured:
    """Return a paragraph as a program measures it that knows which characters may not begin or end a line."""
    glued = "“‘”’\u2060\u00a0"

    def breaks(at: int) -> bool:
        before, after = text[at - 1 : at], text[at]
        if not before or after in CLOSING + glued + " " or before in OPENING + glued:
            return False
        return not (before.isascii() and after.isascii() and before != " ") and before + after not in (
            "——",
            "……",
        )

    widths = [2.5 if each in " \u00a0" else 5.5 if each.isascii() else 10.0 for each in text]
    widths = [0.0 if each == "\u2060" else width for each, width in zip(text, widths, strict=True)]
    halves = [5.0 if each in _MARKS else 0.0 for each in text]
    marks = [at + 1 for at, each in enumerate(text) if each == "\u2060"]
    return Measured(text, widths, 10.0, [*map(breaks, range(len(text))), True], halves, marks)


def lines(text: str, room: float) -> list[str]:
    """Return the lines of a text."""
    paragraph = measured(text)
    found = fit(paragraph, SquareLines(paragraph), room)
    assert found is not None
    starts, ends = [0, *(each.next for each in found)], [*(each.end for each in found), len(text)]
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]


def test_marks_give_way_before_characters_stand_apart() -> None:
    """A line that is half a character too wide takes it in when one of its marks gives its half."""
    text = "一二，三四五，六七八九十一。二三四五六七八九十一二三四五六"
    assert "一二，三四五，六七八九十一。" == lines(text, 130)[0]
    dressing = SquareLines(measured(text)).dress(0, 14, 130, False)
    assert 1 == len(dressing.halved - {13})


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("一二三四五六七八九“一二三四五六七八九十一二三四", 9),  # before an opening mark
        ("一二三四五六七八”九十一二三四五六七八九十一二三", 9),  # behind a closing one
        ("一二三四五六七八，“九十一二三四五六七八九十一二", 9),  # between two marks
        ("一二三四五六七八”（九十一二三四五六七八九十一二", 9),
    ],
)
def test_a_line_may_end_beside_quotation_marks(text: str, end: int) -> None:
    """Unicode glues curly quotation marks on both sides, which in Chinese they are not."""
    places = [each.next for each in SquareLines(measured(text)).breaks()]
    assert end in places
    assert end + 1 not in places or text[end] not in OPENING


def test_marks_lose_their_halves_at_the_ends_of_a_line() -> None:
    """An opening mark at the beginning and a closing one at the end stand flush; a last line has no end."""
    rules = SquareLines(measured("（一二三四五六七八，"))
    assert frozenset({0, 9}) == rules.dress(0, 10, 90, False).halved
    assert frozenset({0}) == rules.dress(0, 10, 120, True).halved


def test_a_last_line_gives_up_the_half_at_its_end_first() -> None:
    """Where the whole line lacks half a character, the mark at its end gives it, and none inside."""
    text = "一二，三四五。"
    assert frozenset({6}) == SquareLines(measured(text)).dress(0, 7, 65, True).halved
    assert frozenset() == SquareLines(measured(text)).dress(0, 7, 70, True).halved
    assert frozenset({2, 6}) == SquareLines(measured(text)).dress(0, 7, 60, True).halved


def test_marks_are_squeezed_wherever_they_meet() -> None:
    """A closing mark before another one is halved, in whatever elements, and before the mark of a note."""
    rules = SquareLines(measured("《一二》。三四。\u20601五六七八"))
    assert frozenset({3, 7}) <= rules.dress(1, 13, 200, False).halved
    assert frozenset({9}) == rules.dress(1, 13, 200, False).behind


def test_a_mark_is_no_part_of_the_number_that_follows() -> None:
    """The room behind the mark of a note stands before a year, not in it; none before a closing mark."""
    assert frozenset({3}) == SquareLines(measured("一。\u206012011年")).dress(0, 9, 200, False).behind
    assert frozenset() == SquareLines(measured("一。\u20601）二")).dress(0, 6, 200, False).behind


def test_the_room_behind_a_mark_is_left_out_at_the_end_of_a_line() -> None:
    """A line that ends with the mark of a note has the room; one that goes on behind it needs it."""
    rules = SquareLines(measured("一二三四\u20601五六七八"))
    ended, before, after = (rules._slack(0, end, 200, False) for end in (6, 5, 7))
    width = [rules._paragraph.widths[at] for at in (5, 6)]
    assert pytest.approx(before - width[0]) == ended
    assert pytest.approx(ended - width[1] - AFTER_MARK * 10) == after


def test_gaps_give_way_first() -> None:
    """The gaps beside Latin letters are narrowed before a mark is halved, down to an eighth of an em."""
    rules = SquareLines(measured("一二 AB 三四，五六七八九十一"))
    dressing = rules.dress(0, 16, 10 * 12 + 2.5 * 2 + 5.5 * 2 - 1.5, False)
    assert 0.07 < dressing.gap <= 0.1
    assert frozenset({2, 5}) == dressing.gaps
    assert not dressing.halved


def test_spaces_between_latin_words_are_no_gaps() -> None:
    """In a title in Latin letters the words stay apart; what parts it from Han characters gives way."""
    text = "一二 Ab cd ef 三四 Gh ij，五六七八九十一"
    rules = SquareLines(measured(text))
    dressing = rules.dress(0, len(text), sum(measured(text).widths) - 2, False)
    assert frozenset({2, 11, 14}) == dressing.gaps
    assert dressing.gap > 0


@pytest.mark.parametrize("length", range(30, 60))
def test_no_paragraph_ends_in_a_few_characters(length: int) -> None:
    """Three characters or fewer are taken in, or get company; with marks there is always a way."""
    text = ("一二三四，五六七八九。" * 9)[:length] + "完。\u206012"
    last = lines(text, 200)[-1]
    assert sum(map(str.isalnum, last)) > 3 + len("12")


def test_what_belongs_together_stays() -> None:
    """A dash of two, dots of two, 第 and its number, a number and what it counts are not torn."""
    text = "一二三——四五六……七八，第 12\u00a0段九十，一二三四五六——七八九十一二，三四五六七八九十"
    for room in range(160, 300, 5):
        for line in lines(text, room)[:-1]:
            assert line[-1] not in "第0123456789"
            assert not line.endswith("—") or line.endswith("——")


def test_nothing_comes_between_two_dashes() -> None:
    """Two dashes take no share of the slack, and no share is reckoned for them."""
    rules = SquareLines(measured("一二三四——五六七八九十"))
    plain = SquareLines(measured("一二三四五六七八九十十十"))
    end = Break(12, 12)
    assert (rules.cost(0, end, 125, False) or 0) > (plain.cost(0, end, 125, False) or 0)


@pytest.mark.parametrize("count", range(1, 6))
def test_marks_give_way_in_their_order(count: int) -> None:
    """Marks inside a sentence give way first, then brackets, and last what ends one."""
    rules = SquareLines(measured("一、二（三四）五，六？七八"))
    room = 130 - 5 * count
    assert frozenset([1, 8, 3, 6, 10][:count]) == rules.dress(0, 13, room, False).halved
    costs = [rules.cost(0, Break(13, 13), each, False) for each in (room + 5, room, 100)]
    assert (costs[0] or 0) < (costs[1] or 0)
    assert costs[2] is None


def test_ragged_lines_are_filled_and_never_closed() -> None:
    """The emptier a line, the worse; one that is too wide is none, whatever marks it has."""
    rules = SquareLines(measured("一二三四，五六七八九十一"), ragged=True)
    full, loose, tight = (rules.cost(0, Break(6, 6), room, False) for room in (60, 80, 57))
    assert 0 < (full or 0) < (loose or 0)
    assert tight is None
    assert 0 == rules.cost(0, Break(12, 12), 130, True)
    assert 0 < (rules.cost(9, Break(12, 12), 130, True) or 0)
    assert frozenset() == rules.dress(0, 6, 57, False).halved


def ragged(text: str, room: float, *, phrases: bool) -> list[str]:
    """Return the lines of a narrow cell."""
    paragraph = measured(text)
    found = fit(paragraph, SquareLines(paragraph, ragged=True, phrases=phrases), room)
    assert found is not None
    starts, ends = [0, *(each.next for each in found)], [*(each.end for each in found), len(text)]
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("2011年5月初旬", ["2011年", "5月初旬"]),
        ("2011年後半までに", ["2011年", "後半までに"]),
        ("5月21日の夕方（推定）", ["5月21日の", "夕方（推定）"]),
        ("12月8日の朝までに", ["12月8日の", "朝までに"]),
        ("部隊がダマスカスへ", ["部隊が", "ダマスカスへ"]),
        ("停戦協定", ["停戦協定"]),
    ],
)
def test_a_narrow_cell_of_japanese_ends_its_lines_with_a_phrase(text: str, lines: list[str]) -> None:
    """No word is torn, and no particle left alone, where another line can end with a phrase."""
    assert lines == ragged(text, 64, phrases=True)


def test_a_narrow_cell_of_chinese_breaks_anywhere() -> None:
    """Its words are not told apart, and its lines are filled."""
    assert ["部隊がダマ", "スカスへ"] == ragged("部隊がダマスカスへ", 64, phrases=False)


def test_a_justified_paragraph_of_japanese_breaks_anywhere() -> None:
    """Over the whole measure lines stay straight (JLREQ 3.1.7)."""
    paragraph = measured("五月初旬までに")
    costs = [
        [each.cost for each in SquareLines(paragraph, phrases=phrases).breaks()] for phrases in (False, True)
    ]
    assert costs[0] == costs[1] == [0.0] * 6


def test_a_last_line_is_not_spread() -> None:
    """Its room costs nothing, where that of another line does."""
    rules = SquareLines(measured("一二三四五六七八九十"))
    assert 0 == rules.cost(0, Break(10, 10), 200, True) < (rules.cost(0, Break(10, 10), 200, False) or 0)


@pytest.mark.parametrize("mark", "、。，．；：！？”’」』）")
def test_a_mark_before_a_note_is_halved(mark: str) -> None:
    """The mark of the note stands where its empty half was."""
    rules = SquareLines(measured(f"一二{mark}\u20601三四五六"))
    assert 2 in rules.dress(0, 9, 200, False).halved


def test_a_range_stands_on_one_line() -> None:
    """No line of squares ends beside the dash of a range of numbers."""
    text = "一二三四五六七八九十2.3—4.6一二三四五六七八九十一二三四五六七八九十"
    for room in range(80, 240, 10):
        assert any("2.3—4.6" in line for line in lines(text, room))
