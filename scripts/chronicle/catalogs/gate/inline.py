"""Find the text that a message prints, and any markup in it that is not inline.

The sentence is read as the page reads it; a second parser, given more syntax than the book uses, looks
for blocks and for inline markup that only some other configuration would read as structure.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from chronicle.text.grammar import read_message, walk
from chronicle.text.parser import EXTENSIONS, make_parser
from chronicle.text.roles import REMARK, SPHINX_ROLES, Role
from chronicle.text.segments import CodeSpan, Emphasis, Foreign, Link, Picture, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it import MarkdownIt

    from chronicle.text.segments import Segment

_WIDE = EXTENSIONS | {"attrs_block", "attrs_inline", "fieldlist", "strikethrough", "substitution", "tasklist"}
PLACE_OF_ROLE = "\ufffc"
# The body of a contents list is names of documents.
_DIRECTIVE = re.compile(r"\{(?!toctree\})")
_OPTION = re.compile(r"\s*:[a-z-]+:")
_ENVELOPE = ["paragraph_open", "inline", "paragraph_close"]
_KNOWN = frozenset(
    {
        "code_inline", "em_close", "em_open", "image", "link_close", "link_open", "myst_role", "softbreak",
        "strong_close", "strong_open", "text",
    }
)  # fmt: skip


@dataclass
class InlineMarkup:
    """What the parser finds in a message."""

    written: str
    addresses: Counter[str] = field(default_factory=Counter)
    titles: int = 0  # link titles, which show as tooltips
    pictures: Counter[str] = field(default_factory=Counter)  # by address
    code: Counter[str] = field(default_factory=Counter)
    emphasis: Counter[str] = field(default_factory=Counter)
    text: str = ""  # what is printed as running text, entities resolved; a mark for each role and code span
    words: str = ""  # the same without the marks
    places: tuple[str, ...] = ()  # what each mark in `text` stands for: a role's name, or “code”

    @cached_property
    def blocks(self) -> Counter[str]:
        """Count the blocks that a chapter would make of the message, unless it makes one paragraph."""
        environment: dict[str, Any] = {}
        kinds = [token.type for token in _parser().parse(self.written, environment)]
        found = Counter(kind for kind in kinds if kind not in _ENVELOPE)
        if not found and kinds.count("paragraph_open") > 1:
            found["several paragraphs"] = kinds.count("paragraph_open")
        if environment.get("references"):
            found["reference"] = 1
        elif not kinds and self.written.strip():
            found["attributes"] = 1
        return found

    @cached_property
    def foreign(self) -> Counter[str]:
        """Count the inline markup that no message may hold, whatever is configured."""
        tokens = _message_parser().parse(self.written, {})
        kinds = Counter(child.type for token in tokens for child in token.children or ())
        return Counter({kind: count for kind, count in kinds.items() if kind not in _KNOWN})


@cache
def _parser() -> MarkdownIt:
    """Return the parser of chapters, made once."""
    return make_parser(_WIDE)


@cache
def _message_parser() -> MarkdownIt:
    """Return the parser of messages: as on the page, “1. Section” is no list."""
    parser = make_parser(_WIDE)
    parser.block.ruler.enableOnly(["paragraph"])
    return parser


@cache
def parse(text: str) -> InlineMarkup:
    """Read a message as Markdown."""
    found = InlineMarkup(text)
    pieces: list[tuple[str, str]] = []  # what prints a piece (words print themselves), and what is printed
    message = read_message(text)
    for segment in walk(message.segments):
        _note(segment, found, pieces)
    for said in message.remarks:  # what notes say stands apart from the sentence
        pieces.append(("", " "))
        for segment in walk(said):
            _note(segment, found, pieces)
    found.text = "".join(printed for _kind, printed in pieces)
    found.words = "".join(printed for kind, printed in pieces if not kind)
    found.places = tuple(kind for kind, _printed in pieces if kind)
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


def _note(segment: Segment, found: InlineMarkup, pieces: list[tuple[str, str]]) -> None:
    """Add one segment to what was found."""
    match segment:
        case Text(text):
            pieces.append(("", text))
        case Role():
            # Display texts that a writer chooses; the other roles show what the ledger says.
            shown = segment.shown if segment.name in SPHINX_ROLES else None
            kind = "claim" if segment.name == REMARK else segment.name  # both print the mark of a note
            pieces.append(("", shown) if shown else (kind, PLACE_OF_ROLE))
        case CodeSpan(text):
            found.code[text] += 1
            pieces.append(("code", PLACE_OF_ROLE))
        case Link():
            found.addresses[segment.address] += 1
            found.titles += segment.title is not None
        case Picture():
            found.pictures[segment.address] += 1
            found.titles += segment.title is not None
        case Emphasis():
            found.emphasis["strong" if segment.strong else "em"] += 1
        case Foreign():
            pass  # counted by the parser that knows more of it
