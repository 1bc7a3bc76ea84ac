"""Find the numbered paragraphs in the chapters' files, with the lasting names that stand above them.

A paragraph's number changes when one is put before it; its name, a target in a line of its own above the
paragraph, does not:

    (the-square-night)=
    On the night …
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, cached_property, partial
from typing import TYPE_CHECKING

from chronicle.core.chapter_files import read_chapter
from chronicle.core.inputs import chapter_files, docname_of
from chronicle.core.last_results import LastResults
from chronicle.core.problems import Problem, relative, shorten
from chronicle.core.suggest import suggest
from chronicle.ledger.lookup import LookupFailed
from chronicle.ledger.releases import Numbers
from chronicle.text.anchors import NumberedParagraph, words_anchor
from chronicle.text.contents import Listed, read_contents
from chronicle.text.grammar import read_message, with_roles
from chronicle.text.parser import make_parser
from chronicle.text.roles import claims_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    from chronicle.core.folders import Folders

# A comment that stands above text of the editors' own.
EDITORIAL_MARK = re.compile(r"editorial\b\s*:?\s*(?P<kind>.*)", re.DOTALL)


@dataclass(frozen=True)
class ParagraphName:
    """A name in brackets on a line of its own, or one that a heading gets from its words."""

    name: str
    line: int


@dataclass(frozen=True)
class WrittenParagraph:
    """A paragraph that has a number in the book, as it stands in its file."""

    number: str
    line: int
    above: int  # the line before which its name belongs: its own, or that of its editorial mark
    text: str
    names: tuple[ParagraphName, ...]


@dataclass(frozen=True)
class NamedParagraphs:
    """What a document's file holds of names, and of paragraphs that need one."""

    path: str
    listed: Listed
    labels: tuple[ParagraphName, ...]
    headings: tuple[ParagraphName, ...]
    paragraphs: tuple[WrittenParagraph, ...]


def read_documents(folders: Folders) -> list[NamedParagraphs]:
    """Return every document of the book, in alphabetical order."""
    contents = read_contents(folders.docs)
    found = []
    for path in chapter_files(folders):
        text, name = read_chapter(path, folders.root), relative(path, folders.root)
        listed = contents.of(docname_of(path, folders))
        made = _read.of(path, (text, name, listed), partial(read_document, text, name, listed))
        found.append(made)
    return found


_read: LastResults[NamedParagraphs] = LastResults(most=64)


def read_document(text: str, path: str, listed: Listed) -> NamedParagraphs:
    """Return the names in a document's text, and its paragraphs if they are numbered."""
    lines = text.split("\n")
    labels: list[ParagraphName] = []
    headings: list[ParagraphName] = []
    paragraphs: list[WrittenParagraph] = []
    names: list[ParagraphName] = []
    above = 0
    for token, following in _blocks(text):
        line = _line(token)
        if token.type == "myst_target":
            labels.append(ParagraphName(token.content, line))
            names.append(labels[-1])
            above = 0
            continue
        if token.type == "myst_line_comment" and EDITORIAL_MARK.fullmatch(token.content.strip()):
            above = above or line
            continue
        if token.type == "heading_open":
            headings.append(ParagraphName(_heading_name(following.content), line))
        elif token.type == "paragraph_open" and (
            number := NumberedParagraph(listed, len(paragraphs) + 1).number
        ):
            end = token.map[1] if token.map else line
            above = above if above and not any(not each.strip() for each in lines[above - 1 : line]) else line
            said = "\n".join(lines[line - 1 : end])
            paragraphs.append(WrittenParagraph(number, line, above, said, tuple(names)))
        names, above = [], 0
    return NamedParagraphs(path, listed, tuple(labels), tuple(headings), tuple(paragraphs))


def name_problems(documents: Iterable[NamedParagraphs]) -> Iterator[Problem]:
    """Yield a problem for each numbered paragraph without a name, and for each name that is not its own."""
    seen: dict[str, str] = {}
    for document in documents:
        headings = {each.name: each.line for each in document.headings}
        named = {label for each in document.paragraphs for label in each.names}
        for label in document.labels:
            if label.name in seen:
                message = f"“{label.name}” is taken: {seen[label.name]}."
                yield Problem(document.path, label.line, "M111", message, subject=label.name)
            elif label in named and label.name in headings:
                message = f"“{label.name}” is what the heading in line {headings[label.name]} is called."
                yield Problem(document.path, label.line, "M111", message, subject=label.name)
            seen.setdefault(label.name, f"{document.path}, line {label.line}")
        for each in document.paragraphs:
            if not each.names:
                message = f"paragraph {each.number} has no name."
                yield Problem(document.path, each.line, "M110", message, subject=shorten(each.text))


