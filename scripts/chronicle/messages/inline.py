"""Render a message with roles as plain text, for places where no markup can stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chronicle.markup import read_message

if TYPE_CHECKING:
    from chronicle.markup import Role
    from chronicle.messages.voice import Messages

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_STRONG = re.compile(r"(?<!\\)(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\\*\w])([*_])(?=\S)([^*_]+?)(?<=\S)\1(?![*\w])")
_CODE = re.compile(r"(?<![\\`])(`+)(?!`)(.+?)(?<!`)\1(?!`)")


def plain_text(words: Messages, text: str, claim: str | None = None) -> str:
    """Return the text as a reader would see it, without the marks of notes."""
    message = read_message(text)
    parts: list[tuple[int, int, str]] = [
        (role.start, role.end, _role(words, role, claim or "")) for role in message.roles
    ]
    parts += [(link.start, link.end, link.text) for link in message.links]
    shown, last = [], 0
    for start, end, said in sorted(parts):
        if start < last:
            continue  # a role inside the text of a link is already shown
        shown += [_unmark(text[last:start]), said]
        last = end
    return "".join([*shown, _unmark(text[last:])])


def _unmark(text: str) -> str:
    """Return text without emphasis, code marks and escapes."""
    text = _CODE.sub(lambda match: match[2].strip(), text)
    text = _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", text))
    return _ESCAPED.sub(r"\1", text)


def _role(words: Messages, role: Role, claim: str) -> str:
    """Return what a role prints."""
    name, target = role.name, role.target
    if name == "value":
        return words.quantity(words.book.value(target, within=claim), role.form or "full")
    if name == "date":
        return words.date(words.book.date(target, within=claim), role.form or "full")
    if name == "count":
        return words.count(target)
    if name == "place":
        return words.place(target, role.shown)
    if name == "actor":
        return words.actor(target, role.shown)
    if name == "title":
        return words.title_text(target)
    if name == "claim":
        return ""
    return role.shown if role.shown is not None else target
