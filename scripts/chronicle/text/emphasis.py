"""Parse emphasis that begins or ends beside the punctuation of scripts without spaces.

CommonMark asks for a space or a mark outside where emphasis begins or ends with a mark, so that
`**真的，**她` keeps its asterisks (commonmark/commonmark-spec#650). Here a letter of a script without
capitals, such as Han or Arabic, will do as well. All parsers of the book's text are given this rule,
so that what is checked is what is printed.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.rules_inline import emphasis
from markdown_it.rules_inline.state_inline import Delimiter

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline

_UNCASED = frozenset({"Lo", "Lm", "Mn"})  # letters without capitals, and the vowel marks on them


def widen_emphasis(parser: MarkdownIt) -> MarkdownIt:
    """Give a parser the wider rule for emphasis, and return it."""
    parser.inline.ruler.at("emphasis", _tokenize)
    return parser


def _tokenize(state: StateInline, silent: bool) -> bool:
    """Read a run of asterisks or underscores, and record whether emphasis can begin or end with it."""
    marker = state.src[state.pos]
    if silent or marker not in "*_":
        return emphasis.tokenize(state, silent)
    end = state.pos
    while end < state.posMax and state.src[end] == marker:
        end += 1
    before = state.src[state.pos - 1] if state.pos else " "
    after = state.src[end] if end < state.posMax else " "
    opens, closes = _flanks(before, after), _flanks(after, before)
    if marker == "_":  # inside a word it is a letter
        opens, closes = opens and (not closes or _is_mark(before)), closes and (not opens or _is_mark(after))
    for _ in range(end - state.pos):
        token = state.push("text", "", 0)
        token.content = marker
        state.delimiters.append(
            Delimiter(ord(marker), end - state.pos, len(state.tokens) - 1, end=-1, open=opens, close=closes)
        )
    state.pos = end
    return True


def _flanks(outside: str, inside: str) -> bool:
    """Return whether a row with these neighbours stands at the edge of a word or phrase inside it."""
    if isWhiteSpace(ord(inside)):
        return False
    free = isWhiteSpace(ord(outside)) or _is_mark(outside) or unicodedata.category(outside) in _UNCASED
    return free or not _is_mark(inside)


def _is_mark(character: str) -> bool:
    """Return whether a character is punctuation."""
    return isMdAsciiPunct(ord(character)) or isPunctChar(character)
