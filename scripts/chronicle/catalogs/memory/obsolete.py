"""Take out of a catalog the messages that are not in use, which gettext keeps at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.catalogs.files.entries import parse_catalog
from chronicle.core.problems import ProblemsFound

if TYPE_CHECKING:
    from chronicle.catalogs.files.entries import Entry


def set_aside(text: str, shown: str) -> tuple[str, tuple[Entry, ...]]:
    """Return a catalog without the messages that are not in use, and these.

    Where they cannot be read the catalog is returned as it is; whoever merges it says why.
    """
    kept: list[str] = []
    aside: list[str] = []
    waiting: list[str] = []  # comments of which it is not known yet what they belong to
    for line in text.split("\n"):
        if line.startswith("#~"):
            aside += [*waiting, _in_use(line)]
            waiting = []
        elif line.startswith("#"):
            waiting.append(line)
        else:
            kept += [*waiting, line]
            aside.append("")
            waiting = []
    if not any(aside):
        return text, ()
    try:
        entries = parse_catalog("\n".join(aside), shown).entries
    except ProblemsFound:
        return text, ()
    return "\n".join([*kept, *waiting]).rstrip("\n") + "\n", entries


def _in_use(line: str) -> str:
    """Return a line of a message that is not in use as it would be if it were."""
    rest = line[2:]
    return f"#{rest}" if rest.startswith("|") else rest.lstrip(" ")
