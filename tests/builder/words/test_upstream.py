"""Faults of Babel that we step round; a test that passes says they are mended."""

from __future__ import annotations

import pytest
from babel import localedata
from babel.dates import get_month_names


@pytest.mark.xfail(reason="no thread known: an alias is followed in data that all locales share", strict=True)
def test_months_of_one_locale_after_those_of_another(monkeypatch: pytest.MonkeyPatch) -> None:
    """French has no months of its own for standing alone, and gets those that stand in a date (U-BAB-05)."""
    monkeypatch.setattr(localedata, "_cache", {})
    assert "一月" == get_month_names("wide", "stand-alone", "zh")[1]
    assert "janvier" == get_month_names("wide", "stand-alone", "fr")[1]
