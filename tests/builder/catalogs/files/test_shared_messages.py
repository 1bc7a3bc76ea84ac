"""One message stands for several, each of which has what is its own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chronicle.catalogs.files.entries import Entry, Previous
from chronicle.catalogs.files.shared_messages import also_for, notes_to_share, set_apart, spread

NOTED = ("Ask.", "apart: x, y · z", "apart:w", "a part: v")
ENTRY = Entry(
    3,
    "a",
    "Said.",
    None,
    ("قيل.",),
    fuzzy=True,
    previous=Previous("a", "Was."),
    explained=("what it is", "also for b", "also for c-d", "1.1"),
    noted=NOTED,
)


def test_each_place_has_a_message_with_the_same_translation() -> None:
    """Without the comments that name the places, and without what sets one apart."""
    assert ("b", "c-d") == also_for(ENTRY.explained)
    assert [
        Entry(3, context, "Said.", None, ("قيل.",), fuzzy=True, previous=Previous(context, "Was."),
              explained=("what it is", "1.1"), noted=("Ask.", "a part: v"))
        for context in ("b", "c-d")
    ] == [*spread(ENTRY)]  # fmt: skip
    assert ("Ask.", "a part: v") == notes_to_share(ENTRY)


@pytest.mark.parametrize("was", [None, Previous(None, "Was."), Previous("other", "Was.")])
def test_an_earlier_wording_of_another_context_stays_so(was: Previous | None) -> None:
    """An offer from elsewhere is one in each place."""
    assert [was, was] == [each.previous for each in spread(replace(ENTRY, previous=was))]


def test_places_that_are_set_apart_are_named_with_commas_or_points() -> None:
    """In one note or in several."""
    assert {"x", "y", "z", "w"} == set_apart(ENTRY)
