"""A catalog is of the language of its folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs import vet
from chronicle.catalogs.check_catalogs import check_texts
from chronicle.catalogs.files.entries import Catalog
from chronicle.catalogs.files.own_language import check_language
from chronicle.core.problems import ProblemsFound
from chronicle.ledger.loader import load_ledger
from tests.languages import CHOSEN, edition_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def check(edition: str, language: str) -> None:
    check_language(Catalog("x.po", {"Language": language}, ()), edition_of(edition))


@pytest.mark.parametrize(
    ("edition", "language"),
    [
        ("zh", "zh"), ("zh", "zh_CN"), ("zh", "zh_Hans"), ("zh", "zh-Hans-CN"), ("zh", "zh_CN.UTF-8"),
        ("zh", ""), ("ar", "ar"), ("ar", "ar_SY"), ("ar", "ar-EG"), ("ar", " "), ("ar", "Arabic"),
        ("ar", "LANGUAGE"),
    ],
)  # fmt: skip
def test_a_language_has_several_names(edition: str, language: str) -> None:
    """Editors write one language in several ways, or say nothing; none of that is a fault."""
    check(edition, language)


@pytest.mark.parametrize(
    ("edition", "language"),
    [("ar", "zh_CN"), ("ar", "fa"), ("ar", "en"), ("ar", "ur_PK"), ("zh", "ar"), ("zh", "zh_TW"),
     ("zh", "zh_Hant"), ("zh", "ja"), ("zh", "yue")],
)  # fmt: skip
def test_another_language_is_refused(edition: str, language: str) -> None:
    """Another language is refused, and the same language in another script."""
    with pytest.raises(ProblemsFound) as found:
        check(edition, language)
    assert ["T089"] == [problem.code for problem in found.value.problems]


def test_nothing_of_another_languages_catalog_is_printed(
    tiny_book: Path, write_catalog: Callable[..., Path]
) -> None:
    """A catalog in the wrong folder is named once, stops the build, and is not checked word by word."""
    path = tiny_book / "locales/ar/LC_MESSAGES/chapters/01-city.po"
    path.parent.mkdir(parents=True)
    path.write_bytes(write_catalog('msgid "The city"\nmsgstr "城市,"\n', language="zh_CN").read_bytes())
    report = vet(tiny_book, edition_of("ar"), release=False)
    assert [("T089", 1)] == [(problem.code, problem.line) for problem in report.problems]
    assert [] == list((tiny_book / "build").rglob("01-city.mo"))
    ledger = load_ledger(tiny_book / "docs/evidence", CHOSEN)
    assert [] == [
        each
        for each in check_texts(tiny_book, (edition_of("ar"),), ledger)
        if each.path.endswith("01-city.po")
    ]
