"""One table says what the gate found, and one type what a draft shows of it."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from chronicle.words.interface import INTERFACE
from chronicle.words.states import Review, State, StateMark, States, message_name, read_states

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_written_is_read(tmp_path: Path) -> None:
    """Domain, context, text and state come back; what no catalog holds is untranslated."""
    states = States()
    states.note("chapters/01", (None, "A"), State.FUZZY)
    states.note("evidence", ("claim", "A"), State.REFUSED)
    states.note("evidence", ("other", "A"), State.TRANSLATED)
    states.note_review("evidence", ("other", "A"), Review.APPROVED)
    states.note_review("evidence", ("more", "A"), Review.READ)
    states.note("evidence", ("more", "A"), State.TRANSLATED)
    states.note("evidence", ("same", "A"), State.TRANSLATED)
    states.note_review("evidence", ("same", "A"), Review.READ)
    states.note_shared("evidence", ("same", "A"))
    (tmp_path / "states.json").write_bytes(states.dump())
    found = read_states(tmp_path / "states.json")
    assert states == found
    assert ((2, 1), (0, 0)) == (found.read("evidence"), found.read("chapters/01"))
    assert 3 == found.count("evidence").total()
    assert State.FUZZY is found.of("chapters/01", "A")
    assert (State.REFUSED, State.TRANSLATED) == (
        found.of("evidence", "A", "claim"),
        found.of("evidence", "A", "other"),
    )
    assert {State.UNTRANSLATED} == {found.of("evidence", "A"), found.of("chapters/02", "A")}


def test_no_table_is_an_empty_one(tmp_path: Path) -> None:
    """A book that no gate has seen has nothing translated."""
    assert States() == read_states(tmp_path / "states.json")


def test_each_state_has_its_mark() -> None:
    """What stands in the source language is marked as such, whatever the reason."""
    marks = {State.TRANSLATED: None, State.FUZZY: StateMark.STALE}
    marks |= dict.fromkeys((State.UNTRANSLATED, State.REFUSED), StateMark.UNTRANSLATED)
    assert marks == {state: state.mark for state in State}
    assert [None, StateMark.STALE, StateMark.UNTRANSLATED] == [
        StateMark.of(classes) for classes in ([], ["x", "stale"], ["untranslated", "stale"])
    ]


def test_translators_find_the_words_of_the_marks() -> None:
    """A mark without a message would stand in English in every language."""
    known = str(INTERFACE)
    assert [] == [mark for mark in StateMark if mark.words not in known]
    assert "wording" in StateMark.STALE.words
    assert "translated" in StateMark.UNTRANSLATED.words


def test_states_are_counted_by_domain() -> None:
    """How far a catalog is translated is told by catalog, and nothing of one that is not there."""
    states = States()
    for number, state in enumerate([State.FUZZY, State.FUZZY, State.TRANSLATED]):
        states.note("chapters/01", (None, str(number)), state)
    states.note("evidence", (None, "0"), State.REFUSED)
    assert {State.FUZZY: 2, State.TRANSLATED: 1} == states.count("chapters/01")
    assert {} == states.count("chapters/02")


def test_a_message_has_a_name_of_its_own() -> None:
    """Catalog, context and words each tell it from others; it can stand in an address."""
    keys = [
        ("a", None, "x"),
        ("a", "", "x"),
        ("a", "c", "x"),
        ("b", "c", "x"),
        ("a", "c", "y"),
        ("a", "cx", ""),
    ]
    names = [message_name(*key) for key in keys]
    assert len(names) == len(set(names))
    assert names == [message_name(*key) for key in keys]
    assert all(len(name) == 16 and name.isalnum() for name in names)


def test_each_message_that_another_stands_for_is_left_out(tmp_path: Path) -> None:
    """Of every catalog, however many there are; the states of all of them stay known."""
    states = States()
    for domain, name in product(("evidence", "book"), "abc"):
        states.note(domain, (name, "A"), State.TRANSLATED)
    for domain, name in (("evidence", "a"), ("evidence", "b"), ("book", "c"), ("evidence", "a")):
        states.note_shared(domain, (name, "A"))
    (tmp_path / "states.json").write_bytes(states.dump())
    for known in (states, read_states(tmp_path / "states.json")):
        assert {("c", "A")} == {*known.counted("evidence")}
        assert {("a", "A"), ("b", "A")} == {*known.counted("book")}
        assert {} == known.counted("chapters/x")
        assert State.TRANSLATED is known.of("evidence", "A", "b")
