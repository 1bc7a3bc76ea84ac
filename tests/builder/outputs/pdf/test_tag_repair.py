"""The tag tree, and what validators say."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

import page
import pikepdf
import pytest
from lxml import etree

from chronicle.oracles.preflight.tag_checks import check_tags
from chronicle.oracles.structure_tree import elements, is_element, kids
from chronicle.outputs.pdf import tag_repair
from chronicle.outputs.pdf.check_pdf import check_direction, check_reach, marked_content, reading_order
from chronicle.outputs.pdf.tag_repair import parent_tree
from chronicle.outputs.pdf.trace import Trace
from tests.builder.oracles.preflight.conftest import SVG, chapter_of, proof_of
from tests.builder.outputs.pdf.conftest import NOTES, PARAGRAPHS, SENTENCES, note_of
from tests.builder.outputs.pdf.tagged import element_of, roles_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.builder.outputs.pdf.conftest import Small


@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_one_file_passes_pdf_ua_and_pdf_a(small: Small, profile: str) -> None:
    """The same file conforms to PDF/UA-1 and to PDF/A-3a (U-WP-27, U-WP-28, U-WP-30)."""
    report = page.validate_pdf(small.path, profile=profile)
    assert [] == [(failure.rule_id, failure.message) for failure in report.failures]


def test_all_marked_content_is_in_the_tag_tree(small: Small) -> None:
    """Joined parts have one tree, and each piece of content of each page hangs on it."""
    assert [] == check_reach(small.path)


def test_reach_check_notices_a_lost_part(small: Small) -> None:
    """The check itself sees it when half of the tree is gone (U-VAL-01)."""
    path = small.path.with_name("broken.pdf")
    with pikepdf.Pdf.open(small.path) as pdf:
        document = kids(pdf.Root.StructTreeRoot)[0]
        document.K = pikepdf.Array(kids(document)[:1])
        pdf.save(path)
    assert {"P010"} == {problem.code for problem in check_reach(path)}


def test_direction(small: Small) -> None:
    """Pages turn in the direction of the language (U-VAL-02)."""
    assert [] == check_direction(small.path, small.edition)


def test_running_heads_and_folios_are_artifacts(small: Small) -> None:
    """A reader of the tags hears no page furniture: no leaf holds a page's number or dots alone (U-WP-36)."""
    with pikepdf.Pdf.open(small.path) as pdf:
        for number, leaf in enumerate(pdf.pages):
            entry = parent_tree(pdf)[int(leaf.obj.StructParents)]
            assert len(marked_content(leaf)) == len(entry), number


def test_notes_follow_their_paragraphs(small: Small) -> None:
    """In reading order a note comes right after the paragraph with its mark."""
    with pikepdf.Pdf.open(small.path) as pdf:
        for element in elements(kids(pdf.Root.StructTreeRoot)[0]):
            held = [kid for kid in kids(element) if is_element(kid)]
            for before, note in itertools.pairwise(held):
                if note.S == pikepdf.Name.Note:
                    assert pikepdf.Name.P == before.S


def test_arabic_reads_in_logical_order(small: Small) -> None:
    """The leaves of the Arabic tree spell the text as it was written, tanween included (U-WP-32)."""
    if small.edition.script != "Arab":
        return
    text = "".join(said for _, said in reading_order(small.path))
    text = re.sub(r"\s+", " ", text)
    assert PARAGRAPHS * 8 <= text.count(SENTENCES["ar"].strip())


def test_links_stay_reachable(small: Small) -> None:
    """Replacement text stands on leaves only, so that no link or note is hidden under it (U-RD-01)."""
    with pikepdf.Pdf.open(small.path) as pdf:
        for element in elements(kids(pdf.Root.StructTreeRoot)[0]):
            if "/ActualText" in element:
                assert all(isinstance(kid, int) for kid in kids(element))


def test_foreign_passages_and_header_cells(small: Small) -> None:
    """A passage in another language says which (U-WP-31)."""
    with pikepdf.Pdf.open(small.path) as pdf:
        languages = [
            str(element.Lang) for element in elements(kids(pdf.Root.StructTreeRoot)[0]) if "/Lang" in element
        ]
    assert ["zh-Hant"] * NOTES == languages


