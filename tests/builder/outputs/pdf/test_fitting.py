"""What is too large for its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from chronicle.outputs.pdf.fitting import fit, mark
from tests.builder.oracles.preflight.conftest import SENTENCES, chapter_of, proof_of
from tests.builder.oracles.preflight.test_pages import look
from tests.builder.outputs.pdf.drawn import box, page

if TYPE_CHECKING:
    from pathlib import Path

_LONG = {
    "en": "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "ar": "السلطاتالسوريةالمحليةوالمجالس",
}
_TALL = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="110mm" height="166mm"><path d="M0 0h40v600h-40z"/></svg>'
)


@pytest.mark.parametrize("code", list(_LONG))
@pytest.mark.parametrize("columns", [2, 5, 14])
def test_long_words_and_many_columns_stay_on_the_page(code: str, columns: int, tmp_path: Path) -> None:
    """A heading of one long word, and a table that its words make too wide, are broken and not cut off."""
    body = chapter_of(SENTENCES[code])
    header = etree.Element("header", {"class": "opening"})
    etree.SubElement(header, "h1", {"data-bookmark": "A"}).text = _LONG["en"]
    body.insert(0, header)
    row = etree.SubElement(etree.SubElement(etree.SubElement(body, "table"), "tbody"), "tr")
    for _ in range(columns):
        etree.SubElement(row, "td").text = _LONG[code][: 40 if columns > 2 else None]
    problems = [problem for problem in look(proof_of(code, body, tmp_path)) if problem.code == "P024"]
    assert [] == problems


def test_a_picture_leaves_room_for_its_caption(tmp_path: Path) -> None:
    """A picture as high as the page is made smaller, so that its caption stands under it and on no note."""
    picture = tmp_path / "tall.svg"
    picture.write_text(_TALL)
    body = chapter_of(*[SENTENCES["en"] * 6] * 3)
    figure = etree.Element("figure")
    etree.SubElement(figure, "img", {"class": "drawing", "src": picture.as_uri(), "alt": "A figure"})
    etree.SubElement(figure, "figcaption").text = SENTENCES["en"] * 3
    body.insert(2, figure)
    proof = proof_of("en", body, tmp_path)
    assert [] == look(proof)


def _laid(markup: str) -> etree._Element:
    body = etree.fromstring(markup)
    for tag in ("figure", "table", "tr"):
        mark(body.iter(tag))
    return body


@pytest.mark.parametrize(
    ("pictures", "height", "style"),
    [
        (1, 50.0, None),
        (1, 52.0, None),  # 100 high, less 20 of lines and 28 around
        (1, 104.0, "width: 50.0px; height: 52.0px"),
        (2, 104.0, None),  # which of them is too high nobody knows
    ],
)
def test_a_picture_is_as_high_as_its_caption_lets_it(pictures: int, height: float, style: str | None) -> None:
    """It keeps its shape; its own line takes nothing from it."""
    body = _laid("<div><figure>" + "<img/>" * pictures + "<figcaption/></figure></div>")
    (figure,) = body
    images = [box("line", 0, height, box("block", 0, height, element=each)) for each in figure.iter("img")]
    drawn = box("block", 0, 90, *images, box("line", 0, 20), element=figure)
    assert (style is not None) is fit(body, [page(drawn)])
    assert style == figure[0].get("style")


@pytest.mark.parametrize(("width", "css"), [(100.4, "x"), (100.6, "x tight")])
def test_a_table_that_is_too_wide_shares_its_width_out(width: float, css: str) -> None:
    """Whatever the words in it; one that fits keeps its columns."""
    body = _laid("<div><table class='x'/></div>")
    drawn = box("block", 0, 10, element=body[0], width=width)
    assert (css != "x") is fit(body, [page(drawn)])
    assert css == body[0].get("class")


@pytest.mark.parametrize(("pages", "css"), [(1, None), (2, "tall")])
def test_only_a_row_that_is_higher_than_a_page_may_break(pages: int, css: str | None) -> None:
    """Every other stands on one page."""
    body = _laid("<div><table><tr/></table></div>")
    drawn = [page(box("block", 0, 10, element=body[0][0])) for _ in range(pages)]
    assert (css is not None) is fit(body, drawn)
    assert css == body[0][0].get("class")
