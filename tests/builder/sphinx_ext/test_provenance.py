"""What every check before it lets through is still seen on the finished page."""

from __future__ import annotations

import pytest
from docutils import nodes

from chronicle.catalogs.gate import rules
from chronicle.sphinx_ext import provenance
from chronicle.sphinx_ext.nodes import evidence_note, register_link
from tests.builder.sphinx_ext.test_sourcing import SECOND, faults, sourced

__all__ = ["sourced"]


@pytest.fixture
def open_gate(monkeypatch):
    """Let translations through unseen."""
    monkeypatch.setattr(rules, "check_digits", lambda *_args, **_words: iter(()))
    monkeypatch.setattr(rules, "check_roles", lambda *_args, **_words: iter(()))


NUMBERS = ["99", "٩٩", "９９", "&#1641;", "⁹"]


@pytest.mark.usefixtures("open_gate")
def test_a_number_of_a_translation_is_seen(sourced):
    """A digit that only the translation has is named with the paragraph and the language."""
    ends = [f"It ends {'and ends ' * times}so." for times in range(1, 1 + len(NUMBERS))]
    said = "".join(f"\n\n(end-{count})=\n% editorial: silence\n{end}" for count, end in enumerate(ends))
    sourced.edit(SECOND, "It ends.", f"It ends.{said}")
    told = {end: f"انتهى {number} شخصاً." for end, number in zip(ends, NUMBERS, strict=True)}
    sourced.translate("ar", "chapters/02-second", told)
    lines = [16 + 4 * count for count in range(len(NUMBERS))]
    assert [(SECOND, line, "M057") for line in lines] == faults(sourced, "ar")
    assert [] == faults(sourced, "zh")


@pytest.mark.usefixtures("open_gate")
def test_a_number_of_a_heading_is_seen(sourced):
    """A heading has no number of its own either, in no language."""
    sourced.translate("zh", "chapters/02-second", {"The end": "２０１１年的结束"})
    assert [(SECOND, 9, "M057")] == faults(sourced, "zh")


@pytest.mark.usefixtures("open_gate")
def test_a_lost_note_is_seen(sourced):
    """A paragraph whose translation has lost its note is named."""
    source = "The march went through {place}`hama`.{claim}`march-held`"
    sourced.translate("ar", "chapters/02-second", {source: "مرّت المسيرة."})
    assert [(SECOND, 6, "M058")] == faults(sourced, "ar")


def test_what_the_ledger_prints_is_no_fault(sourced):
    """Figures, dates and counts of the ledger, and names that hold digits, come from somewhere."""
    sourced.edit(
        SECOND,
        "The march went",
        "Of {count}`documents`, {value}`square-cleared.killed@alpha-news` on {date}`square-cleared`, "
        "the march went",
    )
    sourced.edit(SECOND, "{claim}`march-held`", "{claim}`march-held, square-cleared`")
    assert [] == faults(sourced)
    document = sourced.build("en", chronicle_strict=True).doctree("chapters/02-second")
    paragraph = next(node for node in document.findall() if node.astext().startswith("Of two documents"))
    assert not any(character.isdigit() for character in provenance.own_words(paragraph))


@pytest.mark.parametrize(
    "kind", ["value", "date", "count", "place", "actor", "title", "paragraph", "difference", "figure"]
)
def test_what_the_ledger_prints_is_nobodys_own_words(kind):
    """Whatever holds it; a note is none either, and what stands in other markup is."""
    printed = nodes.inline("", "", nodes.emphasis("", "B2"), classes=["wide", kind])
    noted = evidence_note("", nodes.Text("3"), claims=["a"])
    block = nodes.paragraph("", "In ", printed, nodes.strong("", "12"), noted, nodes.Text(" so."))
    assert "In \ufffc12\ufffc so." == provenance.own_words(block)


@pytest.mark.parametrize(
    ("node", "cites"),
    [
        (evidence_note("", claims=["a"]), True),
        (evidence_note("", claims=[]), False),
        (register_link("", "B1"), True),
        (nodes.inline("", "2.1", classes=["paragraph"]), True),
        (nodes.inline("", "7", classes=["value"]), False),
        (nodes.paragraph("", "x", classes=["paragraph"]), False),
    ],
)
def test_what_a_paragraph_rests_on(node, cites):
    """A note on claims, a number of the register or of a paragraph; a remark of the editors' own is none."""
    assert cites is provenance._is_evidence(node)
