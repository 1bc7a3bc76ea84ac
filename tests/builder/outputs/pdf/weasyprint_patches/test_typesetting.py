"""What the parts of a book have in common is read once."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
import weasyprint  # type: ignore[import-untyped]
from lxml import html

from chronicle.outputs.pdf.fetcher import BuildFolders
from chronicle.outputs.pdf.parts import Frame, page_html, page_tree
from chronicle.outputs.pdf.weasyprint_patches.boxes import descendants, is_text, page_box
from chronicle.outputs.pdf.weasyprint_patches.patching import patched
from chronicle.outputs.pdf.weasyprint_patches.typesetting import Typesetter, copied
from tests.builder.outputs.pdf.conftest import small_parts
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M 0 0 L 9 9"/></svg>'


def test_a_picture_is_read_once(tmp_path: Path) -> None:
    """However often a part is laid out, and in whichever part it stands, its file is opened once."""
    (tmp_path / "a.svg").write_text(DRAWING)
    asked: list[str] = []

    def find(address: str) -> Path:
        asked.append(address)
        return tmp_path / "a.svg"

    typesetter = Typesetter([], find)
    with patched():
        for _ in range(2):
            typesetter.lay_out('<img src="a.svg">', tmp_path.as_uri() + "/")
    assert asked == [(tmp_path / "a.svg").as_uri()]


def _told(element: Any) -> Any:
    """Return all that an element says."""
    inner = [_told(child) for child in element]
    return element.tag, dict(element.attrib), element.text or "", element.tail or "", inner


@pytest.mark.parametrize("code", ["en", "ar", "zh"])
def test_a_tree_is_what_its_markup_is_read_as(code: str) -> None:
    """Nothing of a part is otherwise when its markup is not written and read: no text, attribute or place."""
    edition = edition_of(code)
    frame = Frame(edition, "A & B")
    parts = small_parts(code)
    assert parts
    for part in parts:
        own, other = (replace(part, body=deepcopy(part.body)) for _ in range(2))
        read = weasyprint.HTML(string=page_html(own, frame)).etree_element
        assert _told(copied(page_tree(other, frame))) == _told(read)


def test_pages_of_a_tree_are_those_of_its_markup(tmp_path: Path) -> None:
    """Signs that markup has its own names for, languages and classes come to the same pages."""
    root = html.document_fromstring('<p class="a" lang="ar" dir="rtl">1 &lt; 2 &amp; 3<b>&nbsp;4</b> 5</p>')
    typesetter = Typesetter(
        [".a { margin: 9px } :lang(ar) b { padding: 3px }"], BuildFolders([tmp_path]).find
    )
    with patched():
        pages = [
            typesetter.lay_out(each, "file:///").pages[0]
            for each in (root, html.tostring(root, encoding="unicode"))
        ]
    of_tree, of_markup = (
        [(box.text, box.position_x, box.position_y) for box in descendants(page_box(page)) if is_text(box)]
        for page in pages
    )
    assert of_tree == of_markup
