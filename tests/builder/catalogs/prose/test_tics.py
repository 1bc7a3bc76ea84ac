"""Habits of a language are found where they are habits, and nowhere else."""

from __future__ import annotations

import pytest

from chronicle.catalogs.prose.tics import Tics
from chronicle.ledger.model import ProseStandard, Unwanted
from tests.languages import edition_of


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The article has helicopters drop leaflets on the town."),
        ("en", "Another headline has \ufffc of \ufffc back the march itself."),
        ("en", "The paper has them leave because of rain."),
        ("en", "The paper has it end with a meeting."),
        ("en", "A headline has aircraft strike the bridge."),
        ("en", "The chapters tell of people who left."),
        ("en", "The day is told of in fragments."),
        ("en", "The paper, for its part, counts ten."),
        ("ar", "وغادروا ليلة \ufffc إلى \ufffc."),
        ("ar", "وحين يغادر الناس حياً بموجب اتفاق."),
        ("ar", "وقع ذلك في فبراير/شباط."),
        ("ar", "وتمّ إخراج السكان."),
        ("ar", "قامت القوات بقصف القرية."),
        ("ar", "توقف القصف بشكل كامل."),
        ("ar", "قُصفت القرية من قِبل القوات."),
        ("zh", "没有一份文献说明原因。"),
        ("zh", "也没有任何一篇文献提到。"),
        ("zh", "对该地又进行了一轮打击。"),
    ],
)
def test_a_habit_is_found(code: str, text: str) -> None:
    """Each is one finding, with a reason and a better way."""
    (found,) = Tics(edition_of(code).checks, ProseStandard("zh")).found(text)
    assert all(found[2:])


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The town has to give back what was taken."),
        ("en", "The party has a long way to go, and people have come back."),
        ("en", "The paper has reports of an air strike in the area."),
        ("en", "They have had no place for it, and the papers leave it open."),
        ("en", "The opposition has taken control of the bridge and left."),
        ("en", "It has names that come in pairs."),
        ("en", "He told his story; she told it to nobody."),
        ("ar", "غادر الناس حيّاً من أحياء المدينة، وبقوا على قيد الحياة."),
        ("ar", "وقع ذلك في شباط/فبراير."),
        ("ar", "ومَن قام بهذا العمل معروف، وإتمام العمل قريب."),
        ("ar", "عاد من قبل ومن بعد."),
        ("zh", "各份文献都没有说明原因，只有一份文献提到，谈判继续进行。"),
    ],
)
def test_what_only_looks_like_one_is_left_alone(code: str, text: str) -> None:
    """The same words in another construction are the language itself."""
    assert [] == list(Tics(edition_of(code).checks, ProseStandard("zh")).found(text))


def test_a_book_that_asks_nothing_gets_no_findings() -> None:
    """Without a record of the language nobody's habits are looked for."""
    assert [] == list(Tics(edition_of("en").checks, None).found("The chapters tell of it."))


def test_an_unwanted_word_is_found_wherever_it_stands() -> None:
    """A quotation does not save it, and what to write instead is said."""
    tics = Tics(edition_of("zh").checks, ProseStandard("zh", unwanted=(Unwanted("政权军", "政权部队"),)))
    assert [(1, 4, "the book does not write “政权军”", "Write “政权部队”.")] == list(
        tics.unwanted("“政权军”")
    )
