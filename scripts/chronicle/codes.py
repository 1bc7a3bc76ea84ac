"""The catalogue of error codes.

Families: E evidence, M manuscript, T translation, F figure, P press, U EPUB, W web, B build.
A code keeps its meaning for ever; a retired one is not used again.
"""

from __future__ import annotations

from typing import NamedTuple


class Code(NamedTuple):
    """What a code stands for, and the usual way out."""

    sentence: str
    hint: str


# fmt: off
CODES: dict[str, Code] = {
    # --- E: evidence ---
    # --- M: manuscript ---
    # --- T: translation ---
    # --- F: figures ---
    # --- P: press ---
    # --- U: EPUB ---
    # --- W: web ---
    # --- B: build ---
}
# fmt: on
