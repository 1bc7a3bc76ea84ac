"""Replace the placeholders of a translator's message by the roles that they stand for.

What a placeholder stands for is said by the comment above the message, and proved by the message itself:
only the comment that was written for it names its placeholders so. A comment that says otherwise gives a
message that the book does not have.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from chronicle.catalogs.files.paths import FIGURES, PLAIN
from chronicle.catalogs.gate.findings import Finding
from chronicle.catalogs.placeholders.legend import Legend, names_in, shorten
from chronicle.core.worded import Worded
from chronicle.text.grammar import read_message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.catalogs.files.entries import Entry

TAIL = "#"  # behind it stands what tells messages apart that read alike


class Unfolded(NamedTuple):
    """A message with roles in the place of placeholders."""

    entry: Entry
    legend: Legend = Legend()
    found: tuple[Finding, ...] = ()  # why its placeholders cannot be read


def unfold(entry: Entry, domain: str) -> Unfolded:
    """Return a message with its roles; without them where its comments do not fit it."""
    if is_plain(domain, entry.context, entry.plural):
        return Unfolded(entry)
    legend = entry.legend
    names = names_in(entry.msgid)
    if set(names) != legend.meant.keys() | legend.literal:
        return Unfolded(entry, found=(_lost(names),)) if names else Unfolded(_apart(entry))
    msgid = legend.expanded(entry.msgid)
    if shorten(msgid) != (entry.msgid, legend):
        return Unfolded(entry, found=(_lost(names),))
    forms = tuple(legend.expanded(form) for form in entry.forms)
    found = dict.fromkeys(each for form in entry.forms for each in _written_out(entry.msgid, form, legend))
    return Unfolded(replace(_apart(entry), msgid=msgid, forms=forms), legend, tuple(found))


def is_plain(domain: str, context: str | None, plural: str | None) -> bool:
    """Return whether a message has no roles, and what stands in its curly brackets is filled in as it is."""
    return domain in PLAIN or plural is not None or context in FIGURES


def apart(context: str | None, tail: str) -> str:
    """Return a context of its own for a message that reads as another does."""
    return f"{context or ''}{TAIL}{tail}"


def _apart(entry: Entry) -> Entry:
    """Return a message in the context that the book asks with."""
    context = entry.context
    if context is not None and TAIL in context:
        context = context.partition(TAIL)[0] or None
    return replace(entry, context=context)


def _lost(names: tuple[str, ...]) -> Finding:
    """Return the finding that nothing says what the placeholders of a message are."""
    shown = ", ".join(f"{{{name}}}" for name in names)
    return Finding("T096", Worded("the comment above does not say what {shown} stands for.", shown=shown))


def _written_out(msgid: str, form: str, legend: Legend) -> Iterator[Finding]:
    """Find roles that are written out, where a placeholder is meant."""
    for role in read_message(form).roles:
        written = form[role.start : role.end]
        if written in msgid:
            continue
        short = f"{{{role.name}}}" if role.name in legend.meant else legend.shortened(written)
        remedy = (
            Worded("Write {short}.", short=short)
            if short != written
            else "Write a placeholder of the source, or take it out."
        )
        yield Finding(
            "T094", Worded("it has a role, {written}, where placeholders stand.", written=written), remedy
        )
