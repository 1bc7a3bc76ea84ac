"""One file of the publication, as the package document lists it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Resource:
    """A file with its place in the manifest and, for content documents, in the spine."""

    href: str
    id: str
    media_type: str
    content: bytes
    properties: str = ""
    in_spine: bool = False


XHTML = "application/xhtml+xml"
MEDIA_TYPES = {
    ".css": "text/css",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".otf": "font/otf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
}
