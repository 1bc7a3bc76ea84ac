"""The page where a reader chooses a language."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from lxml import html

from chronicle.outputs.web.language_page import write_language_page
from tests.languages import CHOSEN, EDITIONS

if TYPE_CHECKING:
    from pathlib import Path


def test_each_language_is_offered_in_itself(site: Path) -> None:
    """Name, title and subtitle of an edition are in its language and direction, and lead to it."""
    root = html.parse(str(site / "index.html")).getroot()
    items = root.xpath("//li")
    assert [(edition.tag, edition.direction) for edition in EDITIONS] == [
        (item.get("lang"), item.get("dir")) for item in items
    ]
    for edition, item in zip(EDITIONS, items, strict=True):
        (link,) = item.findall("a")
        assert (site / link.get("href")).resolve() == (site / edition.code / "index.html").resolve()
        first = html.parse(str(site / link.get("href"))).getroot()
        words = [first.xpath("string(//h1)"), first.xpath("string(//p[@class='subtitle'])")]
        assert [edition.name, *words] == [span.text_content() for span in link.findall("span")]
        assert edition.tag == link.get("hreflang")


def test_programs_are_told_what_the_first_edition_says_of_itself(site: Path, tmp_path: Path) -> None:
    """Its description; the addresses of all, where the book names one, and no other: they must be whole."""
    root = html.parse(str(site / "index.html")).getroot()
    first = html.parse(str(site / EDITIONS[0].code / "index.html")).getroot()
    meta = "string(//meta[@name='description']/@content)"
    assert root.xpath(meta) == first.xpath(meta) != ""
    assert [] == root.xpath("//link[@hreflang]")
    for edition in EDITIONS:
        (tmp_path / edition.code).mkdir()
        own = f'<link rel="canonical" href="https://book.example/web/{edition.code}/index.html"><h1>T</h1>'
        (tmp_path / edition.code / "index.html").write_text(own, encoding="utf-8")
    write_language_page(tmp_path, CHOSEN)
    links = html.parse(str(tmp_path / "index.html")).getroot().xpath("//link[@hreflang]")
    assert [(edition.tag, f"https://book.example/web/{edition.code}/index.html") for edition in EDITIONS] == [
        (link.get("hreflang"), link.get("href")) for link in links
    ]


def test_page_needs_no_script_and_loads_nothing_from_elsewhere(site: Path) -> None:
    """The page chooses nothing for the reader, and everything it asks for stands beside it."""
    root = html.parse(str(site / "index.html")).getroot()
    assert [] == root.xpath("//script | //meta[@http-equiv='refresh'] | //@style")
    addresses = [address for address in root.xpath("//@src | //@href") if not (site / address).is_file()]
    assert [] == addresses


def test_only_editions_that_are_there_are_offered(site: Path, tmp_path: Path) -> None:
    """After a narrowed first build nobody is led to a page that does not exist."""
    write_language_page(tmp_path, CHOSEN)
    assert not (tmp_path / "index.html").exists()
    arabic = EDITIONS[1]
    shutil.copytree(site / arabic.code, tmp_path / arabic.code)
    write_language_page(tmp_path, CHOSEN)
    root = html.parse(str(tmp_path / "index.html")).getroot()
    assert (arabic.tag, arabic.direction) == (root.get("lang"), root.get("dir"))
    assert [f"{arabic.code}/index.html"] == root.xpath("//li/a/@href")
