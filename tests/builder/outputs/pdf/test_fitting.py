"""What is too large for its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from tests.builder.oracles.preflight.conftest import SENTENCES, chapter_of, proof_of
from tests.builder.oracles.preflight.test_pages import look

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
