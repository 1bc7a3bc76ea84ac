"""Find what is repeated: source text as its own translation, and doubled words."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from chronicle.languages.scripts import script_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.languages.editions import Edition

_WORD = re.compile(r"[^\W\d_]{3,}")
# Of Latin letters, words in lower case: names of outlets may stand in a row.
_LATIN_RUN = re.compile(
    r"[A-Za-z][a-z’']+(?:[ \n]+[A-Za-z][a-z’']+){3,}"
    r"|(?<![A-Za-z’'])[a-z][a-z’']+(?:[ \n]+[a-z][a-z’']+){2,}(?![A-Za-z])"
)
_ALIKE = 2  # words that a message may have in common with its translation
_TWO_PLACEHOLDERS = re.compile(r"\{([a-z]\w*)(?:\|[^{}]*)?\}\s*\{\1(?:\|[^{}]*)?\}", re.ASCII)
_DOUBLED = re.compile(r"(?<![\w’'-])([^\W\d_]{2,})\s+\1(?![\w’'-])", re.IGNORECASE)


def is_left(source: str, text: str, edition: Edition) -> bool:
    """Return whether the source, or a good part of it, stands as its own translation.

    Languages of one script have words in common: “Notes” is French as well.
    """
    if " ".join(source.split()) == " ".join(text.split()):
        words = _WORD.findall(source)
        in_common = _ALIKE if edition.script == edition.source.script else 0
        return len(words) > in_common and any(map(_is_no_name, words))
    written = script_of(edition.source.script)
    if not written.spaced or written.drawn == script_of(edition.script).drawn:
        return False
    return any(run in source for run in _run_of(written.code).findall(text))


def _is_no_name(word: str) -> bool:
    """Return whether a word is more than an abbreviation, as far as its letters have capitals."""
    return word.upper() == word.lower() or (not word.isupper() and word[1:].islower())


@cache
def _run_of(script: str) -> re.Pattern[str]:
    """Return the pattern of four words or more in a script, by its ISO 15924 code."""
    if script == "Latn":
        return _LATIN_RUN
    word = f"[{script_of(script).letters}’']{{2,}}"
    return re.compile(f"{word}(?:[ \n]+{word}){{3,}}")


def doubled(prose: str, edition: Edition) -> Iterator[tuple[int, int]]:
    """Yield where a word stands twice."""
    script, checks = script_of(edition.script), edition.checks
    may_double = checks.doubled if checks else ()
    particles = (checks.particles if checks else None) or ""
    pattern = _DOUBLED if script.spaced else _doubled(script.letters, particles)
    for match in pattern.finditer(prose):
        if match[0].split()[0].lower() not in may_double:
            yield match.span()


def doubled_placeholders(text: str) -> Iterator[str]:
    """Yield each placeholder that stands twice in a row, with the form of each: it prints a word twice."""
    for match in _TWO_PLACEHOLDERS.finditer(text):
        yield match[0]


@cache
def _doubled(letters: str, particles: str) -> re.Pattern[str]:
    """Return the pattern of two characters or more, or of a particle, that stand twice."""
    return re.compile(rf"([{letters}]{{2,}})\1" + (rf"|([{particles}])\2" if particles else ""))
