from __future__ import annotations

import pytest


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
        (500000, "half a million", "نصف مليون", "50万"),
        (501000, "501,000", "501000", "50.1万"),
    ],
)
def test_numbers(voices, number, en, ar, zh):
    """Numbers are grouped in English, plain in Arabic, in ten-thousands in Chinese."""
    assert (en, ar, zh) == tuple(voices[code].number(number) for code in ("en", "ar", "zh"))
