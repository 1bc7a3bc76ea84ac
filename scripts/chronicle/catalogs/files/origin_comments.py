"""Say above a translation that is not certain what has changed, or where it is offered from.

Tools that merge catalogs drop comments that they do not know, so these are set after each merge. They follow
from the earlier wording that the message keeps, and go with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.catalogs.files.entries import parse_catalog
from chronicle.catalogs.memory.likeness import likeness
from chronicle.text.changed_words import marked_difference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.catalogs.files.entries import Entry

_OFFERED, _CHANGED = "offered from ", "changed: "


def is_of_origin(comment: str) -> bool:
    """Return whether a comment is one of these."""
    return comment.startswith((_OFFERED, _CHANGED))


def with_origins(text: str, shown: str) -> str:
    """Return a catalog whose uncertain translations say where they come from."""
    lines = text.split("\n")
    for entry in reversed(parse_catalog(text, shown).entries):
        for comment in _comments(entry):
            at = entry.stretch.first - 1
            while lines[at].startswith(("# ", "#.")) or lines[at] == "#":
                at += 1
            lines.insert(at, f"#. {comment}")
    return "\n".join(lines)


def _comments(entry: Entry) -> Iterator[str]:
    if not entry.fuzzy or entry.previous is None:
        return
    was = entry.previous.msgid
    if entry.origin:
        shown = "" if was == entry.msgid else "; drafts do not print it"
        yield f"{_OFFERED}{entry.origin} ({likeness(was, entry.msgid):.0%}){shown}"
    if was != entry.msgid:
        yield f"{_CHANGED}{' '.join(marked_difference(was, entry.msgid).split())}"
