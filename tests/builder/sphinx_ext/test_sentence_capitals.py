"""A sentence that begins with a value or a name of the ledger begins with a capital letter."""

from __future__ import annotations

import pytest
from docutils import nodes
from docutils.utils import new_document

from chronicle.sphinx_ext.nodes import evidence_note
from chronicle.sphinx_ext.sentence_capitals import CapitaliseSentences

CLAIMS = "docs/evidence/claims/01-first.yaml"


def _note(tiny, says: str, language: str = "en") -> str:
    tiny.edit(CLAIMS, 'says: "It counts what others do not."', f'says: "{says}"')
    built = tiny.build(language)
    texts = (text for text in built.doctree("chapters/01-first").findall(nodes.Text))
    return " ".join("".join(texts).split())


@pytest.mark.parametrize(
    ("says", "shown"),
    [
        ("{actor}`the-army` came.", "(killed in Clock Square). The army came."),
        ("It is so; {actor}`the-army` came.", "It is so; the army came."),
        ("It was {actor}`the-army`.", "It was the army."),
    ],
)
def test_only_the_beginning_of_a_sentence_is_changed(tiny, says, shown):
    """Behind a full stop a name has its capital; inside the sentence it stays as the ledger has it."""
    assert shown in _note(tiny, says)


def block(*pieces: str) -> nodes.paragraph:
    """Return a paragraph of texts, in which names stand in brackets, and notes after an asterisk."""
    made = nodes.paragraph()
    for piece in pieces:
        if piece.startswith("["):
            made += nodes.inline("", piece.strip("[]"), classes=["wide", "actor"])
        elif piece.startswith("*"):
            made += evidence_note("", "", nodes.inline("", piece[1:], classes=["actor"]))
        else:
            made += nodes.Text(piece)
    return made


@pytest.mark.parametrize(
    ("pieces", "shown"),
    [
        (["[the army]", " came."], "The army came."),
        (["[the army]", " came"], "the army came"),
        (["It ended. ", "[the army]", " came."], "It ended. The army came."),
        (["It ended.", "[the army]", " came."], "It ended.the army came."),
        (["It ended, ", "[the army]", " came."], "It ended, the army came."),
        (["“It ended!” ", "[the army]", " came?"], "“It ended!” The army came?"),
        (["(Ended?) ", "[the army]", " or ", "[the paper]", " is.)"], "(Ended?) The army or the paper is.)"),
        (["It ended.", "*the paper", " ", "[the army]", " came.”"], "It ended. The army came.”"),
        (["the army ", "[came]", "."], "the army came."),
        (["[the army]", " came. ", "[the police]", " went."], "The army came. The police went."),
        (["[5 people]", " came."], "5 people came."),
        (["", "[the army]", " came."], "The army came."),
    ],
)  # fmt: skip
def test_where_a_sentence_begins(pieces, shown):
    """At the head of a block of whole sentences, and behind a full stop with a space; notes stand between."""
    document = new_document("x")
    document += block(*pieces)
    CapitaliseSentences(document).apply()
    assert shown == "".join(text for text in document.findall(nodes.Text) if not _in_note(text))


def _in_note(text: nodes.Text) -> bool:
    return isinstance(text.parent.parent, evidence_note)


def test_what_is_no_paragraph_is_left_alone():
    """A title that begins with a name keeps it as it is, and so does a name inside a note."""
    document = new_document("x")
    document += nodes.title("", "", nodes.inline("", "the army came.", classes=["actor"]))
    document += block("It ended.", "*the paper")
    CapitaliseSentences(document).apply()
    assert ["the army came.", "It ended.", "the paper"] == list(document.findall(nodes.Text))


def test_a_script_without_capitals_stays_as_it_is(tiny):
    """Arabic has no capitals, and nothing about it changes."""
    assert "الجيش" in _note(tiny, "{actor}`the-army` came.", "ar")
