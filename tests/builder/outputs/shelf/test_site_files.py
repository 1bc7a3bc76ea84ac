"""What stands beside the editions for servers and for readers who follow corrections, and what is packed."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from lxml import etree, html

from chronicle.ledger.model import Correction
from chronicle.outputs.shelf.corrections_feed import ATOM, corrections_feed
from chronicle.outputs.shelf.packed import packed_data, packed_pages
from chronicle.outputs.shelf.site_files import site_files
from chronicle.outputs.shelf.volume import feed_name, page_name
from tests.builder.outputs.shelf.small_shelf import MADE, volumes

if TYPE_CHECKING:
    from pathlib import Path

ADDRESS = "https://books.example.org/"
_A = {"a": ATOM}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a set with a page in two editions, one in one, a style sheet and data."""
    for name in ("en/index.html", "ar/index.html", "en/only.html", "index.html"):
        path = tmp_path / "set/web" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("<p>x", encoding="utf-8")
    for code in ("en", "ar"):
        for name in ("assets/book.css", "data/evidence.json"):
            path = tmp_path / "set/web" / code / name
            path.parent.mkdir(parents=True)
            path.write_text("p{}", encoding="utf-8")
    return tmp_path / "set"


def test_a_map_names_each_page_with_the_same_page_in_the_other_languages(
    tmp_path: Path, folder: Path
) -> None:
    """Search engines find every page, and show a reader the one in their language."""
    root = etree.fromstring(site_files(volumes(tmp_path, address=ADDRESS), folder)["sitemap.xml"])
    pages = {url[0].text: [link.get("hreflang") for link in url[1:]] for url in root}
    assert {
        f"{ADDRESS}web/en/index.html": ["en-GB", "ar"],
        f"{ADDRESS}web/en/only.html": ["en-GB"],
        f"{ADDRESS}web/ar/index.html": ["en-GB", "ar"],
    } == pages


def test_a_lost_reader_is_led_to_the_book_in_each_language(tmp_path: Path, folder: Path) -> None:
    """The page is shown at any depth, so that its links are whole addresses; without one there is none."""
    page = html.fromstring(site_files(volumes(tmp_path / "a", address=ADDRESS), folder)["404.html"])
    assert [f"{ADDRESS}web/{code}/index.html" for code in ("en", "ar", "zh")] == page.xpath("//a/@href")
    assert ["ltr", "rtl", "ltr"] == page.xpath("//section/@dir")
    assert {} == site_files(volumes(tmp_path / "b"), folder)


def test_a_feed_says_what_was_corrected_the_newest_first(tmp_path: Path) -> None:
    """Before, now and why, under a name that stays; a book without corrections has a feed that says so."""
    (volume, *_) = volumes(tmp_path)
    empty = etree.fromstring(corrections_feed(volume))
    assert "2026-03-04T05:06:07Z" == empty.findtext("a:updated", namespaces=_A)
    assert "No correction has been made so far." == empty.findtext("a:subtitle", namespaces=_A)
    claim = next(iter(volume.messages.ledger.claims))
    made = [
        Correction(claim, f"{n} < 2", "Two", "Miscounted", when) for n, when in ((1, "2026-04"), (0, "2027"))
    ]
    ledger = replace(volume.messages.ledger, corrections=tuple(made))
    told = replace(volume, messages=replace(volume.messages, ledger=ledger))
    feed = etree.fromstring(corrections_feed(told))
    times = [each.text for each in feed.iterfind("a:entry/a:updated", _A)]
    assert ["2027-01-01T00:00:00Z", "2026-04-01T00:00:00Z"] == times
    assert "Before: 0 < 2" in str(feed.findtext("a:entry/a:content", namespaces=_A))
    names = [each.text for each in feed.iterfind("a:entry/a:id", _A)]
    assert len(set(names)) == 2
    assert corrections_feed(told) == corrections_feed(told)


def test_packed_pages_lead_to_no_file_that_is_not_with_them(folder: Path) -> None:
    """Pages are as they stand on a server; their style hides the row of files, which stand elsewhere."""
    held = packed_pages(folder, "small", MADE)
    assert held == packed_pages(folder, "small", MADE)
    container = zipfile.ZipFile(io.BytesIO(held))
    assert "small/index.html" in container.namelist()
    assert container.read("small/en/assets/book.css").endswith(b".files{display:none}\n")
    assert container.read("small/en/index.html") == (folder / "web/en/index.html").read_bytes()


def test_data_are_packed_once(folder: Path) -> None:
    """What all editions share is held once, whatever it is; a book without data has no such file."""
    (folder / "web/ar/data/claims.csv").write_text("id\n", encoding="utf-8")
    held = packed_data([folder / "web/en/data", folder / "web/ar/data"], "small", MADE)
    assert ["small-data/claims.csv", "small-data/evidence.json"] == zipfile.ZipFile(
        io.BytesIO(held)
    ).namelist()
    assert b"" == packed_data([folder / "nowhere"], "small", MADE)


def test_a_feed_says_what_was_corrected_in_the_words_of_the_edition(tmp_path: Path) -> None:
    """With its day, its language, who answers for it, and where feed and page stand."""
    for volume, language, tag in zip(
        volumes(tmp_path, address=ADDRESS), ("en", "ar"), ("en-GB", "ar"), strict=False
    ):
        ledger = volume.messages.ledger
        claim = next(iter(ledger.claims))
        made = (Correction(claim, "One", "Two", "Miscounted", "2026-04-05"),)
        told = replace(volume, messages=replace(volume.messages, ledger=replace(ledger, corrections=made)))
        feed = etree.fromstring(corrections_feed(told))
        assert tag == feed.get("{http://www.w3.org/XML/1998/namespace}lang")
        assert volume.identifier == feed.findtext("a:id", namespaces=_A)
        assert "2026-04-05T00:00:00Z" == feed.findtext("a:updated", namespaces=_A)
        assert (volume.facts.responsible or volume.title) == feed.findtext("a:author/a:name", namespaces=_A)
        links = {
            link.get("rel"): (link.get("type"), link.get("href")) for link in feed.iterfind("a:link", _A)
        }
        assert ("application/atom+xml", ADDRESS + feed_name(language)) == links["self"]
        assert ("text/html", ADDRESS + page_name(language)) == links["alternate"]
        assert None is feed.find("a:subtitle", _A)
        lines = str(feed.findtext("a:entry/a:content", namespaces=_A)).split("\n")
        assert ["One", "Two", "Miscounted"] == [line.rpartition(" ")[2] for line in lines]
        if language == "en":
            assert "Correction of 5 April 2026" == feed.findtext("a:entry/a:title", namespaces=_A)
            assert ["Before", "Now", "Why"] == [line.partition(":")[0] for line in lines]


def test_a_feed_that_stands_nowhere_yet_leads_to_the_page_beside_it(tmp_path: Path) -> None:
    """It cannot say where it stands itself."""
    (volume, *_) = volumes(tmp_path)
    links = etree.fromstring(corrections_feed(volume)).findall("a:link", _A)
    assert [("alternate", page_name("en"))] == [(link.get("rel"), link.get("href")) for link in links]
