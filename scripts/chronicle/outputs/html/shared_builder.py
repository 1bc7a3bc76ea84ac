"""The Sphinx builder that the web and EPUB builders extend: it writes nothing by itself."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import jinja2
from docutils import nodes
from docutils.frontend import get_default_settings
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.highlighting import PygmentsBridge
from sphinx.writers.html import HTMLWriter

from chronicle.book.second_reading import second_reading
from chronicle.outputs.html.edition_contents import ContentsEntry, EditionContents, read_contents
from chronicle.sphinx_ext.called import numbers_of_figures
from chronicle.sphinx_ext.current_book import book_of
from chronicle.sphinx_ext.isolation import isolate_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Set
    from pathlib import Path


class OtherLanguage(NamedTuple):
    """The language and direction of a text that is in another one than its edition; else empty."""

    lang: str = ""
    dir: str = ""


class BookBuilder(StandaloneHTMLBuilder):
    """Prepare what every page needs; leave out themes, scripts, indexes, copies of sources."""

    copysource = False
    search = False
    use_index = False
    download_support = False
    add_permalinks = False
    supported_remote_images = False
    supported_data_uri_images = False

    def init(self) -> None:
        """Load the edition's facts and words instead of a theme."""
        self.theme = None  # type: ignore[assignment]  # Sphinx asks for it when it tidies up
        self.imagedir = "images"
        self.secnumbers: dict[str, tuple[int, ...]] = {}
        self.current_docname = ""
        self.highlighter = PygmentsBridge("html", "none")
        self.contents = EditionContents(())

    def get_outdated_docs(self) -> Iterator[str]:
        """Write every document each time: a title that changed stands on all pages."""
        yield from self.env.found_docs

    def prepare_writing(self, docnames: Set[str]) -> None:
        """Read the order of the book and the settings of the writer."""
        del docnames  # all are written
        book = book_of(self.env)
        self.edition, self.editions = book.edition, book.editions
        self.facts, self.messages = book.facts, book.messages
        self.second_reading = second_reading(book)
        self.book_title = self._plain("title", self.facts.title)
        self.book_subtitle = self._plain("subtitle", self.facts.subtitle)
        self.title_in = self._untranslated("title", self.facts.title)
        self.subtitle_in = self._untranslated("subtitle", self.facts.subtitle)
        self.docsettings: Any = get_default_settings(HTMLWriter)
        vars(self.docsettings).update(self.env.settings)
        self.fignumbers = {}
        self.contents = read_contents(self.env)

    def _plain(self, name: str, text: str | None) -> str:
        """Return a fact of the book in this language, its ranges and foreign words set apart."""
        return isolate_text(self.messages.fact(name, text), self.edition)

    def _untranslated(self, name: str, text: str | None) -> OtherLanguage:
        """Return the language of a fact of the book that is not translated."""
        source, said = self.edition.source, self.messages.fact(name, text)
        if self.edition.is_source or said != self.messages.source_voice.fact(name, text):
            return OtherLanguage()
        return OtherLanguage(source.tag, source.direction)

    def copy_assets(self) -> None:
        """Copy nothing: what a page needs comes with the package."""

    def enter_document(self, docname: str, doctree: nodes.document) -> None:
        """Set the document that the translator is about to write."""
        doctree.settings = self.docsettings
        self.current_docname = docname
        self.secnumbers = self.env.toc_secnumbers.get(docname, {})
        self.fignumbers = numbers_of_figures(self.env, docname)  # type: ignore[assignment]  # joined as text

    def write_doc_serialized(self, docname: str, doctree: nodes.document) -> None:
        """Choose the images of a document."""
        del docname
        self.post_process_images(doctree)

    def label(self, entry: ContentsEntry) -> str:
        """Return the number or letter of a document in this language, or nothing."""
        if entry.letter:
            return self.messages.text("letter", entry.letter)
        return self.edition.numeral(entry.number or "")

    def kicker(self, docname: str) -> str:
        """Return what stands above a document's title: "Chapter 2", "Appendix A"."""
        entry = self.contents.entry(docname)
        if entry is None or not self.label(entry):
            return ""
        if entry.letter:
            return self.messages.text("reading", "Appendix {letter}", letter=self.label(entry))
        return self.messages.text("reading", "Chapter {number}", number=self.label(entry))


@cache
def templates(folder: Path) -> jinja2.Environment:
    """Return the templates of a folder, compiled once a process; everything that they print is escaped."""
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


@cache
def plain(pages: jinja2.Environment) -> jinja2.Environment:
    """Return templates, compiled once a process, that escape nothing: a style sheet knows no entities."""
    return pages.overlay(autoescape=False)


def without_contents(doctree: nodes.document) -> None:
    """Remove the resolved tables of contents from the root document: each output draws its own."""
    for node in list(doctree.findall(nodes.compound)):
        if "toctree-wrapper" in node["classes"]:
            node.parent.remove(node)
