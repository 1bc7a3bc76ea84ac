"""What the pages of a preview say about themselves: in the edition's words, as data for their script."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from chronicle.catalogs.telling import Telling
from chronicle.core.last_results import LastResults, digests
from chronicle.ledger.model import Ledger
from chronicle.text.changed_words import word_difference
from chronicle.words import Messages
from chronicle.words.interface import INTERFACE, PREVIEW
from chronicle.words.states import State, StateMark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chronicle.catalogs.gate.explaining import MessageAccount
    from chronicle.core.folders import Folders
    from chronicle.core.problems import Problem
    from chronicle.languages.editions import Edition


class Fault(TypedDict):
    """A problem, as a page shows it."""

    place: str
    code: str
    message: str
    remedy: str


class ChangedStretch(TypedDict):
    """A part of two texts: in both, taken out of the first, or put into the second."""

    kind: str
    text: str


class PanelAccount(TypedDict):
    """What the panel shows of a message."""

    state: str
    place: str
    source: str
    translation: str
    before: list[ChangedStretch]
    placeholders: list[tuple[str, str]]
    reasons: list[Fault]


def words_of(folders: Folders, edition: Edition) -> dict[str, str]:
    """Return all that banner and panel say, by the English words for it."""
    places = [folders.catalogs / each.catalog / "LC_MESSAGES" for each in (edition, edition.source)]
    made_from = digests(place / "interface.mo" for place in places)
    return _words.of((folders, edition), made_from, lambda: _words_of(folders, edition))


_words: LastResults[dict[str, str]] = LastResults(most=8)


def _words_of(folders: Folders, edition: Edition) -> dict[str, str]:
    messages = Messages.load(edition, folders.catalogs, Ledger())
    own = [each.msgid for each in INTERFACE if each.context == PREVIEW]
    said = {msgid: messages.interface.pgettext(PREVIEW, msgid) for msgid in own}
    return said | {mark.words: messages.text("reading", mark.words) for mark in StateMark}


def state_words(state: State) -> str:
    """Return the English words for a state."""
    if state is State.REFUSED:
        return "Translation refused"
    return state.mark.words if state.mark else "Translated"


def faults_of(problems: Iterable[Problem], edition: Edition) -> list[Fault]:
    """Return problems as a page of an edition shows them, in its language as far as the builder has words."""
    telling = _telling(edition)
    return [_fault(each, telling) for each in sorted(set(problems))]


def _telling(edition: Edition) -> Telling:
    return _tellings.of(edition, None, lambda: Telling.of(edition))


_tellings: LastResults[Telling] = LastResults(most=8)


def _fault(problem: Problem, telling: Telling) -> Fault:
    place = f"{problem.path}:{problem.line}" if problem.line else problem.path
    return Fault(
        place=place,
        code=problem.code,
        message=telling.message(problem),
        remedy=telling.remedy(problem),
    )


def account_of(told: MessageAccount, edition: Edition) -> PanelAccount:
    """Return a message as the panel shows it."""
    telling = _telling(edition)
    return PanelAccount(
        state=state_words(told.state),
        place=f"{told.path}:{told.line}" if told.line else told.path,
        source=told.source,
        translation=told.translation,
        before=differences(told.previous, told.source) if told.previous else [],
        placeholders=[(name, telling.text(printed)) for name, printed in told.placeholders],
        reasons=faults_of(told.reasons, edition),
    )


def differences(before: str, now: str) -> list[ChangedStretch]:
    """Return what has become of a text, as data."""
    return [ChangedStretch(kind=str(change), text=text) for change, text in word_difference(before, now)]
