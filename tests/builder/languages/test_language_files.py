"""A folder of a language is read whole, and each fault of its files has file, line and remedy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.core.problems import Problem, ProblemsFound
from chronicle.languages.edition_making import make_edition
from chronicle.languages.language_files import DATA, known_languages, read_language

if TYPE_CHECKING:
    from pathlib import Path


def write(book: Path, code: str, **files: str) -> list[Path]:
    """Write files of a language into a book; return the folders that languages are looked for in."""
    folder = book / "docs" / "languages"
    for name, text in files.items():
        path = folder / code / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return [DATA, folder]


def faults(book: Path, code: str, **files: str) -> list[Problem]:
    """Return what is said of files of a language."""
    folders = write(book, code, **files)
    with pytest.raises(ProblemsFound) as found:
        make_edition(code, read_language(code, folders, book), None)
    return list(found.value.problems)


def test_a_book_changes_a_datum(tmp_path: Path) -> None:
    """What the book does not say again stays as the package has it."""
    folders = write(tmp_path, "ar", language="months: [ar]\n")
    edition = make_edition("ar", read_language("ar", folders, tmp_path), None)
    assert (edition.months, edition.numbers, edition.checks is None) == (("ar",), "plain", False)


def test_a_book_words_the_interface(tmp_path: Path) -> None:
    """Its catalog goes before the package's, and a language without one has none of its own."""
    folders = write(tmp_path, "ar", language="months: [ar]\n")
    assert (DATA / "ar" / "interface.po",) == read_language("ar", folders, tmp_path).interface
    own = folders[1] / "ar" / "interface.po"
    own.write_text("", encoding="utf-8")
    assert (own, DATA / "ar" / "interface.po") == read_language("ar", folders, tmp_path).interface


def test_a_book_adds_a_language(tmp_path: Path) -> None:
    """A language that the package has never heard of needs a folder and nothing else."""
    text = (DATA / "fr" / "language.yaml").read_text(encoding="utf-8").replace("fr_FR", "it_IT")
    folders = write(tmp_path, "it", language=text.replace("Français", "Italiano"))
    edition = make_edition("it", read_language("it", folders, tmp_path), None)
    assert (edition.name, edition.months, edition.checks) == ("Italiano", ("it_IT",), None)
    assert "it" in known_languages(folders)


@pytest.mark.parametrize(
    ("text", "line", "code", "words"),
    [
        ("name: [\n", 2, "L001", "YAML"),
        ("name: Elvish\n\ndirecton: ltr\n", 3, "L002", "directon"),
        ("direction: up\n", 1, "L002", "up"),
        ("name: Elvish\nlocale: tlh_XX\n", 2, "L004", "tlh_XX"),
        ("name: Elvish\nmonths: [en_GB, sjn]\n", 2, "L004", "sjn"),
        ("name: Elvish\nscript: Teng\n", 2, "B040", "languages/scripts"),
        ("digits: tengwar\n", 1, "L004", "tengwar"),
        ("digits: hebr\n", 1, "L004", "hebr"),
        ("plural_forms: nplurals=2; plural=(n ? );\n", 1, "L004", "plural_forms"),
        ("numbers: myriads\nmyriads: [万]\n", 2, "L002", "myriads"),
        ("direction: ltr\nnumbers: myriads\n", 2, "L002", "lacks the field “myriads”"),
        ("", 0, "L001", "empty"),
    ],
)
def test_a_fault_of_the_data_has_its_line(
    tmp_path: Path, text: str, line: int, code: str, words: str
) -> None:
    """Wrong names, words, locales, scripts, digits and plural rules are said where they stand."""
    (found,) = faults(tmp_path, "en", language=text)
    assert (found.path, found.line, found.code) == ("docs/languages/en/language.yaml", line, code)
    assert words in str(found)


def test_what_a_new_language_lacks_is_named(tmp_path: Path) -> None:
    """Without a locale nothing else can be known."""
    (found,) = faults(tmp_path, "tlh", language="name: tlhIngan Hol\n")
    assert (found.code, found.message) == ("L002", "The language “tlh” lacks the field “locale”.")


def test_a_new_language_in_a_script_that_nobody_has_made_is_refused(tmp_path: Path) -> None:
    """The script that CLDR has for a locale is asked for like one that is written down."""
    (found,) = faults(tmp_path, "am", language="name: አማርኛ\nlocale: am_ET\n")
    assert (found.line, found.code) == (2, "B040")
    assert "Ethi" in found.message


def test_a_book_checks_its_wording_otherwise(tmp_path: Path) -> None:
    """Its checks are in place of the package's, as a whole."""
    checks = read_language("en", write(tmp_path, "en", checks="numbers: [two]\ncounted: [day]\n"), tmp_path)[
        1
    ]
    assert checks is not None
    assert (("two",), ("day",), None) == (checks.numbers, checks.counted, checks.verb)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("numbers: [two]\n", 1, "counted"),
        ("numbers: [two]\ncounted: [day]\nabsent:\n  - '('\n", 4, "pattern"),
        *(
            (f"numbers: [two]\ncounted: [day]\n{name}: '['\n", 3, "pattern")
            for name in ("verb", "nobody", "unsaid", "joined", "contracted")
        ),
        ("numbers: [two]\ncounted: [day]\ntics:\n  - pattern: a\n    reason: b\n", 4, "remedy"),
        ("numbers: [two]\ncounted: [day]\nmisplaced:\n  - {code: T061, pattern: a, reason: b.}\n", 4, "T061"),
    ],
)
def test_a_fault_of_the_checks_has_its_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    """A table that is not whole, or a pattern that cannot be read, is said where it stands."""
    (found,) = faults(tmp_path, "en", checks=text)
    assert (found.path, found.line, found.code) == ("docs/languages/en/checks.yaml", line, "L002")
    assert words in str(found)
