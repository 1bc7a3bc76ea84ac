"""Read the tag tree of a PDF block by block: what each says, in which language, what stands for a picture."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

import pikepdf

from chronicle.oracles.results.chapter_file import letters
from chronicle.oracles.results.marked_content import is_note_mark, marked_texts, said_by
from chronicle.oracles.structure_tree import is_element, kids

if TYPE_CHECKING:
    from pathlib import Path

_INLINE = frozenset({"/Span", "/Link", "/NonStruct", "/Em", "/Strong", "/Quote", "/Code", "/Reference"})


class TagBlock(NamedTuple):
    """One block of the tree: its tag, what it says without spaces, the page on which it begins."""

    tag: str
    text: str
    page: int


@dataclass
class Tags:
    """What the tree of a book holds, in its order."""

    blocks: list[TagBlock] = field(default_factory=list)
    notes: list[TagBlock] = field(default_factory=list)
    alternatives: Counter[str] = field(default_factory=Counter)  # of pictures; "" where one has none
    foreign: Counter[tuple[str, str]] = field(default_factory=Counter)  # language → what is said in it
    untitled: list[int] = field(default_factory=list)  # pages of tables without caption and summary


def read_tags(path: Path) -> Tags:
    """Return what the tag tree of a PDF says; texts are without spaces and invisible marks."""
    with pikepdf.Pdf.open(path) as pdf:
        reader = _Reader(pdf)
        for top in filter(is_element, kids(pdf.Root.StructTreeRoot)):
            reader.block(top)
    return reader.tags


class _Reader:
    """Walk the tree; a block is open until the next one begins inside it or behind it."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._texts = marked_texts(pdf)
        self._pages: dict[Any, int] = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
        self.tags = Tags()

    def block(self, element: Any) -> None:
        """Read a block; those inside it follow it."""
        tag = str(element.S)
        into = self.tags.notes if tag == "/Note" else self.tags.blocks
        said: list[str] = []
        inside: list[Any] = []
        at = len(into)
        self._read(element, said, inside)
        for each in inside:
            self.block(each)
        if text := letters("".join(said)):
            into.insert(at, TagBlock(tag, text, self._page(element)))
        if tag == "/Figure":
            self.tags.alternatives[letters(str(element.get("/Alt", "")))] += 1
        elif tag == "/Table" and not _is_titled(element):
            self.tags.untitled.append(self._page(element))
        self._language(element, said)

    def _read(self, element: Any, said: list[str], inside: list[Any]) -> None:
        """Gather what an element says itself, and the blocks in it; marks of notes say nothing."""
        if "/ActualText" in element:
            said.append(str(element.ActualText))
            return
        for kid in kids(element):
            if not is_element(kid):
                said.append(said_by(self._texts, element, kid))
            elif str(kid.S) not in _INLINE:
                inside.append(kid)
            elif not is_note_mark(kid):
                own: list[str] = []
                self._read(kid, own, inside)
                self._language(kid, own)
                said += own

    def _language(self, element: Any, said: list[str]) -> None:
        if "/Lang" in element and (text := letters("".join(said))):
            self.tags.foreign[str(element.Lang), text] += 1

    def _page(self, element: Any) -> int:
        """Return the page of an element, or of the first in it that has one."""
        if "/Pg" in element:
            return self._pages.get(element.Pg.objgen, 0)
        return next((page for kid in filter(is_element, kids(element)) if (page := self._page(kid))), 0)


def _is_titled(table: Any) -> bool:
    """Return whether a table has a caption, or a summary for those who do not see it."""
    owned: Any = table.get("/A", [])
    attributes = owned if isinstance(owned, pikepdf.Array) else [owned]
    summaries = (each.get("/Summary", "") for each in attributes if isinstance(each, pikepdf.Dictionary))
    captions = (kid for kid in filter(is_element, kids(table)) if str(kid.S) == "/Caption")
    return any(captions) or any(map(str, summaries))
