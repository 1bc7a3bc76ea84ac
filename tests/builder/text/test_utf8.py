"""One reader of what people write says where it is in another encoding."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.core.utf8 import NotUtf8, read_utf8

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("written", [b"\xef\xbb\xbfa\r\nb\r\n", b"a\rb\r", b"a\nb\n"])
def test_marks_and_ends_of_lines_are_of_no_matter(tmp_path: Path, written: bytes) -> None:
    """Editors begin files and end lines in ways of their own."""
    (tmp_path / "x").write_bytes(written)
    assert "a\nb\n" == read_utf8(tmp_path / "x")


@pytest.mark.parametrize(
    ("written", "line", "why"),
    [
        (b"\xff", 1, "this line is not written in UTF-8."),
        ("a\nب\né\n".encode() + b"\xe9\n\xe9\n", 4, "this line is not written in UTF-8."),
        (b"\xef\xbb\xbfa\r\n\xe9", 2, "this line is not written in UTF-8."),
        ("a\nb".encode("utf-16"), 0, "the file is written in UTF-16."),
        (b"\xfe\xff" + "a\nb".encode("utf-16-be"), 0, "the file is written in UTF-16."),
    ],
)
def test_another_encoding_is_told_with_its_first_line(
    tmp_path: Path, written: bytes, line: int, why: str
) -> None:
    """The first line that is not UTF-8 is named; a file that is UTF-16 throughout is called so."""
    (tmp_path / "x").write_bytes(written)
    with pytest.raises(NotUtf8) as found:
        read_utf8(tmp_path / "x")
    assert (line, why) == (found.value.line, found.value.why)
