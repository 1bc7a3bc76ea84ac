"""Check the texts of some of a book's languages: what a translator asks for, within seconds."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING

from chronicle.catalogs import check_languages as check_texts_of
from chronicle.catalogs.files.kept_chapters import kept_chapters, were_kept
from chronicle.catalogs.prose.dictionary import Dictionary, own_words_path, unknown_words
from chronicle.core.folders import Folders
from chronicle.core.problems import ProblemsFound, relative
from chronicle.core.worded import Worded
from chronicle.ledger.loader import load_ledger
from chronicle.words.states import State, read_states

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from rich.console import Console

    from chronicle.catalogs.telling import Telling
    from chronicle.core.problems import Problem
    from chronicle.languages.editions import Edition, Editions

_UNSPELT = "Spelling was not looked at: Hunspell’s dictionary “{name}” is not installed."
_INSTALL = "For Debian: {command}"
_OPEN = {
    State.UNTRANSLATED: "Not translated yet: {number}. See make status.",
    State.FUZZY: "Of an earlier wording, marked fuzzy: {number}. See make status.",
}
_UNKNOWN = "Perhaps misspelt; what is right can be added to {path}, a word a line:"
_UNCHECKED = "NOT CHECKED, {name}: numbers in words, doubled words and habits. Nobody has written {path}."
_UNREAD = "Not asked: whether a message of the chapters is missing. They have changed since make catalogs."
_NEVER_READ = (
    "Not asked: whether a message of the chapters is missing. Run make catalogs once, which reads them."
)


def check_languages(
    folders: Folders, editions: Editions, chosen: Sequence[Edition], console: Console, telling: Telling
) -> list[Problem]:
    """Return the faults of the texts in some of a book's languages, within seconds."""
    for said in without_checks(chosen):
        console.print(telling.text(said), highlight=False, soft_wrap=True, markup=False)
    found = check_texts_of(folders.root, editions, chosen)
    for edition in chosen:
        for said in advice_on_spelling(folders.root, editions, edition):
            console.print(telling.text(said), highlight=False, soft_wrap=True, markup=False)
    for edition in chosen:
        for said in left_open(folders, edition):
            console.print(telling.text(said), highlight=False, soft_wrap=True, markup=False)
    names = ", ".join(edition.name for edition in chosen)
    looked = Worded("Looked at texts in {names} alone; make check looks at the whole book.", names=names)
    console.print(telling.text(looked), highlight=False, soft_wrap=True)
    if kept_chapters(folders.root) is None and not all(each.is_source for each in chosen):
        unread = _UNREAD if were_kept(folders.root) else _NEVER_READ
        console.print(telling.text(unread), highlight=False, soft_wrap=True)
    return found


def left_open(folders: Folders, edition: Edition) -> Iterator[str]:
    """Yield how much of an edition is not translated, or of an earlier wording, as the gate last found it."""
    states = read_states(folders.states(edition))
    counts = sum((states.count(domain) for domain in states.domains), Counter[State]())
    yield from (Worded(_OPEN[state], number=counts[state]) for state in _OPEN if counts[state])


def advice_on_spelling(book: Path, editions: Editions, edition: Edition) -> Iterator[str]:
    """Yield the words of a translation that its dictionary does not know, behind a line that says so."""
    name = edition.checks.dictionary if edition.checks else None
    if name is None or edition.is_source:
        return
    dictionary = Dictionary(name)
    if dictionary.unknown(()) is None:
        yield Worded(_UNSPELT, name=name)
        yield Worded(_INSTALL, command=f"apt-get install hunspell hunspell-{name.lower().replace('_', '-')}")
        return
    with suppress(ProblemsFound):  # of the ledger, which the check tells
        ledger = load_ledger(Folders(book).evidence, editions)
        if found := unknown_words(book, edition, ledger, dictionary):
            yield Worded(_UNKNOWN, path=relative(own_words_path(book, edition), book))
            yield from (f"  {each.path}:{each.line}: {each.word}" for each in found)


def without_checks(editions: Iterable[Edition]) -> Iterator[str]:
    """Yield a line for each language without data for the checks of wording."""
    for edition in editions:
        if edition.checks is None:
            yield Worded(_UNCHECKED, name=edition.name, path=f"docs/languages/{edition.code}/checks.yaml")
