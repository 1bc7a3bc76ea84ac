"""The distance of lines."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree
from weasyprint.formatting_structure import boxes as kinds

from chronicle.outputs.pdf.parts import Part
from chronicle.outputs.pdf.weasyprint_patches import leading
from chronicle.outputs.pdf.weasyprint_patches.boxes import children, descendants, is_class, is_line, page_box
from tests.builder.outputs.pdf.conftest import SENTENCES, note_of, set_parts
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

_TALL = '<span style="font-size: 30pt; line-height: 36pt">一</span>'


def _steps(inside: str, folder: Path, code: str = "zh", before: str = "") -> list[float]:
    """Return the distances of the lines of a paragraph with something in it, in CSS pixels."""
    said = SENTENCES[code]
    body = etree.fromstring(
        '<section class="document" id="x"><p>-</p>'
        f'<p class="subject">{before}{said * 2}{inside}</p></section>'
    )
    note_of(body[1], code, "n1", "1")
    body[1][-1].tail = said
    (page,) = set_parts([Part("chapters/01-x", "A", body)], edition_of(code), folder).pages
    lines = [
        line.position_y
        for box in descendants(page_box(page))
        if is_class(box, "subject") and not is_line(box)
        for line in children(box)
        if is_line(line)
    ]
    return [round(after - line, 2) for line, after in pairwise(lines)]


def test_lines_keep_their_distance(tmp_path: Path) -> None:
    """Words in Arabic and Latin letters, emphasis and the mark of a note move no line away from the next."""
    inside = (
        '<span lang="ar" dir="rtl">الهجوم على المدينة</span>，<span lang="en">Thousands flee</span>，'
        "<em>无人知晓</em>，<code>x</code>"
    )
    assert {22.4} == set(_steps(inside, tmp_path))  # 16.8 points


def test_the_indent_of_a_line_is_not_in_the_way(tmp_path: Path) -> None:
    """Where lines run from the right, the indent is a box in the line: an empty one."""
    flee = '<span lang="en" dir="ltr">Thousands flee</span> '
    assert {24.67} == set(_steps("", tmp_path, "ar", flee))  # 18.5 points


def test_what_is_higher_than_a_line_has_its_room(tmp_path: Path) -> None:
    """What asks for more than the line has moves the next one away, so that nothing is printed on it."""
    assert max(_steps(_TALL, tmp_path)) > 40


def _child(kind: type, height: float, *inside: Any, **style: str) -> Any:
    """Return a piece of a line that is so high."""
    made = kind.__new__(kind)
    plain = {"float": "none", "position": "static", "vertical_align": "baseline"}
    vars(made).update(style=plain | style, children=inside, margin_height=lambda: height)
    return made


_LINE = _child(kinds.LineBox, 10)


@pytest.mark.parametrize(
    ("child", "fits"),
    [
        (_child(kinds.TextBox, 10), True),
        (_child(kinds.TextBox, 11), False),
        (_child(kinds.TextBox, 10, vertical_align="top"), False),
        (_child(kinds.TextBox, 10, vertical_align="bottom"), False),
        (_child(kinds.TextBox, 10, vertical_align="super"), True),
        (_child(kinds.TextBox, 11, float="left"), True),  # it stands beside the line
        (_child(kinds.InlineBox, 10, _child(kinds.TextBox, 10)), True),
        (_child(kinds.InlineBox, 10, _child(kinds.TextBox, 11)), False),
        (_child(kinds.InlineBlockBox, 10, _LINE), True),  # the number of a note
        (_child(kinds.InlineBlockBox, 10, _LINE, _LINE), False),
        (_child(kinds.InlineBlockBox, 10, _child(kinds.BlockBox, 10)), False),
        (_child(kinds.InlineBlockBox, 0), True),  # an indent
        (_child(kinds.InlineBlockBox, 5), False),
    ],
)
def test_what_moves_no_line_is_known(child: Any, fits: bool) -> None:
    """Words that are no higher than their line, a number of one line, an empty box; all else has its room."""
    assert fits is leading._fits(_child(kinds.LineBox, 10, child), 10.1)


@pytest.mark.parametrize(("height", "reached"), [(10.05, (2, -8)), (10.15, "as WeasyPrint has it")])
def test_a_tenth_of_a_pixel_moves_no_line(height: float, reached: object) -> None:
    """A face that is higher by less than anybody sees leaves the line as high as its style says."""
    line = _child(kinds.LineBox, 10, _child(kinds.TextBox, height))
    line.baseline = 8
    assert reached == leading._line_box_verticality(lambda _: "as WeasyPrint has it")(line)
