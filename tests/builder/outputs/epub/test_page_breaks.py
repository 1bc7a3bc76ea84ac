"""Printed pages are marked where they begin in the text, each once and in order."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from chronicle.outputs.epub.page_breaks import (
    PrintedPages,
    map_of_pages,
    mark_page_breaks,
    read_printed_pages,
)

if TYPE_CHECKING:
    from pathlib import Path

PAGES = ("iv", "1", "2", "3", "4")


def marked(body: str, **labels: str) -> tuple[list[str], etree._Element]:
    """Return which pages are marked in a document whose anchors are on these pages, and the document."""
    pages = PrintedPages({"a": labels}, {label: at for at, label in enumerate(PAGES)})
    root = etree.fromstring(f"<body>{body}</body>")
    return [mark.label for mark in mark_page_breaks(root, "a", pages)], root


def opened(body: str, **openings: str) -> tuple[list[str], etree._Element]:
    """Return which pages are marked in a document where they begin with these letters, and the document."""
    order = {label: at for at, label in enumerate(PAGES)}
    pages = PrintedPages({}, order, {"a": {label[1:]: found for label, found in openings.items()}})
    root = etree.fromstring(f"<body>{body}</body>")
    return [mark.label for mark in mark_page_breaks(root, "a", pages)], root


def before(root: etree._Element, label: str) -> str:
    """Return what stands before a mark, as text."""
    (mark,) = root.xpath(f"//span[@role='doc-pagebreak'][@aria-label='{label}']")
    return "".join(root.xpath("//text()[following::span[@id=$id]]", id=mark.get("id")))


def test_a_page_is_marked_before_what_begins_on_it() -> None:
    """The first block of the page; a page that begins inside a paragraph is marked before the next."""
    body = '<section id="s"><h1>A</h1><p id="p1">One</p><p id="p2">Two</p><p id="p3">Three</p></section>'
    pages, root = marked(body, p1="1", p2="2", p3="2")
    assert ["1", "2"] == pages
    assert ("A", "AOne") == (before(root, "1"), before(root, "2"))
    assert "TwoThree" == "".join(root.itertext())[4:]


def test_a_document_begins_its_first_page() -> None:
    """The mark stands before its title, which is not called by it."""
    pages, root = marked('<section id="s"><h1 id="h">A</h1></section>', **{"": "iv", "h": "iv"})
    assert ["iv"] == pages
    assert "" == before(root, "iv")
    assert 0 == len(root.find(".//h1"))


@pytest.mark.parametrize(
    ("body", "anchor"),
    [
        ("<h2 id='x'>B</h2>", "x"), ("<p>B<span id='x'/></p>", "x"), ("<ul id='x'><li>B</li></ul>", "x"),
        ("<table><tr id='x'><td>B</td></tr></table>", "x"), ("<dl id='x'><dt>B</dt></dl>", "x"),
        ("<table><caption id='x'>B</caption></table>", "x"), ("<figure id='x'><img/></figure>", "x"),
    ],
)  # fmt: skip
def test_a_mark_stands_where_text_may_stand(body: str, anchor: str) -> None:
    """Not between rows or items, in a title, or between the parts of a table or figure."""
    pages, root = marked(f"<section>{body}</section>", **{anchor: "2"})
    (mark,) = root.xpath("//span[@role='doc-pagebreak']")
    assert ["2"] == pages
    assert mark.getparent().tag in {"section", "p", "li", "td", "dt"}


def test_notes_mark_nothing_and_figures_only_in_order() -> None:
    """A note stands at the foot; a figure may have moved, and its page is marked before the next or last."""
    body = (
        "<section><p id='p1'/><figure id='f'/><p id='p2'/><aside><p id='n'/></aside>"
        "<figure id='g'/><p id='p3'/></section>"
    )
    pages, root = marked(body, p1="1", f="2", p2="1", n="2", g="3", p3="3")
    assert ["1", "2", "3"] == pages
    assert pages == root.xpath("//span/@aria-label")
    pages, root = marked(body, f="2", p2="1", p3="1")
    assert ["1", "2"] == pages
    assert pages == root.xpath("//span/@aria-label")
    assert ["1", "2", "3"] == marked(body, p1="1", f="2", p2="2", n="4", g="3", p3="3")[0]
    assert ["2"] == marked(body, p1="2", p2="1", p3="2")[0]
    pages, root = marked(body, f="2", p2="1", p3="2")  # the plate's page goes on with text
    assert ["1", "2"] == pages == root.xpath("//span/@aria-label")


def test_the_map_is_the_one_beside_the_pdf(tmp_path: Path) -> None:
    """It says with what each page begins; without a PDF there is no map."""
    path = tmp_path / map_of_pages("book", "en")
    assert None is read_printed_pages(path)
    record = {
        "anchors": {"a": {"": "9", "p1": "10"}},
        "pages": [
            {"label": "9", "document": "a", "anchor": "", "opening": "Nine"},
            {"label": "10", "document": "a", "anchor": None, "opening": "Ten"},
        ],
    }
    path.write_text(json.dumps(record), encoding="utf-8")
    assert PrintedPages(
        {"a": {"": "9", "p1": "10"}}, {"9": 0, "10": 1}, {"a": {"9": "Nine", "10": "Ten"}}
    ) == read_printed_pages(path)


HELD = "They held the (old) square, it was said, and left in the night before the rain."
LONG = f"<p id='p1'>{HELD}</p>"
LINKED = LONG.replace("left in the night", "left in <a href='x'>the long night</a>")
HAN = "<p>这些文件记载了霍姆斯城区的情况。2014年五月居民离开老城区前往城外各处，各方记述彼此不同。</p>"


@pytest.mark.parametrize(
    ("body", "opening", "expected"),
    [
        (LONG, "oldsquareitwassaidandleft", "They held the "),  # a bracket belongs to its word
        (LONG, "aidandleftinthenightbefore", "They held the (old) square, it was "),  # divided
        (LONG, "theyheldtheoldsquareitwas", ""),
        (f"<h2>The end</h2>{LONG}", "theendtheyheldtheoldsquare", ""),
        (LINKED, "longnightbeforetheraindo", None),
        (LINKED.replace("rain", "rain fell"), "longnightbeforetherainfell", HELD.partition("the night")[0]),
        (LONG.replace("it was", "<i>it</i> was"), "saidandleftinthenightbefore", HELD.partition("said")[0]),
        (LONG.replace("it was", "<i>it was</i>"), "wassaidandleftinthenight", HELD.partition("was said")[0]),
        (HAN, "年五月居民离开老城区前往城外各处各方记述彼此不同", "这些文件记载了霍姆斯城区的情况。"),
        (LONG, "squareitwas", None),  # too short to be known by
        (LONG + LONG.replace("p1", "p2"), "oldsquareitwassaidandleft", None),  # twice
        (f"<aside>{HELD}</aside><p>More</p>", "oldsquareitwassaidandleft", None),  # a note
    ],
)  # fmt: skip
def test_a_page_is_marked_at_its_first_word(body: str, opening: str, expected: str | None) -> None:
    """Wherever it begins in a paragraph; not where that cannot be known."""
    pages, root = opened(f"<section>{body}</section>", p2=opening)
    assert (["2"] if expected is not None else []) == pages
    if expected is not None:
        assert expected == before(root, "2")
    assert body.count("night") == "".join(root.itertext()).count("night")


def test_a_mark_takes_no_word_away() -> None:
    """Between two words behind an element, what stands before and behind stays in its order."""
    body = LONG.replace("it was", "<i>it</i> was")
    _pages, root = opened(f"<section>{body}</section>", p2="saidandleftinthenightbefore")
    assert HELD == "".join(root.itertext())


def test_pages_go_in_the_order_of_the_book() -> None:
    """Not in that in which the map tells of them, nor by their names: the tenth stands behind the ninth."""
    later = HELD.replace("old", "new")
    pages = PrintedPages(
        {},
        {"9": 0, "10": 1},
        {"a": {"10": "newsquareitwassaidandleftin", "9": "oldsquareitwassaidandleftin"}},
    )
    root = etree.fromstring(f"<body><section><p>{HELD}</p><p>{later}</p></section></body>")
    assert ["9", "10"] == [mark.label for mark in mark_page_breaks(root, "a", pages)]


def test_pages_that_go_on_stand_between_those_that_begin() -> None:
    """Each once, whichever way it is known."""
    body = f"<p id='p1'>{HELD}</p><p id='p2'>{HELD.replace('old', 'new')}</p><p id='p3'>End</p>"
    pages = PrintedPages(
        {"a": {"p1": "1", "p2": "2", "p3": "4"}},
        {label: at for at, label in enumerate(PAGES)},
        {"a": {"2": "oldsquareitwassaidandleftin", "3": "newsquareitwassaidandleftin"}},
    )
    root = etree.fromstring(f"<body><section>{body}</section></body>")
    assert ["1", "2", "3", "4"] == [mark.label for mark in mark_page_breaks(root, "a", pages)]
    assert ["1", "2", "3", "4"] == root.xpath("//span[@role='doc-pagebreak']/@aria-label")
