"""Search the data of a finished result for anything that identifies a protected witness.

This repeats the ledger's own check independently: it has its own list of what may be said of such a source,
and looks at what readers get, in the web edition's folder, in the EPUB, attached to the PDF.
"""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

import pikepdf

from chronicle.core.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_DATA = "evidence.json"
_HARMLESS = frozenset(
    {"id", "order", "read", "kind", "medium", "withheld", "stance", "weaknesses", "note"}
    | {"copy", "sections", "own_words", "csl"}
)
_HARMLESS_IN_CSL = frozenset({"type", "language", "issued"})
_ID = re.compile(r"witness-([1-9][0-9]*|[a-z])")


def check_witnesses(result: Path) -> Iterator[Problem]:
    """Yield each field of a protected witness that a web folder, an EPUB or a PDF publishes and may not."""
    for name, content in _data_of(result):
        for source in json.loads(content).get("sources", ()):
            if "withheld" in source:
                for field in _telling(source):
                    message = f"The name of a witness is withheld, and “{field}” may tell it."
                    yield Problem(f"{result.name}/{name}", 0, "E064", message)


def _telling(source: dict[str, Any]) -> Iterator[str]:
    yield from sorted(set(source) - _HARMLESS)
    yield from (f"csl → {name}" for name in sorted(set(source.get("csl", ())) - _HARMLESS_IN_CSL))
    if not _ID.fullmatch(str(source.get("id"))):
        yield "id"


def _data_of(result: Path) -> Iterator[tuple[str, bytes]]:
    """Yield each copy of the published data that a result holds."""
    if result.is_dir():
        for path in sorted(result.rglob(_DATA)):
            yield path.relative_to(result).as_posix(), path.read_bytes()
    elif result.suffix == ".pdf":
        with pikepdf.open(result) as pdf:
            for name, file in pdf.attachments.items():
                if name == _DATA:
                    yield name, file.get_file().read_bytes()
    else:
        with zipfile.ZipFile(result) as container:
            for name in container.namelist():
                if PurePosixPath(name).name == _DATA:
                    yield name, container.read(name)
