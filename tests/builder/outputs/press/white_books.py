"""Books of numbered pages, to be imposed and prepared for print."""

from __future__ import annotations

import io

import pikepdf
from pikepdf import Dictionary, Name

A5 = (419.53, 595.28)


def white_book(count: int, content: bytes = b"", size: tuple[float, float] = A5) -> bytes:
    """Return a PDF whose pages set their number, from 1, as a line width: `3 w`; then `content`.

    The same call gives the same bytes, whatever the time.
    """
    with pikepdf.Pdf.new() as pdf:
        for number in range(1, count + 1):
            page = pdf.add_blank_page(page_size=size)
            page.Contents = pdf.make_stream(b"%d w\n" % number + content)
            page.TrimBox = pikepdf.Array([0, 0, *size])
            page.Annots = pikepdf.Array([Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9])])
            page.StructParents = number
        out = io.BytesIO()
        pdf.docinfo["/Title"], pdf.docinfo["/CreationDate"] = "White & <blank>", "D:20260102030405Z"
        pdf.save(out, deterministic_id=True)
        return out.getvalue()
