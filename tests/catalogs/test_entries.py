"""A catalog is read strictly, and its fault is named with its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs.entries import read_catalog
from chronicle.problems import ProblemsFound

if TYPE_CHECKING:
    from pathlib import Path

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ('msgid "a"\nmsgstr "b\n', 6),
        ('msgid "a\nmsgstr "b"\n', 5),
        ('msgid "a"\nmsgstr b"\n', 6),
        ('msgid "a "b" c"\nmsgstr "d"\n', 5),
        ("hello\n", 5),
        ('msgid "a"\nmsgid "b"\nmsgstr ""\n', 6),
        ('<<<<<<< HEAD\nmsgid "a"\nmsgstr ""\n', 5),
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, body: str, line: int) -> None:
    """Open quotation marks, stray words and merge marks are told with their line."""
    path = tmp_path / "x.po"
    path.write_text(HEADER + body, encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        read_catalog(path, tmp_path)
    assert [("x.po", line, "T001")] == [(each.path, each.line, each.code) for each in found.value.problems]


def test_another_encoding_is_named(tmp_path: Path) -> None:
    """A file that is not UTF-8 says in which line."""
    path = tmp_path / "x.po"
    path.write_bytes(HEADER.encode() + 'msgid "a"\nmsgstr "é"\n'.encode("latin-1"))
    with pytest.raises(ProblemsFound) as found:
        read_catalog(path, tmp_path)
    assert [6] == [each.line for each in found.value.problems]


def test_obsolete_entries_are_not_in_use(tmp_path: Path) -> None:
    """What msgmerge has put aside is counted, not read."""
    path = tmp_path / "x.po"
    path.write_text(HEADER + 'msgid "a"\nmsgstr "b"\n\n#~ msgid "c"\n#~ msgstr "d"\n', encoding="utf-8")
    catalog = read_catalog(path, tmp_path)
    assert ([("a", ("b",))], 1) == ([(each.msgid, each.forms) for each in catalog.entries], catalog.obsolete)
