"""Admit a translation to the book only when it can do nothing but translate.

A catalog is written by others and its text is parsed as a document, so it is code unless it is held to
the markup of its source. What does not pass is named and left out; the source text stands in its place.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from chronicle.catalogs.files.paths import (
    FIGURES,
    PLAIN,
)
from chronicle.catalogs.files.review_marks import review_of
from chronicle.catalogs.gate.rules import findings
from chronicle.catalogs.placeholders.unfolding import unfold
from chronicle.core.problems import Problem, shorten
from chronicle.core.worded import Worded
from chronicle.words.states import Key, State, States

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.catalogs.files.entries import Catalog, Entry
    from chronicle.catalogs.gate.allowed_names import Names
    from chronicle.catalogs.gate.findings import Finding
    from chronicle.languages.editions import Edition


@dataclass
class GateReport:
    """What the gate let through and what it did not."""

    edition: Edition
    release: bool
    states: States = field(default_factory=States)
    broken: list[Problem] = field(default_factory=list)  # catalogs that cannot be used at all
    refused: list[Problem] = field(default_factory=list)  # translations that were left out
    unfinished: list[Problem] = field(default_factory=list)  # untranslated, fuzzy or missing
    written: dict[Path, bytes] = field(default_factory=dict)  # what it left for Sphinx to read

    def add(self, other: GateReport) -> None:
        """Add what was found of one catalog."""
        self.states.domains |= {domain: dict(found) for domain, found in other.states.domains.items()}
        self.states.reviews |= {domain: dict(found) for domain, found in other.states.reviews.items()}
        self.states.shared |= {domain: set(found) for domain, found in other.states.shared.items()}
        self.broken += other.broken
        self.refused += other.refused
        self.unfinished += other.unfinished

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return what stops the build: in a release everything, in a draft a broken catalog."""
        found = self.broken + (self.refused + self.unfinished if self.release else [])
        return tuple(sorted(set(found)))  # a message that stands for several has each fault once

    @property
    def notices(self) -> tuple[Problem, ...]:
        """Return what a draft goes on in spite of, but says."""
        return () if self.release else tuple(sorted(set(self.refused)))


def judge(catalog: Catalog, domain: str, names: Names, report: GateReport) -> list[tuple[Entry, State]]:
    """Return the messages of a catalog with their states, and add to the report what is wrong."""
    judged: dict[Key, tuple[Entry, State]] = {}
    report.states.domains.setdefault(domain, {})
    first: dict[int, State] = {}  # by line: one message may stand for several
    for written in catalog.entries:
        entry, legend, unread = unfold(written, domain)
        found = (*unread, *findings(entry, domain, report.edition, names, legend))
        state = _state(written, found, catalog, domain, report)
        if entry.key in judged:
            reason = Worded(
                "this message stands twice; it is also in line {line}.", line=judged[entry.key][0].line
            )
            report.refused.append(Problem(catalog.path, entry.line, "T004", reason, subject=written.msgid))
            continue
        judged[entry.key] = (entry, state)
        report.states.note(domain, entry.key, state)
        if written.line not in first:
            first[written.line] = state
        elif state is first[written.line]:
            report.states.note_shared(domain, entry.key)
        if state is State.TRANSLATED and (review := review_of(written)):
            report.states.note_review(domain, entry.key, review)
    return list(judged.values())


def _state(
    entry: Entry, found: tuple[Finding, ...], catalog: Catalog, domain: str, report: GateReport
) -> State:
    """Judge one message, as its translator wrote it, by what the rules found in it."""

    def problem(code: str, message: str, remedy: str = "") -> Problem:
        return Problem(catalog.path, entry.line, code, message, remedy, entry.msgid)

    if not entry.is_translated:
        report.unfinished.append(problem("T040", "it is not translated."))
        return State.UNTRANSLATED
    if entry.fuzzy and catalog.is_guess(entry):
        reason = "what stands here was made for another message of this catalog; it is not shown."
        report.refused.append(problem("T088", reason))
        return State.UNTRANSLATED
    if entry.fuzzy and entry.origin and not _says_the_same(entry):
        report.unfinished.append(problem("T041", _reason(entry)))
        return State.UNTRANSLATED
    if entry.fuzzy:
        # That old markup does not fit a new source is to be expected, and no fault of the translator's.
        shown = not found and _can_be_marked(entry, domain)
        why = f" It is not shown: {found[0].message}" if found else ""
        report.unfinished.append(problem("T041", f"{_reason(entry)}{why}"))
        return State.FUZZY if shown else State.UNTRANSLATED
    report.refused.extend(problem(*each) for each in found)
    return State.REFUSED if found else State.TRANSLATED


def _says_the_same(entry: Entry) -> bool:
    """Return whether a translation was made for the same words, be it in another place of the book."""
    return entry.previous is not None and entry.previous.msgid == entry.msgid


def _reason(entry: Entry) -> str:
    """Return why a translation is marked as fuzzy, as far as the catalog shows it."""
    if entry.previous is None:
        return "it is marked as fuzzy: it may not fit its source."
    if entry.origin:
        return Worded(
            "what stands here is offered from {origin}: nobody has looked whether it fits here.",
            origin=entry.origin,
        )
    return Worded(
        "its source has changed since it was translated; it was “{text}”.",
        text=shorten(entry.previous.msgid, 60),
    )


def _can_be_marked(entry: Entry, domain: str) -> bool:
    """Return whether a page can show that a translation is of an earlier wording.

    A word of the interface or of the book and a figure stand amid other words: “at least” in the place of
    “about” would pass unseen.
    """
    return domain not in PLAIN and entry.plural is None and entry.context not in FIGURES
