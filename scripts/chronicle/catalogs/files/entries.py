"""Read a translator's catalog, strictly, and report where it is broken."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from chronicle.catalogs.files.shared_messages import spread
from chronicle.catalogs.files.syntax import CatalogLine, broken, read_kept, read_lines
from chronicle.catalogs.placeholders.legend import Legend, printed_in_source, read_legend
from chronicle.core.problems import relative
from chronicle.core.utf8 import NotUtf8, read_utf8

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from chronicle.words.states import Key

_FUZZY = "fuzzy"
_CATALOG = ".po"  # what the earlier context of an offer ends with: the name of the catalog that it is from


class Previous(NamedTuple):
    """The message that a translation was made for, where it was another."""

    context: str | None
    msgid: str


class Stretch(NamedTuple):
    """The lines of one message, counted from 1: its first comment, its two parts, and its last line."""

    first: int = 0
    source: int = 0  # msgctxt, or msgid where there is none
    translation: int = 0
    last: int = 0


_NOWHERE = Stretch()


@dataclass(frozen=True)
class Entry:
    """One message of a catalog with its translation."""

    line: int
    context: str | None
    msgid: str
    plural: str | None
    forms: tuple[str, ...]  # one, or as many as the language has plural forms
    fuzzy: bool
    previous: Previous | None = None
    stretch: Stretch = _NOWHERE
    explained: tuple[str, ...] = ()  # what its comments say of it, a line each
    noted: tuple[str, ...] = ()  # what its translators wrote above it

    @property
    def key(self) -> Key:
        """Return what tells this message from every other of its catalog."""
        return (self.context, self.msgid)

    @cached_property
    def legend(self) -> Legend:
        """Return what the comments say that the placeholders stand for; nothing where they contradict."""
        return read_legend(self.explained) or Legend()

    @cached_property
    def printed(self) -> tuple[tuple[str, str], ...]:
        """Return what the comments say that each placeholder prints in the source language."""
        return printed_in_source(self.explained)

    @property
    def origin(self) -> str:
        """Return the catalog that a translation is offered from; empty where it is the message's own."""
        context = self.previous.context if self.fuzzy and self.previous else None
        return context if context and context.endswith(_CATALOG) else ""

    @property
    def is_translated(self) -> bool:
        """Return whether anything at all stands as translation."""
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
    obsolete: frozenset[Key] = frozenset()  # the messages that are not in use any more
    heading: Stretch | None = None  # where the header stands

    @cached_property
    def keys(self) -> frozenset[Key]:
        """Return the keys of all messages that are in use."""
        return frozenset(entry.key for entry in self.entries)

    def is_guess(self, entry: Entry, also: frozenset[Key] = frozenset()) -> bool:
        """Return whether a translation is that of another message, which resembles this one.

        Tools that merge catalogs fill in such guesses. Only a message that has gone, of the same context,
        is an earlier wording; `also` are keys of messages that come into use. What says where it is offered
        from is no guess.
        """
        if not entry.fuzzy or entry.previous is None or entry.origin:
            return False
        context = entry.context if entry.previous.context is None else entry.previous.context
        key = (context, entry.previous.msgid)
        return context != entry.context or (key != entry.key and key in self.keys | also)


def catalog_named(domain: str) -> str:
    """Return the name of a catalog as the earlier context of what is offered from it has it."""
    return f"{domain}{_CATALOG}"


def read_text(path: Path, shown: str) -> str:
    """Return a catalog's text; raise ProblemsFound with the line that is not UTF-8."""
    try:
        return read_utf8(path)
    except NotUtf8 as error:
        raise broken(shown, error.line, error.why) from error


def read_catalog(path: Path, root: Path) -> Catalog:
    """Read a catalog; raise ProblemsFound with the line where it cannot be read."""
    shown = relative(path, root)
    return parse_catalog(read_text(path, shown), shown)


