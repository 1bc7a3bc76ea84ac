"""List the passages of an edition that are not finished, with all that a translator asks of each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from chronicle.catalogs.files.entries import read_catalog
from chronicle.catalogs.files.origin_comments import is_of_origin
from chronicle.catalogs.files.paths import OWN_NAMES, translators_folder
from chronicle.catalogs.placeholders.unfolding import unfold
from chronicle.catalogs.telling import Telling
from chronicle.core.codes import CODES
from chronicle.core.problems import ProblemsFound
from chronicle.text.anchors import numbered_anchor
from chronicle.words.states import State

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from chronicle.catalogs.files.entries import Entry
    from chronicle.catalogs.gate.judging import GateReport

_NUMBERED = re.compile(r"(?P<chapter>\d+)\.(?P<count>\d+)(?: · .*)?")


class Refusal(NamedTuple):
    """Why a translation was refused and what to do about it, in the language of the edition."""

    code: str
    message: str
    remedy: str


class Passage(NamedTuple):
    """A message that is not finished, as its catalog has it."""

    domain: str
    place: str  # “6.8”, “heading”, or what the text of the ledger is
    path: str
    line: int
    state: State
    source: str
    was: str  # the source that the translation was made for; empty where it is this one, or none
    translation: str
    origin: str  # the catalog that the translation is offered from
    reasons: tuple[Refusal, ...]  # why it was refused
    page: str  # its page of the web edition, with its paragraph; empty for what has none


def open_passages(book: Path, report: GateReport) -> tuple[Passage, ...]:
    """Return what a release would refuse of an edition, catalog by catalog, in the order of the text."""
    return tuple(passage for domain in report.states.domains for passage in _of(book, report, domain))


def _of(book: Path, report: GateReport, domain: str) -> Iterator[Passage]:
    """Yield the open passages of one catalog; that of the interface may be no file of the book."""
    path = translators_folder(book, report.edition) / f"{domain}.po"
    if not path.is_file():
        return
    try:
        catalog = read_catalog(path, book)
    except ProblemsFound:  # the report says so
        return
    telling = Telling.of(report.edition)
    reasons: dict[int, list[Refusal]] = {}
    for each in sorted(set(report.refused)):
        if each.path == catalog.path:
            remedy = telling.text(each.remedy or CODES[each.code].hint)
            reasons.setdefault(each.line, []).append(Refusal(each.code, telling.text(each.message), remedy))
    told: set[int] = set()  # a message may stand for several
    for entry in catalog.entries:
        context, msgid = unfold(entry, domain).entry.key
        state = report.states.of(domain, msgid, context)
        if state is State.TRANSLATED or entry.line in told:
            continue
        told.add(entry.line)
        place = _place(entry)
        yield Passage(
            domain,
            place,
            catalog.path,
            entry.line,
            state,
            entry.msgid,
            entry.previous.msgid if entry.fuzzy and entry.previous else "",
            entry.forms[0],
            entry.origin,
            tuple(reasons.get(entry.line, ())),
            _page(domain, place),
        )


def _place(entry: Entry) -> str:
    """Return where a message stands, which is its first comment, and in the ledger its context."""
    first = next((each for each in entry.explained if not is_of_origin(each)), "")
    said = "" if first.startswith("{") else first
    return " · ".join(filter(None, (said, entry.context)))


def _page(domain: str, place: str) -> str:
    """Return the address of a passage below the web edition of its language."""
    if domain in OWN_NAMES:
        return ""
    numbered = _NUMBERED.fullmatch(place)
    return f"{domain}.html" + (f"#{numbered_anchor(*numbered.groups())}" if numbered else "")
