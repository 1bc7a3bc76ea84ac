"""The scripts that a book may be written in, each a module: how it is set, and how it is looked for."""

from __future__ import annotations

from chronicle.core.problems import Problem, ProblemsFound
from chronicle.languages.scripts import arabic, cyrillic, han, hebrew, japanese, latin
from chronicle.languages.scripts.script import Script

__all__ = ["SCRIPTS", "Script", "script_of"]

# In the order in which their faces are tried for a character that a page's own face lacks.
SCRIPTS: tuple[Script, ...] = (
    latin.SCRIPT,
    arabic.SCRIPT,
    han.SIMPLIFIED,
    han.TRADITIONAL,
    hebrew.SCRIPT,
    cyrillic.SCRIPT,
    japanese.SCRIPT,
)
_BY_CODE = {script.code: script for script in SCRIPTS}


def script_of(code: str) -> Script:
    """Return the script with this ISO 15924 code.

    Raises ProblemsFound for one that has no module yet.
    """
    if code not in _BY_CODE:
        message = f"the script “{code}” has no module; there are {', '.join(_BY_CODE)}."
        raise ProblemsFound([Problem("editions", 0, "B040", message)])
    return _BY_CODE[code]
