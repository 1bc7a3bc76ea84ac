"""Write what there is to translate into templates, with what a translator needs to know of each message."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from unicodedata import bidirectional

import polib

from chronicle.catalogs.files.paths import domains
from chronicle.catalogs.placeholders.legend import FORMED, PLACEHOLDER, Legend, shorten
from chronicle.catalogs.placeholders.unfolding import apart, is_plain
from chronicle.core.controls import FSI, PDI
from chronicle.core.folders import Folders
from chronicle.core.writing import write_if_changed
from chronicle.text.roles import REMARK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from chronicle.catalogs.gate.allowed_names import Names
    from chronicle.catalogs.placeholders.legend import Meant
    from chronicle.languages.editions import Edition
    from chronicle.words.states import Key

    # Renders one role, given the claim that a leading dot means.
    Preview = Callable[[str, str], str]
    Messages = Mapping[str, Sequence["Translatable"]]
    # Finds the messages of each document of the book in this folder.
    ReadChapters = Callable[[Path, Edition], Mapping[str, Sequence["Found"]]]

_PREVIEWED = frozenset({"value", "date", "count", "difference", "place", "actor", "title"})
# What the others print is not the ledger's to say.
_PRINTS = {
    "paragraph": "the number of a paragraph",
    "figure": "the number of a figure",
    "claim": "the mark of a note",
    "ref": "a reference",
    "numref": "a reference with its number",
    "term": "a word of the glossary",
    REMARK: "a note of the editors; its words stand behind the bar",
}


class Found(NamedTuple):
    """One message of a chapter, and where it stands: “2.3”, “heading”, “caption” and the like."""

    msgid: str
    places: tuple[str, ...]


class Translatable(NamedTuple):
    """One message as it goes into a template."""

    msgid: str
    context: str | None = None
    plural: str | None = None
    comments: tuple[str, ...] = ()
    claim: str = ""  # whom a leading dot in a role means


class Short(NamedTuple):
    """A message as translators see it: with placeholders, in a context of its own where it needs one."""

    message: Translatable
    context: str | None
    msgid: str
    legend: Legend = Legend()

    @property
    def key(self) -> Key:
        """Return what tells it from every other message of its catalog."""
        return (self.context, self.msgid)


def templates_folder(book: Path, edition: Edition) -> Path:
    """Return the folder of an edition's templates; they differ in what the comments preview."""
    return Folders(book).build / "messages" / edition.catalog


def write_templates(
    book: Path, edition: Edition, messages: Messages, previews: Sequence[Preview], names: Names
) -> Path:
    """Write one .pot for each catalog and return their folder."""
    folder = templates_folder(book, edition)
    for domain in domains(book):
        content = template(messages.get(domain, []), previews, names, domain)
        write_if_changed(folder / f"{domain}.pot", content)
    return folder


def template(
    messages: Sequence[Translatable], previews: Sequence[Preview], names: Names, domain: str
) -> bytes:
    """Return a template; it has no date, so that the same text gives the same bytes."""
    catalog = polib.POFile(wrapwidth=0)
    catalog.metadata = {
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    for short in short_messages(messages, domain):
        plural = short.message.plural
        catalog.append(
            polib.POEntry(
                msgctxt=short.context,
                msgid=short.msgid,
                msgid_plural=plural or "",
                msgstr_plural={0: "", 1: ""} if plural else {},
                comment="\n".join([*short.message.comments, *explanations(short, previews, names)]),
            )
        )
    return f"{str(catalog).rstrip()}\n".encode()


def short_messages(messages: Iterable[Translatable], domain: str) -> list[Short]:
    """Return messages as translators see them; those that read alike are told apart by their contexts."""
    alike: dict[Key, list[Short]] = {}
    found = []
    for message in messages:
        if is_plain(domain, message.context, message.plural):
            short = Short(message, message.context, message.msgid)
        else:
            short = Short(message, message.context, *shorten(message.msgid))
        alike.setdefault(short.key, []).append(short)
        found.append(short)
    return [
        short._replace(context=apart(short.context, _tail(short, others)))
        if len(others := alike[short.key]) > 1
        else short
        for short in found
    ]


def _tail(short: Short, others: Iterable[Short]) -> str:
    """Return what a message names and others that read alike do not."""
    meant = short.legend.meant
    return ", ".join(
        each.target
        for name, each in meant.items()
        if any(other.legend.meant[name] != each for other in others)
    )


def explanations(short: Short, previews: Sequence[Preview], names: Names) -> list[str]:
    """Yield for each placeholder what it prints, first in the source language, then in the translator's.

    For a name the forms follow that may stand behind a bar. What the placeholder stands for closes the
    line: the catalog is read back by it.
    """
    lines: dict[str, None] = {}
    for found in PLACEHOLDER.finditer(short.msgid):
        if meant := short.legend.meant.get(found["name"]):
            name, form = found["name"], found["form"]
            shown = f"{{{name}|…}}" if meant.role == REMARK else found[0]
            printed = _printed(meant, form, short.message.claim, previews)
            listed = [f"{{{name}|{each}}}" for each in names.forms(meant.role, meant.target)[1:]]
            choice = f" (or {' '.join(listed)})" if listed else ""
            lines[f"{shown}: {' '.join(printed.split())}{choice} = {meant.written()}"] = None
    lines |= dict.fromkeys(f"{{{name}}} is printed as it stands" for name in sorted(short.legend.literal))
    return list(lines)


def _printed(meant: Meant, form: str | None, claim: str, previews: Sequence[Preview]) -> str:
    """Return what a placeholder prints in each of the languages; of a display text each has its own."""
    if meant.role not in _PREVIEWED:
        return _PRINTS.get(meant.role) or meant.target
    forms = (form, form if meant.role in FORMED else None)
    return " · ".join(
        _set_apart(preview(meant.written(each), claim))
        for preview, each in zip(previews, forms, strict=False)
    )


def _set_apart(printed: str) -> str:
    """Return what is printed as an editor shows it in order within a line from left to right.

    Numbers before a word from right to left would stand on its other side: “18 نيسان/أبريل 2011”.
    """
    kinds = set(map(bidirectional, printed))
    return f"{FSI}{printed}{PDI}" if kinds & {"R", "AL"} and kinds & {"EN", "AN", "L"} else printed


def chapter_templates(found: Mapping[str, Sequence[Found]]) -> dict[str, list[Translatable]]:
    """Return the chapters' messages, each with its place as its first comment."""
    return {
        docname: [Translatable(each.msgid, comments=(" · ".join(each.places),)) for each in messages]
        for docname, messages in found.items()
    }
