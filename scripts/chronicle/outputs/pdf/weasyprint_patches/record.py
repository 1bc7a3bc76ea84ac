"""Keep checksums of the sources that the patches were written against, and tell which have changed.

`python -m chronicle.outputs.pdf.weasyprint_patches.record` records those of the installed WeasyPrint.
"""

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
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chronicle.core.writing import replace
from chronicle.outputs.pdf.weasyprint_patches.registry import registry

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from chronicle.outputs.pdf.weasyprint_patches.private_name import PrivateName

PATH = Path(__file__).with_name("sources.json")
_COMMAND = "python -m chronicle.outputs.pdf.weasyprint_patches.record"
_NO_CODE = re.compile(r"\s*(?:#.*)?")


@dataclass(frozen=True)
class Record:
    """The release that the patches were written against, and the checksums of its sources, by name."""

    release: str
    sources: Mapping[str, str]


def recorded() -> Record:
    """Return what was recorded."""
    data = json.loads(PATH.read_text(encoding="utf-8"))
    return Record(data["weasyprint"], data["sources"])


def fault_of(entry: PrivateName, record: Record) -> str | None:
    """Return what has become of a name, and what to do about it; nothing where all is as it was."""
    try:
        there = find(entry.name)
    except (ImportError, AttributeError):
        return (
            f"{entry.name} is gone: see what WeasyPrint has now instead ({entry.what}; {entry.why}), "
            f"mend the patch or take it out, run tests/builder/outputs/pdf, then record: {_COMMAND}"
        )
    if entry.watched and checksum(there) != record.sources.get(entry.name):
        return (
            f"{entry.name} has changed: compare it with that of WeasyPrint {record.release} ({entry.why}), "
            f"run tests/builder/outputs/pdf, then record: {_COMMAND}"
        )
    return None


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
    return bool(re.search(rf"self(?:\.{name} = |, '{name}', )", source_of(owner)))


def source_of(thing: Any) -> str:
    """Return the source of a function or class without empty lines, comments of their own, and its indent."""
    lines = textwrap.dedent(inspect.getsource(inspect.unwrap(thing))).splitlines()
    return "\n".join(line.rstrip() for line in lines if not _NO_CODE.fullmatch(line))


def checksum(thing: Any) -> str:
    """Return the SHA-256 of a source."""
    return hashlib.sha256(source_of(thing).encode()).hexdigest()


def write(entries: Iterable[PrivateName] = registry, path: Path = PATH) -> None:
    """Record the sources of the installed WeasyPrint."""
    sources = {entry.name: checksum(find(entry.name)) for entry in entries if entry.watched}
    data = {"weasyprint": version("weasyprint"), "sources": dict(sorted(sources.items()))}
    replace(path, (json.dumps(data, indent=1) + "\n").encode())


if __name__ == "__main__":
    write()
