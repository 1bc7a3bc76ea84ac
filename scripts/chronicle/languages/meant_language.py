"""Find the language that somebody means who writes its name, or the folder of its catalogs, for its code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def meant_language(word: str, codes: Iterable[str]) -> str:
    """Return the code of “arabic”, “العربية”, “AR” or “ar_SY” among some codes; empty where none is meant."""
    said = word.casefold().replace("_", "-")
    known = list(codes)
    for code in known:
        if said in {code.casefold(), *_names(code)}:
            return code
    return next((code for code in known if said.startswith(f"{code.casefold()}-")), "")


def _names(code: str) -> Iterator[str]:
    """Yield what a language is called in English and by itself, as far as CLDR knows it."""
    try:
        locale = Locale.parse(code, sep="-")
    except (ValueError, UnknownLocaleError):
        return
    names = (locale.get_language_name("en"), locale.get_language_name(), locale.get_display_name("en"))
    yield from (name.casefold() for name in names if name)
