"""Give an edition what is derived from the translations of another, where nobody has translated for itself.

The translations of the other edition are judged first, then converted, then judged again: what is derived
passes the same gate. States are carried over, so that a draft marks what the other draft marks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from chronicle.catalogs.files.entries import read_catalog
from chronicle.catalogs.files.own_language import check_language
from chronicle.catalogs.files.paths import translators_folder
from chronicle.catalogs.gate.judging import GateReport, judge
from chronicle.catalogs.gate.rules import findings
from chronicle.core.problems import Problem, ProblemsFound, relative
from chronicle.languages.deriving import derived_text
from chronicle.words.states import State

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.catalogs.files.entries import Entry
    from chronicle.catalogs.gate.allowed_names import Names
    from chronicle.languages.editions import Edition
    from chronicle.words.states import Key

# What stands in a message and is none of its words: code and foreign text, addresses, placeholders. What a
# role shows is converted with the sentence.
_KEPT = re.compile(
    r"\{foreign\}(?P<f>`+)(?!`).*?(?<!`)(?P=f)(?!`)"
    r"|(?P<said>\{[a-z-]+\}(?P<r>`+)(?!`).*?(?<!`)(?P=r)(?!`))"
    r"|(?P<c>`+)(?!`).*?(?<!`)(?P=c)(?!`)"
    r"|\]\([^()\s]*\)|<[^<>\s]+>|\{[a-z][a-z0-9_]*\}",
    re.DOTALL,
)
Judged = dict["Key", tuple["Entry", State]]


@dataclass(frozen=True)
class Derived:
    """The messages of one catalog as they are derived, and whether there is anything to derive them from."""

    messages: Judged
    there: bool


def derived_messages(book: Path, domain: str, names: tuple[Names, Names], report: GateReport) -> Derived:
    """Return the messages of a catalog that the report's edition derives, and add to the report their faults.

    `names` are those of the other edition and of this one.
    """
    edition = report.edition
    if edition.derivation is None:
        return Derived({}, there=False)
    base = edition.derivation.base
    path = translators_folder(book, base) / f"{domain}.po"
    if not path.is_file():
        return Derived({}, there=False)
    of_base = GateReport(base, report.release)
    try:
        catalog = read_catalog(path, book)
        check_language(catalog, base)
    except ProblemsFound as found:
        report.broken.extend(found.problems)
        return Derived({}, there=True)
    judged = judge(catalog, domain, names[0], of_base)
    report.refused += of_base.refused
    report.unfinished += of_base.unfinished
    messages: Judged = {}
    for entry, state in judged:
        converted = derived_entry(entry, edition)
        if state in (State.TRANSLATED, State.FUZZY):
            faults = findings(converted, domain, edition, names[1])
            report.refused += (
                Problem(relative(path, book), entry.line, each.code, f"in {edition.name}: {each.message}",
                        each.remedy, entry.msgid)
                for each in faults
            )  # fmt: skip
            state = State.REFUSED if faults else state
        messages[entry.key] = (converted, state)
    return Derived(messages, there=True)


def derived_entry(entry: Entry, edition: Edition) -> Entry:
    """Return a message with its translation as an edition writes it."""
    return replace(entry, forms=tuple(derived_text(form, edition, _KEPT) for form in entry.forms))


def joined(derived: Judged, own: list[tuple[Entry, State]]) -> list[tuple[Entry, State]]:
    """Return derived messages with an edition's own in their place, as far as these are current."""
    chosen = dict(derived)
    for entry, state in own:
        if state is State.TRANSLATED or entry.key not in derived:
            chosen[entry.key] = (entry, state)
    return list(chosen.values())
