"""Put together the pages that no document of the book is: cover, title pages, contents, colophon."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from chronicle.ledger.counts import find_count
from chronicle.outputs.html.imprint import Making, colophon, imprint
from chronicle.outputs.pdf import front
from chronicle.outputs.pdf.contents_pages import ContentsGroup, ContentsLine, contents_part
from chronicle.outputs.pdf.front_cover import CoverWords, cover_part

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml import etree

    from chronicle.outputs.html.edition_contents import ContentsEntry, EditionContents
    from chronicle.outputs.html.imprint import ImprintRow
    from chronicle.outputs.pdf.parts import Part


class PrintedBook(Making, Protocol):
    """What the front matter needs of a Sphinx builder."""

    title: str
    contents: EditionContents

    def label(self, entry: ContentsEntry) -> str:
        """Return the number or letter of a document, as it is printed."""

    def logo(self) -> str:
        """Return the address of the book's logo; nothing where it has none."""


class FrontMatter:
    """The builder's own pages of one edition."""

    def __init__(self, book: PrintedBook) -> None:
        self._book, self._edition = book, book.edition
        self._say = book.messages.text
        self._subtitle = book.messages.fact("subtitle", book.facts.subtitle)
        self._issued_by = book.facts.publisher or book.facts.responsible or ""

    def cover(self) -> Part:
        """Return the front of the cover, and its blank back."""
        documents = find_count(self._book.messages.ledger, "documents").number
        words = CoverWords(self._book.title, self._subtitle, self._issued_by, documents)
        return cover_part(words, self._say("epub", "Cover"), self._edition)

    def title_pages(self) -> Part:
        """Return half-title, title page and imprint; a draft says on its title page that it is one."""
        foot = [self._issued_by] if self._issued_by else []
        if not self._book.config.chronicle_release:
            version = self._edition.numeral(self._book.facts.version)
            foot.append(self._say("imprint", "Draft, version {version}", version=version))
        return front.title_pages(
            front.Front(
                self._edition,
                self._book.title,
                self._subtitle,
                foot,
                self._say("reading", "About this edition"),
                _lines(imprint(self._book)),
                self._book.logo(),
            )
        )

    def contents(self, bodies: Mapping[str, etree._Element]) -> Part:
        """Return the contents, with the sections of chapters as they stand in their bodies."""
        groups = [
            ContentsGroup(
                part.caption,
                [
                    ContentsLine(
                        entry.docname,
                        self._book.label(entry),
                        entry.title,
                        _sections(bodies[entry.docname]) if entry.number else (),
                    )
                    for entry in part.entries
                ],
            )
            for part in self._book.contents.parts
        ]
        return contents_part(self._say("reading", "Contents"), groups, self._edition)

    def colophon(self) -> Iterator[Part]:
        """Yield the colophon, where there is something to say in it."""
        if rows := colophon(self._book):
            yield front.colophon(self._say("imprint", "Colophon"), _lines(rows), self._edition)


def _lines(rows: Sequence[ImprintRow]) -> list[front.ImprintLine]:
    return [front.ImprintLine(row.label, row.value, row.dir, row.lang) for row in rows]


def _sections(body: etree._Element) -> list[tuple[str, str]]:
    """Return anchor and title of each section of a chapter."""
    return [
        (str(heading.get("id")), str(heading.get("data-bookmark")))
        for heading in body.iter("h2")
        if heading.get("id") and heading.get("data-bookmark")
    ]
