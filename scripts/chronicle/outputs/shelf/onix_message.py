"""The message to book shops, ONIX 3.0 with reference tags: a product for each file to take."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from chronicle.outputs.shelf.language_codes import bibliographic_code
from chronicle.outputs.shelf.volume import cover_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from chronicle.book.catalogue_facts import SubjectHeading
    from chronicle.outputs.shelf.volume import StockFile, Volume

NAMESPACE = "http://ns.editeur.org/onix/3.0/reference"
# List 175: what kind of file, and whether its pages are fixed.
_DETAILS = {"epub": "E101 E200", "light": "E101 E200", "pdf": "E107 E201"}
# List 196, by what an EPUB says of itself at schema.org. What it does not say is not claimed.
ACCESSIBILITY = {
    "unlocked": "10",
    "tableOfContents": "11",
    "index": "12",
    "readingOrder": "13",
    "alternativeText": "14",
    "longDescription": "15",
    "pageBreakMarkers": "19",
    "structuralNavigation": "29",
    "ARIA": "30",
    "displayTransformability": "36",
}
_SUMMARY, _CONFORMS, _CERTIFIED = "00", "04", "EPUB Accessibility 1.1"
# Of a PDF: PDF/UA-1, which the validators have tried, and what that asks for.
_OF_PDF = ("05", "10", "11", "13", "14", "22")
# List 27, by the first sign of a Thema code: its qualifiers have digits.
_THEMA = {"1": "94", "2": "95", "3": "96", "4": "97", "5": "98", "6": "99"}
_FREE = re.compile(r"https?://creativecommons\.org/")
_ROLES = {"aut": "A01", "cre": "A01", "com": "C01", "edt": "B01", "trl": "B06", "ill": "A12", "ctb": "A32"}


def onix_message(volumes: Sequence[Volume]) -> bytes:
    """Return the message as XML; a draft is announced early, and supplied by nobody."""
    sender = volumes[0].facts.publisher or volumes[0].facts.responsible or volumes[0].title
    products = [
        _product(volume, file, volumes) for volume in volumes for file in volume.of("epub", "light", "pdf")
    ]
    header = _e(
        "Header",
        _e("Sender", _e("SenderName", sender)),
        _e("SentDateTime", volumes[0].made.strftime("%Y%m%dT%H%M%SZ")),
    )
    message = etree.fromstring(f'<ONIXMessage xmlns="{NAMESPACE}" release="3.0"/>')
    message.extend([header, *products])
    return etree.tostring(message, xml_declaration=True, encoding="utf-8", pretty_print=True)


def _product(volume: Volume, file: StockFile, volumes: Sequence[Volume]) -> etree._Element:
    parts = [
        _e("RecordReference", volume.urn_of(file)),
        _e("NotificationType", "01" if volume.draft else "03"),
        *_identifiers(volume, file),
        _e("DescriptiveDetail", *_descriptive(volume, file)),
        _e("CollateralDetail", *_collateral(volume)),
    ]
    if volume.facts.publisher:  # without one, ONIX has nothing to say of the publication
        parts.append(_e("PublishingDetail", *_publishing(volume, volume.facts.publisher)))
    if related := list(_related(volume, file, volumes)):
        parts.append(_e("RelatedMaterial", *related))
    if volume.facts.publisher and not volume.draft:
        parts.append(_e("ProductSupply", _supply(volume, file, volume.facts.publisher)))
    return _e("Product", *parts)


def _identifiers(volume: Volume, file: StockFile) -> Iterator[etree._Element]:
    if isbn := volume.isbn_of(file):
        yield _identifier("15", isbn)
    yield _identifier("22", volume.urn_of(file))


def _identifier(kind: str, value: str) -> etree._Element:
    return _e("ProductIdentifier", _e("ProductIDType", kind), _e("IDValue", value))


def _descriptive(volume: Volume, file: StockFile) -> Iterator[etree._Element]:
    facts = volume.facts
    yield _e("ProductComposition", "00")
    yield _e("ProductForm", "ED")
    yield from (_e("ProductFormDetail", code) for code in _DETAILS[file.kind].split())
    yield from _accessibility(volume, file)
    yield _e("EpubTechnicalProtection", "00")
    if facts.licence and facts.licence_address:
        link = _e("EpubLicenseExpressionLink", facts.licence_address)
        expression = _e("EpubLicenseExpression", _e("EpubLicenseExpressionType", "02"), link)
        yield _e("EpubLicense", _e("EpubLicenseName", facts.licence), expression)
    title = [_e("TitleElementLevel", "01"), _e("TitleText", volume.title)]
    if volume.subtitle:
        title.append(_e("Subtitle", volume.subtitle))
    yield _e("TitleDetail", _e("TitleType", "01"), _e("TitleElement", *title))
    yield from _contributors(volume)
    yield _e("EditionStatement", volume.messages.text("reading", "Version {version}", version=facts.version))
    yield _e("Language", _e("LanguageRole", "01"), _e("LanguageCode", bibliographic_code(volume.edition)))
    if file.pages:
        yield _extent("07", file.pages, "03")
    yield _extent("22", file.size, "17")
    yield from (_subject(heading, volume) for heading in facts.subjects or ())


def _accessibility(volume: Volume, file: StockFile) -> Iterator[etree._Element]:
    """Yield list 196: of an EPUB what it says itself, of a PDF what its standard asks for."""
    codes: Iterable[str] = _OF_PDF
    if file.kind != "pdf":
        codes = sorted(ACCESSIBILITY[each] for each in volume.access.features if each in ACCESSIBILITY)
        if volume.access.summary:
            yield _feature(_SUMMARY, volume.access.summary)
        certified = volume.facts.accessibility.get(volume.edition.code)
        if certified and certified.conforms_to.startswith(_CERTIFIED):
            yield _feature(_CONFORMS, f"{certified.conforms_to}, {certified.certified_by}")
    yield from (_feature(code) for code in codes)


def _feature(code: str, said: str = "") -> etree._Element:
    parts = [_e("ProductFormFeatureType", "09"), _e("ProductFormFeatureValue", code)]
    return _e("ProductFormFeature", *parts, *([_e("ProductFormFeatureDescription", said)] if said else []))


def _contributors(volume: Volume) -> Iterator[etree._Element]:
    facts, code = volume.facts, volume.edition.code
    people = [each for each in facts.contributors or () if code in each.editions]
    names = [(_ROLES.get(each.role, "Z99"), _e("PersonName", each.names[code])) for each in people]
    if facts.responsible:
        names.insert(0, ("A01", _e("CorporateName", facts.responsible)))
    for number, (role, name) in enumerate(names, start=1):
        yield _e("Contributor", _e("SequenceNumber", str(number)), _e("ContributorRole", role), name)
    if not names:
        yield _e("NoContributor")


def _extent(kind: str, value: int, unit: str) -> etree._Element:
    return _e("Extent", _e("ExtentType", kind), _e("ExtentValue", str(value)), _e("ExtentUnit", unit))


def _subject(heading: SubjectHeading, volume: Volume) -> etree._Element:
    words = _e("SubjectHeadingText", heading.words[volume.edition.code])
    if not heading.code:
        return _e("Subject", _e("SubjectSchemeIdentifier", "20"), words)
    scheme = "10" if heading.scheme == "BISAC" else _THEMA.get(heading.code[0], "93")
    return _e("Subject", _e("SubjectSchemeIdentifier", scheme), _e("SubjectCode", heading.code), words)


def _collateral(volume: Volume) -> Iterator[etree._Element]:
    facts = volume.facts
    long = volume.messages.fact("description_long", facts.description_long)
    for kind, text in (("02", volume.description), ("03", long)):
        if text:
            yield _e("TextContent", _e("TextType", kind), _e("ContentAudience", "00"), _e("Text", text))
    cover = _e(
        "ResourceVersion",
        _e("ResourceForm", "02"),
        _e("ResourceLink", cover_name(facts.slug, volume.edition.code)),
    )
    yield _e(
        "SupportingResource",
        _e("ResourceContentType", "01"),
        _e("ContentAudience", "00"),
        _e("ResourceMode", "03"),
        cover,
    )


def _publishing(volume: Volume, publisher: str) -> Iterator[etree._Element]:
    facts = volume.facts
    yield _e("Publisher", _e("PublishingRole", "01"), _e("PublisherName", publisher))
    yield _e("PublishingStatus", "02" if volume.draft else "04")
    if facts.release_date:
        day = _e("Date", facts.release_date.replace("-", ""), dateformat="00")
        yield _e("PublishingDate", _e("PublishingDateRole", "01"), day)


def _related(volume: Volume, file: StockFile, volumes: Sequence[Volume]) -> Iterator[etree._Element]:
    """Yield the other files of the edition, then the same file of the others."""
    for other in volume.of("epub", "light", "pdf"):
        if other.kind != file.kind:
            yield _relation("06", volume.urn_of(other))
    for edition in volumes:
        if edition.edition != volume.edition:
            for other in edition.of(file.kind):
                yield _relation("11", edition.urn_of(other))


def _supply(volume: Volume, file: StockFile, publisher: str) -> etree._Element:
    """Return where the file is to be had: free under a licence that lets anybody pass it on, else on asking.

    Lists 93 (who supplies), 73 (what an address leads to), 65 (available) and 57 (why there is no price).
    """
    supplier = [_e("SupplierRole", "09"), _e("SupplierName", publisher)]
    if address := volume.facts.address:
        supplier.append(_e("Website", _e("WebsiteRole", "29"), _e("WebsiteLink", f"{address}{file.name}")))
    free = _FREE.match(volume.facts.licence_address or "")
    return _e(
        "SupplyDetail",
        _e("Supplier", *supplier),
        _e("ProductAvailability", "20"),
        _e("UnpricedItemType", "01" if free else "04"),
    )


def _relation(code: str, urn: str) -> etree._Element:
    return _e("RelatedProduct", _e("ProductRelationCode", code), _identifier("22", urn))


def _e(name: str, *content: str | etree._Element, **attributes: str) -> etree._Element:
    """Return an element with its text or its children."""
    element = etree.Element(f"{{{NAMESPACE}}}{name}", attributes)
    for each in content:
        if isinstance(each, str):
            element.text = each
        else:
            element.append(each)
    return element
