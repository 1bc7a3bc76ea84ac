"""Write the catalogs that Sphinx reads, from what has passed the gate."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

import polib

from chronicle.core.writing import replace
from chronicle.words.states import State

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from chronicle.catalogs.files.entries import Entry
    from chronicle.languages.editions import Edition

Contents: TypeAlias = tuple[bytes, bytes]  # of a .po and its .mo
_TRANSLATORS = ("Project-Id-Version", "PO-Revision-Date", "Last-Translator", "Language-Team")
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


def working_header(edition: Edition) -> dict[str, str]:
    """Return the header of a catalog that translators edit.

    It has the fields that `msgfmt -c` asks for, empty until an editor or a translator fills them in.
    """
    return dict.fromkeys(_TRANSLATORS, "") | header(edition)


def write_vetted(folder: Path, domain: str, vetted: Contents) -> dict[Path, bytes]:
    """Write a vetted .po with its .mo when their content has changed; return both contents.

    Sphinx sees a changed catalog by its .po and depends on the time of its .mo, so the two go together.
    """
    po, mo = folder / f"{domain}.po", folder / f"{domain}.mo"
    contents = dict(zip((po, mo), vetted, strict=True))
    # Both are compared: a build that is stopped between the two leaves one of them behind the other.
    if not all(path.is_file() and path.read_bytes() == content for path, content in contents.items()):
        for path, content in contents.items():
            replace(path, content)
    return contents


@lru_cache(maxsize=16)
def contents_of(edition: Edition, passed: tuple[tuple[Entry, State], ...]) -> Contents:
    """Return a vetted .po and its .mo; those of the interface are the same for one book after another.

    The state stands in the .po as a comment: a chapter is read again when only the state has changed.
    """
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
