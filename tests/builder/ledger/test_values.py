"""Values that records have in common are read as they are typed."""

from __future__ import annotations

import pytest

from chronicle.ledger.values import line_numbers


@pytest.mark.parametrize(
    ("text", "lines"),
    [("20", (20,)), ("20-22", (20, 21, 22)), ("24, 20-21,9", (24, 20, 21, 9)), ("3-3", (3,)), ("3-2", ())],
)
def test_lines_are_read_in_the_order_given(text, lines):
    """A run has both its ends."""
    assert lines == line_numbers(text)
