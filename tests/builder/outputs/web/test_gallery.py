"""The pages of a web edition with two of everything, whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.builder.outputs.conftest import page_lines
from tests.gallery import CODES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.approved import Approved

in_each = pytest.mark.parametrize("code", CODES)
CHAPTERS = ("chapters/00-how-to-read", "chapters/01-market", "chapters/02-houses")
LISTS = ("a-chronology", "b-differences", "c-casualties", "d-names", "i-cited", "j-corrections", "l-index")
OTHERS = ("evidence/index", "evidence/market", "evidence/houses", "imprint", "index")


@in_each
def test_whole_pages(gallery_editions: Path, approved: Approved, code: str) -> None:
    """A page has this head, these ways out of it and this foot, each in the words of its language."""
    folder = gallery_editions / "web" / code
    names = ("chapters/01-market", "index") if code == "en" else ("chapters/00-how-to-read",)
    approved(*(f"=== {name}\n{page_lines(folder / f'{name}.html')}" for name in names))


@in_each
def test_chapters(gallery_editions: Path, approved: Approved, code: str) -> None:
    """What stands on the page of a chapter, with notes, figures, links and marks of untranslated text."""
    folder = gallery_editions / "web" / code
    approved(*(f"=== {name}\n{page_lines(folder / f'{name}.html', 'main')}" for name in CHAPTERS))


@in_each
def test_lists(gallery_editions: Path, approved: Approved, code: str) -> None:
    """What stands on the pages of appendices, of claims and of the imprint."""
    folder = gallery_editions / "web" / code
    names = (
        [*(f"appendices/{name}" for name in LISTS), *OTHERS]
        if code == "en"
        else ["appendices/l-index", *OTHERS]
    )
    approved(*(f"=== {name}\n{page_lines(folder / f'{name}.html', 'main')}" for name in names))


def test_files(gallery_editions: Path, approved: Approved) -> None:
    """An edition is made of these files; those that are data of its search hold this."""
    root = gallery_editions / "web"
    told = sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())
    for code in CODES:
        for name in ("search-index", "search-rest", *(("citing",) if code == "en" else ())):
            text = (root / code / "assets" / f"{name}.js").read_text("utf-8")
            told += [f"=== {code} {name}", text.replace("],[", "],\n[").replace('},"', '},\n"')]
    approved(*told)


def test_parallel_pages(gallery_editions: Path, approved: Approved) -> None:
    """Pages that set two editions side by side, and the page that leads to all editions."""
    root = gallery_editions / "web"
    told = [f"=== index\n{page_lines(root / 'index.html')}"]
    for path in (
        sorted((root / "parallel").rglob("*market*.html"))[:3] if (root / "parallel").is_dir() else ()
    ):
        told.append(f"=== {path.relative_to(root)}\n{page_lines(path)}")
    approved(*told)
