"""What is published of a picture, or why it cannot be."""

from __future__ import annotations

from typing import NamedTuple


class Published(NamedTuple):
    """A picture as all formats show it: nothing in it but what is seen."""

    content: bytes
    suffix: str  # .png, .jpg or .svg


class PictureFault(Exception):  # noqa: N818 - it says what is wrong with the picture, not with the program
    """Report why a picture cannot be published."""

    def __init__(self, code: str, message: str) -> None:
        self.code, self.message = code, message
        super().__init__(message)
