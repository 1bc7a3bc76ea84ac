"""A printed page is set in the faces of its script and in its direction, and names no others."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from chronicle.core.problems import ProblemsFound
from chronicle.languages.typefaces import CODE
from chronicle.outputs.pdf.description import About
from chronicle.outputs.pdf.faces import Faces, faces_for, faces_of, style_sheet
from chronicle.outputs.pdf.layout import STYLES, style_sheets
from chronicle.outputs.pdf.parts import Frame, Part
from chronicle.outputs.pdf.printing import Printed, print_book
from chronicle.outputs.pdf.weasyprint_patches.boxes import descendants, is_line, is_text, page_box
from tests.builder.outputs.pdf.conftest import SENTENCES, TITLE, chapter, set_parts
from tests.languages import edition_of, rows_in_turn

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.outputs.pdf.weasyprint_patches.protocols import Box

# A language, the face of its text, and whether its emphasis is slanted, bold, or in another family.
SET_IN = [
    ("fa", "Amiri", "bold"),
    ("he", "Noto Serif Hebrew", "bold"),
    ("ru", "Gentium Plus", "slanted"),
    ("ja", "Noto Serif CJK JP", "Noto Sans CJK JP"),
    ("zh-Hant", "Noto Serif CJK TC", "Noto Sans CJK TC"),
]
each_language = pytest.mark.parametrize(("code", "face", "emphasis"), rows_in_turn("he", SET_IN))


def small(code: str) -> Part:
    """Return a chapter in a language, with emphasis and a foreign name; its notes hold a Chinese title."""
    part = chapter(code, 1, 3)
    last = part.body[0][-1]
    etree.SubElement(last, "em").text = SENTENCES[code].split()[0][:4]
    etree.SubElement(last, "span", {"dir": "ltr"}).text = "Al Jazeera"
    return part


@cache
def printed(code: str) -> Printed:
    """Return the chapter in print."""
    about = About(TITLE[code], None, "2026-01-02T00:00:00Z", None)
    return print_book([small(code)], Frame(edition_of(code), TITLE[code]), about, folder=STYLES)


def families(text: str, code: str, *languages: str) -> str:
    """Return the families of a page's text, as its style sheet lists them."""
    (found,) = re.findall(r"--text: ([^;]*);", style_sheet(faces_for(text, edition_of(code), languages)))
    return found.replace("'", "")


@pytest.mark.parametrize(
    ("code", "text", "listed"),
    [
        ("en", "plain", "Gentium Plus"),
        ("en", "a ح 霍", "Gentium Plus, Amiri, Noto Serif CJK SC"),
        ("ar", "a ح 霍", "Amiri, Gentium Plus, Noto Serif CJK SC"),
        ("zh", "a ح 霍", "Noto Serif CJK SC, Gentium Plus, Amiri"),
        ("fa", "a پ", "Amiri, Gentium Plus"),
        ("he", "a א", "Noto Serif Hebrew, Gentium Plus"),
        ("ru", "a ж", "Gentium Plus"),
        ("ja", "a 日かな", "Noto Serif CJK JP, Gentium Plus"),
        ("en", "a tick ✓ or ㊙", "Gentium Plus, Noto Serif CJK SC"),
    ],
)
def test_families_are_those_of_the_scripts_that_occur(code: str, text: str, listed: str) -> None:
    """A page's own family comes first; a sign that it lacks brings in the first that has it."""
    assert listed == families(text, code)


def rules(code: str, text: str, *languages: str) -> dict[str, str]:
    """Return what is said of passages in other languages."""
    sheet = style_sheet(faces_for(text, edition_of(code), languages))
    found: dict[str, str] = {}
    line = r"^(?::where\(:not\(.*\)\) > )?:lang\(([^)]*)\)(?::where.*)? \{ (.*) \}$"
    for language, says in re.findall(line, sheet, re.MULTILINE):
        found[language] = f"{found[language]}; {says}" if language in found else says
    return found


def test_passages_are_set_in_their_script() -> None:
    """Size, hyphens and slant of a passage follow from its script and from the page's."""
    text = "a ح 霍"
    latin = rules("en", text, "ar", "zh", "zh-Hant", "fr")
    assert ["ar", "zh", "zh-Hant"] == list(latin)
    stack = "'Amiri', 'Gentium Plus', 'Noto Serif CJK SC'"
    assert f"font-family: {stack}; hyphens: manual; font-style: normal" == latin["ar"]
    assert "font-size: 0.93em" in latin["zh"]
    assert latin["zh-Hant"].startswith("font-family: 'Noto Serif CJK TC', 'Gentium Plus', 'Amiri'; hyphens")
    assert "font-size: 0.9em" in rules("ar", text, "en-GB")["en"]
    assert "hyphens" not in rules("ar", text, "en-GB")["en"]
    assert "hyphens: auto; font-size: 1.05em" in rules("zh", text, "en")["en"]
    assert "font-size" not in rules("zh", text, "zh-Hant")["zh-Hant"]
    assert "'Noto Serif Hebrew'" in rules("ru", "ж א", "he")["he"]


