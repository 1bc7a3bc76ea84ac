"""Read from the contents what each document of the book is: its part, and its number or letter.

docs/index.md holds lists of documents. `:part:` says what those of one list are:

| `:part:`       | its documents                                     | numbers      |
|----------------|---------------------------------------------------|--------------|
| `foreword`     | what print sets in front of the table of contents | none         |
| `front`        | pages in front of the chapters                    | none         |
| `introduction` | one chapter that leads into the book              | 0            |
| `chapters`     | chapters; so is what the only list of a book holds| 1, 2, 3 …    |
| `appendices`   | appendices                                        | A … Z, AA …  |
| `back`         | pages behind the appendices                       | none         |

Numbers go on from one list to the next. Where a document lies and what its file is called say nothing.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, cached_property
from string import ascii_uppercase
from typing import TYPE_CHECKING, NamedTuple

from chronicle.core.utf8 import NotUtf8, read_utf8
from chronicle.text.parser import make_parser

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from markdown_it import MarkdownIt

ROOT = "index"  # the document that holds the contents
PART = "part"
_CONTENTS = re.compile(r"\{toctree\}")
_OPTION = re.compile(r":(?P<name>[a-z-]+):\s*(?P<value>.*)")
_LEADING_NUMBER = re.compile(r"\d+[a-z]?-")


class PartKind(StrEnum):
    """What a document is to the book."""

    FOREWORD = "foreword"
    FRONT = "front"
    INTRODUCTION = "introduction"
    CHAPTERS = "chapters"
    APPENDICES = "appendices"
    BACK = "back"


@dataclass(frozen=True)
class Listed:
    """A document as the contents have it; one that they lack has no part."""

    docname: str
    part: PartKind | None = None
    mark: str = ""  # its number or letter

    @property
    def number(self) -> str | None:
        """Return the number of a chapter, 0 for one that leads into the book; None for other documents."""
        return self.mark if self.part in (PartKind.INTRODUCTION, PartKind.CHAPTERS) else None

    @property
    def letter(self) -> str | None:
        """Return the letter of an appendix; None for other documents."""
        return self.mark if self.part is PartKind.APPENDICES else None

    @property
    def is_chapter(self) -> bool:
        """Return whether the paragraphs of the document have numbers, by which readers are sent to them."""
        return self.number is not None

    @property
    def is_front(self) -> bool:
        """Return whether it is a page in front of the chapters."""
        return self.part in (PartKind.FOREWORD, PartKind.FRONT)

    @property
    def is_appendix(self) -> bool:
        """Return whether it stands behind the chapters, with a letter or without."""
        return self.part in (PartKind.APPENDICES, PartKind.BACK)

    @property
    def is_prose(self) -> bool:
        """Return whether writers tell here what documents say: nothing may lack a source."""
        return self.is_chapter or self.is_front

    @property
    def short(self) -> str:
        """Return what the anchors of its paragraphs and notes begin with.

        It is the number of a chapter (4) or the one letter of an appendix (a), else the whole name with
        hyphens (front-in-brief).
        """
        if len(self.mark) == 1 or self.number:
            return self.mark.lower()
        return self.docname.replace("/", "-")

    @property
    def lasting(self) -> str:
        """Return its file's name without a number in front: `chapters/04-the-town` is the-town."""
        return _LEADING_NUMBER.sub("", posixpath.basename(self.docname), count=1)


class ContentsList(NamedTuple):
    """One list of the contents, as it is written."""

    line: int
    options: Mapping[str, tuple[int, str]]  # name: its line, and its value
    entries: tuple[tuple[int, str], ...]  # lines and names of documents

    @property
    def part(self) -> PartKind:
        """Return what its documents are; chapters where that is not said, or not in our words."""
        value = self.options.get(PART, (0, ""))[1]
        return PartKind(value) if value in set(PartKind) else PartKind.CHAPTERS


@dataclass(frozen=True)
class Contents:
    """The documents of the book in the order in which they are read."""

    listed: tuple[Listed, ...] = ()

    def of(self, docname: str) -> Listed:
        """Return what a document is; one outside the contents has no part."""
        return self._by_name.get(docname, Listed(docname))

    @cached_property
    def _by_name(self) -> dict[str, Listed]:
        return {each.docname: each for each in self.listed}


@dataclass
class _Counter:
    """Count chapters and appendices through all lists."""

    counts: dict[PartKind, int] = field(default_factory=dict)

    def mark(self, part: PartKind) -> str:
        """Return the number or letter of the next document of a part."""
        count = self.counts[part] = self.counts.get(part, 0) + 1
        match part:
            case PartKind.INTRODUCTION:
                return str(count - 1)
            case PartKind.CHAPTERS:
                return str(count)
            case PartKind.APPENDICES:
                return letters(count)
        return ""


def letters(count: int, alphabet: Sequence[str] = ascii_uppercase) -> str:
    """Return the letter that stands for a count from 1 on: A to Z, then AA, AB and so on."""
    found = ""
    while count:
        count, rest = divmod(count - 1, len(alphabet))
        found = alphabet[rest] + found
    return found


def read_contents(docs: Path) -> Contents:
    """Return the contents of the book whose documents are in a folder; none where it has no docs/index.md."""
    try:
        return contents_of(read_utf8(docs / f"{ROOT}.md"))
    except (FileNotFoundError, NotUtf8):  # both are told of where documents are read
        return Contents()


def contents_of(text: str) -> Contents:
    """Return the contents that the text of docs/index.md gives; what it names twice stands once."""
    counter = _Counter()
    listed: dict[str, Listed] = {}
    for each in contents_lists(text):
        for _line, name in each.entries:
            if name not in listed:
                listed[name] = Listed(name, each.part, counter.mark(each.part))
    return Contents(tuple(listed.values()))


@cache
def _parser() -> MarkdownIt:
    return make_parser()


def contents_lists(text: str) -> Iterator[ContentsList]:
    """Yield the lists of a text with their options and the documents that they name."""
    for token in _parser().parse(text, {}):
        is_fence = token.type in {"fence", "colon_fence"} and token.map
        if not is_fence or not _CONTENTS.fullmatch(token.info.strip()):
            continue
        start = token.map[0] + 1 if token.map else 0
        options: dict[str, tuple[int, str]] = {}
        entries: list[tuple[int, str]] = []
        for line, written in enumerate(token.content.split("\n"), start=start + 1):
            entry = written.strip()
            if option := _OPTION.fullmatch(entry):
                options[option["name"]] = line, option["value"].strip()
            elif entry:
                entries.append((line, document_named(entry)))
        yield ContentsList(start, options, tuple(entries))


def document_named(entry: str) -> str:
    """Return the document that an entry names, seen from docs/: `./parts/one.md` is parts/one."""
    return posixpath.normpath(entry.lstrip("/")).removesuffix(".md")
