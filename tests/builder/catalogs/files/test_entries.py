"""A catalog is read strictly, and its fault is named with its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs.files.entries import read_catalog
from chronicle.core.problems import ProblemsFound

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
        ('msgid "a"\nmsgstr "\\q"\n', 6),
        ('msgid "a"\nmsgstr "\\x41"\n', 6),
        ('domain "sphinx"\n', 5),
        ('msgid "a"\nmsgid_plural "b"\nmsgstr "c"\n', 7),
        ('msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[2] "d"\n', 8),
        ('msgid ""\nmsgstr "Last-Translator: Nobody"\n', 5),
        ('msgctxt "x"\nmsgid ""\nmsgstr "y"\n', 6),
        ('msgid "a"\nmsgstr "b"\n# c\n"d"\n', 8),
        ('msgid "a"\n# c\nmsgstr "b"\n', 6),
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, body: str, line: int) -> None:
    """Open quotation marks, stray words and merge marks are told with their line."""
    path = tmp_path / "x.po"
    path.write_text(HEADER + body, encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        read_catalog(path, tmp_path)
    assert [("x.po", line, "T001")] == [(each.path, each.line, each.code) for each in found.value.problems]


def test_a_file_cut_off_is_named(tmp_path: Path) -> None:
    """A catalog that ends in the middle of a message, or is empty, is no catalog with fewer messages."""
    path = tmp_path / "x.po"
    whole = HEADER + 'msgid "a"\nmsgstr "b"\n\nmsgid "c"\nmsgstr "d"\n'
    for end in ("", whole[: whole.index("msgstr", 60)], whole[: whole.index('"c"') + 3]):
        path.write_text(end, encoding="utf-8")
        with pytest.raises(ProblemsFound) as found:
            read_catalog(path, tmp_path)
        assert ["T001"] == [each.code for each in found.value.problems]


@pytest.mark.parametrize("character", ["\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029", "\u3000"])
def test_what_other_programs_take_for_a_line_end_is_text(tmp_path: Path, character: str) -> None:
    """One such character in one message is that message's fault, not its catalog's (U-PO-02)."""
    path = tmp_path / "x.po"
    path.write_text(f'{HEADER}msgid "a"\nmsgstr "b{character}c"\n', encoding="utf-8")
    assert [(f"b{character}c",)] == [entry.forms for entry in read_catalog(path, tmp_path).entries]


@pytest.mark.parametrize(
    "body", ['msgid "a"\nmsgstr "b\0c"\n', 'msgid\u2028"a"\nmsgstr "b"\n', '\x85msgid "a"\n']
)
def test_a_character_that_gettext_stops_at_is_named(tmp_path: Path, body: str) -> None:
    """What GNU gettext would cut off or not read at all is told with its line (U-GT-04)."""
    path = tmp_path / "x.po"
    path.write_text(HEADER + body, encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        read_catalog(path, tmp_path)
    assert ["T001"] == [each.code for each in found.value.problems]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
@pytest.mark.parametrize("begin", ["\ufeff", ""])
def test_line_ends_and_marks_of_other_systems_are_read(tmp_path: Path, begin: str, end: str) -> None:
    """Editors on Windows end lines their own way and may begin a file with a mark."""
    path = tmp_path / "x.po"
    text = f'{begin}{HEADER}msgid "a"\nmsgstr ""\n"ب\\n"\n"ت"\n'
    path.write_bytes(text.replace("\n", end).encode())
    assert [("a", ("ب\nت",))] == [(each.msgid, each.forms) for each in read_catalog(path, tmp_path).entries]


def test_another_encoding_is_named(tmp_path: Path) -> None:
    """A file that is not UTF-8 says in which line."""
    path = tmp_path / "x.po"
    path.write_bytes(HEADER.encode() + 'msgid "a"\nmsgstr "é"\n'.encode("latin-1"))
    with pytest.raises(ProblemsFound) as found:
        read_catalog(path, tmp_path)
    assert [6] == [each.line for each in found.value.problems]


def test_a_file_in_utf_16_is_named_as_such(tmp_path: Path) -> None:
    """Whoever saved it so reads the encoding's name, not that line 1 is wrong."""
    path = tmp_path / "x.po"
    path.write_text(f'{HEADER}msgid "a"\nmsgstr "ب"\n', encoding="utf-16")
    with pytest.raises(ProblemsFound) as found:
        read_catalog(path, tmp_path)
    assert ["the file is written in UTF-16."] == [each.message for each in found.value.problems]


