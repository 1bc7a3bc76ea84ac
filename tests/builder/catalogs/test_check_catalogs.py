"""One check asks all that can be asked of the texts of a book."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs import check, check_languages
from chronicle.catalogs.check_catalogs import check_catalogs_fresh, check_texts
from chronicle.catalogs.files.kept_chapters import keep_chapters
from chronicle.ledger.loader import load_ledger
from tests.builder.catalogs.conftest import messages_read_here
from tests.languages import CHOSEN, edition_of

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.catalogs.files.templates import Found
    from chronicle.languages.editions import Edition


def test_what_stops_a_catalog_and_what_is_refused_of_one_are_told_together(tiny_book: Path) -> None:
    """A catalog that cannot be read hides neither what the gate refuses elsewhere nor the other languages."""
    folder = tiny_book / "locales/ar/LC_MESSAGES"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "evidence.po").write_bytes(b'msgid "a"\nmsgstr "\xff"\n')
    (folder / "interface.po").write_text(
        'msgid ""\nmsgstr ""\n"Language: ar\\n"\n\nmsgctxt "reading"\nmsgid "Notes"\nmsgstr "<b>"\n',
        encoding="utf-8",
    )
    found = {
        (each.path.rpartition("/")[2], each.code) for each in check(tiny_book, CHOSEN, messages_read_here)
    }
    assert {("interface.po", "T028"), ("evidence.po", "T001")} <= found


def test_what_a_catalog_lacks_is_asked_of_chapters_that_were_read(tiny_book: Path) -> None:
    """A check of one language knows the ledger's messages, those of the chapters until their text changes."""
    arabic = edition_of("ar")
    for domain in ("chapters/01-city", "evidence"):
        path = tiny_book / f"locales/ar/LC_MESSAGES/{domain}.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text('msgid ""\nmsgstr "Language: ar\\n"\n', encoding="utf-8")

    def behind() -> list[str]:
        found = check_languages(tiny_book, CHOSEN, [arabic])
        return [each.path.partition("LC_MESSAGES/")[2] for each in found if each.code == "T071"]

    assert ["evidence.po"] == behind()
    keep_chapters(tiny_book, messages_read_here(tiny_book, CHOSEN.source))
    assert ["chapters/01-city.po", "evidence.po"] == behind()
    chapter = tiny_book / "docs/chapters/01-city.md"
    chapter.write_text(f"{chapter.read_text(encoding='utf-8')}\nMore.\n", encoding="utf-8")
    assert ["evidence.po"] == behind()


def test_a_memory_that_cannot_be_read_is_told(tiny_book: Path) -> None:
    """What was translated before is offered from it, so that its faults matter to a translator."""
    path = tiny_book / "locales/ar/memory.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b'msgid "a"\nmsgstr "\xff"\n')
    found = check_languages(tiny_book, CHOSEN, [edition_of("ar")])
    assert ("locales/ar/memory.po", 2, "T001") in {(each.path, each.line, each.code) for each in found}


def test_one_language_is_checked_without_the_others(tiny_book: Path) -> None:
    """What is wrong in another language is not told, nor are the chapters read; a lost catalog is named."""
    for language in ("ar", "zh_CN"):
        folder = tiny_book / f"locales/{language}/LC_MESSAGES"
        folder.mkdir(parents=True)
        (folder / "evidence.po").write_bytes(b'msgid "a"\nmsgstr "\xff"\n')
    (tiny_book / "docs/chapters/01-city.md").write_text("{no}`such-role`", encoding="utf-8")
    found = check_languages(tiny_book, CHOSEN, [edition_of("ar")])
    assert {"locales/ar/LC_MESSAGES"} == {
        each.path.partition("/LC_MESSAGES")[0] + "/LC_MESSAGES" for each in found
    }
    named = {(each.path.rpartition("/")[2], each.code) for each in found}
    assert {("evidence.po", "T001"), ("01-city.po", "T043")} <= named


@pytest.mark.parametrize(
    ("languages", "found"), [(("en", "ar", "zh"), [("T-72", "docs/evidence/terms.yaml", 12)]), (("en",), [])]
)
def test_a_sign_with_digits_that_no_text_holds_is_told(
    tiny_book: Path, languages: tuple[str, ...], found: list[tuple[str, str, int]]
) -> None:
    """It may stand in any language: nobody knows until all of them were looked at."""
    terms = tiny_book / "docs/evidence/terms.yaml"
    rows = "".join(f"  - {{text: {sign}, because: a name}}\n" for sign in ("B2", "T-72"))
    terms.write_text(f"{terms.read_text(encoding='utf-8')}with_digits:\n{rows}", encoding="utf-8")
    (tiny_book / "docs/chapters/01-city.md").write_text("# City\n\nThe B2 left.\n", encoding="utf-8")
    ledger = load_ledger(tiny_book / "docs/evidence", CHOSEN)
    problems = check_texts(tiny_book, map(edition_of, languages), ledger)
    assert found == [(each.subject, each.path, each.line) for each in problems if each.code == "E026"]


def no_chapters(_book: Path, _source: Edition) -> dict[str, list[Found]]:
    """Read a book that has none."""
    return {}


def test_each_catalog_that_lacks_messages_is_told(tiny_book: Path) -> None:
    """With how many, and the first of them; what cannot be read is the gate's, and a source has none."""
    folder = tiny_book / "locales/zh_CN/LC_MESSAGES"
    folder.mkdir(parents=True)
    header = 'msgid ""\nmsgstr ""\n"Language: zh_CN\\n"\n'
    title = '\nmsgctxt "title"\nmsgid "A tiny book"\nmsgstr ""\n'
    (folder / "book.po").write_text(header + title, encoding="utf-8")
    (folder / "evidence.po").write_bytes(b'msgid "a"\nmsgstr "\xff"\n')
    ledger = load_ledger(tiny_book / "docs/evidence", CHOSEN)
    problems = check_catalogs_fresh(tiny_book, CHOSEN.written, ledger, no_chapters)
    assert [
        ("locales/ar/LC_MESSAGES/evidence.po", "T071", "9", "It is short."),
        ("locales/ar/LC_MESSAGES/book.po", "T071", "2", "A tiny book"),
        ("locales/zh_CN/LC_MESSAGES/book.po", "T071", "1", "What {documents} tell"),
    ] == [(each.path, each.code, each.message.split()[2], each.subject) for each in problems]
    assert [] == check_catalogs_fresh(tiny_book, [edition_of("en")], ledger, no_chapters)
