"""What leaves the book's catalogs comes back to them, message for message."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs.exchange.exchanged import exchanged
from chronicle.catalogs.exchange.spreadsheet import read_spreadsheet, write_spreadsheet
from chronicle.catalogs.exchange.taking import Desk
from chronicle.catalogs.exchange.xliff import read_xliff, write_xliff
from chronicle.core.folders import Folders
from chronicle.languages.chosen import read_editions
from tests.roots import ROOT

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.book
TRANSLATED = [each for each in read_editions(Folders(ROOT)).all if not each.is_source]


@pytest.mark.parametrize("edition", TRANSLATED, ids=lambda edition: edition.code)
def test_every_message_comes_back(edition: object, tmp_path: Path) -> None:
    """Spreadsheet and XLIFF hold each finished message of each catalog, and change no byte of any."""
    for name in ("docs", "locales"):
        shutil.copytree(ROOT / name, tmp_path / name)
    catalogs = sorted((tmp_path / "locales").rglob("*.po"))
    before = [path.read_bytes() for path in catalogs]
    messages = list(exchanged(tmp_path, edition))
    finished = [each for each in messages if each.entry.is_translated and not each.entry.fuzzy]
    rows, unread = read_spreadsheet(write_spreadsheet(messages, edition), edition, "proof.xlsx")
    units = read_xliff(write_xliff(messages, edition), edition, "book.xlf")
    assert (len(messages), [], len(finished)) == (len(rows), unread, len(units))
    assert [each.entry.forms for each in finished] == [each.forms for each in units]
    for returned in (rows, units):
        came = Desk(tmp_path, edition, "back").take(returned)
        assert (0, 0, 0, []) == (came.translations, came.reviews, came.remarks, came.problems)
    assert before == [path.read_bytes() for path in catalogs]
