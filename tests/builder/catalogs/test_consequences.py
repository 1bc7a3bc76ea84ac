"""One slip of a translator has one line."""

from __future__ import annotations

import pytest

from chronicle.catalogs.consequences import without_consequences
from chronicle.catalogs.gate.added_markup import CURLY_BRACKET
from chronicle.catalogs.gate.fidelity import MISSING
from chronicle.core.problems import Problem
from chronicle.core.worded import Worded

LOST = Problem("x.po", 3, "T017", Worded(MISSING, listed="{note}"))


@pytest.mark.parametrize(
    ("other", "kept"),
    [
        (Problem("x.po", 3, "T066", "a full stop"), False),
        (Problem("x.po", 3, "T098", "a quotation"), False),
        (Problem("x.po", 3, "T026", CURLY_BRACKET), False),
        (Problem("x.po", 3, "T026", "a link is broken."), True),
        (Problem("x.po", 3, "T064", "a bracket"), True),
        (Problem("x.po", 9, "T066", "a full stop"), True),
    ],
)
def test_what_follows_from_a_lost_placeholder_is_left_out(other: Problem, *, kept: bool) -> None:
    """What other rules see in the same message is told when it is still there afterwards."""
    assert ([LOST, other] if kept else [LOST]) == without_consequences([LOST, other])
    assert [other] == without_consequences([other])
    first = Problem("x.po", 1, "T066", "a full stop")
    assert ([first, LOST, other] if kept else [first, LOST]) == without_consequences([first, LOST, other])
