"""The container is the same each time, and in the order that the format asks for."""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from lxml import etree

from chronicle.outputs.epub.container import write_container
from chronicle.outputs.epub.resources import Resource

if TYPE_CHECKING:
    from pathlib import Path

MOMENT = datetime(2026, 1, 2, 3, 4, 6, tzinfo=UTC)
FILES = (Resource("b.xhtml", "b", "application/xhtml+xml", b"b"), Resource("a.png", "a", "image/png", b"a"))


def test_mimetype_comes_first_and_is_stored(tmp_path: Path) -> None:
    """A reader recognises the file by its first bytes."""
    write_container(tmp_path / "book.epub", "<package/>", FILES, MOMENT)
    content = (tmp_path / "book.epub").read_bytes()
    assert b"mimetypeapplication/epub+zip" == content[30:58]


def test_entries_are_sorted_and_carry_one_time(tmp_path: Path) -> None:
    """Neither the order of work nor the clock leaves a trace."""
    write_container(tmp_path / "book.epub", "<package/>", FILES, MOMENT)
    with zipfile.ZipFile(tmp_path / "book.epub") as archive:
        entries = archive.infolist()
    names = [entry.filename for entry in entries]
    assert ["mimetype", *sorted(names[1:])] == names
    assert {(2026, 1, 2, 3, 4, 6)} == {entry.date_time for entry in entries}


def test_a_reader_finds_the_package(tmp_path: Path) -> None:
    """The container says where the package lies, and of which kind it is."""
    write_container(tmp_path / "book.epub", "<package/>", FILES, MOMENT)
    with zipfile.ZipFile(tmp_path / "book.epub") as archive:
        (found,) = etree.fromstring(archive.read("META-INF/container.xml")).iter("{*}rootfile")
        assert b"<package/>" == archive.read(found.get("full-path") or "")
    assert "application/oebps-package+xml" == found.get("media-type")


def test_files_that_are_unpacked_can_be_read(tmp_path: Path) -> None:
    """Each is a plain file that everybody may read and its owner may change."""
    write_container(tmp_path / "book.epub", "<package/>", FILES, MOMENT)
    with zipfile.ZipFile(tmp_path / "book.epub") as archive:
        assert {0o100644} == {entry.external_attr >> 16 for entry in archive.infolist()}


def test_order_of_resources_does_not_matter(tmp_path: Path) -> None:
    """The same files give the same bytes."""
    write_container(tmp_path / "one.epub", "<package/>", FILES, MOMENT)
    write_container(tmp_path / "two.epub", "<package/>", FILES[::-1], MOMENT)
    assert (tmp_path / "one.epub").read_bytes() == (tmp_path / "two.epub").read_bytes()


def test_only_pictures_are_stored_as_they_are(tmp_path: Path) -> None:
    """They are packed already; everything else is packed as tightly as can be."""
    names = ("a.png", "b.jpg", "c.jpeg", "d.xhtml", "e.svg")
    files = [Resource(name, name, "", b"word " * 5000) for name in names]
    write_container(tmp_path / "book.epub", "<package/>", files, MOMENT)
    with zipfile.ZipFile(tmp_path / "book.epub") as archive:
        stored = {each.filename for each in archive.infolist() if each.compress_type == zipfile.ZIP_STORED}
    assert {"mimetype", "EPUB/a.png", "EPUB/b.jpg", "EPUB/c.jpeg"} == stored


def test_a_time_before_the_format_began_is_its_first(tmp_path: Path) -> None:
    """A ZIP file can hold no time before 1980; a SOURCE_DATE_EPOCH of 1970 makes a container all the same."""
    write_container(tmp_path / "book.epub", "<package/>", FILES, datetime(1970, 1, 2, tzinfo=UTC))
    with zipfile.ZipFile(tmp_path / "book.epub") as archive:
        assert {(1980, 1, 1, 0, 0, 0)} == {entry.date_time for entry in archive.infolist()}


def test_a_container_holds_its_three_files_and_those_of_the_book(tmp_path: Path) -> None:
    """In this order, the book's below one folder, each as it was given."""
    write_container(tmp_path / "book.epub", "<package/>", FILES, MOMENT)
    with zipfile.ZipFile(tmp_path / "book.epub") as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    container = held.pop("META-INF/container.xml").decode()
    assert [
        ("mimetype", b"application/epub+zip"),
        ("EPUB/a.png", b"a"),
        ("EPUB/b.xhtml", b"b"),
        ("EPUB/package.opf", b"<package/>"),
    ] == [*held.items()]
    assert container == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">\n'
        "  <rootfiles>\n"
        '    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>\n'
        "  </rootfiles>\n"
        "</container>\n"
    )
