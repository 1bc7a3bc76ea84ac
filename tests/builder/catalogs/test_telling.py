"""A translator reads in their own language what is wrong and what to do."""

from __future__ import annotations

import re
from string import Formatter
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs import vet
from chronicle.catalogs.check_catalogs import check_texts
from chronicle.catalogs.telling import BESIDE, FINDINGS, FOR_EDITORS, Telling, told_to_all
from chronicle.core.codes import CODES
from chronicle.core.controls import FSI, LRI, PDI
from chronicle.core.problems import Problem
from chronicle.core.worded import Worded, pattern_of
from chronicle.languages.language_files import DATA
from chronicle.ledger.loader import load_ledger
from tests.builder.catalogs.said_patterns import TRANSLATORS, patterns, printed_as_it_stands
from tests.builder.catalogs.test_planted import plant
from tests.languages import CHOSEN, edition_of

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGES = sorted(path.parent.name for path in DATA.glob(f"*/{FINDINGS}"))
ARABIC = edition_of("ar")
OF_CODES = {text for code in CODES.values() for text in code}


def fields(text: str) -> list[str]:
    """Return the placeholders of a pattern, or what a sentence without any has in curly brackets."""
    try:
        found = [name for _text, name, _spec, _form in Formatter().parse(text) if name]
    except ValueError:
        found = re.findall(r"\{([a-z]+)\}", text)
    return sorted(name for name in found if re.fullmatch("[a-z]+", name))


