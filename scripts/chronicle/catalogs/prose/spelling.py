"""Find names that are written otherwise than the book writes them."""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property
from typing import TYPE_CHECKING

from chronicle.catalogs.prose.matching import Forms, fold
from chronicle.languages.scripts import script_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SHORTEST = {"Arab": 3}
_LEAST = 4
# Letters that a careless ear or finger exchanges.
_CONFUSED = str.maketrans("صطضظقذث", "ستدزكدت")
# The characters that Chinese writes foreign names with.
_SOUNDS = (
    "阿埃艾安奥巴贝比伯布大代丹德登迪尔法费弗富盖戈格古哈海豪赫霍吉加贾杰卡科克库拉莱兰勒里利卢鲁罗马迈曼米姆"
    "纳奈尼努诺帕佩皮普奇丘萨塞桑沙舍什斯苏塔泰坦特提图瓦万韦维沃乌西希夏辛叙雅亚扬耶伊因尤约扎宰泽兹朱荷胡侯"
    "亨木穆莫默慕"
)


class Spelling:
    """The names of a language, to be compared letter by letter."""

    def __init__(self, forms: Iterable[str], script: str) -> None:
        self._forms = frozenset(forms)
        self._script = script

    def variants(self, prose: str) -> Iterator[tuple[int, int, str]]:
        """Yield where a text has a name in other letters, and the form that it resembles.

        A name is the same to a reader without its accents, hyphens, hamzas and dots; if it is not the
        same letter by letter, it is a variant. In Chinese one other character for a sound makes a variant
        of a name that is written by its sounds.
        """
        if not script_of(self._script).spaced:
            yield from self._sounded(prose)
            return
        if not self._skeletons:
            return
        skeleton, offsets = _skeleton(prose, self._script)
        for match in self._pattern.finditer(skeleton):
            start, end = offsets[match.start("name")], offsets[match.end("name") - 1] + 1
            end = _with_signs(prose, end)
            written = prose[start:end]
            resembled = self._skeletons[match["name"]]
            if not any(_same(written, form) for form in resembled):
                yield start, end, min(resembled)

    def _sounded(self, prose: str) -> Iterator[tuple[int, int, str]]:
        """Yield where a Chinese name stands with one character changed."""
        hidden = self._listed.hide(prose)  # one name may be the beginning of another
        for match in self._sounded_pattern.finditer(hidden):
            yield match.start(), match.end(), self._sounded_forms[(match.lastindex or 1) - 1]

    @cached_property
    def _listed(self) -> Forms:
        """Return the names as forms to overlook."""
        return Forms(self._forms, self._script)

    @cached_property
    def _sounded_forms(self) -> tuple[str, ...]:
        """Return the names that are written by their sounds, once for each character that may be another."""
        names = sorted(form for form in self._forms if len(form) > 2 and set(form) <= set(_SOUNDS))
        return tuple(form for form in names for _character in form)

    @cached_property
    def _sounded_pattern(self) -> re.Pattern[str]:
        """Return the pattern of these names, each with one character open, one group for each."""
        parts = [
            f"({re.escape(form[:at])}[{_SOUNDS}]{re.escape(form[at + 1 :])})"
            for form in dict.fromkeys(self._sounded_forms)
            for at in range(len(form))
        ]
        return re.compile("|".join(parts) or r"(?!)")

    @cached_property
    def _skeletons(self) -> dict[str, set[str]]:
        """Return the forms by what is left of them without accents, hyphens and dots."""
        table: dict[str, set[str]] = {}
        for form in self._forms:
            skeleton = _skeleton(form, self._script)[0].strip()
            least = _SHORTEST.get(self._script, _LEAST)
            if len(skeleton.removeprefix("ال")) >= least and skeleton[0].isalpha():
                table.setdefault(skeleton, set()).add(form)
        return table

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """Return the pattern of all skeletons, the longest first."""
        names = sorted(self._skeletons, key=lambda name: (-len(name), name))
        before = r"(?<![^\W_])" + ("(?:[وف]?[بلك]?)" if self._script == "Arab" else "")
        return re.compile(f"{before}(?P<name>{'|'.join(map(re.escape, names))})" + r"(?![^\W_])")


def _skeleton(text: str, script: str) -> tuple[str, tuple[int, ...]]:
    """Return a text without what a careless writer leaves out, and where each character stood."""
    if script == "Arab":
        folded, offsets = fold(text, script)
        return folded.translate(_CONFUSED), offsets[:-1]
    kept: list[str] = []
    places: list[int] = []
    for offset, character in enumerate(text):
        base = unicodedata.normalize("NFD", character)[0].lower()
        if base in "’'ʿʾ‘":
            continue
        kept.append(" " if base in "-\u2010\u2011\u00a0\n" else base)
        places.append(offset)
    return "".join(kept), tuple(places)


def _with_signs(text: str, end: int) -> int:
    """Return the end of a word with the vowel signs that belong to its last letter."""
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end


def _same(written: str, form: str) -> bool:
    """Return whether a name is written as listed; a capital letter and vowel signs are free."""
    return _bare(written).casefold() == _bare(form).casefold()


def _bare(text: str) -> str:
    """Return a name without vowel signs and with plain spaces and apostrophes."""
    kept = "".join(c for c in text if not ("\u064b" <= c <= "\u0652" or c == "\u0640"))
    return " ".join(kept.replace("'", "’").split())
