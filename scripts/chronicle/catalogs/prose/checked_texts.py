"""Gather what the narrator says: chapters, ledger, other words, every translation, each with its place."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from chronicle.book.written_facts import words_of_book
from chronicle.catalogs.files.entries import read_catalog
from chronicle.catalogs.files.own_language import check_language
from chronicle.catalogs.files.paths import EVIDENCE, FIGURES, INTERFACE, PLAIN, domains, translators_folder
from chronicle.catalogs.gate.inline import PLACE_OF_ROLE, inline_parts
from chronicle.catalogs.placeholders.legend import Legend
from chronicle.catalogs.placeholders.unfolding import unfold
from chronicle.catalogs.prose.comparing import PLACE_OF_NOTE, marked
from chronicle.core.chapter_files import read_chapter
from chronicle.core.errors import CONF
from chronicle.core.folders import Folders
from chronicle.core.inputs import chapter_files, docname_of
from chronicle.core.problems import ProblemsFound, relative
from chronicle.figures.loading import read_figures
from chronicle.figures.texts import figure_texts
from chronicle.ledger.ledger_texts import ledger_texts
from chronicle.text.contents import read_contents
from chronicle.words.count_words import CONTEXT as COUNTS
from chronicle.words.quantities import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from chronicle.languages.editions import Edition
    from chronicle.ledger.model import Ledger

# A gloss explains a loaded word or says what a quotation means, so it cannot do without one; what a source
# said of a date is not ours.
_PLACEHOLDER = re.compile(r"\{[a-z][a-z0-9_]*\}")
_GLOSSES, _SAID = frozenset({"gloss", "quote"}), "said"
_FIGURES = FIGURES | {"quantity", "quantity-over", "number"}
_IN_WORDS = frozenset({(INTERFACE, COUNTS), (EVIDENCE, WORDS)})


@dataclass(frozen=True)
class CheckedText:
    """One text in one language."""

    edition: Edition
    path: str
    line: int
    text: str  # as it is written, with roles
    source: str | None = None  # what it translates
    quotes: bool = False  # explains a source's loaded word
    figure: bool = False  # says a figure or a date of the ledger
    tells: bool = False  # stands in a chapter of a book with a ledger
    counts: bool = False  # says in words how many there are of something
    plain: bool = False  # printed as it stands, without markup
    legend: Legend = field(default_factory=Legend)  # what its translator calls the roles
    shown: str = ""  # the source as its translator sees it

    @cached_property
    def prose(self) -> str:
        """Return its own words; a mark stands for each role, code span and placeholder."""
        return self.marked.replace(PLACE_OF_NOTE, PLACE_OF_ROLE)

    @cached_property
    def marked(self) -> str:
        """Return the same with a mark of its own for each note."""
        return _PLACEHOLDER.sub(PLACE_OF_ROLE, marked(self.text, plain=self.plain))

    @cached_property
    def source_marked(self) -> str:
        """Return the source's words in the same way; none where there is no source."""
        return _PLACEHOLDER.sub(PLACE_OF_ROLE, marked(self.source or "", plain=self.plain))

    @cached_property
    def written(self) -> str:
        """Return the text as its translator wrote it, with placeholders."""
        return self.legend.shortened(self.text)

    @property
    def subject(self) -> str:
        """Return what a problem is about: the message, or the text itself."""
        return self.shown or self.source or self.text


def source_texts(book: Path, edition: Edition, ledger: Ledger) -> Iterator[CheckedText]:
    """Yield the texts that the editors write, in the edition of their language."""
    folders = Folders(book)
    contents = read_contents(folders.docs)
    for path in chapter_files(folders):
        tells = bool(ledger.claims) and contents.of(docname_of(path, folders)).is_prose
        for line, text in inline_parts(read_chapter(path, book)):
            yield CheckedText(edition, relative(path, book), line, text, tells=tells)
    for each in ledger_texts(ledger):
        glosses, figure = each.field in _GLOSSES, each.field == _SAID
        yield CheckedText(edition, each.path, each.line, each.text, quotes=glosses, figure=figure)
    figures, _ = read_figures(Folders(book).figures, ledger)
    for drawn in figure_texts(figures.values()):
        yield CheckedText(edition, drawn.path, drawn.line, drawn.text)
    for word in words_of_book(Folders(book).docs).values():
        yield CheckedText(edition, CONF, word.line, word.text, plain=True)
    yield from _headings(edition, ledger)


def _headings(edition: Edition, ledger: Ledger) -> Iterator[CheckedText]:
    """Yield the headings of the index, which every language writes for itself."""
    for record in ledger.subjects.values():
        if edition.code in record.names:
            name = record.names[edition.code].main
            yield CheckedText(edition, record.origin.path, record.origin.at("names"), name, plain=True)


def translated_texts(book: Path, edition: Edition, ledger: Ledger) -> Iterator[CheckedText]:
    """Yield the translations that are current; a broken catalog is the gate's to report."""
    yield from _headings(edition, ledger)
    fields = {(each.owner, each.text): each.field for each in ledger_texts(ledger)}
    for domain in domains(book):
        path = translators_folder(book, edition) / f"{domain}.po"
        try:
            if not path.is_file():
                continue
            catalog = read_catalog(path, book)
            check_language(catalog, edition)
        except ProblemsFound:
            continue
        for written in catalog.entries:
            entry, legend, unread = unfold(written, domain)
            for form in () if unread or entry.fuzzy else entry.forms:
                if form.strip():
                    field = fields.get((entry.context or "", entry.msgid))
                    yield CheckedText(
                        edition,
                        relative(path, book),
                        entry.line,
                        form,
                        entry.msgid,
                        quotes=field in _GLOSSES,
                        figure=field == _SAID or entry.context in _FIGURES,
                        plain=domain in PLAIN,
                        legend=legend,
                        shown=written.msgid,
                        counts=(domain, entry.context) in _IN_WORDS,
                    )
