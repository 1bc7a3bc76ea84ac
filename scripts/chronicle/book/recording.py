"""Record the numbers of the book as it is released, so that what readers cite can be found again."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from chronicle.book.paragraphs import name_problems, numbers_of, read_documents
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.core.writing import write_if_changed
from chronicle.languages.chosen import read_editions
from chronicle.ledger.loader import load_ledger

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chronicle.core.folders import Folders
    from chronicle.ledger.releases import Numbers, Release

NUMBERS = "docs/evidence/numbers.yaml"
_VERSION = re.compile(r"[0-9A-Za-z][0-9A-Za-z.+-]*", re.ASCII)


def record_numbers(folders: Folders, version: str, *, again: bool = False) -> bool:
    """Add the numbers of the book to those of earlier releases; return False where they stand there already.

    What was recorded of a version is replaced with `again` alone, and of no other version.
    """
    if not _VERSION.fullmatch(version):
        raise ProblemsFound(
            [_problem(f"“{version}” is no version.", "Write it as conf.py does, as in 1.0.0.")]
        )
    documents = read_documents(folders)
    if problems := list(name_problems(documents)):
        raise ProblemsFound(problems)
    now = numbers_of(documents)
    releases = load_ledger(folders.evidence, read_editions(folders)).releases
    known = next((each for each in releases if each.version == version), None)
    if known is not None and known.numbers == now:
        return False
    if known is not None and not again:
        message = f"version {version} is recorded with other numbers."
        remedy = "Give the book a new version; or, if nobody has been given this one yet, add --again."
        raise ProblemsFound([_problem(message, remedy, known.origin.line)])
    path = folders.root / NUMBERS
    text = path.read_text(encoding="utf-8") if path.is_file() else "releases:\n"
    write_if_changed(path, with_release(text, releases, version, now).encode())
    return True


def with_release(text: str, releases: tuple[Release, ...], version: str, now: Numbers) -> str:
    """Return the text of the file with one version's numbers in it, at their place or at the end."""
    lines = text.removesuffix("\n").split("\n")
    lines = ["releases:" if re.fullmatch(r"releases:\s*\[\s*\]\s*", line) else line for line in lines]
    starts = [each.origin.line for each in releases]
    known = next((each.origin.line for each in releases if each.version == version), None)
    first = len(lines) if known is None else known - 1
    end = next((start - 1 for start in starts if known is not None and start > known), len(lines))
    lines[first:end] = _record(version, now)
    return "\n".join(lines) + "\n"


def _record(version: str, numbers: Numbers) -> list[str]:
    return [
        f'  - version: "{version}"',
        *_mapping("chapters", numbers.chapters),
        *_mapping("paragraphs", numbers.paragraphs),
    ]


def _mapping(name: str, rows: Mapping[str, str]) -> list[str]:
    if not rows:
        return [f"    {name}: {{}}"]
    return [f"    {name}:", *(f'      {_key(key)}: "{number}"' for key, number in rows.items())]


def _key(name: str) -> str:
    """Return a name as a key of YAML, in quotes where it is not made of words with hyphens."""
    return name if re.fullmatch(r"[a-z]+(-[a-z0-9]+)+", name) else json.dumps(name, ensure_ascii=False)


def _problem(message: str, remedy: str, line: int = 0) -> Problem:
    return Problem(NUMBERS, line, "M114", message, remedy)
