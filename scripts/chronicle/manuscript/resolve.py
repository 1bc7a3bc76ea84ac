"""Turn the placeholders of the ledger into values, names, isolates and notes, after translation."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import docutils.utils
from docutils import nodes
from sphinx.transforms import SphinxTransform

from chronicle.editions import SOURCE_LANGUAGE, edition_of
from chronicle.evidence.lookup import LookupFailed
from chronicle.manuscript.appendices import ON_SCREENS
from chronicle.manuscript.appendices.blocks import nodes_of
from chronicle.manuscript.book import book_of
from chronicle.manuscript.faults import line_of, report
from chronicle.manuscript.glance import names
from chronicle.manuscript.grammar import direction_of, role
from chronicle.manuscript.lookups import ask
from chronicle.manuscript.nodes import (
    data_file,
    evidence_note,
    isolate,
    ledger_block,
    ledger_role,
    mentioned_at,
    screen_only,
)
from chronicle.manuscript.numbering import anchor_of
from chronicle.manuscript.parser import parse_message
from chronicle.manuscript.records import note_mentions
from chronicle.text.anchors import Note, is_numbered
from chronicle.text.roles import claims_of, read_role, read_target

if TYPE_CHECKING:
    from chronicle.text.roles import Role


class ResolveLedger(SphinxTransform):
    """Replace each placeholder by what the ledger says, in the edition's language."""

    default_priority = 30  # after Locale (20), before footnotes and labels are looked at (620)

    def apply(self, **_kwargs: Any) -> None:
        """Resolve blocks, then notes, then what stands in them and around them."""
        self._told_first: dict[str, str] = {}  # claim → the paragraph whose note tells it first
        for block in list(self.document.findall(ledger_block)):
            self._resolve_block(block)
        self._gather_notes()
        while placeholders := list(self.document.findall(ledger_role)):
            for placeholder in placeholders:
                self._resolve_role(placeholder)
        self._number_notes()
        note_mentions(self.env, self.document)

    # --- roles ---

    def _resolve_role(self, placeholder: ledger_role) -> None:
        """Put a value, date, name, title or foreign passage in the place of its placeholder."""
        found = read_role(placeholder["role"], placeholder["body"])
        try:
            new = getattr(self, f"_{found.name}")(found, placeholder)
        except LookupFailed as error:
            self._fault(placeholder, error)
            new = [nodes.inline("", placeholder["body"], classes=["fault"])]
        placeholder.parent.replace(placeholder, new)

    def _value(self, found: Role, placeholder: ledger_role) -> list[nodes.Node]:
        """Return a quantity."""
        return self._told(found, placeholder)

    def _date(self, found: Role, placeholder: ledger_role) -> list[nodes.Node]:
        """Return a date."""
        return self._told(found, placeholder)

    def _told(self, found: Role, placeholder: ledger_role) -> list[nodes.Node]:
        """Return a value or date with its claim."""
        text = ask(self.env, found.name, found.target, found.form or "", _language(placeholder))
        return [nodes.inline("", text, classes=[found.name], claim=read_target(found.target).claim)]

    def _count(self, found: Role, placeholder: ledger_role) -> list[nodes.Node]:
        """Return what the book counts of itself."""
        text = ask(self.env, "count", found.target, "", _language(placeholder))
        return [nodes.inline("", text, classes=["count"])]

    def _place(self, found: Role, placeholder: ledger_role) -> list[nodes.Node]:
        """Return a place's name."""
        return self._named(found, placeholder)

    def _actor(self, found: Role, placeholder: ledger_role) -> list[nodes.Node]:
        """Return the name of a person or group."""
        return self._named(found, placeholder)

    def _named(self, found: Role, placeholder: ledger_role) -> list[nodes.Node]:
        """Return a name with its record."""
        text = ask(self.env, found.name, found.target, found.shown or "", _language(placeholder))
        return [nodes.inline("", text, classes=[found.name], **{found.name: found.target})]

    def _title(self, found: Role, placeholder: ledger_role) -> list[nodes.Node]:
        """Return a source's title with its meaning."""
        text = ask(self.env, "title", found.target)
        return [
            nodes.inline("", "", *self._inline(text, placeholder), classes=["title"], source=found.target)
        ]

    def _foreign(self, found: Role, _placeholder: ledger_role) -> list[nodes.Node]:
        """Return a passage in another language."""
        if found.shown is None:
            raise LookupFailed("M032", "a foreign passage is written {foreign}`text <language>`.")
        direction = direction_of(found.shown)
        return [isolate("", found.shown, dir=direction, lang=found.target, classes=["foreign"])]

    def _untranslated(self, found: Role, _placeholder: ledger_role) -> list[nodes.Node]:
        """Return a text of the ledger that has no translation."""
        source = edition_of(SOURCE_LANGUAGE)
        return [isolate("", found.body, dir=source.direction, lang=source.tag, classes=["untranslated"])]

    def _mentions(self, found: Role, _placeholder: ledger_role) -> list[nodes.Node]:
        """Return a placeholder for the links to where a record is told or named."""
        kind, _, identifier = found.body.partition(":")
        return [mentioned_at(kind=kind, record=identifier)]

    def _datafile(self, found: Role, _placeholder: ledger_role) -> list[nodes.Node]:
        """Return the name of a file of the published ledger."""
        return [data_file("", "", nodes.literal("", found.body), file=found.body)]

    def _claim(self, _found: Role, _placeholder: ledger_role) -> list[nodes.Node]:
        """Refuse a note inside a note or a generated block."""
        raise LookupFailed("M031", "a note cannot stand inside another note.")

    # --- notes ---

    def _gather_notes(self) -> None:
        """Make one note of the claims that stand together, and fill it."""
        for first in [node for node in self.document.findall(ledger_role) if _is_claim(node)]:
            if first.parent is None or first.get("gathered"):
                continue
            claims: dict[str, None] = dict.fromkeys(claims_of(read_role("claim", first["body"])))
            for neighbour in _adjacent(first):
                if isinstance(neighbour, ledger_role):
                    neighbour["gathered"] = True
                    claims.update(dict.fromkeys(claims_of(read_role("claim", neighbour["body"]))))
                neighbour.parent.remove(neighbour)
            _close_up(first)
            first.parent.replace(first, self._note(list(claims), first))

    def _note(self, claims: list[str], placeholder: ledger_role) -> evidence_note:
        """Return the note on these claims."""
        known = []
        docname = self.env.current_document.docname
        for claim in claims:
            try:
                ask(self.env, "note", docname, claim)
            except LookupFailed as error:
                self._fault(placeholder, error, claim)
            else:
                known.append(claim)
        note = evidence_note(claims=known)
        note.source, note.line = placeholder.source, placeholder.line
        asked = self._with_earlier_paragraph(known, placeholder)
        for line in ask(self.env, "note", docname, *asked).split("\n") if asked else ():
            paragraph = nodes.paragraph("", "", *self._inline(line, placeholder))
            paragraph["translatable"] = False
            if _language(placeholder):  # the note stands in English text, but is not itself English
                edition = book_of(self.env).edition
                paragraph["lang"], paragraph["dir"] = edition.tag, edition.direction
            note += paragraph
        return note

    def _with_earlier_paragraph(self, claims: list[str], placeholder: ledger_role) -> list[str]:
        """Return the claims of a note, each with the earlier paragraph whose note tells it already."""
        here = anchor_of(self.env.current_document.docname, placeholder)
        if not is_numbered(here):
            return claims
        told = [self._told_first.setdefault(claim, here) for claim in claims]
        return [
            claim if first == here else f"{claim}@{first}" for claim, first in zip(claims, told, strict=True)
        ]

    def _number_notes(self) -> None:
        """Give the notes numbers and anchors in this language's reading order."""
        docname = self.env.current_document.docname
        for number, note in enumerate(self.document.findall(evidence_note), start=1):
            note["number"] = number
            note["ids"] = [Note(docname, number).anchor]
            self.document.note_explicit_target(note)

    # --- blocks ---

    def _resolve_block(self, block: ledger_block) -> None:
        """Put a generated block in the place of its placeholder."""
        new: list[nodes.Node] = []
        try:
            new = getattr(self, f"_{block['block'].replace('-', '_')}")(block)
        except LookupFailed as error:
            self._fault(block, error)
        block.parent.replace(block, new)

    def _source_line(self, block: ledger_block) -> list[nodes.Node]:
        """Return the sentence that says whom a section follows, with the claims that it covers."""
        sources, claims = block["options"]
        for claim in names(claims):
            ask(self.env, "note", self.env.current_document.docname, claim)
        text = ask(self.env, "source-line", sources)
        paragraph = self._paragraph(text, block)
        return [nodes.container("", paragraph, classes=["source-line"], claims=list(names(claims)))]

    def _at_a_glance(self, block: ledger_block) -> list[nodes.Node]:
        """Return the box that sums a chapter up."""
        items = nodes.definition_list()
        for label, lines in json.loads(ask(self.env, "at-a-glance", *block["options"])):
            body = nodes.definition("", *(self._paragraph(line, block) for line in lines))
            items += nodes.definition_list_item("", nodes.term("", label), body)
        title = nodes.rubric("", ask(self.env, "text", "glance", "At a glance"))
        return [nodes.container("", title, items, classes=["at-a-glance"])]

    def _appendix(self, block: ledger_block) -> list[nodes.Node]:
        """Return the blocks of an appendix."""
        blocks = json.loads(ask(self.env, "appendix", *block["options"]))
        made = nodes_of(blocks, lambda text: self._inline(text, block))
        on_screens = set(block["options"]) & ON_SCREENS
        return [screen_only("", *made)] if on_screens else made

    def _paragraph(self, text: str, near: nodes.Element) -> nodes.paragraph:
        """Return a paragraph of inline MyST."""
        return nodes.paragraph("", "", *self._inline(text, near))

    # --- all ---

    def _inline(self, text: str, near: nodes.Element) -> list[nodes.Node]:
        """Return the nodes of one line of inline MyST."""
        source = f"{near.source}:{near.line}:<translated>"
        document = docutils.utils.new_document(source, self.document.settings)
        document.reporter = self.document.reporter
        parse_message(self.env, text, document)
        paragraph = document.children[0] if document.children else nodes.paragraph()
        return list(paragraph.children)

    def _fault(self, node: nodes.Element, error: LookupFailed, subject: str = "") -> None:
        """Report what the ledger does not know."""
        body = node.get("body", "")
        needle = role(node["role"], body) if body else ""
        report(
            self.env,
            error.code,
            error.reason,
            line=line_of(node, needle),
            remedy=error.remedy,
            subject=subject or body or str(node.get("block", "")),
        )


