"""Prove with the book's own Markdown parser that a translation is a piece of inline text.

The parser is given more syntax than the book uses: what only some other configuration would read as
structure is refused all the same.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from markdown_it.renderer import RendererHTML
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser

if TYPE_CHECKING:
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


def _note(token: Token, found: Inline, pieces: list[str]) -> None:
    """Add one inline token to what was found."""
    match token.type:
        case "text":
            pieces.append(token.content)
        case "softbreak":
            pieces.append("\n")
        case "myst_role":
            found.roles.append((str(token.meta["name"]), token.content))
            pieces.append("\ufffc")
        case "code_inline":
            found.code[token.content.strip()] += 1
            pieces.append("\ufffc")
        case "link_open":
            found.addresses[str(token.attrs["href"])] += 1
            found.titles += "title" in token.attrs
        case "em_open" | "strong_open":
            found.emphasis[token.type.removesuffix("_open")] += 1
        case "link_close" | "em_close" | "strong_close":
            pass
        case kind:
            found.foreign.append(kind)
