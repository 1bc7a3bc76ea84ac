"""Put figures into words: number, qualifier and noun in one message, so that all three can agree.

For each pair of unit and qualifier that occurs there is one message, `about {n} civilian` with its plural
`about {n} civilians`, which a translation gives in its own plural forms. A whole number up to ten has a
message in words besides, “about six civilians”: words for numbers agree with what is counted, in gender or
by a measure word, as no rule for all languages could say. A figure with decimals has messages of its own,
since a noun may have a form there that it has behind no whole number. One in per cent has none: the sign
is the language's own, and its noun stands in the sentence.

Messages are English in a book that is written in English. Any other book has its own figures from the words
of the interface and the forms of its nouns; to its translators the message is half English.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from chronicle.languages.edition_making import plural_rule
from chronicle.ledger.model import VAGUE_QUALIFIERS
from chronicle.words.count_words import CARDINALS
from chronicle.words.numbers import number_text, percent_text, whole_number_like
from chronicle.words.substitution import fill

if TYPE_CHECKING:
    from chronicle.languages.editions import Edition
    from chronicle.ledger.model import Ledger, Quantity, Unit
    from chronicle.words.messages import Messages

UNIT, OVER, OBLIQUE, WORDS, DECIMAL = "unit", "unit-over", "unit-oblique", "unit-words", "unit-decimal"

_NUMBERED = {
    "exact": "{n}",
    "range": "{min}–{max}",
    "about": "about {n}",
    "at-least": "at least {n}",
    "more-than": "more than {n}",
    "or-more": "{n} or more",
    "almost": "almost {n}",
    "up-to": "up to {n}",
}
_VAGUE = {
    "several": ("several", "several {noun}"),
    "dozens": ("dozens", "dozens of {noun}"),
    "hundreds": ("hundreds", "hundreds of {noun}"),
    "thousands": ("thousands", "thousands of {noun}"),
    "most": ("most", "most {noun}"),
    "none-of": ("none", "none of the {noun}"),
}


FIGURE_AND_NOUN = "{figure} {noun}"
VAGUE_NOUNS = tuple(with_noun for _alone, with_noun in _VAGUE.values())


class UnitMessage(NamedTuple):
    """One message of a figure: its address in the catalog."""

    context: str
    msgid: str
    plural: str | None


def unit_message(quantity: Quantity, unit: Unit, form: str = "full") -> UnitMessage:
    """Return the message for a figure with its noun."""
    if quantity.qualifier in VAGUE_QUALIFIERS:
        pattern = _VAGUE[quantity.qualifier][1]
        return UnitMessage(UNIT, pattern.replace("{noun}", unit.other), None)
    figure = _figure(quantity)
    context = OBLIQUE if form == "oblique" else _context(quantity, UNIT, OVER)
    if not quantity.is_whole:
        context = DECIMAL
    return UnitMessage(context, f"{figure} {unit.one}", f"{figure} {unit.other}")


def words_message(quantity: Quantity, unit: Unit, ledger: Ledger) -> UnitMessage | None:
    """Return the message for a figure in words, with its noun; None for one that is written in digits."""
    counted = quantity.counted
    if (
        not ledger.is_english
        or quantity.is_range
        or not isinstance(counted, int)
        or not 0 < counted <= len(CARDINALS)
    ):
        return None
    figure = _figure(quantity).replace("{n}", CARDINALS[counted - 1])
    return UnitMessage(WORDS, f"{figure} {unit.one if counted == 1 else unit.other}", None)


def quantity_text(words: Messages, quantity: Quantity, form: str = "full") -> str:
    """Return a figure: `full`, `words` (a small one in words), `oblique` or `bare`.

    `oblique` is a dual in the oblique case, `bare` a figure without its noun. What a language does not say
    in words comes in digits, and what it has no translation for in the language of the book, all of it.
    """
    unit = words.ledger.units.get(quantity.unit)
    if form == "bare" or (unit is not None and unit.per_cent):
        return _bare(words, quantity, per_cent=unit is not None and unit.per_cent is True)
    unit = words.record_of("units", quantity.unit)
    if words.edition.is_source and not words.edition.is_english:
        return _composed(words, quantity, unit)
    if form == "words":
        if spelt := words_message(quantity, unit, words.ledger):
            said = words.evidence.pgettext(spelt.context, spelt.msgid)
            if words.edition.is_source or said != spelt.msgid:
                return said
        form = "full"
    message = unit_message(quantity, unit, form)
    counted = quantity.counted
    if form == "oblique" and not words.has_figure(message):
        message = unit_message(quantity, unit)
    if not words.edition.is_source and not words.has_figure(message):
        return quantity_text(words.source_voice, quantity)  # number and noun in one language
    if counted is None:
        return words.evidence.pgettext(message.context, message.msgid)
    plural = message.plural or message.msgid
    number = whole_number_like(words.edition, counted)
    template = words.evidence.npgettext(message.context, message.msgid, plural, number)
    return fill(template, _numbers(words, quantity))


def is_translated(words: Messages, quantity: Quantity, form: str = "full") -> bool:
    """Return whether a figure is said in the edition's language, and not in that of the book."""
    unit = words.ledger.units.get(quantity.unit)
    if words.edition.is_source or form == "bare" or unit is None or unit.per_cent:
        return True
    return words.has_figure(unit_message(quantity, unit))


