"""Quotations are set apart from the narrator's own words."""

from __future__ import annotations

import pytest

from chronicle.catalogs.prose.matching import Forms
from chronicle.catalogs.prose.quotations import HIDDEN, own_words
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
