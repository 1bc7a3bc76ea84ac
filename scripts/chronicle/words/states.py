"""Record what an edition prints for each message, as the gate found it."""

from __future__ import annotations

import hashlib
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


class Review(StrEnum):
    """How far a translation has been reviewed by others than whoever wrote it."""

    READ = "read"
    APPROVED = "approved"  # which includes having read it


Key = tuple[str | None, str]  # context and msgid


def message_name(domain: str, context: str | None, msgid: str) -> str:
    """Return a short name for a message of a catalog, by which a page of the preview asks for it."""
    told = json.dumps([domain, context, msgid])
    return hashlib.sha256(told.encode()).hexdigest()[:16]


@dataclass
class States:
    """The state of every message that an edition's catalogs hold, by domain."""

    domains: dict[str, dict[Key, State]] = field(default_factory=dict)
    reviews: dict[str, dict[Key, Review]] = field(default_factory=dict)  # of what somebody has read
    shared: dict[str, set[Key]] = field(default_factory=dict)  # another stands for it

    def note(self, domain: str, key: Key, state: State) -> None:
        """Record the state of one message."""
        self.domains.setdefault(domain, {})[key] = state

    def note_review(self, domain: str, key: Key, review: Review) -> None:
        """Record that somebody has read the translation of a message."""
        self.reviews.setdefault(domain, {})[key] = review

    def note_shared(self, domain: str, key: Key) -> None:
        """Record that another message, in the same state, stands for this one: it is counted once."""
        self.shared.setdefault(domain, set()).add(key)

    def counted(self, domain: str) -> dict[Key, State]:
        """Return the messages of a domain that a translator sees, with their states."""
        shared = self.shared.get(domain, set())
        return {key: state for key, state in self.domains.get(domain, {}).items() if key not in shared}

    def of(self, domain: str, msgid: str, context: str | None = None) -> State:
        """Return a message's state; UNTRANSLATED where no catalog has the message."""
        return self.domains.get(domain, {}).get((context, msgid), State.UNTRANSLATED)

    def count(self, domain: str) -> Counter[State]:
        """Count a domain's messages by state."""
        return Counter(self.counted(domain).values())

    def read(self, domain: str) -> tuple[int, int]:
        """Return how many translations of a domain somebody has read, and how many of these are approved."""
        shared = self.shared.get(domain, set())
        read = self.reviews.get(domain, {})
        found = Counter(review for key, review in read.items() if key not in shared)
        return found.total(), found[Review.APPROVED]

    def dump(self) -> bytes:
        """Return the table as JSON: domain, context, msgid, state, review and sharing of each message."""
        table = [
            {"domain": domain, "context": context, "msgid": msgid, "state": str(state)}
            | ({"review": str(review)} if (review := self._review(domain, (context, msgid))) else {})
            | ({"shared": True} if (context, msgid) in self.shared.get(domain, set()) else {})
            for domain, messages in sorted(self.domains.items())
            for (context, msgid), state in messages.items()
        ]
        return (json.dumps(table, ensure_ascii=False, indent=1) + "\n").encode()

    def _review(self, domain: str, key: Key) -> Review | None:
        return self.reviews.get(domain, {}).get(key)


def read_states(path: Path) -> States:
    """Read the table back; an absent one is empty."""
    states = States()
    if path.is_file():
        for row in json.loads(path.read_text(encoding="utf-8")):
            key = row["context"], row["msgid"]
            states.note(row["domain"], key, State(row["state"]))
            if "review" in row:
                states.note_review(row["domain"], key, Review(row["review"]))
            if "shared" in row:
                states.note_shared(row["domain"], key)
    return states
