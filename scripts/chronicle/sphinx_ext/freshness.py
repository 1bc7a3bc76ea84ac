"""Read a document again when what it was read from has changed: its text, its catalog, its pictures.

Sphinx compares times. It misses an older file that is put back, a catalog that is deleted, a picture that is
added, and what a build that was stopped has read but not noted; so contents are compared here. Nor does it
repeat a warning about a document that it does not read again.
"""

from __future__ import annotations

import hashlib
import json
import logging
from pathlib import Path
from typing import TYPE_CHECKING

from chronicle.core.folders import Folders
from chronicle.core.inputs import digest_of_files, picture_files, pictures
from chronicle.core.utf8 import read_as_sphinx_does
from chronicle.sphinx_ext.current_book import book_of
from chronicle.sphinx_ext.domain import domain_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

_UNSAVED = "unsaved.json"


class _Warnings(logging.Handler):
    """Count the warnings of a run."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Count one."""
        del record
        self.count += 1


def setup(app: Sphinx) -> None:
    """Connect to Sphinx's events to record which documents are read, and count warnings."""
    warnings = _Warnings()
    logging.getLogger("sphinx").addHandler(warnings)

    def end(_app: Sphinx, env: BuildEnvironment) -> None:
        """Delete the note that reading was under way: Sphinx has saved its result. Keep it after warnings."""
        if not warnings.count:
            _unsaved_path(env).unlink(missing_ok=True)

    app.connect("env-before-read-docs", _begin_reading)
    app.connect("source-read", _note_source)
    app.connect("env-check-consistency", end)


def changed_inputs(env: BuildEnvironment) -> Iterator[str]:
    """Yield the documents that were read from something else, or whose reading was never noted."""
    known = domain_of(env).read_from
    unsaved, shown = set(_unsaved(env)), _picture_files(env)
    for docname in env.all_docs:
        if docname not in env.found_docs:
            continue
        if docname in unsaved or known.get(docname) != _inputs(env, docname, _source(env, docname), shown):
            yield docname


def _begin_reading(_app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
    """Note which documents are about to be read, until Sphinx has noted what it has read."""
    path = _unsaved_path(env)
    if docnames:
        path.write_text(json.dumps(sorted({*docnames, *_unsaved(env)})), encoding="utf-8")


def _note_source(app: Sphinx, docname: str, content: list[str]) -> None:
    """Note what a document is read from: this text, whatever is saved while it is being read."""
    env = app.env
    domain_of(env).read_from[docname] = _inputs(env, docname, content[0], _picture_files(env))


def name_pictures(env: BuildEnvironment) -> None:
    """Name the copies of pictures in the same order each time, whichever documents have been read again."""
    named = type(env.images)()
    for path in sorted(env.images):
        for docname in sorted(env.images[path][0]):
            named.add_file(docname, path)
    env.images = named


def _picture_files(env: BuildEnvironment) -> list[Path]:
    return picture_files(Folders(Path(env.srcdir).parent))


def _source(env: BuildEnvironment, docname: str) -> str:
    """Return the text of a document as Sphinx reads it."""
    return read_as_sphinx_does(Path(env.doc2path(docname)))


def _inputs(env: BuildEnvironment, docname: str, source: str, among: Sequence[Path]) -> str:
    """Return a digest of a document's text, of its vetted catalog if it has one, and of its pictures."""
    folders = Folders(Path(env.srcdir).parent)
    digest = hashlib.sha256(source.encode())
    catalogs = folders.catalogs / book_of(env).edition.catalog / "LC_MESSAGES"
    for kind in ("po", "mo"):
        catalog = catalogs / f"{docname}.{kind}"
        digest.update(catalog.read_bytes() if catalog.is_file() else b"none")
    shown = pictures(folders, source, among)
    digest.update(digest_of_files(folders.root, shown).encode())
    return digest.hexdigest()


def _unsaved_path(env: BuildEnvironment) -> Path:
    return Path(env.doctreedir) / _UNSAVED


def _unsaved(env: BuildEnvironment) -> list[str]:
    """Return the documents whose reading was begun and not finished; all, where the note is damaged."""
    try:
        names = json.loads(_unsaved_path(env).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return []
    except ValueError:
        return sorted(env.found_docs)
    return [str(name) for name in names]
