"""Compare finished pages with the manuscript: nothing that it holds may be lost in any edition."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chronicle.book.written_facts import words_of_book
from chronicle.catalogs.files.entries import read_catalog
from chronicle.catalogs.files.paths import BOOK
from chronicle.catalogs.placeholders.unfolding import unfold
from chronicle.core.inputs import chapter_files, docname_of
from chronicle.core.problems import Problem, relative
from chronicle.core.utf8 import read_utf8
from chronicle.oracles.results.chapter_file import Block, Chapter, letters, read_chapter_file, words_of
from chronicle.oracles.results.pages import pages_of
from chronicle.oracles.results.printed import read_print
from chronicle.oracles.results.shown import ShownPage, ShownParagraph, read_page
from chronicle.text.anchors import numbered_anchor
from chronicle.text.contents import ROOT, read_contents
from chronicle.words.count_words import DOCUMENTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from chronicle.core.folders import Folders
    from chronicle.languages.editions import Edition

_ESCAPE = re.compile(r"\\[^\w\s]")
_NAMES = {"emphasis": "emphasis (*…*)", "strong": "strong emphasis (**…**)", "code": "code spans"}


class Parity:
    """The manuscript of a book in the words of one edition."""

    def __init__(self, folders: Folders, edition: Edition) -> None:
        self._folders, self._edition = folders, edition
        self._contents = read_contents(folders.docs)
        self.chapters: dict[str, Chapter] = {
            docname_of(path, folders): read_chapter_file(read_utf8(path)) for path in chapter_files(folders)
        }
        self._read: dict[str, dict[str, str]] = {}  # catalogs, by document

    def as_typed(self) -> list[str]:
        """Return what is meant to be shown as typed: code, signs with a backslash, the book's own words."""
        found = [each for chapter in self.chapters.values() for each in (*chapter.code, *chapter.spans)]
        for name, chapter in self.chapters.items():
            texts = [*self.messages(name).values(), *(block.text for block in chapter.blocks)]
            found += [piece for text in texts if _ESCAPE.search(text) for piece in words_of(text).pieces]
        own = [word.text for word in words_of_book(self._folders.docs).values()]
        # The book's own words are printed as they stand, but for what is filled in.
        return [*found, *(text.replace(DOCUMENTS, "") for text in (*own, *self.messages(BOOK).values()))]

    def check(self, result: Path) -> list[Problem]:
        """Return a problem for each thing of the manuscript that a web edition, an EPUB or a PDF lacks."""
        pages = self._pages(result)
        problems: list[Problem] = []
        for name, chapter in self.chapters.items():
            if name == ROOT:  # the title page, which shows the book's title and contents
                continue
            if result.suffix == ".pdf" and not chapter.is_printed:
                continue
            page = pages.get(name)
            if page is None and self._contents.of(name).part is None:
                continue  # a file that is no part of the book
            if page is None:
                problems.append(self._problem(name, 0, f"{result.name} has no page of it."))
                continue
            problems += [
                self._problem(name, line, f"{result.name}/{name} {reason}", subject)
                for line, reason, subject in _compare(
                    chapter, page, self.messages(name), self._contents.of(name).number
                )
            ]
        return sorted(set(problems))

    def _pages(self, result: Path) -> dict[str, ShownPage]:
        """Return the pages of a result by the documents that they show."""
        if result.suffix != ".pdf":
            return {name: read_page(root) for name, root in pages_of(result)}
        printed = [page for page in read_print(result, self._edition) if page.headings]
        return {name: page for name in self.chapters if (page := self._printed(name, printed))}

    def _printed(self, name: str, printed: Sequence[ShownPage]) -> ShownPage | None:
        """Return the part of a printed book that has a document's heading, and most of what it says.

        A title that is a role, “{count}`documents`”, fits every heading.
        """
        chapter, messages = self.chapters[name], self.messages(name)
        title = next((block.text for block in chapter.blocks if block.kind == "heading"), "")
        titles = messages.get(" ".join(title.split()), title), title
        fitting = [page for page in printed if any(_holds(page.headings[0][1], each) for each in titles)]
        if len(fitting) < 2:
            return fitting[0] if fitting else None
        number = self._contents.of(name).number
        return min(fitting, key=lambda page: sum(1 for _ in _compare(chapter, page, messages, number)))

    def messages(self, docname: str) -> dict[str, str]:
        """Return the translations of a document by their source text; a draft prints fuzzy ones, marked."""
        path = self._folders.locales / self._edition.catalog / "LC_MESSAGES" / f"{docname}.po"
        if self._edition.is_source or not path.is_file():
            return {}
        if docname not in self._read:
            catalog = read_catalog(path, self._folders.root)
            entries = [unfold(entry, docname).entry for entry in catalog.entries]
            self._read[docname] = {
                " ".join(entry.msgid.split()): entry.forms[0] for entry in entries if entry.forms[0]
            }
        return self._read[docname]

    def _problem(self, docname: str, line: int, message: str, subject: str = "") -> Problem:
        path = relative(self._folders.docs / f"{docname}.md", self._folders.root)
        return Problem(path, line, "M079", message, subject=subject)


