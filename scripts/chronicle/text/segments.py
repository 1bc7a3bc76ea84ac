"""What a sentence is made of, whether it was read from a message or composed from the ledger."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from chronicle.text.roles import Role

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True)
class Text:
    """Words that print as they stand."""

    text: str


@dataclass(frozen=True)
class CodeSpan:
    """A code span."""

    text: str


@dataclass(frozen=True)
class Emphasis:
    """Emphasised words; `strong` is the stronger of the two kinds."""

    strong: bool
    inside: tuple[Segment, ...]


@dataclass(frozen=True)
class Link:
    """An inline link, or an address in angle brackets; `title` would show as a tooltip."""

    address: str
    inside: tuple[Segment, ...]
    title: str | None = None


@dataclass(frozen=True)
class Picture:
    """A picture in the text, which no message of the book may add."""

    address: str
    alt: str
    title: str | None = None


@dataclass(frozen=True)
class Foreign:
    """Inline markup that no message may hold, by its name in the parser: `html_inline`, `hardbreak` ..."""

    kind: str
    text: str = ""


Segment = Text | Role | CodeSpan | Emphasis | Link | Picture | Foreign
Segments = tuple[Segment, ...]


# What only the builder makes; no message can hold it.


@dataclass(frozen=True)
class Verbatim:
    """Words in the language of a document, which may be another than the edition's."""

    text: str
    language: str


@dataclass(frozen=True)
class Untranslated:
    """Words of the ledger in the language that the book is written in."""

    text: str
    message: tuple[str, str | None, str] | None = (
        None  # domain, context and msgid of what lacks a translation
    )


@dataclass(frozen=True)
class Mentions:
    """Links to where the chapters tell a claim.

    `record` is an id, or several with spaces between them, whose places stand in one row. The kind `claim`
    asks for all places, `main` for the first that does more than sum its chapter up.
    """

    kind: str
    record: str


@dataclass(frozen=True)
class Passages:
    """Links of the index to where the chapters name records, or are about them: kinds and ids."""

    records: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class CrossReference:
    """What an entry of the index sends the reader to: kinds and ids; `also` is beside its own pages."""

    entries: tuple[tuple[str, str], ...]
    also: bool


@dataclass(frozen=True)
class DataFile:
    """The name of a file of the published ledger."""

    name: str


Piece = Segment | Verbatim | Untranslated | Mentions | Passages | CrossReference | DataFile
Line = tuple[Piece, ...]  # a sentence or more, as it will be printed


def plain(text: str) -> Line:
    """Return words as a line that prints them as they stand."""
    return (Text(text),) if text else ()


def joined(pieces: Iterable[Piece]) -> Line:
    """Return pieces as a line, neighbouring words in one."""
    line: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Text) and line and isinstance(last := line[-1], Text):
            line[-1] = Text(last.text + piece.text)
        else:
            line.append(piece)
    return tuple(line)


def of_claim(line: Segments, claim: str) -> Segments:
    """Return a claim's own text with its name in each address that begins with a dot.

    `.killed` is a figure of this claim, `.` and `.@source` are its date.
    """
    return tuple(_of_claim(segment, claim) for segment in line)


def _of_claim(segment: Segment, claim: str) -> Segment:
    """Return a segment with the claim's name in its addresses."""
    if isinstance(segment, (Emphasis, Link)):
        return replace(segment, inside=of_claim(segment.inside, claim))
    if not isinstance(segment, Role) or segment.name not in {"value", "date"} or segment.target[:1] != ".":
        return segment
    # The date of a claim has no name: its dot says only that the claim is this one.
    target = claim + (segment.target if segment.name == "value" else segment.target[1:])
    return replace(segment, target=target)
