"""A sign that was meant as markup is found, and one that is meant as it stands is not."""

from __future__ import annotations

import pytest

from chronicle.text.markup_leftovers import leftovers, printed_leftovers

CURLY = "a curly bracket: a role is cut off, lacks its backquotes or has attributes"
BACKQUOTE = "a backquote: a role or a code span is not closed"
LINK = "a link is broken: it must be written [text](address)"
ASTERISK = "an asterisk: emphasis is not closed, or has a space inside its marks"
UNDERSCORE = "an underscore: emphasis is not closed"
TILDE = "a tilde, which other programs take for struck or lowered words"


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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{a} {b", [("{a}", CURLY), ("{b", CURLY)]),
        ("a `b ``c", [("`", BACKQUOTE), ("``", BACKQUOTE)]),
        ("[a](b [c](d", [("[a](", LINK), ("[c](", LINK)]),
        ("*a **b", [("*", ASTERISK), ("**", ASTERISK)]),
        ("_a b_", [("_", UNDERSCORE), ("_", UNDERSCORE)]),
        ("~~a ~b~", [("~~", TILDE), ("~b~", TILDE)]),
        ("[a]( `b", [("`", BACKQUOTE), ("[a](", LINK)]),
    ],
)
def test_each_sign_is_told_with_its_reason(text: str, found: list[tuple[str, str]]) -> None:
    """As often as it stands there, one kind after the other."""
    assert found == [*leftovers(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{a} {b}", [("{a}", "a name in curly brackets"), ("{b}", "a name in curly brackets")]),
        ("` ``", [("`", "a backquote"), ("``", "a backquote")]),
        ("a](b c](d", [("](", "a link that is none")] * 2),
        ("*a* *b*", [("*a*", "asterisks"), ("*b*", "asterisks")]),
        ("_a_ __b__", [("_a_", "underscores"), ("__b__", "underscores")]),
        ("~~a~~", [("~~", "tildes")] * 2),
        (":::: a", [("::::", "a row of colons: a box is not closed")]),
    ],
)
def test_each_pair_is_told_with_its_reason(text: str, found: list[tuple[str, str]]) -> None:
    """As often as it stands there."""
    assert found == [*printed_leftovers(text)]
