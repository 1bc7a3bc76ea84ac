"""A language's memory loses nothing, gives back what is asked for again, and changes by few lines."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs.files.entries import Entry, Previous, parse_catalog
from chronicle.catalogs.memory.remembering import Memory, brought_back, memory_path
from chronicle.core.problems import ProblemsFound
from chronicle.core.writing import write_all
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

ARABIC = edition_of("ar")
LEFT = Entry(1, None, "They left.", None, ("غادروا.",), fuzzy=False)
DATED = Entry(
    1,
    None,
    "On {date}.",
    None,
    ("في {date}.",),
    fuzzy=False,
    explained=("1.1", "{date}: May · أيار = {date}`homs`"),
)


def written_and_read(memory: Memory, book: Path) -> Memory:
    write_all(memory.changed(book, ARABIC))
    return Memory.read(book, ARABIC)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    """Catalog, context, comments, mark and earlier wording are kept, and nothing is written twice."""
    memory = Memory()
    fuzzy = Entry(1, "c", "A.", None, ("أ.",), fuzzy=True, previous=Previous("c", "B."), noted=("Ask.",))
    plural = Entry(1, "unit", "day", "days", tuple("abcdef"), fuzzy=False)
    memory.keep("chapters/01-city", [LEFT, DATED])
    memory.keep("evidence", [fuzzy, plural])
    again = written_and_read(memory, tmp_path)
    assert {place: replace(entry, line=1, stretch=LEFT.stretch) for place, entry in again.kept.items()} == {
        place: replace(entry, noted=entry.noted) for place, entry in memory.kept.items()
    }
    assert {} == again.changed(tmp_path, ARABIC)


def test_messages_that_read_alike_are_both_kept(tmp_path: Path) -> None:
    """Their placeholders stand for something else: none takes the other's place, also after a second run."""
    other = replace(DATED, explained=("{date}: June · حزيران = {date}`hama`",), forms=("يوم {date}.",))
    memory = Memory()
    memory.keep("chapters/01-city", [DATED, other])
    again = written_and_read(memory, tmp_path)
    assert {"في {date}.", "يوم {date}."} == {entry.forms[0] for entry in again.kept.values()}
    assert memory.kept.keys() == again.kept.keys()
    assert {} == again.changed(tmp_path, ARABIC)


def test_a_finished_translation_is_not_replaced_by_another() -> None:
    """What is not certain, or empty, pushes nothing out; what is newer does."""
    memory = Memory()
    memory.keep("x", [LEFT])
    memory.keep("x", [replace(LEFT, forms=("ذهبوا.",), fuzzy=True), replace(LEFT, forms=("",))])
    assert [("غادروا.",)] == [entry.forms for entry in memory.kept.values()]
    memory.keep("x", [replace(LEFT, forms=("رحلوا.",))])
    assert [("رحلوا.",)] == [entry.forms for entry in memory.kept.values()]


def test_what_is_asked_for_again_comes_back() -> None:
    """The message is the same to the last role; one that stands for another date is not."""
    memory = Memory()
    memory.keep("x", [LEFT, DATED])
    wanted = parse_catalog(
        'msgid "They left."\nmsgstr ""\n\n'
        '#. {date}: May · أيار = {date}`hama`\nmsgid "On {date}."\nmsgstr ""\n',
        "x.pot",
    )
    given = 'msgid ""\nmsgstr ""\n\nmsgid "They left."\nmsgstr ""\n'
    back = parse_catalog(brought_back(given, wanted, memory, "x", "x.po"), "x.po")
    assert [("They left.", ("غادروا.",))] == [(each.msgid, each.forms) for each in back.entries]
    assert given == brought_back(given, wanted, memory, "y", "x.po")


def test_what_is_in_use_again_is_forgotten(tmp_path: Path) -> None:
    """Only what its catalog has, finished, needs no second place; without any no file is made."""
    memory = Memory()
    memory.keep("x", [LEFT])
    memory.forget("x", [replace(LEFT, fuzzy=True), replace(LEFT, forms=("",))])
    assert 1 == len(memory.kept)
    memory.forget("x", [LEFT])
    assert ({}, {}) == (memory.kept, memory.changed(tmp_path, ARABIC))
    assert not memory_path(tmp_path, ARABIC).exists()