@lru_cache(maxsize=128)  # a check asks for each catalog several times
def parse_catalog(text: str, shown: str) -> Catalog:
    """Read a catalog's text; raise ProblemsFound with the line where it cannot be read."""
    lines = read_lines(text, shown)
    entries = [_entry(block) for block in _blocks(lines)]
    header, heading = "", None
    if entries and entries[0].key == (None, ""):
        header, heading = entries[0].forms[0], entries[0].stretch
        del entries[0]
    own = {entry.key for entry in entries}
    shared = ((entry, *(each for each in spread(entry) if each.key not in own)) for entry in entries)
    entries = [each for several in shared for each in several]
    return Catalog(shown, _fields(header), tuple(entries), frozenset(_obsolete(lines)), heading)


def _blocks(lines: list[CatalogLine]) -> Iterator[list[CatalogLine]]:
    """Yield the lines of each message, its comments first."""
    block: list[CatalogLine] = []
    whole = False
    for line in lines:
        if whole and (line.comment or line.keyword in ("msgctxt", "msgid")):
            yield block
            block, whole = [], False
        if line.comment.startswith("#~"):
            block = []  # what was said above it belongs to a message that is not in use
        elif line.comment or line.text is not None:
            block.append(line)
            whole = whole or (line.keyword or "").startswith("msgstr")
    if whole:
        yield block


def _entry(block: list[CatalogLine]) -> Entry:
    """Build an entry from its lines."""
    texts: dict[str, str] = {}
    begins: dict[str, int] = {}
    last = ""
    for line in block:
        if line.text is not None:
            last = line.keyword or last
            begins.setdefault(last, line.number)
            texts[last] = texts.get(last, "") + line.text
    forms = tuple(text for keyword, text in texts.items() if keyword.startswith("msgstr"))
    first_form = next(keyword for keyword in texts if keyword.startswith("msgstr"))
    flags = {
        flag.strip()
        for line in block
        if line.comment.startswith("#,")
        for flag in line.comment[2:].split(",")
    }
    return Entry(
        line=begins["msgid"],
        context=texts.get("msgctxt"),
        msgid=texts["msgid"],
        plural=texts.get("msgid_plural"),
        forms=forms,
        fuzzy=_FUZZY in flags,
        previous=_previous(block),
        stretch=Stretch(
            block[0].number,
            begins.get("msgctxt", begins["msgid"]),
            begins[first_form],
            max(line.number for line in block if line.text is not None),
        ),
        explained=tuple(line.comment[2:].strip() for line in block if line.comment.startswith("#.")),
        noted=tuple(line.comment[1:].strip() for line in block if line.comment[:2] in ("#", "# ")),
    )


def _previous(block: list[CatalogLine]) -> Previous | None:
    """Return the earlier wording that a message's comments give."""
    texts: dict[str, str] = {}
    last = ""
    for line in block:
        if line.comment.startswith("#|") and (found := read_kept(line.comment)):
            last = found.keyword or last
            texts[last] = texts.get(last, "") + (found.text or "")
    return Previous(texts.get("msgctxt"), texts["msgid"]) if "msgid" in texts else None


def _obsolete(lines: list[CatalogLine]) -> Iterator[Key]:
    """Yield the keys of the messages that are not in use."""
    texts: dict[str, str] = {}
    last = ""
    for line in lines:
        found = read_kept(line.comment) if line.comment.startswith("#~") else None
        if found is None or found.text is None or line.comment.startswith("#~|"):
            continue
        last = found.keyword or last
        if found.keyword in ("msgstr", "msgstr[0]") and "msgid" in texts:
            yield texts.get("msgctxt"), texts["msgid"]
            texts = {}
        elif not last.startswith("msgstr"):
            texts[last] = texts.get(last, "") + found.text


def _fields(header: str) -> dict[str, str]:
    """Return the fields of a header; a line without a name goes on with the field above."""
    fields: dict[str, str] = {}
    name = ""
    for line in header.split("\n"):
        before, colon, after = line.partition(":")
        if colon:
            name = before.strip()
            fields[name] = after.strip()
        elif name and line.strip():
            fields[name] = f"{fields[name]} {line.strip()}".strip()
    return fields
