"""What the shelf knows of an edition: its words, the facts of the book, its files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from chronicle.core.isbn_digits import digits_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from chronicle.book.facts import BookFacts
    from chronicle.languages.editions import Edition
    from chronicle.words import Messages

Kind = Literal["pdf", "epub", "light", "web", "pages", "data", "tables"]
MEDIA_TYPES = {"pdf": "application/pdf", "epub": "application/epub+zip", "light": "application/epub+zip"}

CARD = (1200, 630)  # pixels of the picture that messengers show beside a link
INDEX = "index.html"
STYLE = "shelf.css"
SITEMAP, NOT_FOUND = "sitemap.xml", "404.html"
PAGES, DATA = "web", "data"  # what is packed into one file
OPDS, ONIX, MARC = "opds.json", "onix.xml", "marc.xml"
RECORDS = {OPDS: "OPDS 2.0", ONIX: "ONIX 3.0", MARC: "MARC 21 (XML)"}


class StockFile(NamedTuple):
    """A file of an edition; of the web edition, its first page."""

    kind: Kind
    name: str  # its path in dist/
    size: int  # bytes; of the web edition, all its files
    digest: str = ""  # SHA-256; nothing for the web edition, which has many
    pages: int = 0  # of the PDF


class Access(NamedTuple):
    """What an EPUB says of its accessibility: features by their names at schema.org, and a summary."""

    features: tuple[str, ...] = ()
    summary: str = ""


@dataclass(frozen=True)
class Volume:
    """An edition as it stands on the shelf."""

    messages: Messages
    facts: BookFacts
    files: tuple[StockFile, ...]
    draft: bool
    made: datetime  # the time that the records carry
    access: Access

    @property
    def edition(self) -> Edition:
        """Return the edition."""
        return self.messages.edition

    @property
    def title(self) -> str:
        """Return the title in the edition's language."""
        return self.messages.fact("title", self.facts.title)

    @property
    def subtitle(self) -> str:
        """Return the subtitle in the edition's language, or nothing."""
        return self.messages.fact("subtitle", self.facts.subtitle)

    @property
    def description(self) -> str:
        """Return what the book is, in a sentence of the edition's language, or nothing."""
        return self.messages.fact("description", self.facts.description)

    @property
    def identifier(self) -> str:
        """Return the URN of the edition."""
        return self.facts.identifier_of(self.edition.code)

    def urn_of(self, file: StockFile) -> str:
        """Return the URN of one of its files, which no other has."""
        return self.facts.identifier_of(self.edition.code, "" if file.kind == "epub" else file.kind)

    def isbn_of(self, file: StockFile) -> str:
        """Return the ISBN of one of its files, in digits alone, or nothing."""
        return digits_of(self.facts.isbn_of(self.edition.code, file.kind))

    def of(self, *kinds: Kind) -> tuple[StockFile, ...]:
        """Return its files of these kinds."""
        return tuple(file for file in self.files if file.kind in kinds)


def page_name(code: str) -> str:
    """Return the name of an edition's page in dist/."""
    return f"{code}.html"


def cover_name(slug: str, code: str) -> str:
    """Return the path of an edition's cover in dist/."""
    return f"covers/{slug}-{code}.jpg"


def thumbnail_name(slug: str, code: str) -> str:
    """Return the path of the small picture of an edition's cover in dist/."""
    return f"covers/{slug}-{code}-small.jpg"


def feed_name(code: str) -> str:
    """Return the name in dist/ of the feed of an edition's corrections."""
    return f"corrections-{code}.atom"


def packed_name(slug: str, kind: str) -> str:
    """Return the name in dist/ of the ZIP that holds the web pages, or the data."""
    return f"{slug}-{kind}.zip"


def card_name(slug: str, code: str) -> str:
    """Return the path of the picture that stands beside a link to an edition, in dist/."""
    return f"covers/{slug}-{code}-card.jpg"


def file_name(slug: str, code: str, kind: str) -> str:
    """Return the name in dist/ of an edition's PDF or EPUB."""
    return f"{slug}-{code}.{kind}"


def names_on_shelf(slug: str, codes: Iterable[str]) -> frozenset[str]:
    """Return the paths in dist/ of all that a shelf of these editions may have besides the results."""
    names = {packed_name(slug, kind) for kind in (PAGES, DATA)}
    for code in codes:
        names |= {page_name(code), feed_name(code)}
        names |= {name(slug, code) for name in (cover_name, thumbnail_name, card_name)}
    return frozenset({INDEX, STYLE, SITEMAP, NOT_FOUND, *RECORDS, *names})
