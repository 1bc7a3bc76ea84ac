"""The pages of the shelf lead to what is there, by true checksums."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.core.inputs import digest_of_file
from chronicle.oracles.results.shelf_pages import check_shelf_pages
from tests.languages import CHOSEN

if TYPE_CHECKING:
    from pathlib import Path

PAGE = (
    '<html lang="en-GB" dir="ltr"><a href="book-en.pdf">PDF</a> <a href="https://example.org/">elsewhere</a>'
    "<a href='#files'>files</a>"
    "<details><dl><dt>book-en.pdf</dt><dd>{digest}</dd></dl><a href='SHA256SUMS'>all</a></details></html>"
)


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    """Return a set with a PDF and its page."""
    (tmp_path / "book-en.pdf").write_bytes(b"pdf")
    page = PAGE.replace("{digest}", digest_of_file(tmp_path / "book-en.pdf"))
    (tmp_path / "en.html").write_text(page, encoding="utf-8")
    (tmp_path / "index.html").write_text('<html lang="en"><a href="en.html">English</a></html>', "utf-8")
    return tmp_path


def said(dist: Path) -> list[tuple[str, str]]:
    """Return what is said of a set."""
    return [(problem.path, problem.message) for problem in check_shelf_pages(dist, CHOSEN)]


def test_a_shelf_in_order_is_accepted(dist: Path) -> None:
    """Links to elsewhere and inside the page are no files; the checksums are written last."""
    assert [] == said(dist)


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ("<details>", '<img src="cover.jpg"><details>', "it leads to cover.jpg, which is not there."),
        ("<details>", "<script>x()</script><details>", "it has a script."),
        ('dir="ltr"', 'dir="rtl"', "it is not marked as en-GB, ltr."),
        ("<dd>", "<dd>0", "the checksum of book-en.pdf is another."),
        ("<dd>", "<dd>(SHA-256) ", ""),
        ("<dt>book-en.pdf", "<dt>\n book-en.pdf ", ""),
        ("#files", "en.html#files", ""),
        ('book-en.pdf">', 'book%2Den.pdf">', ""),
        ("<dt>book-en", "<dt>book-ar", "the checksum of book-ar.pdf is another."),
    ],
)
def test_each_planted_fault_of_a_page_is_found(dist: Path, before: str, after: str, fault: str) -> None:
    """Links, scripts, direction and checksums are each looked at; how a page is laid out is no fault."""
    page = (dist / "en.html").read_text(encoding="utf-8").replace(before, after)
    (dist / "en.html").write_text(page, encoding="utf-8")
    assert [("en.html", fault)][: bool(fault)] == said(dist)


def test_a_file_that_no_page_offers_is_named(dist: Path) -> None:
    """A result that nobody can find, and an edition without a page, are faults of the shelf."""
    (dist / "book-ar.epub").write_bytes(b"epub")
    faults = [("ar.html", "it is not there."), ("book-ar.epub", "no page of the shelf leads to it.")]
    assert faults == said(dist)
