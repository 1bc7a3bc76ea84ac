"""A text that a person has written is read alike, whatever editor has saved it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.core.utf8 import NotUtf8, read_as_sphinx_does, read_utf8

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "written", [b"one\ntwo\n", b"one\r\ntwo\r\n", b"one\rtwo\r", b"\xef\xbb\xbfone\ntwo\n"]
)
def test_lines_are_ended_alike(tmp_path: Path, written: bytes) -> None:
    """The ends of lines of three systems are one, and a mark at the beginning is none of the text."""
    (tmp_path / "a.md").write_bytes(written)
    assert "one\ntwo\n" == read_utf8(tmp_path / "a.md")


@pytest.mark.parametrize(
    ("written", "line", "why"),
    [
        ("é".encode("utf-16-le"), 1, "this line is not written in UTF-8."),
        (b"\xff\xfea\0", 0, "the file is written in UTF-16."),
        (b"\xfe\xff\0a", 0, "the file is written in UTF-16."),
        (b"a\nb\n\xe9\n", 3, "this line is not written in UTF-8."),
    ],
)
def test_another_encoding_is_named(tmp_path: Path, written: bytes, line: int, why: str) -> None:
    """Either order of UTF-16 is known by its mark; of any other encoding the first odd line is named."""
    (tmp_path / "a.md").write_bytes(written)
    with pytest.raises(NotUtf8) as found:
        read_utf8(tmp_path / "a.md")
    assert (line, why) == (found.value.line, found.value.why)


def test_what_sphinx_reads_is_read_as_sphinx_reads_it(tmp_path: Path) -> None:
    """Without the mark at the beginning, its lines ended alike, with a sign for what is broken."""
    path = tmp_path / "a.md"
    path.write_bytes(b"\xef\xbb\xbfOne\r\nt\xffo\rthree")
    assert "One\nt\ufffdo\nthree" == read_as_sphinx_does(path)
