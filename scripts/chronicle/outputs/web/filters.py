"""Make the fields by which readers filter a list: a script shows them, and hides what is not asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes
from lxml import html

from chronicle.book.appendices.sorting import name_key
from chronicle.sphinx_ext.isolation import isolate_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml import etree

    from chronicle.book.loaded_book import Book
    from chronicle.ledger.model import Actor, Place

FACETS = "facets"  # the attribute of a node that has any
_LABELS = {
    "year": "Year",
    "document": "Document",
    "place": "Place",
    "party": "Person or group",
    "kind": "Kind",
}
_KINDS = {"actor": "people and groups", "place": "places", "word": "words"}
_DIFFERING = "differing"


class Choice(NamedTuple):
    """A value that a field may have, and what it is called."""

    value: str
    label: str


class FilterField(NamedTuple):
    """A field and its choices, in their order."""

    name: str
    label: str
    choices: tuple[Choice, ...]


class Filters(NamedTuple):
    """The fields of a list; `differing` is whether readers may ask for what differs alone."""

    fields: tuple[FilterField, ...]
    differing: bool


def filters_of(book: Book, doctree: nodes.document) -> Filters | None:
    """Return the fields that tell the entries of a list apart; None where a page has no such list."""
    entries: list[Mapping[str, Sequence[str]]]
    entries = [each[FACETS] for each in doctree.findall(nodes.Element) if FACETS in each]
    fields = []
    for name, label in _LABELS.items():
        values = {value for entry in entries for value in entry.get(name, ())}
        if len(values) > 1:
            fields.append(
                FilterField(name, book.messages.text("filters", label), _choices(book, name, values))
            )
    differing = len({_DIFFERING in entry for entry in entries}) > 1
    return Filters(tuple(fields), differing) if fields else None


def _choices(book: Book, name: str, values: set[str]) -> tuple[Choice, ...]:
    """Return the choices of a field: years as they follow, documents as everywhere, names by the alphabet."""
    ledger, say = book.ledger, book.messages
    if name == "year":
        return tuple(Choice(year, book.edition.numeral(year)) for year in sorted(values))
    if name == "kind":
        return tuple(
            Choice(kind, say.text("filters", said)) for kind, said in _KINDS.items() if kind in values
        )
    if name == "document":
        listed = sorted(values, key=lambda source: ledger.sources[source].order)
        named = [(source, say.short_source(source)) for source in listed]
    else:
        table: Mapping[str, Place | Actor] = ledger.places if name == "place" else ledger.actors
        names = {each: ledger.name_in(table[each], book.edition.code) for each in values}
        listed = sorted(values, key=lambda each: name_key(book.edition, names[each]))
        named = [(each, names[each].heading) for each in listed]
    return tuple(Choice(each, isolate_text(said, book.edition)) for each, said in named)


def insert_filters(body: etree._Element, form: str) -> None:
    """Put the fields above the first list of a page."""
    section = body.find("section")
    if section is None:
        return
    first = next((each for each in section if each.tag in ("section", "dl", "div")), None)
    if first is not None:
        first.addprevious(html.fragment_fromstring(form))


def attributes_of(node: nodes.Element) -> dict[str, str]:
    """Return the attributes by which the script finds an entry."""
    given: Mapping[str, Sequence[str]] = node.get(FACETS, {})
    return {f"data-{name}": " ".join(values) for name, values in given.items()}
