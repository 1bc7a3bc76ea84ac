"""What a note opens into is given in full once on a page."""

from __future__ import annotations

from docutils import nodes
from docutils.utils import new_document

from chronicle.outputs.web.entry_links import shorten_repeated
from chronicle.sphinx_ext.nodes import note_in_full


def _full(*claims: str) -> note_in_full:
    """Return what a note on claims opens into: a sentence and two lines for each."""
    found = note_in_full()
    for claim in claims:
        found += nodes.paragraph("", f"{claim}.", tells=claim)
        found += [nodes.paragraph("", f"{claim}{number}") for number in (1, 2)]
    return found


def test_a_claim_that_an_earlier_note_tells_keeps_its_sentence_alone() -> None:
    """The lines of a claim go where it comes again, and of that claim alone."""
    document = new_document("a")
    document += [_full("a", "b"), _full("c", "a"), _full("b")]
    shorten_repeated(document)
    left = [each.astext().split("\n\n") for each in document.findall(note_in_full)]
    assert [["a.", "a1", "a2", "b.", "b1", "b2"], ["c.", "c1", "c2", "a."], ["b."]] == left
