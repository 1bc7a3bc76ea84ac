"""Parse the roles of the book: what a name, a value, a date or a note in a sentence asks for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

VALUE_FORMS = frozenset({"full", "bare", "oblique", "words"})
DATE_FORMS = frozenset(
    {"full", "year", "month-year", "day-month", "month", "start", "end", "weekday", "said", "worded"}
)
LEDGER_ROLES = frozenset(
    {"value", "date", "count", "place", "actor", "claim", "difference", "title", "foreign"}
)
REMARK = "note"  # a note of the editors' own: its words are its body
BOOK_ROLES = frozenset({"paragraph", "figure", REMARK})  # which the book's own files answer
SPHINX_ROLES = frozenset({"ref", "numref", "term"})
ROLES = LEDGER_ROLES | BOOK_ROLES | SPHINX_ROLES
# Whose words a writer chooses; the other roles show what the ledger says, or a form that it lists.
WRITTEN = SPHINX_ROLES | {"foreign", REMARK}

# What such a note may not hold: roles and code, and what parts a placeholder from its words.
NOT_IN_REMARK = frozenset("`{}|")

_CHOOSING = frozenset({"place", "actor", "foreign"}) | SPHINX_ROLES  # may show another text: “shown <target>”
_SHOWN = re.compile(r"^(?P<shown>.*?)\s*<(?P<target>[^<>]+)>$", re.DOTALL)


@dataclass(frozen=True)
class Role:
    """One role in a message, taken apart.

    `target` has neither display text nor form: for `{value}` it is `claim.quantity@source/key`. `start`
    and `end` are its place in the message as it was written.
    """

    name: str
    body: str
    target: str
    shown: str | None
    form: str | None
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Target:
    """The address of a value or date in the ledger: `claim.quantity@source/key`.

    `claim` is empty for an address that begins with a dot: the claim in whose sentence it stands.
    """

    claim: str
    quantity: str | None
    source: str | None
    key: str | None


def read_role(name: str, body: str, start: int = 0, end: int = 0) -> Role:
    """Split a role's body into display text, target and form."""
    body = body.strip()
    shown: str | None = None
    form: str | None = None
    target = body
    if name in _CHOOSING:
        if match := _SHOWN.match(body):
            shown, target = match["shown"].strip(), match["target"].strip()
    elif name == REMARK:
        shown, target = body, "words"
    elif name in {"value", "date"} and "|" in body:
        target, form = (part.strip() for part in body.split("|", 1))
    return Role(name, body, target, shown, form, start, end)


def plain_role(name: str, target: str) -> Role:
    """Return a role that shows what the ledger says in its usual form."""
    return Role(name, target, target, None, None)


def write_role(name: str, body: str) -> str:
    """Write a role as MyST: more backticks where the body has some, and a space beside one at its edge."""
    ticks = "`"
    while ticks in body:
        ticks += "`"
    if "`" in (body[:1], body[-1:]):
        body = f" {body} "
    return f"{{{name}}}{ticks}{body}{ticks}"


def claims_of(role: Role) -> tuple[str, ...]:
    """Return the ids that a `{claim}` role names."""
    return tuple(part.strip() for part in role.target.split(",") if part.strip())


def read_target(text: str) -> Target:
    """Read the address of a value (`claim.quantity@source/key`) or date (`claim@source/key`)."""
    path, _, where = text.partition("@")
    claim, _, quantity = path.partition(".")
    source, _, key = where.partition("/")
    return Target(claim.strip(), quantity.strip() or None, source.strip() or None, key.strip() or None)
