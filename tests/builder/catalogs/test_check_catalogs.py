"""One check asks all that can be asked of the texts of a book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.catalogs import check
from tests.builder.catalogs.conftest import messages_read_here
from tests.languages import CHOSEN

if TYPE_CHECKING:
    from pathlib import Path


def test_what_stops_a_catalog_and_what_is_refused_of_one_are_told_together(tiny_book: Path) -> None:
    """A catalog that cannot be read hides neither what the gate refuses elsewhere nor the other languages."""
    folder = tiny_book / "locales/ar/LC_MESSAGES"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "evidence.po").write_bytes(b'msgid "a"\nmsgstr "\xff"\n')
    (folder / "interface.po").write_text(
        'msgid ""\nmsgstr ""\n"Language: ar\\n"\n\nmsgctxt "reading"\nmsgid "Notes"\nmsgstr "<b>"\n',
        encoding="utf-8",
    )
    found = {
        (each.path.rpartition("/")[2], each.code) for each in check(tiny_book, CHOSEN, messages_read_here)
    }
    assert {("interface.po", "T028"), ("evidence.po", "T001")} <= found
