"""Read a chapter for the lint's rules.

A rule yields the lines that break it. Blocks are found by the parser's own tokens, so that code
spans and fences are not mistaken for text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from myst_parser.config.main import MdParserConfig
from myst_parser.mdit_to_docutils.sphinx_ import SphinxRenderer
from myst_parser.parsers.mdit import create_md_parser

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from markdown_it.token import Token

EXTENSIONS = frozenset({"colon_fence", "deflist"})

_DIRECTIVE = re.compile(r"^\{(?P<name>[^}]*)\}")


class Source(NamedTuple):
    """A chapter as it was written, with what the parser made of it."""

    lines: list[str]
    tokens: list[Token]
    references: dict[str, dict[str, object]]


class Finding(NamedTuple):
    """One line that breaks a rule."""

    line: int
    message: str
    subject: str = ""


RULES: dict[str, Callable[[Source], Iterator[Finding]]] = {}


def rule(
    code: str,
) -> Callable[[Callable[[Source], Iterator[Finding]]], Callable[[Source], Iterator[Finding]]]:
    """Enter a rule under its code."""

    def enter(check: Callable[[Source], Iterator[Finding]]) -> Callable[[Source], Iterator[Finding]]:
        RULES[code] = check
        return check

    return enter


def read_source(text: str) -> Source:
    """Parse a chapter, and what its directives hold."""
    parser = create_md_parser(MdParserConfig(enable_extensions=set(EXTENSIONS)), SphinxRenderer)
    env: dict[str, dict[str, dict[str, object]]] = {}
    tokens = parser.parse(text, env)
    # A directive's body is MyST again; look inside, with the lines counted on.
    tokens += [inner for token in tokens for inner in _inside(token)]
    return Source(text.split("\n"), tokens, env.get("references", {}))


def _inside(fence: Token) -> Iterator[Token]:
    """Yield the tokens inside a directive that holds text."""
    name = directive_of(fence)
    if name is None or name in {"toctree"} or not fence.map:
        return
    parser = create_md_parser(MdParserConfig(enable_extensions=set(EXTENSIONS)), SphinxRenderer)
    lines = fence.content.split("\n")
    body = "\n".join("" if line.lstrip().startswith(":") and line.count(":") > 1 else line for line in lines)
    for token in parser.parse(body):
        if token.map:
            token.map = [token.map[0] + fence.map[0] + 1, token.map[1] + fence.map[0] + 1]
        yield token
        yield from _inside(token)


def directive_of(token: Token) -> str | None:
    """Return the name of a directive, or None for other blocks."""
    if token.type in {"fence", "colon_fence"} and (match := _DIRECTIVE.match(token.info.strip())):
        return match["name"]
    return None


def inline(source: Source) -> Iterator[tuple[int, Token]]:
    """Yield each piece of inline markup with its line."""
    for token in source.tokens:
        if token.type == "inline" and token.map:
            line = token.map[0] + 1
            for child in token.children or ():
                yield line, child
                line += child.type in {"softbreak", "hardbreak"}


def in_text(source: Source, pattern: re.Pattern[str], message: str) -> Iterator[Finding]:
    """Yield the lines whose plain text matches."""
    for line, token in inline(source):
        if token.type == "text" and (match := pattern.search(token.content)):
            yield Finding(line, message, match[0])
