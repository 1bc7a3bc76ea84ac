"""Find what a script does not do: marks of another script, typed spaces, pairs that do not close."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from chronicle.languages.checks import LETTERS
from chronicle.text.scripts import ARABIC_LETTERS, ARABIC_SIGNS, HAN, LATIN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.languages.checks import Misplaced
    from chronicle.languages.editions import Edition, Space

# A role prints words: its place counts as a letter, and so does that of a note mark.
_HAN = f"[{HAN}\ufffb\ufffc]"
_HAN_MARK = r"[，。；：、？！（）“”‘’《》「」『』—…·]"
_HAN_END = rf"[{HAN}\ufffb\ufffc”’》）」』]"
_HAN_BEGINNING = rf"[{HAN}\ufffb\ufffc“‘《（「『]"
_ARABIC = f"[{ARABIC_LETTERS}{ARABIC_SIGNS}\ufffb\ufffc]"
_ARABIC_END = rf"[{ARABIC_LETTERS}{ARABIC_SIGNS}\ufffb\ufffc»”)\]]"
_ARABIC_BEGINNING = rf"\s*[«“(\[]?[{ARABIC_LETTERS}\ufffc]"
_NO_BREAK = "\u00a0\u202f"
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
# What may stand for the letters of a script in the tables of languages.
_LETTERS = {"Arabic": ARABIC_LETTERS + ARABIC_SIGNS, "Han": HAN, "Latin": LATIN}


def hazards(prose: str, edition: Edition) -> Iterator[tuple[Hazard, int, int]]:
    """Yield what does not belong in a marked text of this script and language, with its place."""
    own = _own(edition.checks.misplaced) if edition.checks else ()
    for hazard in (*_EVERY, *_BY_SCRIPT.get(edition.script, ()), *own, *_spacing(edition.spaces)):
        for match in hazard.pattern.finditer(prose):
            yield hazard, match.start(), match.end()


@cache
def _own(rows: tuple[Misplaced, ...]) -> tuple[Hazard, ...]:
    """Compile the rows of a language."""
    return _hazards(*((row.code, LETTERS.sub(_letters, row.pattern), row.reason) for row in rows))


@cache
def _spacing(spaces: tuple[Space, ...]) -> tuple[Hazard, ...]:
    """Return what finds a mark without its space, which either of those that do not break may be."""
    marks = re.escape("".join(each.mark for each in spaces))
    found = []
    for each in spaces:
        mark, name = re.escape(each.mark), f"U+{ord(each.space):04X}"
        # In 12:30 the colon is no mark of the sentence, and ?! are one mark.
        before, after = rf"(?<=[^{_NO_BREAK}{marks}]){mark}(?=\W|$)", rf"{mark}(?![{_NO_BREAK}])"
        pattern, where = (before, "before") if each.before else (after, "after")
        reason = f"a space that does not break the line ({name}) belongs {where} “{each.mark}”."
        found.append(("T063", pattern, reason))
    return _hazards(*found)


def _letters(found: re.Match[str]) -> str:
    """Return the letters of a script that a row names."""
    return _LETTERS[found["script"]]


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
