"""Read the book's facts out of docs/conf.py without running it, each with the line that it stands on."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from chronicle.book.fact_forms import WORDS, slips_of_slug
from chronicle.book.facts import BookFacts
from chronicle.core.errors import CONF
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.core.written_settings import WorkedOut, Written, written_settings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

# The key of the line on which the table itself begins, where a field that is missing belongs.
TABLE = ""


class Word(NamedTuple):
    """One of the book's own words as it is written, and on which line."""

    text: str
    line: int


class _Field(NamedTuple):
    """One field of `chronicle_book`; a name that was given for it stands for its value."""

    line: int
    written: Written

    @property
    def value(self) -> ast.expr:
        """Return its expression."""
        return self.written.meant


def slug_of(docs: Path) -> str:
    """Return the slug as it is written.

    Raises ProblemsFound where it is not written out, or cannot begin a file's name.
    """
    fields = _fields(docs)
    if "slug" not in fields:
        raise ProblemsFound([Problem(CONF, 0, "M002", "the field “slug” is missing.")])
    slug = _text("slug", fields["slug"])
    if slips := list(slips_of_slug(slug)):
        line = fields["slug"].line
        raise ProblemsFound([Problem(CONF, line, "M002", each.message, each.remedy) for each in slips])
    return slug


def responsible_for_book(docs: Path) -> str:
    """Return who is responsible, as it is written; nothing where that is left open.

    Raises ProblemsFound where it is worked out.
    """
    field = _fields(docs).get("responsible")
    return "" if field is None or _is_none(field) else _text("responsible", field)


def words_of_book(docs: Path) -> dict[str, Word]:
    """Return the facts that are words, by their names; those that are empty are left out.

    Raises ProblemsFound with every one that is not written out.
    """
    fields = _fields(docs)
    found: dict[str, Word] = {}
    problems: list[Problem] = []
    for name in WORDS:
        if name not in fields or _is_none(fields[name]):
            continue
        try:
            text = _text(name, fields[name])
        except ProblemsFound as error:
            problems.extend(error.problems)
        else:
            found |= {name: Word(text, fields[name].line)} if text else {}
    if problems:
        raise ProblemsFound(problems)
    return found


def facts_as_written(docs: Path, editions: Sequence[str]) -> BookFacts:
    """Return all facts as they are written, of a book whose editions have these codes.

    Raises ProblemsFound where one is worked out, or is not what it should be.
    """
    values: dict[str, Any] = {}
    problems = []
    for name, field in _fields(docs).items():
        if name != TABLE:
            try:
                values[name] = field.written.plain()
            except WorkedOut as found:
                problems.append(_worked_out(name, found.line))
    if problems:
        raise ProblemsFound(problems)
    return BookFacts.from_dict(values, editions)


def other_than_written(facts: BookFacts, docs: Path) -> list[Problem]:
    """Return a problem for each fact whose value in Sphinx is not the one written in its table.

    Translators are given what is written, and file names begin with it. Raises ProblemsFound where one of
    them is worked out.
    """
    written = {name: word.text for name, word in words_of_book(docs).items()} | {"slug": slug_of(docs)}
    given = facts.words | {"slug": facts.slug}
    names = [name for name in (*WORDS, "slug") if written.get(name) != given.get(name)]
    return [
        Problem(CONF, 0, "M002", f"another {name} is set than the one that stands in chronicle_book.")
        for name in names
    ]


def lines_of_facts(docs: Path) -> dict[str, int]:
    """Return the line of each field, and that of the table; nothing where the file cannot be read."""
    try:
        return {name: field.line for name, field in _fields(docs).items()}
    except (OSError, ProblemsFound):
        return {}


def _fields(docs: Path) -> dict[str, _Field]:
    """Return the fields of the last `chronicle_book`, and the table itself under a key of its own."""
    book = written_settings(docs).get("chronicle_book")
    if book is None:
        return {}
    table = book.value
    found = {TABLE: _Field(table.lineno, book)}
    if isinstance(table, ast.Dict):
        for key, value in zip(table.keys, table.values, strict=True):
            if isinstance(key, ast.Constant):
                found[str(key.value)] = _Field(key.lineno, book._replace(value=value))
    elif isinstance(table, ast.Call) and isinstance(table.func, ast.Name) and table.func.id == "dict":
        for word in table.keywords:
            if word.arg is not None:
                found[word.arg] = _Field(word.lineno, book._replace(value=word.value))
    return found


def _is_none(field: _Field) -> bool:
    return isinstance(field.value, ast.Constant) and field.value.value is None


def _text(name: str, field: _Field) -> str:
    """Return the text of a field; raise ProblemsFound where it is worked out."""
    value = field.value.value if isinstance(field.value, ast.Constant) else None
    if isinstance(value, str):
        return value
    raise ProblemsFound([_worked_out(name, field.line)])


def _worked_out(name: str, line: int) -> Problem:
    message = f"the field “{name}” is worked out, and the builder has to know it without running this file."
    return Problem(CONF, line, "M002", message, "Write it out, as text in quotation marks.")
