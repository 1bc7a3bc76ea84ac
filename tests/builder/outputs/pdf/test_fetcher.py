"""Nothing is fetched from outside the build."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from chronicle.core.problems import ProblemsFound
from chronicle.outputs.pdf.fetcher import BuildFolders, RefusedError
from tests.builder.outputs.pdf.conftest import chapter, set_parts
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "address", ["https://example.org/x.png", "file:///etc/hostname", "data:text/plain,x", "file://host/etc/x"]
)
def test_addresses_outside_the_build_are_refused(address: str, tmp_path: Path) -> None:
    """Only files below the given folders are opened."""
    with pytest.raises(RefusedError):
        BuildFolders([tmp_path]).find(address)


def test_a_picture_of_the_book_is_found_in_the_first_folder(tmp_path: Path) -> None:
    """A picture's address holds no path of this machine, since the PDF names the picture after it."""
    (tmp_path / "a b.txt").write_text("x")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "a b.txt").write_text("y")
    folders = BuildFolders([tmp_path, tmp_path / "other"])
    assert b"x" == folders.find("book:///a%20b.txt").read_bytes()
    with pytest.raises(RefusedError):
        BuildFolders([tmp_path]).find("book:///../x")


def test_a_folder_of_another_machine_is_not_this_one(tmp_path: Path) -> None:
    """A file is asked of this machine, with or without its name, and of its disk, not of a server on it."""
    (tmp_path / "a.txt").write_text("x")
    folders = BuildFolders([tmp_path])
    assert tmp_path / "a.txt" == folders.find(f"file://localhost{tmp_path}/a.txt")
    for address in ("file://other", "http://localhost", "https://", "ftp:"):
        with pytest.raises(RefusedError):
            folders.find(f"{address}{tmp_path}/a.txt")


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    """A symbolic link does not lead out."""
    inside = tmp_path / "in"
    inside.mkdir()
    (tmp_path / "secret").write_text("x")
    (inside / "link").symlink_to(tmp_path / "secret")
    with pytest.raises(RefusedError):
        BuildFolders([inside]).find((inside / "link").as_uri())


def test_a_refused_picture_stops_the_build(tmp_path: Path) -> None:
    """A page that asks for a remote picture is a fault with its code and its chapter (U-WP-20)."""
    part = chapter("en", 1, 1)
    etree.SubElement(part.body, "img", {"src": "https://example.org/x.png", "alt": "x"})
    with pytest.raises(ProblemsFound) as caught:
        set_parts([part], edition_of("en"), tmp_path)
    assert {("chapters/01-x", "P004")} == {(item.path, item.code) for item in caught.value.problems}
