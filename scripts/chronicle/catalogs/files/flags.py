"""Flag for Weblate which placeholders a translation must have.

GNU msgmerge drops flags that it does not know, so they are set after each merge. A placeholder of a name
may be left out for a pronoun, or get a form behind a bar, and is none of them. There is no
python-brace-format flag: for msgfmt a placeholder left out would be fatal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.catalogs.files.entries import parse_catalog
from chronicle.catalogs.gate.fidelity import EXACTLY
from chronicle.catalogs.placeholders.legend import FORMED, PLACEHOLDER
from chronicle.catalogs.placeholders.unfolding import is_plain

if TYPE_CHECKING:
    from chronicle.catalogs.files.entries import Entry
    from chronicle.catalogs.placeholders.legend import Meant

_FLAG = "placeholders:"


def flagged(text: str, domain: str, shown: str) -> str:
    """Return a catalog whose messages name their placeholders in a flag."""
    lines = text.split("\n")
    for entry in reversed(parse_catalog(text, shown).entries):
        at = entry.stretch.first - 1
        comments = lines[at : entry.stretch.source - 1]
        lines[at : at + len(comments)] = _with_flag(comments, _required(entry, domain))
    return "\n".join(lines)


def _required(entry: Entry, domain: str) -> list[str]:
    """Return the placeholders that each translation of a message has, as the source has them."""
    if entry.plural is not None:  # a form for one number may do without the figure
        return []
    plain = is_plain(domain, entry.context, entry.plural)
    meant = entry.legend.meant
    return list(
        dict.fromkeys(
            found[0]
            for found in PLACEHOLDER.finditer(entry.msgid)
            if plain or _is_required(meant.get(found["name"]), found["form"])
        )
    )


def _is_required(meant: Meant | None, form: str | None) -> bool:
    """Return whether a placeholder has to stand in a translation as it does in the source."""
    return meant is not None and meant.role in EXACTLY and (form is None or meant.role in FORMED)


def _with_flag(comments: list[str], placeholders: list[str]) -> list[str]:
    """Return a message's comments with this flag, and no other of its kind, where flags stand."""
    flags = [
        flag.strip()
        for line in comments
        if line.startswith("#,")
        for flag in line[2:].split(",")
        if not flag.strip().startswith(_FLAG)
    ]
    if placeholders:
        flags.append(_FLAG + ":".join(f'"{each}"' for each in placeholders))
    kept = [line for line in comments if not line.startswith("#,")]
    at = next((at for at, line in enumerate(kept) if line.startswith("#|")), len(kept))
    return [*kept[:at], *([f"#, {', '.join(flags)}"] if flags else []), *kept[at:]]
