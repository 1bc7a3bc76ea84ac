"""The languages of the package agree with the registries that they quote."""

from __future__ import annotations

from typing import TYPE_CHECKING

import babel
import pytest

from chronicle.languages.edition_making import plural_rule
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
    pairs = {(choose(number), category(number)) for number in range(100_000)}
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
