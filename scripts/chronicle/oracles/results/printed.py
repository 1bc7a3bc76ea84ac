"""Read the tag tree of a finished PDF as a screen reader does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pikepdf

from chronicle.oracles.results.chapter_file import letters
from chronicle.oracles.results.marked_content import is_note_mark, marked_texts, said_by
from chronicle.oracles.results.shown import ShownPage, ShownParagraph
from chronicle.oracles.structure_tree import is_element, kids
from chronicle.text.anchors import numbered_anchor

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from chronicle.languages.editions import Edition

_NUMBER = re.compile(r"(?P<chapter>\d+)\.(?P<count>\d+)")
_HEADING = re.compile(r"/H([1-6])")
_KINDS = {"/Figure": "picture", "/Table": "table", "/LI": "list item"}
_APART = frozenset({"/Note"})  # what stands apart from the running text


def read_print(path: Path, edition: Edition) -> list[ShownPage]:
    """Return the documents of a printed book, one for each heading of the first level."""
    with pikepdf.open(path) as pdf:
        tree = _Tree(pdf, edition)
        for top in kids(pdf.Root.StructTreeRoot):
            tree.read(top)
    for page in tree.pages:
        page.text, page.untranslated = letters(page.text), letters(page.untranslated)
        page.notes = letters(page.notes)
    return tree.pages


def printed_text(path: Path, edition: Edition) -> str:
    """Return everything that a printed book says in one piece, notes included, in the order of its tags."""
    with pikepdf.open(path) as pdf:
        tree = _Tree(pdf, edition)
        return "".join(tree.whole(top) for top in kids(pdf.Root.StructTreeRoot))


class _Tree:
    """The tag tree of a book, read into pages as of a web edition."""

    def __init__(self, pdf: pikepdf.Pdf, edition: Edition) -> None:
        self._texts = marked_texts(pdf)
        self._foreign = "" if edition.is_source else edition.source.tag
        self.pages = [ShownPage(kinds=frozenset(_KINDS.values()))]

    def read(self, element: Any) -> None:
        """Read an element and all below it."""
        kind, page = str(element.S), self.pages[-1]
        if kind in _APART:
            page.notes += self.whole(element)
            return
        if heading := _HEADING.fullmatch(kind):
            if heading[1] == "1":
                self.pages.append(page := ShownPage(kinds=page.kinds))
            page.headings.append((int(heading[1]), letters(self._text(element))))
            page.text += self._text(element)
            page.notes += "".join(self._notes(element))
        elif kind == "/P":
            self._read_paragraph(element, page)
            page.notes += "".join(self._notes(element))
        else:
            if counted := _KINDS.get(kind):
                page.counts[counted] += 1
            if "/Alt" in element:
                page.attributes |= {letters(str(element.Alt))}
            if "/ActualText" in element:
                page.text += str(element.ActualText)
                return
            for kid in kids(element):
                if is_element(kid):
                    self.read(kid)
                else:
                    page.text += said_by(self._texts, element, kid)

    def whole(self, element: Any) -> str:
        """Return what an element says, with what stands apart from the running text."""
        if "/ActualText" in element:
            return str(element.ActualText)
        return "".join(
            self.whole(kid) if is_element(kid) else said_by(self._texts, element, kid)
            for kid in kids(element)
        )

    def _read_paragraph(self, element: Any, page: ShownPage) -> None:
        """Read a paragraph; one that begins with its number is noted under its anchor."""
        said = list(self._pieces(element))
        text = letters("".join(text for text, _is_mark in said))
        is_foreign = bool(self._foreign) and str(element.get("/Lang", "")) == self._foreign
        number = _NUMBER.fullmatch(letters(said[0][0])) if said else None
        if number and text != number[0]:  # else it is a figure in a table
            text = text.removeprefix(number[0])
            counts = {"links": self._links(element), "notes": sum(is_mark for _text, is_mark in said)}
            anchor = numbered_anchor(str(int(number["chapter"])), int(number["count"]))
            page.paragraphs.setdefault(anchor, ShownParagraph(text, counts, is_foreign))
        if is_foreign:
            page.untranslated += text
        else:
            page.text += text

    def _notes(self, element: Any) -> Iterator[str]:
        """Yield what the notes in an element say."""
        for kid in filter(is_element, kids(element)):
            if str(kid.S) in _APART:
                yield self.whole(kid)
            else:
                yield from self._notes(kid)

    def _pieces(self, element: Any) -> Iterator[tuple[str, bool]]:
        """Yield the pieces of a paragraph without its notes: their marks, which are links, as nothing."""
        for kid in kids(element):
            if not is_element(kid):
                yield said_by(self._texts, element, kid), False
            elif is_note_mark(kid):
                yield "", True
            elif str(kid.S) in {"/Link", "/Span", "/NonStruct"} and "/ActualText" not in kid:
                yield from self._pieces(kid)
            elif str(kid.S) not in _APART:
                yield self._text(kid), False

    def _links(self, element: Any) -> int:
        """Count the links of a paragraph that are no marks of notes; one on two lines has two elements."""
        found, after_link = 0, False
        for kid in kids(element):
            if is_element(kid) and str(kid.S) not in _APART:
                is_link = str(kid.S) == "/Link" and not is_note_mark(kid)
                found += (is_link and not after_link) or self._links(kid)
                after_link = is_link
        return found

    def _text(self, element: Any) -> str:
        """Return what an element says, notes left out."""
        if "/ActualText" in element:
            return str(element.ActualText)
        return "".join(
            self._text(kid)
            if is_element(kid) and str(kid.S) not in _APART
            else said_by(self._texts, element, kid)
            for kid in kids(element)
        )
