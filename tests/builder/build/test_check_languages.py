"""A check of one language is short, and says so."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

from rich.console import Console

from chronicle.build import check_languages as checking
from chronicle.build.check_languages import advice_on_spelling, check_languages, left_open, without_checks
from chronicle.catalogs.files.kept_chapters import keep_chapters
from chronicle.catalogs.prose.dictionary import Dictionary, UnknownWord
from chronicle.catalogs.telling import Telling
from chronicle.core.folders import Folders
from chronicle.core.problems import Problem
from chronicle.words.states import State, States
from tests.languages import CHOSEN, edition_of

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_a_check_of_a_language_says_that_it_is_no_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever asks for one language gets its faults, and knows that nothing else was looked at."""
    arabic, fault = edition_of("ar"), Problem("ar", 1, "B006", "x")
    asked: list[object] = []
    monkeypatch.setattr(checking, "check_texts_of", lambda *given: asked.extend(given) or [fault])
    console = Console(file=io.StringIO(), width=1000)
    assert [fault] == check_languages(Folders(tmp_path), CHOSEN, [arabic], console, Telling({}))
    assert [tmp_path, CHOSEN, [arabic]] == asked
    assert isinstance(console.file, io.StringIO)
    assert "Looked at texts in العربية alone" in console.file.getvalue()
    assert "is missing. Run make catalogs once" in console.file.getvalue()
    keep_chapters(tmp_path, {})
    for changed in (False, True):
        (tmp_path / "docs").mkdir(exist_ok=True)
        (tmp_path / "docs/a.md").write_text("# A" if changed else "", encoding="utf-8")
        if not changed:
            keep_chapters(tmp_path, {})
        console = Console(file=io.StringIO(), width=1000)
        check_languages(Folders(tmp_path), CHOSEN, [arabic], console, Telling({}))
        assert isinstance(console.file, io.StringIO)
        assert changed == ("They have changed since make catalogs." in console.file.getvalue())
        assert "Run make catalogs once" not in console.file.getvalue()


def test_words_that_a_dictionary_does_not_know_are_advice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are told with their places and are no problem; where there is no dictionary, that is told once."""
    (tmp_path / "docs/evidence").mkdir(parents=True)
    (tmp_path / "docs/index.md").write_text("", "utf-8")
    told = [[UnknownWord("x.po", 3, "المدينه")], list[UnknownWord]()]
    monkeypatch.setattr(checking, "unknown_words", lambda *_given: told.pop(0))
    there: list[set[str] | None] = [set(), set(), None]
    monkeypatch.setattr(Dictionary, "unknown", lambda *_given: there.pop(0))
    found, nothing, absent = ([*advice_on_spelling(tmp_path, CHOSEN, edition_of("ar"))] for _ in range(3))
    assert ["Perhaps misspelt", "  x.po:3: المدينه"] == [found[0].partition(";")[0], *found[1:]]
    assert "locales/ar/words.txt" in found[0]
    assert [] == nothing
    assert ["Spelling was not looked at", "For Debian"] == [each.partition(":")[0] for each in absent]
    assert "apt-get install hunspell hunspell-ar" in absent[1]
    assert [] == [*advice_on_spelling(tmp_path, CHOSEN, edition_of("zh"))]


def test_what_was_not_looked_at_is_said_where_it_is_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not of the source alone, whose chapters are read, nor where they have not changed since."""
    monkeypatch.setattr(checking, "check_texts_of", lambda *_given: [])
    for kept, codes, unread in ((None, "en", 0), (None, "ar en", 1), ({}, "ar", 0)):
        monkeypatch.setattr(checking, "kept_chapters", lambda _root, kept=kept: kept)
        console = Console(file=io.StringIO(), width=1000)
        chosen = [edition_of(code) for code in codes.split()]
        assert [] == check_languages(Folders(tmp_path), CHOSEN, chosen, console, Telling({}))
        assert isinstance(console.file, io.StringIO)
        assert unread == console.file.getvalue().count("Not asked")
        assert (
            f"Looked at texts in {', '.join(each.name for each in chosen)} alone" in console.file.getvalue()
        )


