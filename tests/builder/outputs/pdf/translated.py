"""A document's nodes as print writes them, without Sphinx and without a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils.utils import new_document
from lxml import etree

from chronicle.outputs.pdf.node_translator import PrintedDocument
from chronicle.outputs.pdf.pdf_translator import Translator
from chronicle.outputs.pdf.unique_anchors import Anchors
from tests.languages import edition_of
from tests.listed import contents

if TYPE_CHECKING:
    from docutils import nodes

    from chronicle.core.problems import Problem

DOCNAME = "chapters/01-first"


class Words:
    """The builder's own words, in English."""

    def text(self, _context: str, msgid: str, **placeholders: object) -> str:
        """Return one message."""
        return msgid.format(**placeholders)


def written(*content: nodes.Node, code: str = "en", **source: object) -> tuple[etree._Element, list[Problem]]:
    """Return the HTML of a document with these nodes, and what has no form in print."""
    doctree = new_document("x")
    doctree.extend(content)
    printed = PrintedDocument(DOCNAME, doctree, **source)  # type: ignore[arg-type]
    anchors = Anchors(contents(DOCNAME, "chapters/02-second"))
    translator = Translator(printed, edition_of(code), anchors, words=Words())
    return translator.body(), translator.problems


def markup(*content: nodes.Node, code: str = "en", **source: object) -> str:
    """Return the HTML inside a document with these nodes, all of which has a form in print."""
    body, problems = written(*content, code=code, **source)
    assert [] == problems
    return "".join(etree.tostring(each, encoding="unicode") for each in body)
