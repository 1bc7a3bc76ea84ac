"""Nodes of the book become HTML that web and EPUB share."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from docutils import nodes
from docutils.frontend import get_default_settings
from docutils.utils import new_document
from sphinx.writers.html import HTMLWriter
from sphinx.writers.html5 import HTML5Translator

from chronicle.outputs.html.shared_translator import BookTranslator
from chronicle.sphinx_ext.nodes import figure_data, isolate
from chronicle.words import Messages
from tests.languages import edition_of


class _Numbered(BookTranslator):
    """Set a paragraph's number in brackets."""

    def paragraph_number(self, _node: nodes.Element, number: str) -> str:
        """Return it."""
        return f"[{number}] "


def written(
    *content: nodes.Node,
    code: str = "en",
    kicker: str = "",
    by: type[BookTranslator] = _Numbered,
    **more: Any,
) -> str:
    """Return the HTML of a document as a translator writes it, its lines joined; `more` is its builder's."""
    document = new_document("a.md")
    document.settings = get_default_settings(HTMLWriter)  # type: ignore[arg-type]
    document.settings.env = None
    document += list(content)
    edition = edition_of(code)
    config = SimpleNamespace(
        manpages_url=None, html_permalinks_icon="", html_permalinks=False, html_secnumber_suffix=". ",
        html_compact_lists=True, source_encoding="utf-8", math_number_all=False, numfig=False,
        html_codeblock_linenos_style="inline", highlight_language="none",
    )  # fmt: skip
    unnumbered = SimpleNamespace(get_enumerable_node_type=lambda _node: None)
    builder: Any = SimpleNamespace(
        config=config, highlighter=None, current_docname="a", name="html", format="html", secnumbers={},
        fignumbers={}, add_permalinks=False, edition=edition, kicker=lambda _docname: kicker,
        messages=Messages(edition, SimpleNamespace()),  # type: ignore[arg-type]
        math_renderer_name="", globalcontext={}, docwriter=None,
        env=SimpleNamespace(domains=SimpleNamespace(standard_domain=unnumbered)),
    )  # fmt: skip
    vars(builder).update(more)
    visitor = by(document, builder)
    document.walkabout(visitor)
    return "".join(visitor.body).replace("\n", "")


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (isolate("", "x", dir="ltr"), '<p><bdi dir="ltr">x</bdi></p>'),
        (nodes.inline("", "x", classes=["place", "figure"]), "<p>x</p>"),
        (nodes.inline("", "x", lang="ar", dir="rtl"), '<p><span dir="rtl" lang="ar">x</span></p>'),
        (nodes.inline("", "x", ids=["here"]), '<p><span id="here">x</span></p>'),
        (nodes.inline("", "x", classes=["derived"]), '<p><span class="derived">x</span></p>'),
        (nodes.emphasis("", "x", lang="fr"), '<p><em lang="fr">x</em></p>'),
    ],
)
def test_what_runs_otherwise_says_so(node: nodes.Node, expected: str) -> None:
    """An element that only repeats what the text says is left out; one with a language or a name stays."""
    found = written(nodes.paragraph("", "", node))
    assert expected == found


def test_paragraphs_have_their_number_and_the_mark_of_a_draft() -> None:
    """In the digits of the edition; what is not translated is in the language of the book."""
    assert '<p id="p1-2">[۱.۲] x</p>' == written(
        nodes.paragraph("", "x", ids=["p1-2"], number="1.2"), code="fa"
    )
    english = edition_of("en")
    lent = written(nodes.paragraph("", "x", classes=["untranslated"]), code="ar")
    start = f'<p class="untranslated" dir="{english.direction}" lang="{english.tag}">'
    assert lent.startswith(f'{start}<strong class="state" lang="ar" dir="rtl">')
    assert lent.endswith("</strong> x</p>")
    stale = written(nodes.paragraph("", "x", classes=["stale"]), code="ar")
    assert stale.startswith('<p class="stale"><strong class="state" lang="ar" dir="rtl">')


def test_a_document_is_headed_by_what_it_is() -> None:
    """Above its title alone, and with signs of markup written as signs."""
    inner = nodes.section("", nodes.title("", "Then"), ids=["then"])
    found = written(nodes.section("", nodes.title("", "Spring"), inner, ids=["spring"]), kicker="Chapter <1>")
    assert 1 == found.count("kicker")
    assert '<p class="kicker">Chapter &lt;1&gt;</p><h1>Spring' in found
    assert "kicker" not in written(nodes.section("", nodes.title("", "Spring"), ids=["spring"]))


def cell(said: str, **more: int) -> nodes.entry:
    """Return a cell of a table."""
    return nodes.entry("", nodes.paragraph("", said), **more)


def test_cells_say_what_they_head() -> None:
    """A heading heads its column, the first cell of a row that row; a cell may span several."""
    group = nodes.tgroup("", *(nodes.colspec("", stub=stub) for stub in (1, 0, 0)), cols=3)
    group += nodes.thead("", nodes.row("", cell("A"), cell("B", morecols=1)))
    group += nodes.tbody(
        "",
        nodes.row("", cell("c", morerows=1), cell("d"), cell("e")),
        nodes.row("", cell("f", morecols=1), cell("g")),
    )
    found = written(nodes.table("", group))
    for expected in (
        '<div class="table-box"><table', '<th scope="col"><p>A</p></th>',
        '<th colspan="2" scope="col"><p>B</p>',
        '<th rowspan="2" scope="row"><p>c</p>', "<td><p>d</p></td><td><p>e</p></td>",
        '<th colspan="2" scope="row"><p>f</p></th><td><p>g</p></td>', "</table></div>",
    ):  # fmt: skip
        assert expected in found, found
    assert "<col" not in found.replace("colspan", "")


def test_items_and_boxes_have_no_classes_of_their_own() -> None:
    """Paragraphs of items stay paragraphs, and a box is a plain one."""
    listed = nodes.bullet_list("", *(nodes.list_item("", nodes.paragraph("", each)) for each in "ab"))
    assert "<ul><li><p>a</p></li><li><p>b</p></li></ul>" == written(listed).replace(' class="simple"', "")
    assert '<div class="x"><p>a</p></div>' == written(
        nodes.container("", nodes.paragraph("", "a"), classes=["x"])
    )


def test_a_language_that_is_asked_for_goes_before_that_of_the_node(monkeypatch: pytest.MonkeyPatch) -> None:
    """Direction and language of a node stand on its element, unless whoever writes it knows better."""
    found: list[dict[str, str]] = []
    monkeypatch.setattr(HTML5Translator, "starttag", lambda *_, **given: found.append(given) or "<p>")
    translator: Any = _Numbered.__new__(_Numbered)
    node = nodes.paragraph("", "a", lang="ar", dir="rtl")
    translator.starttag(node, "p")
    translator.starttag(node, "p", lang="en")
    translator.starttag("p", "p", lang="fr")
    translator.starttag(nodes.paragraph("", "a"), "p")
    assert [{"lang": "ar", "dir": "rtl"}, {"lang": "en", "dir": "rtl"}, {"lang": "fr"}, {}] == found


def test_the_data_of_a_figure_open_below_it() -> None:
    """With their title as what is pressed, its signs as they are."""
    found = written(figure_data("", nodes.paragraph("", "Told."), title="Data & <more>"))
    assert (
        '<details class="figure-data" data-measure="data"><summary>Data &amp; &lt;more&gt;</summary>'
        "<p>Told.</p></details>" == found
    )
