"""Write all finished translations of a language, with its memory, as TMX 1.4 for other programs to offer.

TMX knows no plurals: each form is a unit of its own, with the source that stands beside it in a catalog and
its number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from chronicle.catalogs.exchange.exchanged import exchanged, holdable
from chronicle.catalogs.gate.placeholder_rules import form_for, plural_count
from chronicle.catalogs.memory.remembering import Memory
from chronicle.core.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from chronicle.catalogs.files.entries import Entry
    from chronicle.languages.editions import Edition

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def write_tmx(book: Path, edition: Edition) -> bytes:
    """Return each source with each of its finished translations once; raise ProblemsFound as catalogs do."""
    root = etree.Element("tmx", version="1.4")
    header = {"creationtool": "chronicle", "creationtoolversion": __version__, "segtype": "paragraph"}
    header |= {"o-tmf": "po", "adminlang": "en", "srclang": edition.source.tag, "datatype": "plaintext"}
    etree.SubElement(root, "header", header)
    body = etree.SubElement(root, "body")
    known: set[tuple[str, str]] = set()
    for where, entry in _finished(book, edition):
        for number, pair in enumerate(_pairs(entry, edition)):
            if pair in known or not all(pair):
                continue
            known.add(pair)
            unit = etree.SubElement(body, "tu")
            etree.SubElement(unit, "prop", type="x-context").text = holdable(where)
            if entry.plural is not None:
                etree.SubElement(unit, "prop", type="x-plural-form").text = str(number)
            for tag, text in zip((edition.source.tag, edition.tag), pair, strict=True):
                variant = etree.SubElement(unit, "tuv", {_LANG: tag})
                etree.SubElement(variant, "seg").text = holdable(text)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)


def _pairs(entry: Entry, edition: Edition) -> Iterator[tuple[str, str]]:
    """Yield each form of a translation behind its source, which is the singular for a form of 1."""
    singular = form_for(edition, 1) if entry.plural is not None and plural_count(edition) > 1 else -1
    for number, form in enumerate(entry.forms):
        yield entry.sources[0 if number == singular else -1], form


def _finished(book: Path, edition: Edition) -> Iterator[tuple[str, Entry]]:
    """Yield where a translation stands or stood, and its entry."""
    for message in exchanged(book, edition):
        if message.entry.is_translated and not message.entry.fuzzy:
            yield _where(message.domain, message.entry), message.entry
    for place, entry in Memory.read(book, edition).kept.items():
        if not entry.fuzzy:
            yield _where(place.domain, entry), entry


def _where(domain: str, entry: Entry) -> str:
    return domain if entry.context is None else f"{domain}//{entry.context}"
