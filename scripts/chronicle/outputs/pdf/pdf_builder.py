"""The Sphinx builder `pdf`: one printed book for one language."""

from __future__ import annotations

import json
from dataclasses import replace as set_otherwise
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from sphinx.builders import Builder
from sphinx.util import logging
from sphinx.util.display import progress_message

from chronicle.book.print_theme import read_theme
from chronicle.book.second_reading import second_reading
from chronicle.book.written_facts import lines_of_facts
from chronicle.core.epoch import time_of_making
from chronicle.core.errors import CONF
from chronicle.core.paper_sizes import read_paper_size
from chronicle.core.problems import ProblemsFound, relative
from chronicle.core.writing import replace
from chronicle.outputs.html.edition_contents import read_contents
from chronicle.sphinx_ext.called import numbers_of_figures
from chronicle.sphinx_ext.course import PROGRESS
from chronicle.sphinx_ext.current_book import book_of
from chronicle.sphinx_ext.drawing_store import store_of
from chronicle.sphinx_ext.faults import FaultsInBook
from chronicle.sphinx_ext.formats import unprinted
from chronicle.sphinx_ext.nodes import figure_drawing
from chronicle.sphinx_ext.picture_nodes import folder_of
from chronicle.sphinx_ext.publication import published_data
from chronicle.text.anchors import printed_document
from chronicle.text.contents import PartKind
from chronicle.text.short_titles import OWN

if TYPE_CHECKING:
    from collections.abc import Iterator, Set

    from docutils import nodes
    from sphinx.application import Sphinx

    from chronicle.core.problems import Problem
    from chronicle.outputs.html.edition_contents import ContentsEntry
    from chronicle.outputs.pdf.attachments import Attachment
    from chronicle.outputs.pdf.parts import Frame, Part
    from chronicle.outputs.pdf.unique_anchors import Anchors

logger = logging.getLogger(__name__)

# What Sphinx numbers, and how a caption gives the number.
_NUMBERED = {"figure": "Fig. %s", "table": "Table %s"}


