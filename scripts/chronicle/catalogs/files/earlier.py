"""Keep the translation of a message whose source was reworded, marked as fuzzy; drop guesses.

GNU msgmerge fills a new message with the translation of any other that resembles it, be it another
claim's; a draft would print that as this claim's. An earlier wording is a message of the same context
that has gone.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chronicle.catalogs.files.entries import Catalog, Entry, Previous, parse_catalog
from chronicle.catalogs.files.rewriting import edited, previous, sources, translation, written
from chronicle.catalogs.memory.likeness import likeness
from chronicle.catalogs.memory.offers import LEAST, Joints, Pool, Translated
from chronicle.catalogs.placeholders.carrying import names_then_and_now
from chronicle.catalogs.placeholders.unfolding import TAIL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chronicle.catalogs.memory.offers import Offer

_JOINTS = Joints()
_BETTER = 0.1  # by which the sentences of several must be more alike than one as a whole


def bring_forward(text: str, template: Catalog, shown: str, joints: Joints = _JOINTS) -> str:
    """Return a catalog in which reworded messages have their new source, and are marked as fuzzy.

    A paragraph that was split or joined has the sentences of those that it was made from. A guess that
    another tool filled in is taken out; where a translator has written something else, it stays, marked as
    not certain.
    """
    catalog = parse_catalog(text, shown)
    lines = text.split("\n")
    edits: dict[Entry, list[str]] = {
        entry: _without_guess(entry, catalog, lines)
        for entry in catalog.entries
        if catalog.is_guess(entry, template.keys)
    }
    gone = [entry for entry in catalog.entries if entry.key not in template.keys and entry.is_translated]
    new = [entry for entry in template.entries if entry.key not in catalog.keys | catalog.obsolete]
    pool = Pool.of((Translated("", each) for each in gone if _is_text(each) and not each.fuzzy), joints)
    pairs = {now.key: (old, alike) for old, now, alike in _reworded(gone, new)}
    more: list[str] = []
    for message in new:
        old, alike = pairs.get(message.key, (None, 0.0))
        parts = pool.assembled(message, strict=True) if _is_text(message) else None
        if parts and parts.likeness > alike + _BETTER:
            made = list(written(_made_of(message, parts, old)))
            if old is None:
                more += ["", *made]
            elif old not in edits:
                edits[old] = made
        elif old is not None and old not in edits:
            edits[old] = _renewed(old, message, lines)
    return "\n".join([*edited(lines, edits), *([*more, ""] if more else [])])


def without_halves(text: str, shown: str) -> str:
    """Return a catalog without what is left of an earlier wording that has lost its msgid.

    GNU gettext's programs stop at one, as some editors leave it: a `#| msgid_plural` alone.
    """
    lines = text.split("\n")
    halves = {
        number
        for entry in parse_catalog(text, shown).entries
        if entry.previous is None
        for number in range(entry.stretch.first, entry.stretch.source)
        if lines[number - 1].strip().startswith("#|")
    }
    return "\n".join(line for number, line in enumerate(lines, start=1) if number not in halves)


def with_earlier_forms(text: str, before: Iterable[Entry], shown: str) -> str:
    """Return a catalog in which a message that counts no longer has the forms that it had in a comment.

    msgmerge keeps the first form alone, which in Arabic is that of nought.
    """
    counted = {entry.key: entry.forms for entry in before if entry.plural is not None}
    lines = text.split("\n")
    edits = {
        entry: [
            f"# earlier forms: {' · '.join(' '.join(form.split()) for form in counted[entry.key])}",
            *lines[entry.stretch.first - 1 : entry.stretch.last],
        ]
        for entry in parse_catalog(text, shown).entries
        if entry.plural is None and len({*counted.get(entry.key, ())}) > 1
    }
    return "\n".join(edited(lines, edits))


def _is_text(entry: Entry) -> bool:
    """Return whether a message is one of a chapter: the ledger's have a context."""
    return entry.plural is None and (entry.context is None or entry.context.startswith(TAIL))


def _reworded(gone: Iterable[Entry], new: Iterable[Entry]) -> Iterator[tuple[Entry, Entry, float]]:
    """Yield each message that has gone with the new one of its context that is most like it."""
    before: dict[str | None, list[Entry]] = {}
    for entry in gone:
        before.setdefault(entry.context, []).append(entry)
    pairs = [
        (alike, old, message)
        for message in new
        for old in before.get(message.context, ())
        if (old.plural is None) == (message.plural is None)
        if (alike := likeness(old.msgid, message.msgid)) >= LEAST
    ]
    taken: set[Entry] = set()
    for alike, old, message in sorted(pairs, key=lambda pair: -pair[0]):
        if old not in taken and message not in taken:
            taken |= {old, message}
            yield old, message, alike


def _made_of(new: Entry, parts: Offer, old: Entry | None) -> Entry:
    """Return a message with the sentences of those that it was made from."""
    wording = Previous(None, parts.made_from)
    noted = old.noted if old else ()
    return replace(new, forms=(parts.form,), fuzzy=True, previous=wording, noted=noted)


def _renewed(old: Entry, new: Entry, lines: list[str]) -> list[str]:
    """Return the lines of a message with its new source."""
    # Of two rewordings the first counts: that is what the translation was made from.
    made_for = old.previous if old.fuzzy else Previous(old.context, old.msgid)
    written = [*_comments(old, lines), *(previous(made_for) if made_for else ())]
    return [*written, *sources(new), *translation(old, new, lines, names_then_and_now(old, new))]


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
