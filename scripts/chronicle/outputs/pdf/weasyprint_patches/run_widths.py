"""Measure the characters of a paragraph before it is broken, each run laid out once and in one line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from weasyprint.formatting_structure import boxes as kinds  # type: ignore[import-untyped]
from weasyprint.text import line_break  # type: ignore[import-untyped]
from weasyprint.text.ffi import FROM_UNITS, ffi, pango  # type: ignore[import-untyped]
from weasyprint.text.line_break import pyphen  # type: ignore[import-untyped]

from chronicle.languages.scripts.choice import script_of_language
from chronicle.outputs.pdf.breaking.paragraph import Break, Measured
from chronicle.outputs.pdf.breaking.square_lines import CLOSING, OPENING
from chronicle.outputs.pdf.weasyprint_patches.boxes import is_inline, is_text
from chronicle.outputs.pdf.weasyprint_patches.measured_once import letters_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from chronicle.outputs.pdf.weasyprint_patches.protocols import Box, TextBox

_NEXT_TO_NOTHING = 0.002  # CSS pixels that spaces are stretched by, to see what a face then draws
_WORD = re.compile(r"[^\W\d_]+")
_HYPHEN_COST = 55.0**2
_NOTE_MARK = re.compile("\u2060\\d+")
_UNKNOWN = re.compile("[\n\t\u00ad\u2028\u2029]")


class Leaf(NamedTuple):
    """A run of a paragraph, and where it begins in the paragraph’s text."""

    box: TextBox
    start: int


@dataclass(frozen=True)
class Taken:
    """What a paragraph holds: its runs, and what stands before the first of them."""

    leaves: Sequence[Leaf]
    text: str
    indent: float


def taken(line: Box) -> Taken | None:
    """Return what a paragraph holds; None where that is something else than text, notes and an indent.

    On each box it notes where it begins, how long its text is, and its place among its siblings.
    """
    leaves: list[Leaf] = []
    indent = [0.0]
    length = _walk(line, 0, leaves, indent)
    if length is None or not leaves:
        return None
    return Taken(leaves, "".join(leaf.box.text for leaf in leaves), indent[0])


def _walk(parent: Any, start: int, leaves: list[Leaf], indent: list[float]) -> int | None:
    """Read the children of a box that begins at `start`; return where it ends."""
    at: int | None = start
    for index, box in enumerate(parent.children):
        assert at is not None  # noqa: S101 - see the end of the loop
        box.plan_start, box.plan_index = at, index
        if not box.is_in_normal_flow():
            if box.is_floated():
                return None
        elif is_text(box):
            style = box.style
            known = style["white_space"] in ("normal", "nowrap") and style["letter_spacing"] == "normal"
            if not known or style["word_spacing"] or _UNKNOWN.search(box.text):
                return None
            leaves.append(Leaf(box, at))
            at += len(box.text)
        elif is_inline(box) and not box.is_leader:
            at = _walk(box, at, leaves, indent) if _is_bare(box.style) else None
        elif isinstance(box, kinds.InlineBlockBox) and not leaves and (width := _room(box)) is not None:
            indent[0] += width
        else:
            return None
        if at is None:
            return None
        box.plan_length = at - box.plan_start
    return at


def _is_bare(style: Mapping[str, Any]) -> bool:
    """Return whether an inline box takes no room beside its text."""
    sides = [style[f"{kind}_{side}"] for kind in ("margin", "padding") for side in ("left", "right")]
    rules = style["border_left_width"] + style["border_right_width"]
    return not rules and all(getattr(side, "value", 0) == 0 for side in sides)


def _room(box: Any) -> float | None:
    """Return the room of a box before the text, an indent or a number; None where its text makes it."""
    sides = [f"{kind}_{side}" for kind in ("margin", "padding") for side in ("left", "right")]
    lengths = [box.style[name] for name in ("width", *sides)]
    if any(getattr(each, "unit", None) != "px" for each in lengths):
        return None
    return sum(float(each.value) for each in lengths)


def measured(what: Taken, context: Any, *, stretched: bool, language: str) -> Measured:
    """Return the text of a paragraph with the widths of its characters.

    From right to left some faces draw letters nearer to spaces, until those are stretched (U-WP-09).
    """
    widths: list[float] = []
    halves: list[float] = []
    wraps = _breaks_of(what.text, language)
    for box, start in what.leaves:
        own = _widths(box.text, box.style, context, stretched)
        widths += own
        size = box.style["font_size"]
        gives = size / 2 if _squares(box) and _halves(_Face(box.style), context) else 0.0
        halves += [
            gives if each in OPENING + CLOSING and width > 0.8 * size else 0.0
            for each, width in zip(box.text, own, strict=True)
        ]
        if box.style["white_space"] == "nowrap":
            wraps[start + 1 : start + len(box.text)] = [False] * (len(box.text) - 1)
    em = what.leaves[0].box.style["font_size"]
    marks = [start + len(box.text) - 1 for box, start in what.leaves if _NOTE_MARK.fullmatch(box.text)]
    return Measured(what.text, widths, em, wraps, halves, marks)


def broken_words(what: Taken, context: Any, language: str, *, in_need: bool = False) -> list[Break]:
    """Return the places inside words where the language breaks them; none in names, which are capitalised.

    In need, as of a word that is wider than its column, every word is broken.
    """
    found: list[Break] = []
    if pyphen.language_fallback(language) is None:
        return found
    for box, start in what.leaves:
        style = box.style
        kinds_of_hyphens = ("auto", "manual") if in_need else ("auto",)
        known = style["white_space"] == "normal" and style["lang"] == language
        if not known or style["hyphens"] not in kinds_of_hyphens:
            continue
        total, left, right = style["hyphenate_limit_chars"]
        dictionary = _dictionary(language, left, right)
        width = sum(_widths(style["hyphenate_character"], style, context))
        for match in _WORD.finditer(box.text):
            word = match[0]
            is_whole = match.start() > 0 and match.end() < len(box.text)
            if len(word) >= total and (in_need or (is_whole and not word[0].isupper())):
                places = (start + match.start() + int(place) for place in dictionary.positions(word))
                found += [Break(place, place, _HYPHEN_COST, width) for place in places]
    return found


@cache
def _dictionary(language: str, left: int, right: int) -> Any:
    return pyphen.Pyphen(lang=pyphen.language_fallback(language), left=left, right=right)


def _breaks_of(text: str, language: str) -> list[bool]:
    """Return for each character, and the end, whether Unicode lets a line begin with it."""
    attributes = line_break.get_log_attrs(text, language)
    return [bool(attributes[at].is_line_break) for at in range(len(text) + 1)]


def _widths(text: str, style: Any, context: Any, stretched: bool = False) -> list[float]:
    """Return the advances of the characters of a run, as they are or where its spaces will be stretched."""
    known: dict[Any, list[float]] = vars(style.font_config).setdefault("advances", {})
    key = (text, letters_of(style), stretched)
    if key not in known:
        known[key] = _measured_widths(text, style, context, stretched)
    return known[key]


def _measured_widths(text: str, style: Any, context: Any, stretched: bool) -> list[float]:
    layout = line_break.create_layout(text, style, context, None, _NEXT_TO_NOTHING if stretched else 0)
    if stretched:
        layout.set_text(text, justify=True)
    line, _ = layout.get_first_line()
    encoded = layout.text.encode()
    buffer = ffi.new("char[]", encoded)
    widths = [0.0] * len(text)
    for item, advances in _items(line, buffer):
        first = len(encoded[: item.offset].decode())
        for at, advance in enumerate(advances, first):
            if at < len(widths):
                widths[at] = advance * FROM_UNITS
    layout.deactivate()
    return widths


def _items(line: Any, text: Any) -> Iterator[tuple[Any, Any]]:
    """Yield what Pango shaped in one piece, with the advances of its characters."""
    run = line.runs
    while run != ffi.NULL:
        glyphs = run.data
        advances = ffi.new("int[]", glyphs.item.num_chars)
        pango.pango_glyph_item_get_logical_widths(glyphs, text, advances)
        yield glyphs.item, advances
        run = run.next


class _Face(NamedTuple):
    """A style, known by its face."""

    style: Any

    @property
    def key(self) -> tuple[object, ...]:
        """Return what makes the face."""
        style = self.style
        return (tuple(style["font_family"]), style["font_weight"], style["font_style"], style["lang"])


_HALVING: dict[tuple[object, ...], bool] = {}


def _halves(face: _Face, context: Any) -> bool:
    """Return whether a face can set its marks half as wide: of two full stops the first one is."""
    if face.key not in _HALVING:
        layout = line_break.create_layout("。。", face.style, context, None, 0)
        width, _ = line_break.line_size(layout.get_first_line()[0], face.style)
        layout.deactivate()
        _HALVING[face.key] = width < 1.75 * face.style["font_size"]
    return _HALVING[face.key]


def _squares(box: TextBox) -> bool:
    script = script_of_language(box.style["lang"] or "")
    return script is not None and script.squares
