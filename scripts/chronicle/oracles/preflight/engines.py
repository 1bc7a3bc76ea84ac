"""Extract the text of a PDF as other programs do: PDFium, which browsers use, and poppler."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pypdfium2  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

# Either joins what it takes for a word broken at a line's end, and marks the place.
_JOINS = str.maketrans("", "", "\u0002\ufffe\u00ad")


def by_pdfium(path: Path) -> list[str]:
    """Return the text of each page as PDFium finds it."""
    with pypdfium2.PdfDocument(path) as document:
        found = []
        for page in document:
            text = page.get_textpage()
            found.append(str(text.get_text_range()).translate(_JOINS))
            text.close()
            page.close()
        return found


def by_poppler(path: Path) -> list[str]:
    """Return the text of each page as poppler finds it."""
    done = subprocess.run(  # noqa: S603 - a fixed command and a file of our own
        ["pdftotext", "-enc", "UTF-8", str(path), "-"],  # noqa: S607 - wherever the system has it
        capture_output=True,
        check=True,
        timeout=600,
    )
    return done.stdout.decode().translate(_JOINS).split("\f")[:-1]


ENGINES: Mapping[str, Callable[[Path], list[str]]] = {"PDFium": by_pdfium, "poppler": by_poppler}
