"""Texts compared word by word."""

from __future__ import annotations

import random

import pytest

from chronicle.oracles.preflight.page_words import found_in_order, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The govern-\nment of al-Waer", ["the", "government", "of", "alwaer"]),
        ("govern\u00adment govern\u2010\n ment", ["government", "government"]),
        ("2011-\n12 a-1 B-", ["2011", "12", "a", "1", "b"]),
        ("يومًا أُعدّ", ["يوما", "اعد"]),
        ("8.5، 2014年", ["8", "5", "2014", "年"]),
        ("霍姆斯 BBC", ["霍", "姆", "斯", "bbc"]),
        ("في2011 وM5", ["في", "2011", "و", "m", "5"]),
        (
            "\u202b مارس\u202c۱۲ ۱۱مارس",
            ["مارس", "۱۲", "۱۱", "مارس"],
        ),  # as poppler and PDFium have a date of a table
    ],
)
def test_words_are_what_a_reader_searches_for(text: str, expected: list[str]) -> None:
    """Vowel marks and hyphens do not count, a Han character is a word, scripts are apart."""
    assert expected == words(text)


def test_the_longest_common_part_is_found() -> None:
    """The words that are marked are as many as the longest common subsequence has."""
    generator = random.Random(8)  # noqa: S311 - no secret
    for _ in range(200):
        one = generator.choices("abcd", k=generator.randrange(12))
        other = generator.choices("abcd", k=generator.randrange(12))
        lengths = [[0] * (len(other) + 1) for _ in range(len(one) + 1)]
        for i, left in enumerate(one):
            for j, right in enumerate(other):
                same = lengths[i][j] + 1 if left == right else 0
                lengths[i + 1][j + 1] = max(same, lengths[i][j + 1], lengths[i + 1][j])
        assert lengths[-1][-1] == sum(found_in_order(one, other))


def test_a_part_that_is_taken_out_is_what_is_missing() -> None:
    """The words of a lost paragraph are those that are not marked."""
    text = [f"w{number}" for number in range(50)]
    rest = text[:10] + text[20:]
    missing = [word for word, mark in zip(text, found_in_order(text, rest), strict=True) if not mark]
    assert text[10:20] == missing
