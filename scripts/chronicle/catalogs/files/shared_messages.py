"""Let one message of a catalog stand for several of the ledger that read and print alike.

Comments above it name the others by what they belong to, `also for a-claim`, a line each: some programs
wrap longer ones as they save. Where a language has to tell one apart, its translator notes that,
`# apart: a-claim`, and `make catalogs` gives it a message of its own.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chronicle.catalogs.files.entries import Entry

_ALSO, _APART = "also for ", "apart:"
LONGEST = 45  # signs of a context that fits a line of any program


def also_for(comments: Iterable[str]) -> tuple[str, ...]:
    """Return the contexts that comments name beside that of their message."""
    return tuple(comment.removeprefix(_ALSO) for comment in comments if is_of_sharing(comment))


def is_of_sharing(comment: str) -> bool:
    """Return whether a comment says for what else its message stands."""
    return comment.startswith(_ALSO)


def comment_of(context: str) -> str:
    """Return the comment that names a further context."""
    return f"{_ALSO}{context}"


def set_apart(entry: Entry) -> frozenset[str]:
    """Return the contexts that the translator of a message has set apart from it."""
    found = (note.removeprefix(_APART) for note in entry.noted if note.startswith(_APART))
    return frozenset(word.strip() for each in found for word in each.replace("·", ",").split(","))


def notes_to_share(entry: Entry) -> tuple[str, ...]:
    """Return what a translator has noted of a message and of all that it stands for."""
    return tuple(note for note in entry.noted if not note.startswith(_APART))


def spread(entry: Entry) -> Iterator[Entry]:
    """Yield each message that one stands for beside itself, with the same translation."""
    for context in also_for(entry.explained):
        was = entry.previous
        if was is not None and was.context == entry.context:
            was = was._replace(context=context)
        yield replace(
            entry,
            context=context,
            previous=was,
            explained=tuple(each for each in entry.explained if not is_of_sharing(each)),
            noted=notes_to_share(entry),
        )
