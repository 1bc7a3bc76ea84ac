"""Divide running text into sentences, in every script of the book."""

from __future__ import annotations

import re

_CLOSING = "”’»)\\]"
_CLOSING_WIDE = "”’»）」』"
# A stop ends a sentence before a space; a full-width one, or the Arabic question mark, anywhere.
_SENTENCE = re.compile(
    rf"(?<=[.!?…][{_CLOSING}])\s+|(?<=[.!?…])\s+"
    rf"|(?<=[。！？؟])(?![{_CLOSING_WIDE}])|(?<=[。！？؟][{_CLOSING_WIDE}])"
)


def sentences(text: str) -> list[str]:
    """Return the sentences of a paragraph; “4.12” and a stop inside a quotation end none."""
    return [part.strip() for part in _SENTENCE.split(text) if part.strip()]
