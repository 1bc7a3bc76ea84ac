"""Read the index of a web edition as a page gets it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

PARTS = ("search-index.js", "search-rest.js")


def handed_over(script: str) -> dict[str, Any]:
    """Return what a script of the index hands to the search."""
    _, opening, behind = script.partition("JSON.parse('")
    quoted, closing, _ = behind.rpartition("'));\n")
    assert opening
    assert closing
    told: dict[str, Any] = json.loads(re.sub(r"\\(.)", r"\1", quoted))
    return told


def indexed_pages(folder: Path) -> list[list[Any]]:
    """Return the pages in the index of the edition in a folder, each with its title and its places."""
    parts = [(folder / "assets" / name).read_text(encoding="utf-8") for name in PARTS]
    return [page for part in parts for page in handed_over(part)["pages"]]
