"""The book's facts come from one place, and a release has them all."""

from __future__ import annotations

import pytest

from chronicle.facts import BookFacts, hash_of_sources, slug_of
from chronicle.problems import ProblemsFound

GIVEN = {"title": "T", "subtitle": "S", "slug": "t", "version": "1"}


def test_open_fields_are_none():
    """What is not settled is None, so that it can be printed as such."""
    facts = BookFacts.from_dict(GIVEN)
    assert (None, None, {}) == (facts.publisher, facts.licence, facts.identifiers)


def test_faults_are_reported_together():
    """A misspelt field and a missing one are two faults of one report."""
    with pytest.raises(ProblemsFound) as found:
        BookFacts.from_dict({"title": "T", "slug": "t", "version": "1", "publishr": "P"})
    assert ["M002", "M002"] == [problem.code for problem in found.value.problems]


def test_a_field_of_another_kind_is_named() -> None:
    """A number where text belongs, or text where a table belongs, is told and not printed."""
    wrong = GIVEN | {"title": 5, "identifiers": "x", "reviewers": {"en": 3}}
    for given, count in ((wrong, 3), (3, 1)):
        with pytest.raises(ProblemsFound) as found:
            BookFacts.from_dict(given)
        assert count * ["M002"] == [problem.code for problem in found.value.problems]


def test_a_release_needs_every_field_of_the_imprint():
    """Each empty field of the imprint is named; that nobody has reviewed an edition is a fact."""
    names = {
        problem.message.split("“")[1].split("”")[0]
        for problem in BookFacts.from_dict(GIVEN).missing_for_release()
    }
    assert {
        "release_date", "publisher", "responsible", "licence", "contact", "identifiers",
        "identifiers, en", "identifiers, ar", "identifiers, zh",
    } == names  # fmt: skip


def test_the_hash_follows_content_and_name(tmp_path):
    """The fingerprint changes with a file's text and name, not with its age or the folder's place."""
    first, second = tmp_path / "a" / "docs", tmp_path / "b" / "docs"
    for folder in (first, second):
        folder.mkdir(parents=True)
        (folder / "x.md").write_text("one")
    same = hash_of_sources(first)
    assert same == hash_of_sources(second)
    (second / "x.md").write_text("two")
    assert same != hash_of_sources(second)


def test_the_slug_is_read_without_running_anything(tmp_path):
    """The builder learns the names of the results without executing conf.py."""
    (tmp_path / "conf.py").write_text('raise SystemExit\nchronicle_book = {"slug": "a-book"}\n')
    assert "a-book" == slug_of(tmp_path)
