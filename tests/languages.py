"""The editions that most of the small books have: English, and two translations of it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from chronicle.languages.edition_making import make_edition
from chronicle.languages.editions import Edition, Editions
from chronicle.languages.language_files import DATA, read_language

if TYPE_CHECKING:
    from collections.abc import Iterable

    from _pytest.mark import ParameterSet


def edition_in(code: str, translates: Edition | None) -> Edition:
    """Return an edition in a language as the package has it."""
    return make_edition(code, read_language(code, [DATA], DATA), translates)


ENGLISH = edition_in("en", None)
CHOSEN = Editions((ENGLISH, edition_in("ar", ENGLISH), edition_in("zh", ENGLISH)), ENGLISH)
EDITIONS = CHOSEN.all


@cache
def edition_of(name: str) -> Edition:
    """Return the edition with this code, catalog folder or tag, or one that translates English into it."""
    try:
        return CHOSEN.of(name)
    except KeyError:
        return edition_in(name, ENGLISH)


def rows_in_turn(first: str, rows: Iterable[tuple[str, *tuple[str, ...]]]) -> list[ParameterSet]:
    """Return rows that begin with a language as parameters: those of one language for every run."""
    return [pytest.param(*row, id=row[0], marks=() if row[0] == first else pytest.mark.whole) for row in rows]


def in_turn(first: str, *others: str) -> list[str | ParameterSet]:
    """Return codes of languages as parameters: one for every run, the others when the whole is tested.

    What is laid out, painted and read back in each language takes a third of the time in one.
    """
    return [first, *(pytest.param(code, marks=pytest.mark.whole) for code in others)]