Finding = tuple[int, str, str]


def _compare(
    chapter: Chapter, page: ShownPage, messages: Mapping[str, str], number: str | None
) -> Iterator[Finding]:
    """Yield line, reason and subject of each thing that a page lacks."""
    cursor = 0
    headings = iter(page.headings)
    for block in chapter.blocks:
        text = messages.get(" ".join(block.text.split()), block.text)
        if block.kind == "heading" and not any(
            _holds(heading, text) and level == block.level for level, heading in headings
        ):
            yield block.line, "lacks this heading.", text
        anchor = numbered_anchor(number, block.number) if block.kind == "paragraph" and number else ""
        if anchor:
            yield from _of_paragraph(block, text, page.paragraphs.get(anchor))
        for remark in words_of(text).remarks:
            if _find(page.notes, remark, 0) < 0:
                yield block.line, "lacks this note.", remark
        end = _find(page.text, text, 0 if block.free else cursor)
        if end >= 0:
            cursor = cursor if block.free else end
        elif not anchor and _find(page.untranslated, block.text, 0) < 0:
            yield block.line, "lacks these words.", text
    for code in chapter.code:
        if letters(code) not in page.text:
            yield 0, "lacks this code.", code
    for alternative in chapter.alternatives:
        text = messages.get(" ".join(alternative.text.split()), alternative.text)
        if letters(text) not in page.attributes:
            yield alternative.line, "has no picture with this alternative.", text
    for kind, wanted in chapter.counts.items():
        if kind in page.kinds and page.counts[kind] < wanted:
            yield 0, f"has {page.counts[kind]} of {wanted} ({kind}).", ""


def _of_paragraph(block: Block, text: str, found: ShownParagraph | None) -> Iterator[Finding]:
    """Compare a numbered paragraph with what stands at its anchor."""
    if found is None:
        yield block.line, f"has no paragraph with the number {block.number}.", text
        return
    if found.is_untranslated:
        text = block.text
    if not _holds(found.text, text):
        yield block.line, f"says other words in paragraph {block.number}.", text
    words = words_of(text)
    for name, seen in found.counts.items():
        wanted = getattr(words, name)
        if wanted != seen:
            what = _NAMES.get(name, name)
            yield block.line, f"has {seen} of {wanted} in paragraph {block.number}: {what}.", text


def _holds(shown: str, text: str) -> bool:
    """Return whether a text shows a message to its end, with something in each gap.

    The mark of a draft may stand before it.
    """
    return shown.endswith(letters(words_of(text).pieces[-1])) and _find(shown, text, 0) >= 0


def _find(shown: str, text: str, start: int) -> int:
    """Return where a message ends in a text that shows it in order, or -1."""
    words = words_of(text)
    at = start
    for index, piece in enumerate(words.pieces):
        wanted = letters(piece)
        at = shown.find(wanted, at + (words.gaps[index - 1] if index else 0))
        if at < 0:
            return -1
        at += len(wanted)
    return at
