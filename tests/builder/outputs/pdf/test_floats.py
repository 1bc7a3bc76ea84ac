"""Figures that do not fit."""

from __future__ import annotations

from copy import deepcopy
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

from chronicle.outputs.pdf import floats
from chronicle.outputs.pdf.floats import likely_moves, move_on
from chronicle.outputs.pdf.parts import Part
from chronicle.outputs.pdf.weasyprint_patches.boxes import descendants, is_line, page_box
from tests.builder.outputs.pdf.conftest import SENTENCES, set_parts
from tests.builder.outputs.pdf.drawn import box, page
from tests.languages import edition_of, in_turn

if TYPE_CHECKING:
    from pathlib import Path

_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="110mm" height="120mm"><rect width="9" height="9"/></svg>'
)


def _part(folder: Path, code: str, before: int, after: int) -> Part:
    """Return a chapter with a figure of two thirds of a page between its paragraphs."""
    picture = folder / "figure.svg"
    picture.write_text(_SVG)
    body = etree.Element("section", {"class": "document", "id": "chapters-01-x"})
    first = etree.SubElement(body, "section", {"class": "level-1"})
    for _ in range(before):
        etree.SubElement(first, "p").text = SENTENCES[code] * 8
    figure = etree.SubElement(first, "figure", id="f")
    etree.SubElement(figure, "img", src=picture.as_uri(), alt="A figure", style="height: 120mm")
    second = etree.SubElement(body, "section", {"class": "level-1"})
    etree.SubElement(second, "h2", {"data-bookmark": "B"}).text = "B"
    for _ in range(after):
        etree.SubElement(second, "p").text = SENTENCES[code] * 8
    return Part("chapters/01-x", "A", body)


@pytest.mark.parametrize("code", in_turn("zh", "en", "ar"))
def test_text_runs_past_a_figure_that_does_not_fit(code: str, tmp_path: Path) -> None:
    """The page before a figure is filled with the text behind it (U-WP-26)."""
    book = set_parts([_part(tmp_path, code, before=6, after=8)], edition_of(code), tmp_path)
    for each in book.pages[:-1]:
        box = page_box(each)
        foot = box.content_box_y() + box.height
        ends = [
            inner.position_y + inner.height
            for inner in descendants(box)
            if (is_line(inner) or inner.element_tag == "img") and inner.position_y < foot
        ]
        assert max(ends) > box.content_box_y() + box.height * 0.75


def test_a_figure_without_text_behind_it_stays(tmp_path: Path) -> None:
    """Where nothing can fill the gap, the figure stands where its author put it."""
    part = _part(tmp_path, "en", before=6, after=0)
    set_parts([part], edition_of("en"), tmp_path)
    figure = next(part.body.iter("figure"))
    assert "p" == figure.getprevious().tag
    assert figure.getnext() is None


def test_a_figure_passes_a_heading_but_no_table() -> None:
    """A figure goes behind the first paragraph of the next section, and never past what is no paragraph."""
    body = etree.fromstring(
        "<section><section><p>a</p><figure/></section>"
        "<section><h2>B</h2><p>b</p><table/><p>c</p></section></section>"
    )
    figure = next(body.iter("figure"))
    assert move_on(figure)
    assert "b" == figure.getprevious().text
    assert not move_on(figure)


@pytest.mark.parametrize(
    ("behind", "before"),
    [
        ("<section><h2/><section><h3/><p>b</p></section></section>", "b"),
        ("<section><header/><p>b</p></section>", "b"),
        ("<section><h2/><figure/><p>b</p></section>", None),
        ("<section><h2/><ul/><p>b</p></section>", None),
        ("<section><h2/></section>", None),
        ("<p>b</p>", "b"),
        ("", None),
    ],
)
def test_a_figure_at_the_end_of_a_section_goes_into_the_next(behind: str, before: str | None) -> None:
    """Past its headings and whatever opens it, however deep it begins."""
    body = etree.fromstring(f"<div><section><p>a</p><figure id='f'/></section>{behind}</div>")
    figure = next(body.iter("figure"))
    assert (before is not None) is move_on(figure)
    assert (before or "a") == figure.getprevious().text


