"""Read a text that a person has written."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class NotUtf8(ValueError):  # noqa: N818 - reads as the sentence it carries
    """Carry what is wrong with a file's encoding, and on which line; 0 is the whole file."""

    def __init__(self, line: int, why: str) -> None:
        super().__init__(why)
        self.line, self.why = line, why


def read_utf8(path: Path) -> str:
    """Return a text in UTF-8, its lines ended alike, without the mark that some editors begin with.

    Raises NotUtf8 with the line where it is in another encoding.
    """
    return decoded(path.read_bytes())


def read_as_sphinx_does(path: Path) -> str:
    """Return a text as Sphinx reads it, with U+FFFD in the place of what is not UTF-8."""
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        return file.read()


def decoded(written: bytes) -> str:
    """Return what was written in UTF-8, as `read_utf8` does."""
    if written.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        raise NotUtf8(0, "the file is written in UTF-16.")
    try:
        text = written.removeprefix(BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise NotUtf8(line, "this line is not written in UTF-8.") from error
    return text.replace("\r\n", "\n").replace("\r", "\n")
