"""A style is computed once for all that has it for the same reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from chronicle.outputs.pdf.fetcher import BuildFolders
from chronicle.outputs.pdf.weasyprint_patches.boxes import descendants, page_box
from chronicle.outputs.pdf.weasyprint_patches.patching import patched
from chronicle.outputs.pdf.weasyprint_patches.typesetting import Typesetter

if TYPE_CHECKING:
    from pathlib import Path

CSS = "p { margin: 3pt } .a { margin: 5pt } section.b p { color: #111 } @page { margin: 1cm }"
USUAL = '<html lang="en"><p id="x">A'


@pytest.fixture
def typesetter(tmp_path: Path) -> Typesetter:
    """Return a typesetter with a few rules."""
    return Typesetter([CSS], BuildFolders([tmp_path]).find)


def style_of(typesetter: Typesetter, html: str, tag: str = "p") -> Any:
    """Return the style of the first element with a tag; of the page where there is no tag."""
    with patched():
        page = typesetter.lay_out(html, "file:///")
    boxes = descendants(page_box(page.pages[-1]))
    return next(box.style for box in boxes if box.element_tag == (tag or None))


@pytest.mark.parametrize("tag", ["html", "p", ""])
def test_what_is_the_same_in_two_documents_has_one_style(typesetter: Typesetter, tag: str) -> None:
    """Elements and pages of the second document have the very styles of the first."""
    assert style_of(typesetter, USUAL, tag) is style_of(typesetter, f"{USUAL}<p>B", tag)


def test_all_pages_of_one_kind_have_one_style(typesetter: Typesetter) -> None:
    """A page's style does not depend on its number."""
    html = f'{USUAL}<p style="break-before: page">B<p style="break-before: page">C'
    with patched():
        first, _, third = (page_box(page) for page in typesetter.lay_out(html, "file:///").pages)
    assert first.style is third.style


@pytest.mark.parametrize(
    "other",
    [
        '<html lang="ar"><p id="x">A',
        '<html lang="en"><p id="y">A',
        '<html lang="en"><p id="x" class="a">A',
        '<html lang="en"><p id="x" style="margin: 4pt">A',
        '<html lang="en"><section class="b"><p id="x">A',
    ],
)
def test_what_differs_has_a_style_of_its_own(typesetter: Typesetter, other: str) -> None:
    """Another language, anchor, rule, attribute or surrounding makes another style."""
    assert style_of(typesetter, USUAL) is not style_of(typesetter, other)


def test_what_stands_before_a_word_is_not_what_stands_behind_it(tmp_path: Path) -> None:
    """One rule for both is not one style: each knows of what it is."""
    typesetter = Typesetter(["p::before, p::after { content: '-' }"], BuildFolders([tmp_path]).find)
    before, behind = (style_of(typesetter, USUAL, f"p::{name}") for name in ("before", "after"))
    assert before is not behind


def test_an_attribute_is_read_anew(typesetter: Typesetter) -> None:
    """A declaration of an attribute is not taken for one that stood in its place in memory."""
    margins = [
        style_of(typesetter, f'<p style="margin: {width}px">A')["margin_top"].value for width in (1, 2, 3)
    ]
    assert margins == [1, 2, 3]


def test_books_have_styles_of_their_own(typesetter: Typesetter, tmp_path: Path) -> None:
    """Another typesetter may have other rules."""
    other = Typesetter([CSS], BuildFolders([tmp_path]).find)
    assert style_of(typesetter, USUAL) is not style_of(other, USUAL)
