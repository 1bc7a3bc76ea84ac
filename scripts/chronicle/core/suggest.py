"""Find what an editor probably meant."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def suggest(word: str, choices: Iterable[str], otherwise: str = "") -> str:
    """Return “Did you mean …?” for the nearest choices, or another remedy where none is near."""
    near = get_close_matches(word, list(choices), n=2)
    return f"Did you mean {' or '.join(f'“{match}”' for match in near)}?" if near else otherwise
