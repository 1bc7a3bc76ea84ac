"""What stands on a page of two languages is taken from finished pages, block by block."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from lxml import html

from chronicle.outputs.web import parallel_pages
from chronicle.outputs.web.parallel_pages import Cell, pairs, parallel_address, write_parallel_pages
from tests.languages import CHOSEN, EDITIONS

ENGLISH, ARABIC, CHINESE = EDITIONS
PAGE = """<!DOCTYPE html><html><body><nav><p>Menu</p></nav><div class="leaf">
<p class="kicker">Chapter 2</p><h1>The <i>dry</i>
 spring</h1><label>Notes</label>
<section id="dam"><h2 id="x">The <a href="#p2-1">dam</a></h2>
<div class="passage"><p id="p2-1" lang="ar" dir="rtl"><a class="number" href="#p2-1">2.1</a>It
 <a id="y" href="../index.html#top">broke</a><span class="note-mark">1</span>.<span
 class="elsewhere">Arabic</span></p><aside class="notes"><p>Note.</p></aside></div>
<p id="plain">Not numbered.<span class="state">stale</span></p>
<ul><li>One</li></ul><p> </p>
<figure><p>Drawn.</p></figure><div class="table-box"><p>Cell.</p></div><table><tr><td>1</td></tr></table>
</section></div></body></html>
"""


def cells(content: str, folder: Path) -> list[Cell]:
    """Return the blocks of a page of the English edition, for that which shows it beside the Arabic one."""
    own = folder / "en/chapters/02.html"
    text = html.fromstring(content).find(".//div[@class='leaf']")
    return list(parallel_pages._cells(text, own, folder / "parallel/en-ar/chapters/02.html"))


def test_blocks_stand_in_reading_order_without_what_stays_on_their_page(tmp_path: Path) -> None:
    """Headings, paragraphs and lists; no title, note, figure, table, mark, state or empty paragraph."""
    heading, first, plain, listed = cells(PAGE, tmp_path)
    assert ("h2", "h2", "", "") == (heading.key, heading.tag, heading.number, heading.anchor)
    assert ("p2-1", "div", "2.1", "p2-1", "ar", "rtl") == (
        first.key, first.tag, first.number, first.anchor, first.lang, first.dir
    )  # fmt: skip
    assert ("p", "div", "", "", None, None) == (
        plain.key, plain.tag, plain.number, plain.anchor, plain.lang, plain.dir
    )  # fmt: skip
    assert "Not numbered." == plain.content
    assert ("ul", "div", "<ul><li>One</li></ul>") == (listed.key, listed.tag, listed.content)


def test_links_lead_where_they_led_and_no_name_stands_twice(tmp_path: Path) -> None:
    """Within their own page, too, which this is not."""
    heading, first, *_ = cells(PAGE, tmp_path)
    assert 'The <a href="../../../en/chapters/02.html#p2-1">dam</a>' == heading.content
    assert 'It <a href="../../../en/index.html#top">broke</a>.' == " ".join(first.content.split())


@pytest.fixture
def web(tmp_path: Path) -> Path:
    """Return two editions of a book with two chapters and an index, of which the second lacks a chapter."""
    for code in ("en", "ar"):
        for name, page in (("chapters/02", PAGE), ("chapters/10", PAGE), ("index", "<h1>A</h1><p>b</p>")):
            path = tmp_path / code / f"{name}.html"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(page.replace("Not numbered.", f"{code} {name}"), "utf-8")
    (tmp_path / "en/chapters/05.html").write_text(PAGE, "utf-8")
    return tmp_path


def test_each_chapter_of_both_editions_has_a_page(web: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages without numbered paragraphs, and those that one edition lacks, have none; others are in a row."""
    shown: list[Any] = []

    def template(_name: str) -> Any:
        return SimpleNamespace(render=lambda **given: shown.append(given) or "page")

    found = Path.rglob
    monkeypatch.setattr(Path, "rglob", lambda path, what: sorted(found(path, what), reverse=True))
    monkeypatch.setattr(parallel_pages, "templates", lambda _folder: SimpleNamespace(get_template=template))
    write_parallel_pages(web, SimpleNamespace(all=(ENGLISH, ARABIC), source=ENGLISH))  # type: ignore[arg-type]
    written = sorted(path.relative_to(web).as_posix() for path in (web / "parallel").rglob("*.html"))
    assert ["parallel/en-ar/chapters/02.html", "parallel/en-ar/chapters/10.html"] == written
    first, last = shown
    assert ["en", "ar"] == [side.edition.code for side in first["sides"]]
    assert {"The dry spring"} == {side.title for side in first["sides"]}
    assert ["en chapters/02", "ar chapters/02"] == [side.cells[2].content for side in first["sides"]]
    assert "../../../ar/chapters/02.html" == first["sides"][1].page
    assert "../../../en/assets" == first["assets"]
    assert (["next"], ["prev"]) == ([*first["around"]], [*last["around"]])
    assert "10.html" == first["way"](first["around"]["next"])
    assert 4 == len(first["rows"])


def test_with_many_editions_each_stands_beside_the_source_alone() -> None:
    """Up to four are set beside one another, all with all."""
    codes = ["a", "b", "c", "d", "e"]
    editions = [SimpleNamespace(code=code) for code in codes]

    def found(count: int) -> list[str]:
        given: Any = SimpleNamespace(all=editions[:count], source=editions[1])
        return [one.code + other.code for one, other in pairs(given)]

    assert ["ab", "ac", "ad", "bc", "bd", "cd"] == found(4)
    assert ["ab", "bc", "bd", "be"] == found(5)
    many: Any = SimpleNamespace(all=editions, source=editions[1])
    assert "" == parallel_address("x.html", editions[0], editions[2], many)
    assert "../parallel/a-b/x.html" == parallel_address("x.html", editions[1], editions[0], many)
    assert "" == parallel_address("x.html", ENGLISH, ENGLISH, CHOSEN)
