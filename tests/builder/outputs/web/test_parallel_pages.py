"""A chapter in two languages, paragraph by paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import html
from markupsafe import Markup

from chronicle.outputs.web.parallel_pages import (
    Cell,
    pairs,
    parallel_address,
    rows,
)
from tests.languages import CHOSEN, EDITIONS

if TYPE_CHECKING:
    from pathlib import Path

ENGLISH, ARABIC, CHINESE = EDITIONS
CHAPTER = "chapters/02-spring.html"


def test_paragraphs_of_two_editions_stand_beside_one_another(site: Path) -> None:
    """Each paragraph has one row with its anchor, and in it both languages in their own direction."""
    root = html.parse(str(site / "parallel/en-ar" / CHAPTER)).getroot()
    found = root.xpath("//div[@class='row'][@id]")
    assert [f"p2-{number}" for number in range(1, 7)] == [row.get("id") for row in found]
    for row in found:
        number = row.get("id").removeprefix("p").replace("-", ".")
        assert [number, number] == [cell.xpath("string(a[@class='number'])") for cell in row]
    assert "الساعة" in found[0][1].text_content()
    assert [("ar", "rtl"), ("en-GB", "ltr")] == [
        (row[1].get("lang"), row[1].get("dir")) for row in found if row.get("id") in {"p2-1", "p2-5"}
    ]


def test_a_search_engine_is_told_what_a_page_of_two_editions_holds(site: Path) -> None:
    """A page of two editions is described as the chapter is in the first of them, and is found."""
    for pair in ("en-ar", "en-zh", "ar-zh"):
        page, own = site / "parallel" / pair / CHAPTER, site / pair[:2] / CHAPTER
        described, expected = (
            html.parse(str(path)).getroot().xpath("string(//meta[@name='description']/@content)")
            for path in (page, own)
        )
        assert (pair, expected) == (pair, described)
        assert len(described) > 20
        assert "noindex" not in page.read_text("utf-8")


def test_links_of_both_editions_lead_where_they_led(site: Path) -> None:
    """An address that was written for a page of the edition is one for this page; notes stay there."""
    for path in (site / "parallel").rglob("*.html"):
        root = html.parse(str(path)).getroot()
        for address in root.xpath("//@href"):
            target = (path.parent / address.partition("#")[0]).resolve()
            assert target.is_file(), f"{path}: {address}"
        assert [] == root.xpath("//aside | //script | //*[@role='doc-noteref'] | //@style")
        ids = root.xpath("//@id")
        assert sorted(set(ids)) == sorted(ids)


def test_a_chapter_leads_to_itself_beside_each_other_language(site: Path) -> None:
    """Without a script, from the foot of the text."""
    for edition in EDITIONS:
        page = site / edition.code / CHAPTER
        links = html.parse(str(page)).getroot().xpath("//nav[@class='beside']/a/@href")
        assert len(EDITIONS) - 1 == len(links)
        for link in links:
            assert (site / link.removeprefix("../../")).is_file()


def test_what_one_edition_lacks_leaves_its_side_empty() -> None:
    """Blocks answer to one another by anchor and kind, so that nothing slides."""
    one = [_cell("p1-1"), _cell("ul"), _cell("p1-2")]
    other = [_cell("p1-1"), _cell("p1-2")]
    assert [(one[0], other[0]), (one[1], None), (one[2], other[1])] == list(rows(one, other))


def test_both_editions_of_a_pair_lead_to_one_page() -> None:
    """A pair has one page, from whichever of the two a reader comes."""
    assert 3 == len(pairs(CHOSEN))
    there = "../../parallel/ar-zh/chapters/x.html"
    assert there == parallel_address("chapters/x.html", ARABIC, CHINESE, CHOSEN)
    assert there == parallel_address("chapters/x.html", CHINESE, ARABIC, CHOSEN)


def _cell(key: str) -> Cell:
    return Cell(key, "", "", "div", Markup(), None, None)
