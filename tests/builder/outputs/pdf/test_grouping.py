"""Documents stand under the headings of the contents."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from lxml import etree

from chronicle.outputs.pdf.grouping import group_outline
from chronicle.outputs.pdf.parts import Part


def outline(*parts: tuple[str, list[list[tuple[int, str]]]]) -> list[tuple[int, str]]:
    """Return the outline of parts, each a caption and the entries of its pages."""
    pages: list[Any] = []
    made, starts = [], {}
    for number, (caption, of_pages) in enumerate(parts):
        made.append(Part(str(number), "", etree.Element("p"), caption=caption))
        starts[str(number)] = len(pages)
        pages += [
            SimpleNamespace(bookmarks=[(level, label, (0, 9), "closed") for level, label in entries])
            for entries in of_pages
        ]
    group_outline(pages, made, starts)
    return [(level, label) for page in pages for level, label, _place, _state in page.bookmarks]


def test_a_caption_stands_above_its_documents() -> None:
    """It stands once above those that follow one another under it, and they with their sections below it."""
    found = outline(
        ("", [[(1, "Title")]]),
        ("Chapters", [[(1, "1"), (2, "1a")], [(2, "1b")]]),
        ("Chapters", [[(1, "2")]]),
        ("Appendices", [[], [(1, "A")]]),
    )
    assert [
        (1, "Title"), (1, "Chapters"), (2, "1"), (3, "1a"), (3, "1b"), (2, "2"), (1, "Appendices"), (2, "A"),
    ] == found  # fmt: skip


def test_a_caption_leads_to_where_its_first_document_begins() -> None:
    """It is shown with what stands below it."""
    pages: list[Any] = [SimpleNamespace(bookmarks=[(1, "a", (3, 7), "closed")])]
    group_outline(pages, [Part("0", "", etree.Element("p"), caption="A")], {"0": 0})
    assert [(1, "A", (3, 7), "open"), (2, "a", (3, 7), "closed")] == pages[0].bookmarks


def test_a_caption_that_comes_back_stands_again() -> None:
    """What stands between has another."""
    found = outline(("A", [[(1, "a")]]), ("B", [[(1, "b")]]), ("A", [[(1, "c")]]), ("", [[(1, "d")]]))
    assert [(1, "A"), (2, "a"), (1, "B"), (2, "b"), (1, "A"), (2, "c"), (1, "d")] == found
    found = outline(("A", [[(1, "a")]]), ("", [[(1, "b")]]), ("A", [[(1, "c")]]))
    assert [(1, "A"), (2, "a"), (1, "b"), (1, "A"), (2, "c")] == found
