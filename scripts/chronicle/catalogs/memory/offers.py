"""Find a translation for a message among those of other messages, whole or sentence by sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from chronicle.catalogs.memory.aligned_sentences import aligned, sentences_with_notes
from chronicle.catalogs.memory.likeness import most_alike, plain
from chronicle.catalogs.placeholders.carrying import names_in_turn, names_then_and_now
from chronicle.catalogs.placeholders.legend import Legend, shorten
from chronicle.text.changed_words import words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from chronicle.catalogs.files.entries import Entry

LEAST = 0.6  # the likeness below which nothing is offered
_SENTENCE = 0.8  # the likeness of a sentence that stands in another message
_RUN = 0.9  # that of a message that stands whole amid another
_SHORT, _SHORT_LEAST = 4, 0.75  # a heading of three words resembles many
_BETTER = 0.05  # by which sentences must be more alike than any whole message


class Joints(NamedTuple):
    """What stands between two sentences: in the language of the book, and in that of the translation."""

    source: str = " "
    translation: str = " "


class Translated(NamedTuple):
    """A translated message of some catalog."""

    domain: str
    entry: Entry


class Offer(NamedTuple):
    """A translation of something else, with the placeholders of the message that it is offered to."""

    origins: tuple[str, ...]  # the catalogs that it is taken from
    made_for: str  # the text that it translates
    made_from: str  # that of the whole messages
    form: str
    likeness: float


class _Part(NamedTuple):
    """A sentence of a message, or all of it, with its translation."""

    told: Translated
    said: str
    form: str


@dataclass(frozen=True)
class Pool:
    """Translated messages in which others are looked for; of two that are as good the first is taken."""

    told: Sequence[Translated]
    joints: Joints

    @classmethod
    def of(cls, told: Iterable[Translated], joints: Joints) -> Pool:
        """Return a pool of messages of one form, as translators see them now."""
        return cls([Translated(domain, with_placeholders(entry)) for domain, entry in told], joints)

    def best(self, wanted: Entry) -> Offer | None:
        """Return what fits a message best, or None where nothing is alike enough."""
        whole, parts = self.whole(wanted), self.assembled(wanted)
        if whole and (parts is None or parts.likeness < whole.likeness + _BETTER):
            return whole
        return parts

    def whole(self, wanted: Entry) -> Offer | None:
        """Return the translation of the message that is most like one."""
        least = _SHORT_LEAST if len(words_of(wanted.msgid)) <= _SHORT else LEAST
        found = most_alike(wanted.msgid, self._messages, least)
        if found is None:
            return None
        same = self._messages[found[0]]
        alike = [each for each, said in zip(self.told, self._messages, strict=True) if said == same]
        meant = wanted.legend.meant
        domain, entry = next((each for each in alike if each.entry.legend.meant == meant), alike[0])
        was = _renamed(entry.msgid, entry, wanted)
        # Where both read alike, nobody would see that a date stands in the place of another.
        names = names_then_and_now if same == plain(wanted.msgid) else names_in_turn
        return Offer((domain,), was, was, carried(entry.forms[0], entry, wanted, names), found[1])

    def assembled(self, wanted: Entry, *, strict: bool = False) -> Offer | None:
        """Return the translations of the sentences of a message that stand in others, one after the other.

        Its likeness is the share of the message that they make up. With `strict`, no placeholder stands for
        one that prints something else.
        """
        sentences = sentences_with_notes(wanted.msgid)
        found: list[_Part] = []
        covered, at = 0.0, 0
        while at < len(sentences):
            part, alike, length = self._nearest(sentences, at)
            if part:
                found.append(part)
                covered += alike * sum(map(len, sentences[at : at + length]))
            at += length
        share = covered / sum(map(len, sentences))
        if share < LEAST:
            return None
        join, names = self.joints.source.join, names_then_and_now if strict else names_in_turn
        return Offer(
            tuple(dict.fromkeys(part.told.domain for part in found)),
            join(_renamed(part.said, part.told.entry, wanted) for part in found),
            join(dict.fromkeys(_renamed(part.told.entry.msgid, part.told.entry, wanted) for part in found)),
            self.joints.translation.join(
                carried(part.form, part.told.entry, wanted, names) for part in found
            ),
            share,
        )

    def _nearest(self, sentences: list[str], at: int) -> tuple[_Part | None, float, int]:
        """Return what is like the sentences from here on, how alike it is, and how many they are.

        A message that stands here whole goes before single sentences: its translation may divide otherwise.
        """
        for length in range(min(len(sentences) - at, len(sentences) - 1), 1, -1):
            run = "".join(sentences[at : at + length]).strip()
            if found := most_alike(run, self._messages, _RUN):
                told = self.told[found[0]]
                if len(sentences_with_notes(told.entry.msgid)) == length:
                    return _Part(told, told.entry.msgid, told.entry.forms[0]), found[1], length
        nearest = most_alike(sentences[at].strip(), self._sentences, _SENTENCE)
        return (self._parts[nearest[0]], nearest[1], 1) if nearest else (None, 0.0, 1)

    @cached_property
    def _messages(self) -> list[str]:
        return [plain(each.entry.msgid) for each in self.told]

    @cached_property
    def _parts(self) -> list[_Part]:
        pairs = [(each, *pair) for each in self.told for pair in aligned(each.entry)]
        return [_Part(each, said.strip(), form.strip()) for each, said, form in pairs]

    @cached_property
    def _sentences(self) -> list[str]:
        return [plain(part.said) for part in self._parts]


def carried(form: str, old: Entry, new: Entry, names: Callable[[Entry, Entry], dict[str, str]]) -> str:
    """Return a translation with the placeholders of another message."""
    return new.legend.shortened(old.legend.renamed(form, names(old, new)))


def _renamed(text: str, old: Entry, new: Entry) -> str:
    """Return the words of another message with the names that its placeholders have in this one."""
    return old.legend.renamed(text, names_then_and_now(old, new))


def with_placeholders(entry: Entry) -> Entry:
    """Return a message as translators see it now; catalogs of earlier versions had roles written out."""
    msgid, legend = shorten(entry.msgid)
    if entry.legend.meant or not legend.meant:
        return entry
    explained = tuple(f"{{{name}}}: – = {meant.written()}" for name, meant in legend.meant.items())
    forms = tuple(Legend(legend.meant).shortened(form) for form in entry.forms)
    return replace(entry, msgid=msgid, forms=forms, explained=explained)
