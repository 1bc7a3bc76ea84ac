"""Catalogs reach Sphinx only through the gate."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polib
import pytest

from chronicle.catalogs import State, read_states, unfinished, vet
from chronicle.catalogs.files.paths import vetted_folder
from chronicle.core.folders import Folders
from tests.languages import edition_of
from tests.placeholders import entry

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ARABIC = edition_of("ar")
BEGAN = entry("In {place}`homs` it began.", "بدأ ذلك في {place}`homs`.", flags=("fuzzy",))
BODY = f"""msgid "The city"
msgstr "المدينة"

{BEGAN}
{entry("It ended at last.", "انتهى في {date}`end`.", flags=("fuzzy",))}

msgid "Nobody said so."
msgstr ""

msgid "It went on."
msgstr "استمرّ ذلك 3 أيام."
"""


def test_each_message_gets_a_state(book: Path, write_catalog: Callable[..., Path]) -> None:
    """What fits is translated or fuzzy; what does not is refused; an old one that does not fit is none."""
    write_catalog(BODY)
    vet(book, ARABIC, release=False)
    states = read_states(Folders(book).states(ARABIC))
    assert states.domains["chapters/01-city"] == {
        (None, "The city"): State.TRANSLATED,
        (None, "In {place}`homs` it began."): State.FUZZY,
        (None, "It ended at last."): State.UNTRANSLATED,
        (None, "Nobody said so."): State.UNTRANSLATED,
        (None, "It went on."): State.REFUSED,
    }


def test_the_vetted_catalog_holds_only_what_passed(book: Path, write_catalog: Callable[..., Path]) -> None:
    """A refused translation is not in the .mo, a fuzzy one that fits is (U-SPH-02)."""
    write_catalog(BODY)
    vet(book, ARABIC, release=False)
    binary = polib.mofile(str(vetted_folder(book, ARABIC) / "chapters/01-city.mo"))
    assert sorted(entry.msgid for entry in binary) == ["In {place}`homs` it began.", "The city"]


def test_a_draft_says_what_was_refused_and_goes_on(book: Path, write_catalog: Callable[..., Path]) -> None:
    """In a draft nothing stops the build, and each refusal is said with file and line."""
    path = write_catalog(BODY)
    report = vet(book, ARABIC, release=False)
    line = path.read_text(encoding="utf-8").split("\n").index('msgid "It went on."') + 1
    found = [(each.path, each.line, each.code, each.subject) for each in report.notices]
    assert () == report.problems
    assert ("locales/ar/LC_MESSAGES/chapters/01-city.po", line, "T024", "It went on.") in found


def test_what_a_draft_marks_is_counted(book: Path, write_catalog: Callable[..., Path]) -> None:
    """Whoever builds a draft reads how much of it is not as it should be, and nothing where all is well."""
    absent = "ar: no catalog of chapters/01-city, evidence, book (make catalogs)."
    assert (absent,) == unfinished(book, ARABIC)
    write_catalog(BODY)
    for domain in ("evidence", "book"):
        write_catalog('msgid "A"\nmsgstr "أ"\n', domain)
    vet(book, ARABIC, release=False)
    expected = (
        "ar: translations refused: 1; make check LANGUAGES=ar says why.",
        "ar: not translated: 2.",
        "ar: translations of an earlier wording: 1.",
    )
    assert expected == unfinished(book, ARABIC)
    write_catalog('msgid "The city"\nmsgstr "المدينة"\n')
    vet(book, ARABIC, release=False)
    assert unfinished(book, ARABIC) == ()


def test_many_missing_catalogs_are_counted(book: Path) -> None:
    """Three are named."""
    for number in range(2, 5):
        (book / f"docs/chapters/0{number}-more.md").write_text("# More\n", encoding="utf-8")
    named = "chapters/01-city, chapters/02-more, chapters/03-more"
    assert (f"ar: no catalog of {named} and 3 more (make catalogs).",) == unfinished(book, ARABIC)
    assert () == unfinished(book, edition_of("en"))  # what is written in it needs none


def test_a_release_stops_at_everything_unfinished(book: Path, write_catalog: Callable[..., Path]) -> None:
    """Refused, fuzzy and untranslated messages and missing catalogs each stop a release (U-SPH-08)."""
    write_catalog(BODY)
    report = vet(book, ARABIC, release=True)
    assert {"T024", "T040", "T041", "T043"} == {problem.code for problem in report.problems}


def test_a_broken_catalog_gives_one_message_with_its_line(
    book: Path, write_catalog: Callable[..., Path]
) -> None:
    """An open quotation mark is named where it stands, and the vetted catalog is left alone."""
    write_catalog(BODY)
    vet(book, ARABIC, release=False)
    before = (vetted_folder(book, ARABIC) / "chapters/01-city.po").read_bytes()
    path = write_catalog(BODY.replace('msgstr "المدينة"', 'msgstr "المدينة'))
    report = vet(book, ARABIC, release=False)
    line = path.read_text(encoding="utf-8").split("\n").index('msgstr "المدينة') + 1
    assert [("T001", line)] == [(problem.code, problem.line) for problem in report.problems]
    assert before == (vetted_folder(book, ARABIC) / "chapters/01-city.po").read_bytes()


def test_nothing_is_written_when_nothing_changed(book: Path, write_catalog: Callable[..., Path]) -> None:
    """A second run leaves the time of each file, so that Sphinx reads nothing again."""
    write_catalog(BODY)
    vet(book, ARABIC, release=False)
    files = sorted(path for path in (book / "build").rglob("*") if path.is_file())
    before = [(path, path.stat().st_mtime_ns, path.stat().st_ino) for path in files]
    vet(book, ARABIC, release=False)
    assert len(files) == 5
    assert before == [(path, path.stat().st_mtime_ns, path.stat().st_ino) for path in files]


def test_a_changed_state_alone_renews_both_files(book: Path, write_catalog: Callable[..., Path]) -> None:
    """When only the mark “fuzzy” goes, the .mo gets a new time: the page has a mark less (U-SPH-11)."""
    write_catalog(BODY)
    vet(book, ARABIC, release=False)
    binary = vetted_folder(book, ARABIC) / "chapters/01-city.mo"
    before = binary.stat().st_ino
    write_catalog(BODY.replace('#, fuzzy\nmsgid "In', 'msgid "In'))
    vet(book, ARABIC, release=False)
    assert before != binary.stat().st_ino


def test_nobody_s_name_passes(book: Path, write_catalog: Callable[..., Path]) -> None:
    """Names and addresses from a catalog's header reach nothing that Sphinx sees."""
    write_catalog(BODY)
    vet(book, ARABIC, release=False)
    written = b"".join(path.read_bytes() for path in (book / "build").rglob("*") if path.is_file())
    assert b"nobody@example.org" not in written
    assert b"Nobody Real" not in written


