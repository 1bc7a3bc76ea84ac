"""Offer translators once what the ledger says several times in the same words.

Catalogs are unfolded before they are merged and folded after it, so that whatever follows renamed ids and
changed wordings deals with each message by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.catalogs.files.entries import parse_catalog
from chronicle.catalogs.files.origin_comments import is_of_origin
from chronicle.catalogs.files.paths import EVIDENCE, FIGURES
from chronicle.catalogs.files.rewriting import edited, written
from chronicle.catalogs.files.shared_messages import (
    LONGEST,
    comment_of,
    is_of_sharing,
    notes_to_share,
    set_apart,
)

if TYPE_CHECKING:
    from chronicle.catalogs.files.entries import Entry

_RELATIVE = "."  # what a role begins with that means the claim in whose sentence it stands


def unfolded_catalog(text: str, shown: str) -> str:
    """Return a catalog in which each message that another stands for has a place of its own."""
    lines = text.split("\n")
    edits: dict[Entry, list[str]] = {}
    by_place: dict[int, list[Entry]] = {}
    for entry in parse_catalog(text, shown).entries:
        by_place.setdefault(entry.stretch.first, []).append(entry)
    for first, *others in by_place.values():
        if any(map(is_of_sharing, first.explained)):
            own = lines[first.stretch.first - 1 : first.stretch.last]
            own = [line for line in own if not (line.startswith("#.") and is_of_sharing(line[2:].strip()))]
            edits[first] = own + [line for each in others for line in ("", *written(each))]
    return "\n".join(edited(lines, edits)) if edits else text


def folded_catalog(text: str, domain: str, shown: str) -> str:
    """Return a catalog in which one message stands for all that read, print and are translated alike."""
    if domain != EVIDENCE:
        return text
    lines = text.split("\n")
    alike: dict[object, list[Entry]] = {}
    for entry in parse_catalog(text, shown).entries:
        if _can_be_shared(entry):
            alike.setdefault((entry.msgid, _legend(entry)), []).append(entry)
    edits: dict[Entry, list[str]] = {}
    for first, *others in (group for several in alike.values() for group in _groups(several)):
        joined = [each for each in others if each.context not in set_apart(first)]
        if joined:
            edits[first] = _shared(first, joined, lines)
            edits |= {each: [] for each in joined}
    return "\n".join(_without_gaps(list(edited(lines, edits)))) if edits else text


def _groups(alike: list[Entry]) -> list[list[Entry]]:
    """Return messages that read alike by their translations; what is empty goes with what is finished."""
    groups: dict[object, list[Entry]] = {}
    for entry in alike:
        was = entry.previous and (entry.previous.msgid, entry.previous.context == entry.context)
        groups.setdefault((entry.forms, entry.fuzzy, was, notes_to_share(entry)), []).append(entry)
    finished = next((each for each in groups.values() if each[0].is_translated and not each[0].fuzzy), None)
    if finished is None:
        return list(groups.values())
    empty = [each for each in groups.values() if not each[0].is_translated and not notes_to_share(each[0])]
    return [
        each + [other for several in empty for other in several] if each is finished else each
        for each in groups.values()
        if each not in empty
    ]


def _can_be_shared(entry: Entry) -> bool:
    """Return whether a message says the same wherever it stands in the ledger."""
    if entry.context is None or entry.plural is not None or entry.context in FIGURES:
        return False
    relative = any(meant.target.startswith(_RELATIVE) for meant in entry.legend.meant.values())
    return not relative and len(entry.context) <= LONGEST


def _legend(entry: Entry) -> tuple[str, ...]:
    """Return what the comments say of the placeholders of a message, behind what it is."""
    return tuple(each for each in entry.explained[1:] if not is_of_origin(each))


def _shared(first: Entry, others: list[Entry], lines: list[str]) -> list[str]:
    """Return the lines of a message that stands for others too, with what each of them is."""
    own = lines[first.stretch.first - 1 : first.stretch.last]
    at = next((at for at, line in enumerate(own) if line.startswith("#.")), None)
    also = [f"#. {comment_of(each.context)}" for each in others if each.context]
    if at is None:
        return [*also, *own]
    kinds = dict.fromkeys(each.explained[0] for each in (first, *others) if each.explained)
    return [*own[:at], f"#. {' · '.join(kinds)}", *also, *own[at + 1 :]]


def _without_gaps(lines: list[str]) -> list[str]:
    """Return lines without the empty ones that messages have left behind."""
    return [line for at, line in enumerate(lines) if line or at + 1 == len(lines) or lines[at - 1]]
