"""A text is converted phrase by phrase, and only its words."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from chronicle.core.marked_yaml import MarkedDict
from chronicle.languages.deriving import derived_text, with_derived_names
from chronicle.languages.editions import Derivation
from tests.languages import edition_of

SIMPLIFIED = edition_of("zh")
TAIWAN = replace(
    edition_of("zh-Hant"),
    derivation=Derivation(SIMPLIFIED, "s2twp", (("霍姆斯", "荷姆斯"), ("霍姆斯省", "荷姆斯省份"))),
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("软件里的信息", "軟體裡的資訊"),
        ("头发和发展", "頭髮和發展"),
        ("在霍姆斯，在霍姆斯省", "在荷姆斯，在荷姆斯省份"),
        ("“停火”和“他说‘是’”", "「停火」和「他說『是』」"),
        ("“Don’t”和’", "「Don’t」和’"),
        ("‘Don’t’是，‘是’a", "『Don’t』是，『是』a"),
        ("Homs, 2012", "Homs, 2012"),
        ("", ""),
    ],
)
def test_words_are_those_of_the_region(before: str, after: str) -> None:
    """Phrases, exceptions, the longest first, and quotation marks in pairs; an apostrophe is none."""
    assert after == derived_text(before, TAIWAN)


def test_what_is_kept_stays() -> None:
    """What a caller keeps is not converted, and no phrase goes across it."""
    kept = re.compile(r"<[^>]*>")
    assert "軟<软>件<“>「體」" == derived_text("软<软>件<“>“体”", TAIWAN, kept)


def test_an_edition_of_its_own_is_left_alone() -> None:
    """Without a derivation nothing is converted."""
    assert "软件" == derived_text("软件", SIMPLIFIED)
    assert {"names": {"zh": "软件"}} == with_derived_names({"names": {"zh": "软件"}}, [SIMPLIFIED])


def test_names_are_derived_where_none_is_given() -> None:
    """Each table by language gains what the other edition has; a name that is given stays."""
    record = {
        "names": {"en": {"main": "Homs"}, "zh": {"main": "霍姆斯", "forms": ["软件"]}},
        "sections": [{"translations": {"zh": "里面", "zh-Hant": "內"}}, {"translations": {"en": "x"}}],
    }
    assert {
        "names": {
            "en": {"main": "Homs"},
            "zh": {"main": "霍姆斯", "forms": ["软件"]},
            "zh-Hant": {"main": "荷姆斯", "forms": ["軟體"]},
        },
        "sections": [{"translations": {"zh": "里面", "zh-Hant": "內"}}, {"translations": {"en": "x"}}],
    } == with_derived_names(record, [SIMPLIFIED, TAIWAN])


def test_a_derived_name_stands_where_its_origin_stands() -> None:
    """What is wrong with it is told with the line that an editor can mend."""
    names = MarkedDict({"en": "Homs", "zh": "霍姆斯"})
    names.lines = {"en": 3, "zh": 4}
    assert {"en": 3, "zh": 4, "zh-Hant": 4} == with_derived_names(names, [TAIWAN]).lines
