"""Lists, tables, figures and boxes of a chapter as print writes them."""

from __future__ import annotations

import pytest
from docutils import nodes
from sphinx.locale import admonitionlabels

from chronicle.sphinx_ext.nodes import figure_data, figure_drawing
from tests.builder.outputs.pdf.translated import markup, written


def _cell(text: str, **more: object) -> nodes.entry:
    return nodes.entry("", nodes.paragraph("", text), **more)


def _table(columns: int, *, stubs: int = 0, **more: object) -> nodes.table:
    """Return a table with a head and a row."""
    specs = [nodes.colspec(stub=1) if at < stubs else nodes.colspec() for at in range(columns)]
    head, body = (nodes.row("", *(_cell(f"{name}{at}") for at in range(columns))) for name in "ab")
    return nodes.table("", nodes.tgroup("", *specs, nodes.thead("", head), nodes.tbody("", body)), **more)


def test_a_list_goes_on_from_its_number() -> None:
    """Entries have the numbers that they were given; from one on nothing needs to be said."""
    for start, said in ((1, None), (4, "4")):
        body, _ = written(
            nodes.enumerated_list("", nodes.list_item("", nodes.paragraph("", "x")), start=start)
        )
        assert ["ol", said] == [body[0].tag, body[0].get("start")]
    assert "<ol><li/></ol>" == markup(nodes.enumerated_list("", nodes.list_item()))


def test_what_is_explained_stands_before_what_explains_it() -> None:
    """What kind it is of belongs to the word, and is no explanation."""
    item = nodes.definition_list_item(
        "", nodes.term("", "T"), nodes.classifier("", "k"), nodes.definition("", nodes.paragraph("", "D"))
    )
    expected = '<dl><dt>T<span class="classifier">k</span></dt><dd><p>D</p></dd></dl>'
    assert expected == markup(nodes.definition_list("", item))


def test_cells_are_heads_of_columns_or_rows() -> None:
    """The first row heads the columns, a stub its row; all else is data."""
    body, _ = written(_table(2, stubs=1))
    assert [("th", "col"), ("th", "col"), ("th", "row"), ("td", None)] == [
        (cell.tag, cell.get("scope")) for cell in body.iter("th", "td")
    ]


@pytest.mark.parametrize(("columns", "css"), [(4, None), (5, "wide")])
def test_a_table_of_many_columns_is_set_smaller(columns: int, css: str | None) -> None:
    """Its class says so, and the box around it of which kind it is."""
    body, _ = written(_table(columns, classes=["chronology"]))
    table = next(body.iter("table"))
    assert css == ((table.get("class") or "").replace("chronology", "").strip() or None)
    frame = table.getparent()
    assert frame is not None
    assert "table of-chronology" == frame.get("class")


def test_a_cell_may_go_over_columns_and_rows() -> None:
    """Those that it takes besides its own are counted with it."""
    row = nodes.row("", _cell("a", morecols=1), _cell("b", morerows=2), _cell("c"))
    body, _ = written(nodes.table("", nodes.tgroup("", *[nodes.colspec()] * 4, nodes.tbody("", row))))
    assert [("2", None), (None, "3"), (None, None)] == [
        (cell.get("colspan"), cell.get("rowspan")) for cell in body.iter("td")
    ]


def test_captions_begin_with_their_numbers() -> None:
    """Of figures and of tables; one that Sphinx has not numbered has its words alone."""
    figure = nodes.figure("", nodes.caption("", "Shown."), ids=["f"])
    table = nodes.table("", nodes.title("", "Listed."), nodes.tgroup("", nodes.tbody()), ids=["t"])
    plain = nodes.figure("", nodes.caption("", "Plain."), ids=["g"])
    body, _ = written(figure, table, plain, numbers={"f": "Fig. 1", "t": "Table 2"})
    assert ["Fig. 1 Shown.", "Table 2 Listed.", "Plain."] == [
        "".join(each.itertext()) for each in body.iter("figcaption", "caption")
    ]
    assert ["Fig. 1", "Table 2"] == [each.text for each in body.iter("span")]


def test_a_drawing_is_shown_and_its_table_is_not() -> None:
    """A drawing has its words for who cannot see it; its table is for the web."""
    drawing = figure_drawing(alt="A line", file="/a b/c.svg")
    expected = '<img class="drawing" alt="A line" src="file:///a%20b/c.svg"/>'
    assert expected == markup(drawing, figure_data("", nodes.paragraph("", "Row.")))


def test_a_picture_with_an_alternative_passes() -> None:
    """Its words are kept; one without is told with its name and line."""
    assert '<img src="book:///a.svg" alt="A"/>' == markup(nodes.image(uri="a.svg", alt="A"))
    picture = nodes.image(uri="a.svg")
    picture.line = 7
    (problem,) = written(picture)[1]
    assert ("chapters/01-first", 7, "P007") == (problem.path, problem.line, problem.code)
    assert "a.svg" in problem.message


def test_a_box_is_called_what_it_is() -> None:
    """A kind of box has its name; a box with a title of its own has that."""
    kind = str(admonitionlabels["warning"])  # in the language of the book that was read last
    assert f'<div class="admonition warning"><p class="box-title">{kind}</p><p>x</p></div>' == markup(
        nodes.warning("", nodes.paragraph("", "x"))
    )
    own = nodes.admonition("", nodes.title("", "Mine"), nodes.paragraph("", "x"))
    assert '<div class="admonition"><p class="box-title">Mine</p><p>x</p></div>' == markup(own)


def test_lines_breaks_and_code_are_paragraphs() -> None:
    """Each line of a poem, what parts two passages, and a block of code."""
    lines = nodes.line_block("", nodes.line("", "one"), nodes.line("", "two"))
    assert '<div class="lines"><p class="line">one</p><p class="line">two</p></div>' == markup(lines)
    assert '<p class="transition">*</p>' == markup(nodes.transition())
    assert '<pre data-tag="P">a\n b</pre>' == markup(nodes.literal_block("", "a\n b"))
