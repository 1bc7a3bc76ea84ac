"""Build EPUBs without fonts where nobody looks at them: to cut them takes most of a small book's time."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING
from unittest.mock import patch

from chronicle.outputs.epub import epub_styles

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from chronicle.outputs.epub.epub_typefaces import EpubFace


@contextmanager
def without_fonts() -> Iterator[None]:
    """Let a file stand for each font of an EPUB; which fonts it has is chosen as ever."""
    with patch.object(epub_styles, "make_subset", _stand_in):
        yield


def _stand_in(face: EpubFace, letters: frozenset[str], folder: Path) -> bytes:  # noqa: ARG001
    """Return what stands for a font."""
    return face.slug.encode()