def test_outline_and_destinations_lead_to_the_chapters(small: Small) -> None:
    """The outline lists both chapters with their sections; paragraphs can be linked to by their names."""
    with pikepdf.Pdf.open(small.path) as pdf, pdf.open_outline() as outline:
        titles = [(item.title, len(item.children)) for item in outline.root]
        names = pdf.Root.Names.Dests.Names
        found = {str(names[at]) for at in range(0, len(names), 2)}
    assert [("1 A", 1), ("2 A", 1)] == titles[-3:-1]
    assert {"p1-1", "p2-2", "n1-1", "chapters-02-x"} <= found


def _printed(body: etree._Element, folder: Path) -> Path:
    return proof_of("en", body, folder).path


def test_two_notes_of_a_paragraph_are_heard_in_order(tmp_path: Path) -> None:
    """The notes of a paragraph follow it in the order of their marks."""
    body = chapter_of(SENTENCES["en"], SENTENCES["en"])
    for number in (1, 2, 3):
        note_of(body[0], "en", f"n1-{number}", str(number))
    with pikepdf.Pdf.open(_printed(body, tmp_path)) as pdf:
        tree = list(elements(kids(pdf.Root.StructTreeRoot)[0]))
        roles = [str(each.S) for each in tree if str(each.S) in ("/P", "/Note")]
        names = [str(each.ID) for each in tree if each.S == pikepdf.Name.Note]
    assert ["n1-1", "n1-2", "n1-3"] == names
    assert ["/P", "/Note", "/Note", "/Note", "/P"] == roles[:5]


def test_the_bounds_of_a_figure_are_around_it(tmp_path: Path) -> None:
    """A figure's bounds are in points, from the bottom left corner of its page; a check says where not.

    Upstream: U-WP-35.
    """
    picture = tmp_path / "figure.svg"
    picture.write_text(SVG)
    body = chapter_of(SENTENCES["en"])
    etree.SubElement(etree.SubElement(body, "figure"), "img", src=picture.as_uri(), alt="A figure")
    path = _printed(body, tmp_path)
    assert [] == check_tags(path)
    with pikepdf.Pdf.open(path, allow_overwriting_input=True) as pdf:
        (figure,) = (each for each in elements(kids(pdf.Root.StructTreeRoot)[0]) if "/A" in each)
        figure.A.BBox = pikepdf.Array([64, 79, 480, 610])
        pdf.save(path)
    assert {"P026"} == {problem.code for problem in check_tags(path)}


def test_a_link_without_words_is_taken_away(tmp_path: Path) -> None:
    """A link that shows nothing is neither in the tag tree nor on the page; a check names one that is.

    Upstream: U-WP-37.
    """
    body = chapter_of(SENTENCES["en"])
    etree.SubElement(body[0], "a", href="#p1-1")
    etree.SubElement(body[0], "a", href="#p1-1").text = "words"
    path = _printed(body, tmp_path)
    assert [] == [*check_tags(path), *check_reach(path)]
    with pikepdf.Pdf.open(path, allow_overwriting_input=True) as pdf:
        assert 1 == sum(len(leaf.obj.get("/Annots", [])) for leaf in pdf.pages)
        (link,) = (each for each in elements(kids(pdf.Root.StructTreeRoot)[0]) if each.S == pikepdf.Name.Link)
        link.K = pikepdf.Array(
            [kid for kid in kids(link) if not isinstance(kid, int) and not is_element(kid)]
        )
        pdf.save(path)
    assert ["P026"] == [problem.code for problem in check_tags(path)]


def test_one_piece_of_a_link_gets_a_span_and_the_others_stay() -> None:
    """In its place among them; what already has a span keeps it."""
    pdf = pikepdf.Pdf.new()
    inner = pdf.make_indirect(pikepdf.Dictionary(S=pikepdf.Name.Span, K=pikepdf.Array([9])))
    sheet = pdf.make_indirect(pikepdf.Dictionary())
    link = pdf.make_indirect(pikepdf.Dictionary(S=pikepdf.Name.Link, K=pikepdf.Array([3, 4, inner, 5])))
    leaf = tag_repair._wrap(pdf, link, 4, sheet)
    assert [3, leaf.objgen, inner.objgen, 5] == [
        kid if isinstance(kid, int) else kid.objgen for kid in kids(link)
    ]
    assert (pikepdf.Name.Span, link.objgen, sheet.objgen) == (leaf.S, leaf.P.objgen, leaf.Pg.objgen)
    assert [4] == kids(leaf)


