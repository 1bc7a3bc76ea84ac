"""A language becomes an edition by one command: in the settings, and with catalogs."""

from __future__ import annotations

import shutil
from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import polib
import pytest
from click.testing import CliRunner

from chronicle.cli import main
from chronicle.core.folders import Folders
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.languages.chosen import how_to_add, read_editions
from chronicle.languages.editions import Derivation
from chronicle.languages.language_files import DATA, known_languages
from chronicle.new.added_language import AddedLanguages, _changed_lines, add_languages
from chronicle.sphinx_ext import chapter_messages as reading
from tests.builder.catalogs.conftest import messages_read_here
from tests.languages import edition_of
from tests.roots import BOOKS

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def book(tmp_path: Path) -> Folders:
    """Return a tiny book."""
    shutil.copytree(BOOKS / "manuscript", tmp_path / "book")
    return Folders(tmp_path / "book")


def contents(book: Folders) -> dict[str, bytes]:
    """Return what the book's own files hold."""
    folders = (book.docs, book.locales)
    return {str(path): path.read_bytes() for top in folders for path in top.rglob("*") if path.is_file()}


def test_the_new_edition_has_its_catalogs(book: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each catalog has the header and the plural forms of its language; the same again changes nothing."""
    monkeypatch.setattr(reading, "chapter_messages", messages_read_here)
    ask = ["--book", str(book.root), "add-language", "fa", "ja"]
    done = CliRunner().invoke(main, ask)
    assert 0 == done.exit_code, done.output
    assert done.output.startswith("Build it:     make book LANGUAGES=")
    editions = read_editions(book)
    assert ("en", "ar", "zh", "fa", "ja") == editions.codes
    for code, forms in (("fa", 2), ("ja", 1)):
        folder = book.locales / code / "LC_MESSAGES"
        assert {"01-first", "02-second"} == {path.stem for path in (folder / "chapters").iterdir()}
        catalog = polib.pofile(str(folder / "evidence.po"))
        assert (code, editions.of(code).plural_forms) == (
            catalog.metadata["Language"],
            catalog.metadata["Plural-Forms"],
        )
        assert {forms} == {len(each.msgstr_plural) for each in catalog if each.msgid_plural}
    before = contents(book)
    done = CliRunner().invoke(main, ask)
    assert "nothing was written" in done.output
    assert before == contents(book)


def test_a_dry_run_writes_nothing(book: Folders) -> None:
    """It shows the lines that would change, and leaves every file as it is."""
    before = contents(book)
    said = str(add_languages(book, ["fa"], messages_read_here, write=False))
    assert '+chronicle_editions = ["en", "ar", "zh", "fa"]' in said
    assert before == contents(book)


def test_what_changes_is_shown_without_the_lines_around_it() -> None:
    """Each place with its line, what goes and what comes; nothing where nothing changes."""
    before = "\n".join(f"line {number}" for number in range(1, 20))
    after = before.replace("line 9", "line nine").replace("line 19", "line 19\nmore")
    assert ["@@ -9 +9 @@", "-line 9", "+line nine", "@@ -19,0 +20 @@", "+more"] == list(
        _changed_lines(before, after)
    )[2:]
    assert [] == list(_changed_lines(before, before))


@pytest.mark.parametrize(("codes", "wrong"), [([], 1), (["xx"], 1), (["fa", "xx", "yy"], 2)])
def test_an_unknown_language_is_named(book: Folders, codes: list[str], wrong: int) -> None:
    """The fault lists the languages that there are, and says how to make one; nothing is written."""
    before = contents(book)
    with pytest.raises(ProblemsFound) as found:
        add_languages(book, codes, messages_read_here)
    assert [("L003", True)] * wrong == [
        (each.code, "zh-Hant" in each.remedy) for each in found.value.problems
    ]
    assert all("docs/languages/xx" in each.remedy for each in found.value.problems if each.subject == "xx")
    assert before == contents(book)


def test_whoever_asks_for_no_language_or_by_its_name_is_told_what_to_write(book: Folders) -> None:
    """All that there are in both; of what is none, how one is made, behind what was meant."""
    there = f"There are: {' '.join(known_languages((DATA, book.languages)))}."
    for codes, message, remedy, subject in (
        ([], "no language is named.", f"make language LANGUAGES=fa. {there}", ""),
        (
            ["Persian"],
            "there is no language “Persian”.",
            f"Write fa. {there} {how_to_add('Persian')}",
            "Persian",
        ),
        (["qq"], "there is no language “qq”.", f"{there} {how_to_add('qq')}", "qq"),
    ):
        with pytest.raises(ProblemsFound) as found:
            add_languages(book, codes, messages_read_here)
        assert (Problem("add-language", 0, "L003", message, remedy, subject),) == found.value.problems


def test_a_book_that_cannot_be_read_stays_as_it_is(book: Folders) -> None:
    """The catalogs are made first: where that fails, the settings do not name what is not there."""
    before = contents(book)

    def broken(*_asked: object) -> dict[str, list[object]]:
        raise ProblemsFound([])

    with pytest.raises(ProblemsFound):
        add_languages(book, ["fa"], broken)  # type: ignore[arg-type]
    assert before == contents(book)


PERSIAN, CHINESE = edition_of("fa"), edition_of("zh")
DERIVED = replace(edition_of("zh-Hant"), derivation=Derivation(CHINESE, "s2twp", ()))
UNCHECKED = replace(edition_of("ja"), checks=None)


def said(*editions: Any, changes: str = "+ fa", changed: bool = True) -> list[str]:
    """Return the report of languages that were added, with two catalogs of five made anew."""
    merged = [SimpleNamespace(created=made, changed=changed) for made in (True, True, False, False, False)]
    refreshed: Any = SimpleNamespace(merged=merged, changed=changed)
    return str(AddedLanguages(editions, changes, refreshed)).splitlines()


def test_the_report_says_what_was_made_and_what_comes_next() -> None:
    """One language is asked for by its code, several in quotation marks; each catalog has its folder."""
    assert [
        "Build it:     make book LANGUAGES=fa  (a draft: what is not translated is marked)",
        "Translate it: locales/fa/LC_MESSAGES/",
        "See it:       make live LANGUAGES=fa, make status, make check LANGUAGES=fa",
        "فارسی (fa): 2 catalogs were made; now in docs/conf.py.",
    ] == said(PERSIAN)[:-1]
    several = said(PERSIAN, CHINESE)
    assert "Translate it: locales/fa/LC_MESSAGES/, locales/zh_CN/LC_MESSAGES/" in several
    assert 'See it:       make live LANGUAGES="fa zh", make status, make check LANGUAGES="fa zh"' in several


def test_the_report_says_what_there_is_not_to_do() -> None:
    """A derived edition has nothing to translate; a language without checks is told so, and no other."""
    assert [] == [line for line in said(DERIVED) if "Translate it" in line or "Nobody has written" in line]
    assert 1 == sum("is derived from" in line for line in said(DERIVED, PERSIAN))
    assert ["docs/languages/ja/checks.yaml"] == [
        line.split()[-1].rstrip(".") for line in said(UNCHECKED, PERSIAN) if "Nobody has written" in line
    ]
    assert ["فارسی (fa): already in the book; nothing was written."] == said(
        PERSIAN, changes="", changed=False
    )
    assert "فارسی (fa): 2 catalogs were made." in said(PERSIAN, changes="")  # its setting was there
    assert any("now in docs/conf.py" in line for line in said(PERSIAN, changed=False))
