"""The imprint says who is responsible for an edition, how it was made, who has reviewed it."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from chronicle.book.facts import BookFacts
from chronicle.book.second_reading import second_reading
from chronicle.outputs.html.imprint import ImprintRow, colophon, imprint
from chronicle.text.contents import Contents, Listed, PartKind
from chronicle.words import Messages
from chronicle.words.states import Review, State, States
from tests.builder.book.small_book import book as small_book
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.languages.editions import Edition

FULL: dict[str, Any] = {
    "title": "A book", "short_title": None, "subtitle": None, "description": None, "slug": "a",
    "version": "1.2",
    "release_date": "2026-01-02", "responsible": "R. R.", "publisher": "P. P.", "licence": "L",
    "contact": "C", "how_made": "By hand.", "reviewers": {"en": "Somebody"},
    "identifiers": {"en": "urn:1", "fa": "urn:2"}, "source_hash": "ab12",
}  # fmt: skip


def rows(code: str = "en", *, release: bool = True, read: str = "", **facts: Any) -> list[ImprintRow]:
    """Return the imprint of a book with these facts."""
    edition = edition_of(code)
    book = BookFacts(**FULL | facts)
    making: Any = SimpleNamespace(
        facts=book,
        edition=edition,
        messages=messages(edition),
        config=SimpleNamespace(chronicle_release=release),
        second_reading=read,
    )
    return list(imprint(making))


def messages(edition: Edition) -> Messages:
    """Return the words of an edition that has no catalogs."""
    own: Any = SimpleNamespace(sources={}, claims={})
    if edition.is_source:
        return Messages(edition, own)
    return Messages(edition, own, source_words=Messages(edition_of("en"), own))


def test_the_facts_are_told_in_their_order() -> None:
    """Each with its name; what is no sentence of the language runs from left to right."""
    assert [
        ImprintRow("Edition", "English"),
        ImprintRow("Version", "1.2"),
        ImprintRow("Date of release", "2026-01-02"),
        ImprintRow("Responsible", "R. R."),
        ImprintRow("Publisher", "P. P."),
        ImprintRow("Licence", "L"),
        ImprintRow("Contact", "C"),
        ImprintRow("How this book was made", "By hand."),
        ImprintRow("Human review of this edition", "Somebody"),
        ImprintRow("Identifier", "urn:1", "ltr"),
    ] == rows()


def test_fingerprints_stand_apart() -> None:
    """The fingerprint of the sources is in the colophon, and no part of the imprint."""
    facts = SimpleNamespace(source_hash="ab12")
    making: Any = SimpleNamespace(facts=facts, messages=messages(edition_of("en")))
    assert (ImprintRow("Fingerprint of the sources (SHA-256)", "ab12", "ltr"),) == colophon(making)
    facts.source_hash = ""
    assert () == colophon(making)


def test_a_draft_says_so_and_leaves_out_what_is_not_settled() -> None:
    """But that nobody has reviewed it is told."""
    none = dict.fromkeys(("responsible", "publisher", "licence", "contact", "release_date"))
    found = rows(release=False, reviewers={}, identifiers={}, how_made="", **none)
    assert [
        ("Edition", "English"),
        ("Version", "1.2 (draft)"),
        ("Human review of this edition", "no human reviewer yet"),
    ] == [(each.label, each.value) for each in found]


def test_another_edition_has_its_own_digits_and_marks_what_is_lent() -> None:
    """How the book was made is in the language of the book until it is translated."""
    found = {each.label: each for each in rows("fa")}
    english = edition_of("en")
    assert "۲۰۲۶-۰۱-۰۲" == found["Date of release"].value
    assert ("By hand.", english.direction, english.tag) == (
        found["How this book was made"].value,
        found["How this book was made"].dir,
        found["How this book was made"].lang,
    )
    assert replace(found["Identifier"], label="") == ImprintRow("", "urn:2", "ltr")
    assert "no human reviewer yet" == found["Human review of this edition"].value


def test_what_a_second_person_has_read_stands_behind_who_has(tmp_path: Path) -> None:
    """Of each chapter and appendix of which something was read, then of all other texts, in one row."""
    small = small_book(tmp_path)
    listed = (
        Listed("chapters/one", PartKind.CHAPTERS, "1"),
        Listed("chapters/two", PartKind.CHAPTERS, "2"),
        Listed("names", PartKind.APPENDICES, "A"),
        Listed("foreword", PartKind.FOREWORD),
    )
    small = replace(small, ledger=replace(small.ledger, contents=Contents(listed)), states=States())
    assert "" == second_reading(small)
    for domain in ("chapters/one", "chapters/two", "names", "foreword", "evidence"):
        for number in range(3):
            small.states.note(domain, (None, str(number)), State.TRANSLATED)
    for domain, key, review in (
        ("chapters/one", "0", Review.READ),
        ("chapters/one", "1", Review.APPROVED),
        ("names", "2", Review.READ),
        ("evidence", "0", Review.READ),
        ("foreword", "1", Review.READ),
    ):
        small.states.note_review(domain, (None, key), review)
    said = second_reading(small)
    assert "Chapter 1: 2 of 3, approved 1; Appendix A: 1 of 3; other texts: 2 of 6" == said
    labels = [each.label for each in rows(read=said)]
    assert "Second reading of the translation, by passages" == labels[labels.index("Identifier") - 1]


def test_every_label_is_a_word_of_the_interface() -> None:
    """A translator has each of them, whatever the language has words for today."""
    edition = edition_of("fa")

    def text(context: str, msgid: str, **_values: str) -> str:
        assert context == "imprint"
        return f"<{msgid}>"

    words = SimpleNamespace(text=text, fact=lambda _name, fact: fact)
    words.source_voice = words
    making: Any = SimpleNamespace(
        facts=BookFacts(**FULL | {"subtitle": "S"}),
        edition=edition,
        messages=words,
        config=SimpleNamespace(chronicle_release=True),
        second_reading="Read.",
    )
    labels = [each.label for each in imprint(making)]
    assert len(labels) > 6
    assert [] == [each for each in labels if not each.startswith("<")]
