"""The editions that most of the small books have: English, and two translations of it."""

from __future__ import annotations

from functools import cache

from chronicle.languages.edition_making import make_edition
from chronicle.languages.editions import Edition, Editions
from chronicle.languages.language_files import DATA, read_language


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
