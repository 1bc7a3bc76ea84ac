"""Ask a dictionary of the system which words of a translation it does not know.

What it does not know need not be wrong, so that it is advice and no fault. Names of the ledger are known, and
so are the words in `words.txt` beside the catalogs of a language, one a line. Each language names its
dictionary, of Hunspell's, in `checks.yaml`.
"""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from shutil import which
from typing import TYPE_CHECKING, NamedTuple

from chronicle.catalogs.files.entries import read_catalog
from chronicle.catalogs.files.paths import catalog_files, translators_folder
from chronicle.catalogs.placeholders.legend import PLACEHOLDER
from chronicle.core.problems import ProblemsFound
from chronicle.languages.scripts import script_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from chronicle.languages.editions import Edition
    from chronicle.ledger.model import Ledger

_PROGRAM = "hunspell"
_SECONDS = 60
_NO_WORDS = re.compile(r"\]\([^)]*\)|`[^`]*`")  # addresses, and what stands in backquotes


class UnknownWord(NamedTuple):
    """A word that the dictionary does not know, where it stands first."""

    path: str
    line: int
    word: str


@dataclass(frozen=True)
class Dictionary:
    """A dictionary that a program of the system looks words up in."""

    name: str

    def unknown(self, words: Iterable[str]) -> set[str] | None:
        """Return the words that it does not know; None where there is no such program or dictionary."""
        program = which(_PROGRAM)
        if program is None:
            return None
        asked = "".join(f"{word}\n" for word in dict.fromkeys(words))
        command = [program, "-i", "utf-8", "-d", self.name, "-l"]
        try:
            done = subprocess.run(  # noqa: S603
                command, input=asked.encode(), capture_output=True, timeout=_SECONDS, check=True
            )
        except (subprocess.SubprocessError, OSError):
            return None
        return set(done.stdout.decode(errors="replace").split())


def own_words_path(book: Path, edition: Edition) -> Path:
    """Return where the translators of a language write the words that they know better."""
    return translators_folder(book, edition).parent / "words.txt"


def unknown_words(
    book: Path, edition: Edition, ledger: Ledger, dictionary: Dictionary
) -> list[UnknownWord] | None:
    """Return the words that are perhaps misspelt, each once, in the order of the catalogs; None as above."""
    first: dict[str, UnknownWord] = {}
    for found in _words(book, edition):
        first.setdefault(found.word, found)
    strange = dictionary.unknown(first)
    if strange is None:
        return None
    known = _known(book, edition, ledger)
    within = {word: _behind_joined(word, edition) for word in strange - known}
    parts = {part for found in within.values() for part in found}
    known |= parts - (dictionary.unknown(parts) or set()) if parts else set()
    return [
        found
        for word, found in first.items()
        if word in within and word not in known and known.isdisjoint(within[word])
    ]


def _words(book: Path, edition: Edition) -> Iterator[UnknownWord]:
    """Yield each word of the translations that are finished, in the letters of the language."""
    script = script_of(edition.script)
    signs, words = re.compile(f"[{script.signs}]"), re.compile(f"[{script.letters}]{{2,}}")
    for path in catalog_files(book, edition):
        try:
            catalog = read_catalog(path, book)
        except ProblemsFound:
            continue  # the gate says so
        for entry in catalog.entries:
            for form in () if entry.fuzzy else entry.forms:
                text = PLACEHOLDER.sub(" ", _NO_WORDS.sub(" ", form))
                plain = signs.sub("", text) if script.signs else text
                for word in words.findall(plain):
                    yield UnknownWord(catalog.path, entry.line, word)


def _known(book: Path, edition: Edition, ledger: Ledger) -> set[str]:
    """Return the words of the ledger's names, and those that translators have written down."""
    words = re.compile(f"[{script_of(edition.script).letters}]+")
    tables = (ledger.places, ledger.actors, ledger.sources, ledger.subjects, ledger.glossary)
    names = (record.names.get(edition.code) for table in tables for record in table.values())
    texts = [form for name in names if name for form in name.allowed]
    path = own_words_path(book, edition)
    if path.is_file():
        texts += (line.partition("#")[0] for line in path.read_text("utf-8", "replace").splitlines())
    return {word for text in texts for word in words.findall(text)}


def _behind_joined(word: str, edition: Edition) -> set[str]:
    """Return what a word may be without what its language writes together with it."""
    checks = edition.checks
    if checks is None or not checks.joined:
        return set()
    article = checks.article or ""
    before = re.compile(f"(?:{checks.joined})(?:{article})?|{checks.contracted or '(?!)'}")
    ends = [at for at in range(1, len(word) - 1) if before.fullmatch(word, 0, at)]
    return {each for at in ends for each in (word[at:], article + word[at:])}
