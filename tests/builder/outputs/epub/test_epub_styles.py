"""An EPUB embeds the faces of the scripts that it is in, and its style sheet names these alone."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pytest
from fontTools.ttLib import TTFont

from chronicle.outputs.epub.epub_builder import PACKAGE
from chronicle.outputs.epub.epub_styles import fonts_of, originals_of, style_sheet
from chronicle.outputs.epub.resources import XHTML, Resource
from chronicle.outputs.html.shared_builder import templates
from tests.fonts import without_fonts
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

# A language, its words, the family of its text, what that is a part of, and how its emphasis looks.
SET_IN = [
    ("fa", "گزارش <em>پژوهش</em> ۱۲", "Book Arabic", "Amiri", "font-weight: bold"),
    ("he", "המסמך <em>אומר</em>", "Book Hebrew", "Noto Serif Hebrew", "font-weight: bold"),
    ("ru", "Документ <em>говорит</em>", "Book Cyrillic", "Gentium Book Plus", "font-style: italic"),
    ("ja", "文書は<em>言う</em>", "Book Japanese", "Noto Serif CJK JP", "position: over right"),
    ("zh-Hant", "文件<em>說</em>", "Book Traditional Han", "Noto Serif CJK TC", "position: under right"),
]


def page(code: str, words: str, foreign: str = "") -> Resource:
    """Return a page in a language with a title, a paragraph, and a passage in another language."""
    tag = edition_of(code).tag
    content = (
        f'<html xmlns="http://www.w3.org/1999/xhtml" lang="{tag}"><body>'
        f"<h1>{words}</h1><p>{words} BBC 1{foreign}</p></body></html>"
    )
    return Resource("a.xhtml", "a", XHTML, content.encode())


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where fonts are kept, so that what several pages have in common is cut once."""
    return tmp_path_factory.mktemp("fonts")


@pytest.mark.parametrize(("code", "words", "family", "original", "emphasis"), SET_IN)
def test_pages_are_set_in_the_faces_of_their_script(
    code: str, words: str, family: str, original: str, emphasis: str, kept: Path
) -> None:
    """The edition's own family comes first, Latin follows, and emphasis is as its readers know it.

    Each letter of the pages is in the part of the face that goes with them.
    """
    pages, edition = [page(code, words)], edition_of(code)
    fonts = fonts_of(pages, edition, kept)
    sheet = style_sheet(templates(PACKAGE / "templates"), edition, pages, fonts).content.decode()
    assert f'html {{ font-family: "{family}", "Book Latin", serif; }}' in sheet or (
        f'html {{ font-family: "{family}", "Book Latin"' in sheet
    )
    assert {family, "Book Latin"} == set(re.findall(r'"(Book [A-Za-z ]+)"', sheet))
    (rule,) = re.findall(rf"^:lang\({edition.tag.split('-')[0]}\) em \{{.*\}}", sheet, re.MULTILINE)
    assert emphasis in rule
    assert {original, "Gentium Book Plus"} == set(originals_of(pages, edition))
    drawn: set[int] = set()
    for resource in fonts.values():
        with TTFont(io.BytesIO(resource.content)) as font:
            drawn.update(font.getBestCmap())
    assert {ord(letter) for letter in re.sub("<[^>]*>", "", words)} <= drawn


def test_a_passage_is_set_in_its_script(tmp_path: Path) -> None:
    """A Russian page with a Hebrew title and a Chinese one names the families of all three."""
    foreign = '<span lang="he">ספר</span><span lang="zh-Hant">圍城</span>'
    pages, edition = [page("ru", "Документ", foreign)], edition_of("ru")
    with without_fonts():
        fonts = fonts_of(pages, edition, tmp_path)
    sheet = style_sheet(templates(PACKAGE / "templates"), edition, pages, fonts).content.decode()
    assert '[lang|="he"] { font-family: "Book Hebrew"' in sheet
    assert '[lang|="zh"] { font-family: "Book Traditional Han"' in sheet
    assert '[lang|="ru"] { font-family: "Book Cyrillic"' in sheet
