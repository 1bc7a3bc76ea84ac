"""Read a sentence of the book: a line of MyST text with roles, inline links, code spans and emphasis.

Chapters, catalogs and the ledger's sentences share this grammar, and it is read by the parser that also
prints it. Nothing is rendered here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from chronicle.text.parser import SPAN, keep_spans, make_parser
from chronicle.text.roles import REMARK, Role, read_role
from chronicle.text.segments import CodeSpan, Emphasis, Foreign, Link, Picture, Segments, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    from chronicle.text.segments import Segment

_CLOSES = {"em_open": "em_close", "strong_open": "strong_close", "link_open": "link_close"}


@dataclass(frozen=True)
class Message:
    """A message with its markup found; `text` is as it was written.

    `bare` is the message as it was written with a space in the place of each role, link and code span.
    """

    text: str
    segments: Segments
    bare: str

    @property
    def roles(self) -> tuple[Role, ...]:
        """Return the roles in reading order, those in links and emphasis too."""
        return tuple(each for each in walk(self.segments) if isinstance(each, Role))

    @property
    def links(self) -> tuple[Link, ...]:
        """Return the links in reading order, those in notes last."""
        found = (*walk(self.segments), *(each for said in self.remarks for each in walk(said)))
        return tuple(each for each in found if isinstance(each, Link))

    @property
    def remarks(self) -> tuple[Segments, ...]:
        """Return what each note of the editors' own says."""
        return tuple(remark(role) for role in self.roles if role.name == REMARK)


@cache
def read_message(text: str) -> Message:
    """Read a message as one piece of running text, whatever it begins with."""
    indented = len(text) - len(text.lstrip())  # a paragraph is printed without the spaces around it
    tokens = [child for token in _parser().parseInline(text.strip(), {}) for child in token.children or ()]
    for token in tokens:
        if SPAN in token.meta:
            start, end = token.meta[SPAN]
            token.meta[SPAN] = start + indented, end + indented
    return Message(text, tuple(_segments(iter(tokens))), _bare(text, tokens))


def with_roles(text: str, written: Callable[[Role], str]) -> str:
    """Return a message with something else written in the place of each role, and all else as it was."""
    for role in reversed(read_message(text).roles):  # from the end, so that places before it stay true
        text = f"{text[: role.start]}{written(role)}{text[role.end :]}"
    return text


def walk(segments: Segments) -> Iterator[Segment]:
    """Yield each segment, then what stands inside it."""
    for segment in segments:
        yield segment
        if isinstance(segment, (Emphasis, Link)):
            yield from walk(segment.inside)


def remark(role: Role) -> Segments:
    """Return what a note of the editors' own says: words, emphasis and links; roles are taken as words."""
    return tuple(_worded(each) for each in read_message(role.shown or "").segments)


def _worded(segment: Segment) -> Segment:
    """Return a segment of a note: what it may not hold prints as it was written."""
    if isinstance(segment, (Emphasis, Link)):
        return replace(segment, inside=tuple(map(_worded, segment.inside)))
    return Text(segment.body) if isinstance(segment, Role) else segment


@cache
def _parser() -> MarkdownIt:
    """Return the parser of messages, made once."""
    return keep_spans(make_parser())


def _segments(tokens: Iterator[Token], until: str = "") -> Iterator[Segment]:
    """Yield the segments of a row of tokens, up to the token that closes it."""
    for token in tokens:
        match token.type:
            case kind if kind == until:
                return
            case "text" | "text_special":
                if token.content:
                    yield Text(token.content)
            case "softbreak":
                yield Text("\n")
            case "myst_role":
                yield read_role(str(token.meta["name"]), token.content, *token.meta[SPAN])
            case "code_inline":
                yield CodeSpan(token.content.strip())
            case "em_open" | "strong_open":
                yield Emphasis(token.type == "strong_open", tuple(_segments(tokens, _CLOSES[token.type])))
            case "link_open":
                inside = tuple(_segments(tokens, _CLOSES[token.type]))
                yield Link(str(token.attrs["href"]), inside, _title(token))
            case "image":
                yield Picture(str(token.attrs["src"]), token.content, _title(token))
            case kind:
                yield Foreign(kind, token.content)


def _title(token: Token) -> str | None:
    """Return the title of a link or picture."""
    return str(token.attrs["title"]) if "title" in token.attrs else None


def _bare(text: str, tokens: list[Token]) -> str:
    """Return a text with a space in the place of each role, link, picture and code span."""
    kept, last = [], 0
    for token in tokens:
        if token.type in {"myst_role", "link_open", "image", "code_inline"}:
            start, end = token.meta[SPAN]
            if start >= last:  # a role in the text of a link went with the link
                kept.append(text[last:start])
                last = end
    return " ".join([*kept, text[last:]])
