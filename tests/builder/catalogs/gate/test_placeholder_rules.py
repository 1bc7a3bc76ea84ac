"""What a message leaves open stays open, and its forms are complete."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chronicle.catalogs.files.entries import Entry
from chronicle.catalogs.gate.allowed_names import Names
from chronicle.catalogs.gate.placeholder_rules import counts_one_number, form_for, plural_count
from chronicle.catalogs.gate.rules import findings
from tests.languages import edition_of

ARABIC, CHINESE = edition_of("ar"), edition_of("zh")
FORMS = ("لا أحد", "شخص واحد", "شخصان", "{n} أشخاص", "{n} شخصاً", "{n} شخص")


def codes(entry: Entry, domain: str = "interface", code: str = "ar") -> set[str]:
    return {found.code for found in findings(entry, domain, edition_of(code), Names({}))}


def word(msgid: str, msgstr: str) -> Entry:
    return Entry(1, "web", msgid, None, (msgstr,), fuzzy=False)


def figure(*forms: str) -> Entry:
    return Entry(1, "unit", "{n} person", "{n} people", forms, fuzzy=False)


@pytest.mark.parametrize(
    ("source", "text", "code"),
    [
        ("Note {number}", "ملاحظة", "T030"),
        ("Note {number}", "ملاحظة {num}", "T030"),
        ("Note {number}", "ملاحظة {number} {number}", "T030"),
        ("Note {number}", "ملاحظة {number", "T030"),
        ("Note {number}", "ملاحظة {number} {", "T026"),
        ("Note {number}", "ملاحظة {number.__class__} {number}", "T026"),
        ("Fig. %s", "شكل", "T030"),
        ("Fig. %s", "شكل %s %d", "T030"),
        ("Fig. %s", "شكل %(x)s", "T030"),
        ("Next", "<b>التالي</b>", "T020"),
        ("Next", "التالي 2", "T024"),
        ("Next", "التالي\u202e", "T021"),
        ("Next", "التالي\n", "T025"),
    ],
)
def test_a_word_of_the_interface_is_held_to_its_source(source: str, text: str, code: str) -> None:
    """Placeholders are identical, and nothing of code is added."""
    assert code in codes(word(source, text))


def test_a_good_word_passes() -> None:
    """Order is free, digits of the source are the source's."""
    assert set() == codes(word("{a} (SHA-256), {b}", "{b}، {a} (SHA-256)"))


def test_forms_for_a_single_number_may_do_without_the_figure() -> None:
    """Arabic says none, one and two without a digit; the others need it."""
    assert set() == codes(figure(*FORMS), "evidence")
    assert {"T030"} == codes(figure(*FORMS[:3], "أشخاص", *FORMS[4:]), "evidence")


def test_every_form_is_there() -> None:
    """Six in Arabic, one in Chinese; neither fewer nor more."""
    assert {"T031"} == codes(figure(*FORMS[:5]), "evidence")
    assert {"T031"} == codes(figure(*FORMS[:5], ""), "evidence")
    assert set() == codes(figure("{n}人"), "evidence", "zh")
    assert {"T031"} == codes(figure("{n}人", "{n}人"), "evidence", "zh")
    assert {"T030"} == codes(figure("人"), "evidence", "zh")


def test_no_form_of_a_decimal_goes_without_its_figure():
    """“One person” may stand for 1; behind a decimal each form has the number, which is never a bare one."""
    forms = ("{n} شخص",) * 6
    decimal = Entry(1, "unit-decimal", "{n} person", "{n} people", forms, fuzzy=False)
    assert set() == codes(decimal, "evidence")
    spelt = ("لا أحد", "شخص واحد", *forms[2:])
    assert {"T030"} == codes(replace(decimal, forms=spelt), "evidence")
    assert set() == codes(figure(*spelt), "evidence")


@pytest.mark.parametrize(
    ("code", "count", "forms", "single"),
    [
        ("ar", 6, [0, 1, 2, 3, 4, 5], [True, True, True, False, False, False]),
        ("en", 2, [1, 0, 1, 1, 1, 1], [True, False]),
        ("zh", 1, [0, 0, 0, 0, 0, 0], [False]),
        ("fr", 2, [0, 0, 1, 1, 1, 1], [False, False]),
    ],
)
def test_a_number_has_the_form_of_its_language(
    code: str, count: int, forms: list[int], single: list[bool]
) -> None:
    """One that serves a single number may do without the figure."""
    edition = edition_of(code)
    assert (count, forms) == (plural_count(edition), [form_for(edition, n) for n in (0, 1, 2, 3, 11, 100)])
    assert single == [counts_one_number(edition, index) for index in range(count)]
