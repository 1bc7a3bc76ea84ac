"""Join the script that searches a web edition: our own modules, and the stemmer of its language.

A page that was opened from a disk may load no module, so they stand in one classic script, in a scope of
their own.
"""

from __future__ import annotations

import re
from importlib.metadata import distribution
from pathlib import Path

from chronicle.sphinx_ext.insides import stemmer_script

_SCRIPTS = Path(__file__).parent / "scripts"
_MODULES = ("terms.js", "finder.js", "search.js")
_OPENER = _SCRIPTS / "open-search.js"
_COMMENT = re.compile(r"(?:^|\s)//(?:\s.*)?$")


def search_program(stemmer: str | None) -> str:
    """Return the script for a language with this stemmer of Snowball, or with none."""
    made = f"new {stemmer.title()}Stemmer()" if stemmer else "null"
    parts = [stemmer_script(stemmer)] if stemmer else []
    parts.append(f"const STEMMER = {made};")
    parts += [_without_comments((_SCRIPTS / name).read_text(encoding="utf-8")) for name in _MODULES]
    return "\n".join(("(function () {", *parts, "})();\n"))


def stemmers_licence() -> str:
    """Return the licence of Snowball's stemmers."""
    return distribution("snowballstemmer").read_text("licenses/COPYING") or ""


def opening_program() -> str:
    """Return the script of each page, which loads the search when a reader first asks for it."""
    return _without_comments(_OPENER.read_text(encoding="utf-8"))


def _without_comments(script: str) -> str:
    """Return a script without its comments: they are for whoever changes it. None of its texts has ` // `."""
    lines = (_COMMENT.sub("", line).strip() for line in script.splitlines())
    return "".join(f"{line}\n" for line in lines if line)
