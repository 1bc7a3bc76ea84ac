"""Write the messages of tests as translators see them, from texts with roles."""

from __future__ import annotations

import polib

from chronicle.catalogs.files.templates import Translatable, explanations, short_messages
from chronicle.catalogs.gate.allowed_names import Names


def entry(
    msgid: str, *forms: str, context: str | None = None, plural: str = "", flags: tuple[str, ...] = ()
) -> polib.POEntry:
    """Return a message with its translation, placeholders in the place of roles, and what they stand for."""
    (short,) = short_messages([Translatable(msgid, context, plural or None)], "chapters/x")
    written = [short.legend.shortened(form) for form in forms]
    return polib.POEntry(
        msgctxt=short.context,
        msgid=short.msgid,
        msgid_plural=plural,
        msgstr="" if plural else written[0],
        msgstr_plural=dict(enumerate(written)) if plural else {},
        comment="\n".join(explanations(short, (), Names({}))),
        flags=list(flags),
    )


def short(msgid: str) -> str:
    """Return a message as translators see it."""
    return entry(msgid, "").msgid


def catalog_text(*entries: polib.POEntry) -> str:
    """Return messages as a catalog has them, without a header."""
    return "\n".join(str(each) for each in entries)
