"""Older readers are shown the same contents and pages as others."""

from __future__ import annotations

from lxml import etree

from chronicle.outputs.epub.epub_builder import PACKAGE
from chronicle.outputs.epub.ncx import point, write_ncx
from chronicle.outputs.epub.resources import MEDIA_TYPES, XHTML, Resource
from chronicle.outputs.html.shared_builder import templates
from tests.languages import edition_of

NAMES = {"n": "http://www.daisy.org/z3986/2005/ncx/"}


def test_contents_and_pages_are_repeated() -> None:
    """Headings stand below their documents; a folio in digits has its number, whatever its digits are."""
    entries = [point("A \u20661–2\u2069 & B", "a.xhtml", [point("C", "a.xhtml#c")]), point("D", "d.xhtml")]
    pages = [("iv", "a.xhtml#folio-1"), ("۱۲", "d.xhtml#folio-2")]
    made = write_ncx(templates(PACKAGE / "templates"), edition_of("ar"), "urn:1", "T", entries, pages)
    root = etree.fromstring(made.content)

    def found(path: str) -> list[str]:
        return [str(each) for each in root.xpath(path, namespaces=NAMES)]

    assert ["urn:1", "2", "2", "12"] == found("//n:meta/@content")
    assert ["A 1–2 & B", "D"] == found("/n:ncx/n:navMap/n:navPoint/n:navLabel/n:text/text()")
    assert ["a.xhtml#c"] == found("//n:navPoint/n:navPoint/n:content/@src")
    assert (["front", "normal"], ["12"]) == (found("//n:pageTarget/@type"), found("//n:pageTarget/@value"))
    assert [href for _folio, href in pages] == found("//n:pageTarget/n:content/@src")
    ids = found("//@id")
    assert len(ids) == len(set(ids))


def test_a_book_without_printed_pages_lists_none() -> None:
    """There is no empty list."""
    made = write_ncx(templates(PACKAGE / "templates"), edition_of("en"), "urn:1", "T", [point("A", "a")], [])
    assert b"pageList" not in made.content
    assert Resource("toc.ncx", "ncx", "application/x-dtbncx+xml", made.content) == made


def test_kinds_of_files_are_called_as_reading_systems_know_them() -> None:
    """By the ends of their names; a kind that is not here is no file of a publication."""
    assert "application/xhtml+xml" == XHTML
    assert {
        ".css": "text/css",
        ".gif": "image/gif",
        ".jpeg": "image/jpeg",
        ".jpg": "image/jpeg",
        ".otf": "font/otf",
        ".png": "image/png",
        ".svg": "image/svg+xml",
        ".ttf": "font/ttf",
    } == MEDIA_TYPES
