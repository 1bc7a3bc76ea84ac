"""Check the records of documents: what they name, their order, what their copies hold, what they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chronicle.core.problems import Problem
from chronicle.core.suggest import suggest
from chronicle.ledger.known_ids import LISTED, known, readable
from chronicle.ledger.sources import CSL_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.ledger.known_ids import Ids
    from chronicle.ledger.model import Ledger, Source

# What a record of a withheld witness may have of a reference: nothing that leads to a person.
_HARMLESS = ("type", "language", "issued")
_TELLING = ("names", "via", "title_translations", "perhaps_same")
_WITNESS = re.compile(r"witness-([1-9][0-9]*|[a-z])")


def check_sources(ledger: Ledger, ids: Ids) -> Iterator[Problem]:
    """Yield the faults of the documents."""
    for source in ledger.sources.values():
        yield from _named(source, ids)
        yield from _copy(source)
        yield from _medium(source)
        if source.withheld is not None:
            yield from _withheld(source)
    yield from _orders(ledger)


def _named(source: Source, ids: Ids) -> Iterator[Problem]:
    """Check what a document names."""
    if source.via:
        yield from known("sources", [source.via], source.origin, "via", ids, source.id)
    yield from known("sources", source.perhaps_same, source.origin, "perhaps_same", ids, source.id)
    for word in source.own_words:
        if not any(word.entry in ids[table] for table in LISTED):
            names = [name for table in LISTED for name in ids[table]]
            message = f"“{word.word}” stands for “{word.entry}”, which the list of names does not have."
            remedy = suggest(word.entry, names, "Add it to places.yaml, actors.yaml or the glossary.")
            yield Problem(word.origin.path, word.origin.at("entry"), "E062", message, remedy, source.id)
    issued = source.csl.get("issued")
    if issued:
        yield from readable(issued, source.origin, "csl", source.id)


def _copy(source: Source) -> Iterator[Problem]:
    """Check that what is said of the lines of a copy fits together."""
    if source.copy is None:
        return
    seen: dict[int, str] = dict.fromkeys(source.copy.lines.statement, "statement")
    for reason in source.copy.lines.none:
        for line in reason.lines:
            if line in seen:
                message = f"Line {line} of the copy stands twice: under {seen[line]} and under none."
                yield Problem(reason.origin.path, reason.origin.line, "E015", message, subject=source.id)
            seen[line] = "none"
    for word in source.own_words:
        if word.line not in source.copy.lines.known:
            message = f"The copy has no line {word.line} that holds anything."
            yield Problem(word.origin.path, word.origin.at("line"), "E015", message, subject=source.id)


def _medium(source: Source) -> Iterator[Problem]:
    """Check that the type of CSL is one of what a source is."""
    types, given = CSL_TYPES.get(source.medium or ""), source.csl.get("type")
    if types and given not in types:
        message = f"“{given}” is no type of CSL for a source that is “{source.medium}”."
        remedy = f"One of: {', '.join(types)}."
        yield Problem(source.origin.path, source.origin.at("csl"), "E063", message, remedy, source.id)


def _withheld(source: Source) -> Iterator[Problem]:
    """Find what would lead to a witness whose name is withheld, and name the field, not what it holds."""
    path, at = source.origin.path, source.origin.at
    telling = [name for name in _TELLING if name in source.origin.fields]
    telling += [f"csl → {name}" for name in source.csl if name not in _HARMLESS]
    for name in telling:
        message = f"The name of this witness is withheld, and “{name}” may tell it."
        yield Problem(path, at(name.partition(" ")[0]), "E064", message, subject=source.id)
    if not _WITNESS.fullmatch(source.id):
        message = "The id of a witness whose name is withheld is published, and may tell it."
        yield Problem(path, at("id"), "E064", message, "Call it witness-1 or witness-a.", source.id)
    if not source.read:
        message = "A witness whose name is withheld was heard by the editors themselves."
        yield Problem(path, at("read"), "E064", message, "Write read: true.", source.id)


def _orders(ledger: Ledger) -> Iterator[Problem]:
    """Check that no two sources have the same place in the order."""
    taken: dict[int, str] = {}
    for source in ledger.sources.values():
        if source.order in taken:
            message = f"The order {source.order} is that of “{taken[source.order]}” too."
            remedy = "Give each source a number of its own."
            yield Problem(source.origin.path, source.origin.at("order"), "E004", message, remedy, source.id)
        taken.setdefault(source.order, source.id)
