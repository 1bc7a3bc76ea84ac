"""Attach files to a finished PDF as PDF/A-3 asks, with media type, date and relation."""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, String

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pikepdf


@dataclass(frozen=True)
class Attachment:
    """A file to attach; `says` is what a reader's program shows beside its name."""

    name: str
    media_type: str
    content: bytes
    says: str


def attach(pdf: pikepdf.Pdf, files: Sequence[Attachment], stamp: String) -> None:
    """Attach files, sorted by name; `stamp` is the date that all of them bear.

    ISO 19005-3, 6.8: each file has its media type, and its specification a relation and both names. It is
    listed twice: among the embedded files, where programs show it, and with the document as a whole.
    """
    if not files:
        return
    found = {file.name: _specification(pdf, file, stamp) for file in sorted(files, key=lambda one: one.name)}
    names = pdf.Root.get("/Names") or Dictionary()
    names.EmbeddedFiles = Dictionary(
        Names=Array([part for name, file in found.items() for part in (String(name), file)])
    )
    pdf.Root.Names = names
    pdf.Root.AF = Array(list(found.values()))


def _specification(pdf: pikepdf.Pdf, file: Attachment, stamp: String) -> pikepdf.Object:
    stream = pdf.make_stream(_packed(file.content))
    stream.Filter = Name.FlateDecode
    stream.Type, stream.Subtype = Name.EmbeddedFile, Name(f"/{file.media_type}")
    # The checksum is the format's own, for finding damage.
    checksum = hashlib.md5(file.content, usedforsecurity=False).digest()
    stream.Params = Dictionary(Size=len(file.content), ModDate=stamp, CheckSum=String(checksum))
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Filespec,
            F=String(file.name),
            UF=String(file.name),
            Desc=String(file.says),
            AFRelationship=Name.Data,
            EF=Dictionary(F=stream, UF=stream),
        )
    )


def _packed(content: bytes) -> bytes:
    """Return a file compressed.

    A stream must not end in a carriage return, which readers take for the line's end. The last byte is part
    of a checksum of the content, and the content must stay as it is: a byte behind the end is not read.
    """
    packed = zlib.compress(content, 9)
    return packed + b"\n" if packed.endswith(b"\r") else packed
