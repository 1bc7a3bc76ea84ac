"""The document that holds a list made from the ledger is known by what it asked for."""

from __future__ import annotations

from chronicle.book.appendices import appendix
from chronicle.sphinx_ext.domain import kept
from chronicle.sphinx_ext.listings import document_with
from tests.builder.sphinx_ext.environments import environment


def test_a_list_is_found_in_its_document() -> None:
    """The first that has it; a book without the list has no such document."""
    env = environment()
    kept(env).answers.update(
        {
            "a": {(appendix, "names"): "x"},
            "b": {(appendix, "index"): "x", (str, "names"): "x"},
            "c": {(appendix, "index"): "x"},
        }
    )
    assert ("a", "b", "") == tuple(document_with(env, name) for name in ("names", "index", "chronology"))
