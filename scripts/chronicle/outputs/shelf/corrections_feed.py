"""The feed of an edition's corrections, in Atom: whoever has cited the book learns what has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from lxml import etree

from chronicle.core.controls import ISOLATES
from chronicle.ledger.date_said import DateSaid
from chronicle.outputs.shelf.volume import feed_name, page_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.ledger.model import Correction
    from chronicle.outputs.shelf.volume import Volume

ATOM = "http://www.w3.org/2005/Atom"
MEDIA_TYPE = "application/atom+xml"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ISOLATES = dict.fromkeys(map(ord, ISOLATES))
_WHOLE = "0000-01-01"  # what a year or a month alone lacks of a day


def corrections_feed(volume: Volume) -> bytes:
    """Return the feed, the newest correction first; without any it says that there are none yet."""
    words = volume.messages
    feed = etree.fromstring(f'<feed xmlns="{ATOM}"/>')
    feed.set(_XML_LANG, volume.edition.tag)
    corrections = sorted(words.ledger.corrections, key=lambda each: each.date, reverse=True)
    _add(feed, "id", volume.identifier)
    _add(feed, "title", words.text("outside", "{title}: corrections", title=volume.title))
    _add(feed, "updated", _moment(corrections[0].date) if corrections else _made(volume))
    author = etree.SubElement(feed, f"{{{ATOM}}}author")
    _add(author, "name", volume.facts.responsible or volume.title)
    address = volume.facts.address or ""
    if address:
        _add(feed, "link", rel="self", type=MEDIA_TYPE, href=address + feed_name(volume.edition.code))
    _add(feed, "link", rel="alternate", type="text/html", href=address + page_name(volume.edition.code))
    if not corrections:
        _add(feed, "subtitle", words.text("appendix", "No correction has been made so far."))
    for correction in corrections:
        feed.append(_entry(volume, correction))
    return etree.tostring(feed, xml_declaration=True, encoding="utf-8", pretty_print=True)


def _entry(volume: Volume, correction: Correction) -> etree._Element:
    words = volume.messages
    entry = etree.Element(f"{{{ATOM}}}entry")
    day = words.date(DateSaid(edtf=correction.date))
    name = uuid5(NAMESPACE_URL, f"{volume.identifier}#{correction.owner}#{correction.date}")
    _add(entry, "id", name.urn)
    _add(entry, "title", words.text("outside", "Correction of {day}", day=day))
    _add(entry, "updated", _moment(correction.date))
    _add(entry, "content", "\n".join(_lines(volume, correction)), type="text")
    return entry


def _lines(volume: Volume, correction: Correction) -> Iterator[str]:
    """Yield what the book said, what it says, and why."""
    words = volume.messages
    for label, text in (("Before", correction.before), ("Now", correction.after), ("Why", correction.why)):
        said = words.inline(words.of_ledger(correction.owner, text), correction.claim)
        yield words.text("figure", "{head}: {rest}", head=words.text("appendix", label), rest=said)


def _add(parent: etree._Element, name: str, text: str = "", **attributes: str) -> None:
    element = etree.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    element.text = text.translate(_ISOLATES) or None


def _moment(edtf: str) -> str:
    """Return a day as Atom has times; of a year or a month, its first day."""
    day = edtf[: len(_WHOLE)]
    return f"{day}{_WHOLE[len(day) :]}T00:00:00Z"


def _made(volume: Volume) -> str:
    return volume.made.strftime("%Y-%m-%dT%H:%M:%SZ")
