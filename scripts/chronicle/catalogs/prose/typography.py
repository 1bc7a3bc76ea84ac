"""Find what a script does not do: marks of another script, typed spaces, pairs that do not close."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from chronicle.text.scripts import ARABIC_LETTERS, ARABIC_SIGNS, HAN

if TYPE_CHECKING:
    from collections.abc import Iterator

# A role prints words: its place counts as a letter, and so does that of a note mark.
_HAN = f"[{HAN}\ufffb\ufffc]"
_HAN_MARK = r"[，。；：、？！（）“”‘’《》「」『』—…·]"
_HAN_END = rf"[{HAN}\ufffb\ufffc”’》）」』]"
_HAN_BEGINNING = rf"[{HAN}\ufffb\ufffc“‘《（「『]"
_ARABIC_WORD = f"[{ARABIC_LETTERS}{ARABIC_SIGNS}]"
_ARABIC = f"[{ARABIC_LETTERS}{ARABIC_SIGNS}\ufffb\ufffc]"
_ARABIC_END = rf"[{ARABIC_LETTERS}{ARABIC_SIGNS}\ufffb\ufffc»”)\]]"
_ARABIC_BEGINNING = rf"\s*[«“(\[]?[{ARABIC_LETTERS}\ufffc]"
# What may be written together with a name or a number: and, so; with, for, like; the article.
_BEFORE_NAMES = "[وف]?(?:[بكل]?(?:ال)?|لل)"
_OPEN = "([{«《「『（“"
_CLOSE = ")]}»》」』）”"


class Hazard(NamedTuple):
    """A pattern that does not belong in a script, with its code and reason."""

    code: str
    pattern: re.Pattern[str]
    reason: str


def _hazards(*rows: tuple[str, str, str]) -> tuple[Hazard, ...]:
    """Compile a script's rows."""
    return tuple(Hazard(code, re.compile(pattern), reason) for code, pattern, reason in rows)


_EVERY = _hazards(
    ("T063", r"(?<=\S)[ \u00a0]{2,}(?=\S)", "two spaces stand together."),
    ("T062", r"([,;:،؛，。；：、])\1|(?<!\.)\.\.(?!\.)", "a punctuation mark stands twice."),
)
_HAN_ROWS = _hazards(
    (
        "T062",
        rf"(?<={_HAN_END})[,;:?!]|[,;:?!](?={_HAN_BEGINNING})",
        "a half-width mark stands beside a Chinese character.",
    ),
    (
        "T062",  # J.K.罗琳 has points after its initials
        rf"(?<={_HAN_END})(?<!\.)\.(?!\.)|(?<![A-Z.])\.(?={_HAN_BEGINNING})",
        "a half-width full stop stands beside a Chinese character.",
    ),
    ("T062", rf"\((?=[^()]*{_HAN})|(?<={_HAN})\(", "a half-width bracket stands beside a Chinese character."),
    ("T062", rf"(?<={_HAN})[\"']|[\"'](?={_HAN})", "a straight quotation mark; Chinese has “ ” and ‘ ’."),
    ("T062", r"\.\.\.", "three points; Chinese has …… for an ellipsis."),
    ("T062", rf"(?<={_HAN})-{{1,2}}(?={_HAN})", "a hyphen; Chinese has —— for a dash."),
    (
        "T063",
        rf"(?:(?<={_HAN})|(?<={_HAN_MARK}))[ \u00a0\u3000]+(?=\w|{_HAN}|{_HAN_MARK})"
        rf"|(?<=[A-Za-z0-9])[ \u00a0\u3000]+(?={_HAN}|{_HAN_MARK})",
        "a typed space stands beside a Chinese character; the builder sets the gap.",
    ),
)
_HANS_ROWS = _hazards(("T062", "[「」『』]", "a corner bracket; on the mainland Chinese has “ ” and ‘ ’."))
_ARABIC_ROWS = _hazards(
    ("T062", rf"(?<={_ARABIC_END})\s*,|,(?={_ARABIC_BEGINNING})", "a Latin comma; Arabic has ،"),
    ("T062", rf"(?<={_ARABIC_END})\s*;|;(?={_ARABIC_BEGINNING})", "a Latin semicolon; Arabic has ؛"),
    ("T062", rf"(?<={_ARABIC_END})\s*\?|\?(?={_ARABIC_BEGINNING})", "a Latin question mark; Arabic has ؟"),
    ("T062", rf"(?<={_ARABIC})[\"']|[\"'](?={_ARABIC})", "a straight quotation mark; Arabic has « »"),
    ("T062", rf"(?<!«)“(?={_ARABIC})(?![^«]*»)", "“ ” stand only inside « »"),
    ("T062", rf"(?<={_ARABIC})\u0640+(?={_ARABIC})", "a stretched letter (kashida)."),
    ("T063", r"(?<=[\w\ufffb\ufffc»)]) +[،؛؟.:](?!\.)", "a space stands before a punctuation mark."),
    ("T063", r"[،؛؟](?=[\w\ufffc])", "there is no space after a punctuation mark."),
)
_LATIN_ROWS = _hazards(
    ("T062", r"(?<!\w)\"|\"(?!\w)", "a straight quotation mark."),
    ("T063", r"\w\ufffc|\ufffc\w", "there is no space between a word and what a role prints."),
)
_BY_SCRIPT = {"Hans": _HAN_ROWS + _HANS_ROWS, "Hant": _HAN_ROWS, "Arab": _ARABIC_ROWS, "Latn": _LATIN_ROWS}
# What another language of the same script does: Persian has these letters, French this space.
_BY_LANGUAGE = {
    "ar": _hazards(
        (
            "T062",
            r"[\u06a9\u06cc\u06be\u06c1]",
            "a letter of Persian or Urdu that looks like another.",
        ),
        ("T063", rf"(?:(?<=\s)|^)و +(?={_ARABIC})", "the و is written together with the next word."),
        (
            "T063",
            rf"(?<!{_ARABIC_WORD})(?!{_BEFORE_NAMES}\ufffc){_ARABIC_WORD}+\ufffc|\ufffc{_ARABIC_WORD}",
            "there is no space between a word and what a role prints.",
        ),
    ),
    "en": _hazards(
        ("T063", r"(?<=[\w\ufffb\ufffc]) +[,;:?!.](?=\s|$)", "a space stands before a punctuation mark."),
    ),
}


def hazards(prose: str, script: str, language: str) -> Iterator[tuple[Hazard, int, int]]:
    """Yield what does not belong in a marked text of this script and language, with its place."""
    for hazard in (*_EVERY, *_BY_SCRIPT.get(script, ()), *_BY_LANGUAGE.get(language, ())):
        for match in hazard.pattern.finditer(prose):
            yield hazard, match.start(), match.end()


def open_pairs(prose: str) -> str:
    """Return the brackets and quotation marks that do not close, or close nothing."""
    stack: list[str] = []
    wrong: list[str] = []
    for character in prose:
        if character in _OPEN:
            stack.append(character)
        elif character in _CLOSE:
            partner = _OPEN[_CLOSE.index(character)]
            if stack and stack[-1] == partner:
                stack.pop()
            else:
                wrong.append(character)
    return "".join([*stack, *wrong])
