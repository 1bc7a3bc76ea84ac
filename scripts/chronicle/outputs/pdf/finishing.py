"""Finish a painted PDF: repair tags, set the direction, write metadata for both PDF/A-3a and PDF/UA-1."""

from __future__ import annotations

import io
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Dictionary, Name, String

from chronicle.outputs.pdf.attachments import attach
from chronicle.outputs.pdf.tag_repair import repair

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from chronicle.languages.editions import Edition
    from chronicle.outputs.pdf.attachments import Attachment
    from chronicle.outputs.pdf.trace import Trace


_UNCLEAR = b"\r\nendstream"
_MOST_RENUMBERINGS = 40


@dataclass(frozen=True)
class About:
    """What the PDF says about itself; nothing of the machine that made it."""

    title: str
    creator: str | None
    date: str  # ISO 8601 with time and zone
    identifier: str | None = None


_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
{more}</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of PDF/UA that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
"""


def finish(
    painted: bytes,
    trace: Trace,
    edition: Edition,
    about: About,
    attached: Sequence[Attachment] = (),
    labels: Iterable[tuple[int, str, str]] = ((0, "D", ""),),
) -> bytes:
    """Return the finished file, with other files attached to it.

    `labels` of pages are those of `folios.page_labels`.
    """
    with pikepdf.Pdf.open(io.BytesIO(painted)) as pdf:
        repair(pdf, trace, edition.tag)
        _view(pdf, edition)
        _label(pdf, labels)
        _describe(pdf, edition, about)
        attach(pdf, attached, _stamp(about))
        _end_streams_clearly(pdf)
        return _save(pdf)


def _save(pdf: pikepdf.Pdf) -> bytes:
    """Return the file, all of whose streams end clearly.

    Saving packs objects into streams; of some hundred, one or two are likely to end unclearly. One more
    object of its own near the top shifts the numbers of those behind it, so that their streams become others.
    Without packing, which is left where all that fails, a tagged book is twice as large.
    """
    for _ in _renumberings(pdf):
        data = _saved(pdf, pikepdf.ObjectStreamMode.generate)
        if _UNCLEAR not in data:
            return data
    return _saved(pdf, pikepdf.ObjectStreamMode.disable)


def _renumberings(pdf: pikepdf.Pdf) -> Iterator[None]:
    """Leave the file as it is, then make one part of it after another an object of its own."""
    yield
    names = ("/ViewerPreferences", "/PageLabels", "/MarkInfo", "/Names", "/AF", "/OutputIntents")
    parts = [(pdf.Root, name) for name in names] + [(page.obj, "/MediaBox") for page in pdf.pages]
    for owner, name in parts[:_MOST_RENUMBERINGS]:
        if name in owner:
            owner[name] = pdf.make_indirect(owner[name])
            yield


def _saved(pdf: pikepdf.Pdf, mode: pikepdf.ObjectStreamMode) -> bytes:
    out = io.BytesIO()
    pdf.save(out, deterministic_id=True, object_stream_mode=mode, preserve_pdfa=True)
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


def _view(pdf: pikepdf.Pdf, edition: Edition) -> None:
    """Set in which direction pages are turned, and that the outline is shown."""
    direction = Name.R2L if edition.direction == "rtl" else Name.L2R
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True, Direction=direction)
    pdf.Root.PageLayout = Name.SinglePage
    pdf.Root.PageMode = Name.UseOutlines
    pdf.Root.Lang = String(edition.tag)
    for page in pdf.pages:
        for annotation in page.obj.get("/Annots", []):
            annotation.F = 4  # printed with the page, as PDF/A asks


def _label(pdf: pikepdf.Pdf, labels: Iterable[tuple[int, str, str]]) -> None:
    """Name pages as their folios do."""
    numbers = pikepdf.Array()
    for index, style, prefix in labels:
        kind = Dictionary()
        if style:
            kind.S = Name(f"/{style}")
        if prefix:
            kind.P = String(prefix)
        numbers.append(index)
        numbers.append(kind)
    pdf.Root.PageLabels = Dictionary(Nums=numbers)


def _stamp(about: About) -> String:
    """Return the book's date as a PDF writes it."""
    digits = about.date.replace("-", "").replace(":", "").replace("T", "").split("+")[0].rstrip("Z")
    return String(f"D:{digits}Z")


def _describe(pdf: pikepdf.Pdf, edition: Edition, about: About) -> None:
    """Write the same facts into the two places where a PDF keeps them."""
    stamp = _stamp(about)
    info = Dictionary(Title=String(about.title), CreationDate=stamp, ModDate=stamp)
    more = ""
    if about.creator:
        info.Author = String(about.creator)
        more += f"<dc:creator><rdf:Seq><rdf:li>{escape(about.creator)}</rdf:li></rdf:Seq></dc:creator>\n"
    if about.identifier:
        more += f"<dc:identifier>{escape(about.identifier)}</dc:identifier>\n"
    pdf.trailer.Info = pdf.make_indirect(info)
    xmp = _XMP.format(title=escape(about.title), language=edition.tag, date=about.date, more=more)
    stream = pdf.make_stream(xmp.encode())
    stream.Type, stream.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = stream
