"""The contents stand under the title of the book."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from docutils import nodes
from docutils.utils import new_document

from chronicle.sphinx_ext import heading
from chronicle.sphinx_ext.heading import TitleOfBook
from tests.builder.sphinx_ext.environments import environment

if TYPE_CHECKING:
    from collections.abc import Sequence


@pytest.mark.parametrize(
    ("docname", "title", "anchor"),
    [
        ("index", "A book: 2011", ["a-book-2011"]),
        ("index", "一本书", ["title"]),
        ("chapters/a", "A book", None),
    ],
)
def test_the_title_heads_the_contents(
    monkeypatch: pytest.MonkeyPatch, docname: str, title: str, anchor: Sequence[str] | None
) -> None:
    """In the words of the edition, which are no message of the page; other documents stay as they are."""
    book = SimpleNamespace(
        facts=SimpleNamespace(title=title),
        messages=SimpleNamespace(fact=lambda name, said: f"{name} *{said}*"),
    )
    monkeypatch.setattr(heading, "book_of", lambda _env: book)
    document = new_document("a.md")
    document.settings.env = environment(docname, config=SimpleNamespace(root_doc="index"))
    document += [nodes.paragraph("", "one"), nodes.paragraph("", "two")]
    TitleOfBook(document).apply()
    if anchor is None:
        assert ["one", "two"] == [each.astext() for each in document.children]
        return
    (section,) = document.children
    assert (anchor, [f"title *{title}*", "one", "two"]) == (
        section["ids"],
        [each.astext() for each in section.children],
    )
    assert section[0].source is None
