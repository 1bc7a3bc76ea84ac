"""Check where each number and each paragraph of a chapter comes from.

A paragraph names the claims that it rests on, {claim} after the last sentence that rests on them. What
follows the last {claim}, or a paragraph without one, is marked in the line above the paragraph as the
editors' own, with its kind: `% editorial: silence`. The mark is a comment: it is neither printed nor
translated. A page in front of the chapters may name instead the paragraphs that tell a thing: see citing.py.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms import SphinxTransform

from chronicle.book.paragraphs import EDITORIAL_MARK
from chronicle.core.problems import shorten
from chronicle.core.suggest import suggest
from chronicle.sphinx_ext.citing import front_faults
from chronicle.sphinx_ext.faults import line_of, unsourced
from chronicle.sphinx_ext.lookups import ask, claims_noted, is_sourced, listed, names_with_digits
from chronicle.sphinx_ext.nodes import ledger_role
from chronicle.sphinx_ext.said import (
    NAMES_CLAIMS,
    after,
    after_evidence,
    paragraphs_in,
    says_something,
    written,
)
from chronicle.text.digits import digit_runs
from chronicle.text.roles import WRITTEN, claims_of, read_role, read_target

if TYPE_CHECKING:
    from collections.abc import Iterator

# What the editors may say without a document, and what each kind is.
EDITORIAL = {
    "guide": "leads through the book",
    "method": "says how the book is made or is to be read",
    "documents": "describes a document as a whole: what it covers, how it is written",
    "silence": "says what the documents do not tell",
    "comparison": "sets beside one another what notes nearby have told",
    "doubt": "says what cannot be known, or weighs it",
}
_CLAIM_END = re.compile(
    r"\{(?P<role>claim|difference|paragraph)\}(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)", re.DOTALL
)


class CheckSources(SphinxTransform):
    """Report numbers and statements without a source, in the chapter before translation."""

    default_priority = 13  # after NumberParagraphs (12), before Locale (20)

    def apply(self, **_kwargs: Any) -> None:
        """Check all text; in a book without a ledger, check nothing."""
        marks = dict(self._marks())
        if ask(self.env, is_sourced):
            names = ask(self.env, names_with_digits)
            for node, text in _printed(self.document):
                for run in digit_runs(text, names):
                    message = f"“{run.text}” stands outside a role."
                    self._fault("M050", message, node, shorten(text), needle=run.text)
            document = ask(self.env, listed, self.env.current_document.docname)
            if document.is_chapter:
                self._check_paragraphs(marks)
            elif document.is_front:
                for fault in front_faults(self.document, marks, self._noted):
                    code, message, node, subject, needle = fault
                    self._fault(code, message, node, subject, needle=needle)

    def _noted(self, name: str) -> tuple[str, ...]:
        """Return the claims that the notes of a named paragraph tell."""
        return ask(self.env, claims_noted, name)

    def _marks(self) -> Iterator[tuple[nodes.Node, str]]:
        """Remove the comments `% editorial: KIND`, and yield the block below each, with its kind."""
        for comment in list(self.document.findall(nodes.comment)):
            match = EDITORIAL_MARK.fullmatch(comment.astext().strip())
            if match is None:
                continue
            kind, following = match["kind"].strip(), _below(comment)
            # A comment knows no line of its own.
            where = comment.parent if following is None else following
            if kind not in EDITORIAL:
                message = f"there is no kind “{kind}” of editorial text."
                remedy = suggest(kind, EDITORIAL, f"One of: {', '.join(EDITORIAL)}.")
                self._fault("M053", message, where, remedy=remedy)
            if following is None or next(paragraphs_in(following), None) is None:
                self._fault("M053", "the mark stands above no paragraph.", where)
            else:
                yield following, kind
            comment.parent.remove(comment)

    def _check_paragraphs(self, marks: dict[nodes.Node, str]) -> None:
        """Report each paragraph that has neither a claim nor a mark of the editors.

        A number of the register stands for a note: there the reader finds the claim with all its passages.
        What opens a chapter sums it up, and may name the paragraphs whose notes tell it.
        """
        marked = {paragraph: kind for block, kind in marks.items() for paragraph in paragraphs_in(block)}
        for paragraph, kind in marked.items():
            paragraph["editorial"] = kind
        needed: set[nodes.Node] = set()
        for paragraph in paragraphs_in(self.document):
            evidence = NAMES_CLAIMS | {"paragraph"} if _opens(paragraph) else NAMES_CLAIMS
            told = [node for node in paragraph.findall(ledger_role) if node["role"] in evidence]
            noted = told and told[-1]["role"] == "claim"
            own = after(paragraph, told[-1]) if noted else after_evidence(paragraph, told)
            if any(says_something(node) for node in own):
                needed.add(paragraph)
                if paragraph in marked:
                    self._check_own(own)
                else:
                    self._unsourced(paragraph, told)
            self._check_values(paragraph, told, own)
        for block in marks:
            if not needed.intersection(paragraphs_in(block)):
                self._fault("M053", "every sentence of this paragraph already has its claim.", block)

    def _unsourced(self, paragraph: nodes.paragraph, told: list[ledger_role]) -> None:
        """Report a paragraph, or what follows its last note."""
        raw = paragraph.rawsource
        last = list(_CLAIM_END.finditer(raw))[-1:] if told else []
        at = last[0].end() if last else 0
        if last and last[0]["role"] != "claim":  # it stands in its sentence, which ends with the line
            at = raw.find("\n", at) if "\n" in raw[at:] else len(raw)
        at += len(raw[at:]) - len(raw[at:].lstrip())
        code = "M052" if told else "M051"
        message = (
            "nothing stands behind these sentences." if told else "nothing stands behind this paragraph."
        )
        self._fault(code, message, paragraph, shorten(raw[at:]), below=raw[:at].count("\n"))

    def _check_own(self, own: list[nodes.Node]) -> None:
        """Find figures and dates of documents in the editors' own words."""
        for node in own:
            if isinstance(node, ledger_role) and node["role"] in ("value", "date"):
                shown = written(node)
                self._fault("M054", f"{shown} stands in editorial text.", node, needle=shown)

    def _check_values(
        self, paragraph: nodes.paragraph, told: list[ledger_role], own: list[nodes.Node]
    ) -> None:
        """Find figures and dates of claims that no note of the paragraph tells."""
        claims: set[str] = set()
        for node in told:
            role = read_role(node["role"], node["body"])
            claims.update(self._noted(role.target) if role.name == "paragraph" else claims_of(role))
        for node in paragraph.findall(ledger_role):
            if node["role"] not in ("value", "date") or node in own:
                continue
            claim = read_target(read_role(node["role"], node["body"]).target).claim
            if claim not in claims:
                shown = written(node)
                message = f"{shown} is of a claim that no note of this paragraph names."
                self._fault(
                    "M055", message, node, needle=shown, remedy=f"Add {claim} to the {{claim}} after it."
                )

    def _fault(
        self,
        code: str,
        message: str,
        node: nodes.Node,
        subject: str = "",
        *,
        needle: str = "",
        below: int = 0,
        remedy: str = "",
    ) -> None:
        """Record a fault that stops a release."""
        line = line_of(node, needle)
        unsourced(self.env, code, message, line=line + below if line else 0, remedy=remedy, subject=subject)


