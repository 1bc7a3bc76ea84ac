"""Gather by which words readers look for a thing: its names in all languages, and how these are written."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import icu  # type: ignore[import-untyped]

from chronicle.languages.scripts import script_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from chronicle.languages.editions import Edition, Editions
    from chronicle.ledger.edition_names import Name
    from chronicle.ledger.model import Ledger

_HAN = range(0x4E00, 0xA000)


class WrittenWords(NamedTuple):
    """How the languages of a book write words, as far as looking for them goes."""

    alike: Mapping[str, str]  # a letter → the one that it is taken for
    joined: str  # a pattern of what is written together with the word behind it
    joinable: str  # one of what may be, in the edition’s own, and is where the text has the word without it


def names_of(ledger: Ledger, editions: Editions) -> list[tuple[str, ...]]:
    """Return what may stand for one another, each group once: all names that a record has in any edition.

    The spellings that a book does not use are among them, and the words that it lists for searches.
    """
    variants: dict[str, list[str]] = {}
    for each in ledger.variants:
        variants.setdefault(each.id, []).extend(_forms(each.spellings, editions))
    named = {**ledger.glossary, **ledger.sources, **ledger.places, **ledger.actors}
    groups = [
        (*_names(getattr(record, "names", None) or {}, editions), *variants.get(id_, ()))
        for id_, record in named.items()
    ]
    groups += [tuple(_forms(each.words, editions)) for each in ledger.synonyms]
    unique = (tuple(dict.fromkeys(filter(None, group))) for group in groups)
    return list(dict.fromkeys(group for group in unique if len(group) > 1))


def _names(names: Mapping[str, Name], editions: Editions) -> Iterator[str]:
    for edition in editions.written:
        if name := names.get(edition.code):
            yield from name.allowed


def _forms(forms: Mapping[str, Iterable[str]], editions: Editions) -> Iterator[str]:
    """Yield the forms of a table in all languages of the book."""
    for edition in editions.written:
        yield from (form.removesuffix("-") for form in forms.get(edition.code, ()))


def writing_of(edition: Edition, editions: Editions, texts: Iterable[str]) -> WrittenWords:
    """Return how words of these texts are written in an edition and the other languages of its book."""
    alike: dict[str, str] = {}
    joined = []
    for each in dict.fromkeys((edition, *editions.all)):
        alike |= dict(zip(each.numerals, "0123456789", strict=True)) if each.numerals != "0123456789" else {}
        if checks := each.checks:
            for letters in checks.alike:
                alike |= {letter: letters[0] for letter in letters[1:] if letter not in alike}
            if checks.article:
                joined.append((checks.joined or "") + checks.article)
                joined += [checks.contracted] if checks.contracted else []
    standards = (script_of(each.script).standard for each in (edition, *editions.all))
    if table := next((standard[1] for standard in standards if standard), None):
        alike |= _sisters(table, {character for text in texts for character in text})
    joinable = edition.checks.joined if edition.checks else None
    return WrittenWords(alike, "|".join(dict.fromkeys(joined)), joinable or "")


def _sisters(table: str, used: set[str]) -> Iterator[tuple[str, str]]:
    """Yield the characters of a sister of Han script, and the used ones that they are taken for."""
    return (pair for pair in _taken_for(table) if pair[1] in used)


@cache
def _taken_for(table: str) -> tuple[tuple[str, str], ...]:
    """Return the characters that are taken for others, with these."""
    transliterator = icu.Transliterator.createInstance(table)
    characters = [chr(code) for code in _HAN]
    own = transliterator.transliterate("\n".join(characters)).split("\n")
    return tuple(pair for pair in zip(characters, own, strict=True) if pair[0] != pair[1])
