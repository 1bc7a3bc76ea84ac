"""Each rule of libraries finds what is planted against it."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.builder.outputs.epub.library_rules import broken_rules

if TYPE_CHECKING:
    from pathlib import Path

PACKAGE = (
    "<package xmlns='http://www.idpf.org/2007/opf' xmlns:dc='http://purl.org/dc/elements/1.1/'><metadata>"
    "<dc:title id='title'>The Book</dc:title><meta refines='#title' property='file-as'>Book, The</meta>"
    "<dc:subject>A</dc:subject><dc:description>B</dc:description><dc:source>C</dc:source>"
    "<dc:coverage>D</dc:coverage><meta property='dcterms:modified'>2026-01-01T00:00:00Z</meta>"
    "<meta property='belongs-to-collection'>E</meta><meta property='dcterms:abstract'>F</meta>"
    "<meta property='schema:accessMode'>G</meta><meta property='schema:accessModeSufficient'>G</meta>"
    "<meta property='schema:accessibilityFeature'>G</meta>"
    "<meta property='schema:accessibilityHazard'>G</meta>"
    "<meta property='schema:accessibilitySummary'>G</meta></metadata></package>"
)
PAGE = (
    "<html xmlns='http://www.w3.org/1999/xhtml' xmlns:epub='http://www.idpf.org/2007/ops'><body>"
    "<p>A word.<a epub:type='noteref'>1</a></p><aside epub:type='footnote'>A note.</aside>"
    "<img alt='A picture.'/><table><caption>T</caption><tr><th scope='row'>H</th><td/></tr></table>"
    "<svg xmlns='http://www.w3.org/2000/svg'><title>A drawing.</title><path/></svg></body></html>"
)


def rules(folder: Path, package: str = PACKAGE, page: str = PAGE) -> list[str]:
    """Return what an EPUB of one package and one page breaks."""
    path = folder / "a.epub"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("EPUB/package.opf", package)
        archive.writestr("EPUB/a.xhtml", page)
    return broken_rules(path)


def test_a_good_book_keeps_all(tmp_path: Path) -> None:
    """Nothing is said of it."""
    assert [] == rules(tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("<dc:subject>A</dc:subject>", "", "m-051"),
        ("property='file-as'", "property='x'", "m-062"),
        (">The Book<", ">The \u2068Book\u2069<", "isolates"),
        (">2026-", ">1980-", "the time"),
        ("belongs-to-collection", "x", "a set"),
        ("dcterms:abstract", "x", "a long description"),
        ("schema:accessibilityHazard", "x", "accessibility"),
        ("A word.", "A  word.", "t-001"),
        ("alt='A picture.'", "alt='A picture'", "t-026"),
        ("<title>A drawing.", "<title>A drawing", "t-026"),
        ("<p>A word", "<p> </p><p>A word", "s-079"),
        ("epub:type='footnote'", "", "roles of notes"),
        ("epub:type='noteref'", "", "marks of notes"),
        (" scope='row'", "", "scope"),
        ("<caption>T</caption>", "", "tables"),
    ],
)
def test_each_rule_finds_its_fault(old: str, new: str, rule: str, tmp_path: Path) -> None:
    """And no other rule does."""
    assert old in PACKAGE + PAGE
    (found,) = rules(tmp_path, PACKAGE.replace(old, new), PAGE.replace(old, new))
    assert found.startswith(rule)
