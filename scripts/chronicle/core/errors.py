"""Turn errors of the operating system and of Python into problems."""

from __future__ import annotations

import errno

from chronicle.core.problems import Problem

CONF = "docs/conf.py"
MEND_CONF = "Mend the line: docs/conf.py is a program in Python."
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def problem_of_os(error: OSError) -> Problem:
    """Return the problem that an error of the operating system stands for."""
    path = str(error.filename or "disk")
    if error.errno in _FULL:
        return Problem(path, 0, "B004", "there is no room left to write.")
    return Problem(path, 0, "B005", f"{error.strerror or error}.")


def syntax_problem(error: SyntaxError) -> Problem:
    """Return the problem of a conf.py that is no Python, with its line."""
    return Problem(CONF, error.lineno or 0, "M002", f"Python cannot read it: {error.msg}.", MEND_CONF)


def first_line(error: BaseException) -> str:
    """Return the first line of what an error says, or its name where it says nothing."""
    said = str(error).strip().splitlines()
    return said[0] if said else type(error).__name__
