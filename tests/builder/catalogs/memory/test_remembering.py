"""A language's memory loses nothing, gives back what is asked for again, and changes by few lines."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chronicle.catalogs.files.entries import Entry, Previous, parse_catalog
from chronicle.catalogs.memory.remembering import Memory, brought_back, memory_path
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
