"""Compose the note on sources: what each document is, what its copy does not say, where it is weak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.manuscript.appendices.blocks import Block, entries, heading, paragraph, words
from chronicle.manuscript.grammar import escape, full_sentence, ledger_text, role
from chronicle.manuscript.notes import full_stop, join_sentences, position_parts
from chronicle.text.docnames import is_chapter

if TYPE_CHECKING:
    from chronicle.evidence.model import Claim, Source
    from chronicle.manuscript.book import Book


def read_documents(book: Book) -> list[Source]:
    """Return the documents that were read, in the order that every edition keeps."""
    return sorted((one for one in book.ledger.sources.values() if one.read), key=lambda one: one.order)


def documents(book: Book) -> list[Block]:
    """Return a section for each document, then what is known only through them."""
    found: list[Block] = []
    for source in read_documents(book):
        found.append(heading(f"source-{source.id}", escape(book.messages.source(source.id))))
        found.append(entries(_facts(book, source), "facts"))
        if source.stance:
            found.append(paragraph(ledger_text(book, source.id, source.stance)))
        if source.weaknesses:
            listed = [ledger_text(book, source.id, text) for text in source.weaknesses]
            found.append(paragraph(join_sentences(book, listed)))
        told = [claim for claim in book.ledger.claims.values() if _only_here(claim, source)]
        found += [paragraph(_claim(book, claim)) for claim in told]
        through = [one for one in book.ledger.sources.values() if one.via == source.id]
        if through:
            title = words(book, "Known only through {source}", source=escape(book.messages.source(source.id)))
            found.append(heading(f"through-{source.id}", title))
            found.append(entries([_cited(book, one) for one in through], "cited"))
    return found


def _facts(book: Book, source: Source) -> list[tuple[str, list[str]]]:
    """Return label and value; what the copy does not say is said to be not recorded."""
    unknown = escape(book.messages.text("evidence", "not recorded"))
    csl = source.csl
    rows = [
        ("Kind", full_sentence(ledger_text(book, source.id, source.kind))),
        ("Title", role("title", source.id) if csl.get("title") else unknown),
        ("Author", escape(csl.get("author") or "") or unknown),
        ("Published", escape(csl.get("issued") or "") or unknown),
        ("Address", escape(csl.get("URL") or "") or unknown),
    ]
    if source.copy:
        rows.append(("Fingerprint of the copy (SHA-256)", f"`{source.copy.sha256}`"))
    return [(words(book, label), [text]) for label, text in rows]


def _cited(book: Book, source: Source) -> tuple[str, list[str]]:
    """Return an outlet or a work that a document cites, as that document gives it."""
    name = escape(book.messages.source(source.id))
    parts = [full_sentence(ledger_text(book, source.id, source.kind))]
    if source.csl.get("title"):
        parts.append(role("title", source.id))
    if source.note:
        parts.append(ledger_text(book, source.id, source.note))
    return name, [join_sentences(book, [full_stop(book, part) for part in parts])]


def _only_here(claim: Claim, source: Source) -> bool:
    """Return whether a claim is told in the note on sources and nowhere else."""
    return source.id in claim.sources and not any(map(is_chapter, claim.told))


def _claim(book: Book, claim: Claim) -> str:
    parts = [ledger_text(book, claim.id, claim.sentence)]
    for position in claim.positions:
        head, content = position_parts(book, claim, position)
        if content:
            parts.append(book.messages.text("note", "{head}: {content}", head=head, content=content))
    if claim.note:
        parts.append(ledger_text(book, claim.id, claim.note))
    return join_sentences(book, parts)
