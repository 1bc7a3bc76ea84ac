"""Ask the book on a document's behalf, and remember the answers.

What a chapter prints from the ledger and the catalogs it gets through a question. Each answer's
digest is kept beside the document; at the next run the same questions are asked again, and a
chapter whose answers have changed is read again, no other.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from chronicle.editions import SOURCE_LANGUAGE
from chronicle.evidence.check_texts import names_with_digits
from chronicle.evidence.lookup import LookupFailed
from chronicle.manuscript import glance, notes
from chronicle.manuscript.appendices import appendix_text
from chronicle.manuscript.book import Book, book_of
from chronicle.manuscript.figure_texts import figure_text
from chronicle.manuscript.grammar import title_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sphinx.environment import BuildEnvironment

    from chronicle.messages import Messages

Question = tuple[str, ...]  # what kind of answer, then its arguments


def _value(book: Book, words: Messages, target: str, form: str) -> str:
    return words.quantity(book.ledger.value(target), form or "full")


def _date(book: Book, words: Messages, target: str, form: str) -> str:
    return words.date(book.ledger.date(target), form or "full")


def _count(_book: Book, words: Messages, query: str, _form: str) -> str:
    return words.count(query)


def _place(_book: Book, words: Messages, place: str, form: str) -> str:
    return words.place(place, form or None)


def _actor(_book: Book, words: Messages, actor: str, form: str) -> str:
    return words.actor(actor, form or None)


# Plain text, in the words of the edition or, inside a block without a translation, of the source language.
_PRINTED: dict[str, Callable[[Book, Messages, str, str], str]] = {
    "value": _value,
    "date": _date,
    "count": _count,
    "place": _place,
    "actor": _actor,
}
# Inline MyST.
_COMPOSED: dict[str, Callable[..., str]] = {
    "title": title_text,
    "note": notes.note_text,
    "at-a-glance": glance.glance_text,
    "source-line": glance.source_line_text,
    "appendix": appendix_text,
    "figure": figure_text,
    "sourced": lambda book: "yes" if book.ledger.claims else "",
    "names-with-digits": lambda book: "\n".join(names_with_digits(book.ledger)),
    "text": lambda book, context, msgid: book.messages.text(context, msgid),
}


def answer(book: Book, question: Question) -> str:
    """Answer one question from the ledger and the words of the language, which stay as they are in a run."""
    said = book.answered.get(question)
    if said is None:
        said = book.answered[question] = _compose(book, question)
    return said


def _compose(book: Book, question: Question) -> str:
    kind, *arguments = question
    if kind in _PRINTED:
        target, form, language = arguments
        words = book.source if language == SOURCE_LANGUAGE else book.messages
        return _PRINTED[kind](book, words, target, form)
    return _COMPOSED[kind](book, *arguments)


def ask(env: BuildEnvironment, *question: str) -> str:
    """Answer a question for the document that is being read, and remember what was said."""
    said = answer(book_of(env), question)
    answers_of(env).setdefault(env.current_document.docname, {})[question] = _digest(said)
    return said


def answers_of(env: BuildEnvironment) -> dict[str, dict[Question, str]]:
    """Return the digest of each answer, by document and question."""
    return env.__dict__.setdefault("chronicle_answers", {})  # type: ignore[no-any-return]


def changed_documents(env: BuildEnvironment) -> Iterable[str]:
    """Return the documents to which the book would now give another answer."""
    book = book_of(env)
    known: dict[Question, str] = {}
    for docname, answers in answers_of(env).items():
        for question, digest in answers.items():
            if question not in known:
                try:
                    known[question] = _digest(answer(book, question))
                except LookupFailed:
                    known[question] = ""  # no longer there: the chapter says so when it is read
            if known[question] != digest:
                yield docname
                break


def _digest(text: str) -> str:
    """Return a short fingerprint of an answer."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]