def test_a_charset_that_is_not_the_files_is_no_matter(tmp_path: Path) -> None:
    """A header that names another encoding, or none, changes no letter."""
    path = tmp_path / "x.po"
    for header in (HEADER.replace("UTF-8", "ISO-8859-1"), 'msgid ""\nmsgstr ""\n\n', ""):
        path.write_text(header + 'msgid "a"\nmsgstr "ب"\n', encoding="utf-8")
        assert [("ب",)] == [each.forms for each in read_catalog(path, tmp_path).entries]


def test_obsolete_entries_are_not_in_use(tmp_path: Path) -> None:
    """What msgmerge has put aside is known, and no message of the book."""
    path = tmp_path / "x.po"
    aside = (
        '#~ msgid ""\n#~ "c"\n#~ msgstr "d"\n\n#~| msgid "x"\n#~ msgctxt "y"\n#~ msgid "z"\n#~ msgstr ""\n'
    )
    path.write_text(f'{HEADER}msgid "a"\nmsgstr "b"\n\n{aside}', encoding="utf-8")
    catalog = read_catalog(path, tmp_path)
    assert [("a", ("b",))] == [(each.msgid, each.forms) for each in catalog.entries]
    assert {(None, "c"), ("y", "z")} == catalog.obsolete


def test_a_text_before_the_first_message_is_named(tmp_path: Path) -> None:
    """It belongs to none."""
    path = tmp_path / "x.po"
    path.write_text('"a"\nmsgid "b"\nmsgstr "c"\n', encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        read_catalog(path, tmp_path)
    assert [(1, "T001")] == [(each.line, each.code) for each in found.value.problems]


def test_what_is_said_of_a_message_put_aside_is_not_said_of_the_next(tmp_path: Path) -> None:
    """Neither its flags nor its comments."""
    path = tmp_path / "x.po"
    aside = '#. Old.\n#, fuzzy\n#~ msgid "c"\n#~ msgstr "d"\n\n'
    path.write_text(f'{HEADER}{aside}#. New.\nmsgid "a"\nmsgstr "b"\n', encoding="utf-8")
    (entry,) = read_catalog(path, tmp_path).entries
    assert (("New.",), False) == (entry.explained, entry.fuzzy)


def test_a_field_of_the_header_may_go_on(tmp_path: Path) -> None:
    """On a line without a name of its own."""
    path = tmp_path / "x.po"
    path.write_text('msgid ""\nmsgstr "X: a\\n b\\nY: c\\n\\n"\n\nmsgid "a"\nmsgstr "b"\n', encoding="utf-8")
    assert {"X": "a b", "Y": "c"} == read_catalog(path, tmp_path).header


def test_a_comment_needs_no_space(tmp_path: Path) -> None:
    """GNU gettext reads a line such as “#msgid” as a comment, and so do we."""
    path = tmp_path / "x.po"
    path.write_text(f'{HEADER}#msgid "Old"\n#\n#!\nmsgid "a"\nmsgstr "b"\n', encoding="utf-8")
    assert [("a", ("b",))] == [(each.msgid, each.forms) for each in read_catalog(path, tmp_path).entries]


def test_the_earlier_wording_is_read(tmp_path: Path) -> None:
    """A message knows what its translation was made for, context and all lines included."""
    path = tmp_path / "x.po"
    earlier = '#| msgctxt "x"\n#| msgid ""\n#| "o\\"l"\n#| "d"\n'
    path.write_text(f'{HEADER}#, fuzzy\n{earlier}msgctxt "x"\nmsgid "new"\nmsgstr "b"\n', encoding="utf-8")
    (entry,) = read_catalog(path, tmp_path).entries
    assert (("x", 'o"ld'), True, 11) == (entry.previous, entry.fuzzy, entry.line)


def test_a_text_of_a_books_length_is_named(tmp_path: Path) -> None:
    """A text that no reader would follow, on one line or on many, is told with its line."""
    path = tmp_path / "x.po"
    for letters, whole in ((20_000, True), (20_001, False)):
        lines = "".join(f'"{"x" * 5_000}"\n' for _ in range(4)) + f'"{"x" * (letters - 20_000)}"\n'
        path.write_text(f'{HEADER}msgid "a"\nmsgstr ""\n{lines}', encoding="utf-8")
        if whole:
            assert 20_000 == len(read_catalog(path, tmp_path).entries[0].forms[0])
            continue
        with pytest.raises(ProblemsFound) as found:
            read_catalog(path, tmp_path)
        assert [(11, "T001")] == [(each.line, each.code) for each in found.value.problems]
