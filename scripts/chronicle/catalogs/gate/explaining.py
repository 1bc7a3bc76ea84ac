"""Tell a translator all about one message: where it stands, what it was before, why it is not printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chronicle.catalogs.files.entries import read_catalog
from chronicle.catalogs.files.paths import translators_folder
from chronicle.catalogs.gate.allowed_names import Names
from chronicle.catalogs.gate.judging import GateReport, judge
from chronicle.catalogs.placeholders.legend import printed_in_both
from chronicle.catalogs.placeholders.unfolding import unfold
from chronicle.core.folders import Folders
from chronicle.core.problems import Problem, ProblemsFound, relative
from chronicle.words.states import State, message_name

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.catalogs.files.entries import Entry
    from chronicle.languages.editions import Edition


@dataclass(frozen=True)
class MessageAccount:
    """One message of a catalog, as its translator sees it."""

    state: State
    path: str
    line: int
    source: str = ""
    translation: str = ""
    previous: str = ""  # the wording that the translation was made for, where it was another
    placeholders: tuple[tuple[str, str], ...] = ()  # what each prints in the edition, or what it is
    reasons: tuple[Problem, ...] = ()  # why the edition does not print the translation, or marks it


def explain(book: Path, edition: Edition, domain: str, name: str) -> MessageAccount:
    """Return what there is to say of a message, called as `message_name` calls it.

    The catalog is judged as it lies there now. Where it is broken, or lacks the message, that is said.
    """
    path = translators_folder(book, edition) / f"{domain}.po"
    shown = relative(path, book)
    try:
        catalog = read_catalog(path, book)
    except FileNotFoundError:
        missing = Problem(shown, 0, "T043", "there is no such catalog.")
        return MessageAccount(State.UNTRANSLATED, shown, 0, reasons=(missing,))
    except ProblemsFound as found:
        return MessageAccount(
            State.UNTRANSLATED, shown, found.problems[0].line, reasons=tuple(found.problems)
        )
    report = GateReport(edition, release=False)
    judge(catalog, domain, Names.load(Folders(book).evidence, edition), report)
    for written in catalog.entries:
        entry = unfold(written, domain).entry
        if message_name(domain, entry.context, entry.msgid) == name:
            state = report.states.of(domain, entry.msgid, entry.context)
            return _account(written, state, shown, report)
    missing = Problem(shown, 0, "T040", "the catalog does not have it yet.", "Run make catalogs.")
    return MessageAccount(State.UNTRANSLATED, shown, 0, reasons=(missing,))


def _account(written: Entry, state: State, shown: str, report: GateReport) -> MessageAccount:
    found = sorted({*report.refused, *report.unfinished})
    previous = written.previous.msgid if written.previous else ""
    both = printed_in_both(written.explained)
    return MessageAccount(
        state,
        shown,
        written.line,
        written.msgid,
        written.forms[0],
        previous if previous != written.msgid else "",
        tuple((name, both[name][1] or printed) for name, printed in written.printed),
        tuple(each for each in found if each.line == written.line),
    )
