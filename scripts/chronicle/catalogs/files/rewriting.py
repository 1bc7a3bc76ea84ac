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


def translation(old: Entry, new: Entry, lines: list[str], names: Mapping[str, str]) -> Iterator[str]:
    """Yield the lines of a translation with the names that its placeholders have in the new message.

    A role that is written out, as in catalogs of earlier versions, becomes a placeholder.
    """
    forms = tuple(new.legend.shortened(old.legend.renamed(form, names)) for form in old.forms)
    if forms == old.forms:
        yield from lines[old.stretch.translation - 1 : old.stretch.last]
        return
    for number, form in enumerate(forms):
        keyword = "msgstr" if old.plural is None else f"msgstr[{number}]"
        yield f"{keyword} {quote(form)}"
