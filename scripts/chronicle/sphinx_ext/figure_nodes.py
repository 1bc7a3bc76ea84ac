"""Place figures: the directives, the nodes that replace them, and the table of each figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from docutils import nodes
from sphinx.transforms import SphinxTransform
from sphinx.util.docutils import SphinxDirective

from chronicle.book.figure_texts import figure_text
from chronicle.sphinx_ext.current_book import book_of
from chronicle.sphinx_ext.domain import domain_of, kept
from chronicle.sphinx_ext.faults import line_of, report
from chronicle.sphinx_ext.lookups import ask
from chronicle.sphinx_ext.mention_records import told
from chronicle.sphinx_ext.nodes import figure_data, figure_drawing, ledger_block, passage_link
from chronicle.text.anchors import figure_anchor, figure_data_anchor, is_numbered, number_of
from chronicle.words.states import StateMark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from chronicle.book.figure_texts import FigureText, FigureWords
    from chronicle.languages.editions import Edition

BLOCK, TABLES = "chronicle-figure", "figure-data"


class ChronicleFigure(SphinxDirective):
    """Place one of the figures of docs/figures, by its id."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return a placeholder for the figure."""
        return [_placeholder(self, BLOCK, self.arguments[0])]


class FigureData(SphinxDirective):
    """Print the description and the table of every figure of the book."""

    def run(self) -> list[nodes.Node]:
        """Return a placeholder for the tables."""
        return [_placeholder(self, TABLES)]


DIRECTIVES: dict[str, type[SphinxDirective]] = {BLOCK: ChronicleFigure, TABLES: FigureData}


class PlaceFigures(SphinxTransform):
    """Put figures and tables in the places of their placeholders."""

    default_priority = 29  # after Locale (20), so that nothing here is looked up in a chapter's catalog

    def apply(self, **_kwargs: Any) -> None:
        """Replace each placeholder."""
        for block in list(self.document.findall(ledger_block)):
            if block["block"] == BLOCK:
                block.parent.replace(block, list(self._figure(block)))
            elif block["block"] == TABLES:
                block.parent.replace(block, list(self._tables(block)))

    def _figure(self, block: nodes.Element) -> Iterator[nodes.Node]:
        """Yield a figure and the table that belongs to it."""
        (name,) = block["options"]
        book = book_of(self.env)
        if name not in book.figures:
            known = ", ".join(book.figures) or "none"
            message = f"there is no figure “{name}”; there is: {known}."
            report(self.env, "F015", message, line=line_of(block))
            return
        if not self._shown(name):
            return
        said, source = ask(self.env, figure_text, name), book.edition.source
        line = line_of(block)
        kept(self.env).placed.setdefault(self.env.current_document.docname, []).append(
            PlacedFigure(name, line)
        )
        drawing = figure_drawing(figure=name, alt=said.alt.text)
        caption = nodes.caption("", said.title.text, **_marks(said.title, source))
        figure = nodes.figure("", drawing, caption, names=[figure_anchor(name)], classes=["chronicle"])
        if said.caption.text:
            figure += nodes.legend("", _paragraph(said.caption, source))
        figure.source, figure.line = block.source, block.line
        self.document.note_explicit_target(figure)
        yield figure
        yield figure_data("", *_described(said, source), title=said.data)

    def _tables(self, block: nodes.Element) -> Iterator[nodes.Node]:
        """Yield a section for each figure that the book shows, with its description and table."""
        for name in book_of(self.env).figures:
            if not self._shown(name):
                continue
            said, source = ask(self.env, figure_text, name), book_of(self.env).edition.source
            section = nodes.section(names=[figure_data_anchor(name)])
            section += nodes.title("", said.title.text, **_marks(said.title, source))
            section += _described(said, source)
            section.source, section.line = block.source, block.line
            self.document.note_explicit_target(section)
            yield section

    def _shown(self, name: str) -> bool:
        """Return whether the edition shows a figure: maps may be left out."""
        return bool(self.config.chronicle_maps) or not book_of(self.env).figures[name].is_map


def _described(said: FigureText, source: Edition) -> list[nodes.Node]:
    """Return a figure's description and its table; a figure that shows places alone has none."""
    return [_paragraph(said.description, source), *([table_of(said)] if said.rows else [])]


def table_of(said: FigureText) -> nodes.table:
    """Return the table of a figure."""
    group = nodes.tgroup(cols=len(said.heads))
    for index in range(len(said.heads)):
        group += nodes.colspec(colwidth=1, stub=int(index == 0))
    group += nodes.thead("", nodes.row("", *(_entry(nodes.Text(head)) for head in said.heads)))
    body = nodes.tbody()
    for row in said.rows:
        told = [passage_link(claim=row.claim)] if row.claim else []
        cells = (row.label, row.source, row.words, row.relation)
        body += nodes.row("", *(_entry(nodes.Text(cell)) for cell in cells), _entry(*told))
    group += body
    return nodes.table("", group, classes=["figure-data"])


def _entry(*content: nodes.Node) -> nodes.entry:
    return nodes.entry("", nodes.paragraph("", "", *content, translatable=False))


def _paragraph(words: FigureWords, source: Edition) -> nodes.paragraph:
    return nodes.paragraph("", words.text, translatable=False, **_marks(words, source))


def _marks(words: FigureWords, source: Edition) -> dict[str, Any]:
    """Return the attributes of a text: which message it is, and whether it is current."""
    told: dict[str, Any] = {"message": words.message} if words.message else {}
    if words.mark is StateMark.UNTRANSLATED:
        return {**told, "classes": [words.mark.value], "lang": source.tag, "dir": source.direction}
    return {**told, "classes": [words.mark.value]} if words.mark else told


def _placeholder(directive: SphinxDirective, block: str, *options: str) -> nodes.Node:
    node = ledger_block(block=block, options=options)
    directive.set_source_info(node)
    return node


def link_passages(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Link each row of a table, and each mark of a drawing, to the paragraphs that tell its claim."""
    numeral = book_of(app.env).edition.numeral
    for place in list(doctree.findall(passage_link)):
        links: list[nodes.Node] = []
        for target, anchor in passages(app.env, place["claim"]):
            address = f"{app.builder.get_relative_uri(docname, target)}#{anchor}"
            if links:
                links.append(nodes.Text(" "))
            links.append(nodes.reference("", numeral(number_of(anchor)), internal=True, refuri=address))
        place.parent.replace(place, links)


def passages(env: BuildEnvironment, claim: str) -> list[tuple[str, str]]:
    """Return the numbered paragraphs that tell a claim."""
    places = domain_of(env).gathered(told).get(claim, [])
    return [(docname, anchor) for docname, anchor in places if is_numbered(anchor)]


class PlacedFigure(NamedTuple):
    """A figure in its place: its id, and the line of the chapter that asks for it."""

    name: str
    line: int


def register(app: Sphinx) -> None:
    """Register the directives and the transforms."""
    for name, directive in DIRECTIVES.items():
        app.add_directive(name, directive)
    app.add_config_value("chronicle_maps", True, "env", frozenset({bool}))
    app.add_transform(PlaceFigures)
    app.connect("doctree-resolved", link_passages)
