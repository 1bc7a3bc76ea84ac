"""A reference to a term shows it as the edition's glossary has it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from docutils import nodes
from sphinx import addnodes

from chronicle.sphinx_ext import glossary_terms
from chronicle.sphinx_ext.glossary_terms import TranslateTerms


def environment() -> Any:
    """Return an environment whose glossary has two terms in translation."""
    terms = nodes.definition_list(
        "",
        nodes.definition_list_item(
            "", nodes.term("", "", nodes.Text("حصار"), addnodes.index(entries=[]), ids=["term-siege"])
        ),
        nodes.definition_list_item("", nodes.term("", "هدنة", ids=["term-Truce"])),
    )
    objects = {
        ("term", "siege"): ("list", "term-siege"),
        ("term", "Truce"): ("list", "term-Truce"),
        ("term", "gone"): ("list", "term-gone"),
        ("label", "march"): ("list", "term-siege"),
    }
    domain = SimpleNamespace(objects=objects)
    return SimpleNamespace(get_doctree=lambda _name: terms, domains=SimpleNamespace(standard_domain=domain))


def shown(
    monkeypatch: pytest.MonkeyPatch, target: str, *, source: bool = False, around: str = "", **changed: Any
) -> str:
    """Return what a reference says after its words have been looked up."""
    given = {"reftype": "term", "refexplicit": False, "reftarget": target} | changed
    reference = addnodes.pending_xref("", nodes.inline("", target), **given)
    block: Any = nodes.section("", nodes.paragraph("", "", reference, classes=[around] if around else []))
    book = SimpleNamespace(edition=SimpleNamespace(is_source=source))
    monkeypatch.setattr(glossary_terms, "book_of", lambda _env: book)
    transform: Any = TranslateTerms.__new__(TranslateTerms)
    block.settings = SimpleNamespace(env=environment())
    transform.document = block
    transform.run()
    return reference.astext()


@pytest.mark.parametrize(
    ("target", "words"),
    [("siege", "حصار"), ("truce", "هدنة"), ("Truce", "هدنة"), ("gone", "gone"), ("march", "march")],
)
def test_a_term_is_shown_in_translation(monkeypatch: pytest.MonkeyPatch, target: str, words: str) -> None:
    """Whatever its capitals; what is no term, or stands nowhere, keeps its words."""
    assert words == shown(monkeypatch, target)


@pytest.mark.parametrize(
    "changed", [{"source": True}, {"around": "untranslated"}, {"refexplicit": True}, {"reftype": "ref"}]
)
def test_words_that_are_meant_stay(monkeypatch: pytest.MonkeyPatch, changed: dict[str, Any]) -> None:
    """In the source, in a block without translation, where a writer chose them, and of other references."""
    assert "siege" == shown(monkeypatch, "siege", **changed)
