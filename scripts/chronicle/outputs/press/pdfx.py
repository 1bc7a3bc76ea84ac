"""Make a PDF/X-4 for a print shop of a finished PDF: black ink, room for the cut, nothing for screens."""

from __future__ import annotations

import hashlib
import io
import re
from typing import TYPE_CHECKING
from uuid import UUID
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from chronicle.outputs.press.black_ink import print_in_black
from chronicle.outputs.press.ink_profile import CONDITION, black_profile
from chronicle.outputs.press.print_sheet import put_on_sheets

if TYPE_CHECKING:
    from collections.abc import Sequence

_OF_SCREENS = (
    "/AA",
    "/AF",
    "/AcroForm",
    "/Collection",
    "/Dests",
    "/MarkInfo",
    "/Names",
    "/OpenAction",
    "/Outlines",
    "/PageMode",
    "/StructTreeRoot",
)
_OF_SCREEN_PAGES = ("/AA", "/Annots", "/StructParents", "/Tabs")
_DATE = re.compile(r"D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z?")
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<xmp:MetadataDate>{date}</xmp:MetadataDate>
<pdf:Trapped>False</pdf:Trapped>
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
<xmpMM:DocumentID>urn:uuid:{identifier}</xmpMM:DocumentID>
<xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
"""


def for_the_press(
    finished: bytes, *, leaves: bool = False, bleed_drawn: bool = False, folds: Sequence[float] = ()
) -> bytes:
    """Return a finished PDF as PDF/X-4, its pages on sheets with crop marks.

    With `leaves`, a white page makes an odd number of pages even: each leaf has two. `bleed_drawn` and
    `folds` are those of `put_on_sheets`. Title and date stay what they are.
    """
    with pikepdf.Pdf.open(io.BytesIO(finished)) as pdf:
        _leave_out(pdf)
        if leaves and len(pdf.pages) % 2:
            left, bottom, right, top = (float(each) for each in pdf.pages[-1].mediabox)
            pdf.add_blank_page(page_size=(right - left, top - bottom))
        print_in_black(pdf)
        put_on_sheets(pdf, bleed_drawn=bleed_drawn, folds=folds)
        _intend(pdf)
        _describe(pdf, str(UUID(bytes=hashlib.sha256(finished).digest()[:16])))
        out = io.BytesIO()
        pdf.save(
            out,
            deterministic_id=True,
            force_version="1.6",  # what PDF/X-4 is made of
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
        return out.getvalue()


def date_of(finished: bytes) -> str:
    """Return when a finished PDF says it was made, in ISO 8601."""
    with pikepdf.Pdf.open(io.BytesIO(finished)) as pdf:
        return _iso(str(pdf.trailer.Info.CreationDate))


def _iso(stamp: str) -> str:
    """Return a date of a PDF in ISO 8601: `D:20260102030405Z` as `2026-01-02T03:04:05Z`."""
    found = _DATE.match(stamp)
    assert found, stamp  # noqa: S101 - the builder's own finished files have no other
    return "{}-{}-{}T{}:{}:{}Z".format(*found.groups())


def _leave_out(pdf: pikepdf.Pdf) -> None:
    """Leave out what paper cannot show: links, tags, outline, attached files."""
    for name in _OF_SCREENS:
        if name in pdf.Root:
            del pdf.Root[name]
    for page in pdf.pages:
        for name in _OF_SCREEN_PAGES:
            if name in page.obj:
                del page.obj[name]
    for item in pdf.objects:
        if isinstance(item, pikepdf.Stream) and "/StructParents" in item:
            del item["/StructParents"]


def _intend(pdf: pikepdf.Pdf) -> None:
    """Say for which press the file is meant."""
    profile = pdf.make_stream(black_profile())
    profile.N, profile.Alternate = 1, Name.DeviceGray
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFX,
        OutputConditionIdentifier=String("Custom"),
        OutputCondition=String(CONDITION),
        Info=String(CONDITION),
        DestOutputProfile=profile,
    )
    pdf.Root.OutputIntents = Array([intent])


def _describe(pdf: pikepdf.Pdf, identifier: str) -> None:
    """Write title and date into the two places where a PDF keeps them, and which standard it keeps."""
    title, stamp = (str(pdf.trailer.Info[name]) for name in ("/Title", "/CreationDate"))
    date = _iso(stamp)
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(Title=String(title), CreationDate=stamp, ModDate=stamp, Trapped=Name("/False"))
    )
    stream = pdf.make_stream(_XMP.format(title=escape(title), date=date, identifier=identifier).encode())
    stream.Type, stream.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = stream
