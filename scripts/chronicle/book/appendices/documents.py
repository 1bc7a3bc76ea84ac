"""Compose the note on sources: what each document is, its headings, its standpoint, its weaknesses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel import Locale

from chronicle.book.blocks import Block, Heading, Paragraph, words
from chronicle.book.lines import (
    full_stop,
    headed,
    in_a_row,
    join_sentences,
    ledger_line,
    opening,
    sentence_case,
    source_name,
    without_stop,
)
from chronicle.book.positions import own_content
from chronicle.book.remarks import authority_line
from chronicle.ledger.check_quotes import is_in
from chronicle.text.anchors import source_anchor
from chronicle.text.roles import plain_role
from chronicle.text.segments import Verbatim, plain
from chronicle.words.locators import medium_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.book.loaded_book import Book
    from chronicle.ledger.model import Claim, DocumentSection, Position, Source
    from chronicle.text.segments import Line


def read_documents(book: Book) -> list[Source]:
    """Return the documents that were read, in the order that every edition keeps."""
    return [one for one in book.ledger.sources.values() if one.read]


def documents(book: Book, docname: str) -> list[Block]:
    """Return a section for each document that was read."""
    found: list[Block] = []
    for source in read_documents(book):
        name = opening(book, source.id, source_name(book, source.id))
        found.append(Heading(source_anchor(source.id), name))
        found.append(Paragraph(_what_it_is(book, source), "document"))
        judged = [source.stance, *source.weaknesses]
        if said := [ledger_line(book, source.id, text) for text in judged if text]:
            found.append(Paragraph(join_sentences(book, said)))
        if told := told_here(book, source, docname):
            found.append(Paragraph(join_sentences(book, told)))
    return found


def _what_it_is(book: Book, source: Source) -> Line:
    """Return title, kind and language, what else is known of its making, and its headings."""
    csl = source.csl
    kind = sentence_case(ledger_line(book, source.id, source.kind))
    if language := csl.get("language"):
        named = plain(language_name(book, language))
        kind = words(book, "{kind}, in {language}", kind=kind, language=named)
    parts = [(plain_role("title", source.id),) if csl.get("title") else (), kind]
    if source.medium:
        parts.insert(1, sentence_case(plain(medium_text(book.messages, source.medium))))
    issued = book.edition.numeral(csl.get("issued") or "")
    about = (author(source), plain(issued), plain(csl.get("URL") or ""))
    parts.append(in_a_row(book, filter(None, about)))
    if source.sections:
        listed = in_a_row(book, (_section(book, source, each) for each in source.sections))
        parts.append(headed(book, words(book, "Its headings"), listed))
    return join_sentences(book, [full_stop(book, part) for part in parts if part])


def author(source: Source) -> Line:
    """Return the author, in the script and language of the work; empty where none is known."""
    name, language = source.csl.get("author"), source.csl.get("language")
    return (Verbatim(name, language or "und"),) if name else ()


def language_name(book: Book, tag: str) -> str:
    """Return what a language is called in the edition's language: by its own data, or as CLDR has it."""
    given = dict(book.edition.languages).get(tag)
    return given or str(Locale.parse(tag, sep="-").get_display_name(book.edition.locale) or tag)


def _section(book: Book, source: Source, section: DocumentSection) -> Line:
    """Return a heading as the document has it, and what it means to readers of another language."""
    language = source.csl.get("language")
    verbatim: Line = (Verbatim(section.name, language or "und"),)
    meaning = section.translations.get(book.edition.code)
    if meaning is None or is_in(language, book.edition.tag):
        return verbatim
    return words(book, "{word} (‘{meaning}’)", word=verbatim, meaning=plain(meaning))


def told_here(book: Book, source: Source, docname: str) -> list[Line]:
    """Return the sentences of the claims that an appendix alone tells, with what their passages say."""
    return list(_sentences(book, source, docname))


def _sentences(book: Book, source: Source, docname: str) -> Iterator[Line]:
    """Yield what an appendix tells of the claims of one document."""
    for claim in book.ledger.claims.values():
        if source.id not in claim.sources or docname not in claim.told or not _is_told_behind(book, claim):
            continue
        said = [_passage(book, claim, position) for position in claim.positions]
        if len(said) == 1 and not own_content(book, claim, claim.positions[0]):
            sentence = without_stop(ledger_line(book, claim.id, claim.sentence))
            yield book.messages.line("note", "{value} ({scope})", value=sentence, scope=said[0])
        else:
            yield ledger_line(book, claim.id, claim.sentence)
            yield from map(sentence_case, said)
        if claim.note:
            yield ledger_line(book, claim.id, claim.note)


def _is_told_behind(book: Book, claim: Claim) -> bool:
    """Return whether appendices alone tell a claim."""
    return all(each.is_appendix for each in book.ledger.told_in(claim))


def _passage(book: Book, claim: Claim, position: Position) -> Line:
    """Return where in its document a passage stands, on whose word, and what it says."""
    source = book.ledger.sources[position.source]
    where = book.messages.locator_line(source.id, position.locator)
    if who := authority_line(book, claim, position):
        where = book.messages.line("note", "{first}, {next}", first=where, next=who)
    content = own_content(book, claim, position)
    return headed(book, where, content) if content else where
