"""The facts of the book, from its one place: `chronicle_book` in docs/conf.py."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from chronicle.editions import EDITIONS
from chronicle.errors import CONF, syntax_problem
from chronicle.fact_forms import slips_of_form
from chronicle.problems import Problem, ProblemsFound

if TYPE_CHECKING:
    from pathlib import Path

    from sphinx.config import Config

_SLUG = re.compile(r"(?=.{1,80}\Z)[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
_REQUIRED = ("title", "subtitle", "slug", "version")
# What a draft may leave open and a release may not. That nobody has reviewed an edition is said, no gap.
_IMPRINT = ("version", "release_date", "publisher", "responsible", "licence", "contact", "identifiers")


_TEXT, _TABLE = "text in quotation marks", "a table with an entry for each edition"
_KINDS = defaultdict(lambda: _TEXT, identifiers=_TABLE, reviewers=_TABLE)


@dataclass(frozen=True)
class BookFacts:
    """What the book says about itself; None is printed as "not yet named"."""

    title: str
    subtitle: str
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

    @classmethod
    def from_config(cls, config: Config) -> BookFacts:
        """Read the facts from Sphinx's configuration."""
        return cls.from_dict(config.chronicle_book, config.chronicle_source_hash)

    @classmethod
    def from_dict(cls, given: Mapping[str, Any], source_hash: str = "") -> BookFacts:
        """Read the facts; raise ProblemsFound where a field is unknown or a needed one is missing."""
        if not isinstance(given, Mapping):
            raise ProblemsFound([_wrong("chronicle_book is no table of fields.")])
        known = {field.name for field in fields(cls)} - {"source_hash"}
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
        problems += [_wrong(slip.message, slip.remedy, slip.field) for slip in slips_of_form(given)]
        problems += _of_slug(given.get("slug"))
        if problems:
            raise ProblemsFound(problems)
        open_fields: dict[str, Any] = dict.fromkeys(known - set(_REQUIRED))
        values = open_fields | {"identifiers": {}, "reviewers": {}} | dict(given)
        return cls(**values, source_hash=source_hash)

    def missing_for_release(self) -> list[Problem]:
        """Return a problem for each field that a release must not leave open."""
        names = [name for name in _IMPRINT if not getattr(self, name)]
        names += [
            f"identifiers, {edition.code}" for edition in EDITIONS if not self.identifiers.get(edition.code)
        ]
        return [Problem(CONF, 0, "M001", f"the field “{name}” is empty.") for name in names]


def _fits(name: str, value: Any) -> bool:
    """Return whether a field holds what it should."""
    if name in {"identifiers", "reviewers"}:
        return isinstance(value, Mapping) and all(isinstance(each, str | None) for each in value.values())
    return isinstance(value, str) or (value is None and name not in _REQUIRED)


def _wrong(message: str, remedy: str = "", field: str = "") -> Problem:
    """Return a problem with the facts themselves."""
    return Problem(CONF, 0, "M002", message, remedy, field)


def slug_of(docs: Path) -> str:
    """Return the slug without running the configuration: the value of `slug` in `chronicle_book`.

    Raises ProblemsFound where it is not written out, or cannot begin a file's name.
    """
    try:
        tree = ast.parse((docs / "conf.py").read_bytes())
    except SyntaxError as error:
        raise ProblemsFound([syntax_problem(error)]) from error
    except ValueError as error:  # a character that no program can hold
        raise ProblemsFound([_wrong(f"Python cannot read it: {error}.")]) from error
    values = {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name)
    }
    book = values.get("chronicle_book")
    fields_: list[tuple[object, ast.expr]] = []
    if isinstance(book, ast.Dict):
        pairs = zip(book.keys, book.values, strict=True)
        fields_ = [(key.value, value) for key, value in pairs if isinstance(key, ast.Constant)]
    elif isinstance(book, ast.Call) and isinstance(book.func, ast.Name) and book.func.id == "dict":
        fields_ = [(word.arg, word.value) for word in book.keywords]
    value = dict(fields_).get("slug")
    if isinstance(value, ast.Name):
        value = values.get(value.id)
    if value is None:
        raise ProblemsFound([_wrong("the field “slug” is missing.")])
    slug = value.value if isinstance(value, ast.Constant) else None
    if not isinstance(slug, str):
        message = "the field “slug” is worked out, and the builder has to know it without running this file."
        raise ProblemsFound([_wrong(message, "Write it out, as text in quotation marks.")])
    if problems := _of_slug(slug):
        raise ProblemsFound(problems)
    return slug


def _of_slug(slug: Any) -> list[Problem]:
    """Return what keeps a slug from beginning the names of files on any system."""
    if not isinstance(slug, str) or _SLUG.fullmatch(slug):
        return []
    message = f"the slug {slug!r} cannot begin the names of files."
    return [_wrong(message, "Write a–z, 0–9 and, between them, hyphens; at most 80 characters.", "slug")]
