"""Read a translator's catalog, strictly, and say where it is broken."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import polib

from chronicle.problems import Problem, ProblemsFound, relative

if TYPE_CHECKING:
    from pathlib import Path

# polib drops a line with an open quotation mark without a word, so each line is checked before it reads.
_LINE = re.compile(
    r"""\s*(?:
        \#.*
      | (?:(?:msgctxt|msgid|msgid_plural|msgstr|msgstr\[[0-9]\])\s*)?"(?:[^"\\]|\\.)*"
    )?\s*""",
    re.VERBOSE,
)
_SYNTAX = re.compile(r"\(line (\d+)\)")


@dataclass(frozen=True)
class Entry:
    """One message of a catalog with its translation."""

    line: int
    context: str | None
    msgid: str
    plural: str | None
    forms: tuple[str, ...]  # one, or as many as the language has plural forms
    fuzzy: bool

    @property
    def key(self) -> tuple[str | None, str]:
        """Return what tells this message from every other of its catalog."""
        return (self.context, self.msgid)

    @property
    def is_translated(self) -> bool:
        """Say whether anything at all stands as translation."""
        return any(form.strip() for form in self.forms)

    @property
    def sources(self) -> tuple[str, ...]:
        """Return the source text: the singular, and the plural where there is one."""
        return (self.msgid,) if self.plural is None else (self.msgid, self.plural)


@dataclass(frozen=True)
class Catalog:
    """The messages of one .po file, and its header's fields."""

    path: str  # as problems name it
    header: dict[str, str]
    entries: tuple[Entry, ...]
    obsolete: int

    @property
    def keys(self) -> frozenset[tuple[str | None, str]]:
        """Return the keys of all messages that are in use."""
        return frozenset(entry.key for entry in self.entries)


def read_catalog(path: Path, root: Path) -> Catalog:
    """Read a catalog; raise ProblemsFound with the line where it cannot be read."""
    shown = relative(path, root)
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise ProblemsFound([Problem(shown, line, "T001", "this line is not written in UTF-8.")]) from error
    for number, written in enumerate(text.removeprefix("\ufeff").split("\n"), start=1):
        if not _LINE.fullmatch(written):
            reason = (
                "this line is neither a comment nor a keyword with its text in quotation marks; "
                "a quotation mark may be missing, or one inside the text lacks its backslash."
            )
            raise ProblemsFound([Problem(shown, number, "T001", reason)])
    try:
        parsed = polib.pofile(text, encoding="utf-8")
    except (OSError, ValueError) as error:
        found = _SYNTAX.search(str(error))
        reason = "the order of msgctxt, msgid and msgstr is broken here."
        raise ProblemsFound([Problem(shown, int(found[1]) if found else 0, "T001", reason)]) from error
    return Catalog(
        shown,
        dict(parsed.metadata),
        tuple(_entry(each) for each in parsed if not each.obsolete),
        len(parsed.obsolete_entries()),
    )


def _entry(found: polib.POEntry) -> Entry:
    """Turn polib's record into ours."""
    forms: tuple[str, ...] = (found.msgstr,)
    if found.msgid_plural:
        last = max(found.msgstr_plural, default=0)
        forms = tuple(found.msgstr_plural.get(index, "") for index in range(last + 1))
    return Entry(
        line=found.linenum or 0,
        context=found.msgctxt,
        msgid=found.msgid,
        plural=found.msgid_plural or None,
        forms=forms,
        fuzzy="fuzzy" in found.flags,
    )
