"""The Sphinx builder `epub`: the whole book in one file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from lxml import etree
from markupsafe import Markup
from sphinx.util.osutil import relative_uri

from chronicle.book.dataset import FOLDER
from chronicle.core.epoch import time_of_making
from chronicle.ledger.counts import find_count
from chronicle.outputs.epub.accessibility import read_accessibility
from chronicle.outputs.epub.check_epub import check_publication
from chronicle.outputs.epub.container import write_container
from chronicle.outputs.epub.content_documents import finish_tree
from chronicle.outputs.epub.cover import draw_cover
from chronicle.outputs.epub.epub_styles import fonts_of, originals_of, style_sheet
from chronicle.outputs.epub.epub_translator import EpubTranslator
from chronicle.outputs.epub.metadata import bare, read_metadata
from chronicle.outputs.epub.ncx import point, write_ncx
from chronicle.outputs.epub.page_breaks import (
    PageBreak,
    PrintedPages,
    map_of_pages,
    mark_page_breaks,
    read_printed_pages,
)
from chronicle.outputs.epub.resources import MEDIA_TYPES, XHTML, Resource
from chronicle.outputs.epub.set_apart import set_apart
from chronicle.outputs.html.edition_contents import ContentsHeading, headings_of
from chronicle.outputs.html.imprint import ImprintRow, colophon, imprint
from chronicle.outputs.html.separated_notes import notes_at_end
from chronicle.outputs.html.shared_builder import BookBuilder, templates, without_contents
from chronicle.outputs.html.tree import drop_empty_sections, drop_heading, inner_xhtml, read_fragment
from chronicle.sphinx_ext.current_book import book_of
from chronicle.sphinx_ext.faults import FaultsInBook
from chronicle.sphinx_ext.isolation import isolate_text
from chronicle.sphinx_ext.publication import published_data

if TYPE_CHECKING:
    from collections.abc import Sequence, Set
    from datetime import datetime

    from docutils import nodes
    from sphinx.application import Sphinx

PACKAGE = Path(__file__).parent
COVER, HALF_TITLE, TITLE = "cover.xhtml", "half-title.xhtml", "title.xhtml"
NAV, IMPRINT = "nav.xhtml", "imprint.xhtml"
LIGHT = "light"  # the kind without typefaces, for slow lines and small memories


class EpubBuilder(BookBuilder):
    """Collect the content documents, then write package and container."""

    name = "epub"
    epilog = "The EPUB is in %(outdir)s."
    out_suffix = ".xhtml"
    allow_parallel = False  # the documents are kept until all are there
    default_translator_class: ClassVar[type[EpubTranslator]] = EpubTranslator

    def init(self) -> None:
        """Load the templates; give Sphinx's own check the values that it looks for and we do not use."""
        super().init()
        self.pages = templates(PACKAGE / "templates")
        self.pages.filters |= {"bare": bare, "set_apart": set_apart}
        self.documents: dict[str, Resource] = {}
        self.headings: dict[str, tuple[ContentsHeading, ...]] = {}
        self.page_breaks: dict[str, list[PageBreak]] = {}
        self.printed: PrintedPages | None = None
        self.index: str | None = None  # the document that holds it
        for name in ("copyright", "author", "contributor", "description", "publisher", "title", "identifier"):
            setattr(self.config, f"epub_{name}", "see the package document")
        self.config.version = self.config.version or "0"

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        """Return a document's address inside the publication."""
        del typ
        return TITLE if docname == self.config.root_doc else f"{docname}.xhtml"

    def prepare_writing(self, docnames: Set[str]) -> None:
        """Read the map of pages of the PDF of the same text, where the build has printed first."""
        super().prepare_writing(docnames)
        folder = self.config.chronicle_printed
        name = map_of_pages(self.facts.slug, self.edition.code)
        self.printed = read_printed_pages(Path(folder) / name) if folder else None

    def write_doc(self, docname: str, doctree: nodes.document) -> None:
        """Keep the content document of one document of the book."""
        self.enter_document(docname, doctree)
        href = self.get_target_uri(docname)
        self.imgpath = relative_uri(href, self.imagedir)
        notes_at_end(doctree)
        root = docname == self.config.root_doc
        if root:
            without_contents(doctree)
        visitor = self.create_translator(doctree, self)
        doctree.walkabout(visitor)
        body = read_fragment("".join(visitor.fragment), docname, "U001")  # type: ignore[attr-defined]
        if root:
            drop_heading(body)  # the page shows the title itself
            drop_empty_sections(body)
        self.headings[docname] = headings_of(body, self.edition)
        listed = self.contents.entry(docname)
        division = "frontmatter" if listed is None else listed.division
        finish_tree(body, division, appendix=bool(listed and listed.letter), title=root)
        if body.find(".//*[@role='doc-index']") is not None:
            self.index = docname
        if self.printed is not None:
            self.page_breaks[docname] = mark_page_breaks(body, docname, self.printed)
        self._keep(
            href,
            "title.xhtml" if root else "page.xhtml",
            title=self.book_title if root else self.env.titles[docname].astext(),
            kind="title" if root else "text",
            division=division,
            body=Markup(inner_xhtml(body)),  # noqa: S704 - written by lxml
        )

    def finish(self) -> None:
        """Add what is no chapter, check the whole and write the container."""
        moment = time_of_making(self.facts.release_date, Path(self.srcdir).parent)
        self._keep_front_and_back()
        spine = [COVER, HALF_TITLE, TITLE, NAV]
        spine += [self.get_target_uri(each.docname) for each in self.contents] + [IMPRINT]
        pages = [self.documents[href] for href in spine]
        fonts = fonts_of(pages, self.edition, Path(self.doctreedir).parent / "fonts")
        cover = draw_cover(
            self.edition,
            self.book_title,
            self.book_subtitle,
            find_count(self.messages.ledger, "documents").number,
        )
        shared = [
            Resource("images/cover.png", "cover-image", "image/png", cover, "cover-image"),
            *self._images(),
            *self._data(),
        ]
        sheet = style_sheet(self.pages, self.edition, pages, fonts)
        self._write_container([*pages, sheet, *fonts.values(), *shared], moment)
        light = [self._imprint_page(()) if page.href == IMPRINT else page for page in pages]
        plain = style_sheet(self.pages, self.edition, pages, {})
        self._write_container([*light, plain, *shared], moment, LIGHT)

    def _write_container(self, resources: Sequence[Resource], moment: datetime, kind: str = "") -> None:
        """Check a publication and write it; one of a kind of its own has an identifier of its own."""
        certified = self.facts.accessibility.get(self.edition.code)
        about = read_metadata(book_of(self.env), moment, kind, paged=bool(self._page_list()))
        resources = [*resources, self._ncx(about.identifier)]
        package = self.pages.get_template("package.opf").render(
            about=about,
            access=read_accessibility(resources, self.messages, None if kind else certified),
            edition=self.edition,
            resources=resources,
        )
        problems = check_publication(self.edition, package, resources)
        if problems:
            raise FaultsInBook(problems)
        name = f"{self.facts.slug}-{self.edition.code}{kind and '-'}{kind}.epub"
        write_container(Path(self.outdir) / name, package, resources, moment)

    def _keep_front_and_back(self) -> None:
        """Keep the pages that are no chapters: cover, contents, imprint."""
        say = self.messages.text
        for href, title, kind in ((COVER, "Cover", "cover"), (HALF_TITLE, "Half title", "half")):
            self._keep(href, href, title=say("epub", title), kind=kind, division="frontmatter")
        self._keep(
            NAV,
            "nav.xhtml",
            title=say("reading", "Contents"),
            kind="contents",
            division="frontmatter",
            address=self.get_target_uri,
            headings=self.headings,
            page_list=self._page_list(),
            appendices=[each for each in self.contents if each.letter],
            index=self.index,
            first=next((each for each in self.contents if each.number), None),
        )
        fonts = say(
            "epub",
            "Parts of {fonts}, under the SIL Open Font License 1.1, under names of their own.",
            fonts=" · ".join(originals_of(self.documents.values(), self.edition)),
        )
        row = ImprintRow(say("epub", "Fonts"), isolate_text(fonts, self.edition))
        self.documents[IMPRINT] = self._imprint_page([row])

    def _page_list(self) -> list[tuple[str, str]]:
        """Return the folio and the address of each printed page, in reading order."""
        return [
            (mark.label, f"{self.get_target_uri(each.docname)}#{mark.anchor}")
            for each in self.contents
            for mark in self.page_breaks.get(each.docname, ())
        ]

    def _ncx(self, identifier: str) -> Resource:
        """Return the contents for older readers."""
        entries = []
        for each in self.contents:
            href = self.get_target_uri(each.docname)
            below = [
                point(heading.title, f"{href}#{heading.anchor}")
                for heading in self.headings.get(each.docname, ())
            ]
            entries.append(point(f"{self.label(each)} {each.title}".strip(), href, below))
        entries.append(point(self.messages.text("reading", "About this edition"), IMPRINT))
        return write_ncx(self.pages, self.edition, identifier, self.book_title, entries, self._page_list())

    def _imprint_page(self, more: Sequence[ImprintRow]) -> Resource:
        """Return the imprint, with these rows at its end."""
        return self._page(
            IMPRINT,
            "imprint.xhtml",
            title=self.messages.text("reading", "About this edition"),
            kind="text",
            division="backmatter",
            rows=(*imprint(self), *colophon(self), *more),
        )

    def _keep(self, href: str, template: str, **values: Any) -> None:
        """Fill in a template and keep the result as a content document."""
        self.documents[href] = self._page(href, template, **values)

    def _page(self, href: str, template: str, **values: Any) -> Resource:
        """Fill in a template; return the content document."""
        page = self.pages.get_template(template).render(
            edition=self.edition,
            book_title=self.book_title,
            title_in=self.title_in,
            subtitle_in=self.subtitle_in,
            book_subtitle=self.book_subtitle,
            whole_title=self.messages.whole_title(self.book_title, self.book_subtitle),
            contents=self.contents,
            draft=not self.config.chronicle_release,
            say=self.messages.text,
            label=self.label,
            link=lambda target: relative_uri(href, target),
            **({"body": ""} | values),
        )
        properties = "nav" if href == NAV else "svg" if "<svg" in page else ""
        name = "page-" + href.removesuffix(".xhtml").replace("/", "-")
        etree.fromstring(page.encode())  # a template that is not well-formed is our own fault
        return Resource(href, name, XHTML, page.encode(), properties, in_spine=True)

    def _data(self) -> list[Resource]:
        """Return the published ledger, which lies in the package and is no part of the reading order."""
        return [
            Resource(f"{FOLDER}/{file.name}", f"data-{file.name}", file.media_type, file.content)
            for file in published_data(self.env)
        ]

    def _images(self) -> list[Resource]:
        """Return the pictures of the book."""
        return [
            Resource(
                f"{self.imagedir}/{name}",
                f"image-{number}",
                MEDIA_TYPES[Path(name).suffix.lower()],
                (Path(self.srcdir) / source).read_bytes(),
            )
            for number, (source, name) in enumerate(sorted(self.images.items()), start=1)
        ]


def setup(app: Sphinx) -> None:
    """Register the builder in place of Sphinx's own, and where the PDF of the same text may lie."""
    app.add_config_value("chronicle_printed", "", "", frozenset({str}))
    app.add_builder(EpubBuilder, override=True)
