"""Keep what there is to translate in the chapters, for whoever asks again before their text has changed.

To read the chapters takes Sphinx longer than a translator waits for a check.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from chronicle.catalogs.files.templates import Found
from chronicle.core.folders import Folders
from chronicle.core.inputs import chapter_files, digest_of_files
from chronicle.core.version import __version__
from chronicle.core.writing import write_if_changed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_TEXT, _MESSAGES = "text", "messages"


def keep_chapters(book: Path, messages: Mapping[str, Sequence[Found]]) -> None:
    """Keep the messages of each document, as they are in the text as it is now."""
    kept = {_TEXT: _digest(book), _MESSAGES: messages}
    path = _path(book)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_if_changed(path, json.dumps(kept, ensure_ascii=False).encode())


def kept_chapters(book: Path) -> dict[str, list[Found]] | None:
    """Return the messages of each document; None where nobody has read the text as it is now."""
    try:
        kept = json.loads(_path(book).read_text(encoding="utf-8"))
        if kept[_TEXT] != _digest(book):
            return None
        return {
            name: [Found(msgid, tuple(places)) for msgid, places in found]
            for name, found in kept[_MESSAGES].items()
        }
    except (OSError, ValueError, KeyError, TypeError):
        return None  # not there, or written by another version


def were_kept(book: Path) -> bool:
    """Return whether this version has read the chapters, as they are now or as they were."""
    try:
        return str(json.loads(_path(book).read_text(encoding="utf-8"))[_TEXT]).startswith(f"{__version__} ")
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _path(book: Path) -> Path:
    return Folders(book).build / "messages" / "chapters.json"


def _digest(book: Path) -> str:
    """Return a digest of all that the messages of chapters come from."""
    folders = Folders(book)
    files = [*chapter_files(folders), folders.docs / "conf.py"]
    return f"{__version__} {digest_of_files(folders.docs, [path for path in files if path.is_file()])}"
