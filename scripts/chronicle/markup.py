"""The inline grammar of the book: what may stand in a message.

Chapters, catalogs and the ledger's sentences share it. A message is a line of MyST text with roles,
inline links, code spans and emphasis; this module finds them, it does not render anything.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

VALUE_FORMS = frozenset({"full", "bare", "oblique"})
DATE_FORMS = frozenset(
    {"full", "year", "month-year", "day-month", "month", "start", "end", "weekday", "said"}
)
LEDGER_ROLES = frozenset({"value", "date", "count", "place", "actor", "claim", "title", "foreign"})
SPHINX_ROLES = frozenset({"ref", "numref", "term"})
ROLES = LEDGER_ROLES | SPHINX_ROLES
# Whose words a writer chooses; the other roles show what the ledger says, or a form that it lists.
WRITTEN = SPHINX_ROLES | {"foreign"}

# CommonMark closes a code span with a run of backticks of the same length.
_ROLE = re.compile(
    r"\{(?P<name>[a-z][a-z0-9:_-]*)\}(?P<ticks>`+)(?!`)(?P<body>.+?)(?<!`)(?P=ticks)(?!`)", re.DOTALL
)
_CODE = re.compile(r"(?<!`)(?P<ticks>`+)(?!`)(?P<body>.+?)(?<!`)(?P=ticks)(?!`)", re.DOTALL)
_LINK = re.compile(
    r"(?P<image>!?)\[(?P<text>(?:[^\[\]\\]|\\.)*)\]\((?P<address><[^>\n]*>|[^\s()]*)(?:\s+[^)]*)?\)"
)
_AUTOLINK = re.compile(r"<(?P<address>[a-z][a-z0-9+.-]*:[^\s<>]*|[^\s<>@]+@[^\s<>]+)>", re.IGNORECASE)
_SHOWN = re.compile(r"^(?P<shown>.*?)\s*<(?P<target>[^<>]+)>$", re.DOTALL)


@dataclass(frozen=True)
class Role:
    """One role in a message, taken apart.

    `target` has neither display text nor form: for `{value}` it is `claim.quantity@source/key`.
    """

    name: str
    body: str
    target: str
    shown: str | None
    form: str | None
    start: int
    end: int


@dataclass(frozen=True)
class Link:
    """An inline link or an address in angle brackets."""

    text: str
    address: str
    image: bool
    start: int
    end: int


@dataclass(frozen=True)
class Message:
    """A message with its markup found; `text` is as it was written."""

    text: str
    roles: tuple[Role, ...]
    links: tuple[Link, ...]
    code: tuple[str, ...]

    def plain(self) -> str:
        """Return the message with each role, link and code span replaced by a space."""
        spans = [(role.start, role.end) for role in self.roles]
        spans += [(link.start, link.end) for link in self.links]
        kept, last = [], 0
        for start, end in sorted(spans):
            kept.append(self.text[last:start])
            last = max(last, end)
        kept.append(self.text[last:])
        return _CODE.sub(" ", " ".join(kept))


def read_role(name: str, body: str, start: int = 0, end: int = 0) -> Role:
    """Take a role's body apart into display text, target and form."""
    body = body.strip()
    shown: str | None = None
    form: str | None = None
    target = body
    if name in {"place", "actor", "foreign", "ref", "numref", "term"}:
        match = _SHOWN.match(body)
        if match:
            shown, target = match["shown"].strip(), match["target"].strip()
    elif name in {"value", "date"} and "|" in body:
        target, form = (part.strip() for part in body.split("|", 1))
    return Role(name, body, target, shown, form, start, end)


def read_message(text: str) -> Message:
    """Find the roles, links and code spans of a message, in reading order."""
    roles = tuple(
        read_role(match["name"], match["body"], match.start(), match.end()) for match in _ROLE.finditer(text)
    )
    rest = _blank(text, ((role.start, role.end) for role in roles))
    code = []
    for match in _CODE.finditer(rest):
        code.append(match["body"].strip())
    rest = _blank(rest, ((match.start(), match.end()) for match in _CODE.finditer(rest)))
    links = [
        Link(
            text[match.start("text") : match.end("text")],
            match["address"].strip("<>"),
            bool(match["image"]),
            match.start(),
            match.end(),
        )
        for match in _LINK.finditer(rest)
    ]
    rest = _blank(rest, ((link.start, link.end) for link in links))
    links += [
        Link(match["address"], match["address"], False, match.start(), match.end())
        for match in _AUTOLINK.finditer(rest)
    ]
    return Message(text, roles, tuple(sorted(links, key=lambda link: link.start)), tuple(code))


def claims_of(role: Role) -> tuple[str, ...]:
    """Return the ids that a `{claim}` role names."""
    return tuple(part.strip() for part in role.target.split(",") if part.strip())


@dataclass(frozen=True)
class Target:
    """The address of a value or date in the ledger: `claim.quantity@source/key`.

    `claim` is empty for an address that begins with a dot: the claim in whose sentence it stands.
    """

    claim: str
    quantity: str | None
    source: str | None
    key: str | None


def read_target(text: str) -> Target:
    """Read the address of a value (`claim.quantity@source/key`) or date (`claim@source/key`)."""
    path, _, where = text.partition("@")
    claim, _, quantity = path.partition(".")
    source, _, key = where.partition("/")
    return Target(claim.strip(), quantity.strip() or None, source.strip() or None, key.strip() or None)


def _blank(text: str, spans: Iterator[tuple[int, int]]) -> str:
    """Return the text with these spans overwritten by as many spaces, so that offsets stay."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
