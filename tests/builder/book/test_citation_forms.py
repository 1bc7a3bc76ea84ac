"""How an edition, or a place in it, is cited."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from chronicle.book.citation_forms import CitedPlace, as_bibtex, as_csl, as_gbt, as_text
from chronicle.book.facts import BookFacts
from chronicle.ledger.model import Ledger
from chronicle.words import Messages
from tests.languages import CHOSEN, EDITIONS
from tests.pages import make_catalogs

if TYPE_CHECKING:
    from pathlib import Path

ADDRESS = "https://books.example.org/web/en/chapters/01.html#p1-2"
OPEN = {"title": "Oldermead", "subtitle": "A chronicle", "slug": "small", "version": "1.2.0"}
SETTLED = OPEN | {"responsible": "The Archive & Sons", "publisher": "A Press", "release_date": "2026-03-04"}
HERE = CitedPlace(paragraph="1.2", address=ADDRESS, seen="2026-11-30")


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Messages]:
    """Return the words of each edition."""
    catalogs: Path = make_catalogs(tmp_path_factory.mktemp("catalogs"))
    return {edition.code: Messages.load(edition, catalogs, Ledger()) for edition in EDITIONS}


def facts(given: dict[str, Any]) -> BookFacts:
    """Return the facts of a book."""
    return BookFacts.from_dict(given, CHOSEN.codes)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Oldermead: A chronicle, version 1.2.0, English, paragraph 1.2"),
        ("ar", "Oldermead: A chronicle، الإصدار 1.2.0، العربية، الفقرة 1.2"),
        ("zh", "Oldermead：A chronicle，1.2.0版，简体中文，第1.2段"),
    ],
)
def test_a_paragraph_of_a_draft_is_cited_by_what_is_settled(
    words: dict[str, Messages], code: str, text: str
) -> None:
    """Title, version, language and number, in the words and marks of the edition; nothing is made up."""
    assert text == as_text(words[code], facts(OPEN), CitedPlace(paragraph="1.2"))


def test_whoever_answers_for_a_release_and_its_day_are_named(words: dict[str, Messages]) -> None:
    """The day is written as the book writes days, and the address comes last."""
    assert (
        "The Archive & Sons, Oldermead: A chronicle, version 1.2.0, English, A Press, 4 March 2026, "
        f"paragraph 1.2. {ADDRESS}"
    ) == as_text(words["en"], facts(SETTLED), HERE)
    assert "2026年3月4日" in as_text(words["zh"], facts(SETTLED), HERE)


def test_bibtex_has_a_body_as_author_and_no_sign_that_tex_would_act_on(words: dict[str, Messages]) -> None:
    """A second pair of braces keeps a body from being split into names; an address stays as it is."""
    record = as_bibtex(words["en"], facts(SETTLED | {"title": "100 % of $5_x"}), HERE).splitlines()
    assert "@book{small-en," == record[0]
    assert r"  title = {100 \% of \$5\_x}," in record
    assert r"  author = {{The Archive \& Sons}}," in record
    assert f"  url = {{{ADDRESS}}}," in record
    assert "  note = {Paragraph 1.2}," in record
    assert "  urldate = {2026-11-30}," in record


def test_csl_has_the_variables_that_reference_managers_read(words: dict[str, Messages]) -> None:
    """A record is plain data, and what is open is not in it."""
    record = as_csl(words["zh"], facts(SETTLED), HERE)
    assert record == json.loads(json.dumps(record))
    assert {"date-parts": [[2026, 3, 4]]} == record["issued"]
    assert ("book", "zh-Hans", "1.2") == tuple(record[name] for name in ("type", "language", "locator"))
    assert {"id", "type", "title", "version", "language"} == set(
        as_csl(words["en"], facts(OPEN), CitedPlace())
    )


@pytest.mark.parametrize(
    ("code", "given", "place", "text"),
    [
        (
            "zh", SETTLED, HERE,
            "The Archive & Sons. Oldermead: A chronicle[M/OL]. 1.2.0版. [出版地不详]: A Press, 2026: "
            f"第1.2段[2026-11-30]. {ADDRESS}",
        ),
        ("zh", OPEN, CitedPlace(), "Oldermead: A chronicle[M]. 1.2.0版. [出版地不详]: [出版者不详]."),
        (
            "en", OPEN, CitedPlace(entry="B14"),
            "Oldermead: A chronicle[M]. version 1.2.0. [S.l.]: [s.n.]: B14.",
        ),
    ],
)  # fmt: skip
def test_chinese_readers_cite_by_their_standard(
    words: dict[str, Messages], code: str, given: dict[str, Any], place: CitedPlace, text: str
) -> None:
    """GB/T 7714 has an order and marks of its own; what is not known is said in brackets."""
    assert text == as_gbt(words[code], facts(given), place)


def test_a_record_for_latex_is_this(words: dict[str, Messages]) -> None:
    """All fields of what is settled in their order; of what is open, none, and no day without an address."""
    assert (
        "@book{small-ar,\n  title = {Oldermead},\n  subtitle = {A chronicle},\n"
        "  author = {{The Archive \\& Sons}},\n  publisher = {A Press},\n  year = {2026},\n"
        "  version = {1.2.0},\n  language = {ar},\n  note = {الفقرة 1.2},\n"
        f"  url = {{{ADDRESS}}},\n  urldate = {{2026-11-30}},\n}}"
    ) == as_bibtex(words["ar"], facts(SETTLED), HERE)
    assert (
        "@book{small-en,\n  title = {Oldermead},\n  subtitle = {A chronicle},\n  version = {1.2.0},\n"
        "  language = {en-GB},\n  note = {B14},\n}"
    ) == as_bibtex(words["en"], facts(OPEN), CitedPlace(entry="B14", seen="2026-11-30"))


def test_a_record_for_reference_managers_is_this(words: dict[str, Messages]) -> None:
    """An entry is a place as a paragraph is; the day on which it was seen is that of an address."""
    assert {
        "id": "small-en",
        "type": "book",
        "title": "Oldermead: A chronicle",
        "author": [{"literal": "The Archive & Sons"}],
        "publisher": "A Press",
        "issued": {"date-parts": [[2026, 3, 4]]},
        "version": "1.2.0",
        "language": "en-GB",
        "locator": "1.2",
        "note": "Paragraph 1.2",
        "URL": ADDRESS,
        "accessed": {"raw": "2026-11-30"},
    } == as_csl(words["en"], facts(SETTLED), HERE)
    entry = as_csl(words["en"], facts(OPEN), CitedPlace(entry="B14", seen="2026-11-30"))
    assert ("B14", "B14", None) == (entry["locator"], entry["note"], entry.get("accessed"))


def test_an_entry_is_cited_by_its_number(words: dict[str, Messages]) -> None:
    """Where a paragraph is, in the words of the edition."""
    text = as_text(words["en"], facts(OPEN), CitedPlace(entry="B14"))
    assert "Oldermead: A chronicle, version 1.2.0, English, B14" == text


def test_who_publishes_what_they_answer_for_is_named_once(words: dict[str, Messages]) -> None:
    """Another publisher is named behind the book."""
    own = facts(SETTLED | {"publisher": SETTLED["responsible"]})
    assert "The Archive & Sons, Oldermead: A chronicle, version 1.2.0, English, 4 March 2026" == as_text(
        words["en"], own, CitedPlace()
    )
