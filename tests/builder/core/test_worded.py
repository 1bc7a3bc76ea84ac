"""A sentence of a problem knows its pattern."""

from __future__ import annotations

import pickle

from chronicle.core.worded import Worded, pattern_of, with_values


def test_a_sentence_is_its_text_and_knows_its_pattern() -> None:
    """What is filled in is never read as a pattern; a curly bracket of the pattern itself is doubled."""
    said = Worded("it has {number} of {{{name}}}.", number=3, name="{x}")
    assert said == "it has 3 of {{x}}."
    assert ("it has {number} of {{{name}}}.", {"number": "3", "name": "{x}"}) == (said.pattern, said.values)
    assert said.pattern == pattern_of(said)
    assert pattern_of("plain {x}") == "plain {x}"


def test_a_process_hands_it_to_another_whole() -> None:
    """What was found in one process is told in another."""
    said = Worded("{reason} {around}", reason=Worded("it has {n}.", n=2), around="“a”")
    again = pickle.loads(pickle.dumps(said))  # noqa: S301 - our own bytes
    assert (said, said.pattern, said.values) == (again, again.pattern, again.values)
    assert isinstance(again, Worded)
    assert again.values["reason"].pattern == "it has {n}."


def test_values_are_changed_and_the_pattern_is_not() -> None:
    """A change reaches what was filled into what is filled in; a plain sentence is changed as a whole."""
    said = Worded("a {x} a {y}", x="a", y=Worded("a{z}", z="a"))
    changed = with_values(said, lambda text: text.replace("a", "b"))
    assert changed == "a b a ab"
    assert isinstance(changed, Worded)
    assert with_values("a", str.upper) == "A"
