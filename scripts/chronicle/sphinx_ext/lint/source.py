"""Read a chapter for the lint's rules.

A rule yields the lines that break it. Blocks are found by the parser's own tokens, so that code
spans and fences are not mistaken for text; the same text is read a second time with every extension of
MyST, for what other programs would take for markup.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from myst_parser.mdit_to_docutils.sphinx_ import SphinxRenderer

from chronicle.text.parser import EXTENSIONS, SPAN, keep_spans, make_parser
from chronicle.text.short_titles import written_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

ALL_EXTENSIONS = EXTENSIONS | {
    "amsmath", "attrs_block", "attrs_inline", "dollarmath", "fieldlist", "strikethrough", "tasklist",
}  # fmt: skip
SHORT_TITLE = "short title"  # what a token of its text stands inside
# What may stand above a chapter's heading.
NO_TEXT = frozenset({"front_matter", "myst_line_comment", "myst_target"})
# What stands in a line of running text for what is no text: see `lines_of`.
ESCAPED, CODE, ROLE = "\ue000", "\ue001", "\ufffc"

_DIRECTIVE = re.compile(r"^\{(?P<name>[^}]*)\}\s*(?P<argument>.*)", re.DOTALL)
_OPTION = re.compile(r"\s*:(?P<name>[a-z][a-z-]*):\s*(?P<value>.*)")
_WITHOUT_TEXT = frozenset({"toctree"})  # their bodies are names
# Their arguments are words: a caption, a title, or the first line of a box.
_TITLED = frozenset(
    {
        "admonition", "attention", "caution", "important", "list-table", "note", "table", "tip", "warning",
    }
)  # fmt: skip
_BREAKS = frozenset({"softbreak", "hardbreak"})
_GOES_ON = frozenset({"code_inline", "html_inline", "image", "myst_role"})  # may go on in the next line
_PLAIN_OPTIONS = frozenset({"alt", "caption"})  # words without markup


class ChapterText(NamedTuple):
    """A chapter as it was written, with what the parser made of it."""

    lines: list[str]
    tokens: list[Token]
    references: dict[str, dict[str, object]]
    wide: list[Token]  # the same, read with every extension
    plain: list[tuple[int, str]]  # words in which no markup is read, with their lines


class Offence(NamedTuple):
    """One line that breaks a rule."""

    line: int
    message: str
    subject: str = ""


RULES: dict[str, Callable[[ChapterText], Iterator[Offence]]] = {}


def rule(
    code: str,
) -> Callable[[Callable[[ChapterText], Iterator[Offence]]], Callable[[ChapterText], Iterator[Offence]]]:
    """Enter a rule under its code."""

    def enter(
        check: Callable[[ChapterText], Iterator[Offence]],
    ) -> Callable[[ChapterText], Iterator[Offence]]:
        RULES[code] = check
        return check

    return enter


def read_source(text: str) -> ChapterText:
    """Parse a chapter, and what its directives hold."""
    env: dict[str, dict[str, dict[str, object]]] = {}
    plain: list[tuple[int, str]] = []
    tokens = list(_read(_parser(EXTENSIONS), text, 0, env, plain))
    wide = list(_read(_parser(ALL_EXTENSIONS), text, 0, {}, []))
    return ChapterText(text.split("\n"), tokens, env.get("references", {}), wide, plain)


@cache
def _parser(extensions: frozenset[str]) -> MarkdownIt:
    """Return a parser that keeps escaped signs apart from text, and notes where markup stands."""
    return keep_spans(make_parser(extensions, SphinxRenderer).disable("text_join"))


def _read(
    parser: MarkdownIt,
    text: str,
    above: int,
    env: dict[str, dict[str, dict[str, object]]],
    plain: list[tuple[int, str]],
    around: str = "",
) -> Iterator[Token]:
    """Yield the tokens of a text that has so many lines above it, then those inside its directives."""
    inside: list[Token] = []
    tokens = parser.parse(text, env)
    for token in tokens:
        token.meta["inside"] = around
        if token.map:
            token.map = [token.map[0] + above, token.map[1] + above]
            if directive_of(token) is not None:
                inside.append(token)
        yield token
    for each in written_in(tokens):
        yield from _read(parser, each.text, each.line - 1, {}, plain, SHORT_TITLE)
    for token in inside:
        name, line = directive_of(token) or "", token.map[0] if token.map else 0
        if name in _TITLED:
            argument = _DIRECTIVE.sub(r"\g<argument>", token.info.strip())
            yield from _read(parser, argument, line, {}, plain, name)
        body = list(_without_options(token.content.split("\n"), line + 1, plain))
        if name == "glossary":  # its meanings stand indented beneath their terms
            body = [each.lstrip() for each in body]
        if name not in _WITHOUT_TEXT:
            yield from _read(parser, "\n".join(body), line + 1, {}, plain, name)


def _without_options(lines: list[str], first: int, plain: list[tuple[int, str]]) -> Iterator[str]:
    """Yield the lines of a directive's body, empty where options stand; take their words out."""
    reading = True
    for number, line in enumerate(lines, start=first + 1):
        option = _OPTION.fullmatch(line) if reading else None
        if option and option["name"] in _PLAIN_OPTIONS:
            plain.append((number, option["value"]))
        reading = option is not None
        yield "" if option else line


def directive_of(token: Token) -> str | None:
    """Return the name of a directive, or None for other blocks."""
    if token.type in {"fence", "colon_fence"} and (match := _DIRECTIVE.match(token.info.strip())):
        return match["name"]
    return None


def inline(source: ChapterText) -> Iterator[tuple[int, Token]]:
    """Yield each piece of inline markup with its line."""
    for token in source.tokens:
        if token.type == "inline" and token.map:
            line = token.map[0] + 1
            for child in token.children or ():
                yield line, child
                line += _line_ends(token, child)


def _line_ends(block: Token, child: Token) -> int:
    """Return how many lines of a block end in a piece of its markup."""
    if child.type in _GOES_ON:  # what a code span holds has blanks for the ends of its lines
        start, end = child.meta[SPAN]
        return block.content[start:end].count("\n")
    return int(child.type in _BREAKS)


def lines_of(source: ChapterText) -> Iterator[tuple[int, str]]:
    """Yield each line of running text as it will be printed, with its number.

    `ESCAPED`, `CODE` and `ROLE` stand in the places of signs with a backslash, code spans and roles.
    """
    instead = {"text_special": ESCAPED, "code_inline": CODE, "myst_role": ROLE}
    for token in source.tokens:
        if token.type != "inline" or not token.map:
            continue
        line, pieces = token.map[0] + 1, [""]
        for child in token.children or ():
            if child.type in _BREAKS:
                yield line, "".join(pieces)
                line, pieces = line + 1, [""]
            else:
                pieces.append(instead.get(child.type, child.content if child.type == "text" else ""))
                line += _line_ends(token, child)
        yield line, "".join(pieces)


def in_text(source: ChapterText, pattern: re.Pattern[str], message: str) -> Iterator[Offence]:
    """Yield the lines whose plain text matches."""
    for line, token in inline(source):
        if token.type == "text" and (match := pattern.search(token.content)):
            yield Offence(line, message, match[0])
