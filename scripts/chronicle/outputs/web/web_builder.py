"""The Sphinx builder `html`: one page for each document, in the book's own layout."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from markupsafe import Markup
from sphinx.util.osutil import ensuredir, relative_uri

from chronicle.book.dataset import FOLDER
from chronicle.outputs.html.edition_contents import headings_of
from chronicle.outputs.html.imprint import colophon, imprint
from chronicle.outputs.html.separated_notes import notes_beside
from chronicle.outputs.html.shared_builder import BookBuilder, templates, without_contents
from chronicle.outputs.html.tree import drop_heading, inner_html, read_fragment
from chronicle.outputs.web.links import other_edition
from chronicle.outputs.web.web_styles import languages_of, style_sheet
from chronicle.outputs.web.web_translator import WebTranslator
from chronicle.sphinx_ext.formats import unprinted
from chronicle.sphinx_ext.lint.lost import MEASURE
from chronicle.sphinx_ext.publication import published_data

if TYPE_CHECKING:
    from collections.abc import Set

    from docutils import nodes
    from sphinx.application import Sphinx

PACKAGE = Path(__file__).parent
ASSETS = "assets"
IMPRINT = "imprint"


class WebBuilder(BookBuilder):
    """Write the web edition into a folder that can be opened from a disk or served."""

    name = "html"
    epilog = "The web pages are in %(outdir)s."
    default_translator_class: ClassVar[type[WebTranslator]] = WebTranslator

    def init(self) -> None:
        """Load the layout."""
        super().init()
        self.pages = templates(PACKAGE / "templates")

    def prepare_writing(self, docnames: Set[str]) -> None:
        """Set up the pages, and find those that print does not have."""
        super().prepare_writing(docnames)
        self.on_screens_alone = unprinted(self.env)

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        """Return a page's address inside the edition."""
        del typ
        return f"{docname}.html"

    def write_doc(self, docname: str, doctree: nodes.document) -> None:
        """Write the page of one document."""
        self.enter_document(docname, doctree)
        self.imgpath = relative_uri(self.get_target_uri(docname), self.imagedir)
        notes_beside(doctree)
        root = docname == self.config.root_doc
        if root:
            without_contents(doctree)
        visitor = self.create_translator(doctree, self)
        doctree.walkabout(visitor)
        body = read_fragment("".join(visitor.fragment), docname, "W001")  # type: ignore[attr-defined]
        if root:
            drop_heading(body)  # the page shows the title itself
        section, measure = body.find("section"), self.env.metadata[docname].get(MEASURE)
        if measure and section is not None:
            section.set("data-measure", measure)
        self._write_page(
            docname,
            "index.html" if root else "chapter.html",
            title=self.env.titles[docname].astext(),
            body=Markup(inner_html(body)),  # noqa: S704 - the translator has escaped it
            headings=headings_of(body, self.edition),
            on_screens_alone=docname in self.on_screens_alone,
            has_notes=body.find(".//aside") is not None,
        )

    def finish(self) -> None:
        """Add the imprint, the style sheet, the images and the published ledger."""
        self._write_page(
            IMPRINT,
            "imprint.html",
            title=self.messages.text("reading", "About this edition"),
            headings=(),
            rows=(*imprint(self), *colophon(self)),
        )
        ensuredir(self.outdir / ASSETS)
        for file in sorted((PACKAGE / "static").iterdir()):
            shutil.copyfile(file, self.outdir / ASSETS / file.name)
        editions = {self.edition: None, **dict.fromkeys(self.editions.all)}
        sheet = style_sheet(self.pages, editions, languages_of(Path(self.outdir)))
        (self.outdir / ASSETS / "book.css").write_text(sheet, encoding="utf-8", newline="\n")
        self.copy_image_files()
        for data in published_data(self.env):
            ensuredir(self.outdir / FOLDER)
            (self.outdir / FOLDER / data.name).write_bytes(data.content)

    def _write_page(self, pagename: str, template: str, **values: Any) -> None:
        """Fill in a template and write the page."""
        before, after = self.contents.around(pagename)
        page = self.pages.get_template(template).render(
            docname=pagename,
            root=self.config.root_doc,
            edition=self.edition,
            editions=self.editions.all,
            facts=self.facts,
            book_title=self.book_title,
            book_subtitle=self.book_subtitle,
            draft=not self.config.chronicle_release,
            contents=self.contents,
            part=self.contents.part_of(pagename),
            entry=self.contents.entry(pagename),
            before=before,
            after=after,
            link=lambda target: relative_uri(self.get_target_uri(pagename), self.get_target_uri(target)),
            asset=lambda file: relative_uri(self.get_target_uri(pagename), f"{ASSETS}/{file}"),
            elsewhere=lambda edition: other_edition(self.get_target_uri(pagename), edition.code),
            say=self.messages.text,
            label=self.label,
            **values,
        )
        path = self.outdir / self.get_target_uri(pagename)
        ensuredir(path.parent)
        path.write_text(page, encoding="utf-8", newline="\n")


def setup(app: Sphinx) -> None:
    """Register the builder in place of Sphinx's own."""
    app.add_builder(WebBuilder, override=True)
