"""What nobody has written down of a language is as CLDR has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.languages.cldr_defaults import data_of
from chronicle.languages.edition_making import make_edition
from chronicle.languages.language_files import read_language

if TYPE_CHECKING:
    from pathlib import Path

GERMAN = {
    "name": "Deutsch",
    "tag": "de",
    "catalog": "de",
    "script": "Latn",
    "direction": "ltr",
    "plural_forms": "nplurals=2; plural=(n != 1);",
    "digits": "latn",
    "numbers": "grouped",
    "months": ["de_DE"],
    "month_width": "wide",
    "collation": "de",
    "quotation_marks": {"outer": ["„", "“"], "inner": ["‚", "‘"]},
    "longest_note": 60,
}

POLISH = "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"


def test_a_locale_tells_every_datum() -> None:
    """Name, script, direction, plural forms, digits, months, order and marks follow from it."""
    assert data_of("de", "de_DE") == GERMAN


@pytest.mark.parametrize(
    ("code", "locale", "expected"),
    [
        ("ur", "ur_PK", {"script": "Arab", "direction": "rtl", "digits": "latn", "collation": "ur"}),
        ("ckb", "ckb_IQ", {"script": "Arab", "direction": "rtl", "digits": "arab", "tag": "ckb"}),
        ("pl", "pl_PL", {"name": "Polski", "plural_forms": POLISH}),
        ("sr-Latn", "sr_Latn_RS", {"script": "Latn", "catalog": "sr_Latn", "tag": "sr-Latn"}),
    ],
)
def test_what_differs_between_languages_is_asked_of_cldr(
    code: str, locale: str, expected: dict[str, str]
) -> None:
    """A language from the right, one with digits of its own, three plural forms, one of two scripts."""
    found = data_of(code, locale)
    assert {name: found[name] for name in expected} == expected


def test_what_is_written_goes_before_cldr(tmp_path: Path) -> None:
    """A file gives what its readers expect otherwise."""
    folder = tmp_path / "de"
    folder.mkdir()
    text = "locale: de_AT\nquotation_marks: {outer: [», «], inner: [›, ‹]}\n"
    (folder / "language.yaml").write_text(text, encoding="utf-8")
    edition = make_edition("de", read_language("de", (tmp_path,), tmp_path), None)
    assert (edition.quotes, edition.months, edition.collation) == (("»", "«"), ("de_AT",), "de")
