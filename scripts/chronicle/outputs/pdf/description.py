"""Write what a PDF says about itself into both places where it keeps that, the same in each."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from pikepdf import Dictionary, Name, String

from chronicle.core.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pikepdf

    from chronicle.languages.editions import Edition

CREATOR = f"chronicle {__version__}"
PRODUCER = f"WeasyPrint {version('weasyprint')}"
_BETWEEN = "; "  # keywords, which may hold commas themselves


@dataclass(frozen=True)
class About:
    """What the PDF says about itself; nothing of the machine that made it."""

    title: str  # with the subtitle
    creator: str | None
    date: str  # ISO 8601 with time and zone
    identifier: str | None = None
    subject: str = ""  # a sentence for library catalogues
    keywords: Sequence[str] = ()
    publisher: str | None = None
    rights: str | None = None


_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
{dublin_core}
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<pdf:Producer>{producer}</pdf:Producer>
{keywords}</rdf:Description>
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


def stamp_of(about: About) -> String:
    """Return the book's date as a PDF writes it."""
    digits = about.date.replace("-", "").replace(":", "").replace("T", "").split("+")[0].rstrip("Z")
    return String(f"D:{digits}Z")


def describe(pdf: pikepdf.Pdf, edition: Edition, about: About) -> None:
    """Write title, author, subject, keywords, programs and dates as document information and as XMP."""
    stamp = stamp_of(about)
    told = {
        "Title": about.title,
        "Author": about.creator,
        "Subject": about.subject,
        "Keywords": _BETWEEN.join(about.keywords),
        "Creator": CREATOR,
        "Producer": PRODUCER,
    }
    info = Dictionary(CreationDate=stamp, ModDate=stamp)
    for name, text in told.items():
        if text:
            info[f"/{name}"] = String(text)
    pdf.trailer.Info = pdf.make_indirect(info)
    keywords = _BETWEEN.join(about.keywords)
    xmp = _XMP.format(
        dublin_core="\n".join(_dublin_core(edition, about)),
        date=about.date,
        creator=escape(CREATOR),
        producer=escape(PRODUCER),
        keywords=f"<pdf:Keywords>{escape(keywords)}</pdf:Keywords>\n" if keywords else "",
    )
    stream = pdf.make_stream(xmp.encode())
    stream.Type, stream.Subtype = Name.Metadata, Name.XML
    pdf.Root.Metadata = stream


def _dublin_core(edition: Edition, about: About) -> Iterator[str]:
    """Yield the elements of the XMP; what the book does not say has none."""
    yield _listed("title", "Alt", [about.title])
    yield _listed("language", "Bag", [edition.tag])
    if about.creator:
        yield _listed("creator", "Seq", [about.creator])
    if about.subject:
        yield _listed("description", "Alt", [about.subject])
    if about.keywords:
        yield _listed("subject", "Bag", about.keywords)
    if about.publisher:
        yield _listed("publisher", "Bag", [about.publisher])
    if about.rights:
        yield _listed("rights", "Alt", [about.rights])
    if about.identifier:
        yield f"<dc:identifier>{escape(about.identifier)}</dc:identifier>"


def _listed(name: str, kind: str, texts: Sequence[str]) -> str:
    """Return an element that holds a list, ordered or not, or texts by their language."""
    language = ' xml:lang="x-default"' if kind == "Alt" else ""
    items = "".join(f"<rdf:li{language}>{escape(text)}</rdf:li>" for text in texts)
    return f"<dc:{name}><rdf:{kind}>{items}</rdf:{kind}></dc:{name}>"
