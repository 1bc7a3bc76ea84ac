"""A document may stand on screens alone: print has neither its page, nor its title, nor a link to it."""

from __future__ import annotations

import pikepdf
import pytest
from lxml import html

from chronicle.oracles.preflight.engines import by_pdfium
from chronicle.sphinx_ext.formats import unprinted

PAGE = "appendices/tables"
TEXT = "(the-tables)=\n# Tables of weather\n\nThey stand on screens.\n"


@pytest.fixture
def book(tiny):
    """Return the tiny book with such a document, and a link to it."""
    tiny.write(f"docs/{PAGE}.md", f"---\nprint: false\n---\n\n{TEXT}")
    tiny.write("docs/appendices/a-more.md", "# More\n\nSee {ref}`all the tables <the-tables>`.\n")
    tiny.enlist("appendices/a-more", PAGE)
    return tiny


def test_the_front_matter_says_so(book):
    """Only what says so is left out (U-MYST-11)."""
    assert {PAGE} == unprinted(book.build().app.env)
    book.write(f"docs/{PAGE}.md", f"---\nprint: true\n---\n\n{TEXT}")
    assert not unprinted(book.build().app.env)


def test_screens_show_it(book):
    """The web has the page, marked as data, in its contents and at the end of links."""
    out = book.build("en", "html").app.outdir
    page, other = (html.parse(str(out / f"{name}.html")) for name in (PAGE, "appendices/a-more"))
    assert ["data"] == page.xpath("//main/div/@data-measure")
    assert [] == other.xpath("//main/div/@data-measure")
    assert "all the tables" == other.xpath("string(//main//a[contains(@href, 'tables.html')])")
    assert other.xpath("//nav[@id='contents']//a[contains(@href, 'tables.html')]")


@pytest.mark.whole
def test_print_leaves_it_out(book):
    """The printed book has no such page, title or bookmark, and the words of a link are no link."""
    built = book.build("en", "pdf")
    assert "" == built.warnings
    (path,) = built.app.outdir.glob("*.pdf")
    text = " ".join(" ".join(each.split()) for each in by_pdfium(path))
    assert "See all the tables." in text
    assert "weather" not in text
    with pikepdf.open(path) as pdf:
        names = [str(name) for name, _place in pikepdf.NameTree(pdf.Root.Names.Dests).items()]
    assert [] == [name for name in names if "tables" in name]
