"""The order of the book: its parts, their documents and their headings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sphinx import addnodes

from chronicle.outputs.html.tree import text_of
from chronicle.sphinx_ext.current_book import book_of
from chronicle.sphinx_ext.isolation import isolate_text
from chronicle.text.contents import PartKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Set

    from lxml import etree
    from sphinx.environment import BuildEnvironment

    from chronicle.languages.editions import Edition
    from chronicle.text.contents import Listed


@dataclass(frozen=True)
class ContentsHeading:
    """A heading inside a document."""

    title: str
    anchor: str
    lang: str = ""  # of a title that is not translated, with its direction
    dir: str = ""


@dataclass(frozen=True)
class ContentsEntry:
    """One document of the book."""

    docname: str
    title: str
    number: str | None = None  # of a chapter; nothing else has one
    letter: str | None = None  # of an appendix
    division: str = "frontmatter"  # what it is to a reading system: frontmatter, bodymatter or backmatter
    lang: str = ""  # of a title that is not translated, with its direction
    dir: str = ""


@dataclass(frozen=True)
class ContentsPart:
    """Documents under one caption of the table of contents: of one list, or of several that repeat it."""

    caption: str
    entries: tuple[ContentsEntry, ...]


@dataclass(frozen=True)
class EditionContents:
    """The whole table of contents, in reading order."""

    parts: tuple[ContentsPart, ...]

    def __iter__(self) -> Iterator[ContentsEntry]:
        """Yield every document in reading order."""
        for part in self.parts:
            yield from part.entries

    def under_captions(self) -> Iterator[tuple[ContentsPart, ContentsEntry]]:
        """Yield every document in reading order, with its part."""
        for part in self.parts:
            for entry in part.entries:
                yield part, entry

    def part_of(self, docname: str) -> ContentsPart | None:
        """Return the part that a document belongs to."""
        return next((part for part in self.parts if any(e.docname == docname for e in part.entries)), None)

    def entry(self, docname: str) -> ContentsEntry | None:
        """Return the entry of a document."""
        return next((entry for entry in self if entry.docname == docname), None)

    def around(self, docname: str) -> tuple[ContentsEntry | None, ContentsEntry | None]:
        """Return the documents before and after one, in reading order."""
        entries = list(self)
        names = [entry.docname for entry in entries]
        if docname not in names:
            return None, entries[0] if entries else None
        at = names.index(docname)
        return entries[at - 1] if at else None, entries[at + 1] if at + 1 < len(entries) else None


def read_contents(env: BuildEnvironment, left_out: Set[str] = frozenset()) -> EditionContents:
    """Read the order of the book from the tables of contents in the root document, without those left out."""
    root = env.config.root_doc
    shown = env.titles.keys() - left_out
    parts: list[ContentsPart] = []
    for toctree in env.tocs[root].findall(addnodes.toctree):
        caption = toctree.get("caption") or ""
        entries = tuple(_entry(env, name) for name in toctree["includefiles"] if name in shown)
        if parts and parts[-1].caption == caption:
            entries = parts.pop().entries + entries
        parts.append(ContentsPart(caption, entries))
    return EditionContents(tuple(part for part in parts if part.entries))


def headings_of(body: etree._Element, edition: Edition) -> tuple[ContentsHeading, ...]:
    """Return the headings one level below a document's title, from what was written.

    Sphinx's own tables of contents will not do: the index is made only when all documents are read.
    """
    found = []
    for section in body.iterfind("section/section"):
        heading, anchor = section.find("h2"), section.get("id")
        if heading is not None and anchor:
            title = isolate_text(" ".join(text_of(heading).split()), edition)
            found.append(ContentsHeading(title, anchor, heading.get("lang", ""), heading.get("dir", "")))
    return tuple(found)


def _entry(env: BuildEnvironment, docname: str) -> ContentsEntry:
    listed = book_of(env).contents.of(docname)
    title = env.titles[docname]
    return ContentsEntry(
        docname,
        title.astext(),
        listed.number,
        listed.letter,
        _division(listed),
        title.get("lang", ""),
        title.get("dir", ""),
    )


def _division(listed: Listed) -> str:
    """Return what a document is to a reading system; chapter 0 leads into the book."""
    if listed.is_appendix:
        return "backmatter"
    return "bodymatter" if listed.part is PartKind.CHAPTERS else "frontmatter"
