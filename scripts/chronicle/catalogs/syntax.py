"""Read the lines of a catalog as strictly as GNU gettext does, and name the first that is wrong."""

from __future__ import annotations

import re

from chronicle.catalogs.characters import describe
from chronicle.problems import Problem, ProblemsFound

ORDER = "the order of msgctxt, msgid and msgstr is broken here."
# polib drops a line with an open quotation mark without a word, so each line is checked before it reads.
# Of the escapes these are the ones that it and GNU gettext read alike.
_LINE = re.compile(
    r"""\s*(?:
        \#.*
      | (?:(?P<keyword>msgctxt|msgid|msgid_plural|msgstr|msgstr\[[0-9]\])\s*)?
        "(?P<text>(?:[^"\\]|\\[abfnrtv"\\])*)"
    )?\s*""",
    re.VERBOSE,
)
# What may follow what; None is the beginning and the end of the file.
_NEXT: dict[str | None, frozenset[str | None]] = {
    None: frozenset({"msgctxt", "msgid"}),
    "msgctxt": frozenset({"msgid"}),
    "msgid": frozenset({"msgstr", "msgid_plural"}),
    "msgid_plural": frozenset({"msgstr[0]"}),
    "msgstr": frozenset({"msgctxt", "msgid", None}),
}
# Characters that some programs take for the end of a line and others do not, and what no text can hold.
_NO_TEXT = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")


def check_syntax(text: str, shown: str) -> None:
    """Raise ProblemsFound at the first line that is no part of a whole message."""
    last: str | None = None
    number = begun = messages = 0
    source = ""
    for number, written in enumerate(text.split("\n"), start=1):
        if stray := _NO_TEXT.search(written):
            raise broken(shown, number, f"this line holds the invisible character {describe(stray[0])}.")
        match = _LINE.fullmatch(written)
        if not match:
            reason = (
                "this line is neither a comment nor a keyword with its text in quotation marks; "
                "a quotation mark may be missing, one inside the text may lack its backslash, "
                "or a backslash begins what is no escape."
            )
            raise broken(shown, number, reason)
        if keyword := match["keyword"]:
            if keyword not in _after(last):
                raise broken(shown, number, ORDER)
            if keyword == "msgid":
                begun, source, messages = number, "", messages + (last is not None)
            elif last == "msgid" and not source and messages:
                raise broken(shown, begun, "a message without source text; only the header may be one.")
            last = keyword
        if last == "msgid":
            source += match["text"] or ""
        elif match["text"] is not None and last is None:
            raise broken(shown, number, "this text belongs to no msgid or msgstr.")
    if last is None:
        raise broken(shown, 0, "it is empty: it has neither a header nor a message.")
    if None not in _after(last):
        raise broken(shown, number, "the file ends in the middle of a message.")


def _after(keyword: str | None) -> frozenset[str | None]:
    """Return what may follow a keyword; the forms of a plural are numbered in a row."""
    if keyword is None or not keyword.startswith("msgstr["):
        return _NEXT[keyword]
    return _NEXT["msgstr"] | {f"msgstr[{int(keyword[7:-1]) + 1}]"}


def broken(shown: str, line: int, reason: str) -> ProblemsFound:
    """Return the one problem of a catalog that cannot be read."""
    return ProblemsFound([Problem(shown, line, "T001", reason)])
