"""Write the names and words of the ledger as a glossary for other programs: TBX and CSV."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from chronicle.catalogs.exchange.exchanged import holdable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chronicle.languages.editions import Edition
    from chronicle.ledger.edition_names import Named
    from chronicle.ledger.model import Ledger

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_STATUSES = tuple(f"{each}-admn-sts" for each in ("preferredTerm", "admittedTerm", "deprecatedTerm"))
_PREFERRED, _ADMITTED, _KEPT_OUT = _STATUSES
_SAID_OF_IT = ("[", "(", "（")  # what a narrator does instead is no term
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class GlossaryConcept(NamedTuple):
    """What two languages have words for: the one to write, further forms, and those to keep out."""

    id: str
    field: str
    terms: Mapping[str, Mapping[str, str]]  # code of the edition: term, status

    def of(self, edition: Edition, status: str) -> list[str]:
        """Return the terms of an edition that have a status."""
        return [term for term, has in self.terms.get(edition.code, {}).items() if has == status]

    def in_order(self, edition: Edition) -> list[tuple[str, str]]:
        """Return the terms of an edition with their status, the one to write first."""
        return [(term, status) for status in _STATUSES for term in self.of(edition, status)]


def glossary_of(ledger: Ledger, edition: Edition) -> list[GlossaryConcept]:
    """Return what the ledger has words for in the language of the book and in that of an edition."""
    pair = [edition.source.code, edition.code]
    found = [
        GlossaryConcept(f"{field}-{id_}", field, {code: _forms(record, code) for code in pair})
        for field, records in (
            ("place", ledger.places),
            ("actor", ledger.actors),
            ("term", ledger.glossary),
            ("document", ledger.sources),
        )
        for id_, record in records.items()
    ]
    for number, wording in enumerate(ledger.wording, start=1):
        terms = {
            code: {each.removesuffix("-"): _KEPT_OUT for each in wording.keep_out.get(code, ())}
            | {
                each: _PREFERRED
                for each in wording.narrator.get(code, ())
                if not each.startswith(_SAID_OF_IT)
            }
            for code in pair
        }
        found.append(GlossaryConcept(f"wording-{wording.id or number}", wording.sense, terms))
    return [each for each in found if all(each.terms[code] for code in pair)]


def write_tbx(concepts: list[GlossaryConcept], edition: Edition) -> bytes:
    """Return a glossary as TBX (martif), which Weblate, Virtaal and OmegaT read.

    Some of them take the first term of each language and offer it, whatever its status: it is the one to
    write. What has none in both languages, as words that are kept out for good, stands in the table alone.
    """
    root = etree.Element("martif", {"type": "TBX", _LANG: edition.source.tag})
    description = etree.SubElement(etree.SubElement(root, "martifHeader"), "fileDesc")
    said = etree.SubElement(etree.SubElement(description, "sourceDesc"), "p")
    said.text = "The names and words of the book's ledger"
    body = etree.SubElement(etree.SubElement(root, "text"), "body")
    for concept in concepts:
        if not all(concept.of(each, _PREFERRED) for each in (edition.source, edition)):
            continue
        entry = etree.SubElement(body, "termEntry", id=concept.id)
        etree.SubElement(entry, "descrip", type="subjectField").text = holdable(concept.field)
        for each in (edition.source, edition):
            words = etree.SubElement(entry, "langSet", {_LANG: each.tag})
            for term, status in concept.in_order(each):
                tig = etree.SubElement(words, "tig")
                etree.SubElement(tig, "term").text = holdable(term)
                etree.SubElement(tig, "termNote", type="administrativeStatus").text = status
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)


def write_glossary_csv(concepts: list[GlossaryConcept], edition: Edition) -> bytes:
    """Return a glossary as CSV with a heading; several forms in a cell have semicolons between them."""
    text = StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(["id", "kind", "source", "target", "further forms", "not to be written"])
    for each in concepts:
        source, target = each.of(edition.source, _PREFERRED), each.of(edition, _PREFERRED)
        others = each.of(edition, _ADMITTED), each.of(edition, _KEPT_OUT)
        cells = [each.id, each.field, *("; ".join(some) for some in (source, target, *others))]
        rows.writerow([_no_formula(cell) for cell in cells])
    return text.getvalue().encode()


def _forms(record: Named, code: str) -> dict[str, str]:
    name = record.names.get(code)
    return {} if name is None else dict.fromkeys(name.allowed, _ADMITTED) | {name.main: _PREFERRED}


def _no_formula(text: str) -> str:
    """Return a cell that no spreadsheet reckons with."""
    return f"'{text}" if text.startswith(_FORMULA) else text
