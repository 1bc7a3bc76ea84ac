"""Turn what stopped Sphinx, or conf.py in it, into problems."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING

from sphinx.errors import ConfigError, SphinxError

from chronicle.core.errors import CONF, MEND_CONF, first_line, problem_of_os, syntax_problem
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.sphinx_ext.insides import stopped_at_settings

if TYPE_CHECKING:
    from collections.abc import Iterator


def known_problems(error: BaseException) -> list[Problem]:
    """Return the problems that an error or one of its causes stands for; none for an unforeseen error."""
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
    if stopped := [_stopped(link, line) for link in chain if (line := _line_of_conf(link))]:
        return stopped[:1]
    if kinds := [_wrong_kind(link) for link in chain if _stops_at_settings(link)]:
        return kinds[:1]
    said = [first_line(link) for link in chain if isinstance(link, SphinxError)]
    return [Problem("docs", 0, "B006", said[0])] if said else []


def stops_in_conf(error: BaseException) -> bool:
    """Return whether a line of conf.py itself raised the error."""
    frames = traceback.extract_tb(error.__traceback__)
    return bool(frames) and frames[-1].filename.endswith("conf.py")


def _of_conf(error: Exception) -> Problem:
    """Return what is wrong with conf.py, and where."""
    cause = error.__cause__
    if isinstance(cause, SyntaxError):
        return syntax_problem(cause)
    if cause is None:
        return Problem(CONF, 0, "M002", first_line(error), MEND_CONF)
    return _stopped(cause, _line_of_conf(cause))


def _stopped(error: BaseException, line: int) -> Problem:
    """Return the problem of a conf.py, or a function of it, that ended with an error."""
    return Problem(
        CONF, line, "M002", f"it stops with {type(error).__name__}: {first_line(error)}.", MEND_CONF
    )


def _wrong_kind(error: BaseException) -> Problem:
    """Return the problem of a setting whose kind Sphinx cannot use."""
    message = f"Sphinx cannot use one of its settings: {first_line(error)}."
    return Problem(
        CONF, 0, "M002", message, "Give each setting the kind of value that Sphinx's manual names."
    )


def _stops_at_settings(error: BaseException) -> bool:
    """Return whether Sphinx stopped in its own code while it took the settings in."""
    frames = traceback.extract_tb(error.__traceback__)
    return stopped_at_settings((frame.filename, frame.name) for frame in frames)


def _line_of_conf(error: BaseException) -> int:
    """Return the line of conf.py that an error passed through, the last one; 0 where it passed none."""
    frames = traceback.extract_tb(error.__traceback__)
    return next((frame.lineno or 0 for frame in reversed(frames) if frame.filename.endswith("conf.py")), 0)


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and what it came from, the outermost first."""
    seen: list[BaseException] = []
    current: BaseException | None = error
    while current is not None and current not in seen:
        seen.append(current)
        yield current
        current = getattr(current, "orig_exc", None) or current.__cause__ or current.__context__
