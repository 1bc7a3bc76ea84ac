"""Sort names as the readers of a language look them up (ICU)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import icu  # type: ignore[import-untyped]

from chronicle.languages.scripts import japanese, script_of
from chronicle.text.readings import sounds_like

if TYPE_CHECKING:
    from chronicle.languages.editions import Edition
    from chronicle.ledger.model import Name

_KANA = re.compile(f"[{japanese.KANA}]")
_DIGITS = "0–9"  # ICU would head these names with an ellipsis


def name_key(edition: Edition, name: Name) -> tuple[bytes, str]:
    """Return the key by which an edition sorts a name: without article and marks, then by the name itself."""
    return bytes(_collator(edition.collation).getSortKey(sorted_by(edition, name))), name.heading


def sorted_by(edition: Edition, name: Name) -> str:
    """Return what a name is sorted by: القاهرة under ق, al-Andalus under A, 重复 under chóng."""
    bare = _passed_over(edition).sub("", name.heading, count=1) or name.heading
    if not name.reading:
        return bare
    if _KANA.match(name.reading):
        return name.reading
    same_sound = sounds_like(name.reading)
    return f"{same_sound}{bare[1:]}" if same_sound else bare


@lru_cache
def _passed_over(edition: Edition) -> re.Pattern[str]:
    """Return the pattern of what readers pass over at the beginning of a name: marks and articles."""
    marks = rf"(?:[{re.escape(script_of(edition.script).opening)}]\s?)?"
    articles = "|".join(map(re.escape, edition.articles))
    return re.compile(f"^{marks}(?:{articles})?{marks}", re.IGNORECASE)


@lru_cache
def _collator(locale: str) -> Any:
    collator = icu.Collator.createInstance(icu.Locale.forLanguageTag(locale))
    collator.setStrength(icu.Collator.TERTIARY)
    return collator


@lru_cache
def _letters(locale: str) -> Any:
    index = icu.AlphabeticIndex(icu.Locale.forLanguageTag(locale))
    index.addLabels(icu.Locale("en"))  # a name that is not translated would be headed with an ellipsis
    return index.buildImmutableIndex()


def index_key(edition: Edition, name: Name) -> tuple[int, tuple[bytes, str]]:
    """Return the key of a name in an index: by its letter first, so that B2 stands with the Chinese B."""
    return _letters(edition.collation).getBucketIndex(sorted_by(edition, name)), name_key(edition, name)


def letter_of(edition: Edition, name: Name) -> str:
    """Return the heading that a name stands under in an index: a letter, in Chinese that of its pinyin."""
    letters = _letters(edition.collation)
    bucket = letters.getBucketIndex(sorted_by(edition, name))
    label, _records = letters.getBucket(bucket)
    return _DIGITS if sorted_by(edition, name)[0].isdigit() else str(label)
