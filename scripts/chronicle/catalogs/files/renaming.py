"""Keep a translation when only the ids in its message have been renamed.

When a claim, a figure or a place is renamed in the book, placeholders or contexts change their names and
not one word does. The translation follows by itself: only a message that reads alike, and whose
placeholders print the same, is the same message.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from chronicle.catalogs.files.entries import Previous, parse_catalog
from chronicle.catalogs.files.rewriting import edited, previous, sources, translation
from chronicle.catalogs.placeholders.legend import PLACEHOLDER, names_in
from chronicle.catalogs.placeholders.unfolding import unfold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chronicle.catalogs.files.entries import Catalog, Entry

    Likeness = tuple[str, str | None, tuple[str, ...]]


def follow_names(text: str, template: Catalog, domain: str, shown: str) -> str:
    """Return a catalog in which messages that only names have changed in bear the template's names."""
    catalog = parse_catalog(text, shown)
    gone = [entry for entry in catalog.entries if entry.key not in template.keys]
    new = [entry for entry in template.entries if entry.key not in catalog.keys | catalog.obsolete]
    pairs = _same(gone, new, domain)
    pairs |= _alike(
        [entry for entry in gone if entry not in pairs],
        [entry for entry in new if entry not in pairs.values()],
        _moved(catalog, template, domain),
        domain,
    )
    lines = text.split("\n")
    return "\n".join(edited(lines, {old: _rewritten(old, pairs[old], lines) for old in pairs}))


def _same(gone: Iterable[Entry], new: Iterable[Entry], domain: str) -> dict[Entry, Entry]:
    """Return the messages that are the book's same message, told apart from others in another way."""
    wanted = {unfold(entry, domain).entry.key: entry for entry in new}
    found: dict[Entry, Entry] = {}
    for entry in gone:
        if other := wanted.pop(unfold(entry, domain).entry.key, None):
            found[entry] = other
    return found


def _alike(
    gone: Iterable[Entry], new: Iterable[Entry], moved: dict[str | None, str | None], domain: str
) -> dict[Entry, Entry]:
    """Return the messages that read alike and print alike, each with its present form."""
    wanted: dict[tuple[str | None, Likeness], list[Entry]] = {}
    for entry in new:
        wanted.setdefault((_context(entry, domain), _likeness(entry)), []).append(entry)
    found: dict[Entry, Entry] = {}
    for entry in gone:
        context = _context(entry, domain)
        if others := wanted.get((moved.get(context, context), _likeness(entry))):
            found[entry] = others.pop(0)
    return found


def _moved(catalog: Catalog, template: Catalog, domain: str) -> dict[str | None, str | None]:
    """Return the contexts that have gone with those that hold all of their messages now."""
    then, now = _by_context(catalog, domain), _by_context(template, domain)
    moved: dict[str | None, str | None] = {}
    for context in (each for each in then if each not in now):
        fitting = [
            each
            for each in now
            if each not in then and each not in moved.values() and then[context] <= now[each]
        ]
        if fitting:
            moved[context] = fitting[0]
    return moved


def _by_context(catalog: Catalog, domain: str) -> dict[str | None, Counter[Likeness]]:
    """Return what the messages of each context are like."""
    found: dict[str | None, Counter[Likeness]] = {}
    for entry in catalog.entries:
        found.setdefault(_context(entry, domain), Counter())[_likeness(entry)] += 1
    return found


def _context(entry: Entry, domain: str) -> str | None:
    """Return the context that the book asks with."""
    return unfold(entry, domain).entry.context


def _likeness(entry: Entry) -> Likeness:
    """Return what a message says without the names of its placeholders, and what they print."""
    order = {name: number for number, name in enumerate(names_in(entry.msgid))}
    meant = entry.legend.meant
    words = PLACEHOLDER.sub(
        lambda found: (
            f"{{{order[found['name']]}:{meant[found['name']].role}|{found['form']}}}"
            if found["name"] in meant
            else found[0]
        ),
        entry.msgid,
    )
    return words, entry.plural, tuple(printed for _name, printed in entry.printed)


def _rewritten(old: Entry, new: Entry, lines: list[str]) -> Iterator[str]:
    """Yield the lines of a message with its present names."""
    for line in lines[old.stretch.first - 1 : old.stretch.source - 1]:
        if line.strip() and not line.strip().startswith("#|"):
            yield line
    if old.previous:
        context = new.context if old.previous.context == old.context else old.previous.context
        yield from previous(Previous(context, old.previous.msgid))
    yield from sources(new)
    yield from translation(old, new, lines, dict(zip(names_in(old.msgid), names_in(new.msgid), strict=False)))
