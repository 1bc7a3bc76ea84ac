"""What stops Sphinx, or conf.py in it, is said in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from sphinx.errors import ConfigError

from chronicle.sphinx_ext.stops import known_problems

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
