"""Write numbers as an edition does, in its own digits and with its own marks.

What a document writes as a decimal keeps its digits: 41.50 stays apart from 41.5. Marks and patterns are
CLDR's, by way of Babel.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from babel import Locale
from babel.numbers import format_decimal, format_percent

from chronicle.core.controls import DIRECTION_MARKS

if TYPE_CHECKING:
    from chronicle.languages.editions import Edition
    from chronicle.words.messages import Messages

HALF_A_MILLION = 500_000
_MYRIAD, _MYRIADS_SQUARED = 10_000, 100_000_000
_LAST_DIGIT = re.compile(r"0(?:\.[0#]*)?(?=[^0#.]*$)")  # of a pattern, with its decimals: #,##0.### · #,##0 %
_MARK = re.compile(r"(?<=\d)\D(?=\d)")
_SAMPLES = 1000  # every category that whole numbers have is met below it


def number_text(words: Messages, number: int | Decimal, *, rounded: bool = False) -> str:
    """Return a number: 20,000 · 20000 · 2万 · 41.50.

    Where it is only rounded, half a million is said in words, unless the language has a short sign.
    """
    edition = words.edition
    if isinstance(number, Decimal):
        pattern = _exact(Locale.parse(edition.locale).decimal_formats[None].pattern, number)
        return edition.numeral(
            format_decimal(
                number,
                pattern,
                edition.locale,
                numbering_system=edition.digits,
                group_separator=edition.numbers == "grouped",
            )
        )
    if edition.numbers == "myriads":
        return edition.numeral(_myriads(number, *edition.myriads))
    if rounded and number == HALF_A_MILLION:
        return words.text("number", "half a million")
    # Babel gives the marks of a numbering system, and not its digits.
    return edition.numeral(
        format_decimal(
            number,
            locale=edition.locale,
            numbering_system=edition.digits,
            group_separator=edition.numbers == "grouped",
        )
    )


def number_forms(edition: Edition, text: str) -> set[str]:
    """Return how an edition may write numbers that are typed in the book's language: 1.5 as 1,5 or ۱٫۵."""
    own, others = (
        Locale.parse(each.locale).number_symbols[each.digits] for each in (edition, edition.source)
    )
    marks = {others[name]: own[name] for name in ("decimal", "group")}
    marked = _MARK.sub(lambda found: marks.get(found[0], found[0]), text)
    return {edition.numeral(text), edition.numeral(marked)}


def percent_text(edition: Edition, number: int | Decimal) -> str:
    """Return a number of hundredths with the sign for them: 41.5% · 41,5 % · ٪۴۱٫۵."""
    locale = Locale.parse(edition.locale)
    pattern = _exact(locale.percent_formats[None].pattern, number)
    written = format_percent(
        Decimal(number).scaleb(-2),
        pattern,
        edition.locale,
        numbering_system=edition.digits,
        group_separator=edition.numbers == "grouped",
    )
    # Babel writes the sign of Latin numbers in all; marks of direction are for text that nobody isolates.
    sign = locale.number_symbols[edition.digits].get("percentSign") or "%"
    plain = written.replace("%", sign).translate(dict.fromkeys(map(ord, DIRECTION_MARKS)))
    return edition.numeral(plain)


def whole_number_like(edition: Edition, number: int | Decimal) -> int:
    """Return a whole number of the plural category that a number has: catalogs know no other.

    The category comes from CLDR's operands, which see the decimals: “1.0 kilometres”. Where no whole number
    has it, as in Polish, it is that of two: its messages for decimals have the same form in each.
    """
    if not isinstance(number, Decimal):
        return number
    category = Locale.parse(edition.locale).plural_form
    wanted = category(number)
    return next((each for each in range(1, _SAMPLES) if category(each) == wanted), 2)


def _exact(pattern: str, number: int | Decimal) -> str:
    """Return CLDR's pattern of a number with just as many decimals as the number has."""
    places = _places(number)
    return _LAST_DIGIT.sub(f"0.{'0' * places}" if places else "0", pattern)


def _places(number: int | Decimal) -> int:
    """Return how many decimals a number is written with."""
    return len(f"{number:f}".partition(".")[2]) if isinstance(number, Decimal) else 0


def _myriads(number: int, myriad: str, squared: str) -> str:
    """Return a number in ten-thousands, or in ten-thousands of them, where that comes out short and exact."""
    if number >= _MYRIADS_SQUARED and number % _MYRIAD == 0:
        return f"{_in_units(number, _MYRIADS_SQUARED)}{squared}"
    if number < _MYRIAD or number % 1000:
        return str(number)
    return f"{_in_units(number, _MYRIAD)}{myriad}"


def _in_units(number: int, unit: int) -> str:
    """Return how many units a number is, with as many decimals as it takes."""
    whole, rest = divmod(number, unit)
    decimals = str(rest).zfill(len(str(unit)) - 1).rstrip("0")
    return f"{whole}.{decimals}" if decimals else str(whole)