def test_what_is_given_back_fits_what_is_asked_for() -> None:
    """Word for word, in its catalog and context; with plural forms where it is asked with them."""
    memory = Memory()
    plural = Entry(1, "unit", "day", "days", tuple("abcdef"), fuzzy=False)
    memory.keep("evidence", [plural])
    assert plural == memory.take("evidence", replace(plural, forms=("",) * 6))
    for asked in (replace(plural, plural=None), replace(plural, plural="more days")):
        assert None is memory.take("evidence", replace(asked, forms=("",)))
    assert None is memory.take("interface", plural)
    assert None is memory.take("evidence", replace(plural, msgid="a day"))


def test_a_message_comes_back_in_the_context_that_it_is_asked_for() -> None:
    """Two that read alike are told apart by a tail, which changes; the names are those of today."""
    memory = Memory()
    memory.keep("x", [replace(DATED, context="#1", explained=("{date}: May · أيار = {date}`homs`",))])
    asked = replace(DATED, context="#2", forms=("",))
    found = memory.take("x", asked)
    assert found is not None
    assert ("#2", "On {date}.", ("في {date}.",)) == (found.context, found.msgid, found.forms)


def test_the_memory_is_written_as_a_catalog_with_its_messages_in_order(tmp_path: Path) -> None:
    """By catalog, context and words; without what told of an offer; numbered where two read alike."""
    other = replace(DATED, explained=("{date}: June · حزيران = {date}`hama`",), forms=("يوم {date}.",))
    third = replace(DATED, explained=("{date}: July · تموز = {date}`idlib`",), forms=("عند {date}.",))
    told = replace(LEFT, context="b", fuzzy=True, explained=("1.2", "changed: x", "offered from y"))
    memory = Memory()
    memory.keep("evidence", [told, replace(LEFT, context="a")])
    memory.keep("chapters/01-city", [LEFT, DATED, other, third])
    body = memory.content(tmp_path, ARABIC).decode().partition("\n\n")[2]
    assert (
        """#. 1.1
#. {date}: May · أيار = {date}`homs`
msgctxt "chapters/01-city"
msgid "On {date}."
msgstr "في {date}."

#. {date}: June · حزيران = {date}`hama`
msgctxt "chapters/01-city//#2"
msgid "On {date}."
msgstr "يوم {date}."

#. {date}: July · تموز = {date}`idlib`
msgctxt "chapters/01-city//#3"
msgid "On {date}."
msgstr "عند {date}."

msgctxt "chapters/01-city"
msgid "They left."
msgstr "غادروا."

msgctxt "evidence//a"
msgid "They left."
msgstr "غادروا."

#. 1.2
#, fuzzy
msgctxt "evidence//b"
msgid "They left."
msgstr "غادروا."
"""
        == body
    )


def test_a_memory_of_another_language_is_refused(tmp_path: Path) -> None:
    """It would be offered as what it is not."""
    path = memory_path(tmp_path, ARABIC)
    path.parent.mkdir(parents=True)
    path.write_text('msgid ""\nmsgstr "Language: fa\\n"\n', encoding="utf-8")
    with pytest.raises(ProblemsFound):
        Memory.read(tmp_path, ARABIC)


def test_what_comes_back_takes_the_place_of_what_stands_empty() -> None:
    """A message that is not there yet goes to the end; one that has a translation keeps it."""
    memory = Memory()
    more = [replace(LEFT, msgid=each, forms=(f"‹{each}›",)) for each in ("A.", "B.", "C.")]
    memory.keep("x", more)
    wanted = parse_catalog("\n".join(f'msgid "{each}."\nmsgstr ""\n' for each in "ABCD"), "x.pot")
    given = 'msgid "B."\nmsgstr ""\n\nmsgid "D."\nmsgstr ""\n\nmsgid "C."\nmsgstr "mine"\n'
    assert """msgid "B."
msgstr "‹B.›"

msgid "D."
msgstr ""

msgid "C."
msgstr "mine"


msgid "A."
msgstr "‹A.›"
""" == brought_back(given, wanted, memory, "x", "x.po")
