"""Read the short forms of long titles, which the front matter of a document gives for its running heads."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from chronicle.core.marked_yaml import MarkedDict, parse_marked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from markdown_it.token import Token

OWN, OF_SECTIONS = "short_title", "short_titles"


class ShortTitle(NamedTuple):
    """One short form as it is written, and on which line."""

    heading: str | None  # the heading of a section as it is written; None for the title of the document
    text: str  # "" where it is no text of one line
    line: int


def written_in(tokens: Iterable[Token]) -> list[ShortTitle]:
    """Return the short titles of a document that was parsed."""
    front = next((token.content for token in tokens if token.type == "front_matter"), "")
    fields = parse_marked(front, "")[0] if OWN in front else None
    return list(_given(fields)) if isinstance(fields, MarkedDict) else []


def _given(fields: MarkedDict) -> Iterator[ShortTitle]:
    """Yield what the fields give; above the first of them stands a row of dashes."""
    if OWN in fields:
        yield ShortTitle(None, _one_line(fields[OWN]), fields.lines[OWN] + 1)
    sections = fields.get(OF_SECTIONS)
    if isinstance(sections, MarkedDict):
        for heading, text in sections.items():
            yield ShortTitle(heading, _one_line(text), sections.lines[heading] + 1)
    elif OF_SECTIONS in fields:
        yield ShortTitle(None, "", fields.lines[OF_SECTIONS] + 1)


def _one_line(value: object) -> str:
    """Return a text that fills one line, or nothing."""
    text = value.strip() if isinstance(value, str) else ""
    return "" if "\n" in text else text
