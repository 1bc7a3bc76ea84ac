"""What stops Sphinx, or conf.py in it, is said in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from sphinx.errors import ConfigError, SphinxError

from chronicle.core.problems import Problem, ProblemsFound
from chronicle.sphinx_ext.stops import known_problems, stops_in_conf

if TYPE_CHECKING:
    from pathlib import Path


def test_a_fault_of_the_configuration_has_its_line(tmp_path: Path) -> None:
    """A fault of conf.py is told with its line, whether Python cannot read it or stops in it."""
    path = tmp_path / "conf.py"
    for text, line, word in (("a = 1\nb = (\n", 2, "never closed"), ("\n1 / 0\n", 2, "ZeroDivisionError")):
        path.write_text(text, encoding="utf-8")
        try:
            exec(compile(text, str(path), "exec"))  # noqa: S102 - as Sphinx does
        except Exception as cause:
            error = ConfigError("There is a programmable error:\n\nTraceback")
            error.__cause__ = cause
        (found,) = known_problems(error)
        assert ("docs/conf.py", line, "M002", True) == (
            found.path,
            found.line,
            found.code,
            word in found.message,
        )
        assert "Traceback" not in str(found)


def test_an_error_that_nobody_foresaw_is_not_explained_away() -> None:
    """What is not known stays unknown, so that its trace is kept."""
    assert [] == known_problems(RuntimeError("odd"))


def raised_from(
    outer: Exception, *, cause: Exception | None = None, context: Exception | None = None
) -> Exception:
    """Return an error that came from others."""
    outer.__cause__, outer.__context__ = cause, context
    return outer


MISSING = FileNotFoundError(2, "No such file", "docs/x.png")


@pytest.mark.parametrize(
    ("error", "codes"),
    [
        (ProblemsFound([Problem("a", 1, "M001", "x"), Problem("b", 1, "M002", "x")]), ["M001", "M002"]),
        (raised_from(RuntimeError("x"), cause=ProblemsFound([Problem("a", 1, "M001", "x")])), ["M001"]),
        (raised_from(RuntimeError("x"), context=ProblemsFound([Problem("a", 1, "M001", "x")])), ["M001"]),
        (ConfigError("wrong"), ["M002"]),
        (
            raised_from(SphinxError("x"), cause=raised_from(RuntimeError("y"), cause=ConfigError("z"))),
            ["M002"],
        ),
        (OSError("without a number"), []),
        (SphinxError("said"), ["B006"]),
        (raised_from(SphinxError("said"), cause=SphinxError("why")), ["B006"]),
        (raised_from(RuntimeError("x"), cause=SphinxError("said")), ["B006"]),
    ],
)
def test_what_an_error_came_from_says_what_it_is(error: Exception, codes: list[str]) -> None:
    """A fault of the book anywhere in the chain is told before what was raised because of it."""
    assert codes == [problem.code for problem in known_problems(error)]


def test_the_outermost_error_of_sphinx_is_told() -> None:
    """It says most about where the work stopped; a file that is missing is told before it."""
    (found,) = known_problems(raised_from(SphinxError("outer"), cause=SphinxError("inner")))
    assert "outer" in found.message
    (found,) = known_problems(raised_from(SphinxError("outer"), cause=MISSING))
    assert "docs/x.png" in str(found)


def test_errors_that_came_from_each_other_come_to_an_end() -> None:
    """A circle is gone round once."""
    one, other = RuntimeError("x"), RuntimeError("y")
    one.__cause__, other.__cause__ = other, one
    assert [] == known_problems(one)


def test_a_function_of_the_configuration_has_its_line(tmp_path: Path) -> None:
    """A function of conf.py that Sphinx calls later is named like its other lines."""
    path = tmp_path / "docs" / "conf.py"
    space: dict[str, Any] = {}
    exec(compile("\ndef setup(app):\n    raise OverflowError('x')\n", str(path), "exec"), space)  # noqa: S102
    with pytest.raises(OverflowError) as raised:
        space["setup"](None)
    (found,) = known_problems(raised.value)
    assert ("docs/conf.py", 3, "M002") == (found.path, found.line, found.code)
    assert [] == known_problems(OverflowError("x"))


@pytest.mark.parametrize(
    ("file", "function", "expected"),
    [
        ("sphinx/application.py", "__init__", ["M002"]),
        ("sphinx/application.py", "_init_i18n", ["M002"]),
        ("sphinx/application.py", "build", []),
        ("sphinx/builders/html.py", "__init__", []),
    ],
)
def test_a_setting_of_a_wrong_kind_is_of_the_configuration(file, function, expected) -> None:
    """Where Sphinx stops at its settings conf.py is at fault; where it stops later, somebody else is."""
    space: dict[str, Any] = {}
    exec(compile(f"def {function}():\n    for each in None: pass\n", f"/x/{file}", "exec"), space)  # noqa: S102
    with pytest.raises(TypeError) as raised:
        space[function]()
    assert expected == [problem.code for problem in known_problems(raised.value)]


def test_an_error_of_a_line_of_the_configuration_is_known(tmp_path: Path) -> None:
    """Not one of a function that it called, nor one that nobody raised."""
    assert not stops_in_conf(ValueError("x"))
    for name, expected in (("conf.py", True), ("other.py", False)):
        with pytest.raises(ZeroDivisionError) as raised:
            exec(compile("1 / 0\n", str(tmp_path / name), "exec"), {})  # noqa: S102
        assert expected is stops_in_conf(raised.value)
