"""Lay text out in one line as the Unicode bidirectional algorithm does, by ICU."""

from __future__ import annotations

from typing import TYPE_CHECKING

import icu

if TYPE_CHECKING:
    from chronicle.editions import Direction


def visual(text: str, direction: Direction) -> str:
    """Return a line of text as an eye finds it from left to right; brackets are not mirrored."""
    bidi = icu.Bidi()
    bidi.setPara(icu.UnicodeString(text), int(direction == "rtl"))
    return str(bidi.writeReordered(icu.Bidi.REMOVE_BIDI_CONTROLS))
