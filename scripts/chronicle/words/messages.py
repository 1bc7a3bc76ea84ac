"""The words of one edition: everything that is said in its language comes from here."""

from __future__ import annotations

import gettext
from copy import copy
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from chronicle.core.suggest import suggest
from chronicle.ledger.counts import find_count
from chronicle.ledger.lookup import LookupFailed, check_form
from chronicle.words.count_words import DOCUMENTS, count_text
from chronicle.words.dates import date_text
from chronicle.words.interface import INTERFACE, UnknownMessage
from chronicle.words.locators import locator_line
from chronicle.words.numbers import number_text
from chronicle.words.plain_text import plain_text
from chronicle.words.quantities import quantity_text
from chronicle.words.substitution import fill, fill_line
from chronicle.words.titles import typeset
from chronicle.words.witnesses import witness_text

if TYPE_CHECKING:
    from decimal import Decimal
    from pathlib import Path

    from chronicle.languages.editions import Edition
    from chronicle.ledger.model import DateSaid, Ledger, Locator, Quantity
    from chronicle.text.segments import Line
    from chronicle.words.quantities import UnitMessage

_KNOWN = {(message.context, message.msgid): message for message in INTERFACE}
_RELATIONS = {
    "states": "statement",
    "confirms": "confirmation",
    "differs": "different account",
    "denies": "denial",
    "reports": "passed on",
    "plans": "plan",
    "expects": "expectation",
}
OWN_DOMAINS = ("interface", "evidence", "figures", "book")
_CODES = {"sources": "E005", "places": "E006", "actors": "E006", "units": "E007"}


class Title(NamedTuple):
    """A title as its document gives it, and what it means in this edition's language where that differs."""

    verbatim: str | None
    language: str | None
    meaning: str | None


