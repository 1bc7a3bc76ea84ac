"""Write the index of a web edition as a script, which a page can load from a disk as from a server."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from chronicle.outputs.web.search.places_found import FoundPlace
    from chronicle.outputs.web.search.query_words import WrittenWords


class IndexedPage(NamedTuple):
    """A page of the edition with its addresses."""

    address: str
    title: str
    places: tuple[FoundPlace, ...]


class IndexParts(NamedTuple):
    """The scripts of an index: what answers soon, and what comes behind it."""

    first: str
    rest: str


def index_scripts(
    first: Iterable[IndexedPage],
    rest: Iterable[IndexedPage],
    names: Iterable[tuple[str, ...]],
    writing: WrittenWords,
) -> IndexParts:
    """Return the index: pages with their places, names that stand for one another, and letters."""
    written = {
        "from": "".join(writing.alike),
        "to": "".join(writing.alike.values()),
        "joined": writing.joined,
        "joinable": writing.joinable,
    }
    soon = {"writing": written, "pages": _telling(first), "names": list(names), "more": True}
    return IndexParts(_script(soon), _script({"pages": _telling(rest), "names": []}))


def _telling(pages: Iterable[IndexedPage]) -> list[IndexedPage]:
    return [page for page in pages if page.places]


def _script(part: Mapping[str, Any]) -> str:
    """Return a script that hands over a part of the index.

    A browser reads JSON in a fraction of the time that it takes for the same as a script.
    """
    told = json.dumps(part, ensure_ascii=False, separators=(",", ":"))
    # Older programs end a line of a script at the last two.
    quoted = told.translate({ord("\\"): r"\\", ord("'"): r"\'", 0x2028: " ", 0x2029: " "})
    return f"(window.bookIndex??=[]).push(JSON.parse('{quoted}'));\n"
