"""The Sphinx builder `html`: one page for each document, in the book's own layout."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from markupsafe import Markup
from sphinx.util.osutil import ensuredir, relative_uri

from chronicle.book.dataset import FOLDER
from chronicle.outputs.html.edition_contents import ContentsEntry, headings_of
from chronicle.outputs.html.imprint import colophon, imprint
from chronicle.outputs.html.narrow_tables import prepare_tables
from chronicle.outputs.html.separated_notes import notes_beside
from chronicle.outputs.html.shared_builder import BookBuilder, templates, without_contents
from chronicle.outputs.html.tree import drop_heading, inner_html, read_fragment
from chronicle.outputs.shelf.volume import feed_name, file_name, packed_name
from chronicle.outputs.web.citation_file import FILE, citation_file, citations
from chronicle.outputs.web.edition_search import made_of, write_search
from chronicle.outputs.web.entry_links import link_entries, shorten_repeated
from chronicle.outputs.web.evidence_pages import EVIDENCE, evidence_pages
from chronicle.outputs.web.filters import filters_of, insert_filters
from chronicle.outputs.web.links import ASSETS, keeper_of, on_shelf, other_edition, policy_with, shelf_address
from chronicle.outputs.web.offline import WORKER, write_offline
from chronicle.outputs.web.page_head import BookSaid, PageSaid, claims_of, numbers_of, opening_of, page_head
from chronicle.outputs.web.parallel_pages import parallel_address
from chronicle.outputs.web.web_styles import languages_of, packed, style_sheet
from chronicle.outputs.web.web_translator import WebTranslator
from chronicle.sphinx_ext.current_book import book_of
from chronicle.sphinx_ext.formats import unprinted
from chronicle.sphinx_ext.lint.lost import MEASURE
from chronicle.sphinx_ext.publication import published_data

if TYPE_CHECKING:
    from collections.abc import Set

    from docutils import nodes
    from lxml import etree
    from sphinx.application import Sphinx

    from chronicle.languages.editions import Edition

PACKAGE = Path(__file__).parent
IMPRINT = "imprint"


class WebBuilder(BookBuilder):
    """Write the web edition into a folder that can be opened from a disk or served."""

    name = "html"
    is_kept_offline = True
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
        self.said = BookSaid(
            self.facts,
            self.edition,
            self.editions.all,
            self.book_title,
            self.book_subtitle,
            self.messages.fact("description", self.facts.description),
            self.get_target_uri(self.config.root_doc),
        )

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        """Return a page's address inside the edition."""
        del typ
        return f"{docname}.html"

    def write_doc(self, docname: str, doctree: nodes.document) -> None:
        """Write the page of one document."""
        title, measure = self.env.titles[docname].astext(), self.env.metadata[docname].get(MEASURE)
        body = self._body(docname, doctree)
        filters, headings = filters_of(book_of(self.env), doctree), headings_of(body, self.edition)
        if filters:
            form = self.pages.get_template("filters.html")
            insert_filters(body, form.render(filters=filters, headings=headings, say=self.messages.text))
        section = body.find("section")
        if measure and section is not None:
            section.set("data-measure", measure)
        self._write_page(
            docname,
            "index.html" if docname == self.config.root_doc else "chapter.html",
            title=title,
            body=Markup(inner_html(body)),  # noqa: S704 - the translator has escaped it
            opening=opening_of(body),
            headings=headings,
            paragraphs=numbers_of(body),
            on_screens_alone=docname in self.on_screens_alone,
            has_notes=body.find(".//aside") is not None,
            has_figures=body.find(".//div[@class='drawing']") is not None,
            has_filters=filters is not None,
        )

    def _body(self, docname: str, doctree: nodes.document) -> etree._Element:
        """Return what stands on the page of a document."""
        self.enter_document(docname, doctree)
        self.imgpath = relative_uri(self.get_target_uri(docname), self.imagedir)
        notes_beside(doctree)
        link_entries(self, doctree, docname)
        shorten_repeated(doctree)
        root = docname == self.config.root_doc
        if root:
            without_contents(doctree)
        visitor = self.create_translator(doctree, self)
        doctree.walkabout(visitor)
        body = read_fragment("".join(visitor.fragment), docname, "W001")  # type: ignore[attr-defined]
        prepare_tables(body, of_chapters=True)
        for drawing in body.iter("svg"):
            drawing.attrib.pop("xmlns", "")  # HTML knows it by its name
        if root:
            drop_heading(body)  # the page shows the title itself
            for section in body.findall("section"):
                section.tag = "div"  # it has no heading any more
        return body

    def _write_evidence(self) -> None:
        """Write the pages of claims, which stand on the web alone."""
        self.evidence = pages = list(evidence_pages(self))
        entries = [None, *(ContentsEntry(page.docname, page.title) for page in pages), None]
        for count, page in enumerate(pages):
            body = self._body(page.docname, page.doctree)
            self._write_page(
                page.docname,
                "chapter.html",
                title=page.title,
                around=(entries[count], entries[count + 2]),
                body=Markup(inner_html(body)),  # noqa: S704 - the translator has escaped it
                claims=claims_of(body),
                headings=(),
                on_screens_alone=True,
                has_notes=False,
                has_figures=False,
                has_filters=False,
            )

    def finish(self) -> None:
        """Add the pages of claims, the imprint, the style sheet, the images and the published ledger."""
        self._write_evidence()
        self._write_page(
            IMPRINT,
            "imprint.html",
            title=self.messages.text("reading", "About this edition"),
            headings=(),
            rows=imprint(self),
            made_of=(*made_of(self), *colophon(self)),
            citations=citations(self.messages, self.facts),
        )
        ensuredir(self.outdir / ASSETS)
        for file in sorted((PACKAGE / "static").iterdir()):
            shutil.copyfile(file, self.outdir / ASSETS / file.name)
        editions = {self.edition: None, **dict.fromkeys(self.editions.all)}
        sheet = style_sheet(self.pages, editions, languages_of(Path(self.outdir)))
        (self.outdir / ASSETS / "book.css").write_text(packed(sheet), encoding="utf-8", newline="\n")
        forms = citation_file(self.messages, self.facts)
        (self.outdir / ASSETS / FILE).write_text(forms, encoding="utf-8", newline="\n")
        self.copy_image_files()
        write_search(self, self.outdir / ASSETS)
        if self.is_kept_offline:
            write_offline(Path(self.outdir))
        for data in published_data(self.env):
            if keeper_of(data.name, self.edition, self.editions) != self.edition:
                continue
            ensuredir(self.outdir / FOLDER)
            (self.outdir / FOLDER / data.name).write_bytes(data.content)

    def _write_page(self, pagename: str, template: str, **values: Any) -> None:
        """Fill in a template and write the page."""
        before, after = values.pop("around", None) or self.contents.around(pagename)
        address = self.get_target_uri(pagename)
        values.setdefault("paragraphs", "")
        said = PageSaid(
            address,
            values["title"],
            values.pop("opening", ""),
            self._position(pagename),
            values.pop("claims", ()),
        )
        head = page_head(self.said, said)
        page = self.pages.get_template(template).render(
            docname=pagename,
            root=self.config.root_doc,
            policy=policy_with(head.data),
            edition=self.edition,
            editions=self.editions.all,
            facts=self.facts,
            book_title=self.book_title,
            book_subtitle=self.book_subtitle,
            title_in=self.title_in,
            subtitle_in=self.subtitle_in,
            whole_title=self.messages.whole_title(self.book_title, self.book_subtitle),
            draft=not self.config.chronicle_release,
            contents=self.contents,
            part=self.contents.part_of(pagename),
            entry=self.contents.entry(pagename),
            before=before,
            after=after,
            link=lambda target: relative_uri(address, self.get_target_uri(target)),
            asset=lambda file: relative_uri(address, f"{ASSETS}/{file}"),
            elsewhere=lambda edition: other_edition(address, edition.code),
            evidence=EVIDENCE if self.messages.ledger.claims else "",
            shelf=shelf_address(address, self.edition.code),
            offline=relative_uri(address, WORKER) if self.is_kept_offline else "",
            on_shelf=lambda name: on_shelf(address, name),
            file_name=file_name,
            packed_name=packed_name,
            has_data=bool(published_data(self.env)),
            feed=on_shelf(address, feed_name(self.edition.code)),
            beside=self._beside(address) if values["paragraphs"] else (),
            head=head,
            say=self.messages.text,
            label=self.label,
            **values,
        )
        self.put(self.outdir / self.get_target_uri(pagename), page)

    def put(self, path: Path, page: str) -> None:
        """Write a page to its file."""
        ensuredir(path.parent)
        path.write_text(page, encoding="utf-8", newline="\n")

    def _beside(self, page: str) -> list[tuple[Edition, str]]:
        """Return the editions that a page is set beside, each with the address of the page of both."""
        ways = [
            (other, parallel_address(page, self.edition, other, self.editions))
            for other in self.editions.all
            if other != self.edition
        ]
        return [(other, way) for other, way in ways if way]

    def _position(self, docname: str) -> int:
        """Return which chapter of the book a document is, counted from one; 0 for what is none."""
        chapters = [each.docname for each in self.contents if each.number]
        return chapters.index(docname) + 1 if docname in chapters else 0


def setup(app: Sphinx) -> None:
    """Register the builder in place of Sphinx's own."""
    app.add_builder(WebBuilder, override=True)