@dataclass(frozen=True)
class Messages:
    """Put things into one edition's language; what has no translation stays in that of the book."""

    edition: Edition
    ledger: Ledger
    interface: gettext.NullTranslations = field(default_factory=gettext.NullTranslations, repr=False)
    evidence: gettext.NullTranslations = field(default_factory=gettext.NullTranslations, repr=False)
    figures: gettext.NullTranslations = field(default_factory=gettext.NullTranslations, repr=False)
    own: gettext.NullTranslations = field(default_factory=gettext.NullTranslations, repr=False)
    source_words: Messages | None = field(default=None, repr=False)  # those of the book's language

    @classmethod
    def load(cls, edition: Edition, catalogs: Path, ledger: Ledger) -> Messages:
        """Read an edition's vetted catalogs; those that are not there leave everything in the book's."""
        source = None if edition.is_source else cls.load(edition.source, catalogs, ledger)
        folder = catalogs / edition.catalog / "LC_MESSAGES"
        interface, evidence, figures, own = (_read(folder / f"{domain}.mo") for domain in OWN_DOMAINS)
        if source is not None and not edition.is_english:
            interface.add_fallback(source.interface)
        return cls(edition, ledger, interface, evidence, figures, own, source)

    def text(self, context: str, msgid: str, **placeholders: object) -> str:
        """Return a message of the interface; raise UnknownMessage where the table lacks it."""
        self._known(context, msgid)
        values = {name: str(value) for name, value in placeholders.items()}
        return fill(self.interface.pgettext(context, msgid), values)

    def line(self, context: str, msgid: str, **pieces: Line) -> Line:
        """Return a message of the interface as a line, with lines in its placeholders."""
        self._known(context, msgid)
        return fill_line(self.interface.pgettext(context, msgid), pieces)

    def plural(self, context: str, msgid: str, plural: str, n: int, **placeholders: object) -> str:
        """Return a message of the interface in the form that goes with a number; `{n}` is filled in."""
        self._known(context, msgid)
        values = {"n": self.number(n)} | {name: str(value) for name, value in placeholders.items()}
        return fill(self.interface.npgettext(context, msgid, plural, n), values)

    def plural_line(self, context: str, msgid: str, plural: str, n: int, **pieces: Line) -> Line:
        """Return a message of the interface as a line, in the form that goes with a number."""
        self._known(context, msgid)
        return fill_line(self.interface.npgettext(context, msgid, plural, n), pieces)

    def fact(self, name: str, text: str | None) -> str:
        """Return one of the book's own words, such as its title; untranslated, all in the book's language.

        It is plain text, in which no markup is read. Nothing is returned for a fact that is empty.
        """
        said = self.own.pgettext(name, text) if text else ""
        counting = self if said != text else self.source_voice
        return fill(said, {"documents": counting.count("documents")} if DOCUMENTS in said else {})

    def whole_title(self, title: str, subtitle: str) -> str:
        """Return a title with its subtitle, if there is one, joined as the language does it."""
        joint = "{title}: {subtitle}"
        return self.text("reading", joint, title=title, subtitle=subtitle) if subtitle else title

    def of_ledger(self, owner: str, msgid: str) -> str:
        """Return a text of the ledger in this language, its roles still in it."""
        return self.evidence.pgettext(owner, msgid)

    def figure(self, owner: str, msgid: str) -> str:
        """Return a text of a figure in this language, its roles still in it."""
        return self.figures.pgettext(owner, msgid)

    def ledger_text(self, owner: str, msgid: str) -> str:
        """Return a text of a claim as plain text; untranslated, all in the book's language."""
        said = self.of_ledger(owner, msgid)
        return (self if said != msgid else self.source_voice).inline(said, owner)

    def figure_text(self, owner: str, msgid: str) -> str:
        """Return a text of a figure as plain text; untranslated, all in the book's language."""
        said = self.figure(owner, msgid)
        return (self if said != msgid else self.source_voice).inline(said)

    @property
    def source_voice(self) -> Messages:
        """Return the words of the edition in which everything is written."""
        if self.edition.is_source:
            return self
        return self.source_words or Messages(self.edition.source, self.ledger)

    def inline(self, text: str, claim: str | None = None) -> str:
        """Return a message with roles as plain text; a leading dot means this claim."""
        return plain_text(self, text, claim)

    def number(self, number: int | Decimal) -> str:
        """Return a number."""
        return number_text(self, number)

    def date(self, when: DateSaid, form: str = "full") -> str:
        """Return a date in one of the forms of the role `{date}`."""
        return date_text(self, when, form)

    def quantity(self, quantity: Quantity, form: str = "full") -> str:
        """Return a figure in one of the forms of the role `{value}`."""
        return quantity_text(self, quantity, form)

    def count(self, query: str) -> str:
        """Return what the book counts of itself, with its noun: “three documents”."""
        return count_text(self, find_count(self.ledger, query))

    def locator_line(self, source: str, *locators: Locator) -> Line:
        """Return where passages of a document stand, in places of one kind."""
        return locator_line(self, self.record_of("sources", source), locators)

    def place(self, identifier: str, form: str | None = None) -> str:
        """Return a place's name; a form must be a listed one."""
        return self._name("places", identifier, form)

    def actor(self, identifier: str, form: str | None = None) -> str:
        """Return an actor's name; a form must be a listed one."""
        return self._name("actors", identifier, form)

    def source(self, identifier: str, form: str | None = None) -> str:
        """Return a source's name; a form must be a listed one. A name that is withheld has none."""
        if self.record_of("sources", identifier).withheld is not None:
            return witness_text(self, identifier)
        return self._name("sources", identifier, form)

    def short_source(self, identifier: str) -> str:
        """Return a source's name as notes and lists of passages have it."""
        record = self.record_of("sources", identifier)
        if record.withheld is not None:
            return witness_text(self, identifier)
        return self.ledger.name_in(record, self.edition.code).in_notes

    def relation(self, relation: str) -> str:
        """Return how a passage stands to its claim, as a noun."""
        return self.text("relation", _RELATIONS[relation])

    def title(self, source: str) -> Title:
        """Return a source's title, verbatim and in this edition's language."""
        record = self.record_of("sources", source)
        verbatim = record.csl.get("title")
        language = record.csl.get("title_language") or record.csl.get("language")
        meaning = record.title_translations.get(self.edition.code)
        if meaning == verbatim or language in (self.edition.code, self.edition.tag):
            meaning = None  # its readers need no translation
        if verbatim:
            verbatim = typeset(verbatim, self.text("note", "‘{title}’", title=""))
        return Title(verbatim, language if verbatim else None, meaning)

    def title_text(self, source: str) -> str:
        """Return a source's title as plain text, in its own language where it has one."""
        title = self.title(source)
        if not title.verbatim:
            return title.meaning or self.text("evidence", "not recorded")
        return self.text("note", "‘{title}’", title=title.verbatim)

    def record_of(self, table: str, identifier: str) -> Any:
        """Return a record of the ledger; raise LookupFailed where it has none of this id."""
        records = getattr(self.ledger, table)
        if identifier not in records:
            reason = f"The ledger's {table} have no “{identifier}”."
            raise LookupFailed(_CODES[table], reason, suggest(identifier, records))
        return records[identifier]

    def has_figure(self, message: UnitMessage) -> bool:
        """Return whether the catalog has this message of a figure; “{n} km” may translate “{n} km”."""
        if message.plural is None:
            return not isinstance(self._marked.pgettext(message.context, message.msgid), _Lacking)
        said = self._marked.npgettext(message.context, message.msgid, message.plural, 1)
        return not isinstance(said, _Lacking)

    @cached_property
    def _marked(self) -> gettext.NullTranslations:
        """Return the ledger's catalog, in which what it lacks is marked as such."""
        catalog = copy(self.evidence)
        catalog.add_fallback(_Unsaid())
        return catalog

    def _name(self, table: str, identifier: str, form: str | None) -> str:
        """Return a name in this language, in that of the book where it has none here."""
        record = self.record_of(table, identifier)
        if form is not None:
            check_form(record.names, form, self.edition.code, f"“{identifier}”")
            return form
        return self.ledger.name_in(record, self.edition.code).main

    def _known(self, context: str, msgid: str) -> None:
        """Raise UnknownMessage where the table of the interface lacks a message."""
        if (context, msgid) not in _KNOWN:
            raise UnknownMessage(f"{context}: “{msgid}” is not in chronicle/words/interface.py")


class _Lacking(str):
    """A text that a catalog lacks."""

    __slots__ = ()


class _Unsaid(gettext.NullTranslations):
    """Answer for a catalog with what it lacks."""

    def pgettext(self, _context: str, message: str) -> str:
        return _Lacking(message)

    def npgettext(self, _context: str, msgid1: str, _msgid2: str, _n: int) -> str:
        return _Lacking(msgid1)


def _read(path: Path) -> gettext.NullTranslations:
    """Read a compiled catalog anew each time: gettext's own cache knows no change of a file."""
    try:
        with path.open("rb") as file:
            return gettext.GNUTranslations(file)
    except FileNotFoundError:
        return gettext.NullTranslations()
