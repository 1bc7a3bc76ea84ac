from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st


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
