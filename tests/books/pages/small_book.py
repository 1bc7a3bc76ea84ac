"""A book without a ledger: its notes and isolated runs are written where they stand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from docutils import nodes
from sphinx.util.docutils import SphinxDirective, SphinxRole
from tests.languages import CHOSEN, edition_of

from chronicle.book.facts import BookFacts
from chronicle.ledger.model import Ledger
from chronicle.sphinx_ext.current_book import book_of, facts_of
from chronicle.sphinx_ext.directives import ContentsDirective
from chronicle.sphinx_ext.domain import BookDomain, domain_of
from chronicle.sphinx_ext.nodes import evidence_note, isolate, note_in_full, register
from chronicle.sphinx_ext.numbering import NumberParagraphs
from chronicle.text import anchors
from chronicle.text.contents import Contents, read_contents
from chronicle.words import Messages
from chronicle.words.states import States

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from chronicle.book.facts import BookFacts


IN_FULL = "7 in full"  # what a note opens into

FACTS = {
    "title": "Homs under Siege, 2011–2024",
    "subtitle": "What {documents} say",
    "description": (
        "What {documents} say about the city of Homs between 2011 and 2024, "
        "with a source for every number and date, and with their differences shown."
    ),
    "how_made": "By hand from {documents}.",
    "slug": "homs-under-siege",
    "version": "0.1.0",
    "identifiers": {
        "en": "urn:uuid:0c9d3b0e-0000-4000-8000-000000000001",
        "ar": "urn:uuid:0c9d3b0e-0000-4000-8000-000000000002",
        "zh": "urn:uuid:0c9d3b0e-0000-4000-8000-000000000003",
    },
}


class Note(SphinxRole):
    """Set a note: `{note}`text``."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the note with its number."""
        number = self.env.current_document.setdefault("notes", 0) + 1
        self.env.current_document["notes"] = number
        document = book_of(self.env).contents.of(self.env.current_document.docname)
        anchor = anchors.Note(document, number).anchor
        note = evidence_note("", label=str(number), ids=[anchor], claims=["some-claim"])
        note += [nodes.paragraph("", text) for text in self.text.split(" // ")]
        note += note_in_full("", nodes.paragraph("", IN_FULL))
        return [note], []


class Run(SphinxRole):
    """Set an isolated run: `{run}`rtl ar text`` (`-` for no language)."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the run."""
        direction, language, text = self.text.split(" ", 2)
        attributes = {"dir": direction} | ({"lang": language} if language != "-" else {})
        return [isolate("", text, **attributes)], []


class Value(SphinxRole):
    """Set a value as the manuscript does."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return an inline that says what the text is."""
        return [nodes.inline("", self.text, classes=["value"], claim="some-claim")], []


class State(SphinxDirective):
    """Set a paragraph that is `untranslated` or `stale`."""

    has_content = True
    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return the paragraph."""
        return [nodes.paragraph("", " ".join(self.content), classes=[self.arguments[0]])]


class Box(SphinxDirective):
    """Set a container with a class."""

    has_content = True
    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return the container."""
        box = nodes.container("", classes=[self.arguments[0]])
        self.state.nested_parse(self.content, self.content_offset, box)
        return [box]


class _Words:
    """The part of a book that the rooms ask for."""

    def __init__(self, messages: Messages, facts: BookFacts, contents: Contents) -> None:
        self.messages, self.facts, self.contents = messages, facts, contents
        self.states = States()
        self.source, self.ledger = messages.source_voice, messages.ledger
        self.answered: dict[Any, Any] = {}
        self.digests: dict[Any, str] = {}
        self.edition, self.editions = messages.edition, CHOSEN


def _lay_book(app: Sphinx) -> None:
    edition = edition_of(app.config.language)
    if app.config.small_nameless:
        app.config.chronicle_book = FACTS | {"identifiers": {}}
    nothing = Ledger()  # this book has none
    messages = Messages.load(edition, Path(app.config.small_catalogs), nothing)
    contents = read_contents(Path(app.srcdir))
    domain_of(app.env).book = cast("Any", _Words(messages, facts_of(app.config, CHOSEN), contents))


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the roles, the nodes and the two rooms under test."""
    app.add_config_value("chronicle_book", FACTS, "env")
    app.add_config_value("chronicle_source_hash", "0" * 64, "env")
    app.add_config_value("chronicle_release", False, "env")
    app.add_config_value("small_catalogs", "", "")
    app.add_config_value("small_nameless", "", "")
    app.add_domain(BookDomain)
    register(app)
    app.add_transform(NumberParagraphs)
    for name, role in {"note": Note, "run": Run, "value": Value}.items():
        app.add_role(name, role())
    app.add_directive("toctree", ContentsDirective, override=True)
    app.add_directive("state", State)
    app.add_directive("box", Box)
    app.connect("builder-inited", _lay_book)
    app.setup_extension("chronicle.outputs.web.web_builder")
    app.setup_extension("chronicle.outputs.epub.epub_builder")
    return {"parallel_read_safe": True}
