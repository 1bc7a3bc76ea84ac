"""Every place that a search can find is there, and nothing of the search is loaded before it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import html

from tests.languages import EDITIONS
from tests.searched import PARTS, indexed_pages

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.languages.editions import Edition

each_edition = pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.code)


@each_edition
def test_every_place_has_its_address(site: Path, edition: Edition) -> None:
    """Each page and anchor of the index is there, and each numbered paragraph is in the index."""
    numbered = set()
    for page, _title, places in indexed_pages(site / edition.code):
        root = html.parse(str(site / edition.code / page)).getroot()
        assert [] == [anchor for anchor, _label, _text in places if not root.xpath("//*[@id=$id]", id=anchor)]
        numbered |= {anchor for anchor, _label, _text in places if anchor.startswith("p2-")}
    chapter = html.parse(str(site / edition.code / "chapters/02-spring.html")).getroot()
    assert {paragraph.get("id") for paragraph in chapter.xpath("//p[a[@class='number']]")} == numbered


@each_edition
def test_a_page_loads_the_search_when_it_is_asked_for(site: Path, edition: Edition) -> None:
    """A page names one small script of it; its button is hidden and its window closed until that has run."""
    page = html.parse(str(site / edition.code / "chapters/02-spring.html")).getroot()
    scripts = [address.rpartition("/")[2] for address in page.xpath("//script/@src")]
    assert "open-search.js" in scripts
    assert not {"search.js", *PARTS} & {*scripts}
    (button,) = page.xpath("//button[contains(@class, 'search-opener')]")
    (window,) = page.xpath("//dialog[@class='search']")
    assert button.get("hidden") is not None
    assert window.get("open") is None
