"""What a sentence is made of, whether it was read from a message or composed from the ledger."""

from __future__ import annotations

from dataclasses import dataclass

from chronicle.text.roles import Role


@dataclass(frozen=True)
class Text:
    """Words that print as they stand."""

    text: str


@dataclass(frozen=True)
class Code:
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


Segment = Text | Role | Code | Emphasis | Link | Picture | Foreign
Segments = tuple[Segment, ...]
