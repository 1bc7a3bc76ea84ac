"""An entry of the index leads to where a claim is told."""

from __future__ import annotations

import pytest

from chronicle.sphinx_ext.index_links import _told_in
from chronicle.sphinx_ext.mention_records import Mention


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("claim a 1, claim a 2", "1"),
        ("claim a 1, noted a 2, claim a 3", "2"),
        ("noted a 1, noted a 2", "12"),
        ("claim a 1, claim b 2, claim b 3", "12"),
        ("claim c 1, noted c 2", ""),
        ("place a 1", ""),
        ("claim a 1, noted b 1", "1"),
        ("", ""),
    ],
)
def test_a_claim_is_told_where_a_note_stands_for_it(told: str, expected: str) -> None:
    """Without one it is told where it is printed first; what the subject has not is told nowhere."""
    here = [
        Mention(kind, name, "d", f"p1-{number}", "")
        for kind, name, number in (each.split() for each in told.split(", ") if each)
    ]
    found = _told_in("d", here, {"a", "b"})
    assert expected == "".join(place.anchor[-1] for place in found)
    assert {"d"} >= {place.docname for place in found}
