"""Offer translators what has been translated before, wherever in the language's catalogs.

An offer is marked as not certain and says where it comes from. A text of the ledger is offered what was said
in its own context alone, and only what is not in use: else one claim would get the sentence of another.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from chronicle.catalogs.files.entries import Entry, Previous, catalog_named, parse_catalog
from chronicle.catalogs.files.paths import FIGURES, OWN_NAMES, PLAIN
from chronicle.catalogs.files.rewriting import edited, written
from chronicle.catalogs.memory.offers import Joints, Offer, Pool, Translated
from chronicle.catalogs.placeholders.unfolding import unfold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from chronicle.catalogs.memory.remembering import Memory

_ENOUGH = 0.9  # with an offer as good as this nobody looks further back


@dataclass
class Offering:
    """All that a language's catalogs hold and held, to look in for what is open."""

    in_use: tuple[Translated, ...]
    memory: Memory
    history: Callable[[], Iterable[Translated]]  # what stood in catalogs of earlier commits
    joints: Joints
    _of_ledger: dict[tuple[str, str | None], Pool] = field(default_factory=dict)

    def fill(self, domain: str, text: str, wanted: Iterable[Entry], shown: str) -> str:
        """Return a catalog in which messages without a translation have one that is offered."""
        if domain in PLAIN:
            return text
        given = {entry.key: entry for entry in parse_catalog(text, shown).entries}
        edits: dict[Entry, list[str]] = {}
        more: list[str] = []
        for message in wanted:
            known = given.get(message.key)
            if (known and known.is_translated) or message.plural or message.context in FIGURES:
                continue
            if offer := self._best(domain, message):
                lines = list(written(_offered(message, known, offer)))
                if known:
                    edits[known] = lines
                else:
                    more += ["", *lines]
        if not edits and not more:
            return text
        return "\n".join([*edited(text.split("\n"), edits), *more, ""])

    def _best(self, domain: str, message: Entry) -> Offer | None:
        """Return the best of all offers; what is in use or remembered goes before what is history."""
        if domain in OWN_NAMES:
            return self._in_its_context(domain, message).whole(message)
        found = self._texts.best(message)
        if found and found.likeness >= _ENOUGH:
            return found
        older = self._history.best(message)
        return older if older and (found is None or older.likeness > found.likeness) else found

    def _in_its_context(self, domain: str, message: Entry) -> Pool:
        """Return what was said in the context of a message of the ledger and is not in use."""
        context = unfold(message, domain).entry.context
        if (domain, context) not in self._of_ledger:
            used = {each.entry.msgid for each in self.in_use if _stands(each, domain, context)}
            told = (Translated(place.domain, entry) for place, entry in self.memory.kept.items())
            gone = [each for each in told if _stands(each, domain, context) and each.entry.msgid not in used]
            self._of_ledger[domain, context] = Pool.of(gone, self.joints)
        return self._of_ledger[domain, context]

    @cached_property
    def _texts(self) -> Pool:
        """Return what the chapters' catalogs have, then what they had."""
        remembered = (Translated(place.domain, entry) for place, entry in self.memory.kept.items())
        return Pool.of(filter(_is_text, [*self.in_use, *remembered]), self.joints)

    @cached_property
    def _history(self) -> Pool:
        return Pool.of(filter(_is_text, self.history()), self.joints)


def _offered(message: Entry, known: Entry | None, offer: Offer) -> Entry:
    """Return a message with what it is offered."""
    origin = ", ".join(map(catalog_named, offer.origins))
    return Entry(
        message.line,
        message.context,
        message.msgid,
        None,
        (offer.form,),
        fuzzy=True,
        previous=Previous(origin, offer.made_for),
        explained=message.explained,
        noted=known.noted if known else (),
    )


def _is_text(told: Translated) -> bool:
    """Return whether a message is one of a chapter, finished, and nobody's offer."""
    entry = told.entry
    return told.domain not in OWN_NAMES and entry.plural is None and entry.is_translated and not entry.fuzzy


def _stands(told: Translated, domain: str, context: str | None) -> bool:
    """Return whether a finished message stands in a context."""
    entry = told.entry
    if told.domain != domain or entry.plural is not None or not entry.is_translated or entry.fuzzy:
        return False
    return unfold(entry, domain).entry.context == context
