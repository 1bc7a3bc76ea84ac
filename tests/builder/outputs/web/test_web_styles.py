"""The style sheet of a web edition names what its pages are written in, and nothing else."""

from __future__ import annotations

import gzip
import re
from typing import TYPE_CHECKING

import pytest

from chronicle.outputs.html.shared_builder import templates
from chronicle.outputs.web.web_builder import PACKAGE
from chronicle.outputs.web.web_styles import languages_of, packed, style_sheet
from tests.languages import EDITIONS, edition_of

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.languages.editions import Edition

HEBREW, RUSSIAN, JAPANESE = edition_of("he"), edition_of("ru"), edition_of("ja")


def sheet_of(*editions: Edition, languages: tuple[str, ...] = ()) -> str:
    """Return the style sheet of a book."""
    return style_sheet(templates(PACKAGE / "templates"), editions, languages)


def rule(sheet: str, selector: str) -> str:
    """Return what the last rule of a selector says."""
    *_, found = re.findall(rf"^{re.escape(selector)} \{{([^}}]*)\}}", sheet, re.MULTILINE)
    return found.strip()


def test_a_book_names_the_faces_of_its_scripts_alone() -> None:
    """A Hebrew and Russian book has no Arabic and no Chinese family in its sheet."""
    sheet = sheet_of(HEBREW, RUSSIAN)
    assert "Noto Serif Hebrew" in sheet
    assert "PT Serif" in sheet
    assert [] == [name for name in ("Amiri", "CJK", "lang(ar)", "lang(zh)") if name in sheet]


@pytest.mark.parametrize(
    ("edition", "face", "emphasis"),
    [
        (HEBREW, "Frank Ruhl Libre", "font-weight: 700"),
        (RUSSIAN, "Gentium Book Plus", "font-style: italic"),
        (JAPANESE, "Source Han Serif", "text-emphasis-position: over right"),
    ],
)
def test_pages_of_a_language_are_set_by_its_script(edition: Edition, face: str, emphasis: str) -> None:
    """Face, leading and emphasis of a page follow from the script of its language."""
    sheet = sheet_of(edition)
    own = rule(sheet, f":root:lang({edition.tag})")
    (variable,) = re.findall(r"--text-face: var\((--[a-z-]+)\)", own)
    (families,) = re.findall(rf"^  {variable}: ([^;]*);", sheet, re.MULTILINE)
    assert face == families.split(",")[0].strip('"')
    assert emphasis in rule(sheet, f":lang({edition.tag}) em")


def test_foreign_passages_bring_their_script() -> None:
    """A Persian title in an English book is set in an Arabic face, one in French in a Latin one."""
    sheet = sheet_of(edition_of("en"), languages=("fa", "fr"))
    assert "var(--arabic-text)" in rule(sheet, '[lang|="fa"]')
    assert "Gentium" in rule(sheet, '[lang|="fr"]')


def test_traditional_titles_are_set_with_the_edition_s_han() -> None:
    """Passages whose letters an edition's faces draw bring no faces; an edition of their own does."""
    assert "TC" not in sheet_of(*EDITIONS, languages=("zh-Hant",))
    sheet = sheet_of(edition_of("zh"), edition_of("zh-Hant"))
    assert "var(--han-text)" in rule(sheet, ":root:lang(zh-Hans)")
    assert "var(--traditional-han-text)" in rule(sheet, ":root:lang(zh-Hant)")


def test_only_squares_are_spaced_to_a_straight_edge() -> None:
    """A paragraph in the book's language, for want of a Japanese one, is not torn apart between its words."""
    sheet = sheet_of(JAPANESE)
    assert "text-align: justify" in rule(sheet, ":root:lang(ja) main p:lang(ja)")
    assert 1 == sheet.count("justify;")
    ragged = ":root:lang(ja) main :is(.note p, dd p, td p, th p, .register-entry)"
    assert "text-align: start" in rule(sheet, ragged)  # narrow lines, and what stands as a heading
    assert sheet.index("justify;") < sheet.index(ragged)


def test_no_list_of_families_has_a_gap() -> None:
    """An empty place in a list makes browsers drop the whole declaration."""
    assert not re.search(r",\s*[,;}]|:\s*,", sheet_of(*EDITIONS, HEBREW, RUSSIAN, JAPANESE))


def test_languages_of_all_pages_are_known(tmp_path: Path) -> None:
    """A passage counts in a chapter, which lies in a folder, as it does on the first page."""
    (tmp_path / "chapters").mkdir()
    (tmp_path / "index.html").write_text('<html lang="en-GB">', encoding="utf-8")
    (tmp_path / "chapters/a.html").write_text('<p><bdi lang="he" dir="rtl">x</bdi>', encoding="utf-8")
    assert {"en-GB", "he"} == languages_of(tmp_path)


def test_a_sheet_is_as_small_as_a_slow_line_asks() -> None:
    """Remarks stay with the builder; what readers get has at most eight kilobytes when it is packed."""
    sheet = sheet_of(*EDITIONS)
    assert "/*" not in sheet
    assert len(gzip.compress(sheet.encode(), mtime=0)) <= 8192


def test_all_scripts_of_an_edition_are_small() -> None:
    """What every page loads, and what it loads when it is asked to, has ten kilobytes beside the search."""
    scripts = [path.read_bytes() for path in sorted((PACKAGE / "static").glob("*.js"))]
    assert scripts
    assert sum(len(gzip.compress(each, mtime=0)) for each in scripts) <= 10 * 1024


def test_a_packed_sheet_says_the_same() -> None:
    """Spaces go where they separate nothing: not between selectors, and not in texts."""
    sheet = 'main .a,\n.b > c {\n  content: "; {  }" ;\n  margin: 0 auto;\n}\n\n@media all { d { e: f; } }\n'
    assert packed(sheet) == 'main .a,.b > c{content: "; {  }";margin: 0 auto}@media all{d{e: f}}\n'
