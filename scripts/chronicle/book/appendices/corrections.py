"""Compose the list of corrections: what an earlier edition said, what this one says, why and since when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.book.blocks import Block, Definition, Entries, Heading, Paragraph, Table, with_told, words
from chronicle.book.lines import headed, ledger_line
from chronicle.book.renumbered import renumbered
from chronicle.ledger.model import DateSaid
from chronicle.text.anchors import correction_anchor
from chronicle.text.roles import read_role
from chronicle.text.segments import plain

if TYPE_CHECKING:
    from chronicle.book.loaded_book import Book
    from chronicle.book.renumbered import Renumbered
    from chronicle.text.segments import Line


def corrections(book: Book) -> list[Block]:
    """Return the corrections, the newest first, or the sentence that there are none; then changed numbers."""
    return [*_corrections(book), *_changed_numbers(book)]


def _changed_numbers(book: Book) -> list[Block]:
    """Return a table that leads from each number of an earlier version to the one that it has now."""
    if not book.ledger.releases or not (found := renumbered(book.ledger.releases, book.numbers.now)):
        return []
    heads = tuple(words(book, head) for head in ("Number before", "In version", "Number now"))
    rows = ((_place(book, one, one.before), plain(", ".join(one.versions)), _now(book, one)) for one in found)
    said = "Whoever has cited an earlier version finds here what is now called otherwise."
    return [
        Heading("changed-numbers", words(book, "Numbers that have changed")),
        Paragraph(words(book, said)),
        Table(heads, tuple(rows), "changed-numbers"),
    ]


def _now(book: Book, changed: Renumbered) -> Line:
    """Return where a place is now, as a link to a paragraph."""
    if not changed.now:
        return words(book, "no longer in the book")
    if changed.kind == "chapter":
        return _place(book, changed, changed.now)
    return words(book, "Paragraph {number}", number=(read_role("paragraph", changed.name),))


def _place(book: Book, changed: Renumbered, number: str) -> Line:
    msgid = "Chapter {number}" if changed.kind == "chapter" else "Paragraph {number}"
    return words(book, msgid, number=plain(number))


def _corrections(book: Book) -> list[Block]:
    if not book.ledger.corrections:
        return [Paragraph(words(book, "No correction has been made so far."))]
    items = []
    for correction in sorted(book.ledger.corrections, key=lambda one: one.date, reverse=True):
        claim = book.ledger.claims[correction.claim]
        rows = (("Before", correction.before), ("Now", correction.after), ("Why", correction.why))
        told = with_told(book, claim, ledger_line(book, claim.id, claim.sentence))
        changes = (
            headed(book, words(book, label), ledger_line(book, correction.owner, text))
            for label, text in rows
        )
        when = plain(book.messages.date(DateSaid(edtf=correction.date)))
        anchor = correction_anchor(claim.id, correction.date)
        items.append(Definition(when, (told, *changes), (anchor,)))
    return [Entries(tuple(items), "corrections")]