def _is_claim(node: nodes.Node) -> bool:
    """Return whether a node stands for a note."""
    return isinstance(node, ledger_role) and node["role"] == "claim"


def _language(node: nodes.Node) -> str:
    """Return the source language inside a block without a translation, else nothing: the edition's own."""
    current = node.parent
    # A note is composed in the edition's language, wherever it stands.
    while current is not None and not isinstance(current, evidence_note):
        if "untranslated" in current.get("classes", ()):
            return SOURCE_LANGUAGE
        current = current.parent
    return ""


def _adjacent(first: nodes.Element) -> list[nodes.Node]:
    """Return the placeholders of notes right after one, with the spaces between them."""
    found: list[nodes.Node] = []
    pending: list[nodes.Node] = []
    siblings = first.parent.children
    for node in siblings[siblings.index(first) + 1 :]:
        pending.append(node)
        if _is_claim(node):
            found += pending
            pending = []
        elif not isinstance(node, nodes.Text) or node.strip():
            break
    return found


def _close_up(first: nodes.Element) -> None:
    """Take away the space that a translator may have left before a note mark."""
    siblings = first.parent.children
    index = siblings.index(first)
    if index and isinstance(before := siblings[index - 1], nodes.Text) and before != before.rstrip():
        first.parent.replace(before, nodes.Text(before.rstrip()))
