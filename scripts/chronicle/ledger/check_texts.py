"""Check the ledger's texts: their roles lead somewhere, and no digit stands outside of one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chronicle.core.controls import OVERRIDES
from chronicle.core.problems import Problem
from chronicle.core.suggest import suggest
from chronicle.ledger import lookup
from chronicle.ledger.counts import find_count
from chronicle.ledger.known_ids import unknown
from chronicle.ledger.ledger_texts import ledger_texts
from chronicle.text.digits import digit_runs, has_digit
from chronicle.text.grammar import read_message, walk
from chronicle.text.roles import DATE_FORMS, LEDGER_ROLES, VALUE_FORMS, WRITTEN, Role, claims_of, read_target
from chronicle.text.segments import CodeSpan, Foreign, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from chronicle.ledger.ledger_texts import LedgerText
    from chronicle.ledger.model import Actor, GlossaryTerm, Ledger, Place, Source
    from chronicle.text.segments import Segment

ALLOWED_ROLES = LEDGER_ROLES | {"term"}
# A correction says what the book printed.
_DIGITS_ALLOWED = frozenset({"before", "after"})
_UNREAD_ROLE = re.compile(r"\{[a-zA-Z:_-]+\}(?!`)|(?<![`}])\{[^{}]*\}?`")
_WEB = re.compile(r"https?://|mailto:")
_BIDI_OVERRIDES = re.compile(f"[{OVERRIDES}]")


def check_texts(ledger: Ledger, ids: Mapping[str, Mapping[str, tuple[str, int]]]) -> Iterator[Problem]:
    """Yield the faults in every text that a reader sees."""
    names = names_with_digits(ledger)
    for text in ledger_texts(ledger):
        for code, message, remedy in _text(text, ledger, ids, names):
            yield Problem(text.path, text.line, code, f"{text.field}: {message}", remedy, text.owner)


def names_with_digits(ledger: Ledger) -> tuple[str, ...]:
    """Return the names that may stand in a text although they hold digits, longest first."""
    tables: tuple[Mapping[str, Source | Place | Actor | GlossaryTerm], ...]
    tables = (ledger.sources, ledger.places, ledger.actors, ledger.glossary)
    found = {
        form
        for table in tables
        for record in table.values()
        for name in record.names.values()
        for form in name.allowed
        if has_digit(form)
    }
    found |= {sign.text for sign in ledger.with_digits}
    return tuple(sorted(found, key=lambda form: (-len(form), form)))


def _text(
    text: LedgerText,
    ledger: Ledger,
    ids: Mapping[str, Mapping[str, tuple[str, int]]],
    names: tuple[str, ...],
) -> Iterator[tuple[str, str, str]]:
    """Yield code, message and remedy for each fault of a text."""
    message = read_message(text.text)
    for role in message.roles:
        yield from _role(role, text, ledger, ids)
    plain = message.bare
    broken = _UNREAD_ROLE.search(plain)
    if broken:
        yield "E020", f"“{broken.group()}” is a role that cannot be read.", "Write {name}`target`."
    for link in message.links:
        if not _WEB.match(link.address):  # it is printed in chapters and appendices, each with its own folder
            yield (
                "E020",
                f"The link to “{link.address}” has no address of the web.",
                "Begin it with https://.",
            )
    if _BIDI_OVERRIDES.search(text.text):
        yield (
            "E020",
            "It holds a mark that overrides the direction of text.",
            "Remove it; {foreign} isolates.",
        )
    if "\n" in text.text:
        yield "E020", "It runs over several lines.", "Write it on one line, or fold it with >-."
    if text.field in _DIGITS_ALLOWED:
        return
    if runs := digit_runs(_shown(text.text), names):
        remedy = "Give it in a position and write {value}`.name`, {date}`.` or {date}`other-claim|year`."
        digits = "”, “".join(run.text for run in runs)
        yield "E016", f"The digits “{digits}” stand outside a role.", remedy


def _shown(text: str) -> str:
    """Return what a text prints in its own words, the words of its links included."""
    found = walk(read_message(text).segments)
    return "".join(_own_words(segment) for segment in found)


def _own_words(segment: Segment) -> str:
    """Return what the writer typed of a segment's words; a space for what the ledger says."""
    match segment:
        case Role():
            return f" {segment.shown or ''} " if segment.name in WRITTEN else " "
        case Text(words) | Foreign(_, words):
            return words
        case CodeSpan(words):
            return f" {words} "
    return ""


def _role(
    role: Role, text: LedgerText, ledger: Ledger, ids: Mapping[str, Mapping[str, tuple[str, int]]]
) -> Iterator[tuple[str, str, str]]:
    """Yield code, message and remedy for each fault of a role."""
    if role.name not in ALLOWED_ROLES:
        remedy = suggest(role.name, ALLOWED_ROLES, f"Known here: {', '.join(sorted(ALLOWED_ROLES))}.")
        yield "E020", f"The ledger has no role “{role.name}”.", remedy
    elif role.name in ("value", "date"):
        yield from _address(role, text, ledger, ids)
    elif role.name == "count":
        yield from _count(role, ledger)
    elif role.name in ("place", "actor"):
        yield from _name(role, ledger, ids)
    elif role.name == "claim":
        for name in claims_of(role):
            found = unknown("claims", name.removeprefix(".") or text.claim, ids)
            if found:
                yield found
    elif role.name == "title":
        found = unknown("sources", role.target, ids)
        if found:
            yield found
    elif role.name == "term":
        found = unknown("glossary", role.target, ids)
        if found and ledger.glossary:
            yield found
    elif role.shown is None:
        yield "E020", f"The passage “{role.body}” has no language.", "Write {foreign}`text <ar>`."


def _address(
    role: Role, text: LedgerText, ledger: Ledger, ids: Mapping[str, Mapping[str, tuple[str, int]]]
) -> Iterator[tuple[str, str, str]]:
    """Check the address and form of a value or date."""
    forms = VALUE_FORMS if role.name == "value" else DATE_FORMS
    if role.form is not None and role.form not in forms:
        remedy = suggest(role.form, forms, f"One of: {', '.join(sorted(forms))}.")
        yield "E020", f"A {role.name} has no form “{role.form}”.", remedy
    named = read_target(role.target).claim
    if named in ids["claims"] and named not in ledger.claims:
        return  # the claim's own faults are reported
    try:
        if role.name == "value":
            ledger.value(role.target, within=text.claim)
        else:
            ledger.date(role.target, within=text.claim)
    except lookup.LookupFailed as failed:
        yield failed.code, failed.reason, failed.remedy


def _count(role: Role, ledger: Ledger) -> Iterator[tuple[str, str, str]]:
    """Check that a count is one that the ledger can make."""
    try:
        find_count(ledger, role.target)
    except lookup.LookupFailed as failed:
        yield failed.code, failed.reason, failed.remedy


def _name(
    role: Role, ledger: Ledger, ids: Mapping[str, Mapping[str, tuple[str, int]]]
) -> Iterator[tuple[str, str, str]]:
    """Check the id and form of a place or actor."""
    table = "places" if role.name == "place" else "actors"
    found = unknown(table, role.target, ids)
    if found:
        yield found
        return
    record = ledger.places.get(role.target) if role.name == "place" else ledger.actors.get(role.target)
    if role.shown is not None and record is not None:
        try:
            lookup.check_form(record.names, role.shown, ledger.language, f"“{role.target}”")
        except lookup.LookupFailed as failed:
            yield failed.code, failed.reason, failed.remedy
