"""The book's facts come from one place, and a release has them all."""

from __future__ import annotations

import pytest

from chronicle.facts import BookFacts, slug_of
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


def test_the_slug_is_read_without_running_anything(tmp_path):
    """The builder learns the names of the results without executing conf.py."""
    (tmp_path / "conf.py").write_text('raise SystemExit\nchronicle_book = {"slug": "a-book"}\n')
    assert "a-book" == slug_of(tmp_path)


@pytest.mark.parametrize(
    "conf",
    [
        'html_context = {"slug": "wrong"}\nchronicle_book = {"slug": "a-book"}\n',
        'chronicle_book = dict(title="T", slug="a-book")\n',
        'SLUG = "a-book"\nchronicle_book: dict = {"slug": SLUG}\n',
        'chronicle_book = {"slug": "old"}\nchronicle_book = {"slug": "a-book"}\n',
    ],
)
def test_the_slug_is_that_of_the_book(tmp_path, conf):
    """Another table's slug is none, and the usual ways to write a table are all read."""
    (tmp_path / "conf.py").write_text(conf)
    assert "a-book" == slug_of(tmp_path)


@pytest.mark.parametrize("value", ['"".join(["a"])', "f'{1}'", "3", "OTHER"])
def test_a_slug_that_is_worked_out_is_refused(tmp_path, value):
    """What cannot be known without running the configuration is told, not guessed."""
    (tmp_path / "conf.py").write_text(f'chronicle_book = {{"slug": {value}}}\n')
    with pytest.raises(ProblemsFound) as found:
        slug_of(tmp_path)
    assert ["M002"] == [problem.code for problem in found.value.problems]


@pytest.mark.parametrize(
    "slug", ["../x", "a/b", ".a", "-a", "a-", "a b", "A", "é", "a\n", "a--b", "a" * 81, "con.txt"]
)
def test_a_slug_names_files_on_any_system(tmp_path, slug):
    """A slug with a slash, a dot, a space or letters beyond a to z is refused wherever it is read."""
    (tmp_path / "conf.py").write_text(f"chronicle_book = {{'slug': {slug!r}}}\n")
    for read in (lambda: slug_of(tmp_path), lambda: BookFacts.from_dict(GIVEN | {"slug": slug})):
        with pytest.raises(ProblemsFound) as found:
            read()
        assert ["M002"] == [problem.code for problem in found.value.problems]
        assert "slug" in found.value.problems[0].message
