"""What a note opens into is given in full once on a page."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from docutils import nodes
from docutils.utils import new_document

from chronicle.outputs.html.separated_notes import note_mark, note_text
from chronicle.outputs.web import entry_links
from chronicle.outputs.web.entry_links import ENTRY, link_entries, shorten_repeated
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


def _linked(monkeypatch: pytest.MonkeyPatch, *blocks: nodes.Element, listing: str = "names") -> list[str]:
    """Return the links that are made in a page, each with its words."""
    claims = {name: SimpleNamespace(id=name) for name in ("fire", "flood")}
    book = SimpleNamespace(ledger=SimpleNamespace(claims=claims))
    monkeypatch.setattr(entry_links, "book_of", lambda _env: book)
    monkeypatch.setattr(entry_links, "document_with", lambda _env, _kind: listing)
    monkeypatch.setattr(entry_links, "page_of", lambda claim: f"evidence/{claim.id}")
    builder: Any = SimpleNamespace(env=None, get_relative_uri=lambda here, there: f"{here}>{there}")
    document = new_document("a")
    document += blocks
    link_entries(builder, document, "here")
    made = [each for each in document.findall(nodes.reference) if ENTRY in each["classes"]]
    assert {True} >= {each["internal"] for each in made}
    return [f"{each.astext()}: {each['refuri']}" for each in made]


def _said(text: str, **record: str) -> nodes.inline:
    return nodes.inline("", text, **record)


def _within(outer: nodes.Element, inner: nodes.Node) -> nodes.Element:
    outer += inner
    return outer


TOWN = "here>names#name-place-town"


def test_each_figure_and_each_first_name_of_a_block_leads_to_its_entry(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A name once in each block, however it is set; figures and dates each time."""
    block = nodes.paragraph(
        "", "", _said("Town", place="town"), nodes.emphasis("", "", _said("it", place="town"))
    )
    block += [_said("7", claim="fire"), _said("8", claim="fire"), _said("army", actor="army"), _said("x")]
    again = nodes.paragraph("", "", _said("Town", place="town"), _said("9", claim="none"))
    assert [
        f"Town: {TOWN}",
        "7: here>evidence/fire#claim-fire",
        "8: here>evidence/fire#claim-fire",
        "army: here>names#name-actor-army",
        f"Town: {TOWN}",
    ] == _linked(monkeypatch, block, again)


@pytest.mark.parametrize(
    "around",
    [
        lambda said: nodes.title("", "", said),
        lambda said: nodes.paragraph("", "", nodes.reference("", "", said)),
        lambda said: nodes.table("", nodes.paragraph("", "", said)),
        lambda said: note_text("", nodes.paragraph("", "", said)),
        lambda said: nodes.paragraph("", "", _within(note_mark(), said)),
    ],
    ids=["title", "link", "table", "note", "mark"],
)
def test_what_is_a_link_or_heads_something_stays(monkeypatch: pytest.MonkeyPatch, around: Any) -> None:
    """So does what stands in rows and in notes."""
    assert [] == _linked(monkeypatch, around(_said("Town", place="town")))


def test_a_page_links_to_no_entry_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor does a book without a list of names."""
    assert [] == _linked(monkeypatch, nodes.paragraph("", "", _said("Town", place="town")), listing="here")
    assert [] == _linked(monkeypatch, nodes.paragraph("", "", _said("Town", place="town")), listing="")
    assert [] == _linked(monkeypatch, nodes.paragraph("", "Plain."))


def test_a_sentence_of_a_claim_leads_to_its_entry_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a note that is opened; one that holds a link already is left alone."""
    told = nodes.paragraph("", "It burnt.", tells="fire")
    linked = nodes.paragraph("", "", nodes.reference("", "So."), tells="flood")
    unknown = nodes.paragraph("", "No.", tells="none")
    assert ["It burnt.: here>evidence/fire#claim-fire"] == _linked(monkeypatch, told, linked, unknown)
    assert ["It burnt."] == [each.astext() for each in told.children]
