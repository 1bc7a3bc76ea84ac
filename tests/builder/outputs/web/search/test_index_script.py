"""The index is a script that every browser reads, and holds what it was given."""

from __future__ import annotations

from chronicle.outputs.web.search.index_script import IndexedPage, index_scripts
from chronicle.outputs.web.search.places_found import FoundPlace
from chronicle.outputs.web.search.query_words import WrittenWords
from tests.searched import handed_over


def test_the_index_is_handed_over_in_two_parts() -> None:
    """What answers soon goes first; pages without places are left out, and no character ends a line."""
    pages = [
        IndexedPage("one.html", "One", (FoundPlace("p1-1", "1.1", "A\u2028b\u2029g “c” \"d\" 'e' \\"),)),
        IndexedPage("empty.html", "Empty", ()),
    ]
    rest = [IndexedPage("two.html", "Two", (FoundPlace("p2-1", "2.1", "f"),))]
    index = index_scripts(pages, rest, [("Mill", "磨坊")], WrittenWords({"ة": "ه"}, "ال", "و?"))
    assert [len(script.splitlines()) for script in index] == [1, 1]
    assert handed_over(index.first) == {
        "pages": [["one.html", "One", [["p1-1", "1.1", "A b g “c” \"d\" 'e' \\"]]]],
        "names": [["Mill", "磨坊"]],
        "writing": {"from": "ة", "to": "ه", "joined": "ال", "joinable": "و?"},
        "more": True,
    }
    assert handed_over(index.rest) == {"pages": [["two.html", "Two", [["p2-1", "2.1", "f"]]]], "names": []}
