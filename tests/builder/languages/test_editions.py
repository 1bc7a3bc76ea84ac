"""The table of editions agrees with the registries that it quotes."""

from __future__ import annotations

import babel
import pytest

from chronicle.languages.editions import EDITIONS, Edition, edition_of


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.code)
def test_edition_is_found_by_each_of_its_names(edition: Edition) -> None:
    """Code, catalog folder and language tag all lead to the same edition (U-SPH-17)."""
    assert {edition_of(name) for name in (edition.code, edition.catalog, edition.tag)} == {edition}


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.code)
def test_direction_and_plurals_are_those_of_cldr(edition: Edition) -> None:
    """Writing direction and number of plural forms are what CLDR says, not what we remember."""
    locale = babel.Locale.parse(edition.locale)
    assert edition.direction == ("rtl" if locale.text_direction == "rtl" else "ltr")
    count = int(edition.plural_forms.split("nplurals=")[1].split(";")[0])
    assert count == len(locale.plural_form.tags | {"other"})


def test_unknown_language_is_an_error() -> None:
    """A language that the book does not have is not guessed."""
    with pytest.raises(KeyError):
        edition_of("fr")
