"""The files of an EPUB with two of everything, whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.builder.outputs.conftest import page_lines
from tests.gallery import CODES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.approved import Approved

FRONT = {"nav.xhtml", "cover.xhtml", "imprint.xhtml", "title.xhtml"}
CHAPTERS = {
    "en": {"00-how-to-read", "01-market", "02-houses", "b-differences", "d-names", "l-index"},
    "ar": {"01-market", "l-index"},
    "zh": {"01-market", "l-index"},
}
_MODIFIED = re.compile(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ")


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("light", ["", "-light"], ids=["full", "light"])
def test_publication(gallery_editions: Path, approved: Approved, code: str, light: str) -> None:
    """An EPUB is made of these files, with this package, these ways through it and these texts."""
    root = gallery_editions / "epub" / f"gallery-{code}{light}"
    files = sorted(path for path in root.rglob("*") if path.is_file())
    told = [path.relative_to(root).as_posix() for path in files]
    for path in files:
        known = path.suffix in {".opf", ".ncx"} or path.name in FRONT
        if known or (not light and path.stem in CHAPTERS[code]):
            told.append(f"=== {path.relative_to(root)}\n{_MODIFIED.sub('…', page_lines(path))}")
    approved(*told)
