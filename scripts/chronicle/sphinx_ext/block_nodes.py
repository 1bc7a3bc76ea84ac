"""Turn the blocks of an appendix into nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, assert_never

from docutils import nodes

from chronicle.book.blocks import Entries, Heading, IndexEntries, Paragraph, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from chronicle.book.blocks import Block, IndexEntry
    from chronicle.book.facets import Facets
    from chronicle.sphinx_ext.line_nodes import LineNodes
    from chronicle.text.segments import Line

INDEX_ENTRY = "index-entry"  # the class of an entry's paragraph


def block_nodes(blocks: Iterable[Block], lines: LineNodes) -> list[nodes.Node]:
    """Return blocks as nodes: what follows a heading stands in its section."""
    made: list[nodes.Node] = []
    place: list[nodes.Node] | nodes.Element = made
    for block in blocks:
        if isinstance(block, Heading):
            title = nodes.title("", "", *lines.of(block.text))
            place = nodes.section("", title, ids=[block.anchor], names=[])
            made.append(place)
        else:
            place.append(_block(block, lines))
    return made


def _block(block: Paragraph | Entries | IndexEntries | Table, lines: LineNodes) -> nodes.Element:
    """Return what stands under a heading."""
    match block:
        case Paragraph(text, css, anchors, facets):
            named = {"classes": [css] if css else [], "ids": list(anchors)}
            return nodes.paragraph("", "", *lines.of(text), **named, **_found_by(facets))
        case Entries():
            return _entries(block, lines)
        case IndexEntries(items):
            return _index(items, lines)
        case Table():
            return _table(block, lines)
    assert_never(block)


def _entries(block: Entries, lines: LineNodes) -> nodes.definition_list:
    """Return a definition list."""
    found = nodes.definition_list(classes=block.css.split())
    for entry in block.items:
        body = nodes.definition("", *(nodes.paragraph("", "", *lines.of(line)) for line in entry.lines))
        found += nodes.definition_list_item(
            "",
            nodes.term("", "", *lines.of(entry.term), ids=list(entry.anchors), **_found_by(entry.facets)),
            body,
        )
    return found


def _index(items: Iterable[IndexEntry], lines: LineNodes) -> nodes.bullet_list:
    """Return entries of the index, their sub-entries inside them."""
    found = nodes.bullet_list(classes=["index-entries"])
    for entry in items:
        text = nodes.paragraph("", "", *lines.of(entry.text), classes=[INDEX_ENTRY], ids=list(entry.anchors))
        item = nodes.list_item("", text)
        if entry.below:
            item += _index(entry.below, lines)
        found += item
    return found


def _table(table: Table, lines: LineNodes) -> nodes.table:
    """Return a table whose first column heads its rows."""
    width = len(table.heads or table.rows[0])
    columns = [nodes.colspec(colwidth=100 // width) for _ in range(width)]
    columns[0]["stub"] = 1
    heads = [nodes.thead("", _row(table.heads, lines))] if table.heads else []
    rows = [_row(row, lines) for row in table.rows]
    for row, anchor in zip(rows, table.anchors, strict=False):  # where rows have any, each has one
        row["ids"].append(anchor)
    for row, facets in zip(rows, table.facets, strict=False):
        row.attributes |= _found_by(facets)
    body = nodes.tbody("", *rows)
    group = nodes.tgroup("", *columns, *heads, body, cols=width)
    return nodes.table("", group, classes=[table.css])


def _found_by(facets: Facets | None) -> dict[str, Any]:
    """Return the attribute of a node that readers may pick by its facets."""
    return {"facets": dict(facets.given())} if facets else {}


def _row(cells: Sequence[Line], lines: LineNodes) -> nodes.row:
    """Return a row of a table."""
    return nodes.row("", *(nodes.entry("", nodes.paragraph("", "", *lines.of(cell))) for cell in cells))
