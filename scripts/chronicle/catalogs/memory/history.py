"""Read what earlier commits of a book had in a language's catalogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.catalogs.files.entries import parse_catalog
from chronicle.catalogs.files.paths import translators_folder
from chronicle.catalogs.memory.offers import Translated
from chronicle.core.git_record import every_version
from chronicle.core.problems import ProblemsFound, relative

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from chronicle.catalogs.files.entries import Entry
    from chronicle.languages.editions import Edition

_SUFFIX = ".po"


def told_before(book: Path, edition: Edition) -> Iterator[Translated]:
    """Yield every translation that stood in a catalog of the language, the newest first.

    What cannot be read is passed over; so is all where the book is not kept in git. A message stands in many
    commits and is read once.
    """
    folder = relative(translators_folder(book, edition), book)
    blocks: dict[str, dict[str, None]] = {}
    for path, content in every_version(book, folder):
        if path.endswith(_SUFFIX):
            domain = path.removeprefix(f"{folder}/").removesuffix(_SUFFIX)
            text = content.decode("utf-8", errors="replace").replace("\r\n", "\n")
            blocks.setdefault(domain, {}).update(dict.fromkeys(text.split("\n\n")))
    for domain, found in blocks.items():
        told: set[tuple[str | None, str, tuple[str, ...]]] = set()
        for entry in _entries(list(filter(_is_message, found))):
            known = (*entry.key, entry.forms)
            if entry.is_translated and known not in told:
                told.add(known)
                yield Translated(domain, entry)


def _is_message(block: str) -> bool:
    """Return whether some lines are a message in use."""
    header = 'msgid ""\nmsgstr ""\n' in block
    return "\nmsgstr" in block and "#~" not in block and not header


def _entries(blocks: list[str]) -> Iterator[Entry]:
    """Yield the messages of some blocks; of many at once, since one that is broken is rare."""
    try:
        yield from parse_catalog("\n\n".join(blocks), "").entries if blocks else ()
    except ProblemsFound:
        if len(blocks) > 1:
            half = len(blocks) // 2
            yield from _entries(blocks[:half])
            yield from _entries(blocks[half:])