def test_an_item_holds_a_label_and_one_body() -> None:
    """What stands beside the label is one body, several bodies too; an item that is as it should be stays."""
    with pikepdf.new() as pdf:
        page_ = pdf.add_blank_page().obj
        loose = element_of(pdf, "LI", element_of(pdf, "Lbl", 0), element_of(pdf, "P", 1, Pg=page_), 2)
        twice = element_of(pdf, "LI", element_of(pdf, "LBody", 0), element_of(pdf, "P", 1))
        right = element_of(pdf, "LI", element_of(pdf, "Lbl", 0), element_of(pdf, "LBody", 1))
        empty = element_of(pdf, "LI", element_of(pdf, "Lbl", 0))
        items = (loose, twice, right, empty)
        for each in items:
            tag_repair._mend(pdf, each)
        assert [
            ("LI", ("Lbl", 0), ("LBody", ("P", 1), 2)),
            ("LI", ("LBody", 0, ("P", 1))),
            ("LI", ("Lbl", 0), ("LBody", 1)),
            ("LI", ("Lbl", 0)),
        ] == [roles_of(each) for each in items]
        assert page_.objgen == loose.K[1].Pg.objgen
        numbered, plain = (
            element_of(pdf, "L", element_of(pdf, "LI", *inside))
            for inside in (
                [element_of(pdf, "Lbl", 0), element_of(pdf, "LBody", 1)],
                [element_of(pdf, "LBody", 0)],
            )
        )
        for each in (numbered, plain):
            tag_repair._mend(pdf, each)
        assert pikepdf.Name.Decimal == numbered.A.ListNumbering
        assert "/A" not in plain


def test_a_head_is_that_of_its_column_or_its_row() -> None:
    """Those in the head of a table are of columns, all others of rows."""
    with pikepdf.new() as pdf:
        heads = [element_of(pdf, "TH", 0, A=pikepdf.Dictionary()) for _ in range(2)]
        rows = [element_of(pdf, "TR", each) for each in heads]
        parts = [element_of(pdf, name, row) for name, row in zip(("THead", "TBody"), rows, strict=True)]
        element_of(pdf, "Table", *parts)
        for each in heads:
            tag_repair._mend(pdf, each)
        assert ["/Column", "/Row"] == [str(each.A.Scope) for each in heads]


def test_only_cells_and_rows_may_be_empty() -> None:
    """Whatever else holds nothing is heard by nobody."""
    with pikepdf.new() as pdf:
        empty = element_of(
            pdf,
            "TR",
            element_of(pdf, "TD"),
            element_of(pdf, "TH"),
            element_of(pdf, "TD", element_of(pdf, "P")),
        )
        document = element_of(pdf, "Document", element_of(pdf, "P"), element_of(pdf, "P", 0), empty)
        tag_repair._drop_empty(document)
        assert ("Document", ("P", 0), ("TR", ("TD",), ("TH",), ("TD",))) == roles_of(document)


def test_elements_are_told_what_only_the_chapter_says() -> None:
    """A role, a language that is not the book's, the summary of a table and the name of a note."""
    with pikepdf.new() as pdf:
        made = [element_of(pdf, role, 0) for role in ("Div", "Span", "Span", "Table", "P", "Span")]
        numbers = [each.objgen[0] for each in made]
        trace = Trace(
            roles={numbers[0]: "TOC"},
            languages={numbers[1]: "ar", numbers[2]: "en-GB"},
            summaries={numbers[3]: "Of 2011", numbers[4]: "Of nothing"},
            notes={numbers[5]: "n1-1"},
        )
        tag_repair._describe(pdf, trace, "en-GB")
        toc, foreign, own, table, paragraph, note = made
        assert ("/TOC", "ar", "Of 2011") == (str(toc.S), str(foreign.Lang), str(table.A.Summary))
        assert ("/Note", "n1-1") == (str(note.S), str(note.ID))
        assert "/Lang" not in own
        assert "/A" not in paragraph
