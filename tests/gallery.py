"""The gallery: a book below tests/books with two and more of everything that a book may have.

Its Arabic and Chinese are in private alphabets (tests/pseudo.py); some messages are untranslated or out of
date. Rooms lead it through what they do and compare the whole with what was approved (tests/approved.py).
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from chronicle.book.loaded_book import Book
from chronicle.book.paragraphs import ParagraphNumbers
from chronicle.book.written_facts import facts_as_written
from chronicle.catalogs.gate.vetting import vet
from chronicle.core.folders import Folders
from chronicle.figures.loading import load_figures
from chronicle.ledger.loader import load_ledger
from chronicle.text.roles import Role
from chronicle.text.segments import (
    CodeSpan,
    CrossReference,
    DataFile,
    Emphasis,
    Link,
    Mentions,
    Passages,
    Text,
    Untranslated,
    Verbatim,
)
from chronicle.words import Messages
from chronicle.words.states import States, read_states
from tests.languages import CHOSEN, edition_of
from tests.roots import BOOKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from chronicle.book.blocks import Block
    from chronicle.book.facets import Facets
    from chronicle.book.facts import BookFacts
    from chronicle.ledger.model import Ledger
    from chronicle.text.segments import Line

CODES = tuple(CHOSEN.codes)
SOURCE = BOOKS / "gallery"


def make_gallery(root: Path) -> None:
    """Copy the book, and vet its translations as a build does."""
    shutil.copytree(SOURCE, root, dirs_exist_ok=True)
    for code in CODES:
        report = vet(root, edition_of(code), release=False)
        assert not report.problems, [str(problem) for problem in report.problems]


@dataclass(frozen=True)
class Gallery:
    """The book in a folder where nothing is changed, its catalogs vetted."""

    root: Path

    @cached_property
    def folders(self) -> Folders:
        """Return where its parts are."""
        return Folders(self.root, self.root / "build")

    @cached_property
    def ledger(self) -> Ledger:
        """Return its ledger."""
        return load_ledger(self.folders.evidence, CHOSEN)

    @cached_property
    def facts(self) -> BookFacts:
        """Return what it says of itself."""
        return facts_as_written(self.folders.docs, CHOSEN.codes)

    def book(self, code: str) -> Book:
        """Return it as a run on one edition has it."""
        edition = edition_of(code)
        words, source = (
            Messages.load(each, self.folders.catalogs, self.ledger) for each in (edition, CHOSEN.source)
        )
        states = States() if edition.is_source else read_states(self.folders.states(edition))
        figures = load_figures(self.folders.figures, self.ledger)
        numbers = ParagraphNumbers(self.folders)
        return Book(edition, CHOSEN, self.ledger, words, states, False, figures, source, self.facts, numbers)


def said(line: Line) -> str:
    """Return a line for the eye, roles as they are written; what is no plain word has its kind."""
    return "".join(map(_piece, line))


def _piece(piece: object) -> str:
    match piece:
        case Text(text):
            return text
        case Role(name, _, target, shown, form):
            return f"{{{name} {target}{'|' + form if form else ''}{f' «{shown}»' if shown else ''}}}"
        case Emphasis(strong, inside):
            return f"{'**' if strong else '*'}{said(inside)}{'**' if strong else '*'}"
        case Link(address, inside):
            return f"[{said(inside)}]({address})"
        case CodeSpan(text):
            return f"`{text}`"
        case Verbatim(text, language):
            return f"<{language}: {text}>"
        case Untranslated(text, message):
            return f"<untranslated: {text} = {message}>"
        case Mentions(kind, record):
            return f"<mentions, {kind}: {record}>"
        case Passages(records):
            return f"<passages: {', '.join(map('/'.join, records))}>"
        case CrossReference(entries, also):
            return f"<see{' also' if also else ''}: {', '.join(map('/'.join, entries))}>"
        case DataFile(name):
            return f"<file: {name}>"
    return repr(piece)


def blocks_said(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield what an appendix is made of, a line each."""
    for block in blocks:
        match type(block).__name__:
            case "Heading":
                yield f"# {said(block.text)} #{block.anchor}"
            case "Paragraph":
                yield f"p.{block.css} {said(block.text)}{_found_by(block.anchors, [block.facets])}"
            case "Entries":
                yield f"entries.{block.css}"
                for item in block.items:
                    yield f"  - {said(item.term)}{_found_by(item.anchors, [item.facets])}"
                    yield from (f"      {said(line)}" for line in item.lines)
            case "IndexEntries":
                for item in block.items:
                    yield f"  - {said(item.text)}{_found_by(item.anchors, [])}"
                    yield from (
                        f"      - {said(each.text)}{_found_by(each.anchors, [])}" for each in item.below
                    )
            case "Table":
                yield f"table.{block.css} | {' | '.join(map(said, block.heads))}"
                for at, row in enumerate(block.rows):
                    found = _found_by(block.anchors[at : at + 1], block.facets[at : at + 1])
                    yield f"  | {' | '.join(map(said, row))}{found}"


def _found_by(anchors: Iterable[str], facets: Iterable[Facets | None]) -> str:
    named = "".join(f" #{anchor}" for anchor in anchors)
    given = [f"{name}={','.join(values)}" for each in facets if each for name, values in each.given()]
    return named + (f" ({'; '.join(given)})" if given else "")
