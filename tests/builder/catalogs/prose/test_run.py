"""The checks find what an editor would mark, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs.placeholders.legend import shorten
from chronicle.catalogs.prose.checked_texts import CheckedText
from chronicle.catalogs.prose.held_to_source import around
from chronicle.catalogs.prose.run import Checker
from chronicle.catalogs.prose.waivers import Waivers
from chronicle.core.problems import Problem
from chronicle.ledger.loader import load_ledger
from tests.languages import CHOSEN, edition_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        ("en", "Three civilians were killed.", "T060"),
        ("en", "It lasted for twenty-five days.", "T060"),
        ("en", "Dozens of people came.", "T060"),
        ("en", "Three Homs residents were killed.", "T060"),
        ("en", "Three of the “former” soldiers came.", "T060"),
        ("en", "Some two hundred of the fighters left.", "T060"),
        ("ar", "قُتل ثلاثة مدنيين.", "T060"),
        ("ar", "واستمرّ ذلك عشرين يوماً.", "T060"),
        ("zh", "三名平民遇害。", "T060"),
        ("zh", "持续了二十天。", "T060"),
        ("zh", "二〇一二年二月。", "T060"),
        ("zh", "数百人离开。", "T060"),
        ("zh", "九十九人离开。", "T060"),
        ("zh", "五份文献都这样说。", "T060"),
        ("en", "A hundred and one people came.", "T060"),
        ("ar", "جاء تسعة وتسعون شخصاً.", "T060"),
        ("zh", "百分之五十。", "T060"),
        ("zh", "前三天没有报道，上一百年也没有。", "T060"),
        ("zh", "他们离开了,没有回来。", "T062"),
        ("zh", "他们离开了（没有回来)。", "T064"),
        ("zh", '称之为"事件"。', "T062"),
        ("zh", "他们离开了...", "T062"),
        ("zh", "在 {place}`homs` 被驱散。", "T063"),
        ("zh", "见 PDF 文件。", "T063"),
        ("ar", "غادروا, ثم عادوا.", "T062"),
        ("ar", "هل غادروا?", "T062"),
        ("ar", 'سمّاه "حادثاً".', "T062"),
        ("ar", "غادروا ،ثم عادوا.", "T063"),
        ("ar", "غادروا و عادوا.", "T063"),
        ("ar", "غـــادروا.", "T062"),
        ("ar", "سمّاه «حادثاً.", "T064"),
        ("en", "They left (and came back.", "T064"),
        ("en", "They  left.", "T063"),
        ("en", "They left left.", "T067"),
        ("ar", "غادروا غادروا.", "T067"),
        ("zh", "他们的的离开。", "T067"),
        ("en", "The regime’s account.", "T069"),
        ("en", "Regimes fall.", "T069"),
        ("ar", "قال النظام.", "T069"),
        ("ar", "وبالنظام.", "T069"),
        ("ar", "للنظام.", "T069"),
        ("ar", "قالت قوّات النّظام.", "T069"),
        ("zh", "该政权称。", "T069"),
        ("en", "In Hims it rained.", "T068"),
        ("en", "In al Homs it rained.", "T068"),
        ("en", "In Al-Hóms it rained.", "T068"),
        ("ar", "في حمس.", "T068"),
        ("zh", "在胡姆斯。", "T068"),
        ("en", "In Emesa it rained.", "T068"),  # resembles no name, and is listed
        ("ar", "في إميسا.", "T068"),
        ("zh", "在埃美萨。", "T068"),
    ],
)
def test_a_fault_is_found(codes: Callable[..., list[str]], language: str, text: str, code: str) -> None:
    """Each fault gets the code of its kind and no other."""
    assert [code] == codes(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Two of them agree; the documents differ in one respect."),
        ("ar", "قُتل مدنيان."),
        ("ar", "وبعد يومين انتهى."),
        ("zh", "轰击持续了一个月。"),
        ("en", "Alpha News writes of ‘the regime’s men’, and of “regimes”."),
        ("en", "It cites {title}`alpha-news`."),
        ("en", "The headline reads The regime falls, no more."),
        ("en", "Homs’ streets; al-Homs."),
        ("en", "It is {value}`sit-in.killed` whom Alpha counts."),
        ("ar", "يسمّيها «قوات النظام»."),
        ("ar", "هذا نظام آخر، وفي لحمص."),
        ("ar", "قال لـ«أنباء ألفا» ذلك."),
        ("ar", "نُظّم اعتصام في {place}`homs`، وفُضّ في {date}`sit-in`."),
        ("zh", "一名记者在这一年说，第一批人离开了。"),
        ("zh", "前一天有报道，后一年没有。"),
        ("zh", "据“政权”一词。"),
        ("zh", "在{place}`homs`（PDF）被驱散。"),
        ("zh", "他们十分疲倦，讨论了很久。"),
    ],
)
def test_what_is_right_is_left_alone(codes: Callable[..., list[str]], language: str, text: str) -> None:
    """Quotations, titles, names, articles and idioms are no faults."""
    assert [] == codes(language, text)


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        ("ar", "Nothing more is told of it.", "T065"),
        ("ar", "لا شيء more is told of it.", "T065"),
        ("ar", "لا يُروى عنه شيء آخر", "T066"),
        ("zh", "此后没有更多记述", "T066"),
    ],
)
def test_what_was_left_over_is_found(
    codes: Callable[..., list[str]], language: str, text: str, code: str
) -> None:
    """Source text as translation, whole or in part, and a lost full stop are told."""
    assert [code] == codes(language, text, "Nothing more is told of it.")


@pytest.mark.parametrize(
    ("language", "text", "source", "found"),
    [
        ("zh", "轰击持续了一个月。", "The bombardment went on for a month.", []),
        ("zh", "轰击持续了十一个月。", "The bombardment went on for a month.", ["T060"]),
        ("zh", "双方两次谈判。", "Both sides met twice.", []),
        ("zh", "两处口岸关闭。", "The crossings were closed.", ["T060"]),
        ("zh", "两处口岸关闭。", "Both crossings were closed.", []),
        ("zh", "到十一月。", "by November", []),
        ("zh", "到十一年。", "by November", ["T060"]),
        ("zh", "九十九人离开。", "Neither document names them.", ["T060"]),
        ("ar", "غادر تسعة وتسعون شخصاً.", "Both sides left.", ["T060"]),
        ("zh", "三处口岸关闭。", "Three crossings were closed.", []),
        ("ar", "ثلاثة قتلى.", "Some dead.", ["T060"]),
        ("ar", "المعبران مغلقان.", "The crossings were closed.", []),
        ("ar", "غادر ninety-nine people.", "They left.", ["T060"]),
    ],
)
def test_a_translation_may_number_what_its_source_numbers(
    codes: Callable[..., list[str]], language: str, text: str, source: str, found: list[str]
) -> None:
    """A number word stands where the source has one; 一 and the dual are words of ordinary language."""
    assert found == [code for code in codes(language, text, source) if code == "T060"]


def test_a_full_stop_may_stand_before_the_note(codes: Callable[..., list[str]]) -> None:
    """A sentence that ends with its note mark ends with the stop before it."""
    assert [] == codes("zh", "此后没有记述。{claim}`sit-in`", "Nothing is told.{claim}`sit-in`")


def test_an_abbreviation_is_its_own_translation(codes: Callable[..., list[str]]) -> None:
    """Letters that are the same in every language are no source left over."""
    assert [] == codes("ar", "PDF", "PDF")


@pytest.mark.parametrize(
    ("language", "source", "text", "found"),
    [
        ("ar", "three documents", "ثلاث وثائق", []),
        ("ar", "three documents", "أربع وثائق", ["T080"]),
        ("ar", "three documents", "وثائق", ["T080"]),
        ("ar", "two documents", "وثيقتان", []),
        ("ar", "two documents", "ثلاث وثائق", ["T080"]),
        ("ar", "documents", "ثلاث وثائق", []),
        ("zh", "three documents", "三份文献", []),
        ("zh", "four documents", "三份文献", ["T080"]),
    ],
)
def test_a_count_says_the_number_of_its_source(
    codes: Callable[..., list[str]], language: str, source: str, text: str, found: list[str]
) -> None:
    """Another number is a fault; one and two may lie in the noun itself."""
    assert found == codes(language, text, source, counts=True)


@pytest.mark.parametrize(
    ("text", "kinds", "found"),
    [
        ("Three civilians were killed.", {"figure": True}, []),
        ("The regime’s men.", {"quotes": True}, []),
        ("The men of Hims.", {"quotes": True}, []),
        ("They left (and came back.", {"quotes": True, "figure": True}, ["T064"]),
    ],
)
def test_a_text_is_asked_what_its_kind_allows(
    codes: Callable[..., list[str]], text: str, kinds: dict[str, bool], found: list[str]
) -> None:
    """A figure has numbers, a gloss the words and spellings that it explains; brackets match everywhere."""
    assert found == codes("en", text, **kinds)


@pytest.mark.parametrize(
    ("text", "excerpts"),
    [('سمّاه "حادثاً".', 1), ('"حادثاً" كما قالت الهيئة التي كتبت عنه بعد ذلك بأيام طويلة و"قصفاً".', 2)],
)
def test_the_two_marks_of_a_pair_are_one_finding(small_book: Path, text: str, excerpts: int) -> None:
    """One slip has one line, which shows both marks and says which to write."""
    ledger = load_ledger(small_book / "docs/evidence", CHOSEN)
    checker = Checker(small_book, edition_of("ar"), ledger, Waivers([]))
    given = CheckedText(edition_of("ar"), "x.po", 4, text)
    (found,) = checker.check(given)
    assert ("T062", "Write « » in its place.") == (found.code, found.remedy)
    assert excerpts == len(found.message.split(" · "))
    assert text.count('"') == found.message.count('"')


@pytest.mark.parametrize(
    ("phrase", "codes"), [("{date2} من {date}", []), ("{date}`b` من {date}`a`", ["T095"]), ("", ["T095"])]
)
def test_a_waiver_has_the_words_that_its_check_reads(
    small_book: Path, tmp_path: Path, phrase: str, codes: list[str]
) -> None:
    """An exchange is told, and waived, by the placeholders that a translator sees."""
    source, text = "From {date}`a` to {date}`b`.", "إلى {date}`b` من {date}`a`."
    shown, legend = shorten(source)
    rows = f"waivers:\n  - {{check: T095, language: ar, text: '{phrase}', because: x}}\n" if phrase else ""
    (tmp_path / "terms.yaml").write_text(rows or "waivers: []\n", encoding="utf-8")
    ledger = load_ledger(small_book / "docs/evidence", CHOSEN)
    checker = Checker(small_book, edition_of("ar"), ledger, Waivers.load(tmp_path))
    given = CheckedText(edition_of("ar"), "x.po", 4, text, source, legend=legend, shown=shown)
    assert codes == [each.code for each in checker.check(given)]


LONG = "Nothing at all is told of it by anybody. They left the town by night. They came again in the morning."
FINDINGS = [
    ("en", "Two civilians met four of the “old” people.", None, [
        ("T060", "a number in words: “Two civilians met four of the”.", ""),
        ("T060", "a number in words: “o civilians met four of the “old” people.”.", "")]),
    ("ar", "غادر ninety-nine people.", "They left.", [
        ("T060", "a number in words: “غادر ninety-nine people.”.", "")]),
    ("ar", 'سمّاه "حادثاً".', None, [
        ("T062", 'a straight quotation mark; Arabic has « » “سمّاه "حادثاً".”', "Write « » in its place.")]),
    ("zh", "被围困與围困。", None, [
        ("T090", "a character that 简体中文 does not have: “被围困與围困。”.", "Write “与”.")]),
    ("en", "They left (and came back].", None, [
        ("T064", "brackets or quotation marks do not match: ( ]", "")]),
    ("ar", "Nothing more is told.", "Nothing more is told.", [
        ("T065", "the source text, or a part of it, stands as translation.", "")]),
    ("ar", "لا يُروى عنه شيء آخر", "Nothing more is told of it.", [
        ("T066", "the source ends with a full stop, the translation does not.",
         "Put a full stop at its end, before {note} if there is one.")]),
    ("zh", "此后没有记述{claim}`sit-in`，他们走了。", "Nothing is told.{claim}`sit-in` They left.", [
        ("T066", "in the source a full stop stands before a note, where here is none.",
         "Put the full stop before {note}, as the source does.")]),
    ("zh", "此后没有记述，他们走了，又回来了。", "Nothing is told. They left. They came.", [
        ("T066", "the source has 3 sentences, of which 1 end here.", "")]),
    ("zh", "走。", LONG, [
        ("T066", "the source has 3 sentences, of which 1 end here.", ""),
        ("T093", "it has fewer sentences than the source, and is very short.", "")]),
    ("zh", "此后没有记述。他们走了。又回来了。", "Nothing is told of it.", [
        ("T097", "it has 3 sentences, the source 1.", "")]),
    ("zh", "此后说没有。", "“Nothing” is told of it.", [("T098", "it has 0 quotations, the source 1.", "")]),
    ("en", "They left left.", None, [("T067", "a word stands twice: “They left left.”.", "")]),
    ("en", "In Hims it rained, and in Emesa.", None, [
        ("T068", "“Hims” is not how the book writes it.", "Write “Homs”."),
        ("T068", "“Emesa” is not how the book writes it.", "Write “Homs”.")]),
    ("en", "The regime’s account.", None, [
        ("T069", "“regime” is a side's word, or judges.", "The book writes: the government.")]),
    ("ar", "في آذار.", "In {date}`sit-in`.", [("T091", "a month: “في آذار.”.", "")]),
    ("ar", "في آذار.", "In May.", [
        ("T091", "not a month of the source: “في آذار.”.", "Write the month that the source names.")]),
    ("ar", "في حمص.", "In {place}`homs`.", [
        ("T092", "the name “حمص” is typed, and no placeholder.",
         "Write {place}`homs`, as the source does.")]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "source", "said"), FINDINGS)
def test_each_finding_says_where_and_what_it_is(
    small_book: Path, language: str, text: str, source: str | None, said: list[tuple[str, str, str]]
) -> None:
    """Its file and line, what was found with a few words around it, and what to write."""
    ledger = load_ledger(small_book / "docs/evidence", CHOSEN)
    checker = Checker(small_book, edition_of(language), ledger, Waivers([]))
    given = CheckedText(edition_of(language), "x.po", 7, text, source)
    assert [Problem("x.po", 7, *each, given.subject) for each in said] == list(checker.check(given))


def test_a_count_that_says_another_number_is_shown(small_book: Path) -> None:
    """All of it: it has no more than a few words."""
    ledger = load_ledger(small_book / "docs/evidence", CHOSEN)
    checker = Checker(small_book, edition_of("ar"), ledger, Waivers([]))
    given = CheckedText(edition_of("ar"), "x.po", 7, "أربع وثائق", "three documents", counts=True)
    message = "“أربع وثائق” says another number than its source."
    assert [Problem("x.po", 7, "T080", message, "", given.subject)] == list(checker.check(given))


@pytest.mark.parametrize(
    ("text", "start", "end", "shown"),
    [
        ("abc", 1, 2, "“abc”"),
        ("x" * 16 + "abc" + "y" * 16, 16, 19, "“" + "x" * 16 + "abc" + "y" * 16 + "”"),
        ("_" + "x" * 16 + "abc" + "y" * 16 + "_", 17, 20, "“" + "x" * 16 + "abc" + "y" * 16 + "”"),
        ("a\ufffcb", 0, 1, "“a{…}b”"),
        ("x" * 81, 0, 81, "“" + "x" * 79 + "…”"),
        ("x" * 80, 0, 80, "“" + "x" * 80 + "”"),
    ],
)
def test_an_excerpt_has_a_few_words_around_what_was_found(
    text: str, start: int, end: int, shown: str
) -> None:
    """Sixteen characters on each side, no more than fit a line, and a sign for each placeholder."""
    assert shown == around(text, start, end)


@pytest.mark.parametrize(("apart", "excerpts"), [(58, 1), (59, 2)])
def test_what_one_excerpt_can_show_is_one(small_book: Path, apart: int, excerpts: int) -> None:
    """Two marks that are less than sixty characters from the first to the end of the last."""
    ledger = load_ledger(small_book / "docs/evidence", CHOSEN)
    checker = Checker(small_book, edition_of("ar"), ledger, Waivers([]))
    given = CheckedText(edition_of("ar"), "x.po", 4, f'"{"ا" * (apart - 1)}"')
    (found,) = checker.check(given)
    assert excerpts == len(found.message.split(" · "))
