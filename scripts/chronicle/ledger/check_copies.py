"""Search the editors' copies for what a passage is said to say: the places, and the words that are quoted.

A place that a document never names must be marked `inferred`: the editors have added it. A name in Latin
letters is looked for as it is. In other scripts half of it is enough, for a document may spell it otherwise
or be in traditional characters; but not that half which names the place around it.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import TYPE_CHECKING

from chronicle.core.problems import Problem
from chronicle.languages.scripts import japanese
from chronicle.ledger.check_quotes import LEFT_OUT
from chronicle.text.grammar import read_message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from chronicle.ledger.model import Claim, Ledger, Place
    from chronicle.ledger.passages import Position

_ALIKE = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "ـ": None})
_HAN = re.compile(f"[{japanese.SCRIPT.letters}]")
_IN_WORD = (
    rf"[^\W{japanese.SCRIPT.letters}]"  # nothing is quoted that begins or ends within a word or a number
)
_CUTS = re.compile(_IN_WORD)
_LITTLE = frozenset({"the", "of"})
_SHORT = 3
_JOINED = ("", *"وفبلك")  # Arabic writes “and”, “so”, “in”, “for” and “like” together with the word


def place_problems(ledger: Ledger, copies: Path) -> Iterator[Problem]:
    """Yield a fault for each place that the ledger has a passage name and that its document never names."""
    for claim, position, copy in _passages(ledger, copies):
        if "place" not in position.inferred:
            text = _plain(copy)
            for identifier in _places(claim, position):
                place = ledger.places.get(identifier)
                around = ledger.places.get(place.within or "") if place else None
                if place is not None and not _names(text, place, around):
                    where = position.origin.path, position.origin.at("says")
                    message = f"“{position.source}” never names “{identifier}”."
                    remedy = "Say what the passage says, or give the reason in `inferred: {place: …}`."
                    yield Problem(*where, "E034", message, remedy, claim.id)


def quote_problems(ledger: Ledger, copies: Path) -> Iterator[Problem]:
    """Yield a fault for each quotation whose words do not stand so in the lines of its passage."""
    for claim, position, copy in _passages(ledger, copies):
        quote, lines = position.quote, copy.splitlines()
        held = " ".join(lines[line - 1] for line in position.lines if line <= len(lines))
        if quote is not None and not _stands(quote.text, held):
            where = position.origin.path, quote.origin.at("text")
            message = f"“{quote.text}” does not stand in the lines {_listed(position.lines)} of the copy."
            yield Problem(*where, "E051", message, subject=claim.id)


def word_problems(ledger: Ledger, copies: Path) -> Iterator[Problem]:
    """Yield a fault for each word of a document that does not stand so in its line of the copy."""
    texts = _texts(copies)
    for source in ledger.sources.values():
        lines = texts.get(source.copy.sha256, "").splitlines() if source.copy else []
        for word in source.own_words if lines else ():
            line = lines[word.line - 1] if word.line <= len(lines) else ""
            if not any(_stands(f"{joined}{word.word}", line) for joined in _JOINED):
                message = f"“{word.word}” does not stand in line {word.line} of the copy."
                where = word.origin.path, word.origin.at("line")
                yield Problem(*where, "E051", message, subject=source.id)


def _texts(copies: Path) -> dict[str, str]:
    """Return the text of each copy by its fingerprint."""
    return {
        hashlib.sha256(content).hexdigest(): content.decode(errors="replace")
        for content in (path.read_bytes() for path in sorted(copies.iterdir()) if path.is_file())
    }


def _stands(quoted: str, text: str) -> bool:
    """Return whether quoted words stand in a text as they are, what is left out between them."""
    parts = (_whole(" ".join(part.split())) for part in quoted.split(LEFT_OUT) if part.strip())
    return re.search(".*?".join(parts), " ".join(text.split())) is not None


def _whole(words: str) -> str:
    """Return a pattern for words that begin and end where words, or in Chinese signs, do."""
    before, after = (_CUTS.match(end) is not None for end in (words[0], words[-1]))
    return f"{f'(?<!{_IN_WORD})' * before}{re.escape(words)}{f'(?!{_IN_WORD})' * after}"


def _listed(lines: Sequence[int]) -> str:
    return ", ".join(map(str, lines))


def _passages(ledger: Ledger, copies: Path) -> Iterator[tuple[Claim, Position, str]]:
    """Yield each passage whose document is among the copies, with the text of the copy."""
    texts = _texts(copies)
    for claim in ledger.claims.values():
        for position in claim.positions:
            source = ledger.sources.get(position.source)
            text = texts.get(source.copy.sha256) if source and source.copy else None
            if text is not None:
                yield claim, position, text


def _places(claim: Claim, position: Position) -> list[str]:
    """Return the places that a passage speaks of: in its own words, else in the claim's."""
    roles = read_message(position.says or claim.sentence).roles
    return list(dict.fromkeys(role.target for role in roles if role.name == "place"))


def _names(text: str, place: Place, around: Place | None) -> bool:
    """Return whether a text has a place's name in any of its languages and forms."""
    for code in place.names:
        name, whole = place.names[code], around.names.get(code) if around else None
        besides = _words(whole.main) if whole else []
        if any(_has(text, form, besides) for form in (name.main, *name.forms)):
            return True
    return not place.names


def _has(text: str, form: str, besides: Sequence[str]) -> bool:
    """Return whether a text has a form; beside the words for what lies around, one more is needed."""
    words = _words(form)
    if _plain(form).isascii():
        phrase = r"\W+".join(map(re.escape, words))
        return re.search(rf"\b{phrase}", text) is not None
    parts = [part for word in words for part in _parts(word)]
    own = [part for part in parts if not any(part in word for word in besides)] or parts
    return 2 * sum(part in text for part in own) >= len(own)


def _parts(word: str) -> list[str]:
    """Return a word, or in Chinese its pairs of characters; of a name of two, each character."""
    if not _HAN.search(word):
        return [word]
    return list(word) if len(word) < _SHORT else [word[at : at + 2] for at in range(len(word) - 1)]


def _words(form: str) -> list[str]:
    """Return the words of a name."""
    return [word for word in re.findall(r"\w+", _plain(form)) if word not in _LITTLE]


def _plain(text: str) -> str:
    """Return a text without marks and articles, in one form of each letter."""
    letters = unicodedata.normalize("NFKD", text)
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"\b(?:ال|لل)(?=\w)", "", plain.casefold().translate(_ALIKE))
