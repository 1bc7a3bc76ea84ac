"""Keep checksums of the sources that the builder was written against, and tell which have changed."""

from __future__ import annotations

import hashlib
import importlib
import inspect
import json
import re
import textwrap
from dataclasses import dataclass
from functools import reduce
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from chronicle.core.writing import replace

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from chronicle.core.private_names import PrivateName

_NO_CODE = re.compile(r"\s*(?:#.*)?")


@dataclass(frozen=True)
class Record:
    """The releases that the builder was written against, and the checksums of their sources, by name."""

    releases: Mapping[str, str]  # by package
    sources: Mapping[str, str]


@dataclass(frozen=True)
class Fence:
    """The private names of other packages that one package of the builder alone uses."""

    packages: tuple[str, ...]  # as pip knows them
    names: tuple[PrivateName, ...]
    path: Path  # of the record
    tests: str  # that show whether all is well with another release
    command: str  # that records the sources of the installed packages

    def recorded(self) -> Record:
        """Return what was recorded."""
        data = json.loads(self.path.read_text(encoding="utf-8"))
        return Record(data["releases"], data["sources"])

    def fault_of(self, entry: PrivateName) -> str | None:
        """Return what has become of a name, and what to do about it; nothing where all is as it was."""
        record = self.recorded()
        then = f"run {self.tests}, then record: {self.command}"
        try:
            there = find(entry.name)
        except (ImportError, AttributeError):
            about = f"{entry.what}; {entry.why}"
            return f"{entry.name} is gone: see what there is instead ({about}), mend what uses it, {then}"
        if entry.watched and checksum(there) != record.sources.get(entry.name):
            package = entry.name.partition(":")[0].partition(".")[0].replace("_", "-")
            release = f"{package} {record.releases.get(package, '')}"
            return f"{entry.name} has changed: compare it with that of {release} ({entry.why}), {then}"
        return None

    def write(self, path: Path | None = None) -> None:
        """Record the sources of the installed packages."""
        sources = {entry.name: checksum(find(entry.name)) for entry in self.names if entry.watched}
        releases = {package: version(package) for package in self.packages}
        data = {"releases": releases, "sources": dict(sorted(sources.items()))}
        replace(path or self.path, (json.dumps(data, indent=1) + "\n").encode())


def find(name: str) -> Any:
    """Return what stands under a name; for an attribute that objects are given at birth, their class.

    Raises ImportError or AttributeError where there is no such module, class, function or attribute.
    """
    module, _, path = name.partition(":")
    *inside, last = path.split(".")
    owner = reduce(getattr, inside, importlib.import_module(module))
    if inspect.isclass(owner) and not hasattr(owner, last) and _is_given(owner, last):
        return owner
    return getattr(owner, last)


def _is_given(owner: type, name: str) -> bool:
    """Return whether a class gives its objects an attribute, as in `self._tags = tags`."""
    return bool(re.search(rf"self(?:\.{name}(?:: [^=]+)? = |, '{name}', )", source_of(owner)))


def source_of(thing: Any) -> str:
    """Return the source of a function or class without empty lines, comments of their own, and its indent.

    A table of functions has the sources of all.
    """
    if isinstance(thing, dict):
        return "\n".join(f"{name}: {source_of(each)}" for name, each in thing.items())
    lines = textwrap.dedent(inspect.getsource(inspect.unwrap(thing))).splitlines()
    return "\n".join(line.rstrip() for line in lines if not _NO_CODE.fullmatch(line))


def checksum(thing: Any) -> str:
    """Return the SHA-256 of a source."""
    return hashlib.sha256(source_of(thing).encode()).hexdigest()
