"""List the ledger's messages for the translators."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from chronicle.ledger.ledger_texts import ledger_texts
from chronicle.words.quantities import unit_message, words_message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.ledger.ledger_texts import LedgerText
    from chronicle.ledger.model import Ledger, Quantity

_KINDS = {
    "sentence": "what is said to have happened",
    "event": "the same in a few words, as a label of figures or a line of the chronology; short",
    "chronology": "a line of the chronology, beside the date; one or two lines of print",
    "note": "editors’ note",
    "says": "what the passage itself says",
    "quote": "meaning of the document’s own words, word for word",
    "scope": "who or what is counted",
    "said": "the source’s phrase for a date",
    "derived": "how the editors worked the date out",
    "inferred": "what the editors infer that the passage does not say",
    "attribution": "whom the document names",
    "kind": "what it is",
    "withheld": "why the name of a witness is withheld; a few words, no sentence",
    "stance": "where the source stands",
    "weakness": "what weakens the source",
    "gloss": "meaning of a loaded word",
    "because": "why lines of the source hold no statement",
    "definition": "explanation in the glossary",
    "before": "correction: what the book said",
    "after": "correction: what it says now",
    "why": "correction: why",
    "retired": "why a number is no longer in the register of differences",
}
_FORMS = {
    "unit": "a figure with its noun",
    "unit-over": "the same where the number is below 10, not round, or 10,000 and over",
    "unit-words": "a figure in words, for the form |words of {value}; the number stays what it is",
    "unit-decimal": "a figure with decimals, such as 41.5, with its noun; {n} stands in every form",
    "unit-oblique": "the same in the oblique case, for the form |oblique of {value}; only the dual differs",
}


@dataclass(frozen=True)
class LedgerMessage:
    """One message of the ledger; `claim` is the claim that a leading dot in its roles means."""

    context: str
    msgid: str
    plural: str | None
    comment: str
    claim: str = ""


def ledger_messages(ledger: Ledger) -> Iterator[LedgerMessage]:
    """Yield every message once, in the order of the ledger, then the figures that occur."""
    found: dict[tuple[str, str], LedgerMessage] = {}
    for text in ledger_texts(ledger):
        message = LedgerMessage(text.owner, text.text, None, _comment(text), text.claim)
        known = found.setdefault((text.owner, text.text), message)
        if message.comment not in known.comment:
            comment = f"{known.comment} · {message.comment}"
            found[text.owner, text.text] = replace(known, comment=comment)
    yield from found.values()
    yield from _figures(ledger)


def _comment(text: LedgerText) -> str:
    """Return what a text is, for its translators."""
    kind = _KINDS[text.field]
    return f"{kind} ({text.about})" if text.about else kind


def _figures(ledger: Ledger) -> Iterator[LedgerMessage]:
    """Yield a message for each pair of unit and qualifier that occurs, by unit."""
    found: dict[tuple[str, str, str], LedgerMessage] = {}
    for claim in ledger.claims.values():
        for position in claim.positions:
            for quantity in position.quantities.values():
                if quantity.unit in ledger.units:
                    for message in _forms(quantity, ledger):
                        found.setdefault((quantity.unit, message.context, message.msgid), message)
    yield from (found[key] for key in sorted(found))


def _forms(quantity: Quantity, ledger: Ledger) -> Iterator[LedgerMessage]:
    """Yield the messages of one figure: the usual one, the oblique one of a pair, that in words."""
    unit = ledger.units[quantity.unit]
    if unit.per_cent:  # its sign is the language's own
        return
    forms = ("full", "oblique") if quantity.is_whole and quantity.counted == 2 else ("full",)
    for form in forms:
        context, msgid, plural = unit_message(quantity, unit, form)
        yield LedgerMessage(context, msgid, plural, _FORMS[context])
    if spelt := words_message(quantity, unit, ledger):
        yield LedgerMessage(*spelt, _FORMS[spelt.context])
