"""Write the catalogs that Sphinx reads, from what has passed the gate."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import polib

from chronicle.core.writing import replace
from chronicle.words.states import State

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from chronicle.catalogs.files.entries import Entry
    from chronicle.languages.editions import Edition

_PRINTED = frozenset({State.TRANSLATED, State.FUZZY})


def header(edition: Edition) -> dict[str, str]:
    """Return a catalog's header without anything personal, so that none of it can reach a book."""
    return {
        "Language": edition.catalog,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": edition.plural_forms,
    }


def write_vetted(
    folder: Path, domain: str, edition: Edition, passed: Iterable[tuple[Entry, State]]
) -> dict[Path, bytes]:
    """Write a vetted .po with its .mo when their content has changed; return both contents.

    Sphinx sees a changed catalog by its .po and depends on the time of its .mo, so the two go together.
    The state stands in the .po as a comment: a chapter is read again when only the state has changed.
    """
    po, mo = folder / f"{domain}.po", folder / f"{domain}.mo"
    contents = dict(zip((po, mo), _contents(edition, tuple(passed)), strict=True))
    # Both are compared: a build that is stopped between the two leaves one of them behind the other.
    if not all(path.is_file() and path.read_bytes() == content for path, content in contents.items()):
        for path, content in contents.items():
            replace(path, content)
    return contents


@lru_cache(maxsize=16)
def _contents(edition: Edition, passed: tuple[tuple[Entry, State], ...]) -> tuple[bytes, bytes]:
    """Return a vetted .po and its .mo; those of the interface are the same for one book after another."""
    catalog = polib.POFile(wrapwidth=0)
    catalog.metadata = header(edition)
    for entry, state in passed:
        forms = entry.forms if state in _PRINTED else ("",) * len(entry.forms)
        catalog.append(_record(entry, forms, state))
    return f"{str(catalog).rstrip()}\n".encode(), catalog.to_binary()


def vetted_files(folder: Path) -> list[Path]:
    """Return every catalog in a folder that Sphinx would meet."""
    return sorted((*folder.rglob("*.po"), *folder.rglob("*.mo")))


def remove_others(folder: Path, domains: Iterable[str]) -> None:
    """Delete vetted catalogs of chapters that are no more, so that Sphinx cannot meet them."""
    known = set(domains)
    for path in vetted_files(folder):
        if path.relative_to(folder).with_suffix("").as_posix() not in known:
            path.unlink(missing_ok=True)


def _record(entry: Entry, forms: tuple[str, ...], state: State) -> polib.POEntry:
    """Turn our record into polib's."""
    plural = entry.plural is not None
    return polib.POEntry(
        msgctxt=entry.context,
        msgid=entry.msgid,
        msgid_plural=entry.plural or "",
        msgstr="" if plural else forms[0],
        msgstr_plural=dict(enumerate(forms)) if plural else {},
        comment=f"state: {state}",
    )
