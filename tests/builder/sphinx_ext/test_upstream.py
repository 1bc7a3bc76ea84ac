"""Faults of Sphinx and MyST-Parser that we step round; a test that passes says they are mended."""

from __future__ import annotations

import gettext
import io
import zipfile

import polib
import pytest
from docutils import nodes
from sphinx import locale
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace

LINKS = "See [one](b.md#one) and [two](b.md#two)."


@pytest.fixture
def plain(tmp_path):
    """Return a function that builds a book with MyST-Parser alone, and gives its doctree."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text(f"# A\n\n{LINKS}\n\n```{{toctree}}\nb\n```\n")
    (tmp_path / "docs/b.md").write_text("# B\n\n(one)=\n## One\n\n(two)=\n## Two\n")
    (tmp_path / "docs/conf.py").write_text("extensions = ['myst_parser']\nlocale_dirs = ['../locales']\n")
    for language in ("ar", "zh_CN"):
        folder = tmp_path / "locales" / language / "LC_MESSAGES"
        folder.mkdir(parents=True)
        catalog = polib.POFile()
        catalog.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
        catalog.append(polib.POEntry(msgid=LINKS, msgstr=f"{language}: {LINKS}"))
        catalog.save(str(folder / "index.po"))

    def build(language, builder="dummy", **settings):
        settings = {"language": language, **settings}
        with docutils_namespace():
            app = Sphinx(
                tmp_path / "docs", tmp_path / "docs", tmp_path / "out", tmp_path / language, builder,
                settings, status=io.StringIO(), warning=io.StringIO(),
            )  # fmt: skip
            app.build()
        return app.env.get_and_resolve_doctree("index", app.builder, tags=app.tags)

    locale.translators.clear()
    yield build
    locale.translators.clear()


def catalog_of(folder, name, messages):
    """Write a catalog and return it."""
    catalog = polib.POFile()
    catalog.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
    for msgid, msgstr in messages.items():
        catalog.append(polib.POEntry(msgid=msgid, msgstr=msgstr))
    folder.mkdir(parents=True, exist_ok=True)
    catalog.save(str(folder / f"{name}.po"))
    return catalog


def paragraph(document) -> nodes.paragraph:
    """Return the first paragraph."""
    return next(iter(document.findall(nodes.paragraph)))


@pytest.mark.xfail(reason="sphinx-doc/sphinx#1193, closed, holds for anchors of one document", strict=True)
def test_two_links_to_one_document(plain):
    """Two links to one document keep their anchors in a translation (U-SPH-03)."""
    found = [node["refuri"].split("#")[1] for node in paragraph(plain("ar")).findall(nodes.reference)]
    assert ["one", "two"] == found


@pytest.mark.xfail(reason="sphinx-doc/sphinx#13448: caches know no language", strict=True)
def test_two_languages_in_one_process(plain):
    """A second language in one process is not given the first one's words (U-SPH-13)."""
    plain("ar")
    assert paragraph(plain("zh_CN")).astext().startswith("zh_CN")


@pytest.mark.xfail(reason="executablebooks/MyST-Parser: the meta nodes come before the message", strict=True)
def test_page_metadata(plain):
    """Page metadata for all pages leaves translation on (U-MYST-07)."""
    document = plain("ar", myst_html_meta={"keywords": "x"})
    assert paragraph(document).astext().startswith("ar")


@pytest.mark.xfail(reason="sphinx-doc/sphinx#8852: a message is parsed as a document of its own", strict=True)
def test_a_reference_link(plain, tmp_path):
    """A link by reference is a link in a translation too (U-MYST-01, U-SPH-01)."""
    (tmp_path / "docs/index.md").write_text("# A\n\nA [text][ref].\n\n[ref]: https://example.org\n")
    folder = tmp_path / "locales/ar/LC_MESSAGES"
    catalog = polib.POFile()
    catalog.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
    catalog.append(polib.POEntry(msgid="A [text][ref].", msgstr="ar [text][ref]."))
    catalog.save(str(folder / "index.po"))
    assert [] != list(paragraph(plain("ar")).findall(nodes.reference))


@pytest.mark.xfail(reason="executablebooks/MyST-Parser#444: a block of code becomes two colons", strict=True)
def test_a_translated_block_of_code(plain, tmp_path):
    """Code that is translated stays code (U-MYST-04): why nothing but text is offered to translators."""
    (tmp_path / "docs/index.md").write_text("# A\n\n```text\nx\n```\n")
    catalog_of(tmp_path / "locales/ar/LC_MESSAGES", "index", {"x": "ar", "x\n": "ar"})
    document = plain("ar", gettext_additional_targets=["literal-block"])
    assert "ar" == next(iter(document.findall(nodes.literal_block))).astext()


