"""The gallery as web and EPUB editions, built once for all rooms of outputs."""

from __future__ import annotations

import re
import shutil
import zipfile
from typing import TYPE_CHECKING

import pytest

from chronicle.outputs.web.language_page import write_language_page
from chronicle.outputs.web.parallel_pages import write_parallel_pages
from tests.builder.sphinx_ext.conftest import TinyBook
from tests.gallery import CODES, make_gallery
from tests.languages import CHOSEN, edition_of
from tests.shared import made_once

if TYPE_CHECKING:
    from pathlib import Path

_DRAWN = re.compile(r"(<svg\b[^>]*>).*?</svg>", re.DOTALL)  # drawings have tests of their own
_STAMP = re.compile(r"\?v=[0-9a-f]+|\b[0-9a-f]{64}\b|sha(?:256|384)-[A-Za-z0-9+/=]+")
_BLOCK = re.compile(
    r"\s*(</?(?:html|head|body|main|header|footer|nav|section|article|aside|div|p|h[1-6]|ul|ol|li|dl|dt|dd|table|"
    r"caption|colgroup|thead|tbody|tr|th|td|figure|figcaption|details|summary|blockquote|pre|form|label|button|"
    r"script|style|link|meta|title|svg|metadata|manifest|item|spine|itemref|guide|reference|navMap|navPoint|"
    r"navLabel|docTitle|pageList|pageTarget|dc:[a-z]+|package)\b)",
)


def _build(folder: Path) -> None:
    make_gallery(folder / "book")
    book = TinyBook(folder / "book")
    (folder / "web").mkdir()
    for code in CODES:
        catalog = edition_of(code).catalog
        for builder in ("html", "epub"):
            built = book.build(code, builder)
            assert not built.warnings
            if builder == "html":
                shutil.copytree(folder / "book/out" / catalog / builder, folder / "web" / code)
            else:
                for epub in (folder / "book/out" / catalog / builder).glob("*.epub"):
                    zipfile.ZipFile(epub).extractall(folder / "epub" / epub.stem)
    write_language_page(folder / "web", CHOSEN)
    write_parallel_pages(folder / "web", CHOSEN)


@pytest.fixture(scope="session")
def gallery_editions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with `web/CODE` and `epub/NAME` of the gallery; nobody may change what is in it."""
    return made_once(tmp_path_factory, "gallery-editions", _build)


def page_lines(path: Path, part: str = "html") -> str:
    """Return a page, or the part of it between these tags, a line for each block, drawings left out."""
    text = _STAMP.sub("…", _DRAWN.sub(r"\1…</svg>", path.read_text("utf-8")))
    if part != "html":
        text = re.findall(rf"<{part}\b.*</{part}>", text, re.DOTALL)[0]
    return _BLOCK.sub(r"\n\1", text).strip()
