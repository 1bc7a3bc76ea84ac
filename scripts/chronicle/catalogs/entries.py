"""Read a translator's catalog, strictly, and say where it is broken."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import polib

from chronicle.catalogs.syntax import ORDER, broken, check_syntax
from chronicle.problems import relative

if TYPE_CHECKING:
    from pathlib import Path

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


def read_text(path: Path, shown: str) -> str:
    """Return a catalog's text in UTF-8, its lines ended alike, without the mark that some editors begin with.

    Raises ProblemsFound with the line that is not UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise broken(shown, line, "this line is not written in UTF-8.") from error


def read_catalog(path: Path, root: Path) -> Catalog:
    """Read a catalog; raise ProblemsFound with the line where it cannot be read."""
    shown = relative(path, root)
    text = read_text(path, shown)
    check_syntax(text, shown)
    try:
        parsed = polib.pofile(text, encoding="utf-8")
    except (OSError, ValueError) as error:
        found = _SYNTAX.search(str(error))
        raise broken(shown, int(found[1]) if found else 0, ORDER) from error
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
