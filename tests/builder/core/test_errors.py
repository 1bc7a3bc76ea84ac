"""What stops Sphinx, the configuration or the system is said in words."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING, Any

import pytest
from sphinx.errors import ConfigError

from chronicle.book.written_facts import slug_of
from chronicle.core.errors import known_problems, problem_of_os
from chronicle.core.problems import Problem, ProblemsFound

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, "B004"), (errno.EDQUOT, "B004"), (errno.EFBIG, "B004"), (errno.EACCES, "B005")],
)
def test_disk_faults_have_codes_of_their_own(number: int, code: str) -> None:
    """A full disk and a forbidden folder are told apart."""
    assert problem_of_os(OSError(number, "said", "some/file")).code == code


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


@pytest.mark.parametrize("text", ["a = (\n", "a = '\0'\n", "# \u00e9\n".encode("latin-1")])
def test_a_configuration_that_is_no_python(tmp_path: Path, text: str | bytes) -> None:
    """The name of the results is asked for before Sphinx runs, so the same fault is met there too."""
    (tmp_path / "conf.py").write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(ProblemsFound) as found:
        slug_of(tmp_path)
    assert ["M002"] == [problem.code for problem in found.value.problems]


def test_an_error_that_nobody_foresaw_is_not_explained_away() -> None:
    """What is not known stays unknown, so that its trace is kept."""
    assert [] == known_problems(RuntimeError("odd"))


def test_a_message_cannot_steer_the_terminal() -> None:
    """Controls that a catalog or chapter brings into a message are shown, not obeyed."""
    shown = str(Problem("a\u202eb.po", 1, "T019", "“\x1b[2Jx\u2067” is no form.", subject="c\rd"))
    assert "a<U+202E>b.po" in shown
    assert "“<U+001B>[2Jx<U+2067>”" in shown
    assert "\r" not in shown


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
