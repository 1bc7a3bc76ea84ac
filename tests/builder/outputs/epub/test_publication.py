"""A publication is put together of its pages, pictures and data, and is written when nothing is wrong."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

from chronicle.core.problems import Problem
from chronicle.outputs.epub import epub_builder
from chronicle.outputs.epub.epub_builder import EpubBuilder
from chronicle.outputs.epub.page_breaks import PageBreak
from chronicle.outputs.epub.resources import Resource
from chronicle.outputs.html.edition_contents import ContentsEntry, ContentsPart, EditionContents
from chronicle.outputs.html.imprint import ImprintRow
from chronicle.sphinx_ext.faults import FaultsInBook
from tests.languages import EDITIONS, edition_of

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.languages.editions import Edition

ENTRIES = (ContentsEntry("front/a", "A"), ContentsEntry("b", "B", number="0"), ContentsEntry("c", "C", "1"))
each_edition = pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.code)


@pytest.fixture
def builder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return a builder of a book with three documents, two figures, two pictures and two files of data."""
    made: Any = EpubBuilder.__new__(EpubBuilder)
    made.edition = edition_of("ar")
    made.messages = SimpleNamespace(
        text=lambda _context, said, **values: said.format(**values), ledger="ledger"
    )
    made.facts = SimpleNamespace(release_date=None, slug="book", accessibility={})
    made.config = SimpleNamespace(root_doc="index")
    made.contents = EditionContents((ContentsPart("", ENTRIES),))
    made.book_title, made.book_subtitle = "Title", "Subtitle"
    made.env, made.imagedir, made.headings = "env", "images", {}
    made.page_breaks, made.index = {"c": [PageBreak("7", "folio-1")]}, None
    made.srcdir = made.outdir = made.doctreedir = str(tmp_path)
    made.images = {"pics/z.PNG": "one.PNG", "pics/a.jpg": "two.jpg"}
    for name in made.images:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    names = ("cover", "half-title", "title", "nav", "front/a", "b", "c", "imprint")
    made.documents = {f"{name}.xhtml": Resource(f"{name}.xhtml", name, "", b"") for name in reversed(names)}
    data = [SimpleNamespace(name=f"x.{kind}", media_type=kind, content=b"x") for kind in ("csv", "json")]
    monkeypatch.setattr(epub_builder, "published_data", lambda _env: data)
    return made


def test_what_is_no_page_has_a_name_and_a_place_of_its_own(builder: Any) -> None:
    """Pictures and data are listed by ids that no two of them share, each with its kind."""
    assert [
        ("images/two.jpg", "image-1", "image/jpeg", b"pics/a.jpg"),
        ("images/one.PNG", "image-2", "image/png", b"pics/z.PNG"),
        ("data/x.csv", "data-x.csv", "csv", b"x"),
        ("data/x.json", "data-x.json", "json", b"x"),
    ] == [
        (each.href, each.id, each.media_type, each.content) for each in (*builder._images(), *builder._data())
    ]


def test_contents_and_imprint_say_what_the_edition_is(builder: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The text starts with the first chapter; the imprint ends with the fonts, each phrase set apart."""
    kept: dict[str, dict[str, Any]] = {}
    builder._page = lambda href, _template, **values: kept.update({href: values})
    monkeypatch.setattr(epub_builder, "originals_of", lambda _pages, _edition: ("Amiri", "Gentium Plus"))
    monkeypatch.setattr(epub_builder, "imprint", lambda _builder: (ImprintRow("Edition", "x"),))
    monkeypatch.setattr(epub_builder, "colophon", lambda _builder: (ImprintRow("Fingerprint", "y"),))
    builder._keep_front_and_back()
    assert "b" == kept["nav.xhtml"]["first"].docname
    rows = kept["imprint.xhtml"]["rows"]
    assert ["Edition", "Fingerprint", "Fonts"] == [row.label for row in rows]
    assert "Amiri · Gentium Plus" in rows[-1].value
    assert rows[-1].value.startswith("\u2066")


@pytest.mark.parametrize("problems", [[], [Problem("a.xhtml", 0, "U006", "a link leads nowhere.")]])
def test_a_faulty_publication_is_not_written(
    builder: Any, problems: list[Problem], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A sound one has its pages in the order in which they are read, then all else; its cover counts."""
    written: list[Any] = []
    drawn: list[Any] = []
    moment = datetime(2026, 1, 2, tzinfo=UTC)
    counts = {"documents": SimpleNamespace(number=7)}
    template = SimpleNamespace(render=lambda **_values: "<package/>")
    builder.pages = SimpleNamespace(get_template=lambda _name: template)
    builder._keep_front_and_back = lambda: None
    builder._imprint_page = lambda more: Resource("imprint.xhtml", f"no fonts{list(more) or ''}", "", b"")
    for name, value in {
        "time_of_making": lambda *_what: moment,
        "fonts_of": lambda *_what: {"face": Resource("fonts/f.ttf", "font-f", "", b"")},
        "style_sheet": lambda *_what: Resource("styles/book.css", "style", "", b""),
        "draw_cover": lambda *what: drawn.append(what[1:]) or b"cover",
        "find_count": lambda _ledger, name: counts[name],
        "book_of": lambda _env: None,
        "read_metadata": lambda *_what, paged: SimpleNamespace(identifier=f"urn:{paged}"),
        "read_accessibility": lambda *_what: None,
        "write_ncx": lambda *what: Resource("toc.ncx", f"ncx {what[2]} {what[-1][0]}", "", b""),
        "check_publication": lambda *_what: problems,
        "write_container": lambda *what: written.append(what),
    }.items():
        monkeypatch.setattr(epub_builder, name, value)
    if problems:
        with pytest.raises(FaultsInBook) as found:
            builder.finish()
        assert (problems, []) == (list(found.value.problems), written)
        return
    builder.finish()
    (path, package, resources, when), (light, *_, lighter, _when) = written
    assert tmp_path / "book-ar-light.epub" == light
    assert ["no fonts"] == [each.id for each in lighter if each.href == "imprint.xhtml"]
    assert {"font-f", "imprint"} == {each.id for each in resources} - {each.id for each in lighter}
    assert (tmp_path / "book-ar.epub", "<package/>", moment) == (path, package, when)
    assert [
        "cover", "half-title", "title", "nav", "front/a", "b", "c", "imprint", "style", "font-f",
        "cover-image", "image-1", "image-2", "data-x.csv", "data-x.json",
        "ncx urn:True ('7', 'c.xhtml#folio-1')",
    ] == [each.id for each in resources]  # fmt: skip
    assert [("Title", "Subtitle", 7)] == drawn


@each_edition
def test_the_title_page_has_the_title_once(unpacked: dict[str, dict[str, bytes]], edition: Edition) -> None:
    """And what the book says below it, no list of its documents; a draft says that it is one."""
    page = etree.fromstring(unpacked[edition.code]["EPUB/title.xhtml"])
    body = page.find("{*}body")
    assert body is not None
    assert "title" == body.get("class")
    assert 1 == len(list(body.iter("{*}h1")))
    assert [] == list(body.iter("{*}a"))
    assert ["subtitle", "draft", None] == [each.get("class") for each in body.iter("{*}p")]


@each_edition
def test_each_page_is_called_by_its_own_title(
    unpacked: dict[str, dict[str, bytes]], edition: Edition
) -> None:
    """Reading systems show it where they list what was read."""
    pages = [etree.fromstring(data) for name, data in unpacked[edition.code].items() if ".xhtml" in name]
    titles = [page.findtext("{*}head/{*}title") for page in pages]
    assert len(pages) == len(set(titles))
