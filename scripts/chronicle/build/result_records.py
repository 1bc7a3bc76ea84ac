"""Read and write the builder's records of the results in dist/."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any

from chronicle.core.writing import replace

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from chronicle.build.plan import Product

_KINDS: dict[str, tuple[type, ...]] = {"str": (str,), "float": (int, float), "int": (int,)}


@dataclass(frozen=True)
class ResultRecord:
    """One published result: what it was made from, what came of it, when, and how long that took."""

    fingerprint: str
    digest: str  # of its files as they were published
    made: str  # ISO 8601, local time
    seconds: float
    pages: int  # of the PDF, documents of the EPUB, web pages


def load(path: Path) -> dict[str, ResultRecord]:
    """Return the records by the name of their product; none where the file is missing or damaged."""
    try:
        stored = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}  # costs a rebuild, nothing more
    if not isinstance(stored, dict):
        return {}
    return {name: ResultRecord(**given) for name, given in stored.items() if _is_record(given)}


def _is_record(given: Any) -> bool:
    """Return whether a value of the file has every field of a record and no other."""
    return (
        isinstance(given, dict)
        and given.keys() == {field.name for field in fields(ResultRecord)}
        and all(isinstance(given[field.name], _KINDS[str(field.type)]) for field in fields(ResultRecord))
    )


def save(path: Path, records: Mapping[str, ResultRecord]) -> None:
    """Write the records, sorted, in place of the old ones."""
    text = json.dumps({name: asdict(records[name]) for name in sorted(records)}, indent=1)
    replace(path, f"{text}\n".encode())


def count_pages(product: Product, path: Path) -> int:
    """Count a PDF's pages, an EPUB's documents or a web edition's pages."""
    if product.format == "pdf":
        import pikepdf

        with pikepdf.open(path) as pdf:
            return len(pdf.pages)
    if product.format == "epub":
        import zipfile

        with zipfile.ZipFile(path) as container:
            return sum(name.endswith(".xhtml") for name in container.namelist())
    return sum(1 for _ in path.rglob("*.html"))


def size_of(path: Path) -> int:
    """Return the bytes of a file, or of all files in a folder."""
    if path.is_dir():
        return sum(part.stat().st_size for part in path.rglob("*") if part.is_file())
    return path.stat().st_size
