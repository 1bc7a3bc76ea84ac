"""Each document has a sign of its own, however many there are."""

import copy
from pathlib import Path
from typing import Any

import pytest

from chronicle.figures import canvas
from chronicle.figures.canvas import Canvas
from chronicle.figures.drawing import draw
from chronicle.figures.figure_voice import Voice
from chronicle.figures.fonts import font_files
from chronicle.figures.measure import faults
from chronicle.figures.signs import SIGN_SIZE, is_lettered, outline_of
from chronicle.figures.style import SHAPES, nth_sign
from chronicle.words import Messages
from tests.builder.figures.small_figures import CLAIMS, figure, read
from tests.builder.ledger.small_ledger import claim, position, tables
from tests.languages import edition_of

MANY = 700  # documents: more than have a shape, one letter or two


def test_no_two_documents_have_one_sign():
    """Behind the shapes come letters, then two letters, and never a sign that was there before."""
    signs = [nth_sign(count) for count in range(MANY)]
    assert MANY == len(set(signs))
    assert list(SHAPES) == signs[: len(SHAPES)]
    assert ["A", "B"] == signs[len(SHAPES) : len(SHAPES) + 2]
    assert "AA" in signs


def test_no_two_signs_look_alike():
    """Each has an outline of its own, which keeps to its place; no letter looks like a shape."""
    font_files()
    signs = [nth_sign(count) for count in range(40)]
    outlines = {sign: outline_of(sign, 0, 0) for sign in signs}
    assert len(signs) == len({tuple(map(tuple, each.vertices.tolist())) for each in outlines.values()})
    for sign, outline in outlines.items():
        box = outline.get_extents()
        assert max(box.width, box.height) <= 1.5 * SIGN_SIZE, sign
    assert not {"I", "O"} & set(signs)


@pytest.mark.parametrize("code", ["en", "ar"])
def test_a_figure_of_thirty_documents(tmp_path: Path, code: str):
    """The thirtieth document is drawn and explained as the first is, hollow and pointed too."""
    whole = tables()["sources"]
    many = [{**copy.deepcopy(whole[0]), "id": f"document-{n}", "order": 10 + n} for n in range(30)]
    positions = [
        position("document-28", date={"edtf": "2012"}),
        position("document-29", date={"edtf": "2012-06"}, relation="plans"),
        position("document-27", date={"edtf": "2012-08-01", "derived": "from the entry before"}),
    ]
    shop = claim("shop", event="Shop", status="differing", note="They differ.", positions=positions)
    record = figure(lines=[{"show": ["shop"]}])
    ledger, figures, problems = read(tmp_path, record, claims=[*CLAIMS, shop], sources=[*whole, *many])
    assert [] == problems
    (one,) = figures.values()
    voice = Voice(one, Messages(edition_of(code), ledger))
    signs = [voice.sign(f"document-{n}") for n in (27, 28, 29)]
    assert 3 == len(set(signs)) == sum(map(is_lettered, signs))
    drawing = draw(voice)
    assert [] == list(faults(voice, drawing))
    assert {"document-27", "document-28", "document-29"} == {spot.source for spot in drawing.spots}


@pytest.mark.parametrize(("sign", "rim"), [("circle", canvas._RIM), ("A", canvas._FINE)])
@pytest.mark.parametrize(
    ("face", "fills"), [("full", ["ink"]), ("hollow", ["paper"]), ("pointed", ["paper", "ink"])]
)
def test_a_letter_is_finer_and_has_its_point_above(
    monkeypatch: pytest.MonkeyPatch, sign: str, rim: float, face: Any, fills: list[str]
) -> None:
    """It would be filled up by the rim of a shape, and has no room inside; what is full has no point."""
    page, drawn = Canvas(edition_of("en")), list[Any]()
    assert canvas._FINE < canvas._RIM

    def patch(outline: Any, fill: str, edge: str, *, opacity: float, rim: float = canvas._RIM) -> None:
        assert ("ink", 1) == (edge, opacity)
        box = outline.get_extents()
        drawn.append((fill, rim, (box.y0 + box.y1) / 2))

    monkeypatch.setattr(page, "_patch", patch)
    box = page.sign_at(30.0, 50.0, sign, face=face, size=6.0)
    assert (27.0, 47.0, 6.0, 6.0) == (box.x, box.y, box.width, box.height)
    assert fills == [each[0] for each in drawn]
    assert rim == drawn[0][1]
    if face == "pointed":
        above = 6.0 * canvas._ABOVE if sign == "A" else 0.0
        assert pytest.approx(50.0 - above, abs=0.05) == drawn[1][2]
