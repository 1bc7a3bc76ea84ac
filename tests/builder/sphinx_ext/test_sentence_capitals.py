"""A sentence that begins with a value or a name of the ledger begins with a capital letter."""

from __future__ import annotations

import pytest
from docutils import nodes

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


def test_a_script_without_capitals_stays_as_it_is(tiny):
    """Arabic has no capitals, and nothing about it changes."""
    assert "الجيش" in _note(tiny, "{actor}`the-army` came.", "ar")
