"""Prove with the book's own Markdown parser that a translation is a piece of inline text.

The parser is given more syntax than the book uses: what only some other configuration would read as
structure is refused all the same.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from markdown_it.renderer import RendererHTML
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser

from chronicle.markup import read_role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_EXTENSIONS = {
    "attrs_block",
    "attrs_inline",
    "colon_fence",
    "deflist",
    "fieldlist",
    "strikethrough",
    "substitution",
    "tasklist",
}
PLACE_OF_ROLE = "\ufffc"
# Display texts that a writer chooses; the other roles show what the ledger says.
_WRITTEN = frozenset({"ref", "numref", "term"})
# The body of a contents list is names of documents.
_DIRECTIVE = re.compile(r"\{(?!toctree\})")
_OPTION = re.compile(r"\s*:[a-z-]+:")
_ENVELOPE = ["paragraph_open", "inline", "paragraph_close"]


@dataclass
class Inline:
    """What the parser finds in a message."""

    blocks: list[str] = field(default_factory=list)  # block structure that is no single paragraph
    foreign: list[str] = field(default_factory=list)  # inline tokens that no message may hold
    roles: list[tuple[str, str]] = field(default_factory=list)
    addresses: Counter[str] = field(default_factory=Counter)
    titles: int = 0  # link titles, which show as tooltips
    code: Counter[str] = field(default_factory=Counter)
    emphasis: Counter[str] = field(default_factory=Counter)
    text: str = ""  # what is printed as running text, entities resolved


@cache
def _parser() -> MarkdownIt:
    """Return the parser, made once."""
    return create_md_parser(MdParserConfig(enable_extensions=set(_EXTENSIONS)), RendererHTML)


@cache
def parse(text: str) -> Inline:
    """Read a message as Markdown."""
    found = Inline()
    environment: dict[str, Any] = {}
    tokens = _parser().parse(text, environment)
    kinds = [token.type for token in tokens]
    if kinds != _ENVELOPE:
        found.blocks = [kind for kind in kinds if kind not in _ENVELOPE] or ["several paragraphs"]
    if environment.get("references"):
        found.blocks.append("reference")
    pieces: list[str] = []
    for token in tokens:
        for child in token.children or ():
            _note(child, found, pieces)
    found.text = "".join(pieces)
    return found


def inline_parts(text: str, first_line: int = 1) -> Iterator[tuple[int, str]]:
    """Yield the pieces of running text of a chapter with their lines, those in directives included."""
    for token in _parser().parse(text, {}):
        line = first_line + (token.map[0] if token.map else 0)
        if token.type == "inline":
            yield line, token.content
        elif token.type in {"fence", "colon_fence"} and _DIRECTIVE.match(token.info):
            # Options are names and settings, not words.
            body = [" " if _OPTION.match(each) else each for each in token.content.split("\n")]
            yield from inline_parts("\n".join(body), line + 1)


def _shown(name: str, content: str) -> str:
    """Return the words of a role that the writer chose, or a mark in the place of what it prints."""
    shown = read_role(name, content).shown if name in _WRITTEN else None
    return shown or PLACE_OF_ROLE


def _note(token: Token, found: Inline, pieces: list[str]) -> None:
    """Add one inline token to what was found."""
    match token.type:
        case "text":
            pieces.append(token.content)
        case "softbreak":
            pieces.append("\n")
        case "myst_role":
            found.roles.append((str(token.meta["name"]), token.content))
            pieces.append(_shown(str(token.meta["name"]), token.content))
        case "code_inline":
            found.code[token.content.strip()] += 1
            pieces.append(PLACE_OF_ROLE)
        case "link_open":
            found.addresses[str(token.attrs["href"])] += 1
            found.titles += "title" in token.attrs
        case "em_open" | "strong_open":
            found.emphasis[token.type.removesuffix("_open")] += 1
        case "link_close" | "em_close" | "strong_close":
            pass
        case kind:
            found.foreign.append(kind)
