"""Note what a drawing looks up in ledger and catalogs, so that it is drawn anew when an answer has changed.

A figure is drawn with words that note each lookup and a digest of its answer. The drawing is kept with these
notes. It is the same again as long as each lookup has the same answer, since nothing else reaches it but its
figure, its edition and the tools that are named in its key.
"""

from __future__ import annotations

import gettext
import hashlib
import json
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from chronicle.figures.figure_voice import Voice, signed
from chronicle.figures.lent_words import lent_names
from chronicle.ledger.model import Ledger, Origin
from chronicle.words import Messages
from chronicle.words.quantities import UnitMessage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from chronicle.figures.figure_records import Figure
    from chronicle.figures.figure_voice import WholeQuestion

    Question = tuple[Any, ...]  # who answers, what is asked, and about what: as JSON has it
    Hear = Callable[[Question, object], None]

_CATALOGS = ("interface", "evidence", "figures", "own")
_TABLES = ("sources", "places", "actors", "units", "claims", "glossary", "subjects")
# What takes the whole ledger to answer, and has a short answer.
_WHOLE: Mapping[str, WholeQuestion] = {each.__name__: each for each in (signed, lent_names)}
_OWN, _SOURCE = "own", "source"  # the edition's words, and those of the language of the book


class Consulted:
    """What is looked up while a figure is drawn: digests of the answers, by question."""

    def __init__(self, messages: Messages) -> None:
        self._messages = messages
        self.answers: dict[str, str] = {}

    def voice(self, figure: Figure) -> Voice:
        """Return the words of a figure, which note what they are asked for."""
        return Voice(figure, self._noting(self._messages, _OWN), self._whole)

    def _note(self, question: Question, answer: object) -> None:
        self.answers[json.dumps(question, ensure_ascii=False)] = digest_of_data(answer)

    def _whole(self, question: WholeQuestion) -> tuple[str, ...]:
        answer = question(self._messages)
        self._note((_OWN, "whole", question.__name__), answer)
        return answer

    def _noting(self, messages: Messages, who: str) -> Messages:
        """Return words that answer the same and note each answer."""

        def hear(question: Question, answer: object) -> None:
            self._note((who, *question), answer)

        source = messages.source_words
        ledger = _NotingLedger(
            **{each.name: getattr(messages.ledger, each.name) for each in fields(messages.ledger)}
        )
        ledger.__dict__.update({name: _Table(name, getattr(ledger, name), hear) for name in _TABLES})
        ledger.__dict__["hear"] = hear
        return _NotingMessages(
            messages.edition,
            ledger,
            **{name: _Catalog(name, getattr(messages, name), hear) for name in _CATALOGS},
            source_words=self._noting(source, _SOURCE) if source is not None else None,
        ).hearing(messages, hear)


def has_changed(messages: Messages, answers: Mapping[str, str], known: dict[str, str]) -> bool:
    """Return whether any question has another answer now; `known` keeps the answers of one run."""
    for question, digest in answers.items():
        if question not in known:
            known[question] = digest_of_data(_answer(messages, json.loads(question)))
        if known[question] != digest:
            return True
    return False


def _answer(messages: Messages, question: list[Any]) -> object:
    """Return the answer to a question as it is now; raise ValueError for one that nobody asks any more."""
    who, what, *about = question
    if who == _SOURCE:
        messages = messages.source_voice
    if what in _CATALOGS:
        return _said(getattr(messages, what), *about)
    if what in _TABLES:
        table = getattr(messages.ledger, what)
        return table.get(about[0]) if about else tuple(table)
    if what == "has_figure":
        return messages.has_figure(UnitMessage(*about))
    if what == "field":
        return getattr(messages.ledger, about[0])
    if what == "whole" and about[0] in _WHOLE:
        return _WHOLE[about[0]](messages)
    raise ValueError(question)


