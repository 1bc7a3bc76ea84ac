"""Columns stand as WeasyPrint sets them, and are filled once where they are filled alike."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from weasyprint.layout import block  # type: ignore[import-untyped]

from chronicle.outputs.pdf.fetcher import BuildFolders
from chronicle.outputs.pdf.weasyprint_patches import columns, patching
from chronicle.outputs.pdf.weasyprint_patches.boxes import descendants, is_text, page_box
from chronicle.outputs.pdf.weasyprint_patches.typesetting import Typesetter

if TYPE_CHECKING:
    from pathlib import Path

CSS = (
    "@page { size: 300px; margin: 20px } .c { column-count: 2 } .s { column-span: all } p { margin: 4px 0 }"
    ".n { float: footnote } .l { float: left } i { position: absolute; left: 0 } p { break-inside: avoid }"
)
ENTRY = "<p>Every wall of the old town has been counted, one after the other.</p>"
NOTED = "<p>Every wall<span class='n'>Not the last one.</span> has been counted.</p>"
BOOKS = {
    "one box": f"<div class='c'>{ENTRY * 40}</div>",
    "behind a title": f"<div class='c'><h1 class='s'>A</h1>{ENTRY * 23}<p class='s'>B</p>{ENTRY * 9}</div>",
    "with notes": f"<div class='c'>{(ENTRY * 3 + NOTED) * 9}</div>",
    "with what stands aside": f"<div class='c'>{ENTRY}<p class='l'>A</p><p>B<i>1</i></p>{ENTRY * 9}</div>",
    "a box within": f"<div class='c'>{ENTRY * 7}<div class='c'>{ENTRY * 7}</div>{ENTRY * 7}</div>",
    "with a margin": f"<div class='c' style='margin-bottom: 9px'>{ENTRY * 11}</div>{ENTRY}",
}


def _set(
    markup: str, direction: str, folder: Path, monkeypatch: pytest.MonkeyPatch, *, taken: bool
) -> tuple[list[Any], int]:
    """Return the places of all runs, page by page, and how many columns were filled."""
    filled = []
    plain = block.block_container_layout

    def fill(context: Any, box: Any, *rest: Any, **rules: Any) -> Any:
        filled.extend([box] if box.is_column else [])
        return plain(context, box, *rest, **rules)

    with monkeypatch.context() as patch:
        patch.setattr(block, "block_container_layout", fill)
        if not taken:
            patches = tuple(each for each in patching.PATCHES if each not in columns.PATCHES)
            patch.setattr(patching, "PATCHES", patches)
        with patching.patched():
            html = f"<html lang='en' dir='{direction}'><body>{markup}"
            pages = Typesetter([CSS], BuildFolders([folder]).find).lay_out(html, "file:///").pages
    runs = [
        [
            (box.text, round(box.position_x, 6), round(box.position_y, 6), round(box.width, 6))
            for box in descendants(page_box(page))
            if is_text(box)
        ]
        for page in pages
    ]
    return runs, len(filled)


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("name", BOOKS)
def test_columns_stand_where_they_stood(
    name: str, direction: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Titles, notes, floats, margins and columns in columns come out as where each is filled anew.

    Upstream: U-WP-46.
    """
    taken, fewer = _set(BOOKS[name], direction, tmp_path, monkeypatch, taken=True)
    anew, more = _set(BOOKS[name], direction, tmp_path, monkeypatch, taken=False)
    assert taken == anew
    assert fewer <= more


def test_full_pages_are_filled_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page whose columns are full costs each of them once, besides the look at what comes next."""
    _, fewer = _set(BOOKS["one box"], "ltr", tmp_path, monkeypatch, taken=True)
    runs, more = _set(BOOKS["one box"], "ltr", tmp_path, monkeypatch, taken=False)
    assert more - fewer >= 2 * (len(runs) - 1) > 0


def test_all_that_stands_beside_the_text_is_counted() -> None:
    """Notes of the page, of the book and of the page before; shapes, what floats and running heads."""
    names = ("footnotes", "current_page_footnotes", "reported_footnotes", "excluded_shapes")
    names += ("broken_out_of_flow", "running_elements")
    context = SimpleNamespace(**{name: [0] * count for count, name in enumerate(names, 1)})
    assert (1, 2, 3, 4, 5, 6) == columns._aside(context)
