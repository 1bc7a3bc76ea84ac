"""Settings are read without running them, with their lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from chronicle.core.problems import ProblemsFound
from chronicle.core.written_settings import WorkedOut, settings_of, written_settings

if TYPE_CHECKING:
    from pathlib import Path


def read(tmp_path: Path, text: str) -> Any:
    """Return the setting `a` of a configuration."""
    (tmp_path / "conf.py").write_text(text)
    return written_settings(tmp_path)["a"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a = 1\na = 2\n", 2),
        ("a: int = -3\n", -3),
        ("b = a = 'x'\n", "x"),
        ("b = 'x'\na = b\n", "x"),
        ("b = 'x'\na = [b, ('y', b)]\n", ["x", ["y", "x"]]),
        ("b = 'x'\na = {'k': b, 'l': [1]}\n", {"k": "x", "l": [1]}),
        ("a = {1, 2}\n", {1, 2}),
    ],
)
def test_what_is_written_out_is_read(tmp_path: Path, text: str, value: object) -> None:
    """Of two settings of one name the last holds; a name stands for what it was given, wherever it stands."""
    assert value == read(tmp_path, text).plain()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a = f()\n", 1),
        ("a = other\n", 1),
        ("a = [\n 1,\n f(),\n]\n", 3),
        ("a = {\n 'k': f(),\n}\n", 2),
        ("a = {\n 1: 'x',\n}\n", 2),
        ("k = 'k'\na = {\n k: 'x',\n}\n", 3),
        ("a = {\n **k,\n}\n", 2),
    ],
)
def test_what_is_worked_out_is_said_with_its_line(tmp_path: Path, text: str, line: int) -> None:
    """Neither calls nor names that stand for nothing, nor keys that are no text, are values."""
    with pytest.raises(WorkedOut) as found:
        read(tmp_path, text).plain()
    assert line == found.value.line


def test_each_item_has_its_line(tmp_path: Path) -> None:
    """Whoever complains of an item names the line where it stands."""
    setting = read(tmp_path, "b = 1\na = {\n 'k': [\n  1,\n  2,\n ],\n}\n")
    assert setting.line == 2
    table = setting.plain()
    assert (table.line, table.lines) == (2, {"k": 3})
    assert (table["k"].line, table["k"].lines) == (3, [4, 5])


def test_what_is_no_setting_is_passed_over(tmp_path: Path) -> None:
    """Attributes, items and several names at once are none; the others are read."""
    (tmp_path / "conf.py").write_text("a = 1\na.b = 2\na['c'] = 3\n(d, e) = 4, 5\nf: int\ng = h = 6\n")
    found = written_settings(tmp_path)
    assert {"a": 1, "g": 6, "h": 6} == {name: each.plain() for name, each in found.items()}


@pytest.mark.parametrize(
    ("program", "line", "said"),
    [
        (b"a = 1\nb = [\n", 2, "'[' was never closed"),
        (b"a = '\0'\n", 0, "null bytes"),
    ],
)
def test_what_is_no_python_is_told(program: bytes, line: int, said: str) -> None:
    """With its line where Python names one."""
    with pytest.raises(ProblemsFound) as found:
        settings_of(program)
    (problem,) = found.value.problems
    assert ("docs/conf.py", line, "M002") == (problem.path, problem.line, problem.code)
    assert said in problem.message
