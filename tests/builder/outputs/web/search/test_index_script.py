"""The index is a script that every browser reads, and holds what it was given."""

from __future__ import annotations

import json

from chronicle.outputs.web.search.index_script import IndexedPage, index_script
from chronicle.outputs.web.search.places_found import FoundPlace
from chronicle.outputs.web.search.query_words import WrittenWords


def test_the_index_is_one_assignment() -> None:
    """Pages without places are left out, and no character ends a line of the script."""
    pages = [
        IndexedPage("one.html", "One", (FoundPlace("p1-1", "1.1", "A\u2028b “c”"),)),
        IndexedPage("empty.html", "Empty", ()),
    ]
    script = index_script(pages, [("Mill", "磨坊")], WrittenWords({"ة": "ه"}, "ال", "و?"))
    assert script.startswith("window.bookIndex={")
    assert script.endswith(";\n")
    assert len(script.splitlines()) == 1
    assert json.loads(script.partition("=")[2].removesuffix(";\n")) == {
        "pages": [["one.html", "One", [["p1-1", "1.1", "A b “c”"]]]],
        "names": [["Mill", "磨坊"]],
        "writing": {"from": "ة", "to": "ه", "joined": "ال", "joinable": "و?"},
    }
