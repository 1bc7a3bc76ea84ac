"""Make the record of an edition from the data of its language."""

from __future__ import annotations

import gettext
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import icu  # type: ignore[import-untyped]
from babel import Locale, UnknownLocaleError

from chronicle.core.problems import Problem, ProblemsFound
from chronicle.languages.cldr_defaults import data_of
from chronicle.languages.editions import Contraction, Edition, Marks, Space
from chronicle.languages.scripts import script_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from chronicle.languages.language_files import Given, LanguageFiles

_RULE = re.compile(r"nplurals=(?P<count>[1-9]); plural=(?P<rule>.+);")


def make_edition(code: str, files: LanguageFiles, translates: Edition | None) -> Edition:
    """Return the edition in a language; what its data leave out is as CLDR has it for the locale.

    Raises ProblemsFound for missing or unknown data.
    """
    if problems := [*_missing(code, files.data), *_unknown(files.data)]:
        raise ProblemsFound(problems)
    data = _filled_up(code, files.data)
    if problems := list(_unknown(data)):  # a script, say, that nobody has made
        raise ProblemsFound(problems)
    value = {name: _frozen(given.value) for name, given in data.items()}
    quotes = value.pop("quotation_marks")
    return Edition(
        code=code,
        translates=translates,
        checks=files.checks,
        interface=files.interface,
        quotes=Marks(*quotes["outer"]),
        inner_quotes=Marks(*quotes["inner"]),
        numerals=numerals_of(value["digits"]),
        contractions=tuple(Contraction(**row) for row in value.pop("contractions", ())),
        spaces=tuple(_spaces(value.pop("spacing", ()))),
        languages=tuple(value.pop("languages", {}).items()),
        derives=_derives(value.pop("derives", None)),
        **value,
    )


def numerals_of(system: str) -> str:
    """Return nought to nine of a numbering system of CLDR; raise ValueError where it has no ten digits."""
    try:
        found = icu.NumberingSystem.createInstanceByName(system)
    except icu.ICUError as error:
        raise ValueError(f"CLDR has no digits “{system}”") from error
    if found.isAlgorithmic():
        raise ValueError(f"“{system}” are no ten digits")
    return str(found.getDescription())


def plural_rule(plural_forms: str) -> tuple[int, Callable[[int], int]]:
    """Return how many plural forms a header has, and what chooses one; raise ValueError where it has none."""
    match = _RULE.fullmatch(plural_forms)
    if match is None:
        raise ValueError("this is no rule of plural forms")
    return int(match["count"]), gettext.c2py(match["rule"])


def _missing(code: str, data: Mapping[str, Given]) -> Iterator[Problem]:
    """Yield a fault for each datum that is nowhere given, and that CLDR cannot know."""
    path = next((given.path for given in data.values()), f"docs/languages/{code}/language.yaml")
    if "locale" not in data:
        yield Problem(path, 1, "L002", f"The language “{code}” lacks the field “locale”.")
    if data.get("numbers", ("",))[0] == "myriads" and "myriads" not in data:
        reason = f"The language “{code}” lacks the field “myriads”, which are the signs of its numbers."
        yield Problem(data["numbers"].path, data["numbers"].line, "L002", reason)


def _filled_up(code: str, data: Mapping[str, Given]) -> dict[str, Given]:
    """Return the data with what CLDR has for those that are not given."""
    locale = data["locale"]
    defaults = data_of(code, locale.value)
    return {name: locale._replace(value=value) for name, value in defaults.items()} | dict(data)


def _unknown(data: Mapping[str, Given]) -> Iterator[Problem]:
    """Yield a fault for each datum that CLDR, or gettext, cannot make anything of."""
    questions: dict[str, Callable[[Any], object]] = {
        "locale": _locale,
        "months": lambda locales: [_locale(each) for each in locales],
        "digits": numerals_of,
        "plural_forms": plural_rule,
    }
    for name, ask in questions.items():
        if name in data:
            given = data[name]
            try:
                ask(given.value)
            except ValueError as error:
                yield Problem(given.path, given.line, "L004", f"“{name}”: {error}.")
    if "script" in data:
        given = data["script"]
        try:
            script_of(given.value)
        except ProblemsFound as found:
            yield from (replace(each, path=given.path, line=given.line) for each in found.problems)


def _locale(name: str) -> Locale:
    """Return a locale of CLDR."""
    try:
        return Locale.parse(name)
    except UnknownLocaleError as error:
        raise ValueError(f"CLDR has no locale “{name}”") from error


def _frozen(value: Any) -> Any:
    """Return a datum as a record keeps it."""
    return tuple(value) if isinstance(value, list) else value


def _derives(given: Mapping[str, str] | None) -> tuple[str, str] | None:
    """Return the language that another is made of, and the table that makes it."""
    return (given["from"], given["table"]) if given else None


def _spaces(rows: Iterable[Mapping[str, str]]) -> Iterator[Space]:
    """Yield what stands before and after each mark."""
    for row in rows:
        for mark in row.get("before", ""):
            yield Space(mark, True, row["space"])
        for mark in row.get("after", ""):
            yield Space(mark, False, row["space"])