def test_translators_files_are_never_written(book: Path, write_catalog: Callable[..., Path]) -> None:
    """The gate reads locales/ and writes elsewhere."""
    path = write_catalog(BODY)
    before = (path.stat().st_mtime_ns, path.read_bytes())
    vet(book, ARABIC, release=True)
    assert before == (path.stat().st_mtime_ns, path.read_bytes())
    assert [path] == [each for each in (book / "locales").rglob("*") if each.is_file()]


def test_a_catalog_of_no_document_stays_outside(book: Path, write_catalog: Callable[..., Path]) -> None:
    """Nobody can slip in words for another domain, such as Sphinx's own."""
    write_catalog(BODY, domain="sphinx")
    report = vet(book, ARABIC, release=True)
    found = [(each.path, each.code) for each in report.problems]
    assert ("locales/ar/LC_MESSAGES/sphinx.po", "T003") in found
    assert [] == list((book / "build").rglob("sphinx.*"))


def test_the_vetted_catalog_of_a_lost_chapter_goes(book: Path, write_catalog: Callable[..., Path]) -> None:
    """Sphinx meets no catalog of a chapter that is no more."""
    path = write_catalog(BODY)
    vet(book, ARABIC, release=False)
    path.unlink()
    vet(book, ARABIC, release=False)
    left = vetted_folder(book, ARABIC).rglob("*.?o")
    assert {"interface"} == {each.stem for each in left}


def test_a_message_that_stands_twice_is_named(book: Path, write_catalog: Callable[..., Path]) -> None:
    """Which of two translations counts is never left to chance."""
    write_catalog(BODY + '\nmsgid "The city"\nmsgstr "البلدة"\n')
    report = vet(book, ARABIC, release=False)
    assert "T004" in [problem.code for problem in report.notices]


def test_the_source_language_has_no_gate(book: Path) -> None:
    """The language of the book needs no catalog, English not even for the interface, and gets none."""
    report = vet(book, edition_of("en"), release=True)
    assert () == report.problems
    assert not (book / "build").exists()


def test_a_figure_of_an_earlier_wording_is_not_shown(book: Path, write_catalog: Callable[..., Path]) -> None:
    """“Several” in the place of “hundreds” would pass unseen amid other words."""
    several = 'msgctxt "unit"\nmsgid "several bridges"\nmsgstr "عدة جسور"\n'
    sentence = 'msgctxt "sit-in"\nmsgid "It was held."\nmsgstr "نُظّم."\n'
    about = 'msgctxt "quantity"\nmsgid "several"\nmsgstr "عدة"\n'
    write_catalog(f"#, fuzzy\n{several}\n#, fuzzy\n{sentence}", domain="evidence")
    write_catalog(f"#, fuzzy\n{about}", domain="interface")
    title = 'msgctxt "title"\nmsgid "The city"\nmsgstr "المدينة"\n'
    write_catalog(f"#, fuzzy\n{title}", domain="book")
    report = vet(book, ARABIC, release=False)
    assert State.UNTRANSLATED == report.states.of("evidence", "several bridges", "unit")
    assert State.FUZZY == report.states.of("evidence", "It was held.", "sit-in")
    assert State.UNTRANSLATED == report.states.of("interface", "several", "quantity")
    assert State.UNTRANSLATED == report.states.of("book", "The city", "title")


@pytest.mark.parametrize(
    ("source", "text", "state"),
    [
        ("The city & *more*", "المدينة & *أكثر*", State.TRANSLATED),
        ("The city", "المدينة & غيرها", State.REFUSED),
        ("The city", "<b>المدينة</b>", State.REFUSED),
        ("What {documents} say", "ما تقوله {documents}", State.TRANSLATED),
        ("What {documents} say", "ما تقوله خمس وثائق", State.REFUSED),
        ("A year", "عام 2011", State.REFUSED),
    ],
)
def test_the_words_of_the_book_pass_as_those_of_the_interface_do(
    book: Path, write_catalog: Callable[..., Path], source: str, text: str, state: State
) -> None:
    """A title may hold the signs of its source, and neither markup, numbers nor gaps of its own."""
    write_catalog(f'msgctxt "title"\nmsgid "{source}"\nmsgstr "{text}"\n', domain="book")
    assert state == vet(book, ARABIC, release=False).states.of("book", source, "title")