def test_a_passage_prefers_the_kin_that_the_edition_is_in() -> None:
    """What a Latin face lacks on a Japanese page is drawn as Japanese, though Chinese occurs too."""
    japanese = rules("ja", "a 日かな", "en", "zh-Hant")
    assert japanese["en"].startswith("font-family: 'Gentium Plus', 'Noto Serif CJK JP';")
    assert japanese["zh"].startswith("font-family: 'Noto Serif CJK TC', 'Gentium Plus'")


@each_language
def test_a_note_in_text_that_is_not_translated_has_its_own_face(
    code: str, face: str, emphasis: str, tmp_path: Path
) -> None:
    """What is in the edition's language inside a passage in another is set as on the rest of the page."""
    del emphasis
    part = chapter(code, 1, 1)
    (paragraph,) = part.body[0].findall("p")
    paragraph.set("lang", "ja" if code == "zh-Hant" else "zh")
    etree.SubElement(paragraph, "q", {"lang": edition_of(code).tag}).text = SENTENCES[code]
    pages = set_parts([part], edition_of(code), tmp_path).pages
    boxes = [box for page in pages for box in descendants(page_box(page)) if is_text(box)]
    found = {box.style["font_family"][0] for box in boxes if box.element_tag == "q"}
    assert {face} == found


def test_a_sheet_has_families_passages_and_what_stands_in_them() -> None:
    """Whole: variables and size of the edition, of the other language, its own inside."""
    stack = "'Amiri', 'Gentium Plus', 'Noto Serif CJK SC'"
    names = dict.fromkeys(("text", "display", "emphasis", "numbers", "code"), stack)
    names["numbers"] = "'Gentium Plus', 'Amiri', 'Noto Serif CJK SC'"
    variables = "; ".join(f"--{name}: {families}" for name, families in names.items())
    faces = faces_for("abc ابت 围", edition_of("ar"), ["en-GB"])
    assert style_sheet(faces) == (
        f"html {{ {variables}; font-family: var(--text); font-size: 11.6pt }}\n"
        ":lang(en) { font-family: 'Gentium Plus', 'Amiri', 'Noto Serif CJK SC' }\n"
        ":where(:not(:lang(en))) > :lang(en):where(:not(h1, h2, h3, h4, h5, h6)) { font-size: 0.9em }\n"
        ':where(:lang(en)) > :where([lang|="ar"]) { font-family: var(--text) }\n'
    )
    alone = style_sheet(replace(faces, languages=("en-GB",)))
    assert ":where([" not in alone
    assert ":where()" not in alone


def test_a_heading_in_another_script_keeps_its_size(tmp_path: Path) -> None:
    """In a draft a heading that is not translated stands out as one, and a paragraph is set smaller."""
    part = chapter("ar", 1, 4)
    section = part.body[0]
    heading, paragraph = section.find("h2"), section.findall("p")[1]
    assert heading is not None
    heading.set("lang", "en")
    paragraph.set("lang", "en")
    pages = set_parts([part], edition_of("ar"), tmp_path).pages
    boxes = [box for page in pages for box in descendants(page_box(page)) if not is_text(box)]
    sizes = {
        tag: {box.style["font_size"] for box in boxes if box.element_tag == tag and not is_line(box)}
        for tag in ("h2", "p")
    }
    (size,) = sizes["h2"]
    assert len(sizes["p"]) == 2
    assert size > max(sizes["p"])


def test_a_passage_is_set_smaller_once(tmp_path: Path) -> None:
    """A range, or words of a language in the same script, inside a passage have the size of the passage."""
    part = chapter("ar", 1, 4)
    _, paragraph, *_ = part.body[0].findall("p")
    paragraph.set("lang", "en")
    etree.SubElement(paragraph, "q").text = "200–300"
    etree.SubElement(paragraph, "cite", {"lang": "fr"}).text = "Le siège"
    pages = set_parts([part], edition_of("ar"), tmp_path).pages
    boxes = [box for page in pages for box in descendants(page_box(page)) if is_text(box)]
    sizes = {
        tag: {box.style["font_size"] for box in boxes if box.element_tag == tag} for tag in ("q", "cite")
    }
    passage = {
        box.style["font_size"]
        for box in boxes
        if box.element_tag == "p" and box.style["font_family"][0] == "Gentium Plus"
    }
    assert 1 == len(passage)
    assert {"q": passage, "cite": passage} == sizes


