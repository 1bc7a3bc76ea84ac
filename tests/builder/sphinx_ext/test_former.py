"""Paragraphs keep the anchors of earlier numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from docutils.utils import new_document

from chronicle.sphinx_ext import former
from chronicle.sphinx_ext.former import KeepFormerNumbers
from tests.builder.sphinx_ext.environments import environment

if TYPE_CHECKING:
    import pytest


def test_a_paragraph_is_found_by_the_numbers_that_it_had(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each behind its own names; what has no number now, or another name, has none of before."""
    kept = [("march-held", "2.4"), ("march-held", "3.10"), ("ends", "2.5")]
    monkeypatch.setattr(former, "ask", lambda _env, _question, docname: kept if docname == "a" else [])
    for docname, expected in (("a", ["p2-4", "p3-10"]), ("b", [])):
        document = new_document("a.md")
        document.settings.env = environment(docname)
        document += [
            nodes.paragraph("", "x", ids=["p2-6", "march-held"], number="2.6"),
            nodes.paragraph("", "y", ids=["ends"]),
            nodes.paragraph("", "z", ids=["p2-7", "other"], number="2.7"),
        ]
        KeepFormerNumbers(document).apply()
        assert [["p2-6", "march-held", *expected], ["ends"], ["p2-7", "other"]] == [
            each["ids"] for each in document.findall(nodes.paragraph)
        ]
