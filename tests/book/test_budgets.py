"""What a reader on a slow line waits for, and an old phone lays out, is small on every page of the book."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest
from lxml import html

from tests.languages import EDITIONS
from tests.searched import PARTS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from chronicle.languages.editions import Edition

each_edition = pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.code)
KILOBYTE = 1000
# Kilobytes, compressed.
INDEX = {"en": 70, "ar": 70, "zh": 100}
SEARCH, SCRIPTS, STYLES = 10, 20, 8
CHAPTER = 35
ELEMENTS = 3000  # of a chapter


def kilobytes(files: Iterable[Path]) -> float:
    """Return what files weigh on the way, each packed by itself."""
    sizes = [len(gzip.compress(file.read_bytes(), 9, mtime=0)) for file in files]
    assert sizes
    return sum(sizes) / KILOBYTE


@each_edition
def test_the_search_is_small(dist: Path, edition: Edition) -> None:
    """A reader gets index and script in a few seconds, and none who does not ask for them."""
    assets = dist / "web" / edition.code / "assets"
    assert kilobytes([assets / name for name in PARTS]) < INDEX[edition.code]
    assert kilobytes([assets / "search.js", assets / "open-search.js"]) < SEARCH


@each_edition
def test_scripts_and_styles_are_small(dist: Path, edition: Edition) -> None:
    """All scripts together, with those that a page loads when it is asked to, but the index."""
    assets = dist / "web" / edition.code / "assets"
    scripts = [file for file in assets.glob("*.js") if file.name not in PARTS]
    assert kilobytes(scripts) < SCRIPTS
    assert kilobytes([assets / "book.css"]) < STYLES


@each_edition
def test_chapters_are_small(dist: Path, edition: Edition) -> None:
    """The longest, too, with its notes and drawings, comes soon and is laid out soon."""
    folder = dist / "web" / edition.code
    pages = [*folder.glob("chapters/*.html"), *folder.glob("front/*.html")]
    assert pages
    for page in pages:
        assert kilobytes([page]) < CHAPTER, page.name
        assert sum(1 for _ in html.parse(str(page)).getroot().iter("*")) < ELEMENTS, page.name
