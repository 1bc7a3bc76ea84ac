"""Nodes of the book become documents in which notes pop up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from chronicle.outputs.epub import epub_translator
from chronicle.outputs.epub.epub_translator import EpubTranslator
from chronicle.outputs.html.separated_notes import note_list, note_mark, note_text
from chronicle.sphinx_ext.nodes import figure_drawing, note_in_full
from tests.builder.outputs.html.test_shared_translator import written

if TYPE_CHECKING:
    import pytest


def test_a_number_is_no_link() -> None:
    """Reading systems have bookmarks."""
    found = written(nodes.paragraph("", "x", ids=["p1-2"], number="1.2"), by=EpubTranslator)
    assert '<p id="p1-2"><span class="number"><bdi dir="ltr">1.2</bdi></span> x</p>' == found


def test_a_mark_opens_a_short_note_that_leads_back() -> None:
    """A note is a footnote to the reading system; what it holds in full only the web shows."""
    mark = note_mark(label="3", ids=["m3", "former-m"], target="n3")
    text = note_text("", label="3", ids=["n3", "former-n"], back="m3")
    text += [nodes.paragraph("", "A paper."), note_in_full("", nodes.paragraph("", "All."))]
    found = written(nodes.paragraph("", "", mark), note_list("", text), by=EpubTranslator)
    assert found == (
        '<p><sup class="note-mark"><bdi dir="ltr"><a id="m3" href="#n3" epub:type="noteref" '
        'role="doc-noteref">3</a></bdi></sup></p>'
        '<section class="notes" epub:type="footnotes" aria-label="Notes">'
        '<aside class="note" id="n3" epub:type="footnote" role="doc-footnote"><p class="back">'
        '<a href="#m3" role="doc-backlink" aria-label="Back to the text from note 3">3</a></p>'
        "<p>A paper.</p></aside></section>"
    )


def test_a_figure_is_drawn_into_its_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is a part of the page, whose typeface and colours it takes."""
    monkeypatch.setattr(epub_translator, "drawn", lambda _builder, node: f"<svg>{node['figure']}</svg>")
    assert "<svg>deaths</svg>" == written(figure_drawing(figure="deaths", alt="Deaths"), by=EpubTranslator)
