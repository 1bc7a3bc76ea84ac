"""Join lines as the edition's language does: lists, rows, sentences, titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.lists import format_list

from chronicle.text.grammar import read_message
from chronicle.text.roles import Role
from chronicle.text.segments import CodeSpan, Emphasis, Link, Text, Untranslated, Verbatim, of_claim, plain
from chronicle.words.states import State
from chronicle.words.substitution import fill_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from chronicle.book.loaded_book import Book
    from chronicle.languages.editions import Edition
    from chronicle.ledger.edition_names import Named
    from chronicle.text.segments import Line, Piece

_STOPS = tuple(".?!…؟۔。！？")
_CLOSING = "\"'’”»›)]）」』》"


def ledger_line(book: Book, owner: str, text: str) -> Line:
    """Return one of the ledger's own texts in the edition's language.

    One without a translation comes in the source language and is marked so; one that translates an
    earlier wording says so. A text that is a role and nothing else reads the same in every language.
    """
    translated = book.messages.of_ledger(owner, text)
    state = book.states.of("evidence", text, owner)
    if translated == text and state is not State.TRANSLATED and not book.edition.is_source:
        return (Untranslated(book.source.inline(text, owner), ("evidence", owner, text)),)
    line = of_claim(read_message(translated).segments, owner)
    if state is State.FUZZY:
        return book.messages.line("note", "{text} [translation of an earlier wording]", text=line)
    return line


def title_line(book: Book, source: str) -> Line:
    """Return a source's title in its own language, and what it means in this edition's."""
    title = book.messages.title(source)
    if not title.verbatim:
        return plain(book.messages.text("evidence", "not recorded"))
    verbatim = (Verbatim(title.verbatim, title.language or "und"),)
    if not title.meaning:
        return book.messages.line("note", "‘{title}’", title=verbatim)
    meaning = plain(title.meaning)
    return book.messages.line("note", "‘{title}’ ({meaning})", title=verbatim, meaning=meaning)


def name_line(book: Book, record: Named, text: str) -> Line:
    """Return a form of a record's name, marked where the record has none in the edition's language."""
    return plain(text) if book.edition.code in record.names else (Untranslated(text),)


def source_name(book: Book, source: str) -> Line:
    """Return the name by which the book calls a document."""
    return _with_reason(book, source, book.messages.source(source))


def short_source_name(book: Book, source: str) -> Line:
    """Return a document's name as notes and lists of passages have it."""
    return _with_reason(book, source, book.messages.short_source(source))


def opening(book: Book, source: str, name: Line) -> Line:
    """Return a document's name as a line begins with it: what stands in place of one has a capital there."""
    record = book.ledger.sources.get(source)
    return name if record is None or record.withheld is None else sentence_case(name)


def _with_reason(book: Book, source: str, name: str) -> Line:
    """Return a name; where it is withheld, why."""
    record = book.ledger.sources.get(source)
    if record is None or record.withheld is None:
        return name_line(book, book.messages.record_of("sources", source), name)
    reason = ledger_line(book, source, record.withheld)
    return book.messages.line("witness", "{witness} ({reason})", witness=plain(name), reason=reason)


def and_list(edition: Edition, items: Iterable[Line]) -> Line:
    """Return a list in words, with the language's own commas and its own “and”."""
    named = {f"item{index}": item for index, item in enumerate(items)}
    return fill_line(format_list([f"{{{name}}}" for name in named], locale=edition.locale), named)


def in_a_row(book: Book, parts: Iterable[Line], between: str = "{first}; {next}") -> Line:
    """Return the parts in one row, with the language's own separator: a semicolon unless said."""
    row: Line = ()
    for part in parts:
        row = book.messages.line("note", between, first=row, next=part) if row else part
    return row


def headed(book: Book, head: Line, content: Line) -> Line:
    """Return a head, such as who speaks, and what belongs to it."""
    return book.messages.line("note", "{head}: {content}", head=head, content=content)


def join_sentences(book: Book, parts: Sequence[Line]) -> Line:
    """Return whole sentences one after the other, spaced as the language does."""
    whole: Line = ()
    for part in parts:
        closed = full_stop(book, part)
        whole = book.messages.line("note", "{first} {next}", first=whole, next=closed) if whole else closed
    return whole


def full_stop(book: Book, line: Line) -> Line:
    """Close a sentence with the language's own stop, unless it is closed."""
    return line if is_closed(book, line) else book.messages.line("note", "{sentence}.", sentence=line)


def is_closed(book: Book, line: Line) -> bool:
    """Return whether a line closes as a sentence does; a title at its end may close it with its own mark."""
    if line and isinstance(last := line[-1], Role) and last.name == "title":
        title = book.messages.title(last.target)
        line = plain(title.meaning or title.verbatim or "")
    for piece in reversed(line):
        if end := _end(piece).rstrip().rstrip(_CLOSING):
            return end.endswith(_STOPS)
    return False


def _end(piece: Piece) -> str:
    """Return the words in which a sentence can end; figures, names and quoted words close none."""
    if isinstance(piece, (Text, CodeSpan, Untranslated)):
        return piece.text
    if isinstance(piece, (Emphasis, Link)):
        return "".join(map(_end, piece.inside))
    return "-"


def sentence_case(line: Line) -> Line:
    """Return a line that begins with a capital where its script has one; what is no word stays as it is."""
    if line and isinstance(first := line[0], Text):
        return (Text(first.text[:1].upper() + first.text[1:]), *line[1:])
    return line


def without_stop(line: Line) -> Line:
    """Return a line without the full stop at its end, so that something else can follow in the sentence."""
    if line and isinstance(last := line[-1], Text):
        return (*line[:-1], *plain(last.text.rstrip(".。")))
    return line
