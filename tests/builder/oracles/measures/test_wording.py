"""Words and repetitions are counted as each language writes them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chronicle.oracles.measures.wording import Counting
from tests.languages import edition_of

ENGLISH, ARABIC, CHINESE = (Counting.of(edition_of(code)) for code in ("en", "ar", "zh"))


def test_words_and_han_characters_are_counted() -> None:
    """An apostrophe is inside a word, a hyphen between two; Chinese counts its characters alone."""
    assert ["The", "river’s", "east", "bank"] == ENGLISH.units("The river’s east-bank.")
    assert list("河边有人") == CHINESE.units("河边，2 people有人。")


@pytest.mark.parametrize(
    ("wording", "absent", "present"),
    [
        (ENGLISH, "The article does not say who fired.", "The article says who fired."),
        (ENGLISH, "No other document has it.", "The other document has it."),
        (ARABIC, "ولا تذكر الوثيقة من أطلق النار.", "تذكر الوثيقة من أطلق النار."),
        (CHINESE, "文章没有说是谁开的枪。", "文章说了是谁开的枪。"),
    ],
)
def test_a_sentence_of_absence_is_known_by_the_words_of_its_language(
    wording: Counting, absent: str, present: str
) -> None:
    """What is told is no absence, and what is not told is one."""
    assert wording.tells_of_absence(absent)
    assert not wording.tells_of_absence(present)


def test_a_run_that_stood_before_is_repeated() -> None:
    """Ten words in the same order count, on a later page too; nine do not, and the first time is none."""
    ten = "one two three four five six seven eight nine ten"
    seen: set[tuple[str, ...]] = set()
    assert 0 == ENGLISH.repeated([ten, "then", ten.removesuffix(" ten")], seen)
    assert 10 == ENGLISH.repeated(["again", ten, "and on"], seen)


@pytest.mark.parametrize(
    ("before", "after", "count"),
    [
        ("{ten}", "{ten}", 10),
        ("{ten} and on", "again {ten}", 10),
        ("and {ten}", "{ten} again", 10),
        ("{ten} eleven", "{ten} eleven", 11),
        ("{ten}", "{ten} {ten}", 20),
        ("{nine}", "{nine}", 0),
        ("but {nine} and", "or {nine} so", 0),
        ("", "", 0),
    ],
)
def test_a_run_is_found_at_either_end_of_a_page(before: str, after: str, count: int) -> None:
    """A page that begins or ends with a run, or is nothing else, is counted; no word counts twice."""
    runs = {"ten": "one two three four five six seven eight nine ten", "nine": "a b c d e f g h i"}
    seen: set[tuple[str, ...]] = set()
    assert 0 == ENGLISH.repeated([before.format_map(runs)], seen)
    assert count == ENGLISH.repeated([after.format_map(runs)], seen)


def test_a_run_of_han_characters_is_twice_as_long() -> None:
    """Twenty characters are a run where words are not apart; nineteen are none."""
    twenty = "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸"
    chinese = Counting.of(edition_of("zh"))
    seen: set[tuple[str, ...]] = set()
    assert 0 == chinese.repeated([twenty], seen)
    assert 20 == chinese.repeated([twenty], seen)
    assert 0 == chinese.repeated([twenty[1:]], set(seen) - {tuple(twenty)})


def test_a_language_without_such_words_tells_of_no_absence() -> None:
    """Whether it has no checks at all, or none of this kind."""
    english = edition_of("en")
    assert english.checks is not None
    for checks in (None, replace(english.checks, absent=())):
        assert not Counting.of(replace(english, checks=checks)).tells_of_absence("It does not say who.")
