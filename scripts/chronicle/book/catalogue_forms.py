"""Check how the facts are written that libraries and shops list a book by."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from chronicle.book.catalogue_facts import RELATORS
from chronicle.book.fact_forms import Slip, slips_of_text
from chronicle.core.isbn_digits import digits_of, slip_of_isbn
from chronicle.core.suggest import suggest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TEXT, _SAID, _TEXTS, _CODES, _YES = "text", "said", "texts", "codes", "yes"
_SHOULD_BE = {
    _TEXT: "text in quotation marks",
    _SAID: "text in quotation marks, or a table with an entry for each edition",
    _TEXTS: "a list of texts",
    _CODES: "a list of editions",
    _YES: "True, which says that this person wants to be named so",
}
_CODE_FORMS = {
    "Thema": r"[A-Z1-6][A-Z0-9]{0,9}(-[A-Z0-9]+)*",
    "BISAC": r"[A-Z]{3}\d{6}",
}
_DAY = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"
_ADDRESS = r"https?://[^\s/]+\.[^\s]+"
_FOLDER = r"https?://[^\s/?#]+\.[^\s?#]+/"
_CLAIM = r"EPUB Accessibility 1\.1 - WCAG 2\.[0-2] Level (A|AA|AAA)"
_FORMATS = ("epub", "pdf", "print")


class _Shape(NamedTuple):
    """The entries of a table, each with what it holds."""

    needed: Mapping[str, str]
    open: Mapping[str, str] = {}

    @property
    def all(self) -> dict[str, str]:
        return {**self.needed, **self.open}


_CONTRIBUTOR = _Shape({"name": _SAID, "sort": _SAID, "role": _TEXT, "agreed": _YES}, {"editions": _CODES})
_SUBJECT = _Shape({"words": _SAID}, {"scheme": _TEXT, "code": _TEXT})
_COVERS = _Shape({"from": _TEXT}, {"to": _TEXT, "places": _TEXTS})
_CERTIFIED = _Shape({"conforms_to": _TEXT, "certified_by": _TEXT}, {"credential": _TEXT, "report": _TEXT})
_ISBN = _Shape({}, dict.fromkeys(_FORMATS, _TEXT))


def slips_of_catalogue(given: Mapping[str, Any], editions: Sequence[str]) -> Iterator[Slip]:
    """Yield what is wrong with these fields; what is None is open and no slip."""
    for name, shape in (("contributors", _CONTRIBUTOR), ("subjects", _SUBJECT)):
        if (tables := given.get(name)) is None:
            continue
        if not isinstance(tables, list | tuple):
            yield Slip(name, f"the field “{name}” is not what it should be: a list of tables.")
            continue
        for table in tables:
            yield from _of_table(name, table, shape, editions)
    if given.get("covers") is not None:
        yield from _of_table("covers", given["covers"], _COVERS, editions)
    for name, inner in (("isbn", _ISBN), ("accessibility", _CERTIFIED), ("other_titles", None)):
        yield from _of_editions(name, given.get(name), inner, editions)
    yield from _same_isbn(given.get("isbn"))
    address = given.get("licence_address")
    if isinstance(address, str) and address:
        yield from _form("licence_address", address, _ADDRESS, "no address of a page: https://…")
    folder = given.get("address")
    if isinstance(folder, str) and folder:
        remedy = "Write the folder in which the published files stand: https://…/"
        yield from _form("address", folder, _FOLDER, "no address of a folder", remedy)


def _of_editions(name: str, value: Any, inner: _Shape | None, editions: Sequence[str]) -> Iterator[Slip]:
    """Yield what is wrong with a table that has a table, or a list of texts, for each edition."""
    if value is None:
        return
    if not isinstance(value, Mapping):
        yield Slip(
            name, f"the field “{name}” is not what it should be: a table with an entry for each edition."
        )
        return
    for code, held in value.items():
        yield from _code(name, code, editions)
        if held is None:
            continue
        if inner is not None:
            yield from _of_table(name, held, inner, editions)
        elif not _is(_TEXTS, held):
            yield Slip(name, f"the field “{name}” is not what it should be: {_SHOULD_BE[_TEXTS]}.")
        else:
            for text in held:
                yield from slips_of_text(name, text)


def _of_table(name: str, table: Any, shape: _Shape, editions: Sequence[str]) -> Iterator[Slip]:
    """Yield what is wrong with one table, and with the values that have a form of their own."""
    if not isinstance(table, Mapping):
        yield Slip(name, f"the field “{name}” is not what it should be: a table.")
        return
    for key in table:
        if key not in shape.all:
            remedy = suggest(str(key), shape.all, f"There are: {', '.join(shape.all)}.")
            yield Slip(name, f"“{key}” is no entry of the field “{name}”.", remedy)
    for key in shape.needed:
        if table.get(key) in (None, "", {}):
            should = _SHOULD_BE[shape.needed[key]]
            yield Slip(name, f"the field “{name}” lacks “{key}”.", f"Write it: {should}.")
    for key, kind in shape.all.items():
        value = table.get(key)
        if value is None:
            continue
        if not _is(kind, value):
            yield Slip(name, f"“{key}” of the field “{name}” is not what it should be: {_SHOULD_BE[kind]}.")
            continue
        for code in value if kind == _CODES else value if isinstance(value, Mapping) else ():
            yield from _code(name, code, editions)
        for text in _texts(value):
            yield from slips_of_text(name, text)
        if isinstance(value, str) and value:
            yield from _value(name, key, value, table)


def _value(name: str, key: str, value: str, table: Mapping[str, Any]) -> Iterator[Slip]:
    """Yield what is wrong with a value that has to be one of a list, or of a form."""
    if key == "role" and value not in RELATORS:
        remedy = f"Write a code of MARC's list of relators: {', '.join(sorted(RELATORS))}."
        yield Slip(name, f"{value!r} is no role of a person that a book names.", remedy)
    elif key == "scheme" and value not in _CODE_FORMS:
        yield Slip(name, f"{value!r} is no scheme of subjects.", f"There are: {', '.join(_CODE_FORMS)}.")
    elif key == "scheme" and not table.get("code"):
        yield Slip(name, f"a subject of {value} lacks its “code”.", "Write it, or leave out the scheme.")
    elif key == "code" and not table.get("scheme"):
        yield Slip(name, f"the subject {value!r} lacks its “scheme”.", f"One of: {', '.join(_CODE_FORMS)}.")
    elif key == "code" and (form := _CODE_FORMS.get(str(table["scheme"]))):
        yield from _form(name, value, form, f"no code of {table['scheme']}")
    elif key in {"from", "to"}:
        yield from _form(
            name, value, _DAY, "no year, month or day", "Write it as in 2011, 2011-03 or 2011-03-31."
        )
        if key == "to" and isinstance(table.get("from"), str) and value < table["from"]:
            yield Slip(name, "the period ends before it begins.")
    elif key == "conforms_to":
        remedy = "Write it as in “EPUB Accessibility 1.1 - WCAG 2.1 Level AA”."
        yield from _form(name, value, _CLAIM, "no claim that shops can read", remedy)
    elif key == "report":
        yield from _form(name, value, _ADDRESS, "no address of a page: https://…")
    elif key in _FORMATS and (said := slip_of_isbn(value)):
        yield Slip(name, f"{value!r} is no ISBN: {said}")


def _same_isbn(value: Any) -> Iterator[Slip]:
    """Yield each number that two results have: a shop could not tell them apart."""
    if not isinstance(value, Mapping):
        return
    held = [each for table in value.values() if isinstance(table, Mapping) for each in table.values()]
    counts = Counter(digits_of(each) for each in held if isinstance(each, str))
    for digits, count in counts.items():
        if digits and count > 1:
            yield Slip("isbn", f"{digits} is the ISBN of two results; each has one of its own.")


def _code(name: str, code: Any, editions: Sequence[str]) -> Iterator[Slip]:
    if code not in editions:
        message = f"the field “{name}” names {code!r}, which is no edition."
        yield Slip(name, message, f"There are: {' '.join(editions)}.")


def _form(name: str, value: str, form: str, what: str, remedy: str = "") -> Iterator[Slip]:
    if not re.fullmatch(form, value, re.ASCII):
        yield Slip(name, f"{value!r} is {what}.", remedy)


def _is(kind: str, value: Any) -> bool:
    """Return whether a value is of a kind."""
    if kind == _YES:
        return value is True
    if kind in {_TEXTS, _CODES}:
        return isinstance(value, list | tuple) and all(isinstance(each, str) for each in value)
    if kind == _SAID and isinstance(value, Mapping):
        return all(isinstance(each, str | None) for each in value.values())
    return isinstance(value, str)


def _texts(value: Any) -> Iterator[str]:
    """Yield the texts of a value of any kind."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from filter(None, value.values())
    elif isinstance(value, list | tuple):
        yield from value
