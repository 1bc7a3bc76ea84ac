"""Each language of the package is checked by what its own readers expect."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs.prose.checked_texts import CheckedText
from chronicle.catalogs.prose.run import Checker
from chronicle.catalogs.prose.tics import Tics
from chronicle.catalogs.prose.waivers import Waivers
from chronicle.ledger.loader import load_ledger
from chronicle.ledger.model import ProseStandard
from tests.languages import CHOSEN, edition_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from chronicle.core.problems import Problem


@pytest.fixture(scope="module")
def found(small_book: Path) -> Callable[[str, str], list[Problem]]:
    """Return a function that checks a text of some language."""
    evidence = small_book / "docs/evidence"
    ledger, waivers = load_ledger(evidence, CHOSEN), Waivers.load(evidence)
    checkers: dict[str, Checker] = {}

    def find(language: str, text: str) -> list[Problem]:
        edition = edition_of(language)
        checker = checkers.setdefault(language, Checker(small_book, edition, ledger, waivers))
        return list(
            checker.check(CheckedText(edition, "x.po", 1, text, "A march was held; it was long; it is over."))
        )

    return find


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "fr",
            "Le rapport dit\u00a0: «\u00a0l’eau montait, “vite”\u00a0»\u202f; nous nous taisions.",
        ),
        ("fr", "Une personne est restée\u202f; l’un des documents la nomme, à la suite d’un second appel."),
        ("ru", "В отчёте сказано: «вода „быстро“ поднималась», — и больше ничего; один человек остался."),
        ("fa", "گزارش می‌گوید: «آب بالا می‌آمد»؛ کتاب‌های دیگر، بزرگ‌ترین آن‌ها هم، چیزی نمی‌گویند."),
        ("he", "בדו״ח כתוב: ”המים עלו”; איש אחד נשאר בבית־הספר, ובצה״ל ידעו."),
        ("ja", "報告書は「水かさが増した」と言う。一人が残った。統一見解はない……。"),
        ("zh-Hant", "報告說：「水位上漲」，有一人留下；第三份文獻未詳。"),
    ],
)
def test_a_clean_sentence_passes(found: Callable[..., list[Problem]], language: str, text: str) -> None:
    """What is right in a language is no fault, whatever the languages beside it do."""
    assert [] == [problem.message for problem in found(language, text)]


@pytest.mark.parametrize(
    ("language", "text", "code", "words"),
    [
        ("fr", "Le rapport le dit ; c’est tout.", "T063", "(U+202F) belongs before “;”"),
        ("fr", "Le rapport dit : rien.", "T063", "(U+00A0) belongs before “:”"),
        ("fr", "L'eau montait.", "T062", "a straight apostrophe"),
        ("fr", "Il parle d’“eau haute” et se tait.", "T062", "“ ” stand only inside « »"),
        ("fr", "L’eau montait , puis baissa.", "T063", "before a comma"),
        ("fr", "Le rapport parle de vingt-cinq personnes.", "T060", "vingt-cinq personnes"),
        ("fr", "Une centaine d’habitants sont restés.", "T060", "centaine d’habitants"),
        ("ru", "Отчёт говорит: ”вода” поднялась.", "T062", "Russian has « »"),
        ("ru", "Вода поднялась - и мост закрыли.", "T062", "Russian has —"),
        ("ru", "Воdа поднялась.", "T062", "a Latin letter"),
        ("ru", "Вода поднялась , мост закрыли.", "T063", "before a punctuation mark"),
        ("ru", "Остались двадцать человек.", "T060", "двадцать человек"),
        ("ru", "Были ранены трое полицейских.", "T060", "трое полицейских"),
        ("fa", "گزارش مي‌گويد آب بالا آمد.", "T062", "an Arabic letter"),
        ("fa", "آب در ساعت ٤ بالا آمد.", "T062", "a digit of Arabic"),
        ("fa", "آب بالا می آمد.", "T063", "می is joined"),
        ("fa", "کتاب ها چیزی ندارند.", "T063", "ها of the plural"),
        ("fa", "آب‌ بالا آمد.", "T063", "a half-space stands at the edge"),
        ("fa", "بیست نفر ماندند.", "T060", "بیست نفر"),
        ("he", 'בדו"ח כתוב על המים.', "T062", "U+05F4"),
        ("he", "בבית-הספר נשארו.", "T062", "U+05BE"),
        ("he", "המיםעלו בלילה.", "T062", "a final letter"),
        ("he", "ב בית נשארו.", "T063", "a prefix is written"),
        ("he", "נשארו עשרים אנשים.", "T060", "עשרים אנשים"),
        ("he", "נשארו שלושת הילדים.", "T060", "שלושת הילדים"),
        ("ja", "報告書は２０２１年のことを言う。", "T062", "a full-width digit"),
        ("ja", "報告書はﾗｼﾞｵのことを言う。", "T062", "a half-width kana"),
        ("ja", "報告書は“水”と言う。", "T062", "Japanese has 「 」"),
        ("ja", "報告書は，水と言う。", "T062", "a comma of Chinese"),
        ("ja", "二十人が残った。", "T060", "二十人"),
        ("zh-Hant", "報告說：“水位上漲”。", "T062", "a quotation mark of the mainland"),
        ("zh-Hant", "报告说，水位上漲。", "T090", "報"),
        ("zh-Hant", "有二十人留下。", "T060", "二十人"),
    ],
)
def test_a_planted_slip_is_found(
    found: Callable[..., list[Problem]], language: str, text: str, code: str, words: str
) -> None:
    """A slip that a corrector of the language strikes out is named, with what stands there instead."""
    problems = found(language, text)
    assert any(
        code == problem.code and words in f"{problem.message} {problem.remedy}" for problem in problems
    )


@pytest.mark.parametrize(
    ("language", "text", "reason"),
    [
        ("fr", "Suite à la crue, le pont fut fermé.", "suite à"),
        ("fr", "L’armée a procédé à une évacuation.", "procéder à"),
        ("ru", "Армия произвела обстрел города.", "глагол без смысла"),
        ("fa", "پل توسط ارتش بسته شد.", "توسط"),
        ("he", "הגשר נסגר על ידי הצבא.", "על ידי"),
        ("ja", "水を測ることができた。", "ことができる"),
        ("ja", "軍は空爆を行った。", "動作を表す名詞"),
        ("zh-Hant", "軍方進行了空襲。", "進行"),
    ],
)
def test_a_habit_is_found(language: str, text: str, reason: str) -> None:
    """A habit that an editor of the language strikes out is named in the language, with what to write."""
    edition = edition_of(language)
    (found,) = Tics(edition.checks, ProseStandard(language)).found(text)
    assert reason in found[2]
    assert found[3]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "À la suite de la crue, l’eau fut à son plus haut niveau\u202f; on procéda avec soin."),
        ("ru", "Армия обстреляла город; это случилось здесь."),
        ("fa", "ارتش پل را بست؛ این بزرگ است."),
        ("he", "הצבא סגר את הגשר בידיו; זה הגשר."),
        ("ja", "軍は町を攻撃し、水を測ることはできなかった。"),
        ("zh-Hant", "軍方空襲了該鎮，各份文獻都沒有說明。"),
    ],
)
def test_plain_prose_has_no_habits(language: str, text: str) -> None:
    """What says the same plainly is no habit."""
    assert [] == list(Tics(edition_of(language).checks, ProseStandard(language)).found(text))
