"""The order of the book: its parts, their documents and their headings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from chronicle.manuscript.numbering import chapter_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.environment import BuildEnvironment


@dataclass(frozen=True)
class Heading:
    """A heading inside a document."""

    title: str
    anchor: str


@dataclass(frozen=True)
class Entry:
    """One document of the book."""

    docname: str
    title: str
    number: str | None  # of a chapter; nothing else has one
    letter: str | None  # of an appendix
    headings: tuple[Heading, ...]

    @property
    def slug(self) -> str:
        """Return a name for the document that is an XML name too."""
        return "-".join(self.docname.split("/")[1:] or [self.docname])


@dataclass(frozen=True)
class Part:
    """Documents under one caption of the table of contents."""

    caption: str
    entries: tuple[Entry, ...]

    @property
    def kind(self) -> str:
        """Say what the part is to a reading system: frontmatter, bodymatter or backmatter."""
        if any(entry.letter for entry in self.entries):
            return "backmatter"
        if any(entry.number for entry in self.entries):
            return "bodymatter"
        return "frontmatter"


@dataclass(frozen=True)
class Contents:
    """The whole table of contents, in reading order."""

    parts: tuple[Part, ...]

    def __iter__(self) -> Iterator[Entry]:
        """Yield every document in reading order."""
        for part in self.parts:
            yield from part.entries

    def part_of(self, docname: str) -> Part | None:
        """Return the part that a document belongs to."""
        return next((part for part in self.parts if any(e.docname == docname for e in part.entries)), None)

    def entry(self, docname: str) -> Entry | None:
        """Return the entry of a document."""
        return next((entry for entry in self if entry.docname == docname), None)

    def around(self, docname: str) -> tuple[Entry | None, Entry | None]:
        """Return the documents before and after one, in reading order."""
        entries = list(self)
        names = [entry.docname for entry in entries]
        if docname not in names:
            return None, entries[0] if entries else None
        at = names.index(docname)
        return entries[at - 1] if at else None, entries[at + 1] if at + 1 < len(entries) else None


def read_contents(env: BuildEnvironment) -> Contents:
    """Read the order of the book from the tables of contents in the root document."""
    root = env.config.root_doc
    parts = [
        Part(
            toctree.get("caption") or "",
            tuple(_entry(env, name) for name in toctree["includefiles"] if name in env.titles),
        )
        for toctree in env.tocs[root].findall(addnodes.toctree)
    ]
    return Contents(tuple(part for part in parts if part.entries))


def _entry(env: BuildEnvironment, docname: str) -> Entry:
    return Entry(
        docname,
        env.titles[docname].astext(),
        chapter_number(docname),
        _letter(docname),
        tuple(_headings(env.tocs[docname])),
    )


def _letter(docname: str) -> str | None:
    """Return the letter of an appendix: `appendices/a-chronology` is A."""
    folder, _, name = docname.rpartition("/")
    head = name.split("-", 1)[0]
    return head.upper() if folder == "appendices" and len(head) == 1 and head.isalpha() else None


def _headings(toc: nodes.Element) -> Iterator[Heading]:
    """Yield the headings one level below the document's title."""
    for title_item in toc.children:
        for branch in title_item.children:
            if not isinstance(branch, nodes.bullet_list):
                continue
            for item in branch.children:
                reference = next(iter(item.findall(nodes.reference)), None)
                if reference is not None:
                    yield Heading(reference.astext(), reference["anchorname"].removeprefix("#"))
