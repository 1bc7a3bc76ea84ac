"""Files of a set in one ZIP: the web pages of all languages, and the published data."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from chronicle.outputs.web.links import ASSETS, WEB

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path

# Beside unpacked pages stand no PDF and no EPUB, to which their feet would lead.
_WITHOUT_FILES = b".files{display:none}\n"
_SHEET = f"{ASSETS}/book.css"
_MODE = 0o100644 << 16


def packed_pages(folder: Path, slug: str, moment: datetime) -> bytes:
    """Return the web pages of a set, under one folder; nothing where there are none."""
    web = folder / WEB
    files = {path.relative_to(web).as_posix(): path for path in web.rglob("*") if path.is_file()}
    return _packed(
        {
            f"{slug}/{name}": path.read_bytes() + (_WITHOUT_FILES if name.endswith(_SHEET) else b"")
            for name, path in files.items()
        },
        moment,
    )


def packed_data(folders: list[Path], slug: str, moment: datetime) -> bytes:
    """Return the files of published data in some folders, each once; nothing where there are none."""
    files = {path.name: path for folder in folders for path in folder.glob("*")}
    return _packed({f"{slug}-data/{name}": path.read_bytes() for name, path in files.items()}, moment)


def _packed(files: Mapping[str, bytes], moment: datetime) -> bytes:
    """Return a ZIP of these files: the same bytes for the same files and time."""
    if not files:
        return b""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as container:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, moment.timetuple()[:6])
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, _MODE
            entry.create_system = 3  # Unix, on whatever system it is made
            container.writestr(entry, files[name])
    return buffer.getvalue()