@pytest.mark.xfail(reason="no thread known: Locale marks what is no text", strict=True)
def test_translated_metadata_of_a_page(plain, tmp_path):
    """Metadata of a page come out of translation without Sphinx's own mark (U-SPH-05)."""
    text = "---\nmyst:\n  html_meta:\n    keywords: x\n---\n\n# A\n"
    (tmp_path / "docs/index.md").write_text(text)
    catalog_of(tmp_path / "locales/ar/LC_MESSAGES", "index", {"x": "ar"})
    assert [] == [node for node in plain("ar").findall(nodes.meta) if "translated" in node]


@pytest.mark.xfail(reason="no thread known: attributes but classes and ids are dropped", strict=True)
def test_the_language_of_a_span(plain, tmp_path):
    """A span with a language and a direction says so in HTML (U-MYST-06): why there is a node of our own."""
    (tmp_path / "docs/index.md").write_text("# A\n\nThe [word]{lang=ar dir=rtl}.\n")
    plain("en", "html", myst_enable_extensions={"attrs_inline"})
    assert 'dir="rtl"' in (tmp_path / "out/index.html").read_text()


@pytest.mark.xfail(reason="no thread known: only a .po makes Sphinx read a document again", strict=True)
def test_a_changed_catalog_without_its_source(plain, tmp_path):
    """A compiled catalog that changes is seen without a .po beside it (U-SPH-11)."""
    folder = tmp_path / "locales/ar/LC_MESSAGES"
    for word in ("first", "second"):
        (folder / "index.mo").write_bytes(catalog_of(folder, "index", {LINKS: word}).to_binary())
        (folder / "index.po").unlink()
        locale.translators.clear()
        gettext._translations.clear()
        found = paragraph(plain("ar")).astext()
    assert "second" == found


@pytest.mark.xfail(reason="no thread known: handlers of one builder hide a translator's", strict=True)
def test_a_node_registered_for_one_builder_more(plain, tmp_path, monkeypatch):
    """A node with handlers for HTML alone is known to EPUB, whatever other nodes have (U-SPH-14)."""
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "own_node.py").write_text(
        "from docutils import nodes\nfrom docutils.parsers.rst import Directive\n"
        "class own(nodes.General, nodes.Element): pass\n"
        "class other(nodes.General, nodes.Element): pass\n"
        "class Own(Directive):\n    def run(self): return [own()]\n"
        "def nothing(translator, node): pass\n"
        "def setup(app):\n"
        "    app.add_node(own, html=(nothing, nothing))\n"
        "    app.add_node(other, html=(nothing, nothing), epub=(nothing, nothing))\n"
        "    app.add_directive('own', Own)\n"
    )
    (tmp_path / "docs/conf.py").write_text("extensions = ['myst_parser', 'own_node']\n")
    (tmp_path / "docs/index.md").write_text("# A\n\n```{own}\n```\n")
    plain("en", "epub", version="1", copyright="x")


@pytest.mark.xfail(reason="sphinx-doc/sphinx#10385: no theme has a direction", strict=True)
def test_the_direction_of_a_page(plain, tmp_path):
    """An Arabic page says that it runs from right to left (U-SPH-16): why the layout is our own."""
    plain("ar", "html")
    assert 'dir="rtl"' in (tmp_path / "out/index.html").read_text()


@pytest.mark.xfail(reason="no thread known: the spine's direction is a constant", strict=True)
def test_the_direction_of_an_epub(plain, tmp_path):
    """The spine of an Arabic EPUB progresses from right to left (U-SPH-19)."""
    plain("ar", "epub", epub_show_urls="no", version="1", copyright="x")
    assert 'page-progression-direction="rtl"' in (tmp_path / "out/content.opf").read_text()


@pytest.mark.xfail(reason="no thread known: entries carry the time at which they were packed", strict=True)
def test_the_times_in_an_epub(plain, tmp_path, monkeypatch):
    """An EPUB's entries carry the time that SOURCE_DATE_EPOCH names (U-SPH-23)."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    plain("en", "epub", version="1", copyright="x", epub_basename="x")
    with zipfile.ZipFile(tmp_path / "out/x.epub") as container:
        assert {2001} == {entry.date_time[0] for entry in container.infolist()}
