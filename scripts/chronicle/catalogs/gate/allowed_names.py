"""What a translator may call the ledger's places and actors in one language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from chronicle.core.last_results import LastResults
from chronicle.core.marked_yaml import read_marked
from chronicle.languages.deriving import with_derived_names
from chronicle.ledger.record_reading import names_of
from chronicle.text.digits import has_digit

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from chronicle.languages.editions import Edition

_FILES = {"place": ("places.yaml", "places"), "actor": ("actors.yaml", "actors")}
_OTHERS = (("sources.yaml", "sources"), ("terms.yaml", "glossary"))
_SIGNS = ("terms.yaml", "with_digits")
_READ = ("places.yaml", "actors.yaml", "sources.yaml", "terms.yaml")


@dataclass(frozen=True)
class Names:
    """The listed names of one language, by role and id, the main form first."""

    listed: Mapping[tuple[str, str], tuple[str, ...]]
    signs: tuple[str, ...] = ()  # which are no names of places or actors, and hold digits
    sourced: bool = True  # the book has claims; without one it is an ordinary report, where numbers are typed

    @classmethod
    def load(cls, folder: Path, edition: Edition) -> Names:
        """Read the names from the ledger's folder.

        A file that is absent or broken gives no names: the ledger's own loader reports it.
        """
        sourced = any((folder / "claims").glob("*.yaml"))
        _, names = _names.of_files(
            (folder, edition),
            lambda: [folder / file for file in _READ],
            lambda: cls._read(folder, edition, sourced=sourced),
            sourced,
        )
        return names

    @classmethod
    def _read(cls, folder: Path, edition: Edition, *, sourced: bool) -> Names:
        listed = {}
        for role, (file, key) in _FILES.items():
            for record in read_records(folder / file, key):
                listed[role, str(record.get("id"))] = _forms(record, edition)
        signs = [
            form
            for file, key in _OTHERS
            for record in read_records(folder / file, key)
            for form in _forms(record, edition)
        ]
        file, key = _SIGNS
        signs += [str(record.get("text") or "") for record in read_records(folder / file, key)]
        return cls(listed, tuple(filter(has_digit, signs)), sourced)

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
        """Return the names and signs that hold a digit, such as B2."""
        return (*filter(has_digit, self.every), *self.signs)


_names: LastResults[Names] = LastResults(most=16)


def read_records(path: Path, key: str) -> list[dict[str, Any]]:
    """Return the records of a ledger file, or none where it cannot be read."""
    data, _problems = read_marked(path, path.name)  # the ledger's own loader tells what is wrong
    records = data.get(key) if isinstance(data, dict) else None
    return [each for each in records or () if isinstance(each, dict)]


def _forms(record: Mapping[str, Any], edition: Edition) -> tuple[str, ...]:
    """Return the forms of a record's name in one language."""
    name = names_of(with_derived_names(record, [edition])).get(edition.code)
    return tuple(dict.fromkeys(name.allowed)) if name else ()
