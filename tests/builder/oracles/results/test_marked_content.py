"""What marked content says is read from a page's program, in its order."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream

from chronicle.oracles.results.marked_content import marked_texts, said_by
from chronicle.oracles.structure_tree import all_elements, inner, kids

SINGLE = "beginbfchar <0001> <0041> <0002> <00420043> <0010> <D834DD1E> endbfchar"
RANGE = "beginbfrange <0003> <0005> <0061> <0020> <0021> <00780079> endbfrange"


def said(program: str, table: str = f"{SINGLE} {RANGE}") -> dict[int, str]:
    """Return what a page with this program says, by number."""
    with pikepdf.new() as pdf:
        font = pdf.make_indirect(Dictionary(Type=Name.Font))
        if table:
            font.ToUnicode = pdf.make_stream(table.encode())
        page = pdf.add_blank_page()
        page.obj.Resources = Dictionary(
            Font=Dictionary(F=font, G=pdf.make_indirect(Dictionary(Type=Name.Font)))
        )
        page.contents_add(Stream(pdf, program.encode()))
        (found,) = marked_texts(pdf).values()
    return found


def marked(number: int, content: str, more: str = "") -> str:
    """Return the program of one piece of marked content."""
    return f"/P <</MCID {number} {more}>> BDC {content} EMC "


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<00010002> Tj", "ABC"),
        ("[<0001> -20 <0003> 5 <0004>] TJ", "Aab"),
        ("<00030005> Tj", "ac"),
        ("<00020006> Tj", "BC"),  # beside a range
        ("<00200021> Tj", "xyxz"),
        ("<0010> Tj", "\U0001d11e"),
        ("<00010099> Tj", "A"),
        ("<0001> Tj <0002> Tj", "ABC"),
        ("/G 1 Tf <0001> Tj /F 1 Tf <0001> Tj", "A"),
    ],
)
def test_glyphs_are_read_by_the_table_of_their_face(content: str, expected: str) -> None:
    """A glyph may stand for several letters, a range counts up; what is in no table says nothing."""
    assert {0: expected} == said(f"/F 1 Tf {marked(0, content)}")


@pytest.mark.parametrize(
    ("program", "expected"),
    [
        ("<0001> Tj", {}),
        (marked(0, "<0001> Tj") + marked(1, "<0002> Tj"), {0: "A", 1: "BC"}),
        (marked(0, "<0001> Tj") + marked(0, "<0002> Tj"), {0: "ABC"}),
        (f"/Artifact BMC {marked(3, '<0001> Tj')} <0002> Tj EMC", {3: "A"}),
        (marked(0, "/Artifact BMC <0001> Tj EMC <0002> Tj"), {0: "BC"}),
        (marked(0, "/Span <</Lang (en)>> BDC <0001> Tj EMC <0002> Tj"), {0: "ABC"}),
        (marked(0, "<0001> Tj", "/ActualText (word)"), {0: "word"}),
        (marked(0, "/Span <</ActualText (w)>> BDC <0001> Tj EMC <0002> Tj"), {0: "wBC"}),
        (
            marked(0, "/Span <</ActualText (w)>> BDC /Span <</ActualText (x)>> BDC <0001> Tj EMC EMC"),
            {0: "w"},
        ),
        ("/Span <</ActualText (w)>> BDC <0001> Tj EMC", {}),
        (marked(0, marked(1, "<0001> Tj") + "<0002> Tj"), {1: "A", 0: "BC"}),
    ],
)
def test_what_is_said_belongs_to_the_innermost_number(program: str, expected: dict[int, str]) -> None:
    """A text that stands instead is said once, and what is painted under it is not; artifacts say nothing."""
    assert expected == said(f"/F 1 Tf {program}")


def test_a_face_without_a_table_says_nothing() -> None:
    """And breaks nothing."""
    assert {0: ""} == said(f"/F 1 Tf {marked(0, '<0001> Tj')}", table="")


def test_a_piece_is_said_by_its_number_on_its_page() -> None:
    """A bare number is one of the element's page, another may name its own; an annotation says nothing."""
    with pikepdf.new() as pdf:
        here, there = (pdf.add_blank_page().obj for _ in range(2))
        element = Dictionary(Pg=here)
        texts = {here.objgen: {0: "here", 1: "too"}, there.objgen: {0: "there"}}
        for kid, expected in (
            (0, "here"),
            (7, ""),
            (Dictionary(Type=Name.MCR, MCID=1), "too"),
            (Dictionary(Type=Name.MCR, MCID=0, Pg=there), "there"),
            (Dictionary(Type=Name.MCR, MCID=7), ""),
            (Dictionary(Type=Name.OBJR, Pg=there), ""),
        ):
            assert expected == said_by(texts, element, kid)


def test_an_element_may_hold_one_thing_or_several() -> None:
    """One stands by itself, several in an array; of them the elements are walked, in reading order."""
    last = Dictionary(S=Name.Span, K=4)
    middle = Dictionary(S=Name.P, K=last)
    tops = Array([Dictionary(S=Name.H1), Dictionary(S=Name.Sect, K=Array([3, middle, Dictionary(MCID=5)]))])
    assert ([], [4], 3) == (kids(tops[0]), kids(last), len(kids(tops[1])))
    assert ["/P"] == [str(each.S) for each in inner(tops[1])]
    with pikepdf.new() as pdf:
        pdf.Root.StructTreeRoot = Dictionary(K=tops)
        assert ["/H1", "/Sect", "/P", "/Span"] == [str(each.S) for each in all_elements(pdf)]
