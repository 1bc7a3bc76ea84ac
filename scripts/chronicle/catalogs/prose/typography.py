"""Find what a script does not do: marks of another script, typed spaces, pairs that do not close."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from chronicle.languages.checks import LETTERS
from chronicle.languages.scripts import SCRIPTS, han, japanese
from chronicle.languages.scripts.arabic import ALL_LETTERS, ARABIC_LETTERS, SIGNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.languages.checks import Misplaced
    from chronicle.languages.editions import Edition, Marks, Space

# A role prints words: its place counts as a letter, and so does that of a note mark.
_SQUARE_MARK = r"[，。；：、？！（）“”‘’《》「」『』—…·]"
_ARABIC = f"[{ALL_LETTERS}{SIGNS}\ufffb\ufffc]"
_ARABIC_END = rf"[{ALL_LETTERS}{SIGNS}\ufffb\ufffc»”)\]]"
_ARABIC_BEGINNING = rf"\s*[«“(\[]?[{ALL_LETTERS}\ufffc]"
_NO_BREAK = "\u00a0\u202f"
_PAIRS = dict(zip("([{«《「『（“", ")]}»》」』）”", strict=True))


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


def _rows_of_squares(letters: str, language: str, quotes: str, spaces: str) -> tuple[Hazard, ...]:
    """Return what stands beside characters that fill squares and does not belong there."""
    one, end, beginning = (
        f"[{letters}\ufffb\ufffc]",
        rf"[{letters}\ufffb\ufffc”’》）」』]",
        rf"[{letters}\ufffb\ufffc“‘《（「『]",
    )
    beside = f"beside a {language} character"
    return _hazards(
        ("T062", rf"(?<={end})[,;:?!]|[,;:?!](?={beginning})", f"a half-width mark stands {beside}."),
        (
            "T062",  # J.K.罗琳 has points after its initials
            rf"(?<={end})(?<!\.)\.(?!\.)|(?<![A-Z.])\.(?={beginning})",
            f"a half-width full stop stands {beside}.",
        ),
        ("T062", rf"\((?=[^()]*{one})|(?<={one})\(", f"a half-width bracket stands {beside}."),
        ("T062", rf"(?<={one})[\"']|[\"'](?={one})", f"a straight quotation mark; {language} has {quotes}."),
        ("T062", r"\.\.\.", f"three points; {language} has …… for an ellipsis."),
        ("T062", rf"(?<={one})-{{1,2}}(?={one})", f"a hyphen; {language} has —— for a dash."),
        (
            "T063",
            rf"(?:(?<={one})|(?<={_SQUARE_MARK}))[{spaces}]+(?=\w|{one}|{_SQUARE_MARK})"
            rf"|(?<=[A-Za-z0-9])[{spaces}]+(?={one}|{_SQUARE_MARK})",
            f"a typed space stands {beside}; the builder sets the gap.",
        ),
    )


_HANS_ROWS = (
    *_rows_of_squares(han.LETTERS, "Chinese", "“ ” and ‘ ’", " \u00a0\u3000"),
    *_hazards(("T062", "[「」『』]", "a corner bracket; on the mainland Chinese has “ ” and ‘ ’.")),
)
_HANT_ROWS = _rows_of_squares(han.LETTERS, "Chinese", "「 」 and 『 』", " \u00a0\u3000")
# In Japanese a wide space parts a sentence from the question before it.
_JAPANESE_ROWS = _rows_of_squares(japanese.SCRIPT.letters, "Japanese", "「 」 and 『 』", " \u00a0")
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
# Its prefixes are written together with a name; what follows one is not.
_HEBREW_ROWS = _hazards(("T063", r"\ufffc\w", "there is no space between what a role prints and a word."))
_BY_SCRIPT = {
    "Hans": _HANS_ROWS,
    "Hant": _HANT_ROWS,
    "Jpan": _JAPANESE_ROWS,
    "Arab": _ARABIC_ROWS,
    "Hebr": _HEBREW_ROWS,
    "Latn": _LATIN_ROWS,
    "Cyrl": _LATIN_ROWS,
}
# What may stand for the letters of a script in the tables of languages.
_LETTERS = {script.name: script.letters for script in SCRIPTS} | {"Arabic": ARABIC_LETTERS + SIGNS}


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


def open_pairs(prose: str, edition: Edition) -> str:
    """Return the brackets and quotation marks that do not close, or close nothing."""
    pairs = _pairs(edition.quotes, edition.inner_quotes)
    partners = {closing: opening for opening, closing in pairs.items()}
    stack: list[str] = []
    wrong: list[str] = []
    for character in prose:
        if character in pairs:
            stack.append(character)
        elif character in partners:
            if stack and stack[-1] == partners[character]:
                stack.pop()
            else:
                wrong.append(character)
    return "".join([*stack, *wrong])


@cache
def _pairs(*quotes: Marks) -> dict[str, str]:
    """Return what opens with what closes it, in a language with these quotation marks.

    A mark of its own is what the language makes of it: “ closes in Russian. Of one that is an apostrophe
    too, or that opens and closes alike, nobody can tell whether it is closed.
    """
    own = [pair for pair in quotes if pair.opening != pair.closing and pair.closing not in "’'"]
    taken = {mark for pair in quotes for mark in pair}
    common = {one: other for one, other in _PAIRS.items() if not taken & {one, other}}
    return common | dict(own)
