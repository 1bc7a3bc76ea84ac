"""Put the sentences of a message beside those of its translation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chronicle.catalogs.files.entries import Entry

_CLOSING = r"[”’»)\]）」』]*"
_NOTES = r"(?:\{(?:note|remark)[0-9]*(?:\|[^{}]*)?\})*"  # which belong to the sentence before them
_SENTENCE = re.compile(
    rf".+?(?:[.!?…]+{_CLOSING}{_NOTES}(?:\s+|$)|[。！？؟]+{_CLOSING}{_NOTES}\s*|$)", re.DOTALL
)


def sentences_with_notes(text: str) -> list[str]:
    """Return the sentences of a message, each with the notes behind its stop and the space behind these."""
    return _SENTENCE.findall(text)


def aligned(entry: Entry) -> list[tuple[str, str]]:
    """Return each sentence with its translation; nothing where these are not as many."""
    if entry.plural is not None:
        return []
    then, now = sentences_with_notes(entry.msgid), sentences_with_notes(entry.forms[0])
    return list(zip(then, now, strict=True)) if len(then) == len(now) else []
