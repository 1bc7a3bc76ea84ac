"""The page from which a reader takes a file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from lxml import html

from chronicle.outputs.shelf.shelf_page import index_page, shelf_page, size_text
from tests.builder.outputs.shelf.small_shelf import DIGEST, volumes

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.outputs.shelf.volume import Volume


@pytest.fixture
def shelf(tmp_path: Path) -> list[Volume]:
    """Return three editions of a draft."""
    return volumes(tmp_path)


def read(page: str) -> html.HtmlElement:
    """Return a page as a browser reads it."""
    return html.document_fromstring(page.encode(), html.HTMLParser(encoding="utf-8"))


def text(root: html.HtmlElement, path: str) -> list[str]:
    """Return the words of what a path finds."""
    return [" ".join(each.text_content().split()) for each in root.xpath(path)]


def test_each_page_is_in_its_language_and_says_what_the_book_is(shelf: list[Volume]) -> None:
    """Language and direction are those of the edition; description, evidence and making come first."""
    for volume in shelf:
        root = read(shelf_page(volume, shelf))
        assert (volume.edition.tag, volume.edition.direction) == (root.get("lang"), root.get("dir"))
    said = text(read(shelf_page(shelf[0], shelf)), "//main/div/div/p")
    assert said[0] == "A chronicle"
    assert said[2] == "What one document says."
    assert said[3].startswith("All editions are made from the same evidence")
    assert said[4] == "Made by hand."


def test_search_engines_learn_what_the_book_is_and_where_its_editions_are(
    shelf: list[Volume], tmp_path: Path
) -> None:
    """The description is the edition's; other languages have whole addresses, or they have none."""
    path = "//link[@rel='alternate']/@href"
    for volume in shelf:
        root = read(shelf_page(volume, shelf))
        assert [volume.description] == root.xpath("//meta[@name='description']/@content")
        assert [] == root.xpath(path)
    assert [shelf[0].description] == read(index_page(shelf)).xpath("//meta[@name='description']/@content")
    address = "https://books.example.org/"
    served = volumes(tmp_path / "served", address=address)
    assert [f"{address}{code}.html" for code in ("en", "ar", "zh")] == read(index_page(served)).xpath(path)


def test_a_page_has_the_sign_of_the_web_edition(shelf: list[Volume]) -> None:
    """A browser that is told of none asks the server for one; a set without web pages has none to show."""
    path = "//link[@rel='icon']/@href"
    assert ["web/en/assets/icon.svg"] == read(index_page(shelf)).xpath(path)
    bare = [replace(each, files=each.of("pdf")) for each in shelf]
    assert [] == read(index_page(bare)).xpath(path)


def test_each_file_is_offered_with_its_device_size_and_pages(shelf: list[Volume]) -> None:
    """A row a kind; several files of data stand in one, with what they weigh together."""
    root = read(shelf_page(shelf[0], shelf))
    rows = [text(row, "td[@class='number']") for row in root.xpath("//tbody/tr")]
    assert [["1.7 MB", "120"], ["640 kB", ""], ["1 kB", ""], ["2.0 MB", ""], ["100 kB", ""]] == rows
    files = [file.name for file in shelf[0].files]
    assert files == root.xpath("//table//@href")
    assert [DIGEST] * 5 == text(root, "//details//dd")


def test_sizes_are_written_as_the_edition_writes_numbers(shelf: list[Volume]) -> None:
    """Digits, marks and units are those of the language."""
    assert ["1.7 MB", "1.7 ميغابايت", "1.7 MB"] == [size_text(each.messages, 1_650_000) for each in shelf]


def test_a_draft_has_no_licence_and_says_so(tmp_path: Path) -> None:
    """What nobody has allowed is not passed on; a licence with an address is a link to it."""
    draft = volumes(tmp_path / "draft")
    said = text(read(shelf_page(draft[0], draft)), "//main/p")
    assert "No licence has been given yet: this is a draft, to be read and not passed on." in said
    address = "https://creativecommons.org/licenses/by-sa/4.0/"
    told = {"licence": "CC BY-SA 4.0", "licence_address": address, "publisher": "A press"}
    released = volumes(tmp_path / "released", draft=False, **told)
    root = read(shelf_page(released[0], released))
    assert [address] == root.xpath("//a[@rel='license'][. = 'CC BY-SA 4.0']/@href")
    assert "A press" in text(root, "//dd")
    assert "Draft" not in text(root, "//span")


def test_how_to_cite_names_title_version_and_edition(shelf: list[Volume]) -> None:
    """A reader copies it as it stands."""
    assert "Oldermead: A chronicle, version 1.2.0, English" in text(read(shelf_page(shelf[0], shelf)), "//p")


def test_nothing_is_run_and_nothing_is_loaded_from_elsewhere(shelf: list[Volume]) -> None:
    """The page works from a memory stick: no script, no address but of files beside it."""
    for page in (index_page(shelf), *(shelf_page(volume, shelf) for volume in shelf)):
        root = read(page)
        assert [] == root.xpath("//script | //style | //@style | //iframe")
        assert ["shelf.css"] == root.xpath("//link[@rel='stylesheet']/@href")
        assert [] == [each for each in root.xpath("//@href | //@src") if ":" in each or each.startswith("/")]


def test_a_language_is_chosen_on_the_first_page(shelf: list[Volume]) -> None:
    """Each edition is offered in its own language and direction, with its cover."""
    root = read(index_page(shelf))
    assert ["en.html", "ar.html", "zh.html"] == root.xpath("//li//a/@href")
    assert [(each.edition.tag, each.edition.direction) for each in shelf] == [
        (item.get("lang"), item.get("dir")) for item in root.xpath("//li")
    ]
    assert [f"covers/small-{code}.jpg" for code in ("en", "ar", "zh")] == root.xpath("//img/@src")


def test_a_book_in_one_language_speaks_of_no_other_edition(shelf: list[Volume]) -> None:
    """Where there is one edition, nothing is said of several."""
    assert "All editions" not in shelf_page(shelf[0], shelf[:1])
