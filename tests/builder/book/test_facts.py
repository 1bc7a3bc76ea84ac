"""The book's facts come from one place, and a release has them all."""

from __future__ import annotations

from uuid import UUID

import pytest

from chronicle.book.facts import BookFacts
from chronicle.core.problems import ProblemsFound
from tests.languages import CHOSEN

GIVEN = {"title": "T", "subtitle": "S", "slug": "t", "version": "1"}


def test_open_fields_are_none():
    """What is not settled is None, so that it can be printed as such."""
    facts = BookFacts.from_dict(GIVEN, CHOSEN.codes)
    assert (None, None, {}) == (facts.publisher, facts.licence, facts.identifiers)
    assert "ab12" == BookFacts.from_dict(GIVEN, CHOSEN.codes, "ab12").source_hash


def test_faults_are_reported_together():
    """A misspelt field and a missing one are two faults of one report."""
    with pytest.raises(ProblemsFound) as found:
        BookFacts.from_dict({"subtitle": "S", "slug": "t", "version": "1", "publishr": "P"}, CHOSEN.codes)
    assert ["M002", "M002"] == [problem.code for problem in found.value.problems]


def test_a_field_of_another_kind_is_named() -> None:
    """A number where text belongs, or text where a table belongs, is told and not printed."""
    wrong = GIVEN | {"title": 5, "identifiers": "x", "reviewers": {"en": 3}}
    mixed = GIVEN | {"reviewers": {"en": "Somebody", "ar": 3, "zh": None}}
    for given, count in ((wrong, 3), (3, 1), (mixed, 1), (GIVEN | {"publishr": 3}, 1)):
        with pytest.raises(ProblemsFound) as found:
            BookFacts.from_dict(given, CHOSEN.codes)
        assert count * ["M002"] == [problem.code for problem in found.value.problems]


def test_a_field_of_another_kind_is_told_with_what_belongs_there() -> None:
    """Each such field is the subject of its problem, by which its line is found."""
    with pytest.raises(ProblemsFound) as found:
        BookFacts.from_dict(GIVEN | {"publisher": 3, "reviewers": "x", "publishr": "P"}, CHOSEN.codes)
    told = {problem.subject: problem.message for problem in found.value.problems}
    assert {"publishr", "publisher", "reviewers"} == set(told)
    assert told["publisher"].endswith(": text in quotation marks.")
    assert told["reviewers"].endswith(": a table with an entry for each edition.")


def test_a_draft_has_an_identifier_of_its_own():
    """What is given stands; what is not is the same at each build, and another in each edition and book."""
    facts = BookFacts.from_dict(GIVEN | {"identifiers": {"en": f"urn:uuid:{UUID(int=7)}"}}, CHOSEN.codes)
    other = BookFacts.from_dict(GIVEN | {"slug": "u"}, CHOSEN.codes)
    assert f"urn:uuid:{UUID(int=7)}" == facts.identifier_of("en")
    made = [facts.identifier_of("ar"), facts.identifier_of("zh"), other.identifier_of("ar")]
    assert len({UUID(each.removeprefix("urn:uuid:")) for each in made}) == 3
    assert made[0] == facts.identifier_of("ar")


def test_a_release_needs_every_field_of_the_imprint():
    """Each empty field is named, of identifiers the edition's own; that nobody has reviewed it is a fact."""
    names = {
        problem.message.split("“")[1].split("”")[0]
        for problem in BookFacts.from_dict(GIVEN, CHOSEN.codes).missing_for_release("ar", {})
    }
    assert {
        "description", "description_long", "how_made", "release_date", "publisher", "responsible", "licence",
        "licence_address", "contact", "contributors", "subjects", "covers", "isbn, ar", "identifiers, ar",
    } == names  # fmt: skip


def test_what_a_book_has_none_of_is_said_by_an_empty_list() -> None:
    """A book without ISBN, named people or subjects may be released, once somebody has said so."""
    none = {"contributors": [], "subjects": [], "isbn": {}, "covers": {"from": "2011"}}
    for given, left in ((none, set()), (none | {"isbn": {"ar": None, "en": {}}}, {"isbn, en"})):
        facts = BookFacts.from_dict(GIVEN | given, CHOSEN.codes)
        named = {each.message.split("“")[1].split("”")[0] for each in facts.missing_for_release("en", {})}
        listed = {"contributors", "subjects", "covers", "isbn, en"}
        assert (left if facts.isbn else set()) == named & listed


def test_a_word_that_is_empty_is_named_with_the_line_to_write_it_on():
    """A field that is there has its line, one that is not there belongs into the table."""
    given = GIVEN | {"description": None, "description_long": "L", "how_made": ""}
    facts = BookFacts.from_dict(given, CHOSEN.codes)
    problems = facts.missing_for_release("en", {"": 3, "how_made": 5, "description": 6})
    assert [("description", 6), ("how_made", 5), ("release_date", 3)] == [
        (problem.message.split("“")[1].split("”")[0], problem.line) for problem in problems[:3]
    ]


def test_a_draft_may_lack_every_word_but_the_title():
    """A book without subtitle, description or account of its making is a book; without a title it is none."""
    assert {"title": "T"} == BookFacts.from_dict(
        {"title": "T", "slug": "t", "version": "1"}, CHOSEN.codes
    ).words
    with pytest.raises(ProblemsFound):
        BookFacts.from_dict(GIVEN | {"title": ""}, CHOSEN.codes)
