"""The facts are read from docs/conf.py without running it."""

from __future__ import annotations

import pytest

from chronicle.book.facts import BookFacts
from chronicle.book.written_facts import (
    Word,
    facts_as_written,
    lines_of_facts,
    other_than_written,
    responsible_for_book,
    slug_of,
    words_of_book,
)
from chronicle.core.problems import ProblemsFound
from tests.languages import CHOSEN

GIVEN = {"title": "T", "subtitle": "S", "slug": "t", "version": "1"}


def write(folder, conf):
    """Write a configuration and return its folder."""
    (folder / "conf.py").write_text(conf, encoding="utf-8")
    return folder


def test_words_are_read_with_their_lines(tmp_path):
    """A text in several pieces is one, a name stands for what it was given, and what is empty is left out."""
    conf = (
        'raise SystemExit\nSUB = "S"\nchronicle_book = {\n"title": ("A "\n"B"),\n"subtitle": SUB,\n'
        '"description": None,\n"how_made": "",\n"slug": "s"}\n'
    )
    assert {"title": Word("A B", 4), "subtitle": Word("S", 6)} == words_of_book(write(tmp_path, conf))


def test_words_that_are_worked_out_are_all_told(tmp_path):
    """What translators are to be given must be known without running anything."""
    conf = 'x = 1\nchronicle_book = {\n"title": f"{x}",\n"subtitle": "a" + "b",\n"description": "c"}\n'
    with pytest.raises(ProblemsFound) as found:
        words_of_book(write(tmp_path, conf))
    assert [(3, "M002"), (4, "M002")] == [(each.line, each.code) for each in found.value.problems]


def test_a_fact_that_is_set_elsewhere_is_told(tmp_path):
    """A title that is changed below its table would never reach the translators."""
    docs = write(tmp_path, 'chronicle_book = {"title": "T", "subtitle": "S", "slug": "t", "version": "1"}\n')
    assert [] == other_than_written(BookFacts.from_dict(GIVEN, CHOSEN.codes), docs)
    other = BookFacts.from_dict(GIVEN | {"title": "U", "description": "D", "slug": "v"}, CHOSEN.codes)
    told = other_than_written(other, docs)
    assert ["title", "description", "slug"] == [each.message.split()[1] for each in told]


def test_each_field_has_its_line(tmp_path):
    """Fields and table have their lines, however the table is written; a broken file has none."""
    conf = 'x = {"title": 1}\nchronicle_book = {\n"title": "a",\n"slug": "b"}\n'
    assert {"": 2, "title": 3, "slug": 4} == lines_of_facts(write(tmp_path, conf))
    conf = 'chronicle_book: dict = dict(\ntitle="a")\n'
    assert {"": 1, "title": 2} == lines_of_facts(write(tmp_path, conf))
    assert {} == lines_of_facts(write(tmp_path, "chronicle_book = (\n"))
    for other in ('f(title="a")', 'x.dict(title="a")', "[1]"):  # no table that can be read
        assert {"": 1} == lines_of_facts(write(tmp_path, f"chronicle_book = {other}\n"))
    assert {"": 1, "b": 1} == lines_of_facts(write(tmp_path, "chronicle_book = dict(**x, b=1)\n"))


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
    for read in (
        lambda: slug_of(tmp_path),
        lambda: BookFacts.from_dict(GIVEN | {"slug": slug}, CHOSEN.codes),
    ):
        with pytest.raises(ProblemsFound) as found:
            read()
        assert ["M002"] == [problem.code for problem in found.value.problems]
        assert "slug" in found.value.problems[0].message


@pytest.mark.parametrize(
    ("fact", "said"), [("", ""), ('"responsible": None, ', ""), ('"responsible": "Somebody", ', "Somebody")]
)
def test_who_is_responsible_may_be_left_open(tmp_path, fact, said):
    """The name is read as it is written; what is not there yet is nothing."""
    assert said == responsible_for_book(write(tmp_path, f'chronicle_book = {{{fact}"slug": "a"}}\n'))


def test_who_is_responsible_is_not_worked_out(tmp_path):
    """A name that only a program knows is refused."""
    with pytest.raises(ProblemsFound):
        responsible_for_book(write(tmp_path, 'chronicle_book = {"responsible": f()}\n'))


def test_a_book_without_facts_has_no_words(tmp_path):
    """Where there is no table, there is no word to translate, no line, and no slug."""
    docs = write(tmp_path, "x = 1\n")
    assert ({}, {}) == (words_of_book(docs), lines_of_facts(docs))
    with pytest.raises(ProblemsFound):
        slug_of(docs)


def test_a_slug_that_cannot_be_used_is_told_with_its_line(tmp_path):
    """Whoever has to change it finds it at once."""
    with pytest.raises(ProblemsFound) as found:
        slug_of(write(tmp_path, "chronicle_book = {\n'title': 'T',\n'slug': 'A'}\n"))
    assert [3] == [each.line for each in found.value.problems]


def test_all_facts_are_read_as_they_are_written(tmp_path):
    """Tables and lists, too; one that is worked out is told with its line, and so is what is not allowed."""
    conf = 'chronicle_book = {\n"title": "T", "subtitle": "S", "slug": "t", "version": "1",\n'
    facts = facts_as_written(write(tmp_path, conf + '"other_titles": {"en": ["A", "B"]}}\n'), CHOSEN.codes)
    assert BookFacts.from_dict(GIVEN | {"other_titles": {"en": ["A", "B"]}}, CHOSEN.codes) == facts
    worked_out = '"description": f(1),\n"licence": "a" + b}\n'
    with pytest.raises(ProblemsFound) as found:
        facts_as_written(write(tmp_path, conf + worked_out), CHOSEN.codes)
    assert [3, 4] == [each.line for each in found.value.problems]
