"""Pieces of a sentence are joined, and a claim's own addresses get its name."""

from __future__ import annotations

import pytest

from chronicle.text.grammar import read_message
from chronicle.text.roles import Role
from chronicle.text.segments import CodeSpan, Emphasis, Link, Text, joined, of_claim, plain


def test_neighbouring_words_are_one_piece() -> None:
    """However many there are; what stands between them parts them."""
    code = CodeSpan("x")
    assert joined([Text("a"), Text("b"), Text("c"), code, code, Text("d"), Text("e")]) == (
        Text("abc"), code, code, Text("de"),
    )  # fmt: skip
    assert joined([]) == ()


def test_no_words_are_no_line() -> None:
    """A blank is words."""
    assert [(), (Text(" "),)] == [plain(""), plain(" ")]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("{value}`.killed`", ["deaths.killed"]),
        ("{value}`.killed@bbc/a|bare`", ["deaths.killed@bbc/a"]),
        ("{date}`.`", ["deaths"]),
        ("{date}`.@bbc|year`", ["deaths@bbc"]),
        ("{value}`other.killed` {date}`other`", ["other.killed", "other"]),
        ("{place}`.x` {claim}`.y`", [".x", ".y"]),
        ("*a {value}`.b`* [c **{date}`.`**](d)", ["deaths.b", "deaths"]),
    ],
)
def test_an_address_with_a_dot_is_of_the_claim(text: str, targets: list[str]) -> None:
    """Only figures and dates are so addressed, however deep they stand, and keep their form."""
    message = read_message(text)
    found = _roles(of_claim(message.segments, "deaths"))
    assert targets == [role.target for role in found]
    assert [role.form for role in message.roles] == [role.form for role in found]


def _roles(segments: tuple[object, ...]) -> list[Role]:
    """Return the roles in a line, in reading order."""
    found: list[Role] = []
    for each in segments:
        if isinstance(each, Role):
            found.append(each)
        elif isinstance(each, Emphasis | Link):
            found += _roles(each.inside)
    return found
