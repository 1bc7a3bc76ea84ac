"""All that stands beside the results of a book with two of everything: pages, records, feeds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from chronicle.book.facts import BookFacts
from chronicle.outputs.shelf.corrections_feed import corrections_feed
from chronicle.outputs.shelf.marc_records import marc_records
from chronicle.outputs.shelf.onix_message import onix_message
from chronicle.outputs.shelf.opds_catalogue import opds_catalogue
from chronicle.outputs.shelf.shelf_page import index_page, shelf_page, size_text
from chronicle.outputs.shelf.site_files import site_files
from chronicle.outputs.shelf.volume import Volume, file_name, names_on_shelf
from tests.builder.outputs.shelf.small_shelf import ACCESS, FACTS, MADE, _files
from tests.gallery import CODES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.approved import Approved
    from tests.gallery import Gallery

_TAG = re.compile(r">\s*<(?!/)")
_SCRIPT = re.compile(r"sha(?:256|384)-[A-Za-z0-9+/=]+")


def volumes(gallery: Gallery, facts: BookFacts, *, draft: bool) -> list[Volume]:
    """Return the editions of the gallery with these facts."""
    return [Volume(gallery.book(code).messages, facts, _files(code), draft, MADE, ACCESS) for code in CODES]


@pytest.mark.parametrize("state", ["release", "draft"])
def test_records_and_pages(gallery: Gallery, approved: Approved, tmp_path: Path, state: str) -> None:
    """Shops, libraries, reading apps and readers are told this of each edition, whole and of a bare draft."""
    few = BookFacts.from_dict(FACTS, CODES)
    shelf = volumes(gallery, few if state == "draft" else gallery.facts, draft=state == "draft")
    told: list[object] = []
    for name, made in (
        ("onix", onix_message(shelf)),
        ("opds", opds_catalogue(shelf)),
        ("marc", marc_records(shelf)),
        *((f"feed {each.messages.edition.code}", corrections_feed(each)) for each in shelf),
        ("index", index_page(shelf).encode()),
        *((f"page {each.messages.edition.code}", shelf_page(each, shelf).encode()) for each in shelf),
        *site_files(shelf, tmp_path).items(),
    ):
        if not name.endswith((".jpg", ".png", ".svg", ".css")):
            text = _SCRIPT.sub("…", made.decode("utf-8", "replace"))
            told += [f"=== {name}", _TAG.sub(">\n<", text).replace("\x1e", "\n")]
    told += [
        "=== names",
        sorted(names_on_shelf("a", CODES)),
        [file_name("a", "zh", kind) for kind in ("pdf", "epub", "light")],
    ]
    told += [
        [size_text(each.messages, size) for size in (0, 999, 1000, 1_499_999, 1_500_000, 25_000_000)]
        for each in shelf
    ]
    approved(*told)
