"""The book's own words reach their translators, and a release has them all."""

from __future__ import annotations

from pathlib import Path

from chronicle.book.facts import BookFacts
from chronicle.catalogs.files.book_words import book_messages, missing_words, taken_names
from chronicle.catalogs.gate.judging import GateReport
from chronicle.core.folders import Folders
from chronicle.words.states import State
from tests.languages import CHOSEN, edition_of

FACTS = BookFacts.from_dict(
    {"title": "T", "subtitle": "S", "description": "D", "slug": "t", "version": "1"}, CHOSEN.codes
)


def missing(code: str, *known: tuple[str, str]) -> list[tuple[str, int, str, str]]:
    """Return place and subject of what an edition lacks whose catalog has these words."""
    report = GateReport(edition_of(code), release=True)
    for key in known:
        report.states.note("book", key, State.TRANSLATED)
    found = missing_words(Path("/nowhere"), FACTS, report, {"title": 3, "description": 5})
    return [(each.path, each.line, each.code, each.subject) for each in found]


def test_each_word_of_the_book_is_a_message(tmp_path: Path) -> None:
    """Its context is its name, and its translator is told what it is, and what is filled in."""
    (tmp_path / "conf.py").write_text(
        'chronicle_book = {"title": "T", "subtitle": "What {documents} say", "slug": "t"}\n', encoding="utf-8"
    )
    title, subtitle = book_messages(tmp_path)
    assert ("T", "title", None, ("the title of the book",)) == (
        title.msgid,
        title.context,
        title.plural,
        title.comments,
    )
    assert ("subtitle", 2) == (subtitle.context, len(subtitle.comments))
    assert subtitle.comments[1].startswith("{documents} is how many documents")


def test_a_word_that_its_catalog_lacks_is_named() -> None:
    """Each has the line of its field; one in an earlier wording is lacking, too."""
    known = [("title", "T"), ("subtitle", "Earlier")]
    assert [("docs/conf.py", 0, "M040", "S"), ("docs/conf.py", 5, "M040", "D")] == missing("ar", *known)
    assert [] == missing("ar", ("title", "T"), ("subtitle", "S"), ("description", "D"))


def test_what_has_no_catalog_is_told_elsewhere() -> None:
    """The gate names a catalog that is not there, and the book's own language needs none."""
    assert [] == missing("ar")
    assert [] == missing("en", ("title", "Other"))


def test_no_document_takes_the_name_of_a_catalog(tmp_path: Path) -> None:
    """A page whose catalog would be that of the ledger or the interface is refused; in a folder it may be."""
    (tmp_path / "docs/chapters").mkdir(parents=True)
    for name in ("evidence.md", "index.md", "chapters/evidence.md", "interface.md"):
        (tmp_path / "docs" / name).touch()
    found = list(taken_names(Folders(tmp_path)))
    assert [("docs/evidence.md", "M025"), ("docs/interface.md", "M025")] == [
        (each.path, each.code) for each in found
    ]
    assert "its catalog would be evidence.po, which holds other words." == found[0].message
