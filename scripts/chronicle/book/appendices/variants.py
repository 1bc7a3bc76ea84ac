"""Tell the forms of a name that a reader gains from, from mere inflections of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chronicle.evidence.model import Name

_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—", "-"))
_QUOTES = str.maketrans(dict.fromkeys("«»‘’“”"))
# The Arabic article, alone or behind a preposition; endings of case, number and relation.
_ARTICLE = re.compile(r"^(?:لل|[بوف]?ال)(?=..)")
_ENDING = re.compile(r"(?<=...)(?:ون|ين|ان|ية|اً|و|ي)$")
_TO = "ل"


def variants(name: Name) -> list[str]:
    """Return the forms that differ from the main form, and from one another, by more than an inflection.

    Case endings, an article or a preposition in front, capitals, quotation marks and the kind of dash
    make no other form.
    """
    seen = _keys(name.main)
    found = []
    for form in name.allowed:
        keys = _keys(form)
        if not keys & seen:
            found.append(form)
        seen |= keys
    return found


def _keys(form: str) -> set[str]:
    """Return what is left of a form without its inflections, with and without “to” in front of it."""
    text = form.translate(_DASHES).translate(_QUOTES).casefold()
    texts = {text, text[1:]} if text.startswith(_TO) and not text.startswith(_TO * 2) else {text}
    return {" ".join(map(_bare, one.split())) for one in texts}


def _bare(word: str) -> str:
    """Return a word without article and ending."""
    return _ENDING.sub("", _ARTICLE.sub("", word))
