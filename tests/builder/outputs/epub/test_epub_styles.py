"""An EPUB embeds the faces of the scripts that it is in, and its style sheet names these alone."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pytest
from fontTools.ttLib import TTFont

from chronicle.outputs.epub.epub_builder import PACKAGE
from chronicle.outputs.epub.epub_styles import fonts_of, originals_of, scripts_of, style_sheet
from chronicle.outputs.epub.resources import XHTML, Resource
from chronicle.outputs.html.shared_builder import templates
from chronicle.sphinx_ext.faults import FaultsInBook
from tests.fonts import without_fonts
from tests.languages import edition_of, rows_in_turn

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
    """Return a page in a language with a paragraph, and in it a passage in another language."""
    tag = edition_of(code).tag
    content = (
        f'<html xmlns="http://www.w3.org/1999/xhtml" lang="{tag}"><body>'
        f"<p>{words} BBC 1{foreign}</p></body></html>"
    )
    return Resource("a.xhtml", "a", XHTML, content.encode())


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where fonts are kept, so that what several pages have in common is cut once."""
    return tmp_path_factory.mktemp("fonts")


@pytest.mark.parametrize(("code", "words", "family", "original", "emphasis"), rows_in_turn("he", SET_IN))
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


def drawn_in(body: str, code: str = "en") -> dict[str, str]:
    """Return what each face has to draw of a page."""
    edition = edition_of(code)
    content = f'<html xmlns="http://www.w3.org/1999/xhtml" lang="{edition.tag}"><body>{body}</body></html>'
    with without_fonts():
        fonts = fonts_of([Resource("a.xhtml", "a", XHTML, content.encode())], edition, PACKAGE)
    return {resource.href: resource.media_type for resource in fonts.values()}


@pytest.mark.parametrize(
    ("element", "weight", "style"),
    [
        *((f"<{name}>B</{name}>", "bold", "normal") for name in ("h1", "h6", "th", "dt", "strong", "b")),
        *((f"<{name}>B</{name}>", "normal", "italic") for name in ("i", "cite")),
        *(
            (f'<p class="x {name}">B</p>', "bold", "normal")
            for name in ("back", "state", "draft", "admonition-title", "topic-title")
        ),
    ],
)
def test_what_is_bold_or_slanted_has_its_face(element: str, weight: str, style: str) -> None:
    """A look without its face would be feigned by the reading system."""
    upright = "fonts/book-latin-normal-normal.ttf"
    assert {upright} == set(drawn_in("<p>A</p>"))
    assert {upright, f"fonts/book-latin-{weight}-{style}.ttf"} == set(drawn_in(element))


def test_a_face_is_called_by_its_format() -> None:
    """What is taken of a collection has outlines of OpenType; the other faces are TrueType."""
    assert {
        "fonts/book-latin-normal-normal.ttf": "font/ttf",
        "fonts/book-han-normal-normal.otf": "font/otf",
    } == drawn_in("<p>A霍</p>")


def test_a_character_that_no_face_has_stops_the_edition() -> None:
    """It is named with its number, once."""
    with pytest.raises(FaultsInBook) as found:
        drawn_in("<p>a𓀀𓀀</p>")
    assert [("U003", "no embedded font has: 𓀀 (U+13000)")] == [
        (each.code, each.message) for each in found.value.problems
    ]


def test_a_page_has_one_face_of_han() -> None:
    """Chinese words in a Japanese page are drawn by its own face."""
    pages = [page("ja", "文書", '<span lang="zh">圍城</span>')]
    assert ["Jpan", "Latn"] == [script.code for script in scripts_of(pages, edition_of("ja"))]


def test_lists_of_an_edition_are_counted_in_its_digits() -> None:
    """The sheet ends with the rules for them; its contents have the numbers of the chapters."""
    sheet = style_sheet(templates(PACKAGE / "templates"), edition_of("fa"), [page("fa", "گزارش")], {})
    *_, lists, contents = sheet.content.decode().splitlines()
    assert "ol:lang(fa) { list-style-type: digits-arabext }" == lists
    assert "nav ol:lang(fa) { list-style-type: none }" == contents


@pytest.mark.parametrize(("code", "indent"), [("zh", "2"), ("ja", "1"), ("en", ""), ("ar", "")])
def test_paragraphs_of_squares_are_indented(code: str, indent: str) -> None:
    """As clreq and jlreq have it, by two characters or one; gaps beside Latin are the reading system's."""
    pages, edition = [page(code, "a")], edition_of(code)
    sheet = style_sheet(templates(PACKAGE / "templates"), edition, pages, {}).content.decode()
    language = edition.tag.split("-")[0]
    rule = rf":lang\({language}\) section > p:not\(\[class\]\) \{{ text-indent: (\d)em"
    assert list(indent) == re.findall(rule, sheet)
    assert bool(indent) == (f":lang({language}) {{ text-autospace: normal; }}" in sheet)
    assert bool(indent) == ("text-spacing-trim: trim-start" in sheet)


def test_a_half_title_stands_in_the_middle_whatever_paragraphs_do() -> None:
    """The rule for paragraphs of a language, which fill their lines, is not more particular than its own."""
    pages = [page("zh", "a")]
    sheet = style_sheet(templates(PACKAGE / "templates"), edition_of("zh"), pages, {}).content.decode()
    assert sheet.index("p:lang(zh) { text-align: justify;") < sheet.index("p.half-title {")
    assert "text-align: center" in sheet[sheet.index("p.half-title {") :].split("}")[0]
