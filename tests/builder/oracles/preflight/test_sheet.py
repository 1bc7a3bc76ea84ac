"""A page is read as it is painted: signs, their room, figures and rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.oracles.preflight.sheet import SCALE, sheets
from tests.builder.oracles.preflight.hand_made import HEIGHT, WIDTH, box, figure, text, write

if TYPE_CHECKING:
    from pathlib import Path

# In the face of these pages some letters have the text of signs that are drawn with others.
SIGNS = {"j": "\u0640", "m": "\u064b", "s": "\u00a0"}


def test_signs_have_the_box_of_their_ink(tmp_path: Path) -> None:
    """In the order of their painting; what joins letters or stands over them is part of others."""
    with sheets(
        write(tmp_path / "a.pdf", text(100, 300, "I. jmsI") + text(50, 400, "I"), signs=SIGNS)
    ) as pages:
        number, sheet = next(pages)
        found = sheet.glyphs()
        assert (1, WIDTH, HEIGHT) == (number, sheet.width, sheet.height)
        words = sheet.words_in(90, 290, 200, 320)
    assert ["I", ".", "I", "I"] == [each.text for each in found]
    first, point, _, above = found
    assert (100 < first.left < first.right < 103, 300, 307) == (True, round(first.bottom), round(first.top))
    assert point.top < 302
    assert (50 < above.left < 53, 400) == (True, round(above.bottom))
    assert "I. " == words[:3]


def test_letters_have_the_room_of_their_face(tmp_path: Path) -> None:
    """With base and size, as the page scales it, and whether a space is before them."""
    page = text(100, 300, "ab c") + "BT /F 5 Tf 2 0 0 2 100 200 Tm (de) Tj ET\n"
    with sheets(write(tmp_path / "a.pdf", page)) as pages:
        found = next(sheet.letters() for _number, sheet in pages)
    assert "abcde" == "".join(each.text for each in found)
    assert [True, False, True, True, False] == [each.begins_word for each in found]
    assert [300, 300, 300, 200, 200] == [each.base for each in found]
    assert [(10, 10)] * 3 + [(5, 10)] * 2 == [(each.size, each.em) for each in found]
    assert [100, 105.56] == [round(each.left, 2) for each in found[:2]]
    assert found[0].right == found[1].left


@pytest.mark.parametrize(
    ("painted", "kind"),
    [
        (box(10, 20, 30, 40), "rule"),
        (figure(10, 20, 30, 40), "figure"),
        ("/P <</MCID 0>> BDC " + box(10, 20, 30, 40) + "EMC\n", "rule"),
        ("q 1.5 0 0 2 10 20 cm /X Do Q\n", "figure"),
        (text(10, 20, "I"), "text"),
    ],
)
def test_what_is_painted_is_text_a_figure_or_a_rule(tmp_path: Path, painted: str, kind: str) -> None:
    """A picture is a figure, and what is tagged as part of one; the bounds are those of what is painted."""
    with sheets(write(tmp_path / "a.pdf", painted)) as pages:
        _number, sheet = next(pages)
        assert {kind} == sheet.kinds()
        expected = [] if kind == "text" else [(kind, 10, 20, 40, 60)]
        assert expected == [(each.kind, *map(round, each[1:])) for each in sheet.things()]


def test_the_ink_of_one_kind_is_seen_alone(tmp_path: Path) -> None:
    """What is lighter than a hairline is a background; a look at one kind leaves the others as they are."""
    page = box(0, 0, 10, 10) + box(20, 0, 10, 10, 0.75) + box(40, 0, 10, 10, 0.8) + figure(60, 0, 10, 10)
    with sheets(write(tmp_path / "a.pdf", page)) as pages:
        _number, sheet = next(pages)
        for _again in range(2):
            rules, figures = sheet.ink("rule"), sheet.ink("figure")
    assert (HEIGHT * SCALE, WIDTH * SCALE) == rules.shape
    middle = (HEIGHT - 5) * SCALE
    seen = [
        [bool(mask[middle, (5 + step) * SCALE]) for step in range(0, 80, 20)] for mask in (rules, figures)
    ]
    assert [[True, True, False, False], [False, False, False, True]] == seen
    assert not rules[5].any()
