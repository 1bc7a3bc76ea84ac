"""The languages of the package agree with the registries that they quote."""

from __future__ import annotations

from typing import TYPE_CHECKING

import babel
import pytest

from chronicle.languages.edition_making import plural_rule
from chronicle.languages.editions import Editions
from chronicle.languages.language_files import DATA, known_languages
from tests.languages import CHOSEN, EDITIONS, edition_of

if TYPE_CHECKING:
    from chronicle.languages.editions import Edition

each_language = pytest.mark.parametrize("code", known_languages([DATA]))


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.code)
def test_edition_is_found_by_each_of_its_names(edition: Edition) -> None:
    """Code, catalog folder and language tag all lead to the same edition."""
    assert {CHOSEN.of(name) for name in (edition.code, edition.catalog, edition.tag)} == {edition}


@each_language
def test_direction_is_that_of_cldr(code: str) -> None:
    """Writing direction is what CLDR says, not what we remember."""
    edition = edition_of(code)
    assert edition.direction == babel.Locale.parse(edition.locale).text_direction


@each_language
def test_plural_forms_part_numbers_as_cldr_does(code: str) -> None:
    """Numbers that a book counts have one form by our rule where they have one by that of CLDR."""
    edition = edition_of(code)
    count, choose = plural_rule(edition.plural_forms)
    category = babel.Locale.parse(edition.locale).plural_form
    numbers = (*range(1_300), *range(9_900, 10_300), *range(99_800, 100_000))
    pairs = {(choose(number), category(number)) for number in numbers}
    assert count == len(pairs) == len({form for form, _ in pairs}) == len({name for _, name in pairs})


@each_language
def test_the_language_tag_is_that_of_the_locale(code: str) -> None:
    """Dates and numbers are those of the language that the pages say they are in, in its script."""
    edition = edition_of(code)
    tag, locale = babel.Locale.parse(edition.tag, "-"), babel.Locale.parse(edition.locale)
    assert tag.language == locale.language
    assert edition.script in (locale.script or edition.script)


def test_unknown_language_is_an_error() -> None:
    """A language that the book does not have is not guessed."""
    with pytest.raises(KeyError):
        CHOSEN.of("fr")


@pytest.mark.parametrize(("code", "written"), [("fa", "۴٫۱۲"), ("ar", "4.12"), ("ja", "4.12")])
def test_numbers_are_written_in_the_digits_of_the_language(code: str, written: str) -> None:
    """Persian has digits of its own; what stands between them stays."""
    assert edition_of(code).numeral("4.12") == written.replace("٫", ".")


def test_a_translation_knows_the_language_that_the_book_is_written_in() -> None:
    """Each edition leads to the one whose text stands in for what is not translated."""
    assert {edition.source.code for edition in EDITIONS} == {"en"}
    assert [edition.code for edition in EDITIONS if edition.is_source] == ["en"]


@pytest.mark.parametrize(
    ("text", "contracted"),
    [
        ("la nuit de le 3 mai", "la nuit du 3 mai"),
        ("code le 3", "code le 3"),
        ("à le 3 mai et de le 4", "au 3 mai et du 4"),
    ],
)
def test_words_that_meet_are_written_as_one(text: str, contracted: str) -> None:
    """A text that is put together from pieces reads as one; within a longer word nothing changes."""
    assert contracted == edition_of("fr").contracted(text)
    assert text == edition_of("en").contracted(text)


def test_spaces_belong_to_the_side_of_their_mark() -> None:
    """French has a space inside its quotation marks and before high marks; English has none."""
    spaces = {(each.mark, each.before) for each in edition_of("fr").spaces}
    assert {("«", False), ("»", True), (";", True), ("?", True)} <= spaces
    assert not {("«", True), ("»", False)} & spaces
    assert () == edition_of("en").spaces


def test_marks_of_a_quotation_are_the_languages() -> None:
    """The outer pair and the inner one, each with what opens first."""
    assert [(("‘", "’"), ("“", "”")), (("«", "»"), ("“", "”"))] == [
        (tuple(edition_of(code).quotes), tuple(edition_of(code).inner_quotes)) for code in ("en", "fr")
    ]


def test_only_english_is_english() -> None:
    """The interface's messages are written in it, in whatever region."""
    assert ["en"] == [code for code in known_languages([DATA]) if edition_of(code).is_english]


def test_what_is_written_has_the_source_once() -> None:
    """The language that the book is written in is read where something is checked, published or not."""
    english, *others = EDITIONS
    assert EDITIONS == CHOSEN.written
    apart = Editions(tuple(others), english)
    assert ((english, *others), english) == (apart.written, apart.of("en"))


@pytest.mark.parametrize(
    "header",
    [
        "nplurals=0; plural=0;", "nplurals=2; plural=n != 1", "plural=0;", "", "x nplurals=1; plural=0;",
        "nplurals=1; plural=0; x", "nplurals=1; plural=0;\nnplurals=2; plural=n;",
    ],
)  # fmt: skip
def test_what_is_no_rule_of_plurals_is_refused(header: str) -> None:
    """A header has a count from one on, a rule, and nothing else."""
    with pytest.raises(ValueError, match="plural"):
        plural_rule(header)


def test_a_rule_of_plurals_is_read() -> None:
    """The count is the header's, and so is what chooses a form."""
    count, choose = plural_rule("nplurals=3; plural=(n==1 ? 0 : n==2 ? 1 : 2);")
    assert (3, [2, 0, 1, 2]) == (count, [choose(number) for number in range(4)])