class _NotingMessages(Messages):
    """The words of an edition, noting what their ledger and catalogs are asked."""

    def hearing(self, plain: Messages, hear: Hear) -> _NotingMessages:
        """Take the words that answer, and what notes."""
        self.__dict__.update(plain=plain, hear=hear)
        return self

    def has_figure(self, message: UnitMessage) -> bool:
        """Return whether the catalog has this message of a figure."""
        found: bool = self.__dict__["plain"].has_figure(message)
        self.__dict__["hear"](("has_figure", *message), found)
        return found


class _NotingLedger(Ledger):
    """A ledger that notes which of its parts, besides the tables, are read."""

    def __getattribute__(self, name: str) -> Any:
        """Return a part, and note it."""
        value = super().__getattribute__(name)
        if name in _PARTS and (hear := super().__getattribute__("__dict__").get("hear")):
            hear(("field", name), value)
        return value


_PARTS = frozenset(each.name for each in fields(Ledger)) - {*_TABLES}


class _Table(dict[str, Any]):
    """A table of the ledger that notes which of its records are read, and whether their order is."""

    def __init__(self, name: str, records: Mapping[str, Any], hear: Hear) -> None:
        super().__init__(records)
        self._name, self._hear = name, hear

    def _read(self, key: str) -> Any:
        found = super().get(key)
        self._hear((self._name, key), found)
        return found

    def __getitem__(self, key: str) -> Any:
        """Return a record."""
        self._read(key)
        return super().__getitem__(key)

    def get(self, key: str, default: Any = None) -> Any:
        """Return a record, if it is there."""
        found = self._read(key)
        return default if found is None else found

    def __contains__(self, key: object) -> bool:
        """Return whether a record is there."""
        return self._read(str(key)) is not None

    def __iter__(self) -> Iterator[str]:
        """Yield the ids in their order."""
        keys = tuple(super().__iter__())
        self._hear((self._name,), keys)
        return iter(keys)

    def __len__(self) -> int:
        """Return how many records there are."""
        return len(tuple(iter(self)))

    def keys(self) -> Any:
        """Return the ids in their order."""
        return dict.fromkeys(self).keys()

    def values(self) -> Any:
        """Return all records."""
        return {key: self._read(key) for key in self}.values()

    def items(self) -> Any:
        """Return all records by their ids."""
        return {key: self._read(key) for key in self}.items()


class _Catalog(gettext.NullTranslations):
    """A catalog that notes which of its messages are read."""

    def __init__(self, name: str, plain: gettext.NullTranslations, hear: Hear) -> None:
        super().__init__()
        self._name, self._plain, self._hear = name, plain, hear

    def pgettext(self, context: str, message: str) -> str:
        """Return a message."""
        said = _said(self._plain, context, message)
        self._hear((self._name, context, message), said)
        return said

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        """Return a message in the form that goes with a number."""
        said = _said(self._plain, context, msgid1, msgid2, n)
        self._hear((self._name, context, msgid1, msgid2, n), said)
        return said


def _said(catalog: gettext.NullTranslations, context: str, message: str, *counted: Any) -> str:
    return catalog.npgettext(context, message, *counted) if counted else catalog.pgettext(context, message)


def digest_of_data(data: object) -> str:
    """Return a digest of data, wherever in a file they were read."""
    return hashlib.sha256(repr(_plain(data)).encode()).hexdigest()[:24]


def _plain(data: object) -> object:
    """Return data without the places that they were read from."""
    if is_dataclass(data) and not isinstance(data, type):
        held = ((each.name, getattr(data, each.name)) for each in fields(data) if each.repr)
        return type(data).__name__, [(name, _plain(value)) for name, value in held if not _is_place(value)]
    if isinstance(data, dict):
        return [(key, _plain(value)) for key, value in data.items()]
    if isinstance(data, (list, tuple)):
        return [_plain(each) for each in data]
    if isinstance(data, (set, frozenset)):
        return sorted(repr(_plain(each)) for each in data)
    return data


def _is_place(data: object) -> bool:
    return isinstance(data, Origin)
