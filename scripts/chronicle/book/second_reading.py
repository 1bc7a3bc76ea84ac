"""Say of each chapter how many passages of its translation a second person has read, and approved."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.book.loaded_book import Book
    from chronicle.text.contents import Listed


def second_reading(book: Book) -> str:
    """Return the row of the imprint; empty where nobody has read any translation."""
    said = ""
    for part in _parts(book):
        joined = book.messages.text("note", "{first}; {next}", first=said, next=part)
        said = joined if said else part
    return said


def _parts(book: Book) -> Iterator[str]:
    """Yield what is said of each chapter and appendix that was read in part, then of all other texts."""
    say = book.messages.text
    told = set()
    for entry in book.contents.listed:
        if entry.number or entry.letter:
            told.add(entry.docname)
            yield from _counted(book, [entry.docname], _name(book, entry))
    others = [domain for domain in book.states.domains if domain not in told]
    yield from _counted(book, others, say("imprint", "other texts"))


def _counted(book: Book, domains: list[str], where: str) -> Iterator[str]:
    found = [book.states.read(domain) for domain in domains]
    read, approved = (sum(each) for each in zip(*found, strict=True)) if found else (0, 0)
    if not read:
        return
    values = {"where": where, "read": book.messages.number(read)}
    values["all"] = book.messages.number(sum(book.states.count(domain).total() for domain in domains))
    if approved:
        values["approved"] = book.messages.number(approved)
        yield book.messages.text("imprint", "{where}: {read} of {all}, approved {approved}", **values)
    else:
        yield book.messages.text("imprint", "{where}: {read} of {all}", **values)


def _name(book: Book, entry: Listed) -> str:
    if entry.letter:
        letter = book.messages.text("letter", entry.letter)
        return book.messages.text("reading", "Appendix {letter}", letter=letter)
    return book.messages.text("reading", "Chapter {number}", number=book.edition.numeral(entry.number or ""))
