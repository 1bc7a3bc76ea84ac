"""What CLDR says of a language where its data are silent, so that a locale is enough for a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import icu  # type: ignore[import-untyped]
from babel import Locale
from babel.messages.plurals import get_plural

if TYPE_CHECKING:
    from collections.abc import Mapping

_DELIMITERS = ("QUOTATION_START", "QUOTATION_END", "ALT_QUOTATION_START", "ALT_QUOTATION_END")
_LONGEST_NOTE = 60


def data_of(code: str, locale: str) -> Mapping[str, Any]:
    """Return the data of language.yaml for a code and a locale that CLDR has.

    Plural forms are those of Babel's table of gettext; catalogs that exist may have another rule.
    """
    known = Locale.parse(locale)
    likely = icu.Locale(locale)
    likely.addLikelySubtags()
    own = known.get_language_name() or code
    marks = icu.LocaleData(locale)
    outer_open, outer_close, inner_open, inner_close = (
        marks.getDelimiter(getattr(icu.ULocaleDataDelimiterType, name)) for name in _DELIMITERS
    )
    return {
        "name": own[0].upper() + own[1:],
        "tag": code,
        "catalog": code.replace("-", "_"),
        "script": likely.getScript(),
        "direction": known.text_direction,
        "plural_forms": get_plural(locale).plural_forms,
        "digits": icu.NumberingSystem.createInstance(icu.Locale(locale)).getName(),
        "numbers": "grouped",
        "months": [locale],
        "month_width": "wide",
        "collation": known.language,
        "quotation_marks": {"outer": [outer_open, outer_close], "inner": [inner_open, inner_close]},
        "longest_note": _LONGEST_NOTE,
    }
