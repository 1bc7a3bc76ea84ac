"""A book has a catalog for each document, and one for each kind of its other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs.files.paths import catalog_files, domains, strangers
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

ARABIC = edition_of("ar")


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """Return a book of two documents with a few catalogs, some of them nobody's."""
    for name in ("docs/conf.py", "docs/index.md", "docs/parts/one.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    for name in (
        "ar/LC_MESSAGES/parts/one.po", "ar/LC_MESSAGES/book.po", "ar/LC_MESSAGES/parts/gone.po",
        "ar/LC_MESSAGES/evidence.po", "ar/LC_MESSAGES/one.txt", "en/LC_MESSAGES/interface.po",
    ):  # fmt: skip
        (tmp_path / "locales" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "locales" / name).touch()
    return tmp_path


def test_catalogs_follow_the_book(written: Path) -> None:
    """Ledger and drawings have theirs where the book has them."""
    assert ("index", "parts/one", "book", "interface") == domains(written)
    (written / "docs/evidence").mkdir()
    (written / "docs/figures").mkdir()
    assert ("index", "parts/one", "evidence", "figures", "book", "interface") == domains(written)


def test_an_edition_is_made_from_its_own_catalogs(written: Path) -> None:
    """Those that are there count, and the words of the interface of the language that stands in."""
    found = [path.relative_to(written / "locales").as_posix() for path in catalog_files(written, ARABIC)]
    assert ["ar/LC_MESSAGES/parts/one.po", "ar/LC_MESSAGES/book.po", "en/LC_MESSAGES/interface.po"] == found
    assert ["en"] == [path.parts[-3] for path in catalog_files(written, edition_of("en"))]


def test_a_catalog_of_nothing_is_a_stranger(written: Path) -> None:
    """A document that is gone, and a ledger that is not there, leave catalogs that nobody reads."""
    assert ["evidence", "gone"] == sorted(path.stem for path in strangers(written, ARABIC))
    assert () == strangers(written, edition_of("zh"))
