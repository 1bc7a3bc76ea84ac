"""The printed index leads to pages."""

from __future__ import annotations

import pytest
from lxml import html

from chronicle.press.index import has_index, number_entries, runs
from chronicle.press.pagemap import PageText

ENTRY = (
    '<section><p class="index-entry">Homs <a href="#p1-1">1.1</a>, <a href="#p1-2">1.2</a>, '
    '<a href="#p2-1">2.1</a></p></section>'
)


@pytest.mark.parametrize(
    ("pages", "expected"),
    [([], []), ([4], [[4]]), ([4, 5], [[4], [5]]), ([4, 5, 6, 9], [[4, 5, 6], [9]])],
)
def test_neighbouring_pages_run_together(pages, expected):
    """Three pages in a row are one range; two are not."""
    assert expected == runs(pages)


def test_paragraph_numbers_become_pages_each_once():
    """Two paragraphs on a page are one page number, which leads to that page (TRAPS 3f)."""
    body = html.fromstring(ENTRY)
    assert has_index(body)
    assert [] == number_entries(body, {"p1-1": "12", "p1-2": "12", "p2-1": "20"}, "، ", {})
    assert "Homs 12، 20" == body.text_content()
    assert ["#page-12", "#page-20"] == [link.get("href") for link in body.iter("a")]


def test_range_keeps_its_order():
    """A range of pages is isolated, so that 12–14 never prints as 14–12."""
    body = html.fromstring(ENTRY)
    number_entries(body, {"p1-1": "12", "p1-2": "13", "p2-1": "14"}, ", ", {})
    assert ["12–14"] == [span.text for span in body.iter("span") if span.get("dir") == "ltr"]


def test_cross_references_stay_behind_the_pages():
    """A link to another entry is no page, and keeps its place behind them."""
    see = '. See also <span class="cross-reference"><a href="#index-old-city">Old City</a></span></p>'
    body = html.fromstring(ENTRY.replace("</p>", see))
    assert [] == number_entries(body, {"p1-1": "12", "p1-2": "12", "p2-1": "20"}, ", ", {})
    assert "Homs 12, 20. See also Old City" == body.text_content()
    assert "#index-old-city" == list(body.iter("a"))[-1].get("href")


def test_place_without_a_page_is_reported():
    """An entry that leads nowhere is not printed silently."""
    assert ["p2-1"] == number_entries(html.fromstring(ENTRY), {"p1-1": "1", "p1-2": "1"}, ", ", {})


@pytest.mark.parametrize(
    ("sought", "pages"),
    [("Homs", "13"), ("the city", "12, 13"), ("#n1-4", "13"), ("nowhere", "12"), ("", "12")],
)
def test_a_page_is_where_the_word_stands(sought: str, pages: str) -> None:
    """A paragraph may go on overleaf; its entry leads to the page with the word, or with the note's mark."""
    body = html.fromstring('<section><p class="index-entry">Homs <a href="#p1-1">1.1</a></p></section>')
    next(body.iter("a")).set("data-words", sought)
    numbers = {"p1-1": "12", "n1-4": "13"}
    texts = {"p1-1": [PageText(12, "once in the city"), PageText(13, "and the city is homs")]}
    assert [] == number_entries(body, numbers, ", ", texts)
    assert f"Homs {pages}" == body.text_content()
