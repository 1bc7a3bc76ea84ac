"""The screens on which every EPUB is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.oracles.reading.screens import SCREENS

if TYPE_CHECKING:
    from tests.approved import Approved


def test_screens(approved: Approved) -> None:
    """A small phone, the same with text twice as large, and a tablet, in CSS pixels."""
    approved(*SCREENS, *(each.styles for each in SCREENS))
