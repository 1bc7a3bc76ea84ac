"""Names are sorted as the readers of each language look them up."""

from __future__ import annotations

import pytest

from chronicle.book.appendices.sorting import index_key, letter_of, name_key, sorted_by
from chronicle.ledger.model import Name
from chronicle.text.readings import sounds_like
from tests.languages import edition_of


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["Aleppo", "Bashar al-Assad", "Rémi Ochlik", "Riad al-Turk", "al-Waer"]),
        ("ar", ["بابا عمرو", "حمص", "القصير", "الوعر"]),
        ("zh", ["巴巴阿姆鲁", "重庆", "古赛尔", "霍姆斯", "瓦尔"]),
    ],
)
def test_order_of_the_language(language, expected):
    """English and Arabic pass over the article; Chinese goes by pinyin, 重庆 under chong (U-SPH-18)."""
    edition = edition_of(language)
    mixed = expected[1:] + expected[:1]
    assert expected == sorted(mixed, key=lambda name: name_key(edition, Name(name)))


def test_latin_name_stands_with_its_letter_in_chinese():
    """M5 comes under M and not behind Z, where a second M would be."""
    names = ["真主党", "M5高速公路", "瓦尔", "玛丽·科尔文"]
    zh = edition_of("zh")
    assert ["M", "M", "W", "Z"] == [
        letter_of(zh, Name(name)) for name in sorted(names, key=lambda name: index_key(zh, Name(name)))
    ]


@pytest.mark.parametrize(
    ("language", "name", "letter"),
    [
        ("en", "al-Waer", "W"),
        ("en", "27th Division", "0–9"),
        ("en", "the Old City", "O"),
        ("ar", "القصير", "ق"),
        ("zh", "霍姆斯", "H"),
        ("zh", "“自由黎明”", "Z"),
        ("zh", "“2011年3月”", "0–9"),
        ("en", "The 18 March Division", "0–9"),
        ("fr", "l’Armée", "A"),
        ("fr", "Le Caire", "C"),
        ("fr", "The Guardian", "T"),
        ("fr", "«\u00a0La Marseillaise\u00a0»", "M"),
        ("fa", "‹حمص›", "ح"),
        ("ru", "аль-Ваер", "В"),
        ("he", "”חומס”", "ח"),
        ("fa", "القصیر", "ا"),
        ("ja", "ホムス", "は"),
        ("ja", "Homs", "H"),
        ("fa", "Éire", "E"),
        ("he", "al-Waer", "A"),
        ("ru", "M5", "M"),
    ],
)
def test_letter_of_the_index(language, name, letter):
    """A name stands under the letter by which it is sorted (U-SPH-18, U-ICU-01)."""
    assert letter == letter_of(edition_of(language), Name(name))


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        (Name("重复的名称"), "Z"),
        (Name("重复的名称", reading="chóng"), "C"),
        (Name("“重复”", reading="chóng"), "C"),
        (Name("名称", index="重复的名称", reading="chóng"), "C"),
    ],
)
def test_a_reading_says_where_a_name_stands(name: Name, letter: str) -> None:
    """重 is mostly zhòng; where it is chóng, the name says so, and stands under C."""
    assert letter == letter_of(edition_of("zh"), name)


def test_a_japanese_name_stands_where_its_kana_would() -> None:
    """昭和 is looked up under し; without its reading it would stand by its characters."""
    assert "さ" == letter_of(edition_of("ja"), Name("昭和", reading="しょうわ"))


def test_names_of_one_sound_stand_together() -> None:
    """What is read chóng comes before what is read chū, and behind what is read chéng."""
    names = [Name("出城"), Name("重复", reading="chóng"), Name("成文")]
    assert ["成文", "重复", "出城"] == [
        each.main for each in sorted(names, key=lambda name: index_key(edition_of("zh"), name))
    ]


def test_a_reading_stands_for_the_first_character_alone() -> None:
    """What follows it is sorted as it is written."""
    zh = edition_of("zh")
    assert [sounds_like("chóng") + "复", "重复"] == [
        sorted_by(zh, Name("重复", reading="chóng")),
        sorted_by(zh, Name("重复")),
    ]


def test_a_name_that_is_all_article_keeps_its_letter() -> None:
    """What readers would pass over is the name itself, where nothing else is left."""
    assert "A" == letter_of(edition_of("en"), Name("al-"))


def test_accents_decide_last() -> None:
    """Names that differ in accents alone have one order, as have two of one key."""
    edition = edition_of("en")
    for pair in (["Resume", "Résumé"], ["the Dawn", "Dawn"]):
        keys = [name_key(edition, Name(name)) for name in pair]
        assert keys[0] != keys[1]
    assert name_key(edition, Name("Resume"))[0] < name_key(edition, Name("Résumé"))[0]