class PdfBuilder(Builder):
    """Write OUT/SLUG-CODE.pdf, and beside it where each anchor stands and what it was set in."""

    name = "pdf"
    format = "pdf"
    epilog = "The printed book is in %(outdir)s."
    supported_image_types: ClassVar[list[str]] = ["image/svg+xml", "image/png", "image/jpeg"]

    def get_outdated_docs(self) -> str:
        """Print the whole book each time: any change may move every page after it."""
        return "the printed book"

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        """Return a document's address; the translator gives each place its name in print."""
        del typ
        return f"#{docname}"

    def get_relative_uri(self, from_: str, to: str, typ: str | None = None) -> str:
        """Return the same address from everywhere: the book is one file."""
        del from_
        return self.get_target_uri(to, typ)

    def prepare_writing(self, docnames: Set[str]) -> None:
        """Read the facts, the words and the order of the book."""
        del docnames
        book = book_of(self.env)
        self.edition, self.facts, self.messages = book.edition, book.facts, book.messages
        self.second_reading = second_reading(book)
        self.title = self.messages.fact("title", self.facts.title)
        self.left_out = unprinted(self.env)
        self.contents = read_contents(self.env, self.left_out)
        self.drawings = store_of(self.env)
        self.paper = read_paper_size(Path(self.srcdir))
        self.theme = read_theme(Path(self.srcdir))

    def write_documents(self, _docnames: Set[str]) -> None:
        """Set all documents and print them as one book."""
        # WeasyPrint takes a while to load; the other builders do without it.
        from chronicle.oracles.preflight.inspecting import Expected
        from chronicle.outputs.pdf.about import about_edition
        from chronicle.outputs.pdf.expected import index_evidence
        from chronicle.outputs.pdf.front_cover import LEAVES
        from chronicle.outputs.pdf.unique_anchors import Anchors

        anchors = Anchors(book_of(self.env).contents)
        made = time_of_making(self.facts.release_date, Path(self.srcdir).parent)
        self.about = about_edition(book_of(self.env), made)
        told = {"Title": self.about.title, "Author": self.about.creator or "", "Subject": self.about.subject}
        self.expected = Expected(index=index_evidence(self.env), told=told, cover=LEAVES)
        try:
            self._print(list(self._parts(anchors)), anchors)
        except ProblemsFound as found:
            raise FaultsInBook(found.problems) from found

    def _parts(self, anchors: Anchors) -> Iterator[Part]:
        from chronicle.outputs.pdf.expected import Outline, is_marked, said_in
        from chronicle.outputs.pdf.folios import Foliation
        from chronicle.outputs.pdf.front_matter import FrontMatter
        from chronicle.outputs.pdf.node_translator import PrintedDocument
        from chronicle.outputs.pdf.parts import Part
        from chronicle.outputs.pdf.pdf_translator import Translator

        problems: list[Problem] = []
        bodies = []
        outline = Outline(anchors, self.expected)
        for part, entry in self.contents.under_captions():
            doctree = self._doctree(entry.docname)
            outline.add(entry.docname, doctree, part.caption)
            self.expected.said[entry.docname] = said_in(doctree)
            self.expected.marked |= is_marked(doctree)
            self.expected.begins[entry.docname] = printed_document(entry.docname)
            source = PrintedDocument(
                entry.docname,
                doctree,
                self.label(entry),
                self._kicker(entry),
                self._caption_numbers(entry.docname),
                self.left_out,
            )
            translator = Translator(source, self.edition, anchors, words=self.messages)
            bodies.append((entry, part.caption, translator.body()))
            problems += translator.problems
        for entry, _caption, body in bodies:
            anchors.resolve(body, entry.docname)
        problems += anchors.problems
        if problems:
            raise ProblemsFound(problems)
        listed = book_of(self.env).contents
        written = [
            Part(
                entry.docname,
                entry.title,
                body,
                file=relative(self.env.doc2path(entry.docname), self.srcdir.parent),
                caption=caption,
                leads=listed.of(entry.docname).is_front,
                recto=listed.of(entry.docname).is_chapter,
                stretch=Foliation.FRONT if listed.of(entry.docname).is_front else Foliation.TEXT,
            )
            for entry, caption, body in bodies
        ]
        front = FrontMatter(self)
        forewords = [part for part in written if listed.of(part.name).part is PartKind.FOREWORD]
        yield front.cover()
        yield front.title_pages()
        # A foreword stands on the recto beside the imprint, so that the contents fall on one opening.
        yield from (set_otherwise(part, recto=not number) for number, part in enumerate(forewords))
        yield front.contents({entry.docname: body for entry, _caption, body in bodies})
        yield from (part for part in written if part not in forewords)
        yield from front.colophon()

    def _doctree(self, docname: str) -> nodes.document:
        from chronicle.outputs.pdf.coloured import in_colours

        doctree = self.env.get_and_resolve_doctree(docname, self, tags=self.tags)
        self.post_process_images(doctree)
        for node in doctree.findall(figure_drawing):
            self.drawings.drawing(node["figure"])
            node["file"] = str(in_colours(self.drawings.path(node["figure"]), self.theme.colours))
        return doctree

    def _caption_numbers(self, docname: str) -> dict[str, str]:
        """Return what begins the caption of each figure and table of a document, by its anchor."""
        numbers = numbers_of_figures(self.env, docname)
        patterns = {kind: self.messages.text("sphinx", msgid) for kind, msgid in _NUMBERED.items()}
        return {
            name: pattern % ".".join(number)
            for kind, pattern in patterns.items()
            for name, number in numbers.get(kind, {}).items()
        }

    def post_process_images(self, doctree: nodes.Node) -> None:
        """Choose the form of each picture that print can show."""
        from docutils import nodes as kinds

        for node in doctree.findall(kinds.image):
            candidates = node.get("candidates") or {}
            chosen = next((kind for kind in self.supported_image_types if kind in candidates), None)
            if chosen:
                node["uri"] = candidates[chosen]

    def label(self, entry: ContentsEntry) -> str:
        """Return the number or letter of a document, as it is printed."""
        if entry.letter:
            return self.messages.text("letter", entry.letter)
        return self.edition.numeral(entry.number or "")

    def _kicker(self, entry: ContentsEntry) -> str:
        if entry.letter:
            return self.messages.text("reading", "Appendix {letter}", letter=self.label(entry))
        if entry.number:
            return self.messages.text("reading", "Chapter {number}", number=self.label(entry))
        return ""

    def _continued(self) -> tuple[str, str]:
        """Return what stands before and behind an entry of the index that goes over to the next page."""
        before, _, behind = self.messages.text("appendix", "{entry} (continued)", entry="\0").partition("\0")
        return before, behind

    def logo(self) -> str:
        """Return the address of the theme's logo; nothing where it has none."""
        if self.theme.logo is None:
            return ""
        path = folder_of(self.env) / f"theme-logo{self.theme.logo.suffix}"
        path.parent.mkdir(parents=True, exist_ok=True)
        replace(path, self.theme.logo.content)
        return path.as_uri()

    def _attached(self) -> list[Attachment]:
        """Return the published ledger, each file with what it is in words."""
        from chronicle.outputs.pdf.attachments import Attachment

        return [
            Attachment(file.name, file.media_type, file.content, self.messages.text("data", file.says))
            for file in published_data(self.env)
        ]

    def _frame(self, anchors: Anchors) -> Frame:
        from chronicle.outputs.pdf.parts import Frame

        lines = lines_of_facts(Path(self.srcdir))
        return Frame(
            self.edition,
            self.title,
            self.messages.fact(OWN, self.facts.short_title),
            (CONF, lines.get(OWN) or lines.get("title", 0)),
            anchors.lasting(),
            self._continued(),
            self.paper,
            self.theme,
        )

    def _print(self, parts: list[Part], anchors: Anchors) -> None:
        from chronicle.outputs.pdf.openings import opening
        from chronicle.outputs.pdf.pagemap import page_map
        from chronicle.outputs.pdf.print_typefaces import manifest, manifest_record
        from chronicle.outputs.pdf.printing import print_book

        steps = len(parts) + 2
        done = 0

        def progress(name: str) -> None:
            nonlocal done
            percent = 100 * done // steps
            logger.info("setting... [%3d%%] %s", percent, name)
            self.events.emit(PROGRESS, "setting", percent)
            done += 1

        printed = print_book(
            parts,
            self._frame(anchors),
            self.about,
            folder=self.srcdir,
            shown=[self.drawings.folder, folder_of(self.env)],
            attached=self._attached(),
            progress=progress,
        )
        self.expected.composed = printed.book.composed
        name = f"{self.facts.slug}-{self.edition.code}"
        with progress_message(f"writing {name}.pdf"):
            out = Path(self.outdir)  # Sphinx's own kind of path lacks half the methods
            openings = [opening(page) for page in printed.book.pages]
            pages = page_map(printed.book.pages, printed.book.folios, anchors, openings)
            replace(out / f"{name}.pages.json", _json(pages.record()))
            replace(out / f"{name}.fonts.json", _json(manifest_record(manifest(printed.faces.typefaces))))
            replace(out / f"{name}.expected.json", self.expected.as_json().encode())
            replace(out / f"{name}.pdf", printed.data)
        with progress_message(f"looking at {name}.pdf"):
            self._inspect(out / f"{name}.pdf")

    def _inspect(self, path: Path) -> None:
        """Raise ProblemsFound for what is wrong with the finished file; a draft's pages are not looked at."""
        from chronicle.oracles.preflight.inspecting import inspect
        from chronicle.outputs.pdf.check_pdf import check_direction, check_reach

        problems = [*check_reach(path), *check_direction(path, self.edition)]
        if self.config.chronicle_release:
            problems += inspect(path, self.edition, self.expected)
        if problems:
            raise ProblemsFound(problems)


def _json(record: object) -> bytes:
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode()


def setup(app: Sphinx) -> None:
    """Register the builder."""
    app.add_builder(PdfBuilder)
