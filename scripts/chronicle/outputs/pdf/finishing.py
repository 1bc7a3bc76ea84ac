"""Finish a painted PDF, for both PDF/A-3a and PDF/UA-1: repair tags, say what it is, save it."""

from __future__ import annotations

import io
import re
import zlib
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Name

from chronicle.outputs.pdf.attachments import attach
from chronicle.outputs.pdf.description import describe, stamp_of
from chronicle.outputs.pdf.tag_repair import repair
from chronicle.outputs.pdf.viewing import set_view

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from chronicle.languages.editions import Edition
    from chronicle.outputs.pdf.attachments import Attachment
    from chronicle.outputs.pdf.description import About
    from chronicle.outputs.pdf.trace import Trace


_UNCLEAR = b"\r\nendstream"
# Objects that are packed into a stream, which is not compressed.
_PACKED = re.compile(rb"<< /Type /ObjStm /Length (?P<length>\d+)[^>]*>>\nstream\n")
_MOST_RENUMBERINGS = 40


def finish(
    painted: bytes,
    trace: Trace,
    edition: Edition,
    about: About,
    labels: Iterable[tuple[int, str, str]] = ((0, "D", ""),),
    attached: Sequence[Attachment] = (),
) -> bytes:
    """Return the finished file, with other files attached to it.

    `labels` of pages are those of `folios.page_labels`.
    """
    with pikepdf.Pdf.open(io.BytesIO(painted)) as pdf:
        repair(pdf, trace, edition.tag)
        set_view(pdf, edition, labels)
        describe(pdf, edition, about)
        attach(pdf, attached, stamp_of(about))
        _end_streams_clearly(pdf)
        return _save(pdf)


def _save(pdf: pikepdf.Pdf) -> bytes:
    """Return the file, all of whose streams end clearly.

    Saving packs objects into streams; of some hundred, one or two are likely to end unclearly. One more
    object of its own near the top shifts the numbers of those behind it, so that their streams become others.
    Without packing, which is left where all that fails, a tagged book is twice as large.
    """
    packed = pikepdf.ObjectStreamMode.generate
    for _ in _renumberings(pdf):
        if any(map(_ends_unclearly, _PACKED.finditer(_saved(pdf, packed, compress_streams=False)))):
            continue  # not compressed, that is known in a third of the time
        data = _saved(pdf, packed)
        if _UNCLEAR not in data:
            return data
    return _saved(pdf, pikepdf.ObjectStreamMode.disable)


def _ends_unclearly(packed: re.Match[bytes]) -> bool:
    """Return whether a stream of objects, compressed, ends in a carriage return, as its checksum does."""
    content = packed.string[packed.end() : packed.end() + int(packed["length"])]
    return zlib.adler32(content) % 256 == ord("\r")


def _renumberings(pdf: pikepdf.Pdf) -> Iterator[None]:
    """Leave the file as it is, then make one part of it after another an object of its own."""
    yield
    names = ("/ViewerPreferences", "/PageLabels", "/MarkInfo", "/Names", "/AF", "/OutputIntents")
    parts = [(pdf.Root, name) for name in names] + [(page.obj, "/MediaBox") for page in pdf.pages]
    for owner, name in parts[:_MOST_RENUMBERINGS]:
        if name in owner:
            owner[name] = pdf.make_indirect(owner[name])
            yield


def _saved(pdf: pikepdf.Pdf, mode: pikepdf.ObjectStreamMode, *, compress_streams: bool = True) -> bytes:
    out = io.BytesIO()
    pdf.save(
        out,
        deterministic_id=True,
        object_stream_mode=mode,
        preserve_pdfa=True,
        compress_streams=compress_streams,
    )
    return out.getvalue()


def _end_streams_clearly(pdf: pikepdf.Pdf) -> None:
    """Lengthen a stream whose last byte is a carriage return: readers take it for the line's end.

    The last byte is part of a checksum, so that compressing differently would not help.
    """
    for item in pdf.objects:
        if not isinstance(item, pikepdf.Stream) or not item.read_raw_bytes().endswith(b"\r"):
            continue
        is_font = "/Length1" in item
        data = item.read_bytes() + (b"\0" if is_font else b"\n")
        if is_font:
            item.Length1 = len(data)
        item.write(zlib.compress(data), filter=Name.FlateDecode)
