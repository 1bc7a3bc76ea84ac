"""Each claim has an address on the web, and names and figures of the text lead to their entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import html

from tests.builder.sphinx_ext.conftest import tiny_book
from tests.searched import indexed_pages
from tests.shared import made_once

if TYPE_CHECKING:
    from pathlib import Path

PAGE = "evidence/first.html"


def _build(folder: Path) -> None:
    tiny = tiny_book(folder / "book")
    tiny.write("docs/appendices/d-names.md", "(names)=\n# Names\n\n```{appendix} names\n```\n")
    tiny.write("docs/appendices/a-dates.md", "(dates)=\n# Dates\n\n```{appendix} chronology\n```\n")
    tiny.enlist("appendices/a-dates", "appendices/d-names")
    assert not tiny.build("ar", "html").warnings


@pytest.fixture(scope="session")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the web edition of a tiny book with lists of names and dates."""
    folder = made_once(tmp_path_factory, "evidence", _build)
    return next(folder.glob("book/out/*/html"))


def _tree(path: Path) -> html.HtmlElement:
    return html.parse(str(path)).getroot()


def test_every_entry_that_a_page_links_to_is_there(edition: Path) -> None:
    """A link from a name or a figure has a fragment, and the page has an element of this id."""
    found = 0
    for path in edition.rglob("*.html"):
        for address in _tree(path).xpath("//a[contains(@class, 'entry')]/@href"):
            file, _, anchor = address.partition("#")
            assert anchor, address
            target = path.parent / file if file else path
            assert _tree(target.resolve()).xpath("//*[@id=$anchor]", anchor=anchor), address
            found += 1
    assert found > 5


def test_a_claim_has_its_sentence_its_documents_and_what_leads_on(edition: Path) -> None:
    """Verdict, a row for each document, where it is told, and its id in the data."""
    entries = _tree(edition / PAGE).xpath("//section[starts-with(@id, 'claim-')]")
    assert entries
    for entry in entries:
        assert entry.xpath("h2[normalize-space()]")
        assert entry.xpath("p[@class='verdict'][normalize-space()]")
        documents = entry.xpath("dl/dt")
        assert len(documents) == len({each.text_content() for each in documents}) > 0
        (behind,) = entry.xpath("p[@class='led-to']")
        assert [entry.get("id")[6:]] == [each.text_content() for each in behind.xpath("code[1]")]
        assert ["../../en/data/claims.csv"] == behind.xpath("a[contains(@href, '/data/')]/@href")


def test_a_search_finds_each_claim_in_one_list(edition: Path) -> None:
    """The index has a claim's sentence at its address, unless register or chronology hold what it says."""
    places = [place for *_, found in indexed_pages(edition) for place in found]
    indexed = {anchor: text for anchor, _label, text in places if anchor.startswith("claim-")}
    rows = _tree(edition / "appendices/a-dates.html").xpath("//tbody/tr[@id]")
    events = {row.get("id") for row in rows if not row.xpath(".//a[@class='difference']")}
    assert events
    assert events == {anchor for anchor, _label, _text in places if anchor.startswith("event-")}
    entries = _tree(edition / PAGE).xpath("//section[starts-with(@id, 'claim-')]")
    alone = {each.get("id"): each for each in entries if not each.xpath("p[@class='verdict']/a")}
    assert indexed
    for anchor in alone.keys() - indexed.keys():
        assert any(event.startswith(f"event-{anchor.removeprefix('claim-')}-") for event in events)
    for anchor, text in indexed.items():
        assert " ".join(alone[anchor].find("h2").text_content().split()) == text


def test_a_row_with_an_address_leads_to_itself(edition: Path) -> None:
    """Whoever wants to send or cite a row follows its head, and has its address."""
    rows = _tree(edition / "appendices/a-dates.html").xpath("//tbody/tr[@id]")
    assert rows
    assert [f"#{row.get('id')}" for row in rows] == [row.xpath("string(th/a/@href)") for row in rows]


def test_the_first_page_leads_to_all_others(edition: Path) -> None:
    """From the foot of each page to the list, and from there to each page of claims."""
    assert ["../evidence/index.html"] == _tree(edition / "chapters/01-first.html").xpath(
        "//footer//a[contains(@href, 'evidence')]/@href"
    )
    listed = _tree(edition / "evidence/index.html").xpath("//main//li//a/@href")
    others = {path.name for path in (edition / "evidence").glob("*.html")} - {"index.html"}
    assert others == set(listed)
    last = _tree(edition / "evidence" / listed[-1])
    assert ([], 1) == (last.xpath("//a[@rel='next']"), len(last.xpath("//main//a[@rel='prev']")))


def test_a_list_leads_to_its_parts_without_a_script(edition: Path) -> None:
    """The years of the chronology are links above it; the fields are hidden until a script shows them."""
    page = _tree(edition / "appendices/a-dates.html")
    jumps = page.xpath("//p[@class='jumps']/a/@href")
    assert jumps
    assert jumps == [f"#{each}" for each in page.xpath("//section/section/@id")]
    assert [""] == page.xpath("//form[@class='filters']/@hidden")


def test_a_name_is_a_link_where_a_block_has_it_first(edition: Path) -> None:
    """A name that a paragraph repeats leads to its entry once; headings and notes have no such links."""
    page = _tree(edition / "chapters/01-first.html")
    assert not page.xpath("//h1//a | //h2//a | //sup//a[contains(@class, 'entry')]")
    for paragraph in page.xpath("//p[not(ancestor::aside)]"):
        names = [each for each in paragraph.xpath(".//a/@href") if "#name-" in each]
        assert len(names) == len(set(names))
