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
from chronicle.outputs.epub.check_epub import check_publication
from chronicle.outputs.epub.container import write_container
from chronicle.outputs.epub.content_documents import finish_tree
from chronicle.outputs.epub.cover import draw_cover
from chronicle.outputs.epub.epub_styles import fonts_of, originals_of, style_sheet
from chronicle.outputs.epub.epub_translator import EpubTranslator
from chronicle.outputs.epub.metadata import read_metadata
from chronicle.outputs.epub.resources import MEDIA_TYPES, XHTML, Resource
from chronicle.outputs.html.edition_contents import ContentsHeading, headings_of
from chronicle.outputs.html.imprint import ImprintRow, colophon, imprint
from chronicle.outputs.html.separated_notes import notes_at_end
from chronicle.outputs.html.shared_builder import BookBuilder, templates, without_contents
from chronicle.outputs.html.shown_drawings import picture_name
from chronicle.outputs.html.tree import drop_empty_sections, drop_heading, inner_xhtml, read_fragment
from chronicle.sphinx_ext.drawing_store import drawing_of
from chronicle.sphinx_ext.faults import FaultsInBook
from chronicle.sphinx_ext.isolation import isolate_text
from chronicle.sphinx_ext.publication import published_data

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx

PACKAGE = Path(__file__).parent
TITLE, NAV, IMPRINT = "title.xhtml", "nav.xhtml", "imprint.xhtml"


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
        self.documents: dict[str, Resource] = {}
        self.headings: dict[str, tuple[ContentsHeading, ...]] = {}
        self.drawn: dict[str, None] = {}  # the figures that the documents show
        for name in ("copyright", "author", "contributor", "description", "publisher", "title", "identifier"):
            setattr(self.config, f"epub_{name}", "see the package document")
        self.config.version = self.config.version or "0"

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        """Return a document's address inside the publication."""
        del typ
        return TITLE if docname == self.config.root_doc else f"{docname}.xhtml"

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
        entry = self.contents.entry(docname)
        division = "frontmatter" if entry is None else entry.division
        finish_tree(body, division, appendix=bool(entry and entry.letter), title=root)
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
        moment = time_of_making(self.facts.release_date)
        self._keep_front_and_back()
        spine = ["cover.xhtml", TITLE, NAV]
        spine += [self.get_target_uri(entry.docname) for entry in self.contents] + [IMPRINT]
        pages = [self.documents[href] for href in spine]
        fonts = fonts_of(pages, self.edition, Path(self.doctreedir).parent / "fonts")
        cover = draw_cover(
            self.edition,
            self.book_title,
            self.book_subtitle,
            find_count(self.messages.ledger, "documents").number,
        )
        resources = [
            *pages,
            style_sheet(self.pages, self.edition, pages, fonts),
            *fonts.values(),
            Resource("images/cover.png", "cover-image", "image/png", cover, "cover-image"),
            *self._images(),
            *self._drawings(),
            *self._data(),
        ]
        package = self.pages.get_template("package.opf").render(
            about=read_metadata(self, resources, moment), edition=self.edition, resources=resources
        )
        problems = check_publication(self.edition, package, resources)
        if problems:
            raise FaultsInBook(problems)
        write_container(
            Path(self.outdir) / f"{self.facts.slug}-{self.edition.code}.epub", package, resources, moment
        )

    def _keep_front_and_back(self) -> None:
        """Keep the pages that are no chapters: cover, contents, imprint."""
        say = self.messages.text
        self._keep(
            "cover.xhtml", "cover.xhtml", title=say("epub", "Cover"), kind="cover", division="frontmatter"
        )
        self._keep(
            NAV,
            "nav.xhtml",
            title=say("reading", "Contents"),
            kind="contents",
            division="frontmatter",
            address=self.get_target_uri,
            headings=self.headings,
            first=next((entry for entry in self.contents if entry.number), None),
        )
        fonts = say(
            "epub",
            "Parts of {fonts}, under the SIL Open Font License 1.1, under names of their own.",
            fonts=" · ".join(originals_of(self.documents.values(), self.edition)),
        )
        row = ImprintRow(say("epub", "Fonts"), isolate_text(fonts, self.edition))
        self._keep(
            IMPRINT,
            "imprint.xhtml",
            title=say("reading", "About this edition"),
            kind="text",
            division="backmatter",
            rows=(*imprint(self), *colophon(self), row),
        )

    def _keep(self, href: str, template: str, **values: Any) -> None:
        """Fill in a template and keep the result as a content document."""
        page = self.pages.get_template(template).render(
            edition=self.edition,
            book_title=self.book_title,
            book_subtitle=self.book_subtitle,
            contents=self.contents,
            draft=not self.config.chronicle_release,
            say=self.messages.text,
            label=self.label,
            link=lambda target: relative_uri(href, target),
            **({"body": ""} | values),
        )
        properties = "nav" if href == NAV else ""
        name = "page-" + href.removesuffix(".xhtml").replace("/", "-")
        etree.fromstring(page.encode())  # a template that is not well-formed is our own fault
        self.documents[href] = Resource(href, name, XHTML, page.encode(), properties, in_spine=True)

    def _drawings(self) -> list[Resource]:
        """Return the figures that are drawn from the ledger."""
        kind = MEDIA_TYPES[".svg"]
        return [
            Resource(picture_name(name), f"figure-{name}", kind, drawing_of(self.env, name).svg.encode())
            for name in self.drawn
        ]

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
    """Register the builder in place of Sphinx's own."""
    app.add_builder(EpubBuilder, override=True)