def test_a_figure_that_opens_its_section_comes_back_to_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no other place is better it stands first again."""
    body = etree.fromstring("<section><figure/>" + "<p>b</p>" * 9 + "</section>")
    left = iter([0.5, 0.6, 0.6])
    monkeypatch.setattr(floats, "_gap_before", lambda _name, _pages: next(left))
    monkeypatch.setattr(floats, "likely_moves", lambda *_: [2, 4])
    monkeypatch.setattr(floats, "fit", lambda _body, _pages: False)
    floats.settle(body, lambda: SimpleNamespace(pages=()))  # type: ignore[arg-type,return-value]
    assert "figure" == body[0].tag


@pytest.mark.parametrize(
    ("gap", "passed", "moves"),
    [
        (0.4, [0.15, 0.15, 0.15], [2, 3, 1]),  # 0.1 is left behind two: the nearest that leaves no gap
        (0.4, [0.5], [1]),  # a long paragraph fills the gap and goes on behind it
        (0.4, [0.05, 0.05], [2, 1]),
        (0.4, [0.8], [1]),  # its last lines stand above the figure
        (0.4, [0.95], []),  # they would leave the figure no room, and a gap of 0.45 behind them
        (0.5, [0.95, 0.2], [2]),
        (0.4, [0.0, 0.0], []),
        (0.4, [], []),
    ],
)
def test_where_a_figure_may_go_is_reckoned(gap: float, passed: list[float], moves: list[int]) -> None:
    """The nearest place that leaves no gap is tried first, then what leaves less than now."""
    assert moves == likely_moves(gap, 0.6, passed)


@pytest.mark.parametrize(
    ("gaps", "passed"),
    [
        ([0.17], 0),  # a gap that is not seen
        ([0.5, 0.5, 0.5], 0),
        ([0.5, 0.1], 2),
        ([0.5, 0.3, 0.4], 2),
        ([0.5, 0.6, 0.1], 4),
        ([0.5, 0.3, 0.2], 4),
        ([0.5, 0.6, 0.5], 0),
    ],
)
def test_a_figure_goes_no_further_than_it_helps(
    gaps: list[float], passed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the likeliest places the one with the smallest gap is taken; without one, the figure stays."""
    body = etree.fromstring("<section><p>a</p><figure/>" + "<p>b</p>" * 9 + "</section>")
    left = iter(gaps)
    laid: list[_Laid] = []

    class _Laid:
        pages: tuple[()] = ()

    def lay_out() -> _Laid:
        laid.append(_Laid())
        return laid[-1]

    monkeypatch.setattr(floats, "_gap_before", lambda _name, _pages: next(left))
    monkeypatch.setattr(floats, "likely_moves", lambda *_: [2, 4, 1])
    monkeypatch.setattr(floats, "fit", lambda _body, _pages: False)
    document = floats.settle(body, lay_out)
    assert 1 + passed == len(list(next(body.iter("figure")).itersiblings(preceding=True)))
    assert laid[passed // 2] is document
    assert next(left, None) is None


def test_notes_and_headings_are_reckoned_with(tmp_path: Path) -> None:
    """A page that a figure leaves white takes in paragraphs with their notes: no second gap comes of it."""
    from chronicle.outputs.pdf import tails
    from tests.builder.outputs.pdf.conftest import note_of

    code = "ar"  # the one of three languages in which a place that the notes spoil seems good without them
    part = _part(tmp_path, code, before=1, after=4)
    for number, paragraph in enumerate(list(part.body.iter("p"))):
        note_of(paragraph, code, f"n1-{number}", str(number))
        paragraph[-1][0][-1].tail = SENTENCES[code] * 4
    next(part.body.iter("img")).set("style", "height: 155mm; width: 100mm")
    pages = set_parts([part], edition_of(code), tmp_path).pages
    (at,) = [n for n, page in enumerate(pages) if any(box.element_tag == "img" for box in _boxes(page))]
    assert at > 0
    assert tails.filled(pages[at - 1]) > 0.6


def _boxes(page: object) -> list[object]:
    return list(descendants(page_box(page)))


def test_what_is_too_large_is_fitted_once() -> None:
    """What a part is copied from learns what did not fit, so that the next copy does at once."""
    origin = etree.fromstring("<section><figure><img/></figure><p>a</p></section>")
    asked = []

    def fit(body: etree._Element, _pages: object) -> bool:
        asked.append(body)
        next(body.iter("img")).set("style", "width: 9px")
        return len(asked) == 1

    class _Laid:
        pages: tuple[()] = ()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(floats, "fit", fit)
        floats.settle(deepcopy(origin), _Laid, origin)
    assert [False, True] == [body is origin for body in asked]
    assert "width: 9px" == next(origin.iter("img")).get("style")


def test_a_figure_and_notes_keep_clear_of_each_other(tmp_path: Path) -> None:
    """A figure that is nearly as high as a page stands on no note of the paragraphs around it."""
    from tests.builder.oracles.preflight.conftest import proof_of
    from tests.builder.oracles.preflight.test_pages import look
    from tests.builder.outputs.pdf.conftest import note_of

    body = _part(tmp_path, "en", before=4, after=6).body
    for number, paragraph in enumerate(list(body.iter("p"))[:4]):
        note_of(paragraph, "en", f"n1-{number}", str(number))
        note = paragraph[-1][0]
        note[-1].tail = SENTENCES["en"] * 9
    next(body.iter("img")).set("style", "height: 160mm; width: 100mm")
    assert [] == [problem for problem in look(proof_of("en", body, tmp_path)) if problem.code == "P023"]


def _figure(name: str, top: float) -> Any:
    element = etree.fromstring(f"<figure data-number='{name}'/>")
    return box("block", top, 40.0, element=element)


@pytest.mark.parametrize(
    ("before", "gap"),
    [
        ([box("line", 0, 60)], 0.4),
        ([box("line", 0, 60), box("margin", 98, 2, box("line", 98, 2))], 0.4),  # a folio is no text
        ([box("line", 0, 60), box("notes", 80, 20, box("line", 80, 20))], 0.2),  # up to the notes
        ([box("line", 0, 60), box("notes", 10, 0)], 0.4),  # there are none
        ([box("block", 0, 70, element=etree.fromstring("<img/>"))], 0.3),
        ([box("block", 0, 70, element=etree.fromstring("<div/>"))], 1.0),
    ],
)
def test_what_a_figure_leaves_white_is_measured(before: list[Any], gap: float) -> None:
    """From the last line or picture of the page before to its notes or its foot."""
    first = page(*before)
    assert gap == pytest.approx(floats._gap_before("0", [first, page(_figure("0", 1.0))]))
    assert (
        floats._gap_before("0", [first, page(box("line", 0, 20), _figure("0", 20.0))]) == 0
    )  # no head of a page
    assert floats._gap_before("0", [page(_figure("0", 0.0)), first]) == 0  # nothing stands before it
    assert floats._gap_before("1", [first, page(_figure("0", 0.0))]) == 0
