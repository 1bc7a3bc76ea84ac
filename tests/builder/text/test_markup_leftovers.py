"""A sign that was meant as markup is found, and one that is meant as it stands is not."""

from __future__ import annotations

import pytest

from chronicle.text.markup_leftovers import leftovers, printed_leftovers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a {place} b", ["{place}"]),
        ("a {place b", ["{place b"]),
        ("a } b", ["}"]),
        ("a {{name}} b", []),
        ("a ``b", ["``"]),
        ("[a](", ["[a]("]),
        ("![a](b)", ["![a]("]),
        ("a](b)", ["]("]),
        ("[a] (b)", []),
        ("a *b", ["*"]),
        ("a* b", ["*"]),
        ("a * b", []),
        ("a _b", ["_"]),
        ("a_ b", ["_"]),
        ("a_b _ c", []),
        ("a ~~ b", ["~~"]),
        ("a ~b c~ d", ["~b c~"]),
        ("~5 and ~ 6", []),
        ("{a}* `", ["{a}", "`", "*"]),
    ],
)
def test_what_was_meant_as_markup(text: str, found: list[str]) -> None:
    """In a text that was typed, one sign is enough; a sign between spaces, or within a word, is meant."""
    assert found == [each.found for each in leftovers(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a {place} b", ["{place}"]),
        ("a {ledger:x.y z-1} b", ["{ledger:x.y z-1}"]),
        ("a {1} {ب} { b", []),
        ("a ` b", ["`"]),
        ("[a] (b)", []),
        ("a](b)", ["]("]),
        ("a ** b", ["**"]),
        ("a *b c* d", ["*b c*"]),
        ("*b*", ["*b*"]),
        ("*a * b", []),
        ("2*3*4 a*", []),
        ("a _b c_ d", ["_b c_"]),
        ("__init__", ["__init__"]),
        ("a _b_ c", ["_b_"]),
        ("a_b_c _a", []),
        ("a ~~b", ["~~"]),
        ("a ~b~", []),
        ("  ::: note", [":::"]),
        ("a ::: b :: c", []),
    ],
)
def test_what_can_be_nothing_but_markup(text: str, found: list[str]) -> None:
    """In a text that readers have, only pairs and names in brackets are told: one sign may be meant."""
    assert found == [each.found.strip() for each in printed_leftovers(text)]
