from __future__ import annotations

import pytest

from chronicle.evidence.marked_yaml import line_at, read_marked


def _read(tmp_path, text):
    path = tmp_path / "a.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_marked(path, "a.yaml")


def test_lines_of_fields_and_items(tmp_path):
    """Every mapping and list knows the lines of what it holds."""
    value, problems = _read(tmp_path, "a:\n  - one\n  -\n    b: 1\n    c: 2\n")
    assert [] == problems
    assert {"a": ["one", {"b": 1, "c": 2}]} == value
    assert 5 == line_at(value, ["a", 1, "c"])
    assert 4 == line_at(value, ["a", 1, "missing"])


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2011-04-18", "2011-04-18"),
        ("no", "no"),
        ("12", 12),
        ("-1.5", -1.5),
        ("null", None),
        ("true", True),
        ("'12'", "12"),
    ],
)
def test_scalars(tmp_path, written, expected):
    """Dates and words stay text, whatever YAML 1.1 made of them."""
    assert {"a": expected} == _read(tmp_path, f"a: {written}\n")[0]


@pytest.mark.parametrize(
    ("text", "line", "part"),
    [
        ("a: 1\na: 2\n", 2, "stands twice"),
        ("a: [1\nb: 2\n", 2, "not YAML"),
        (b"a: \xff\n", 0, "not UTF-8"),
        ("a: &x [*x]\n", 1, "inside its own anchor"),
    ],
)
def test_broken_files(tmp_path, text, line, part):
    """What cannot be read is one fault with its line, never a traceback."""
    (problem,) = _read(tmp_path, text)[1]
    assert ("E001", line, True) == (problem.code, problem.line, part in problem.message)


def test_missing_file(tmp_path):
    """A file that is not there is named."""
    assert "E001" == read_marked(tmp_path / "none.yaml", "none.yaml")[1][0].code
