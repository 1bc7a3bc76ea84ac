"""The ZIP container (OCF): the same files always give the same bytes."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from chronicle.core.epoch import EARLIEST
from chronicle.core.writing import replace

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from pathlib import Path

    from chronicle.outputs.epub.resources import Resource

ROOT = "EPUB"
PACKAGE = f"{ROOT}/package.opf"
_CONTAINER = f"""<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="{PACKAGE}" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
"""
# Already compressed, or to be read without unpacking.
_STORED = (".png", ".jpg", ".jpeg")


def write_container(path: Path, package: str, resources: Iterable[Resource], moment: datetime) -> None:
    """Write the container whole: a reader sees the old file or the new one.

    Its entries carry the moment, or the earliest time that such a file can hold.
    """
    moment = max(moment, EARLIEST)
    files = {"META-INF/container.xml": _CONTAINER.encode(), PACKAGE: package.encode()}
    files |= {f"{ROOT}/{resource.href}": resource.content for resource in resources}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        # The container format wants this entry first, stored and without extra fields.
        archive.writestr(_entry("mimetype", moment, zipfile.ZIP_STORED), b"application/epub+zip")
        for name in sorted(files):
            method = zipfile.ZIP_STORED if name.endswith(_STORED) else zipfile.ZIP_DEFLATED
            archive.writestr(_entry(name, moment, method), files[name], compresslevel=9)
    replace(path, buffer.getvalue())


def _entry(name: str, moment: datetime, method: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, moment.timetuple()[:6])
    entry.compress_type = method
    entry.create_system = 3
    entry.external_attr = 0o100644 << 16
    return entry
