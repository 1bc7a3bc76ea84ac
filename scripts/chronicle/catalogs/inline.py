"""Read a message as the page prints it: one piece of inline text, whatever it begins with.

The parser is given more inline syntax than the book uses, and a second one looks for blocks: what only
some other configuration would read as structure is found all the same.
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

from chronicle.emphasis import widen_emphasis
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

    blocks: Counter[str] = field(default_factory=Counter)  # what it would be in a chapter, if no paragraph
    foreign: Counter[str] = field(default_factory=Counter)  # inline tokens that no message may hold
    roles: list[tuple[str, str]] = field(default_factory=list)
    addresses: Counter[str] = field(default_factory=Counter)
    titles: int = 0  # link titles, which show as tooltips
    pictures: Counter[str] = field(default_factory=Counter)  # by address
    code: Counter[str] = field(default_factory=Counter)
    emphasis: Counter[str] = field(default_factory=Counter)
    text: str = ""  # what is printed as running text, entities resolved; a mark for each role and code span
    words: str = ""  # the same without the marks
    places: tuple[str, ...] = ()  # what each mark in `text` stands for: a role's name, or “code”


@cache
def _parser() -> MarkdownIt:
    """Return the parser of chapters, made once."""
    return widen_emphasis(create_md_parser(MdParserConfig(enable_extensions=set(_EXTENSIONS)), RendererHTML))


@cache
def _message_parser() -> MarkdownIt:
    """Return the parser of messages: as on the page, “1. Section” is no list."""
    parser = create_md_parser(MdParserConfig(enable_extensions=set(_EXTENSIONS)), RendererHTML)
    widen_emphasis(parser).block.ruler.enableOnly(["paragraph"])
    return parser


@cache
def parse(text: str) -> Inline:
    """Read a message as Markdown."""
    found = Inline(blocks=_blocks(text))
    pieces: list[tuple[str, str]] = []  # what prints a piece (words print themselves), and what is printed
    for token in _message_parser().parse(text, {}):
        for child in token.children or ():
            _note(child, found, pieces)
    found.text = "".join(printed for _kind, printed in pieces)
    found.words = "".join(printed for kind, printed in pieces if not kind)
    found.places = tuple(kind for kind, _printed in pieces if kind)
    return found


def _blocks(text: str) -> Counter[str]:
    """Count the blocks that a chapter would make of a text, unless it makes one paragraph."""
    environment: dict[str, Any] = {}
    kinds = [token.type for token in _parser().parse(text, environment)]
    found = Counter(kind for kind in kinds if kind not in _ENVELOPE)
    if not found and kinds.count("paragraph_open") > 1:
        found["several paragraphs"] = kinds.count("paragraph_open")
    elif not kinds and text.strip():
        found["attributes"] = 1
    if environment.get("references"):
        found["reference"] = 1
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


def _shown(name: str, content: str) -> str | None:
    """Return the words of a role that the writer chose; none where the ledger says what it prints."""
    return read_role(name, content).shown if name in _WRITTEN else None


def _note(token: Token, found: Inline, pieces: list[tuple[str, str]]) -> None:
    """Add one inline token to what was found."""
    match token.type:
        case "text":
            pieces.append(("", token.content))
        case "softbreak":
            pieces.append(("", "\n"))
        case "myst_role":
            name = str(token.meta["name"])
            found.roles.append((name, token.content))
            shown = _shown(name, token.content)
            pieces.append(("", shown) if shown else (name, PLACE_OF_ROLE))
        case "code_inline":
            found.code[token.content.strip()] += 1
            pieces.append(("code", PLACE_OF_ROLE))
        case "link_open":
            found.addresses[str(token.attrs["href"])] += 1
            found.titles += "title" in token.attrs
        case "image":
            found.pictures[str(token.attrs["src"])] += 1
            found.titles += "title" in token.attrs
        case "em_open" | "strong_open":
            found.emphasis[token.type.removesuffix("_open")] += 1
        case "link_close" | "em_close" | "strong_close":
            pass
        case kind:
            found.foreign[kind] += 1
