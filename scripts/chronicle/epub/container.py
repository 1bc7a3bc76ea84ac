"""The ZIP container (OCF): the same files always give the same bytes."""

from __future__ import annotations

import io
import os
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from chronicle.epub.resources import Resource

ROOT = "EPUB"
PACKAGE = f"{ROOT}/package.opf"
_CONTAINER = f"""<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="{PACKAGE}" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
"""
# The earliest time that a ZIP file can hold.
_EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)
# Already compressed, or to be read without unpacking.
_STORED = (".png", ".jpg", ".jpeg")


def time_of_making(release_date: str | None) -> datetime:
    """Return the time that the publication carries: never the time of the clock.

    SOURCE_DATE_EPOCH comes first, then the release date; a draft without either has a fixed time.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        moment = datetime.fromtimestamp(int(epoch), tz=UTC)
    elif release_date:
        moment = datetime.fromisoformat(release_date).replace(tzinfo=UTC)
    else:
        moment = _EARLIEST
    return max(moment, _EARLIEST)


def write_container(path: Path, package: str, resources: Iterable[Resource], moment: datetime) -> None:
    """Write the container whole: a reader sees the old file or the new one."""
    files = {"META-INF/container.xml": _CONTAINER.encode(), PACKAGE: package.encode()}
    files |= {f"{ROOT}/{resource.href}": resource.content for resource in resources}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        # The container format wants this entry first, stored and without extra fields.
        archive.writestr(_entry("mimetype", moment, zipfile.ZIP_STORED), b"application/epub+zip")
        for name in sorted(files):
            method = zipfile.ZIP_STORED if name.endswith(_STORED) else zipfile.ZIP_DEFLATED
            archive.writestr(_entry(name, moment, method), files[name], compresslevel=9)
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_suffix(".new")
    new.write_bytes(buffer.getvalue())
    new.replace(path)


def _entry(name: str, moment: datetime, method: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, moment.timetuple()[:6])
    entry.compress_type = method
    entry.create_system = 3
    entry.external_attr = 0o100644 << 16
    return entry
