"""Read the lines of a catalog as strictly as GNU gettext does, and name the first that is wrong."""

from __future__ import annotations

import re
from typing import NamedTuple

from chronicle.core.problems import Problem, ProblemsFound
from chronicle.core.worded import Worded

ORDER = "the order of msgctxt, msgid and msgstr is broken here."
_KEYWORD = r"(?:(?P<keyword>msgctxt|msgid|msgid_plural|msgstr|msgstr\[[0-9]\])[ \t]*)?"
_TEXT = r'"(?P<text>(?:[^"\\]|\\[abfnrtv"\\])*)"'
# A space is one of these two: what else some programs take for space or for the end of a line is text.
_LINE = re.compile(rf"[ \t]*(?:(?P<comment>\#.*)|{_KEYWORD}{_TEXT})?[ \t]*", re.DOTALL)
# What comments keep: the message that a translation was made for, and messages that are not in use.
_KEPT = re.compile(rf"\#[|~][ \t]*{_KEYWORD}{_TEXT}[ \t]*", re.DOTALL)
_ESCAPE = re.compile(r'\\([abfnrtv"\\])')
_MEANS = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", '"': '"', "\\": "\\"}
_WRITTEN = {character: f"\\{letter}" for letter, character in _MEANS.items()}
_LONGEST = (
    20_000  # letters of one text; a long paragraph has two thousand, and some checks read it many times
)
# What may follow what; None is the beginning and the end of the file.
_NEXT: dict[str | None, frozenset[str | None]] = {
    None: frozenset({"msgctxt", "msgid"}),
    "msgctxt": frozenset({"msgid"}),
    "msgid": frozenset({"msgstr", "msgid_plural"}),
    "msgid_plural": frozenset({"msgstr[0]"}),
    "msgstr": frozenset({"msgctxt", "msgid", None}),
}


class CatalogLine(NamedTuple):
    """One line: a comment as it is written, or a text with its escapes read."""

    number: int
    comment: str = ""
    keyword: str | None = None  # a line of text without one goes on with the text above
    text: str | None = None


def read_lines(text: str, shown: str) -> list[CatalogLine]:
    """Return the lines of a catalog; raise ProblemsFound at the first that is no part of a whole message."""
    lines: list[CatalogLine] = []
    last: str | None = None
    closed = False  # a comment ends the message above it
    begun = messages = size = 0
    source = ""
    for number, written in enumerate(text.split("\n"), start=1):
        if "\0" in written:
            raise broken(shown, number, "this line holds the character U+0000, at which some programs stop.")
        match = _LINE.fullmatch(written)
        if not match:
            raise broken(
                shown,
                number,
                'this line cannot be read: most likely a " stands in the text without a \\ before it, '
                'or the " at the beginning or the end of the line is gone.',
                "Open the file in a text editor, write the quotation marks of the language, "
                'or \\", in place of the " inside the text, and save the file as UTF-8.',
            )
        if match["comment"]:
            if last is not None and None not in _after(last):
                raise broken(shown, number, ORDER)
            closed = True
        if keyword := match["keyword"]:
            if keyword not in _after(last):
                raise broken(shown, number, ORDER)
            closed = False
            if keyword == "msgid":
                begun, source, messages = number, "", messages + (last is not None)
            elif last == "msgid" and not source and messages:
                raise broken(shown, begun, "a message without source text; only the header may be one.")
            last = keyword
        if last == "msgid":
            source += match["text"] or ""
        elif match["text"] is not None and (last is None or closed):
            raise broken(shown, number, "this text belongs to no msgid or msgstr.")
        size = len(match["text"] or "") + (0 if keyword else size)
        if size > _LONGEST:
            raise broken(
                shown,
                number,
                Worded("this text has more than {longest} letters, a book's worth.", longest=_LONGEST),
            )
        said = None if match["text"] is None else unescape(match["text"])
        lines.append(CatalogLine(number, (match["comment"] or "").rstrip(" \t"), keyword, said))
    if last is None:
        raise broken(shown, 0, "it is empty: it has neither a header nor a message.")
    if None not in _after(last):
        raise broken(shown, len(lines), "the file ends in the middle of a message.")
    return lines


def read_kept(comment: str) -> CatalogLine | None:
    """Return what a comment keeps of an earlier wording or of a message not in use, or None."""
    match = _KEPT.fullmatch(comment)
    return CatalogLine(0, "", match["keyword"], unescape(match["text"])) if match else None


def unescape(written: str) -> str:
    """Return a text as it is meant."""
    return _ESCAPE.sub(lambda match: _MEANS[match[1]], written)


def quote(text: str) -> str:
    """Return a text as a catalog writes it."""
    return f'"{"".join(_WRITTEN.get(character, character) for character in text)}"'


def _after(keyword: str | None) -> frozenset[str | None]:
    """Return what may follow a keyword; the forms of a plural are numbered in a row."""
    if keyword is None or not keyword.startswith("msgstr["):
        return _NEXT[keyword]
    return _NEXT["msgstr"] | {f"msgstr[{int(keyword[7:-1]) + 1}]"}


def broken(shown: str, line: int, reason: str, remedy: str = "") -> ProblemsFound:
    """Return the one problem of a catalog that cannot be read."""
    return ProblemsFound([Problem(shown, line, "T001", reason, remedy)])
