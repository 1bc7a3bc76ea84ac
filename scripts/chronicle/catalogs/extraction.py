"""Write what there is to translate into templates, with what a translator needs to know of each message."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import polib

from chronicle.catalogs.layout import domains
from chronicle.folders import Folders
from chronicle.text.grammar import read_message
from chronicle.writing import write_if_changed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from chronicle.catalogs.chapters import Found
    from chronicle.editions import Edition

    # Renders one role, given the claim that a leading dot means.
    Preview = Callable[[str, str], str]
    Messages = Mapping[str, Sequence["Translatable"]]

# What a role of this sort prints depends on the ledger and the language; the others print what they show.
_PREVIEWED = frozenset({"value", "date", "count", "place", "actor", "title"})


class Translatable(NamedTuple):
    """One message as it goes into a template."""

    msgid: str
    context: str | None = None
    plural: str | None = None
    comments: tuple[str, ...] = ()
    claim: str = ""  # whom a leading dot in a role means


def templates_folder(book: Path, edition: Edition) -> Path:
    """Return the folder of an edition's templates; they differ in what the comments preview."""
    return Folders(book).build / "messages" / edition.catalog


def write_templates(book: Path, edition: Edition, messages: Messages, previews: Sequence[Preview]) -> Path:
    """Write one .pot for each catalog and return their folder."""
    folder = templates_folder(book, edition)
    for domain in domains(book):
        content = template(messages.get(domain, []), previews)
        write_if_changed(folder / f"{domain}.pot", content)
    return folder


def template(messages: Sequence[Translatable], previews: Sequence[Preview]) -> bytes:
    """Return a template; it has no date, so that the same text gives the same bytes."""
    catalog = polib.POFile(wrapwidth=0)
    catalog.metadata = {
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    for message in messages:
        comments = [*message.comments, *preview_comments(message, previews)]
        catalog.append(
            polib.POEntry(
                msgctxt=message.context,
                msgid=message.msgid,
                msgid_plural=message.plural or "",
                msgstr_plural={0: "", 1: ""} if message.plural else {},
                comment="\n".join(comments),
            )
        )
    return f"{str(catalog).rstrip()}\n".encode()


def preview_comments(message: Translatable, previews: Sequence[Preview]) -> list[str]:
    """Say what each role of a message prints, first in the source language, then in the translator's."""
    lines: dict[str, None] = {}
    for role in read_message(message.msgid).roles:
        if role.name not in _PREVIEWED:
            continue
        written = f"{{{role.name}}}`{role.body}`"
        printed = [preview(written, message.claim) for preview in previews]
        lines[f"{written} prints: {' · '.join(printed)}"] = None
    return list(lines)


def chapter_templates(found: Mapping[str, list[Found]]) -> dict[str, list[Translatable]]:
    """Return the chapters' messages, each with its place as its first comment."""
    return {
        docname: [Translatable(each.msgid, comments=(" · ".join(each.places),)) for each in messages]
        for docname, messages in found.items()
    }