def _composed(words: Messages, quantity: Quantity, unit: Unit) -> str:
    """Return a figure with its noun in the language that the noun is written in."""
    counted = quantity.counted
    if quantity.qualifier in VAGUE_QUALIFIERS or counted is None:
        return words.text("quantity", _VAGUE[quantity.qualifier][1], noun=_noun(words.edition, unit, None))
    noun = _noun(words.edition, unit, whole_number_like(words.edition, counted))
    return words.text("quantity", FIGURE_AND_NOUN, figure=_bare(words, quantity, per_cent=False), noun=noun)


def _noun(edition: Edition, unit: Unit, number: int | None) -> str:
    """Return a noun as it stands behind a whole number, or behind “several”."""
    count, choose = plural_rule(edition.plural_forms)
    if len(unit.forms) == count:
        return unit.forms[-1 if number is None else choose(number)]
    return unit.one if number is not None and choose(number) == choose(1) else unit.other


def _bare(words: Messages, quantity: Quantity, *, per_cent: bool) -> str:
    """Return number and qualifier; the noun stands elsewhere in the sentence."""
    if quantity.qualifier in VAGUE_QUALIFIERS:
        return words.text("quantity", _VAGUE[quantity.qualifier][0])
    context = _context(quantity, "quantity", "quantity-over", per_cent=per_cent)
    return words.text(context, _figure(quantity), **_numbers(words, quantity, per_cent=per_cent))


def _figure(quantity: Quantity) -> str:
    """Return the English pattern of number and qualifier."""
    pattern = _NUMBERED[quantity.qualifier]
    return pattern.replace("{n}", "{min}–{max}") if quantity.is_range else pattern


def _context(quantity: Quantity, usual: str, over: str, *, per_cent: bool = False) -> str:
    """Choose the context.

    “More than” has two, because Chinese writes 200多辆 after a round number, and 超过… before any other,
    before 万 and before a number with a sign.
    """
    counted = quantity.counted
    if quantity.qualifier != "more-than" or counted is None:
        return usual
    is_round = quantity.is_whole and not per_cent and 10 <= counted < 10_000 and counted % 10 == 0
    return usual if is_round else over


def _numbers(words: Messages, quantity: Quantity, *, per_cent: bool = False) -> dict[str, str]:
    """Return the values of the placeholders."""
    if quantity.min is None or quantity.max is None:
        return {}
    if per_cent:
        least, most = (percent_text(words.edition, each) for each in (quantity.min, quantity.max))
        return {"min": least, "max": most} if quantity.is_range else {"n": most}
    rounded = not quantity.is_range and quantity.qualifier != "exact"  # an exact figure is never reworded
    low, high = (number_text(words, each, rounded=rounded) for each in (quantity.min, quantity.max))
    return {"min": low, "max": high} if quantity.is_range else {"n": high}
