"""Read the prose of a book section by section, as its readers of one language meet it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from chronicle.catalogs.files.entries import read_catalog
from chronicle.catalogs.files.own_language import check_language
from chronicle.catalogs.files.paths import translators_folder
from chronicle.catalogs.placeholders.unfolding import unfold
from chronicle.catalogs.prose.checked_texts import CheckedText
from chronicle.core.chapter_files import read_chapter
from chronicle.core.folders import Folders
from chronicle.core.inputs import chapter_files, docname_of
from chronicle.core.problems import ProblemsFound, relative
from chronicle.text.contents import read_contents
from chronicle.text.parser import make_parser

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from markdown_it import MarkdownIt

    from chronicle.languages.editions import Edition


@dataclass
class Section:
    """The paragraphs between two headings of a document."""

    docname: str
    heading: str  # in the language that the book is written in
    paragraphs: list[CheckedText] = field(default_factory=list)


@cache
def _parser() -> MarkdownIt:
    return make_parser()


def sections(book: Path, edition: Edition) -> Iterator[Section]:
    """Yield the sections of all documents but the appendices.

    In a translation a paragraph stands in its translator's words; one that is not translated is left out.
    """
    folders = Folders(book)
    contents = read_contents(folders.docs)
    for path in chapter_files(folders):
        docname = docname_of(path, folders)
        if contents.of(docname).is_appendix:
            continue
        translated = {} if edition.is_source else _translations(book, edition, docname)
        for section in _sections(read_chapter(path, book), relative(path, book), docname, edition.source):
            if not edition.is_source:
                found = (translated.get(_key(text.text)) for text in section.paragraphs)
                section = replace(section, paragraphs=[text for text in found if text is not None])
            if section.paragraphs:
                yield section


def _sections(text: str, path: str, docname: str, edition: Edition) -> Iterator[Section]:
    """Yield the sections of a document with the paragraphs that stand in no list or box."""
    section = Section(docname, "")
    for token, inside in pairwise(_parser().parse(text, {})):
        if token.type == "heading_open":
            yield section
            section = Section(docname, inside.content)
        elif token.type == "paragraph_open" and not token.level:
            line = (token.map[0] if token.map else 0) + 1
            section.paragraphs.append(CheckedText(edition, path, line, inside.content))
    yield section


def _translations(book: Path, edition: Edition, docname: str) -> Mapping[str, CheckedText]:
    """Return the current translations of a document by their source; a broken catalog is the gate's."""
    path = translators_folder(book, edition) / f"{docname}.po"
    found: dict[str, CheckedText] = {}
    try:
        if not path.is_file():
            return found
        catalog = read_catalog(path, book)
        check_language(catalog, edition)
    except ProblemsFound:
        return found
    for written in catalog.entries:
        entry, legend, unread = unfold(written, docname)
        if not unread and not entry.fuzzy and entry.forms[0].strip():
            found[_key(entry.msgid)] = CheckedText(
                edition,
                relative(path, book),
                entry.line,
                entry.forms[0],
                entry.msgid,
                legend=legend,
                shown=written.msgid,
            )
    return found


def _key(text: str) -> str:
    """Return a message as it is compared: where its lines end does not matter."""
    return " ".join(text.split())
