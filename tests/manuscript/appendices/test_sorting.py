"""Names are sorted as the readers of each language look them up."""

from __future__ import annotations

import pytest

from chronicle.editions import edition_of
from chronicle.manuscript.appendices.sorting import letter_of, name_key


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["Aleppo", "Bashar al-Assad", "Rémi Ochlik", "Riad al-Turk", "al-Waer"]),
        ("ar", ["بابا عمرو", "حمص", "القصير", "الوعر"]),
        ("zh", ["巴巴阿姆鲁", "重庆", "古赛尔", "霍姆斯", "瓦尔"]),
    ],
)
def test_order_of_the_language(language, expected):
    """English and Arabic pass over the article; Chinese goes by pinyin, 重庆 under chong."""
    edition = edition_of(language)
    mixed = expected[1:] + expected[:1]
    assert expected == sorted(mixed, key=lambda name: name_key(edition, name))


@pytest.mark.parametrize(
    ("language", "name", "letter"),
    [
        ("en", "al-Waer", "W"),
        ("en", "the Old City", "O"),
        ("ar", "القصير", "ق"),
        ("zh", "霍姆斯", "H"),
        ("zh", "“自由黎明”", "Z"),
    ],
)
def test_letter_of_the_index(language, name, letter):
    """A name stands under the letter by which it is sorted."""
    assert letter == letter_of(edition_of(language), name)
