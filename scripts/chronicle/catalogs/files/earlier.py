"""Keep the translation of a message whose source was reworded, marked as fuzzy; drop guesses.

GNU msgmerge fills a new message with the translation of any other that resembles it, be it another
claim's; a draft would print that as this claim's. An earlier wording is a message of the same context
that has gone.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from chronicle.catalogs.files.entries import Catalog, Entry, Previous, parse_catalog
from chronicle.catalogs.files.rewriting import edited, previous, translation
from chronicle.catalogs.files.syntax import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.words.states import Key

_ALIKE = 0.6  # the likeness that GNU gettext asks for


def bring_forward(text: str, template: Catalog, shown: str) -> str:
    """Return a catalog in which reworded messages have their new source, and are marked as fuzzy.

    A guess that another tool filled in is taken out; where a translator has written something else, it
    stays, marked as not certain.
    """
    catalog = parse_catalog(text, shown)
    lines = text.split("\n")
    edits: dict[Entry, list[str]] = {
        entry: _without_guess(entry, catalog, lines)
        for entry in catalog.entries
        if catalog.is_guess(entry, template.keys)
    }
    for old, new in _reworded(catalog, template):
        if old not in edits:
            edits[old] = _renewed(old, new, lines)
    return "\n".join(edited(lines, edits))


def _reworded(catalog: Catalog, template: Catalog) -> Iterator[tuple[Entry, Entry]]:
    """Yield each message that has gone with the new one of its context that is most like it."""
    gone: dict[str | None, list[Entry]] = {}
    for entry in catalog.entries:
        if entry.key not in template.keys and entry.is_translated:
            gone.setdefault(entry.context, []).append(entry)
    pairs = [
        (likeness, old, new)
        for new in template.entries
        if new.key not in catalog.keys | catalog.obsolete
        for old in gone.get(new.context, ())
        if (old.plural is None) == (new.plural is None)
        if (likeness := _likeness(old.msgid, new.msgid)) >= _ALIKE
    ]
    taken: set[Key] = set()
    for _likeness_of_both, old, new in sorted(pairs, key=lambda pair: -pair[0]):
        if old.key not in taken and new.key not in taken:
            taken |= {old.key, new.key}
            yield old, new


def _likeness(one: str, other: str) -> float:
    """Return how alike two texts are, from 0 to 1."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if min(matcher.real_quick_ratio(), matcher.quick_ratio()) >= _ALIKE else 0.0


def _renewed(old: Entry, new: Entry, lines: list[str]) -> list[str]:
    """Return the lines of a message with its new source."""
    # Of two rewordings the first counts: that is what the translation was made from.
    made_for = old.previous if old.fuzzy else Previous(old.context, old.msgid)
    written = [*_comments(old, lines), *(previous(made_for) if made_for else ())]
    if new.context is not None:
        written.append(f"msgctxt {quote(new.context)}")
    written.append(f"msgid {quote(new.msgid)}")
    if new.plural is not None:
        written.append(f"msgid_plural {quote(new.plural)}")
    return [*written, *translation(old, new, lines, _names_then_and_now(old, new))]


def _names_then_and_now(old: Entry, new: Entry) -> dict[str, str]:
    """Return the present names of the placeholders of an earlier wording.

    Where a name now stands for something else, the old one gets a name that the message does not have: a
    date never slips into the place of another.
    """
    then, now = old.legend.meant, new.legend.meant
    present = {meant: name for name, meant in now.items()}
    names = {}
    for name, meant in then.items():
        if meant in present:
            names[name] = present[meant]
        elif name in now and _printed(old, name) != _printed(new, name):
            names[name] = f"{name}_before"
    return names


def _printed(entry: Entry, name: str) -> str:
    """Return what the comments say that a placeholder prints in the source language."""
    return next((each for found, each in entry.printed if found == name), "")


def _without_guess(entry: Entry, catalog: Catalog, lines: list[str]) -> list[str]:
    """Return the lines of a message without what was guessed."""
    copied = any(other.forms == entry.forms for other in catalog.entries if other != entry)
    if copied:
        return []
    return [*_comments(entry, lines), *lines[entry.stretch.source - 1 : entry.stretch.last]]


def _comments(entry: Entry, lines: list[str]) -> Iterator[str]:
    """Yield a message's comments with the mark “fuzzy” and without its earlier wording."""
    for line in lines[entry.stretch.first - 1 : entry.stretch.source - 1]:
        if line.strip() and not line.strip().startswith("#|"):
            yield line
    if not entry.fuzzy:
        yield "#, fuzzy"