def numbers_of(documents: Iterable[NamedParagraphs]) -> Numbers:
    """Return the numbers of the chapters and of their named paragraphs."""
    read = list(documents)
    shared = Counter(each.listed.lasting for each in read)
    chapters: dict[str, str] = {}
    paragraphs: dict[str, str] = {}
    for document in read:
        listed = document.listed
        if listed.number:
            name = listed.lasting if shared[listed.lasting] == 1 else listed.docname
            chapters[name] = listed.number
        for paragraph in document.paragraphs:
            paragraphs |= dict.fromkeys((label.name for label in paragraph.names), paragraph.number)
    return Numbers(chapters, paragraphs)


class ParagraphNumbers:
    """The number of each named paragraph; the files are read when first asked."""

    def __init__(self, folders: Folders) -> None:
        self._folders = folders

    @cached_property
    def _documents(self) -> list[NamedParagraphs]:
        return read_documents(self._folders)

    @cached_property
    def now(self) -> Numbers:
        """Return the numbers of chapters and paragraphs as they are."""
        return numbers_of(self._documents)

    @cached_property
    def _known(self) -> dict[str, list[str]]:
        known: dict[str, list[str]] = {}
        for document in self._documents:
            for paragraph in document.paragraphs:
                for label in paragraph.names:
                    known.setdefault(label.name, []).append(paragraph.number)
        return known

    @cached_property
    def openings(self) -> frozenset[str]:
        """Return the numbers of the paragraphs that sum their chapter up, before its first section."""
        return frozenset(
            paragraph.number
            for document in self._documents
            if len(document.headings) > 1
            for paragraph in document.paragraphs
            if paragraph.line < document.headings[1].line
        )

    def number(self, name: str) -> str:
        """Return a paragraph's number; raise LookupFailed where none, or more than one, has the name."""
        found = self._known.get(name, [])
        if not found:
            remedy = suggest(name, self._known, "Name one that stands in brackets above a paragraph.")
            raise LookupFailed("M113", f"no numbered paragraph is called “{name}”.", remedy)
        if len(found) > 1:
            raise LookupFailed("M111", f"the paragraphs {', '.join(found)} are all called “{name}”.")
        return found[0]

    def claims(self, name: str) -> tuple[str, ...]:
        """Return the claims that a paragraph tells; none without the paragraph.

        It names them in notes and by numbers of the register; what opens a chapter, by paragraphs too.
        """
        return tuple(dict.fromkeys(self._told_by(name, {name})))

    def _told_by(self, name: str, asked: set[str]) -> Iterator[str]:
        """Yield what a paragraph tells; each that it sends readers to is asked once, as they may go round."""
        named = (
            paragraph
            for document in self._documents
            for paragraph in document.paragraphs
            if any(label.name == name for label in paragraph.names)
        )
        for each in named:
            for role in read_message(each.text).roles:
                if role.name in ("claim", "difference"):
                    yield from claims_of(role)
                elif role.name == "paragraph" and each.number in self.openings and role.target not in asked:
                    asked.add(role.target)
                    yield from self._told_by(role.target, asked)


def _blocks(text: str) -> Iterator[tuple[Token, Token]]:
    """Yield the blocks that stand in no other, each with the token that follows."""
    tokens = _parser().parse(text, {})
    for token, following in zip(tokens, [*tokens[1:], *tokens[-1:]], strict=True):
        if token.level == 0 and token.nesting >= 0:
            yield token, following


@cache
def _parser() -> MarkdownIt:
    """Return a parser that finds blocks and leaves what stands in them alone."""
    return make_parser().disable("inline")


def _line(token: Token) -> int:
    return token.map[0] + 1 if token.map else 0


def _heading_name(content: str) -> str:
    """Return what a heading is called by its words."""
    return words_anchor(without_roles(content))


def without_roles(text: str) -> str:
    """Return a text with what each role names in its place."""
    return with_roles(text, lambda role: role.body)
