"""Quotations are set apart from the narrator's own words."""

from __future__ import annotations

import pytest

from chronicle.catalogs.prose.matching import Forms
from chronicle.catalogs.prose.quotations import HIDDEN, own_words, quotations
from tests.languages import edition_of


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("a «b» c «d»", "a  c "),
        ("a 《b》「c」『d』", "a "),
        ("a „b“ c „d” e", "a  c  e"),
        ("a “b ‘c’ d” e", "a  e"),
        ("a ‹b› c", "a  c"),
        ("a ‘it’s so’ c ‘d’", "a  c "),
        ("the rebels’ guns and the army’s", "the rebels’ guns and the army’s"),
        ("the rebels' guns, the army's", "the rebels' guns, the army's"),
        ("a 'b c' d", "a  d"),
        ("a 'it's so' d", "a  d"),
        ('a "b" c "d"', "a  c "),
        ("a “b c", "a “b c"),
        ("a ‘b\nc’ d", "a  d"),
    ],
)
def test_only_own_words_are_left(text: str, own: str) -> None:
    """However they are quoted, each place in the text stays what it was; an apostrophe quotes nothing."""
    found = own_words(text)
    assert len(text) == len(found)
    assert own == found.replace(HIDDEN, "")


def test_names_are_hidden_too() -> None:
    """All forms that are given."""
    names = [Forms([name], edition_of("en")) for name in ("Homs", "Hama")]
    assert "in  and " == own_words("in Homs and Hama", *names).replace(HIDDEN, "")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("a «b» c «d»", 2),
        ("a “b ‘c’ d” e", 1),
        ("‘a “b” c’", 1),
        ("“a” “b”", 2),
        ("““a””", 1),
        (f"“{HIDDEN}” “a{HIDDEN}”", 1),
        ("“” «x»", 1),
        ("«x»", 1),
        ("„a“ and “b”", 2),
        ("《a》「b」『c』‹d›", 4),
        ("a 'b' \"c\" ‘d\ne’", 3),
        ("'b'c'", 1),
    ],
)
def test_quotations_are_counted_where_they_stand_by_themselves(text: str, count: int) -> None:
    """One within another is its part; what holds a name alone, or nothing, quotes no words."""
    assert count == quotations(text)
