"""What a rule says about one translated message."""

from __future__ import annotations

from typing import NamedTuple


class Finding(NamedTuple):
    """One reason why a translation is refused or doubted."""

    code: str  # a key of chronicle.core.codes.CODES
    message: str
    remedy: str = ""


def listing(things: list[str]) -> str:
    """Return pieces of markup one after the other, each as the translator sees it."""
    return ", ".join(things)
