"""Each script is one record that agrees with Unicode, with CLDR and with its faces."""

from __future__ import annotations

import re

import babel
import icu
import pytest
from fontTools.ttLib import TTFont

from chronicle.core.problems import ProblemsFound
from chronicle.languages.edition_making import make_edition
from chronicle.languages.language_files import DATA, known_languages, read_language
from chronicle.languages.scripts import SCRIPTS, Script, script_of
from chronicle.languages.scripts.characters import is_letter, script_in_name
from chronicle.languages.scripts.choice import script_of_language
from chronicle.languages.typefaces import find_font
from chronicle.text.direction import direction_of, is_combining

each_script = pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.code)
# The letters that a reader of a language of the script meets, as CLDR lists them.
WORDS = {
    "Latn": "Hôtel Straße Łódź al-Khalīl",
    "Arab": "حمص پژوهش گچ",
    "Hans": "围困中的霍姆斯",
    "Hant": "圍困中的霍姆斯",
    "Hebr": "שָׁלוֹם עולם ץ",
    "Cyrl": "Хомс в осаде Љубав",
    "Jpan": "ホムスの包囲 々ー",
}


@each_script
def test_a_script_is_found_by_its_code(script: Script) -> None:
    """One code leads to one record, and a sample letter runs the way that the script runs."""
    assert script is script_of(script.code)
    assert script.direction == direction_of(script.sample)
    assert re.match(f"[{script.letters}]", script.sample)


@each_script
def test_its_language_is_written_in_it(script: Script) -> None:
    """The language that its words are taken for is one that CLDR writes in this script, in this direction."""
    assert script is script_of_language(script.language)
    locale = babel.Locale.parse(script.language, sep="-")
    assert script.direction == ("rtl" if locale.text_direction == "rtl" else "ltr")


@each_script
def test_its_words_are_made_of_its_letters(script: Script) -> None:
    """Checks that look for words of a script find each of them, with what stands on its letters."""
    letters = re.compile(f"[{script.letters}{script.signs}]")
    assert "" == "".join(each for each in WORDS[script.code] if each not in " -" and not letters.match(each))
    kinds = {script_in_name(each) for each in WORDS[script.code] if is_letter(each)} - {"IDEOGRAPHIC"}
    assert kinds <= set(script.drawn)


@each_script
def test_its_letters_are_no_other_script_s(script: Script) -> None:
    """A letter belongs to one script, or to those that draw the same ones."""
    for other in SCRIPTS:
        if other.drawn != script.drawn:
            assert not re.search(f"[{script.letters}]", WORDS[other.code])


@each_script
def test_each_of_its_faces_has_its_letters(script: Script) -> None:
    """No output would print a box: print, EPUB and figures are set in faces that draw its words."""
    letters = {ord(each) for each in WORDS[script.code] if is_letter(each) and not is_combining(each)}
    for face in (*script.print.typefaces, script.epub.text, script.figures.face):
        font = find_font(face.family)
        assert font is not None, face
        with TTFont(font.path, fontNumber=font.number, lazy=True) as opened:
            lacking = letters - set(opened.getBestCmap())
        assert not lacking - {0x93A, 0x1E2B}, (face, [chr(each) for each in lacking])


@each_script
def test_a_script_that_slants_has_a_slanted_face(script: Script) -> None:
    """Emphasis is slanted only where print and EPUB have a face for it: nothing is slanted by computing."""
    families = {script.print.text.family, script.epub.text.family}
    assert not script.slants or all(find_font(family, italic=True) for family in families)


def test_a_script_without_a_module_says_what_to_add() -> None:
    """Whoever opens an edition in a script that is not there learns where one is described."""
    with pytest.raises(ProblemsFound) as found:
        script_of("Thai")
    (problem,) = found.value.problems
    assert "B040" == problem.code
    assert "“Thai”" in problem.message
    assert "languages/scripts" in str(problem)


def test_each_way_to_write_han_has_its_own_faces() -> None:
    """No face of the mainland draws traditional characters, on paper or on a screen."""
    simplified, traditional = script_of("Hans"), script_of("Hant")
    for one, other in (
        (simplified.web.text, traditional.web.text),
        (simplified.web.plain, traditional.web.plain),
        ((simplified.print.text,), (traditional.print.text,)),
        ((simplified.print.display,), (traditional.print.display,)),
        ((simplified.print.emphasis,), (traditional.print.emphasis,)),
        ((simplified.epub.text,), (traditional.epub.text,)),
        ((simplified.figures.face,), (traditional.figures.face,)),
    ):
        assert not {*one} & {*other}


def test_how_scripts_fill_a_line() -> None:
    """Han and kana fill squares and have no spaces; the others divide words as their readers expect."""

    def those(trait: str, *, value: bool = True) -> set[str]:
        return {script.code for script in SCRIPTS if getattr(script, trait) is value}

    assert {"Hans", "Hant", "Jpan"} == those("squares") == those("spaced", value=False)
    assert {"Latn", "Cyrl"} == those("hyphenates")
    assert {"Arab", "Hebr"} == those("vowels", value=False)


@pytest.mark.parametrize("code", known_languages([DATA]))
def test_the_marks_of_a_language_open_names_of_its_script(code: str) -> None:
    """A sorted list passes over the quotation marks that a language is set with."""
    edition = make_edition(code, read_language(code, [DATA], DATA), None)
    opening = script_of(edition.script).opening
    assert edition.quotes.opening.strip() in opening
    assert edition.inner_quotes.opening.strip() in opening


@pytest.mark.parametrize(("code", "other"), [("Hans", "Hant"), ("Hant", "Hans")])
def test_characters_of_one_way_to_write_han_are_not_of_the_other(code: str, other: str) -> None:
    """The set of a script has its words, and lacks those of its sister, which are turned into its own."""
    standard = script_of(code).standard
    assert standard is not None
    characters, table = standard
    assert WORDS[code].encode(characters).decode(characters) == WORDS[code]
    with pytest.raises(UnicodeEncodeError):
        WORDS[other].encode(characters)
    assert WORDS[code] == icu.Transliterator.createInstance(table).transliterate(WORDS[other])


def test_typefaces_of_print_are_those_of_text_headings_and_emphasis() -> None:
    """Each once, in this order; a script that has one for all has one."""
    chinese, arabic = script_of("Hans").print, script_of("Arab").print
    assert (chinese.text, chinese.display, chinese.emphasis) == chinese.typefaces
    assert 3 == len({*chinese.typefaces})
    assert (arabic.text,) == arabic.typefaces
    traditional = script_of("Hant").print
    assert (traditional.text, traditional.display) == traditional.typefaces
