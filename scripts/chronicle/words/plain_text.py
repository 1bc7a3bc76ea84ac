"""Render a message with roles as plain text, for places where no markup can stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.ledger.lookup import find_difference
from chronicle.text.grammar import read_message
from chronicle.text.roles import REMARK, Role
from chronicle.text.segments import Emphasis, Link, Picture

if TYPE_CHECKING:
    from chronicle.text.segments import Segment, Segments
    from chronicle.words.messages import Messages


def plain_text(words: Messages, text: str, claim: str | None = None) -> str:
    """Return the text as a reader would see it, without the marks of notes."""
    return plain_segments(words, read_message(text).segments, claim or "")


def plain_segments(words: Messages, segments: Segments, claim: str = "") -> str:
    """Return segments as a reader would see them; a leading dot in an address means this claim."""
    return "".join(_plain(words, segment, claim) for segment in segments)


def _plain(words: Messages, segment: Segment, claim: str) -> str:
    """Return what one segment prints."""
    if isinstance(segment, Role):
        return role_text(words, segment, claim)
    if isinstance(segment, (Emphasis, Link)):
        return plain_segments(words, segment.inside, claim)
    return segment.alt if isinstance(segment, Picture) else segment.text


def role_text(words: Messages, role: Role, claim: str = "") -> str:
    """Return what a role prints, as plain text."""
    name, target = role.name, role.target
    if name == "value":
        return words.quantity(words.ledger.value(target, within=claim), role.form or "full")
    if name == "date":
        return words.date(words.ledger.date(target, within=claim), role.form or "full")
    if name == "count":
        return words.count(target)
    if name == "place":
        return words.place(target, role.shown)
    if name == "actor":
        return words.actor(target, role.shown)
    if name == "title":
        return words.title_text(target)
    if name == "difference":
        return find_difference(words.ledger, target)
    if name in {"claim", REMARK}:
        return ""
    return role.shown if role.shown is not None else target
