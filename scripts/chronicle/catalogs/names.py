"""What a translator may call the ledger's places and actors in one language."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from chronicle.editions import Edition

# The ledger's own loader keeps line numbers and takes seconds; each start of Sphinx passes here.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FILES = {"place": ("places.yaml", "places"), "actor": ("actors.yaml", "actors")}


@dataclass(frozen=True)
class Names:
    """The listed names of one language, by role and id, the main form first."""

    listed: Mapping[tuple[str, str], tuple[str, ...]]

    @classmethod
    def load(cls, folder: Path, edition: Edition) -> Names:
        """Read the names from the ledger's folder.

        A file that is absent or broken gives no names: the ledger's own loader reports it.
        """
        listed = {}
        for role, (file, key) in _FILES.items():
            for record in read_records(folder / file, key):
                names = (record.get("names") or {}).get(edition.code) or {}
                forms = _unique([names.get("main"), names.get("first"), *(names.get("forms") or ())])
                listed[role, str(record.get("id"))] = forms
        return cls(listed)

    def forms(self, role: str, name: str) -> tuple[str, ...]:
        """Return the forms of a place or actor; none where the ledger does not know it."""
        return self.listed.get((role, name), ())

    @cached_property
    def every(self) -> tuple[str, ...]:
        """Return all forms of all names, the longest first."""
        found = {form for forms in self.listed.values() for form in forms}
        return tuple(sorted(found, key=lambda form: (-len(form), form)))

    @cached_property
    def with_digits(self) -> tuple[str, ...]:
        """Return the forms that hold a digit, such as M5."""
        return tuple(form for form in self.every if any(unicodedata.category(c) == "Nd" for c in form))


def read_records(path: Path, key: str) -> list[dict[str, Any]]:
    """Return the records of a ledger file, or none where it cannot be read."""
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), _LOADER)  # noqa: S506 - a safe loader
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return []
    records = data.get(key) if isinstance(data, dict) else None
    return [each for each in records or () if isinstance(each, dict)]


def _unique(forms: Iterable[Any]) -> tuple[str, ...]:
    """Return the forms that are there, each once, in order."""
    return tuple(dict.fromkeys(str(form) for form in forms if form))
