"""Refuse a catalog of another language: it would be printed as if it were this one's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError

from chronicle.core.problems import Problem, ProblemsFound
from chronicle.core.worded import Worded

if TYPE_CHECKING:
    from chronicle.catalogs.files.entries import Catalog
    from chronicle.languages.editions import Edition

_FIELD = "Language"


def check_language(catalog: Catalog, edition: Edition) -> None:
    """Raise ProblemsFound where a catalog's header names another language, or another script of it.

    Editors write one language in several ways: zh_CN, zh_Hans and zh-Hans-CN are the same. An empty field
    says nothing, and neither does one that is no code of a language.
    """
    said = catalog.header.get(_FIELD, "")
    given, wanted = _locale(said), _locale(edition.locale)
    if given is None or wanted is None:
        return
    same = given.language == wanted.language and given.script in (None, edition.script)
    if not same:
        line = catalog.heading.source if catalog.heading else 0
        reason = Worded(
            "its header says that it is in “{said}”; this folder is that of “{folder}”.",
            said=said,
            folder=edition.catalog,
        )
        raise ProblemsFound([Problem(catalog.path, line, "T089", reason)])


def _locale(name: str) -> Locale | None:
    """Return what CLDR knows under a name, or None where that is nothing."""
    try:
        return Locale.parse(re.split(r"[.@]", name)[0].replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        return None
