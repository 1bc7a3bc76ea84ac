"""Say in the builder's own words what stopped Sphinx, the configuration or the operating system."""

from __future__ import annotations

import errno
import traceback
from typing import TYPE_CHECKING

from chronicle.problems import Problem, ProblemsFound

if TYPE_CHECKING:
    from collections.abc import Iterator

CONF = "docs/conf.py"
_CONF_REMEDY = "Mend the line: docs/conf.py is a program in Python."
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def known_problems(error: BaseException) -> list[Problem]:
    """Return what an error or one of its causes says in words; nothing where nobody foresaw it."""
    from sphinx.errors import ConfigError

    chain = list(_chain(error))
    for link in chain:
        if isinstance(link, ProblemsFound):
            return list(link.problems)
    for link in chain:
        if isinstance(link, ConfigError):
            return [_of_conf(link)]
    for link in chain:
        if isinstance(link, OSError) and link.errno is not None:
            return [problem_of_os(link)]
    return []


def problem_of_os(error: OSError) -> Problem:
    """Say in words what the operating system refused."""
    path = str(error.filename or "disk")
    if error.errno in _FULL:
        return Problem(path, 0, "B004", "there is no room left to write.")
    return Problem(path, 0, "B005", f"{error.strerror or error}.")


def syntax_problem(error: SyntaxError) -> Problem:
    """Say where conf.py is no Python."""
    return Problem(CONF, error.lineno or 0, "M002", f"Python cannot read it: {error.msg}.", _CONF_REMEDY)


def first_line(error: BaseException) -> str:
    """Return the first line of what an error says, or its name where it says nothing."""
    said = str(error).strip().splitlines()
    return said[0] if said else type(error).__name__


def _of_conf(error: Exception) -> Problem:
    """Say what is wrong with conf.py, and where."""
    cause = error.__cause__
    if isinstance(cause, SyntaxError):
        return syntax_problem(cause)
    if cause is None:
        return Problem(CONF, 0, "M002", first_line(error), _CONF_REMEDY)
    frames = traceback.extract_tb(cause.__traceback__)
    line = next((frame.lineno or 0 for frame in reversed(frames) if frame.filename.endswith("conf.py")), 0)
    what = f"{type(cause).__name__}: {first_line(cause)}"
    return Problem(CONF, line, "M002", f"it stops with {what}.", _CONF_REMEDY)


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and what it came from, the outermost first."""
    seen: list[BaseException] = []
    current: BaseException | None = error
    while current is not None and current not in seen:
        seen.append(current)
        yield current
        current = getattr(current, "orig_exc", None) or current.__cause__ or current.__context__
