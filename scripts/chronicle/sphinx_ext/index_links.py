"""Give the entries of the index their passages and cross-references, when the whole book has been read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from chronicle.book.appendices.sorting import index_key
from chronicle.sphinx_ext.block_nodes import INDEX_ENTRY
from chronicle.sphinx_ext.current_book import book_of
from chronicle.sphinx_ext.domain import domain_of
from chronicle.sphinx_ext.index_parts import parts_of
from chronicle.sphinx_ext.mentions import (
    Location,
    citable,
    in_reading_order,
    links,
    passages,
    without_openings,
)
from chronicle.sphinx_ext.nodes import cross_reference, passages_at
from chronicle.text.anchors import index_anchor

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence, Set

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from chronicle.ledger.model import Actor, Name, Place, Subject
    from chronicle.sphinx_ext.index_parts import Part
    from chronicle.sphinx_ext.mention_records import Mention

ENTRY = "{entry}\u2002{pages}"
_SEE, _SEE_ALSO = "{entry}. See {entries}", "{entry}. See also {entries}"


def link_index(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Link each entry to the passages that name it or tell its claims, and to the entries it sends on to.

    What leads nowhere leaves the index, with the letter that is then empty.
    """
    entries = [each for each in doctree.findall(nodes.paragraph) if INDEX_ENTRY in each["classes"]]
    for entry in entries:
        for placeholder in list(entry.findall(passages_at)):
            _give_passages(app, docname, placeholder)
    alive = {anchor for entry in entries if _leads_on(entry.parent) for anchor in entry["ids"]}
    for onward in list(doctree.findall(cross_reference)):
        beside_nothing = onward["also"] and not alive & set(onward.parent["ids"])
        onward.replace_self([] if beside_nothing else _cross_reference(app, onward, alive))
    lists = dict.fromkeys(entry.parent.parent for entry in entries)
    letters = dict.fromkeys(each.parent for each in lists if isinstance(each.parent, nodes.section))
    for entry in entries:
        if not _leads_on(entry.parent):
            entry.parent.parent.remove(entry.parent)
    for element in (*lists, *letters):
        _drop_if_empty(element)


def _leads_on(item: nodes.Element) -> bool:
    """Return whether an entry, or one of its sub-entries, has a link."""
    return any(True for _ in item.findall(nodes.reference))


def _drop_if_empty(element: nodes.Element) -> None:
    """Remove a list without entries, or a letter without a list."""
    inside = [child for child in element.children if not isinstance(child, nodes.title)]
    if not inside and not isinstance(element.parent, nodes.document):
        element.parent.remove(element)


def _give_passages(app: Sphinx, docname: str, placeholder: passages_at) -> None:
    """Append links to an entry's passages to its name; divide many of them into sub-entries by subject."""
    records = placeholder["records"]
    where = _passages(app.env, records)
    item = placeholder.parent.parent
    parts = {} if _has_two_steps(item) else parts_of(app.env, records, where)
    if parts:
        item.append(_divided(app, docname, parts))
        in_parts = {place for places in parts.values() for place in places}
        where = [place for place in where if place not in in_parts]
    placeholder.replace_self(_behind(app, ENTRY, links(app, docname, where)))


def _has_two_steps(item: nodes.Element) -> bool:
    """Return whether an entry has sub-entries, or is one."""
    below = any(isinstance(child, nodes.bullet_list) for child in item.children)
    return below or isinstance(item.parent.parent, nodes.list_item)


def _divided(app: Sphinx, docname: str, parts: Mapping[Part, Sequence[Location]]) -> nodes.bullet_list:
    """Return a sub-entry for each part, sorted as the language sorts."""
    edition = book_of(app.env).edition
    named = sorted((index_key(edition, _name(app.env, part)), part) for part in parts)
    found = nodes.bullet_list(classes=["index-entries"])
    for _key, part in named:
        head = nodes.Text(_name(app.env, part).heading)
        pages = _behind(app, ENTRY, links(app, docname, parts[part]))
        found += nodes.list_item("", nodes.paragraph("", "", head, *pages, classes=[INDEX_ENTRY]))
    return found


def _passages(env: BuildEnvironment, records: Sequence[Part]) -> list[Location]:
    """Return where the chapters name any of these records, or tell their claims, in reading order."""
    found = {place for record in records for place in _passages_of(env, *record)}
    return without_openings(env, in_reading_order(env, found))


def _passages_of(env: BuildEnvironment, kind: str, record: str) -> list[Location]:
    if kind != "subject":
        return passages(env, kind, record)
    claims = book_of(env).ledger.claims.values()
    about = {claim.id for claim in claims if record in claim.subjects}
    by_document = domain_of(env).gathered(citable).items()
    return [passage for docname, here in by_document for passage in _told_in(docname, here, about)]


def _told_in(docname: str, here: Sequence[Mention], claims: Set[str]) -> list[Location]:
    """Return where a document tells claims: where a note stands for one.

    One without a note there is told where its figures or dates are first printed; where they are printed
    again, they most often refer to it.
    """
    done = {mention.id for mention in here if mention.kind == "noted"}
    found: dict[Location, None] = {}
    for mention in here:
        first = mention.kind == "claim" and mention.id not in done
        if mention.id in claims and (first or mention.kind == "noted"):
            found[Location(docname, mention.anchor)] = None
            done.add(mention.id)
    return list(found)


def _name(env: BuildEnvironment, record: Part) -> Name:
    """Return the name of a subject, place or actor in the edition's language."""
    kind, identifier = record
    ledger, code = book_of(env).ledger, book_of(env).edition.code
    tables: dict[str, Mapping[str, Subject | Place | Actor]]
    tables = {"subject": ledger.subjects, "place": ledger.places, "actor": ledger.actors}
    return ledger.name_in(tables[kind][identifier], code)


def _cross_reference(app: Sphinx, placeholder: cross_reference, alive: set[str]) -> list[nodes.Node]:
    """Return "See" or "See also" with links to those of the entries that the index has."""
    found: list[nodes.Node] = []
    for record in placeholder["entries"]:
        anchor = index_anchor(*record)
        if anchor in alive:
            if found:
                found.append(nodes.Text(book_of(app.env).messages.text("appendix", "; ")))
            name = _name(app.env, record).heading
            found.append(nodes.reference("", "", nodes.inline("", name), internal=True, refid=anchor))
    behind = _behind(app, _SEE_ALSO if placeholder["also"] else _SEE, found)
    return [nodes.inline("", "", *behind, classes=["cross-reference"])] if behind else []


def _behind(app: Sphinx, msgid: str, what: Sequence[nodes.Node]) -> list[nodes.Node]:
    """Return links or cross-references with the separator that the language puts before them."""
    if not what:
        return []
    placeholder = msgid[msgid.rindex("{") + 1 : -1]
    whole = book_of(app.env).messages.text("appendix", msgid, entry="\0", **{placeholder: "\1"})
    between, _, after = whole.partition("\0")[2].partition("\1")
    return [nodes.Text(between), *what, *([nodes.Text(after)] if after else [])]
