"""The order of the book."""

from __future__ import annotations

from chronicle.outputs.html.edition_contents import (
    ContentsEntry,
    ContentsHeading,
    ContentsPart,
    EditionContents,
    headings_of,
)
from chronicle.outputs.html.tree import read_fragment
from tests.languages import edition_of


def entry(name: str) -> ContentsEntry:
    """Return a document."""
    return ContentsEntry(name, name.title())


BOOK = EditionContents(
    (
        ContentsPart("Before", (entry("chapters/00-read"),)),
        ContentsPart("Chapters", (entry("chapters/01-a"), entry("chapters/02-gap"))),
        ContentsPart("Appendices", (entry("appendices/a-x"),)),
    )
)


def test_documents_follow_each_other_across_parts() -> None:
    """Previous and next go through the whole book."""
    before, after = BOOK.around("chapters/02-gap")
    assert ("chapters/01-a", "appendices/a-x") == (before and before.docname, after and after.docname)


def test_book_begins_with_its_first_document() -> None:
    """From the title page one goes on to the front matter."""
    before, after = BOOK.around("index")
    assert (None, "chapters/00-read") == (before, after and after.docname)


def test_headings_are_those_that_were_written() -> None:
    """An entry of the contents never leads to a heading that is not on the page."""
    markup = '<section id="s"><h1>a</h1><section id="b"><h2>B <i>c</i></h2>'
    body = read_fragment(f"{markup}</section></section>", "x", "W001")
    assert (ContentsHeading("B c", "b"),) == headings_of(body, edition_of("en"))
