"""Look things up in the book for a document, and record what each lookup returned.

A chapter gets all that it prints from the ledger and the catalogs through `ask`: a function of the book and
its arguments, `ask(env, known_claim, "square-deaths")`. A digest of each result is kept with the document.
The next run repeats the lookups, and reads again the chapters for which a result has changed.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, TypeVar, TypeVarTuple, cast

from chronicle.book.appendices import appendix
from chronicle.book.renumbered import former_numbers
from chronicle.ledger import check_texts
from chronicle.ledger.lookup import LookupFailed, find_claim
from chronicle.sphinx_ext.current_book import book_of
from chronicle.sphinx_ext.domain import kept
from chronicle.words.dates import is_date_translated
from chronicle.words.plain_text import role_text
from chronicle.words.quantities import is_translated

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

    from sphinx.environment import BuildEnvironment

    from chronicle.book.loaded_book import Book
    from chronicle.text.contents import Listed
    from chronicle.text.roles import Role

    Question = tuple[Callable[..., Hashable], *tuple[Hashable, ...]]

_Arguments = TypeVarTuple("_Arguments")
_Answer = TypeVar("_Answer", bound="Hashable")


def printed(book: Book, role: Role, language: str) -> str:
    """Return what a role prints in a language: the edition's, or the one that the book is written in."""
    return role_text(book.source if language == book.edition.source.code else book.messages, role)


def is_named(book: Book, table: str, identifier: str, language: str) -> bool:
    """Return whether a place or actor has a name in a language; if not, the book's language is used."""
    return language in book.messages.record_of(table, identifier).names


def is_value_said(book: Book, role: Role, language: str) -> bool:
    """Return whether a figure has its noun, or a date its phrase, in a language; else it is the book's."""
    if language == book.edition.source.code:
        return True
    if role.name == "date":
        return is_date_translated(book.messages, book.ledger.date(role.target), role.form or "full")
    return is_translated(book.messages, book.ledger.value(role.target), role.form or "full")


def known_claim(book: Book, claim: str) -> str:
    """Return the id of a claim; raise LookupFailed where the ledger has none."""
    return find_claim(book.ledger, claim).id


def known_figure(book: Book, name: str) -> str:
    """Return the id of a figure; raise LookupFailed where the book has none of this id."""
    if name not in book.figures:
        known = ", ".join(book.figures) or "none"
        raise LookupFailed("F015", f"there is no figure “{name}”.", f"There is: {known}.")
    return name


def listed(book: Book, docname: str) -> Listed:
    """Return the part, and the number or letter, that the contents give a document."""
    return book.contents.of(docname)


def is_sourced(book: Book) -> bool:
    """Return whether the book has claims; one without is an ordinary report."""
    return bool(book.ledger.claims)


def names_with_digits(book: Book) -> tuple[str, ...]:
    """Return the names that may be typed although they hold digits."""
    return check_texts.names_with_digits(book.ledger)


def answer(book: Book, question: Callable[[Book, *_Arguments], _Answer], *arguments: *_Arguments) -> _Answer:
    """Return the result of one lookup, cached: ledger and words do not change during a run."""
    asked = (question, *arguments)
    if asked not in book.answered:
        book.answered[asked] = question(book, *arguments)
    return cast("_Answer", book.answered[asked])


def paragraph_number(book: Book, name: str) -> str:
    """Return the number of a paragraph, given its name; raise LookupFailed where no one paragraph has it."""
    return book.edition.numeral(book.numbers.number(name))


def claims_noted(book: Book, name: str) -> tuple[str, ...]:
    """Return the claims that the notes of a named paragraph tell; none where no paragraph has the name."""
    return book.numbers.claims(name)


def kept_numbers(book: Book, docname: str) -> tuple[tuple[str, str], ...]:
    """Return the former numbers by which paragraphs of a chapter are still found, each after its name."""
    if not book.ledger.releases:
        return ()
    chapter = book.contents.of(docname).number
    former = former_numbers(book.ledger.releases, book.numbers.now)
    pairs = ((name, number) for name, numbers in former.items() for number in numbers)
    return tuple(pair for pair in pairs if pair[1].partition(".")[0] == chapter)


# They ask how the paragraphs of all chapters are numbered; what else is asked is told by `Book.told_by`.
_OF_PARAGRAPHS = frozenset({paragraph_number, claims_noted, kept_numbers})
_CORRECTIONS = (appendix, "corrections")


def ask(
    env: BuildEnvironment, question: Callable[[Book, *_Arguments], _Answer], *arguments: *_Arguments
) -> _Answer:
    """Return the result of a lookup for the document that is being read, and record its digest."""
    book = book_of(env)
    said = answer(book, question, *arguments)
    kept(env).answers.setdefault(env.current_document.docname, {})[question, *arguments] = _digest_of(
        book, (question, *arguments)
    )
    return said


def changed_documents(env: BuildEnvironment) -> Iterable[str]:
    """Return the documents for which a recorded lookup now has another result."""
    book = book_of(env)
    for docname, answers in kept(env).answers.items():
        if any(_digest_of(book, asked) != digest for asked, digest in answers.items()):
            yield docname


def keep_answers(before: Book, now: Book) -> None:
    """Hand the answers of a book on to the one that is read after it, if what tells them is as it was.

    Only chapters have changed then: what is asked of their paragraphs is asked again.
    """
    if before.told_by != now.told_by:
        return
    for asked, said in before.answered.items():
        if asked[0] not in _OF_PARAGRAPHS and asked[:2] != _CORRECTIONS:
            now.answered[asked] = said
            if asked in before.digests:
                now.digests[asked] = before.digests[asked]


def _digest_of(book: Book, asked: Question) -> str:
    """Return the digest of an answer; none where what is asked for is not there: the chapter says so."""
    if asked not in book.digests:
        question, *arguments = asked
        try:
            book.digests[asked] = _digest(answer(book, question, *arguments))
        except LookupFailed:
            book.digests[asked] = ""
    return book.digests[asked]


def _digest(answer: Hashable) -> str:
    """Return a short digest of a result, by its `repr`."""
    return hashlib.sha256(repr(answer).encode()).hexdigest()[:16]