def test_a_language_that_nobody_has_written_checks_for_is_named() -> None:
    """The others are not."""
    bare = replace(edition_of("ar"), checks=None)
    (said,) = without_checks([edition_of("en"), bare, edition_of("zh")])
    assert said.startswith("NOT CHECKED, العربية: ")
    assert said.endswith("docs/languages/ar/checks.yaml.")


def test_what_is_left_to_translate_is_counted(tmp_path: Path) -> None:
    """Nothing wrong is not the same as nothing to do; each is told where there is some."""
    folders, arabic = Folders(tmp_path), edition_of("ar")
    states = States()
    for number, state in enumerate((State.FUZZY, State.UNTRANSLATED, State.UNTRANSLATED, State.TRANSLATED)):
        states.note("evidence", (None, str(number)), state)
    folders.states(arabic).parent.mkdir(parents=True)
    folders.states(arabic).write_bytes(states.dump())
    said = [str(each) for each in left_open(folders, arabic)]
    assert ["Not translated yet: 2.", "Of an earlier wording, marked fuzzy: 1."] == [
        each.removesuffix(" See make status.") for each in said
    ]
    assert [] == [*left_open(folders, edition_of("zh"))]


def test_what_is_missing_for_spelling_is_told_with_its_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the name of the dictionary, as packages write it; words stand below a line that says so."""
    checks = edition_of("ar").checks
    assert checks is not None
    edition = replace(edition_of("ar"), checks=replace(checks, dictionary="fr_FR"))
    monkeypatch.setattr(Dictionary, "unknown", lambda *_given: None)
    assert [
        "Spelling was not looked at: Hunspell’s dictionary “fr_FR” is not installed.",
        "For Debian: apt-get install hunspell hunspell-fr-fr",
    ] == [*advice_on_spelling(tmp_path, CHOSEN, edition)]
    (tmp_path / "docs/evidence").mkdir(parents=True)
    (tmp_path / "docs/index.md").write_text("", "utf-8")
    monkeypatch.setattr(Dictionary, "unknown", lambda *_given: set())
    words = [UnknownWord("x.po", 3, "a"), UnknownWord("y.po", 4, "b")]
    monkeypatch.setattr(checking, "unknown_words", lambda *_given: words)
    assert [
        "Perhaps misspelt; what is right can be added to locales/ar/words.txt, a word a line:",
        "  x.po:3: a",
        "  y.po:4: b",
    ] == [*advice_on_spelling(tmp_path, CHOSEN, edition)]


def test_everything_is_said_on_lines_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In this order, in the words of the edition, and never broken to fit a terminal."""
    monkeypatch.setattr(checking, "check_texts_of", lambda *_given: [])
    monkeypatch.setattr(checking, "kept_chapters", lambda _root: None)
    monkeypatch.setattr(checking, "were_kept", lambda _root: True)
    for name in ("advice_on_spelling", "left_open"):
        monkeypatch.setattr(checking, name, lambda *given, name=name: [f"{name} [b]{given[-1].code}[/b]"])
    bare = replace(edition_of("ar"), checks=None)
    console = Console(file=io.StringIO(), width=20)
    check_languages(Folders(tmp_path), CHOSEN, [bare, edition_of("zh")], console, Telling({}))
    assert isinstance(console.file, io.StringIO)
    assert [
        "NOT CHECKED, العربية: numbers in words, doubled words and habits. "
        "Nobody has written docs/languages/ar/checks.yaml.",
        "advice_on_spelling [b]ar[/b]",
        "advice_on_spelling [b]zh[/b]",
        "left_open [b]ar[/b]",
        "left_open [b]zh[/b]",
        "Looked at texts in العربية, 简体中文 alone; make check looks at the whole book.",
        "Not asked: whether a message of the chapters is missing. They have changed since make catalogs.",
    ] == console.file.getvalue().splitlines()
