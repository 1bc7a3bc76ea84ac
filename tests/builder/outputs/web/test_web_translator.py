"""Nodes of the book become pages that link, open and lead back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from docutils import nodes

from chronicle.outputs.html.separated_notes import note_list, note_mark, note_text, passage
from chronicle.outputs.web import web_translator
from chronicle.outputs.web.web_translator import WebTranslator
from chronicle.sphinx_ext.nodes import data_file, figure_drawing, note_in_full
from tests.builder.outputs.html.test_shared_translator import written
from tests.languages import CHOSEN, edition_of

if TYPE_CHECKING:
    import pytest


def page(*content: nodes.Node, code: str = "en") -> str:
    """Return the HTML of a page of the web edition, chapters/a.html."""
    return written(
        *content,
        code=code,
        by=WebTranslator,
        current_docname="chapters/a",
        get_target_uri=lambda docname: f"{docname}.html",
        edition=CHOSEN.of(code),
        editions=CHOSEN,
    )


def test_a_paragraph_links_to_itself_here_and_elsewhere() -> None:
    """By its number, and in each other language by its name; not in its own."""
    arabic, chinese = edition_of("ar"), edition_of("zh")
    start = (
        '<p id="p1-2"><a class="number" href="#p1-2" aria-label="Paragraph 1.2"><bdi dir="ltr">1.2</bdi></a>'
    )
    links = " ".join(
        f'<a href="../../{each.code}/chapters/a.html#p1-2" lang="{each.tag}" hreflang="{each.tag}" '
        f'dir="{each.direction}">{each.name}</a>'
        for each in (arabic, chinese)
    )
    found = page(nodes.paragraph("", "x", ids=["p1-2", "so"], number="1.2"))
    assert f'{start}<span class="elsewhere">{links} </span>x</p>' == found.replace(
        '<span id="so"></span>', ""
    )


def test_notes_stand_beside_their_passage_and_lead_back() -> None:
    """A mark leads to its note and the note to its mark; what it holds in full is closed."""
    mark = note_mark(label="3", ids=["m3"], target="n3")
    text = note_text("", label="3", ids=["n3"], back="m3")
    text += nodes.paragraph("", "A paper.")
    text += note_in_full("", nodes.paragraph("", "All."))
    found = page(passage("", nodes.paragraph("", "", mark), note_list("", text)))
    assert (
        '<div class="passage"><p><sup class="note-mark"><bdi dir="ltr"><a id="m3" href="#n3" '
        'role="doc-noteref" aria-label="Note 3">3</a></bdi></sup></p><div class="notes">'
    ) in found
    assert (
        '<a class="back" href="#m3" aria-label="Back to the text from note 3">3</a><p>A paper.</p>' in found
    )
    for attribute in ('id="n3"', 'class="note"', 'role="note"'):
        assert attribute in found.partition("<aside")[2].partition(">")[0]
    assert (
        '<details data-measure="data"><summary>In full</summary><p>All.</p></details></aside></div></div>'
        in found
    )


def test_files_of_the_ledger_are_links() -> None:
    """To the folder of data, from wherever the page is."""
    found = page(
        nodes.paragraph("", "", data_file("", "", nodes.literal("", "a.csv"), file="a.csv"), nodes.Text("."))
    )
    assert found.startswith('<p><a href="../data/a.csv"><code')
    assert 'lang="zxx"' in found
    assert found.endswith("</code></a>.</p>")


def test_what_is_wide_can_be_scrolled_by_keyboard(monkeypatch: pytest.MonkeyPatch) -> None:
    """A table has a box with a name; a drawing has one with the words by which it is enlarged, and fits."""
    monkeypatch.setattr(
        web_translator, "drawn_with_links", lambda _builder, node: f"<svg>{node['figure']}</svg>"
    )
    assert (
        '<div class="drawing" role="group" aria-label="Figure" '
        'data-enlarge="Enlarge the figure" data-close="Close"><svg>x</svg></div>'
    ) == page(figure_drawing(figure="x"))
    group = nodes.tgroup("", nodes.colspec("", stub=0), nodes.tbody("", nodes.row("", nodes.entry())), cols=1)
    assert '<div class="table-box" role="group" tabindex="0" aria-label="Table"><table' in page(
        nodes.table("", group)
    )


def _table(*rows: nodes.row) -> nodes.table:
    columns = [nodes.colspec("", colwidth=1, stub=int(at == 0)) for at in range(2)]
    return nodes.table("", nodes.tgroup("", *columns, nodes.tbody("", *rows), cols=2))


def _row(*cells: nodes.Node, **attributes: Any) -> nodes.row:
    return nodes.row("", *(nodes.entry("", nodes.paragraph("", "", each)) for each in cells), **attributes)


def test_the_head_of_a_row_with_an_address_leads_to_it() -> None:
    """It alone, and not where it holds a link already; a row without an address leads nowhere."""
    linked = nodes.reference("", "May", refuri="x.html")
    found = page(
        _table(
            _row(nodes.Text("May"), nodes.Text("A"), ids=["event-a", "so"]),
            _row(linked, nodes.Text("B"), ids=["event-b"]),
            _row(nodes.Text("June"), nodes.Text("C")),
        )
    )
    own = re.findall(r'<a class="entry own" href="([^"]*)">(.*?)</a>', found)
    assert [("#event-a", "<p>May</p>")] == [(where, said.replace("\n", "")) for where, said in own]


def test_an_entry_says_by_what_it_may_be_picked() -> None:
    """Whatever element it is."""
    facets = {"year": ("2012", "2013"), "place": ("town",)}
    for node in (
        nodes.paragraph("", "x", facets=facets),
        _table(_row(nodes.Text("x"), nodes.Text("y"), facets=facets)),
    ):
        found = page(node)
        assert 'data-place="town"' in found
        assert 'data-year="2012 2013"' in found
        assert 1 == found.count("data-year")
    assert "data-" not in page(nodes.paragraph("", "x"))


def test_shared_data_lead_to_the_edition_that_keeps_them() -> None:
    """An edition's own table stands in its own folder."""
    for file, address in (("a.csv", "../../en/data/a.csv"), ("texts-ar.csv", "../data/texts-ar.csv")):
        linked = data_file("", "", nodes.literal("", file), file=file)
        assert f'<a href="{address}"><code' in page(nodes.paragraph("", "", linked), code="ar")
