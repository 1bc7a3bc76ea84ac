"""List every text of the ledger that a reader sees and a translator translates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.ledger.model import Claim, Ledger, Origin, Quote, Source

Field = Literal[
    "sentence", "event", "chronology", "note", "says", "quote", "scope", "said", "derived", "inferred",
    "attribution", "kind", "withheld", "stance", "weakness", "gloss", "because", "definition",
    "before", "after", "why", "retired",
]  # fmt: skip


@dataclass(frozen=True)
class LedgerText:
    """One text: `owner` is its context in the catalogs, `claim` the claim that a leading dot means."""

    owner: str
    text: str
    field: Field
    path: str
    line: int
    claim: str = ""
    about: str = ""  # the source and figure it belongs to, for the translator's comment


def ledger_texts(ledger: Ledger) -> Iterator[LedgerText]:
    """Yield the texts in the order of the records; the same text of one owner may come twice."""
    for source in ledger.sources.values():
        yield from _of_source(source)
    for table in (ledger.places, ledger.actors):
        for record in table.values():
            yield from _one("kind", record.kind, "kind", record.origin, about=record.id)
            yield from _one(record.id, record.note, "note", record.origin)
    for term in ledger.glossary.values():
        yield from _one(term.id, term.definition, "definition", term.origin)
        yield from _one(term.id, term.note, "note", term.origin)
    for claim in ledger.claims.values():
        yield from _of_claim(claim)
    for correction in ledger.corrections:
        for name in ("before", "after", "why"):
            yield from _one(correction.owner, getattr(correction, name), name, correction.origin)
    for retired in ledger.retired_numbers:
        line = retired.origin.at("because")
        yield LedgerText(retired.owner, retired.because, "retired", retired.origin.path, line)


def _of_source(source: Source) -> Iterator[LedgerText]:
    """Yield the texts of a source."""
    yield from _one(source.id, source.kind, "kind", source.origin)
    yield from _one(source.id, source.withheld, "withheld", source.origin)
    yield from _one(source.id, source.stance, "stance", source.origin)
    for weakness in source.weaknesses:
        line = source.origin.at("weaknesses")
        yield LedgerText(source.id, weakness, "weakness", source.origin.path, line)
    for word in source.own_words:
        yield from _one(source.id, word.gloss, "gloss", word.origin, about=word.word)
    yield from _one(source.id, source.note, "note", source.origin)
    for reason in source.copy.lines.none if source.copy else ():
        yield from _one(source.id, reason.because, "because", reason.origin)


def _of_claim(claim: Claim) -> Iterator[LedgerText]:
    """Yield the texts of a claim and its positions."""
    name = claim.id
    yield from _one(name, claim.sentence, "sentence", claim.origin, claim=name)
    yield from _one(name, claim.event, "event", claim.origin, claim=name)
    yield from _one(name, claim.chronology, "chronology", claim.origin, claim=name)
    yield from _one(name, claim.note, "note", claim.origin, claim=name)
    for position in claim.positions:
        about = position.address
        yield from _one(name, position.says, "says", position.origin, claim=name, about=about)
        yield from _one(name, position.event, "event", position.origin, claim=name, about=about)
        yield from _one(name, position.chronology, "chronology", position.origin, claim=name, about=about)
        if position.quote:
            yield _of_quote(name, position.quote, about)
        if position.attribution:
            text = position.attribution.text
            yield from _one(name, text, "attribution", position.origin, claim=name, about=about)
        for what, text in position.inferred.items():
            where = f"{about}, {what}"
            yield from _one(name, text, "inferred", position.origin, claim=name, about=where)
        if position.date:
            for kind in ("said", "derived"):
                text = getattr(position.date, kind)
                yield from _one(name, text, kind, position.date.origin, claim=name, about=about)
        for figure, quantity in position.quantities.items():
            where = f"{about}, {figure}"
            yield from _one(name, quantity.scope, "scope", quantity.origin, claim=name, about=where)


def _of_quote(claim: str, quote: Quote, about: str) -> LedgerText:
    """Return what quoted words mean; their translator sees the words too."""
    line = quote.origin.at("gloss" if quote.gloss else "text")
    words = f"{about}: {quote.text}"
    return LedgerText(claim, quote.meaning, "quote", quote.origin.path, line, claim, words)


def _one(
    owner: str, text: str | None, field: Field, origin: Origin, *, claim: str = "", about: str = ""
) -> Iterator[LedgerText]:
    """Yield a text that is there."""
    if text is not None:
        yield LedgerText(owner, text, field, origin.path, origin.at(field), claim, about)
