from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronicle.languages.edition_making import make_edition
from chronicle.languages.language_files import DATA, read_language
from chronicle.ledger.model import Ledger
from chronicle.words import Messages
from chronicle.words.numbers import number_forms, percent_text, whole_number_like


@pytest.mark.parametrize(
    ("number", "en", "ar", "zh"),
    [
        (0, "0", "0", "0"),
        (999, "999", "999", "999"),
        (1400, "1,400", "1400", "1400"),
        (9999, "9,999", "9999", "9999"),
        (10000, "10,000", "10000", "1万"),
        (20000, "20,000", "20000", "2万"),
        (25000, "25,000", "25000", "2.5万"),
        (12300, "12,300", "12300", "12300"),  # two places behind the point are not short
        (12345, "12,345", "12345", "12345"),
        (500000, "500,000", "500000", "50万"),
        (501000, "501,000", "501000", "50.1万"),
        (99999000, "99,999,000", "99999000", "9999.9万"),
        (99999999, "99,999,999", "99999999", "99999999"),
        (100000000, "100,000,000", "100000000", "1亿"),
        (100001000, "100,001,000", "100001000", "10000.1万"),
        (100010000, "100,010,000", "100010000", "1.0001亿"),
        (250000000, "250,000,000", "250000000", "2.5亿"),
    ],
)
def test_numbers(voices, number, en, ar, zh):
    """Numbers are grouped in English, plain in Arabic, in ten-thousands in Chinese."""
    assert (en, ar, zh) == tuple(voices[code].number(number) for code in ("en", "ar", "zh"))


def test_a_chinese_number_is_exact(voices):
    """Read back by its signs it is the number that was given, and no digit stands in vain."""

    @given(st.integers(0, 10**12), st.sampled_from([1, 10, 1000, 10_000, 10_000_000]))
    def each(number, step):
        number -= number % step
        text = voices["zh"].number(number)
        figures = text.rstrip("万亿")
        factor = {"万": 10_000, "亿": 100_000_000}.get(text[-1], 1)
        assert number == Decimal(figures) * factor
        assert not ("." in figures and figures.endswith("0"))
        assert number < 10_000 or number % 1000 or factor > 1

    each()


def _edition(code):
    source = make_edition("en", read_language("en", [DATA], DATA), None)
    return source if code == "en" else make_edition(code, read_language(code, [DATA], DATA), source)


@pytest.mark.parametrize(
    ("code", "short", "long", "grouped"),
    [
        ("en", "41.5", "41.50", "1,234.25"),
        ("ar", "41.5", "41.50", "1234.25"),
        ("zh", "41.5", "41.50", "1234.25"),
        ("fr", "41,5", "41,50", "1\u202f234,25"),
        ("fa", "۴۱٫۵", "۴۱٫۵۰", "۱٬۲۳۴٫۲۵"),
        ("he", "41.5", "41.50", "1,234.25"),
        ("ru", "41,5", "41,50", "1\u00a0234,25"),
        ("ja", "41.5", "41.50", "1,234.25"),
    ],
)
def test_decimals(code, short, long, grouped):
    """A decimal has the sign and the digits of the language, and as many of them as its document writes.

    Upstream: U-BAB-04.
    """
    words = Messages(_edition(code), Ledger())
    assert [short, long, grouped] == [words.number(Decimal(each)) for each in ("41.5", "41.50", "1234.25")]


@pytest.mark.parametrize(
    ("code", "text", "forms"),
    [
        ("en", "1,234.5", {"1,234.5"}),
        ("fr", "41.5", {"41.5", "41,5"}),
        ("fr", "1,234.5", {"1,234.5", "1\u202f234,5"}),
        ("fa", "1,234.5", {"۱,۲۳۴.۵", "۱٬۲۳۴٫۵"}),
        ("fr", "M5.", {"M5."}),
        ("ru", "5-10", {"5-10"}),
    ],
)
def test_numbers_that_are_typed(code, text, forms):
    """A number in the words of a text is known in the marks and digits of the language, or as it is typed."""
    assert forms == number_forms(_edition(code), text)


@pytest.mark.parametrize(
    ("code", "whole", "decimal"),
    [
        ("en", "41%", "41.50%"),
        ("ar", "41%", "41.50%"),
        ("zh", "41%", "41.50%"),
        ("fr", "41\u00a0%", "41,50\u00a0%"),
        ("fa", "۴۱٪", "۴۱٫۵۰٪"),
        ("ru", "41\u00a0%", "41,50\u00a0%"),
    ],
)
def test_per_cent(code, whole, decimal):
    """A number of hundredths has the language's sign where the language has it, and keeps its digits."""
    edition = _edition(code)
    assert (whole, decimal) == (percent_text(edition, 41), percent_text(edition, Decimal("41.50")))


@pytest.mark.parametrize(("code", "text"), [("en", "1,250%"), ("ar", "1250%"), ("zh", "1250%")])
def test_many_per_cent(code, text):
    """Thousands of them are grouped where the edition groups numbers, and nowhere else."""
    assert text == percent_text(_edition(code), 1250)


@pytest.mark.parametrize(
    ("code", "number", "like"),
    [
        ("en", "1.0", 2),  # 1.0 kilometres
        ("fr", "1.5", 1),  # 1,5 kilomètre
        ("fr", "2.0", 2),
        ("ar", "41.5", 100),
        ("fa", "0.5", 1),
        ("ru", "41.5", 2),  # no whole number is of its category
        ("ja", "41.5", 1),
    ],
)
def test_plural_category_of_a_decimal(code, number, like):
    """The noun has the form of the category that CLDR's operands give, which see the decimals."""
    assert like == whole_number_like(_edition(code), Decimal(number))
    assert 41 == whole_number_like(_edition(code), 41)
