"""What an edition is set by: everything that differs from one language to the next."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.languages.checks import Checks

Direction = Literal["ltr", "rtl"]


class Marks(NamedTuple):
    """A quotation mark that opens, and the one that closes."""

    opening: str
    closing: str


class Space(NamedTuple):
    """A space that belongs to a mark and does not break the line."""

    mark: str
    before: bool  # the space stands before the mark, else after it
    space: str


class Contraction(NamedTuple):
    """Words that are written as one where they meet: de le, which is du."""

    apart: str
    joined: str


@dataclass(frozen=True)
class Edition:
    """One language of the book, with the conventions it is set by."""

    code: str  # in file names and addresses: dist/…-zh.pdf, web/zh/
    catalog: str  # folder under locales/ and Sphinx's `language`
    tag: str  # BCP 47, in every `lang` and in metadata
    locale: str  # CLDR locale for dates and plurals
    direction: Direction
    script: str  # ISO 15924
    collation: str  # ICU locale with its collation keyword
    plural_forms: str  # the header that translators' editors expect
    name: str  # the language's own name for itself
    months: tuple[str, ...]  # CLDR locales whose month names are printed, joined by a stroke
    month_width: Literal["wide", "abbreviated"]  # zh: 4月 is CLDR's short form, 四月 its long one
    numbers: Literal["grouped", "plain", "myriads"]  # 20,000 · 20000 · 2万
    longest_note: int  # in words, in Han script in characters: what a reader reads to its end
    digits: str  # a numbering system of CLDR: latn, arabext
    numerals: str  # its signs, nought to nine
    quotes: Marks
    inner_quotes: Marks
    calendars: tuple[Literal["gregorian"], ...] = ("gregorian",)
    myriads: tuple[str, ...] = ()  # signs for ten thousand, and for ten thousand of them
    months_alone: bool = False  # a month without its day has a form of its own: февраль, 3 февраля
    first_day: str | None = None  # how the first of a month is written, where that is no number: 1er
    contractions: tuple[Contraction, ...] = ()
    spaces: tuple[Space, ...] = ()
    front_folios: tuple[str, ...] = ()  # signs that number the pages of front matter; none: Roman numerals
    stemmer: str | None = None  # a stemmer of Snowball, for the search of the web edition
    articles: tuple[str, ...] = ()  # as they stand before a name, which a list sorts without them
    languages: tuple[tuple[str, str], ...] = ()  # tags, and what they are called where CLDR says otherwise
    derives: tuple[str, str] | None = None  # a code, and the table of OpenCC that makes this language of it
    derivation: Derivation | None = None  # None where nothing is derived: a translator writes all
    translates: Edition | None = None  # the edition that the book is written in; None for that one itself
    checks: Checks | None = field(default=None, compare=False, repr=False)  # None: nobody has written them
    interface: tuple[Path, ...] = field(default=(), compare=False, repr=False)  # catalogs, the later first

    @property
    def is_source(self) -> bool:
        """Return whether the book is written in this language."""
        return self.translates is None

    @property
    def source(self) -> Edition:
        """Return the edition that the book is written in."""
        return self.translates or self

    @property
    def is_english(self) -> bool:
        """Return whether it is in English, the language in which the interface's messages are written."""
        return self.tag.partition("-")[0] == "en"

    def contracted(self, text: str) -> str:
        """Return a text that was put together from pieces, with words that meet in it written as one."""
        for apart, joined in self.contractions:
            text = re.sub(rf"\b{re.escape(apart)}", joined, text)
        return text

    def numeral(self, number: int | str) -> str:
        """Return a number, or a text with numbers such as 4.12, in the language's own digits."""
        return str(number).translate(dict(zip(map(ord, "0123456789"), self.numerals, strict=True)))


@dataclass(frozen=True)
class Derivation:
    """How an edition is made from the translations of another, in which somebody has written."""

    base: Edition
    table: str  # of OpenCC: s2twp
    exceptions: tuple[tuple[str, str], ...] = ()  # as the base writes something, and as this edition does


@dataclass(frozen=True)
class Editions:
    """The editions of a book, in its own order, and the one that it is written in."""

    all: tuple[Edition, ...]
    source: Edition  # one of them as a rule; a book may be published in translations alone

    @property
    def codes(self) -> tuple[str, ...]:
        """Return the codes of the editions that are published."""
        return tuple(edition.code for edition in self.all)

    @property
    def written(self) -> tuple[Edition, ...]:
        """Return the languages in which somebody has written: the source's, and those of all editions."""
        return self.all if self.source in self.all else (self.source, *self.all)

    def of(self, name: str) -> Edition:
        """Return the edition with this code, catalog folder or BCP 47 tag; raise KeyError where none is."""
        for edition in (*self.all, self.source):
            if name in (edition.code, edition.catalog, edition.tag):
                return edition
        raise KeyError(name)
