"""Write the index of a web edition as a script, which a page can load from a disk as from a server."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chronicle.outputs.web.search.places_found import FoundPlace
    from chronicle.outputs.web.search.query_words import WrittenWords


class IndexedPage(NamedTuple):
    """A page of the edition with its addresses."""

    address: str
    title: str
    places: tuple[FoundPlace, ...]


def index_script(
    pages: Iterable[IndexedPage], names: Iterable[tuple[str, ...]], writing: WrittenWords
) -> str:
    """Return the index: pages with their places, names that stand for one another, and letters."""
    index = {
        "writing": {
            "from": "".join(writing.alike),
            "to": "".join(writing.alike.values()),
            "joined": writing.joined,
            "joinable": writing.joinable,
        },
        "pages": [page for page in pages if page.places],
        "names": list(names),
    }
    written = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    # Older programs end a line of a script at these.
    return f"window.bookIndex={written.replace(chr(0x2028), ' ').replace(chr(0x2029), ' ')};\n"
