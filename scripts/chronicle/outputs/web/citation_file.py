"""The file from which the script of a page takes citations: forms in which it fills in the place."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from chronicle.book.citation_forms import CitedPlace, as_bibtex, as_csl, as_gbt, as_text
from chronicle.outputs.web.links import web_address

if TYPE_CHECKING:
    from chronicle.book.facts import BookFacts
    from chronicle.words import Messages

FILE = "citing.js"
# What the script fills in, by the names of the fields of a place; no form gives these brackets a meaning.
_OPEN = {"address": "⟨address⟩", "seen": "⟨seen⟩"}
_PLACES = {
    "book": CitedPlace(),
    "paragraph": CitedPlace(paragraph="⟨place⟩"),
    "entry": CitedPlace(entry="⟨place⟩"),
}
_WORDS = {"link": "Copy link", "cite": "Cite", "copy": "Copy", "copied": "Copied", "close": "Close"}


def citation_file(words: Messages, facts: BookFacts) -> str:
    """Return the script that holds an edition's citations and the words around them.

    It is a script, because a page that is opened from a disk may load nothing else.
    """
    held = {
        "address": web_address(facts, words.edition.code, "") if facts.address else "",
        "words": {name: words.text("citing", said) for name, said in _WORDS.items()},
        "forms": {
            kind: {
                "placed": _forms(words, facts, CitedPlace(place.paragraph, place.entry, **_OPEN)),
                "plain": _forms(words, facts, place),
            }
            for kind, place in _PLACES.items()
        },
    }
    return f"window.bookCiting = {json.dumps(held, ensure_ascii=False, separators=(',', ':'))};\n"


def citations(words: Messages, facts: BookFacts) -> list[tuple[str, str]]:
    """Return the citations of a whole edition, each with what it is called."""
    address = web_address(facts, words.edition.code, "index.html") if facts.address else ""
    return _forms(words, facts, CitedPlace(address=address))


def _forms(words: Messages, facts: BookFacts, place: CitedPlace) -> list[tuple[str, str]]:
    record: list[dict[str, Any]] = [as_csl(words, facts, place)]
    return [
        (words.text("citing", "As text"), as_text(words, facts, place)),
        ("GB/T 7714", as_gbt(words, facts, place)),
        ("BibTeX", as_bibtex(words, facts, place)),
        ("CSL-JSON", json.dumps(record, ensure_ascii=False, indent=1)),
    ]
