"""The facts of the book, from its one place: `chronicle_book` in docs/conf.py."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any
from uuid import UUID, uuid5

from chronicle.book.catalogue_facts import Certified, Contributor, Covered, SubjectHeading, catalogue_facts
from chronicle.book.catalogue_forms import slips_of_catalogue
from chronicle.book.fact_forms import WORDS, slips_of_form
from chronicle.core.errors import CONF
from chronicle.core.problems import Problem, ProblemsFound

_REQUIRED = ("title", "slug", "version")
# What a draft may leave open and a release may not. That nobody has reviewed an edition is said, no gap.
_OPTIONAL = frozenset({"short_title", "subtitle"})
_IMPRINT = ("release_date", "publisher", "responsible", "licence", "licence_address", "contact")
# These are open as long as they are None; a list or table that holds nothing says that there is none.
_LISTED = ("contributors", "subjects", "covers")
# Whose form is checked apart from that of plain texts.
_CATALOGUE = frozenset({*_LISTED, "isbn", "accessibility", "other_titles"})

# The name space of the identifiers that drafts have.
_DRAFTS = UUID("6f0a2b52-2d0e-5d5c-9d3c-6d1d0a8f6c11")

_TEXT, _TABLE = "text in quotation marks", "a table with an entry for each edition"
_TABLES = frozenset({"identifiers", "reviewers", "title_sort"})
_KINDS = defaultdict(lambda: _TEXT, dict.fromkeys(_TABLES, _TABLE))


@dataclass(frozen=True)
class BookFacts:
    """What the book says about itself.

    What is None is left out of a draft; but that nobody has reviewed an edition is said.
    """

    title: str
    short_title: str | None  # for the running heads of print
    subtitle: str | None
    description: str | None  # for library catalogues
    how_made: str | None  # a sentence of the imprint
    slug: str  # begins each file name in dist/
    version: str
    release_date: str | None  # ISO 8601
    identifiers: Mapping[str, str]  # code of the edition → urn:uuid:…
    publisher: str | None
    responsible: str | None
    licence: str | None
    contact: str | None
    reviewers: Mapping[str, str | None]  # code of the edition → who has read it
    source_hash: str = ""
    # What libraries and shops list the book by.
    description_long: str | None = None
    responsible_sort: str | None = None  # as libraries sort the name, where not as it stands
    title_sort: Mapping[str, str] = field(default_factory=dict)  # by edition, where not as it stands
    other_titles: Mapping[str, Sequence[str]] = field(default_factory=dict)  # by edition
    licence_address: str | None = None
    address: str | None = None  # of the folder on the web in which the published set stands
    isbn: Mapping[str, Mapping[str, str]] | None = None  # by edition and by epub, pdf or print
    contributors: Sequence[Contributor] | None = None
    subjects: Sequence[SubjectHeading] | None = None
    covers: Covered | None = None
    accessibility: Mapping[str, Certified] = field(default_factory=dict)  # by edition: what a test has found

    @classmethod
    def from_dict(cls, given: Mapping[str, Any], editions: Sequence[str], source_hash: str = "") -> BookFacts:
        """Read the facts of a book whose editions have these codes.

        Raises ProblemsFound where a field is unknown or a needed one is missing.
        """
        if not isinstance(given, Mapping):
            raise ProblemsFound([_wrong("chronicle_book is no table of fields.")])
        known = {each.name for each in fields(cls)} - {"source_hash"}
        problems = [
            _wrong(f"“{name}” is no field of the book's facts.", field=str(name))
            for name in given
            if name not in known
        ]
        problems += [_wrong(f"the field “{name}” is missing.") for name in _REQUIRED if not given.get(name)]
        problems += [
            _wrong(f"the field “{name}” is not what it should be: {_KINDS[name]}.", field=name)
            for name, value in given.items()
            if name in known and not _fits(name, value)
        ]
        plain = {name: value for name, value in given.items() if name not in _CATALOGUE}
        slips = (*slips_of_form(plain, editions), *slips_of_catalogue(given, editions))
        problems += [_wrong(slip.message, slip.remedy, slip.field) for slip in slips]
        if problems:
            raise ProblemsFound(problems)
        open_fields: dict[str, Any] = dict.fromkeys(known - set(_REQUIRED))
        values = open_fields | {"identifiers": {}, "reviewers": {}} | dict(given)
        values |= catalogue_facts(given, editions)
        return cls(**values, source_hash=source_hash)

    @property
    def words(self) -> dict[str, str]:
        """Return the facts that are words, by their names, as far as they are given."""
        return {name: text for name in WORDS if (text := getattr(self, name))}

    def isbn_of(self, code: str, kind: str) -> str:
        """Return the ISBN of a file of an edition, or of its printed copies, as it is written; or ""."""
        return ((self.isbn or {}).get(code) or {}).get(kind) or ""

    def identifier_of(self, code: str, kind: str = "") -> str:
        """Return the identifier of an edition; of a draft that has none, one that only drafts of it have.

        A file of another kind than the full EPUB has one of its own, which follows from the edition's.
        """
        own = self.identifiers.get(code) or f"urn:uuid:{uuid5(_DRAFTS, f'{self.slug}-{code}')}"
        return f"urn:uuid:{uuid5(_DRAFTS, f'{own}#{kind}')}" if kind else own

    def missing_for_release(self, code: str, lines: Mapping[str, int]) -> list[Problem]:
        """Return a problem for each field that a release of an edition must not leave open, at its line."""
        wanted = (*(name for name in WORDS if name not in _OPTIONAL), *_IMPRINT)
        names = [name for name in wanted if not getattr(self, name)]
        names += [name for name in _LISTED if getattr(self, name) is None]
        if self.isbn is None or (self.isbn and not self.isbn.get(code)):
            names.append(f"isbn, {code}")
        if not self.identifiers.get(code):
            names.append(f"identifiers, {code}")
        return [Problem(CONF, _line(name, lines), "M001", f"the field “{name}” is empty.") for name in names]


def _line(name: str, lines: Mapping[str, int]) -> int:
    """Return the line of a field, or that on which the table begins."""
    return lines.get(name.partition(",")[0], lines.get("", 0))


def _fits(name: str, value: Any) -> bool:
    """Return whether a field holds what it should."""
    if name in _CATALOGUE:
        return True
    if name in _TABLES:
        if value is None:
            return name == "title_sort"
        return isinstance(value, Mapping) and all(isinstance(each, str | None) for each in value.values())
    return isinstance(value, str) or (value is None and name not in _REQUIRED)


def _wrong(message: str, remedy: str = "", field: str = "") -> Problem:
    """Return a problem with the facts themselves."""
    return Problem(CONF, 0, "M002", message, remedy, field)
