"""Write some messages of a catalog anew and leave every other line as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.catalogs.files.syntax import quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from chronicle.catalogs.files.entries import Entry, Previous


def edited(lines: list[str], edits: Mapping[Entry, Iterable[str]]) -> Iterator[str]:
    """Yield the lines of a catalog with some of its messages written anew."""
    at = 0
    for entry in sorted(edits, key=lambda entry: entry.line):
        yield from lines[at : entry.stretch.first - 1]
        yield from edits[entry]
        at = entry.stretch.last
    yield from lines[at:]


def previous(wording: Previous) -> Iterator[str]:
    """Yield the comments that give an earlier wording."""
    if wording.context is not None:
        yield f"#| msgctxt {quote(wording.context)}"
    yield f"#| msgid {quote(wording.msgid)}"


def written(entry: Entry) -> Iterator[str]:
    """Yield the lines of a message with all that is known of it but its flags for other programs."""
    yield from (f"# {each}".rstrip() for each in entry.noted)
    yield from (f"#. {each}".rstrip() for each in entry.explained)
    if entry.fuzzy:
        yield "#, fuzzy"
        yield from previous(entry.previous) if entry.previous else ()
    yield from sources(entry)
    yield from translated(entry)


def translated(entry: Entry) -> Iterator[str]:
    """Yield the lines of a message's translation."""
    for number, form in enumerate(entry.forms):
        yield f"{_keyword(entry, number)} {quote(form)}"


def sources(entry: Entry) -> Iterator[str]:
    """Yield the lines of what a message translates."""
    if entry.context is not None:
        yield f"msgctxt {quote(entry.context)}"
    yield f"msgid {quote(entry.msgid)}"
    if entry.plural is not None:
        yield f"msgid_plural {quote(entry.plural)}"


def _keyword(entry: Entry, number: int) -> str:
    return "msgstr" if entry.plural is None else f"msgstr[{number}]"


def translation(old: Entry, new: Entry, lines: list[str], names: Mapping[str, str]) -> Iterator[str]:
    """Yield the lines of a translation with the names that its placeholders have in the new message.

    A role that is written out, as in catalogs of earlier versions, becomes a placeholder.
    """
    forms = tuple(new.legend.shortened(old.legend.renamed(form, names)) for form in old.forms)
    if forms == old.forms:
        yield from lines[old.stretch.translation - 1 : old.stretch.last]
        return
    for number, form in enumerate(forms):
        yield f"{_keyword(old, number)} {quote(form)}"
