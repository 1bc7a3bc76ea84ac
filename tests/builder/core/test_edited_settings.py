"""What is added to a program stands where a person would have put it, and nothing else changes."""

from __future__ import annotations

import ast

import pytest

from chronicle.core.edited_settings import ProgramText


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a = [1]", "a = [1, 9]"),
        ("a = []", "a = [9]"),
        ("a = (1,)  # one", "a = (1, 9,)  # one"),
        ("a = [1, 2]; b = [3]", "a = [1, 2, 9]; b = [3]"),
        ("é = 'é'; a = ['é', 1]", "é = 'é'; a = ['é', 1, 9]"),
        (
            "a = [\n    1,  # one\n    2,  # two, and a [bracket]\n]",
            "a = [\n    1,  # one\n    2,  # two, and a [bracket]\n    9,\n]",
        ),
        ("a = [\n    1,\n    2\n]", "a = [\n    1,\n    2,\n    9,\n]"),
        ("a = [\n    1,\n    2  # two\n]", "a = [\n    1,\n    2,  # two\n    9,\n]"),
        ("a = [\n    1,\n    2]", "a = [\n    1,\n    2, 9]"),
        ("a = [\n    1, 2,  # both\n]", "a = [\n    1, 2, 9,  # both\n]"),
        ("a = [\r\n\t1,\r\n]\r\n", "a = [\r\n\t1,\r\n\t9,\r\n]\r\n"),
        ("a = [\n    (1,\n     2),\n    # the end\n]", "a = [\n    (1,\n     2),\n    9,\n    # the end\n]"),
    ],
)
def test_an_item_goes_to_the_end_of_its_list(before: str, after: str) -> None:
    """On a line of its own where the last has one, beside the last elsewhere; comments stay."""
    program = ProgramText(before)
    nodes = [node.value for node in ast.parse(before).body if isinstance(node, ast.Assign)]
    written = next(each for each in nodes if isinstance(each, ast.List | ast.Tuple))
    assert after == program.added(program.with_items(written, ["9"]))


def test_a_key_goes_to_the_end_of_its_table() -> None:
    """A table grows as a list does, and may stand within another; several places can be added to at once."""
    text = "a = {\n    'b': {'x': 1},\n    'c': {\n        'x': 1,\n    },\n}\n"
    program = ProgramText(text)
    [statement] = ast.parse(text).body
    assert isinstance(statement, ast.Assign)
    assert isinstance(statement.value, ast.Dict)
    inner = [each for each in statement.value.values if isinstance(each, ast.Dict)]
    insertions = [each for table in inner for each in program.with_items(table, ["'y': 2", "'z': 3"])]
    assert program.added(insertions) == (
        "a = {\n    'b': {'x': 1, 'y': 2, 'z': 3},\n    'c': {\n"
        "        'x': 1,\n        'y': 2,\n        'z': 3,\n    },\n}\n"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [("a = 1  # one\nb = 2\n", "a = 1  # one\nc = 3\nb = 2\n"), ("a = 1", "a = 1\nc = 3")],
)
def test_a_line_goes_below_another(before: str, after: str) -> None:
    """A new setting stands below the one that it belongs to, and below that one's comment."""
    program = ProgramText(before)
    [first, *_others] = ast.parse(before).body
    assert isinstance(first, ast.Assign)
    assert after == program.added(program.with_line("c = 3", first.value))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "c = 3\n"),
        ("a = 1", "a = 1\nc = 3\n"),
        ("a\n", "a\nc = 3\n"),
        ("a\r\n", "a\r\nc = 3\r\n"),
        ("a\r", "a\rc = 3\n"),
        ("a\r\nb", "a\r\nb\r\nc = 3\r\n"),
    ],
)
def test_a_line_goes_to_the_end(before: str, after: str) -> None:
    """Without a neighbour a new setting stands at the end."""
    program = ProgramText(before)
    assert after == program.added(program.with_line("c = 3", None))
