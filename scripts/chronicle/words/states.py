"""Record what an edition prints for each message, as the gate found it."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path


class State(StrEnum):
    """What an edition prints for a message.

    A translation of “A truce was agreed.” is TRANSLATED. When the sentence becomes “A truce was broken.”, the
    translation is FUZZY. When the new sentence has a note that the old one lacked, the markup of the
    translation does not fit and the message is UNTRANSLATED. A translation with a link that its source does
    not have is REFUSED.
    """

    TRANSLATED = "translated"  # the translation
    FUZZY = "fuzzy"  # the translation of an earlier wording, marked as such
    UNTRANSLATED = "untranslated"  # the source text, marked
    REFUSED = "refused"  # the source text, marked: the gate did not let the translation pass

    @property
    def mark(self) -> StateMark | None:
        """Return the mark that a draft prints beside the text; None for a translation."""
        if self is State.TRANSLATED:
            return None
        return StateMark.STALE if self is State.FUZZY else StateMark.UNTRANSLATED


class StateMark(StrEnum):
    """The class of a text that is not current; `words` is what readers see."""

    UNTRANSLATED = "untranslated"
    STALE = "stale"

    @property
    def words(self) -> str:
        """Return the mark's message of the interface, in English."""
        return "Not yet translated" if self is StateMark.UNTRANSLATED else "Translation of an earlier wording"

    @classmethod
    def of(cls, classes: Collection[str]) -> StateMark | None:
        """Return the mark among the classes of an element."""
        return next((mark for mark in cls if mark in classes), None)


Key = tuple[str | None, str]  # context and msgid


@dataclass
class States:
    """The state of every message that an edition's catalogs hold, by domain."""

    domains: dict[str, dict[Key, State]] = field(default_factory=dict)

    def note(self, domain: str, key: Key, state: State) -> None:
        """Record the state of one message."""
        self.domains.setdefault(domain, {})[key] = state

    def of(self, domain: str, msgid: str, context: str | None = None) -> State:
        """Return a message's state; UNTRANSLATED where no catalog has the message."""
        return self.domains.get(domain, {}).get((context, msgid), State.UNTRANSLATED)

    def count(self, domain: str) -> Counter[State]:
        """Count a domain's messages by state."""
        return Counter(self.domains.get(domain, {}).values())

    def dump(self) -> bytes:
        """Return the table as JSON: a list of domain, context, msgid and state."""
        table = [
            {"domain": domain, "context": context, "msgid": msgid, "state": str(state)}
            for domain, messages in sorted(self.domains.items())
            for (context, msgid), state in messages.items()
        ]
        return (json.dumps(table, ensure_ascii=False, indent=1) + "\n").encode()


def read_states(path: Path) -> States:
    """Read the table back; an absent one is empty."""
    states = States()
    if path.is_file():
        for row in json.loads(path.read_text(encoding="utf-8")):
            states.note(row["domain"], (row["context"], row["msgid"]), State(row["state"]))
    return states
