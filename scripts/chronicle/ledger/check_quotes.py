"""Check the decisive words that a passage is quoted with: few, and understood by readers of any edition."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chronicle.core.problems import Problem, shorten
from chronicle.languages.scripts import japanese

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.ledger.model import Ledger, Source
    from chronicle.ledger.passages import Quote

_WORDS, _SIGNS = 10, 20  # more would be copying; a word of Chinese has two signs as a rule
_HAN = re.compile(f"[{japanese.SCRIPT.letters}]")
_WORD = re.compile(r"\w+(?:['’]\w+)*")
LEFT_OUT = "…"


def check_quotes(ledger: Ledger) -> Iterator[Problem]:
    """Yield a fault for each quotation that is too long or not explained."""
    for claim in ledger.claims.values():
        for position in claim.positions:
            source = ledger.sources.get(position.source)
            if position.quote is None or source is None:
                continue
            quote, path = position.quote, position.origin.path
            if _is_long(quote.text):
                message = f"“{shorten(quote.text)}” is more than the decisive words."
                yield Problem(path, quote.origin.at("text"), "E049", message, subject=claim.id)
            is_plain = is_in(quote_language(quote, source), ledger.language)
            if is_plain and quote.gloss is not None:
                message = f"“{shorten(quote.text)}” is in the language of the book and needs no gloss."
                remedy = "Take it out, or say in `language` which language it is."
                yield Problem(path, quote.origin.at("gloss"), "E050", message, remedy, claim.id)
            elif not is_plain and quote.gloss is None:
                message = f"“{shorten(quote.text)}” has no gloss."
                yield Problem(path, quote.origin.line, "E050", message, subject=claim.id)


def quote_language(quote: Quote, source: Source) -> str | None:
    """Return the language of a quotation: its own, else the document's."""
    return quote.language or source.csl.get("language")


def is_in(language: str | None, other: str) -> bool:
    """Return whether a reader of the one language can read the other, in whichever script or country."""
    return language is not None and language.partition("-")[0] == other.partition("-")[0]


def _is_long(text: str) -> bool:
    """Return whether a quotation has more words than it may, in Chinese more signs."""
    signs = len(_HAN.findall(text))
    return signs > _SIGNS or len(_WORD.findall(_HAN.sub(" ", text))) > _WORDS
