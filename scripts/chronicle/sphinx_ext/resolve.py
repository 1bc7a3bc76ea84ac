"""Turn the placeholders of the ledger into notes, values, names and blocks, after translation."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.transforms import SphinxTransform

from chronicle.book.appendices import TELLING, appendix
from chronicle.book.full_notes import full_note
from chronicle.book.notes import note_lines
from chronicle.ledger.lookup import LookupFailed
from chronicle.sphinx_ext.block_nodes import block_nodes
from chronicle.sphinx_ext.called import note_calls
from chronicle.sphinx_ext.current_book import book_of
from chronicle.sphinx_ext.faults import line_of, report
from chronicle.sphinx_ext.line_nodes import LineNodes
from chronicle.sphinx_ext.lookups import ask, is_sourced, known_claim, listed
from chronicle.sphinx_ext.mention_records import note_mentions
from chronicle.sphinx_ext.nodes import evidence_note, ledger_block, ledger_role, note_in_full
from chronicle.sphinx_ext.note_lengths import measure_note
from chronicle.text.anchors import Note
from chronicle.text.grammar import remark
from chronicle.text.roles import REMARK, claims_of, read_role, write_role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chronicle.text.roles import Role
    from chronicle.text.segments import Line


class ResolveLedger(SphinxTransform):
    """Replace each placeholder by what the ledger says, in the edition's language."""

    default_priority = 30  # after Locale (20), before footnotes and labels are looked at (620)

    def apply(self, **_kwargs: Any) -> None:
        """Resolve blocks, then notes, then the other roles."""
        for block in list(self.document.findall(ledger_block)):
            self._resolve_block(block)
        self._gather_notes()
        self._write_remarks()
        for placeholder in list(self.document.findall(ledger_role)):
            role = read_role(placeholder["role"], placeholder["body"])
            lines = self._lines(placeholder, placeholder.get("language"))
            placeholder.parent.replace(placeholder, lines.of((role,)))
        self._number_notes()
        note_mentions(self.env, self.document)
        note_calls(self.env, self.document)

    # --- notes ---

    def _gather_notes(self) -> None:
        """Replace adjacent {claim} placeholders by one note on all their claims."""
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
            first.parent.replace(first, self._note(claims, first))

    def _note(self, claims: Iterable[str], placeholder: ledger_role) -> evidence_note:
        """Return the note on these claims; report those that the ledger does not have."""
        known = tuple(self._known(claims, placeholder))
        made = evidence_note(claims=list(known))
        made.source, made.line = placeholder.source, placeholder.line
        if not known:
            return made
        made += [self._note_line(line, placeholder) for line in ask(self.env, note_lines, known)]
        measure_note(self.env, made, self._line_of(placeholder))
        full = note_in_full()
        for claim in ask(self.env, full_note, known):
            sentence = self._note_line(claim.sentence, placeholder, "claim")
            sentence["tells"] = claim.claim
            full += sentence
            full += [self._note_line(line, placeholder) for line in claim.lines]
        made += full
        return made

    def _write_remarks(self) -> None:
        """Replace each {note} placeholder, a note of the editors' own, by a note without claims."""
        for placeholder in [node for node in self.document.findall(ledger_role) if node["role"] == REMARK]:
            made = evidence_note(claims=[])
            made.source, made.line = placeholder.source, placeholder.line
            line = remark(read_role(REMARK, placeholder["body"]))
            said = nodes.paragraph("", "", *self._lines(placeholder).of(line), translatable=False)
            if "language" in placeholder:  # as the text around it
                source = book_of(self.env).edition.source
                said["lang"], said["dir"] = source.tag, source.direction
            made += said
            _close_up(placeholder)
            placeholder.parent.replace(placeholder, made)

    def _note_line(self, line: Line, placeholder: ledger_role, css: str = "") -> nodes.paragraph:
        """Return a line of a note as a paragraph that Sphinx does not offer to translators."""
        paragraph = nodes.paragraph("", "", *self._lines(placeholder).of(line), classes=css.split())
        paragraph["translatable"] = False
        if "language" in placeholder:  # the note stands in English text, but is not itself English
            edition = book_of(self.env).edition
            paragraph["lang"], paragraph["dir"] = edition.tag, edition.direction
        return paragraph

    def _known(self, claims: Iterable[str], near: nodes.Element) -> Iterator[str]:
        """Yield the claims that the ledger has, and report the others."""
        for claim in claims:
            try:
                yield ask(self.env, known_claim, claim)
            except LookupFailed as error:
                self._fault(near, error, claim)

    def _number_notes(self) -> None:
        """Set the anchor and the printed mark of each note, in this language's reading order.

        Notes of the editors' own are counted separately: where a book has notes on claims, the marks of a
        document with a claim, a remark and another claim are 1, [1] and 2, its anchors n4-1, n4-2, n4-3.
        """
        document = ask(self.env, listed, self.env.current_document.docname)
        words = book_of(self.env).messages
        own_mark = "[{}]" if ask(self.env, is_sourced) else "{}"
        numbers, own = count(1), count(1)
        for place, note in enumerate(self.document.findall(evidence_note), start=1):
            note["ids"] = [Note(document, place).anchor]
            if note["claims"]:
                note["label"] = words.number(next(numbers))
            else:
                note["label"] = own_mark.format(words.number(next(own)))
            self.document.note_explicit_target(note)

    # --- blocks ---

    def _resolve_block(self, block: ledger_block) -> None:
        """Replace the placeholder of a generated block by the nodes of the block."""
        new: list[nodes.Node] = []
        try:
            new = getattr(self, f"_{block['block'].replace('-', '_')}")(block, *block["options"])
        except LookupFailed as error:
            self._fault(block, error, block["block"])
        block.parent.replace(block, new)

    def _appendix(self, block: ledger_block, name: str) -> list[nodes.Node]:
        """Return the nodes of an appendix; add the class `appendix-NAME` to the section around it."""
        block.parent["classes"].append(f"appendix-{name}")
        where = (self.env.current_document.docname,) if name in TELLING else ()
        return block_nodes(ask(self.env, appendix, name, *where), self._lines(block))

    # --- all ---

    def _lines(self, near: nodes.Element, language: str | None = None) -> LineNodes:
        """Return a maker of nodes that reports faults at `near`; without a language, in the edition's."""

        def fault(role: Role, error: LookupFailed) -> None:
            self._fault(near, error, role.body)

        return LineNodes(self.env, language or book_of(self.env).edition.code, fault)

    def _fault(self, near: nodes.Element, error: LookupFailed, subject: str) -> None:
        """Report a failed lookup at the line of its placeholder."""
        line = self._line_of(near)
        report(self.env, error.code, error.reason, line=line, remedy=error.remedy, subject=subject)

    @staticmethod
    def _line_of(near: nodes.Element) -> int:
        """Return the line of a placeholder in its chapter."""
        return line_of(near, write_role(near["role"], near["body"]) if isinstance(near, ledger_role) else "")


def _is_claim(node: nodes.Node) -> bool:
    """Return whether a node is the placeholder of a note on claims."""
    return isinstance(node, ledger_role) and node["role"] == "claim"


def _adjacent(first: nodes.Element) -> list[nodes.Node]:
    """Return the note placeholders that follow one with nothing but spaces between, and those spaces."""
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
    """Remove spaces before a note mark, which a translator may have left there."""
    siblings = first.parent.children
    index = siblings.index(first)
    if index and isinstance(before := siblings[index - 1], nodes.Text) and before != before.rstrip():
        first.parent.replace(before, nodes.Text(before.rstrip()))
