"""The published ledger goes out with each form of a book that has a page to explain it."""

from __future__ import annotations

import csv
import json
import zipfile
from functools import cache

import pikepdf
import pytest
from docutils import nodes
from lxml import etree, html

from chronicle.build.finished import validate_epubs
from chronicle.sphinx_ext.nodes import data_file
from chronicle.sphinx_ext.publication import published_data
from tests.builder.sphinx_ext.conftest import tiny_book

PAGE = "appendices/l-data"
SHARED = ("evidence.json", "evidence.schema.json", "csv-metadata.json", "claims.csv", "positions.csv")


def explained(tiny):
    """Return the tiny book with a page that explains its data."""
    tiny.write(
        f"docs/{PAGE}.md",
        "---\nprint: false\n---\n\n# Data\n\n```{appendix} data-files\n```\n\n"
        "```{appendix} data-fields\n```\n",
    )
    tiny.enlist(PAGE)
    return tiny


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Return what builds the book in a language and a form, once."""
    book = explained(tiny_book(tmp_path_factory.mktemp("dataset") / "book"))
    return cache(lambda language="en", builder="dummy": book.build(language, builder))


def contents(built):
    """Return the published files by name."""
    return {file.name: file.content for file in published_data(built.app.env)}


def test_no_page_no_data(tiny):
    """A book that does not explain its data ships none: nobody could read them."""
    assert () == published_data(tiny.build().app.env)


def test_files_are_the_same_in_every_edition(made):
    """Editions share their data byte for byte; another language adds a table of its translations."""
    english, arabic = (contents(made(language)) for language in ("en", "ar"))
    assert set(SHARED) <= set(english)
    assert {"texts-ar.csv"} == set(arabic) - set(english)
    assert english == {name: arabic[name] for name in english}


def test_translations_stand_beside_the_english(made):
    """A translated text is in the table without its roles; one that is not translated has an empty field."""
    text = contents(made("ar"))["texts-ar.csv"].decode()
    rows = list(csv.DictReader(text.splitlines()))
    assert {"sentence", "kind"} <= {row["field"] for row in rows}
    assert "`" not in text
    assert "" in {row["translation"] for row in rows}


def test_the_page_lists_every_file_with_its_fingerprint(made):
    """A reader sees each file and can tell whether a copy is whole."""
    built = made()
    doctree = built.doctree(PAGE)
    assert list(contents(built)) == [node["file"] for node in doctree.findall(data_file)]
    codes = [node.astext() for node in doctree.findall(nodes.literal)]
    assert len(contents(built)) == sum(len(code) == 64 for code in codes)


def test_the_page_describes_every_column(made):
    """Each column of each table is on the page."""
    built = made()
    page = built.doctree(PAGE)
    for name, content in contents(built).items():
        if name.endswith(".csv"):
            (section,) = (part for part in page.findall(nodes.section) if part[0].astext() == name)
            terms = [term.astext() for term in section.findall(nodes.term)]
            assert next(csv.reader(content.decode().splitlines())) == terms


def test_web_pages_lead_to_the_files(made):
    """What all editions share is kept in that of the book's language; a translation has its own beside."""
    built = made("ar", "html")
    folder = built.app.outdir
    page = html.parse(str(folder / f"{PAGE}.html"))
    links = [address for address in page.xpath("//main//a/@href") if "data/" in address]
    *shared, own = contents(built)
    assert [*(f"../../en/data/{name}" for name in shared), f"../data/{own}"] == links
    assert {own: contents(built)[own]} == {
        path.name: path.read_bytes() for path in (folder / "data").iterdir()
    }


@pytest.mark.whole
def test_the_epub_holds_the_files_outside_its_reading_order(made):
    """The files are in the manifest and not in the spine, and EPUBCheck has nothing to say."""
    built = made("ar", "epub")
    path = min(built.app.outdir.glob("*.epub"), key=lambda each: len(each.name))  # not that without typefaces
    with zipfile.ZipFile(path) as container:
        package = etree.fromstring(container.read("EPUB/package.opf"))
        held = {name: container.read(f"EPUB/data/{name}") for name in contents(built)}
    assert contents(built) == held
    items = {item.get("href"): item for item in package.iterfind("{*}manifest/{*}item")}
    spine = {item.get("idref") for item in package.iterfind("{*}spine/{*}itemref")}
    for name in held:
        assert items[f"data/{name}"].get("id") not in spine
    assert [] == validate_epubs([path])


@pytest.mark.whole
def test_the_pdf_carries_the_files(made):
    """The files are attached to the printed book, which does not have the page that explains them."""
    built = made("ar", "pdf")
    (path,) = built.app.outdir.glob("*.pdf")
    with pikepdf.open(path) as pdf:
        held = {name: file.get_file().read_bytes() for name, file in pdf.attachments.items()}
    assert contents(built) == held


def test_a_changed_figure_reaches_page_and_files(tiny):
    """Who changes the ledger need not ask for the data to be made anew."""
    book = explained(tiny)
    before = contents(book.build())
    book.edit("docs/evidence/claims/01-first.yaml", "min: 7", "min: 8")
    built = book.build()
    assert PAGE in built.read
    changed = {name for name, content in contents(built).items() if content != before[name]}
    assert {"evidence.json", "quantities.csv"} == changed
    assert json.loads(contents(built)["evidence.json"])["claims"]
