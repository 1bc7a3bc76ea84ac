"""Compose the note on sources: what each document is, what its copy does not say, where it is weak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.book.blocks import Block, Entries, Entry, Heading, Paragraph, words
from chronicle.book.lines import (
    full_stop,
    headed,
    join_sentences,
    ledger_line,
    sentence_case,
    source_name,
)
from chronicle.book.positions import position_parts
from chronicle.text.docnames import is_appendix
from chronicle.text.roles import plain_role
from chronicle.text.segments import Code, plain

if TYPE_CHECKING:
    from chronicle.book.record import Book
    from chronicle.evidence.model import Claim, Source
    from chronicle.text.segments import Line


def read_documents(book: Book) -> list[Source]:
    """Return the documents that were read, in the order that every edition keeps."""
    return sorted((one for one in book.ledger.sources.values() if one.read), key=lambda one: one.order)


def documents(book: Book) -> list[Block]:
    """Return a section for each document, then what is known only through them."""
    found: list[Block] = []
    for source in read_documents(book):
        found.append(Heading(f"source-{source.id}", source_name(book, source.id)))
        found.append(Entries(_facts(book, source), "facts"))
        if source.stance:
            found.append(Paragraph(ledger_line(book, source.id, source.stance)))
        if source.weaknesses:
            listed = [ledger_line(book, source.id, text) for text in source.weaknesses]
            found.append(Paragraph(join_sentences(book, listed)))
        told = [claim for claim in book.ledger.claims.values() if _only_here(claim, source)]
        found += [Paragraph(_claim(book, claim)) for claim in told]
        through = [one for one in book.ledger.sources.values() if one.via == source.id]
        if through:
            title = words(book, "Known only through {source}", source=source_name(book, source.id))
            found.append(Heading(f"through-{source.id}", title))
            found.append(Entries(tuple(_cited(book, one) for one in through), "cited"))
    return found


def _facts(book: Book, source: Source) -> tuple[Entry, ...]:
    """Return label and value; what the copy does not say is said to be not recorded."""
    unknown = book.messages.line("evidence", "not recorded")
    csl = source.csl
    rows = [
        ("Kind", sentence_case(ledger_line(book, source.id, source.kind))),
        ("Title", (plain_role("title", source.id),) if csl.get("title") else unknown),
        ("Author", plain(csl.get("author") or "") or unknown),
        ("Published", plain(csl.get("issued") or "") or unknown),
        ("Address", plain(csl.get("URL") or "") or unknown),
    ]
    if source.copy:
        rows.append(("Fingerprint of the copy (SHA-256)", (Code(source.copy.sha256),)))
    return tuple(Entry(words(book, label), (text,)) for label, text in rows)


def _cited(book: Book, source: Source) -> Entry:
    """Return an outlet or a work that a document cites, as that document gives it."""
    parts = [sentence_case(ledger_line(book, source.id, source.kind))]
    if source.csl.get("title"):
        parts.append((plain_role("title", source.id),))
    if source.note:
        parts.append(ledger_line(book, source.id, source.note))
    lines = (join_sentences(book, [full_stop(book, part) for part in parts]),)
    return Entry(source_name(book, source.id), lines)


def _only_here(claim: Claim, source: Source) -> bool:
    """Return whether a claim is told behind the chapters and nowhere else."""
    return source.id in claim.sources and all(map(is_appendix, claim.told))


def _claim(book: Book, claim: Claim) -> Line:
    parts = [ledger_line(book, claim.id, claim.sentence)]
    for position in claim.positions:
        head, content = position_parts(book, claim, position)
        if content:
            parts.append(headed(book, head, content))
    if claim.note:
        parts.append(ledger_line(book, claim.id, claim.note))
    return join_sentences(book, parts)
