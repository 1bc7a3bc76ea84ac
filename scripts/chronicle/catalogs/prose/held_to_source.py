"""Hold a translation against its source: what is left of it, lost, added, typed out or exchanged."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from chronicle.catalogs.prose.comparing import (
    ends,
    is_cut,
    names_left_out,
    other_months,
    stops_before_notes,
    typed_months,
    typed_names,
)
from chronicle.catalogs.prose.counted_marks import quotations_lost, sentences_added, sentences_lost
from chronicle.catalogs.prose.order import ORDERED, exchanged
from chronicle.catalogs.prose.repeated import doubled_placeholders, is_left
from chronicle.core.problems import shorten
from chronicle.core.worded import Worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.catalogs.prose.checked_texts import CheckedText
    from chronicle.catalogs.prose.word_tables import Tables
    from chronicle.languages.editions import Edition

_AROUND = 16
PLACEHOLDER_SHOWN = "{…}"  # in an excerpt, whichever it is


class Blemish(NamedTuple):
    """A finding in a text: its code, its place in the prose, what it is, and what to do."""

    code: str
    start: int
    end: int
    message: str
    remedy: str = ""


def around(text: str, start: int, end: int) -> str:
    """Return what was found with a few words around it."""
    piece = text[max(0, start - _AROUND) : end + _AROUND].replace("\ufffc", PLACEHOLDER_SHOWN)
    return f"“{shorten(piece, 80)}”"


def held_to_source(text: CheckedText, own: str, tables: Tables, edition: Edition) -> Iterator[Blemish]:
    """Yield what a translation lost of its source, or has beside it; `own` are its words, unquoted."""
    if text.source is None:
        return
    yield from _lost(text, edition)
    yield from _counted(text, tables)
    if not text.plain:
        yield from _typed(text.source, text, own, tables, edition)
    for piece in doubled_placeholders(text.written):
        yield Blemish(
            "T067", 0, len(text.prose), Worded("a word stands twice: {around}.", around=f"“{piece}”")
        )
    kinds = (*ORDERED, *(edition.checks.in_order if edition.checks else ()))
    for start, end, first, second in exchanged(text.shown, text.written, text.legend, kinds):
        pattern = "{first} stands before {second}, which it follows in the source."
        yield Blemish("T095", start, end, Worded(pattern, first=first, second=second))


def _lost(text: CheckedText, edition: Edition) -> Iterator[Blemish]:
    """Find the source in the place of its translation, and sentences that do not end any more."""
    source, whole = text.source_marked, (0, len(text.prose))
    if is_left(source, text.marked, edition):
        yield Blemish("T065", *whole, "the source text, or a part of it, stands as translation.")
    elif ends(source) and not ends(text.marked):
        reason = "the source ends with a full stop, the translation does not."
        remedy = "Put a full stop at its end, before {note} if there is one."
        yield Blemish("T066", *whole, reason, remedy)
    elif stops_before_notes(text.marked) < stops_before_notes(source):
        reason = "in the source a full stop stands before a note, where here is none."
        yield Blemish("T066", *whole, reason, "Put the full stop before {note}, as the source does.")
    elif counts := sentences_lost(source, text.marked):
        pattern = "the source has {wanted} sentences, of which {given} end here."
        yield Blemish("T066", 0, 0, Worded(pattern, wanted=counts[0], given=counts[1]))
    if edition.checks and is_cut(source, text.marked, edition.checks):
        yield Blemish("T093", *whole, "it has fewer sentences than the source, and is very short.")


def _counted(text: CheckedText, tables: Tables) -> Iterator[Blemish]:
    """Find sentences that were added, and quotations that lost their marks."""
    if counts := sentences_added(text.source_marked, text.marked):
        pattern = "it has {given} sentences, the source {wanted}."
        yield Blemish("T097", 0, 0, Worded(pattern, wanted=counts[0], given=counts[1]))
    theirs, ours = tables.documents
    if counts := quotations_lost(theirs.hide(text.source_marked), ours.hide(text.marked)):
        pattern = "it has {given} quotations, the source {wanted}."
        yield Blemish("T098", 0, 0, Worded(pattern, wanted=counts[0], given=counts[1]))


def _typed(source: str, text: CheckedText, own: str, tables: Tables, edition: Edition) -> Iterator[Blemish]:
    """Find what is typed in letters where the source has a role."""
    for start, end in typed_months(text.source_marked, own, *tables.months):
        yield Blemish("T091", start, end, Worded("a month: {around}.", around=around(text.prose, start, end)))
    for start, end in other_months(text.source_marked, own, *tables.numbered_months):
        message = Worded("not a month of the source: {around}.", around=around(text.prose, start, end))
        yield Blemish("T091", start, end, message, "Write the month that the source names.")
    names = tables.names, tables.source_names
    typed = {role: written for written, role in typed_names(source, text.text, *names, edition)}
    for role in names_left_out(source, text.text, *names):
        if role not in typed:
            yield Blemish("T099", 0, 0, Worded("{role} of the source stands nowhere here.", role=role))
    for role, written in typed.items():
        message = Worded("the name “{written}” is typed, and no placeholder.", written=written)
        remedy = Worded("Write {role}, as the source does.", role=role)
        yield Blemish("T092", 0, len(text.prose), message, remedy)
