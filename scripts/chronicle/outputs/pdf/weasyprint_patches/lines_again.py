"""Set a line as it was set before, where a paragraph like it had the same line in the same column.

A part is laid out several times, and a page's last lines are tried more than once: two of three lines were
set before. A line that was chosen (`plans.py`) depends on the text and the styles of its paragraph, on where
it begins and ends, and on the column; how far down it stands is added last.
"""

from __future__ import annotations

from copy import copy
from operator import attrgetter
from sys import intern
from typing import TYPE_CHECKING, Any, NamedTuple

from weasyprint.formatting_structure import boxes as kinds  # type: ignore[import-untyped]

from chronicle.outputs.pdf.weasyprint_patches.measured_once import letters_of

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

_SIDES = ("top", "right", "bottom", "left")
_LIKE_LETTERS = (
    *(f"{kind}_{side}" for kind in ("margin", "padding") for side in _SIDES),
    *(f"border_{side}_width" for side in _SIDES),
    *("width", "height", "min_width", "max_width", "min_height", "max_height"),
    *("line_height", "vertical_align", "position", "float", "box_decoration_break", "box_sizing"),
    *("text_align_last", "text_indent"),
)
# What a box has by being set: its place, its size, what is painted of it. How far down it stands comes last.
_SET = (
    *("position_x", "width", "height", "baseline", "min_width", "max_width", "min_height", "max_height"),
    *(f"{kind}_{side}" for kind in ("margin", "padding") for side in _SIDES),
    *(f"border_{side}_width" for side in _SIDES),
)
_SET_OF_TEXT = (*_SET, "text", "justification_spacing", "pango_layout")
_values, _values_of_text = attrgetter(*_SET), attrgetter(*_SET_OF_TEXT)
_KINDS = (kinds.LineBox, kinds.InlineBox, kinds.TextBox)


class _Piece(NamedTuple):
    """A box of a line as it was set, and which child of the box around it it was made from."""

    child: int
    values: tuple[Any, ...]
    height: float  # how far down it stands, in a line whose baseline is at 0
    trimmed: frozenset[str]  # the sides without margin and border, where it goes on in another line
    pieces: tuple[_Piece, ...]


class SetLine(NamedTuple):
    """A line as it was set, and the place where the next one begins."""

    whole: _Piece
    baseline: float
    resume_at: Any


def shape_of(line: Any) -> Hashable:
    """Return what the lines of a paragraph depend on besides its text and room; None where on more."""
    parts: list[Hashable] = []
    for depth, box in _walk(line, 0):
        if box.is_leader or not (box.is_in_normal_flow() or box.is_absolutely_positioned()):
            return None
        # What is neither text nor holds text, as a paragraph's number, stands in a line that is not kept.
        known = (letters_of(box.style), _edges_of(box.style)) if _can_be_kept(box) else ()
        parts.append((depth, type(box), *known))
    return tuple(parts)


def _walk(box: Any, depth: int) -> Iterator[tuple[int, Any]]:
    yield depth, box
    for child in box.children if type(box) in _KINDS else ():
        yield from _walk(child, depth + 1)


def _can_be_kept(box: Any) -> bool:
    """Return whether a box is text, holds text, or is an indent: an empty block in the line."""
    return type(box) in _KINDS or (type(box) is kinds.InlineBlockBox and not box.children)


def _edges_of(style: Any) -> str:
    """Return what a style says of the room that a box takes in its line."""
    known: dict[int, Any] = vars(style.font_config).setdefault("edges_in_lines", {})
    if id(style) not in known:  # with the style, lest another gets its `id()`
        known[id(style)] = (style, intern(str([style[name] for name in _LIKE_LETTERS])))
    edges: str = known[id(style)][1]
    return edges


def heights_in(line: Any) -> list[float] | None:
    """Return how far down each box of a line stands, before the line is brought to its place.

    None where the line holds something else than text and its indent: it is set anew.
    """
    heights = []
    for _depth, box in _walk(line, 0):
        if not _can_be_kept(box):
            return None
        heights.append(box.position_y)
    return heights


def kept(line: Any, resume_at: Any, heights: list[float]) -> SetLine:
    """Return a line that was just set so that it can be set again."""
    return SetLine(_piece(line, iter(heights)), line.baseline, resume_at)


def _piece(box: Any, heights: Iterator[float]) -> _Piece:
    height, child = next(heights), vars(box).get("plan_index", 0)
    trimmed = frozenset(box.remove_decoration_sides)
    if isinstance(box, kinds.TextBox):
        return _Piece(child, _values_of_text(box), height, trimmed, ())
    pieces = tuple(_piece(each, heights) for each in box.children)
    return _Piece(child, _values(box), height, trimmed, pieces)


def again(line: Any, y: float, was: SetLine) -> tuple[Any, Any]:
    """Set a line of a paragraph as it was before, from a height on; return it with its `resume_at`."""
    made = _made(line, y + was.baseline, was.whole)
    made.position_y = y
    return made, was.resume_at


def _made(box: Any, down: float, piece: _Piece) -> Any:
    made = box.copy()
    names = vars(made)
    if isinstance(box, kinds.TextBox):
        names.update(zip(_SET_OF_TEXT, piece.values, strict=True))
        made.pango_layout = copy(made.pango_layout)  # which is changed when it is painted
    else:
        names.update(zip(_SET, piece.values, strict=True))
        made.children = [_made(box.children[each.child], down, each) for each in piece.pieces]
    made.position_y = piece.height + down
    made.remove_decoration_sides = set(piece.trimmed)
    return made
