"""The records for libraries, MARC 21 as XML: one for each edition, with all its files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree
from pymarc import Field, Indicators, Leader, Record, Subfield
from pymarc.marcxml import record_to_xml

from chronicle.outputs.shelf.language_codes import bibliographic_code
from chronicle.outputs.shelf.volume import MEDIA_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chronicle.outputs.shelf.volume import Volume

NAMESPACE = "http://www.loc.gov/MARC21/slim"
# New, language material, monograph, Unicode, described as ISBD.
_LEADER = "00000nam a2200000 i 4500"
_COMPUTER_FILE, _ONLINE = "m     o  d        ", "cr |||||||||||"
_SCHEMES = {"Thema": "thema", "BISAC": "bisacsh"}


def marc_records(volumes: Sequence[Volume]) -> bytes:
    """Return the records as MARCXML; what no fact says is left out."""
    collection = etree.fromstring(f'<collection xmlns="{NAMESPACE}"/>')
    for volume in volumes:
        written = record_to_xml(_record(volume, volumes), namespace=True)  # type: ignore[no-untyped-call]
        collection.append(etree.fromstring(written))
    return etree.tostring(collection, xml_declaration=True, encoding="utf-8", pretty_print=True)


def _record(volume: Volume, volumes: Sequence[Volume]) -> Record:
    record = Record(force_utf8=True)
    record.leader = Leader(_LEADER)
    fields = [*_control(volume), *_described(volume), *_access_to(volume), *_editions(volume, volumes)]
    record.add_field(*sorted(fields, key=lambda field: field.tag))  # type: ignore[no-untyped-call]
    return record


def _control(volume: Volume) -> Iterator[Field]:
    yield Field("001", data=volume.identifier)
    yield Field("005", data=volume.made.strftime("%Y%m%d%H%M%S.0"))
    yield Field("006", data=_COMPUTER_FILE)
    yield Field("007", data=_ONLINE)
    released = volume.facts.release_date
    year = f"s{released[:4]}    " if released else "nuuuuuuuu"
    language = bibliographic_code(volume.edition)
    # The place is not known; illustrated, online; of the rest nothing is said.
    yield Field("008", data=f"{volume.made:%y%m%d}{year}xx a    o    |||| ||{language} d")


def _described(volume: Volume) -> Iterator[Field]:
    facts, words, language = volume.facts, volume.messages, bibliographic_code(volume.edition)
    for file in volume.of("epub", "light", "pdf"):
        if isbn := volume.isbn_of(file):
            yield _field("020", "  ", a=isbn, q=file.kind)
    yield _field("024", "7 ", a=volume.identifier, x="urn")
    yield _field("040", "  ", b="eng", e="rda")  # the language of the terms below
    source = "" if volume.edition.is_source else bibliographic_code(volume.edition.source)
    yield _field("041", "1 " if source else "0 ", a=language, h=source)
    title = f"{volume.title} :" if volume.subtitle else volume.title
    named = " /" if facts.responsible else ""
    last = f"{volume.subtitle}{named}" if volume.subtitle else ""
    yield _field("245", "00", a=title if last else f"{title}{named}", b=last, c=facts.responsible or "")
    for other in facts.other_titles.get(volume.edition.code, ()):
        yield _field("246", "3 ", a=other)
    version = words.text("reading", "Version {version}", version=facts.version)
    draft = f" ({words.text('reading', 'Draft')})" if volume.draft else ""
    yield _field("250", "  ", a=f"{version}{draft}")
    if facts.publisher or facts.release_date:
        yield _field("264", " 1", b=facts.publisher or "", c=(facts.release_date or "")[:4])
    pages = next((file.pages for file in volume.of("pdf")), 0)
    yield _field("300", "  ", a=f"1 online resource ({pages} pages)" if pages else "1 online resource")
    yield _field("336", "  ", a="text", b="txt", x="rdacontent")
    yield _field("337", "  ", a="computer", b="c", x="rdamedia")
    yield _field("338", "  ", a="online resource", b="cr", x="rdacarrier")
    if volume.description:
        yield _field("520", "  ", a=volume.description)
    if facts.licence:
        yield _field("540", "  ", a=facts.licence, u=facts.licence_address or "")
    for heading in facts.subjects or ():
        said = heading.words[volume.edition.code]
        if heading.code:
            yield _field("650", " 7", a=said, x=_SCHEMES[heading.scheme], n=heading.code)
        else:
            yield _field("653", "  ", a=said)
    for each in facts.contributors or ():
        if volume.edition.code in each.editions:
            code = volume.edition.code
            yield _field("700", "1 ", a=each.sort_names.get(code) or each.names[code], r=each.role)


def _access_to(volume: Volume) -> Iterator[Field]:
    if volume.access.summary:
        yield _field("532", "8 ", a=volume.access.summary)
    for file in volume.of("epub", "light", "pdf"):
        kind = MEDIA_TYPES[file.kind]
        yield _field("856", " 0", u=file.name, q=kind, s=f"{file.size} bytes")


def _editions(volume: Volume, volumes: Sequence[Volume]) -> Iterator[Field]:
    """Yield the other editions: of a translation the original, of the original its translations."""
    for other in volumes:
        if other.edition == volume.edition:
            continue
        told = {"t": other.title, "o": other.identifier}
        if other.edition.is_source:
            yield _field("765", "0 ", **told)
        elif volume.edition.is_source:
            yield _field("767", "0 ", **told)
        else:
            yield _field("775", "08", **told, e=bibliographic_code(other.edition))


# Subfields that have no letter: the source of a code, its number, the code of a role.
_SUBFIELDS = {"x": "2", "n": "0", "r": "4"}


def _field(tag: str, indicators: str, **values: str) -> Field:
    """Return a field with those subfields that have a value, in the order in which they are given."""
    subfields = [Subfield(_SUBFIELDS.get(name, name), value) for name, value in values.items() if value]
    return Field(tag, Indicators(*indicators), subfields)
