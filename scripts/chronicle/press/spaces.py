"""Let the space at the end of a run hang over the end of the line.

A run of text that fits its line but for the space at its end is taken by WeasyPrint for a line that cannot
be broken, and is broken behind its first word: the line then holds that word alone.
"""

from __future__ import annotations

from typing import Any

from weasyprint.layout import inline  # type: ignore[import-untyped]

_original_split_first_line = inline.split_first_line
_COLLAPSING = frozenset({"normal", "nowrap", "pre-line"})


def install() -> None:
    """Mend WeasyPrint's breaking of lines; doing it twice changes nothing."""
    inline.split_first_line = _split_first_line


def _split_first_line(
    text: str, style: Any, context: Any, max_width: Any, *rest: Any, **options: Any
) -> tuple[Any, ...]:
    """Fit as much as possible into a line; the space at the end of the text needs no room."""
    found: tuple[Any, ...] = _original_split_first_line(text, style, context, max_width, *rest, **options)
    resume_at = found[2]
    if resume_at is None or not text.endswith(" ") or style["white_space"] not in _COLLAPSING:
        return found
    if " " in text.encode()[:resume_at].decode().strip():
        return found  # more than a word: the line was broken where it is full
    bare = text.rstrip(" ")
    if _original_split_first_line(bare, style, context, max_width, *rest, **options)[2] is not None:
        return found
    whole: tuple[Any, ...] = _original_split_first_line(text, style, context, None, *rest, **options)
    return whole
