from __future__ import annotations

import os
from decimal import Decimal

import pytest

from chronicle.core.marked_yaml import line_at, read_marked


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
        ("-1.5", Decimal("-1.5")),
        (".5", Decimal("0.5")),
        ("null", None),
        ("true", True),
        ("x" * 10_000, "x" * 10_000),
        ("TRUE", True),
        ("~", None),
        ("", None),
        ("false", False),
        ("+7", 7),
        ("1.", Decimal("1")),
        (".", "."),
        ("1.2.3", "1.2.3"),
        ("1e", "1e"),
        ("e5", "e5"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("12:30", "12:30"),
        ("'12'", "12"),
        ('"12"', "12"),
        ("|-\n 12", "12"),
        (">-\n 12", "12"),
    ],
)
def test_scalars(tmp_path, written, expected):
    """Dates and words stay text, whatever YAML 1.1 made of them (U-YAML-01)."""
    assert {"a": expected} == _read(tmp_path, f"a: {written}\n")[0]


@pytest.mark.parametrize(
    ("text", "line", "part"),
    [
        ("a: 1\na: 2\n", 2, "stands twice"),
        ("a: [1\nb: 2\n", 2, "not YAML"),
        (b"a: 1\nb: \xff\n", 2, "This line is not written in UTF-8."),
        ("a: 1\n".encode("utf-16"), 0, "The file is written in UTF-16."),
        ("a: &x [*x]\n", 1, "is an alias"),
    ],
)
def test_broken_files(tmp_path, text, line, part):
    """What cannot be read is one fault with its line, never a traceback."""
    (problem,) = _read(tmp_path, text)[1]
    assert ("E001", line, True) == (problem.code, problem.line, part in problem.message)


def test_missing_file(tmp_path):
    """A file that is not there is named."""
    assert "E001" == read_marked(tmp_path / "none.yaml", "none.yaml")[1][0].code


@pytest.mark.parametrize(
    ("text", "line", "part"),
    [
        ("a: " + "[" * 50_000 + "]" * 50_000, 1, "deep"),
        ("a: &x [x]\nb: *x\n", 2, "is an alias"),
        ("a:\n  b: " + "9" * 5000, 2, "15 digits"),
        ("a: 1\n---\na: 2\n", 2, "one document"),
        ("? [a]\n: 1\n", 1, "name of a field"),
        ("a: 1\nb: " + "x" * 10_001, 2, "letters"),
    ],
)
def test_what_no_ledger_holds_is_refused(tmp_path, text, line, part):
    """Nesting without end, aliases and endless numbers end the reading of a file, not the process."""
    value, (problem,) = _read(tmp_path, text)
    assert value is None
    assert ("E001", line, True) == (problem.code, problem.line, part in problem.message)


@pytest.mark.parametrize("number", ["1e5", "-1.5E+3", ".5e-2", "1.e4", "+2E10"])
def test_no_number_has_an_exponent(tmp_path, number):
    """A few letters could stand for a number without end, however it is written."""
    (problem,) = _read(tmp_path, f"a: {number}\n")[1]
    assert f"The number “{number}” has an exponent." == problem.message


def test_forty_in_each_other_are_read(tmp_path):
    """Lists stand forty deep in each other, and not one deeper."""
    assert [] == _read(tmp_path, "[" * 40 + "]" * 40)[1]
    assert ["E001"] == [problem.code for problem in _read(tmp_path, "[" * 41 + "]" * 41)[1]]


def test_fifteen_digits_are_a_number(tmp_path):
    """A number of fifteen digits is read, one of sixteen is not."""
    assert {"a": 10**15 - 1} == _read(tmp_path, "a: 999999999999999\n")[0]
    assert "E001" == _read(tmp_path, "a: 9999999999999999\n")[1][0].code


def test_a_decimal_keeps_its_digits(tmp_path):
    """What is written 41.50 stays apart from 41.5, and has at most fifteen digits, none in an exponent."""
    value, _ = _read(tmp_path, "[41.50, 41.5]\n")
    assert ["41.50", "41.5"] == [str(each) for each in value]
    assert {"a": Decimal("0.12345678901234")} == _read(tmp_path, "a: 0.12345678901234\n")[0]
    for text in ("0.123456789012345", "1e999999999", "1.5E-3"):
        assert ["E001"] == [problem.code for problem in _read(tmp_path, f"a: {text}\n")[1]]


def test_first_of_two_fields_stays(tmp_path):
    """Of a doubled field the first is kept, with all that it holds."""
    value, (problem,) = _read(tmp_path, "a: {b: 1}\na: {c: [1, 2]}\nd: 3\n")
    assert {"a": {"b": 1}, "d": 3} == value
    assert ("E001", 2) == (problem.code, problem.line)


def test_pipe_and_long_file_are_not_opened(tmp_path):
    """A pipe, a device or a file longer than anybody types is named and left alone."""
    os.mkfifo(tmp_path / "pipe.yaml")
    assert "no file" in read_marked(tmp_path / "pipe.yaml", "pipe.yaml")[1][0].message
    (tmp_path / "long.yaml").write_bytes(b"a: " + b"x" * 5_000_001)
    assert "bytes" in read_marked(tmp_path / "long.yaml", "long.yaml")[1][0].message
