"""Read a picture's file and return what may be published of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.pictures.cleaned import PictureFault, Published
from chronicle.pictures.raster import SIGNATURES, clean_raster
from chronicle.pictures.vector import clean_vector, looks_like_vector

if TYPE_CHECKING:
    from pathlib import Path

KINDS = "PNG, JPEG, GIF, WebP and SVG"
MOST_BYTES = 30_000_000


def publish(path: Path) -> Published:
    """Return a picture without place, device, author and other things that are not seen.

    PNG and JPEG stay what they are, GIF and WebP become PNG, and drawings stay SVG; a photograph is turned
    the way its camera was held. Raises PictureFault for what not all formats can show, and for what would
    move, act or load something.
    """
    if path.stat().st_size > MOST_BYTES:
        raise PictureFault("M064", f"its file is larger than {MOST_BYTES // 1_000_000} MB.")
    content = path.read_bytes()
    if not content.strip():
        raise PictureFault("M063", "its file is empty.")
    if content.startswith(SIGNATURES):
        return clean_raster(content)
    if looks_like_vector(content):
        return Published(clean_vector(content), ".svg")
    raise PictureFault("M062", f"all formats can show {KINDS}, but not what this file holds.")
