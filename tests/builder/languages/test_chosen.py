"""A book says in its configuration, which nobody runs, in which languages it is written and published."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.core.folders import Folders
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.languages.chosen import how_to_add, read_editions
from chronicle.languages.language_files import DATA, known_languages

if TYPE_CHECKING:
    from pathlib import Path


THERE = " ".join(known_languages((DATA,)))


def book(root: Path, conf: str) -> Folders:
    """Write a book that has settings alone."""
    (root / "docs").mkdir(exist_ok=True)
    (root / "docs/conf.py").write_text(conf, encoding="utf-8")
    return Folders(root)


def faults(root: Path, conf: str) -> list[Problem]:
    """Return what is said of these settings."""
    with pytest.raises(ProblemsFound) as found:
        read_editions(book(root, conf))
    return list(found.value.problems)


def test_the_book_chooses_its_editions_and_their_order(tmp_path: Path) -> None:
    """The order is the book's own; what translates knows what it translates."""
    conf = "raise SystemExit\nlanguage = 'en'\nchronicle_editions = ['fa', 'en', 'fr']\n"
    editions = read_editions(book(tmp_path, conf))
    assert editions.codes == ("fa", "en", "fr")
    assert [edition.source.code for edition in editions.all] == ["en"] * 3
    assert editions.source.is_source


def test_a_book_that_names_no_editions_has_that_of_its_language(tmp_path: Path) -> None:
    """What Sphinx takes for the language is what the book is written in."""
    assert read_editions(book(tmp_path, "")).codes == ("en",)
    assert read_editions(book(tmp_path, "language = 'zh_CN'\n")).codes == ("zh",)


def test_a_book_may_be_published_in_translations_alone(tmp_path: Path) -> None:
    """The language that it is written in is known all the same, and read where something is checked."""
    editions = read_editions(book(tmp_path, "language = 'fr'\nchronicle_editions = ['he', 'ja']\n"))
    assert (editions.codes, editions.source.code) == (("he", "ja"), "fr")
    assert [edition.code for edition in editions.written] == ["fr", "he", "ja"]


def test_the_book_changes_a_datum(tmp_path: Path) -> None:
    """What conf.py changes goes before the book's folder, which goes before the package."""
    folders = book(
        tmp_path,
        "_ONE = ['ar']\nchronicle_editions = ['ar']\nlanguage = 'ar'\n"
        "chronicle_languages = {'ar': {'months': _ONE, 'digits': 'arab'}}\n",
    )
    (folders.languages / "ar").mkdir(parents=True)
    (folders.languages / "ar/language.yaml").write_text("digits: latn\nnumbers: grouped\n", encoding="utf-8")
    (arabic,) = read_editions(folders).all
    assert (arabic.months, arabic.numbers, arabic.numeral(12)) == (("ar",), "grouped", "١٢")


def test_a_language_of_the_books_own_needs_no_change_of_the_package(tmp_path: Path) -> None:
    """A folder in docs/languages is enough."""
    folders = book(tmp_path, "chronicle_editions = ['en', 'it']\n")
    (folders.languages / "it").mkdir(parents=True)
    text = (DATA / "fr/language.yaml").read_text(encoding="utf-8")
    text = text.replace("fr_FR", "it_IT").replace(": fr\n", ": it\n").replace("n > 1", "n != 1")
    (folders.languages / "it/language.yaml").write_text(text, encoding="utf-8")
    assert read_editions(folders).of("it").months == ("it_IT",)


WORKED_OUT = ("chronicle_editions is worked out.", "Write it out: it is read without being run.")


def none(name: str) -> tuple[str, str, str]:
    """Return what is said of a language that there is not."""
    return f"there is no language “{name}”; there are: {THERE}.", how_to_add(name), name


@pytest.mark.parametrize(
    ("conf", "line", "code", "said"),
    [
        ("\nchronicle_editions = ['en', 'fq']\n", 2, "L003", none("fq")),
        ("language = 'xx'\n", 1, "L003", none("xx")),
        ("\n\nchronicle_languages = {\n 'xx': {}}\n", 4, "L003", none("xx")),
        ("chronicle_editions = sorted(['en'])\n", 1, "L005", WORKED_OUT),
        ("chronicle_editions = ['en',\n str('ar')]\n", 2, "L005", WORKED_OUT),
        ("chronicle_editions = 'en'\n", 1, "L005", ("chronicle_editions is no list of languages.",)),
        ("chronicle_editions = []\n", 1, "L005", ("chronicle_editions is no list of languages.",)),
        ("chronicle_editions = ['en', 1]\n", 1, "L003", none("1")),
        (
            "chronicle_editions = ['en', 'ar',\n 'ar']\n",
            2,
            "L005",
            ("“ar” stands twice in chronicle_editions.",),
        ),
        ("chronicle_languages = ['ar']\n", 1, "L005", ("chronicle_languages is no table of languages.",)),
        (
            "chronicle_languages = {'ar': 1}\n",
            1,
            "L005",
            ("“ar” in chronicle_languages is no table of data.",),
        ),
        (
            "chronicle_languages = {'en': {\n 'month': ['en']}}\n",
            2,
            "L002",
            ("The file has no field “month”.", "Did you mean “months” or “month_width”?"),
        ),
        (
            "chronicle_languages = {'en': {\n 'months': ['enn']}}\n",
            2,
            "L004",
            ("“months”: CLDR has no locale “enn”.",),
        ),
        *(
            (
                f"chronicle_editions = [{codes}]\nchronicle_languages = {{'fr': {{'{name}': '{value}'}}}}\n",
                0,
                "L005",
                (
                    f"“fr” and “en” have the same {name}, “{value}”.",
                    f"Give one of the two another {name} in chronicle_languages.",
                ),
            )
            for codes, name, value in (
                ("'en', 'fr'", "tag", "en-GB"),
                ("'en', 'fr'", "catalog", "en"),
                ("'fr'", "tag", "en-GB"),
            )
        ),
        (
            "language = (\n",
            1,
            "M002",
            (
                "Python cannot read it: '(' was never closed.",
                "Mend the line: docs/conf.py is a program in Python.",
            ),
        ),
    ],
)
def test_a_wrong_setting_is_named_with_its_line(
    tmp_path: Path, conf: str, line: int, code: str, said: tuple[str, ...]
) -> None:
    """What nobody has made, what is worked out and what is no datum: each says what to do."""
    assert [Problem("docs/conf.py", line, code, *said)] == faults(tmp_path, conf)


@pytest.mark.parametrize(
    ("source", "editions", "base"),
    [("en", "'en', 'zh', 'zh-Hant'", "zh"), ("zh", "'zh', 'zh-Hant'", None), ("en", "'en', 'zh-Hant'", None)],
)
def test_an_edition_is_derived_from_another_translation_alone(
    tmp_path: Path, source: str, editions: str, base: str | None
) -> None:
    """Where the other edition is the source, or none of the book, translators write it as any other."""
    conf = f"language = '{source}'\nchronicle_editions = [{editions}]\n"
    derivation = read_editions(book(tmp_path, conf)).of("zh-Hant").derivation
    assert base == (derivation and derivation.base.code)


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    """An editor who mends a file mends all of it."""
    found = faults(tmp_path, "chronicle_editions = ['en', 'xx', 'yy']\nchronicle_languages = {'zz': {}}\n")
    assert [each.subject for each in found] == ["xx", "yy", "zz"]