@pytest.mark.parametrize(
    ("where", "listed"),
    [("body", True), ("head", True), ("title", True), ("lang", True), ("", False)],
)
def test_whatever_is_printed_asks_for_its_face(where: str, listed: bool) -> None:
    """Running text, the heads above it, the book's title, and what is said to be in a language."""
    said = {where: "ح"}
    body = etree.fromstring(f"<p>a {said.get('body', '')}</p>")
    if where == "lang":
        body.set("lang", "ar")
    part = Part("x", said.get("head", "a"), body)
    found = faces_of([part], Frame(edition_of("en"), said.get("title", "a")))
    assert listed == ("Amiri" in {face.family for face in found.typefaces})


@pytest.mark.parametrize(("tag", "named"), [("code", True), ("pre", True), ("em", False)])
def test_code_has_a_face_where_there_is_code(tag: str, named: bool) -> None:
    """A book without code needs none for it."""
    part = Part("x", "a", etree.fromstring(f"<p><{tag}>a</{tag}></p>"))
    found = faces_of([part], Frame(edition_of("en"), "a"))
    assert named == found.with_code == (CODE in found.typefaces) == (CODE.family in style_sheet(found))


def test_all_that_a_sheet_names_is_required() -> None:
    """A family that is named and not asked for would be missing without a word."""
    faces = faces_for("a ح 霍 א ж かな", edition_of("ja"), ["zh-Hant"])
    named = set(re.findall(r"'([^']+)'", style_sheet(faces)))
    assert named == {face.family for face in faces.typefaces}


def test_sheets_of_scripts_name_no_family() -> None:
    """They name families by their use, so that a script's record is the one place of its faces."""
    sheets = [*STYLES.glob("*.css"), *(STYLES / "scripts").glob("*.css")]
    found = [line for sheet in sheets for line in sheet.read_text(encoding="utf-8").splitlines()]
    assert len(sheets) > 10
    assert [] == [
        line
        for line in found
        if re.search(r"font(-family)?:", line) and not re.search(r"var\(|inherit", line)
    ]


def test_each_script_has_its_sheets() -> None:
    """A script whose sheet is not there would be set by the rules that all share."""
    from chronicle.languages.scripts import SCRIPTS

    for script in SCRIPTS:
        files = [each for each in style_sheets(Faces((script,))) if not isinstance(each, str)]
        assert [] == [file for file in files if not file.is_file()]


def is_running(box: Box) -> bool:
    """Return whether a box is a run of a paragraph's own text."""
    return is_text(box) and box.element_tag == "p" and bool(box.text.strip())


@each_language
def test_a_page_is_set_in_its_face_and_direction(code: str, face: str, emphasis: str) -> None:
    """The first line of a paragraph is set in at the side where lines begin, and lines are full."""
    edition = edition_of(code)
    boxes = [box for page in printed(code).book.pages for box in descendants(page_box(page))]
    paragraphs = [box for box in boxes if box.element_tag == "p" and not is_line(box) and not is_text(box)]
    assert {face} == {box.style["font_family"][0] for box in paragraphs}
    assert {edition.direction} == {box.style["direction"] for box in paragraphs}
    second = next(box for box in paragraphs if box.element.get("id") == "p1-2")
    lines = [
        [run for run in descendants(line) if is_running(run)] for line in descendants(second) if is_line(line)
    ]
    *full, _last = [
        (min(run.position_x for run in runs), max(run.position_x + run.width for run in runs))
        for runs in lines
        if runs
    ]
    starts, ends = zip(*full, strict=True)
    inner, outer = (starts, ends) if edition.direction == "ltr" else (ends, starts)
    assert abs(inner[0] - inner[1]) > 10  # CSS pixels
    assert max(inner[1:]) - min(inner[1:]) < 1
    assert max(outer) - min(outer) < 1
    (marked,) = (box for box in boxes if box.element_tag == "em" and not is_line(box) and not is_text(box))
    look = marked.style["font_style"], marked.style["font_weight"] >= 700, marked.style["font_family"][0]
    assert look == {
        "bold": ("normal", True, face),
        "slanted": ("italic", False, face),
    }.get(emphasis, ("normal", False, emphasis))


@each_language
def test_a_book_is_painted_in_the_faces_of_its_scripts(code: str, face: str, emphasis: str) -> None:
    """No other face of the system steps in, and the faces that are listed are those that it needs."""
    made = printed(code)
    painted = {font.family for font in made.book.document.fonts.values()}
    listed = {each.family for each in made.faces.typefaces}
    assert face in painted
    assert painted <= listed
    assert (face == "Amiri") == ("Amiri" in listed)
    assert emphasis in {*painted, "bold", "slanted"}


def test_an_edition_in_an_unknown_script_is_refused_in_words() -> None:
    """Whoever opens an edition in Thai learns what the builder lacks, and sees no KeyError."""
    with pytest.raises(ProblemsFound, match="B040"):
        faces_for("", replace(edition_of("en"), script="Thai"))