def test_the_languages_of_the_first_book_have_them() -> None:
    """English is what the rest is told in."""
    assert {"ar", "zh"} <= {*LANGUAGES}
    assert {} == Telling.of(edition_of("en")).texts


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_is_said_can_be_said_in_the_language(language: str) -> None:
    """Each sentence and each remedy of a code has a text, and no text is of another time."""
    edition = edition_of(language)
    assert patterns(edition) == set(Telling.of(edition).texts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_has_the_placeholders_of_its_pattern(language: str) -> None:
    """Nothing that was found is lost in telling it."""
    told = Telling.of(edition_of(language)).texts
    assert {} == {english: text for english, text in told.items() if fields(english) != fields(text)}
    for english in told.keys() - OF_CODES:  # which nothing is filled into
        if values := dict.fromkeys(fields(english), "x"):
            assert told[english].format(**values)


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_no_remedy_sends_a_translator_into_the_ledger(language: str) -> None:
    """Where a file of it is named, its editors are to be asked or told."""
    asked = {"en": "editors", "ar": "المحررين", "zh": "编者"}[language]
    telling = Telling.of(edition_of(language))
    told = [telling.text(CODES[name].hint) for name in TRANSLATORS]
    told += [text for english, text in telling.texts.items() if "yaml" in english and english not in OF_CODES]
    assert [] == [hint for hint in told if "yaml" in hint and asked not in hint]
    assert any("yaml" in hint for hint in told)


def test_no_planted_fault_is_told_in_english(tiny_book: Path) -> None:
    """What the gate and the checks find in a catalog with every kind of defect has Arabic words."""
    plant(tiny_book / "locales/ar/LC_MESSAGES/chapters/01-city.po")
    ledger = load_ledger(tiny_book / "docs/evidence", CHOSEN)
    report = vet(tiny_book, ARABIC, release=False)
    found = [*report.broken, *report.refused, *check_texts(tiny_book, (ARABIC,), ledger)]
    texts = Telling.of(ARABIC).texts
    translators = [each for each in found if each.code in TRANSLATORS]
    assert 40 < len(translators)
    said = {pattern_of(text) for each in translators for text in (each.message, each.remedy) if text}
    assert set() == {text for text in said - set(texts) if text.isascii()}


def test_what_a_translator_runs_prints_nothing_in_english_alone() -> None:
    """Each sentence of these commands is looked up in the words of the language, or is planted here."""
    assert [] == printed_as_it_stands()
    assert ["Done", " of "] == printed_as_it_stands(
        'console.print(telling.text("Read."), "Done", highlight=False)\nclick.echo(f"{n} of {m}")'
    )


def test_a_line_from_right_to_left_can_be_read() -> None:
    """Where, which code and what was found run on their own; what would turn the line is shown by number."""
    telling = Telling({"missing: {listed}.": "ينقص: {listed}.", "Do.": "افعل."}, isolates=True)
    problem = Problem("a.po", 3, "T017", Worded("missing: {listed}.", listed="{x}\u202e"), "Do.", "so")
    place, found = f"{LRI}a.po:3: T017{PDI}", f"{FSI}{{x}}<U+202E>{PDI}"
    assert f"{place} «{FSI}so{PDI}»: ينقص: {found}.\n    → افعل." == telling.line(problem)


def test_a_line_begins_with_its_bare_path_where_no_terminal_reads_it() -> None:
    """Programs and searches find file and line; what a word says of the remedy stays."""
    telling = Telling({"→ {remedy}": "الإصلاح: {remedy}"}, isolates=True).for_pipes()
    told = telling.line(Problem("a.po", 3, "T017", "missing.", "Do.", "so"))
    assert "a.po:3: T017 «so»: missing.\n    الإصلاح: Do." == told


@pytest.mark.parametrize(("out", "errors"), [(True, True), (True, False), (False, True), (False, False)])
def test_lines_are_turned_where_terminals_alone_read_them(
    monkeypatch: pytest.MonkeyPatch, *, out: bool, errors: bool
) -> None:
    """A command writes to two streams; one that goes into a file is searched there."""
    monkeypatch.setattr("sys.stdout", SimpleNamespace(isatty=lambda: out))
    monkeypatch.setattr("sys.stderr", SimpleNamespace(isatty=lambda: errors))
    telling = Telling({}, isolates=True).for_output()
    monkeypatch.undo()
    assert (out and errors) == telling.isolates


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_placeholder_has_one_name_in_a_language(language: str) -> None:
    """Nobody is told of roles, references and messages who sees placeholders and texts."""
    others = {"ar": ("إحالة", "الإحالات", "معقوف", "رسالة", "عنصر نائب"), "zh": ("角色", "落单", "条消息")}
    texts = Telling.of(edition_of(language)).texts.values()
    assert [] == [text for text in texts for word in others[language] if word in text]


def test_what_has_no_words_is_told_in_english() -> None:
    """A code of the editors keeps its sentence, and one without a remedy of its own the hint of its code."""
    problem = Problem("a.yaml", 0, "E026", "no text holds this name.")
    assert str(problem) == Telling({}).line(problem)


def test_a_fault_of_a_catalog_is_told_in_its_language_too() -> None:
    """Whoever builds reads English; below it stand the words of the translator, where they are others."""
    code = min(TRANSLATORS)
    problem = Problem("locales/ar/LC_MESSAGES/book.po", 3, code, CODES[code].sentence)
    first, *rest = told_to_all(problem, CHOSEN.all).split("\n")
    telling = Telling.of(ARABIC)
    assert [first, rest[0]] == str(problem).split("\n")
    assert rest[-1].endswith(telling.text(CODES[code].hint))
    assert not rest[-1].isascii()
    for path in ("locales/zz/book.po", "docs/index.md"):
        elsewhere = Problem(path, 3, code, CODES[code].sentence)
        assert str(elsewhere) == told_to_all(elsewhere, CHOSEN.all)
    other = Problem("locales/ar/LC_MESSAGES/book.po", 3, "B007", "it stopped.", "See the log.")
    own = [telling.text(CODES["B007"].sentence), f"الإصلاح: {telling.text(CODES['B007'].hint)}"]
    assert "\n    ".join([str(other), *own]) == told_to_all(other, CHOSEN.all)
    assert "" == Telling({}).beside(other)


def test_a_fault_that_has_no_words_is_told_by_those_of_its_code() -> None:
    """What only the English says stands beside them, set apart, so that nothing is lost."""
    code = CODES["E001"]
    texts = {
        code.sentence: "لا يُقرأ.",
        code.hint: "أصلحه.",
        BESIDE: "{told} [{english}]",
        FOR_EDITORS: "لهم: {remedy}",
    }
    telling = Telling(texts, isolates=True)
    whole = Problem("a.yaml", 2, "E001", code.sentence)
    assert ("لا يُقرأ.", "لهم: أصلحه.") == (telling.message(whole), telling.remedy(whole))
    more = Problem("a.yaml", 2, "E001", Worded("line {n}: a tab.", n=2), "Use spaces.")
    assert f"لا يُقرأ. [{FSI}line {FSI}2{PDI}: a tab.{PDI}]" == telling.message(more)
    assert f"لهم: أصلحه. [{FSI}Use spaces.{PDI}]" == telling.remedy(more)
    known = Telling({**texts, "line {n}: a tab.": "السطر {n}.", "Use spaces.": "مسافات."})
    assert ("السطر 2.", "لهم: مسافات.") == (known.message(more), known.remedy(more))


@pytest.mark.parametrize(
    ("code", "for_editors"), [*((each, True) for each in "EMFPUWL"), ("T", False), ("B", False)]
)
def test_a_translator_is_told_what_is_for_others(code: str, for_editors: bool) -> None:
    """A fault of ledger, chapters, figures and results is the editors', in the panel as on the terminal."""
    name = min(each for each in CODES if each.startswith(code))
    problem = Problem("a", 0, name, CODES[name].sentence)
    telling = Telling({FOR_EDITORS: "لهم: {remedy}"})
    assert (code, f"{'لهم: ' * for_editors}{CODES[name].hint}") == (code, telling.remedy(problem))
    assert CODES[name].hint == Telling({}).remedy(problem)