def _opens(paragraph: nodes.paragraph) -> bool:
    """Return whether a paragraph stands before the first section of a chapter that has some."""
    chapter = paragraph.parent
    sections = any(isinstance(each, nodes.section) for each in chapter.children)
    return isinstance(chapter.parent, nodes.document) and sections


def _below(comment: nodes.comment) -> nodes.Node | None:
    """Return the block that a mark stands above; the block's name may stand between."""
    following = comment.next_node(descend=False, siblings=True)
    while isinstance(following, nodes.target):
        following = following.next_node(descend=False, siblings=True)
    return following


def _printed(document: nodes.document) -> Iterator[tuple[nodes.Node, str]]:
    """Yield what a chapter prints in its own words, each piece with its node."""
    for node in document.findall():
        if isinstance(node, nodes.Text) and not isinstance(node.parent, (nodes.comment, ledger_role)):
            yield node.parent, str(node)
        elif isinstance(node, ledger_role):
            found = read_role(node["role"], node["body"])
            if found.name in WRITTEN and found.shown:
                yield node, found.shown
        elif isinstance(node, nodes.image) and node.get("alt"):
            yield node, node["alt"]
        elif isinstance(node, (nodes.reference, addnodes.pending_xref)) and node.get("title"):
            yield node, node["title"]
        elif isinstance(node, addnodes.toctree):
            entries: list[tuple[str | None, str]] = node.get("entries", [])
            yield from ((node, title) for title in (node.get("rawcaption"), *dict(entries)) if title)
