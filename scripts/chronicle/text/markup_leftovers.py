"""Find signs in a text that were meant as markup and are not read as such.

A text is taken as it is printed: what is code, a role or a sign with a backslash has been taken out.
The chapters' lint, the gate of the catalogs and the reading of finished results share these signs.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class Leftover(NamedTuple):
    """A sign that stands as it was typed."""

    found: str
    reason: str


_SIGNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(r"(?<!\{)\{(?!\{)[^{}\n]*\}?|(?<!\})\}(?!\})"),
        "a curly bracket: a role is cut off, lacks its backquotes or has attributes",
    ),
    (re.compile("`+"), "a backquote: a role or a code span is not closed"),
    (re.compile(r"!?\[[^\]\n]*\]\(|\]\("), "a link is broken: it must be written [text](address)"),
    (
        re.compile(r"\*+(?=\S)|(?<=\S)\*+"),
        "an asterisk: emphasis is not closed, or has a space inside its marks",
    ),
    (re.compile(r"(?<!\w)_+(?=\S)|(?<=\S)_+(?!\w)"), "an underscore: emphasis is not closed"),
    (
        re.compile(r"~~|~(?=\S)[^~\n]*(?<=\S)~"),
        "a tilde, which other programs take for struck or lowered words",
    ),
)
# In a finished text a lone sign may be meant; a pair, or a name in brackets, is not.
_PAIRS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\{[A-Za-z][\w:. -]*\}"), "a name in curly brackets"),
    (re.compile("`+"), "a backquote"),
    (re.compile(r"\]\("), "a link that is none"),
    (re.compile(r"\*\*|(?<![\w*])\*\S(?:[^*\n]*\S)?\*"), "asterisks"),
    (re.compile(r"(?<![\w_])_{1,2}[^\W_](?:[^_\n]*[^\s_])?_{1,2}(?![\w_])"), "underscores"),
    (re.compile(r"~~"), "tildes"),
    (re.compile(r"^\s*:{3,}"), "a row of colons: a box is not closed"),
)


def leftovers(text: str) -> Iterator[Leftover]:
    """Yield each sign that was meant as markup, in a text in which none should be left."""
    return _find(_SIGNS, text)


def printed_leftovers(text: str) -> Iterator[Leftover]:
    """Yield what can be nothing but markup, in a text that readers have before them."""
    return _find(_PAIRS, text)


def _find(signs: tuple[tuple[re.Pattern[str], str], ...], text: str) -> Iterator[Leftover]:
    for pattern, reason in signs:
        for match in pattern.finditer(text):  # the first may be meant, and the second not
            yield Leftover(match[0], reason)
