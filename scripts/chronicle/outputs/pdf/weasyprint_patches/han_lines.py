"""Set Chinese and Japanese lines: spread the slack between characters, squeeze adjacent punctuation.

WeasyPrint justifies at spaces only, which such a line has none of, and does not know
`text-spacing-trim`. Both are done here, where it hands text to Pango: no markup is added, so nothing
changes where a line may break.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from weasyprint.layout import inline  # type: ignore[import-untyped]
from weasyprint.text import line_break  # type: ignore[import-untyped]
from weasyprint.text.ffi import TO_UNITS, ffi, pango  # type: ignore[import-untyped]

from chronicle.languages.scripts.characters import FULL_WIDTH
from chronicle.languages.scripts.choice import script_of_language
from chronicle.outputs.pdf.weasyprint_patches.boxes import children, is_inline, is_text
from chronicle.outputs.pdf.weasyprint_patches.patch import Patch

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from chronicle.outputs.pdf.weasyprint_patches.protocols import Box, TextBox

_OPENING = "「『（《〈【〔“‘［｛"
_CLOSING = "」』）》〉】〕”’］｝、。，．；：！？"
_ANY = re.compile(f"[{FULL_WIDTH}]")
_EXPANDABLE = re.compile(f"[ \u00a0{FULL_WIDTH}]")
# A closing mark loses its empty half before any other mark, an opening one behind another opening one.
_SQUEEZED = re.compile(
    f"[{re.escape(_CLOSING)}](?=[{re.escape(_OPENING + _CLOSING)}])"
    f"|(?<=[{re.escape(_OPENING)}])[{re.escape(_OPENING)}]"
)

# The attributes that a Pango layout has from its style alone, before any text was set.
_OWN_ATTRIBUTES: WeakKeyDictionary[Any, Any] = WeakKeyDictionary()


def in_squares(style: Mapping[str, Any]) -> bool:
    """Return whether text of this style is in a language whose characters fill squares."""
    script = script_of_language(style["lang"] or "")
    return script is not None and script.squares


def squeezed(text: str) -> list[int]:
    """Return the places of the marks that lose their empty half."""
    return [match.start() for match in _SQUEEZED.finditer(text)]


def declare(declaration: str, name: str) -> None:
    """Declare a function of Pango, unless WeasyPrint has; cffi refuses a second declaration."""
    if not hasattr(pango, name):
        ffi.cdef(declaration)


def _set_text(original: Callable[..., None]) -> Callable[..., None]:
    """Hand text to Pango with its squeezed marks and, when it is drawn, its share of the slack."""
    # WeasyPrint declares only what it calls itself.
    declare("PangoAttrList * pango_attr_list_copy (PangoAttrList *list);", "pango_attr_list_copy")

    def text_set(layout: Any, text: str, justify: bool = False) -> None:
        original(layout, text, justify)
        if in_squares(layout.style) and _ANY.search(layout.text):
            _set_attributes(layout, getattr(layout, "han_share", 0.0) if justify else 0.0)

    return text_set


def _set_attributes(layout: Any, share: float) -> None:
    """Squeeze the marks of a layout's text, and give each place its share, in CSS pixels."""
    shown = layout.text
    attributes = _fresh_attributes(layout.layout)
    offsets = _byte_offsets(shown)
    for place in squeezed(shown):
        _add(attributes, pango.pango_attr_font_features_new(b"halt=1"), offsets, place)
    if share:
        last = len(shown) - 1
        for match in _EXPANDABLE.finditer(shown):
            place = match.start()
            # Pango drops the outer half at the ends of a run; a space there gets its whole share.
            whole = 2 if match[0] in " \u00a0" and place in (0, last) else 1
            spacing = pango.pango_attr_letter_spacing_new(int(share * whole * TO_UNITS))
            _add(attributes, spacing, offsets, place)
    pango.pango_layout_set_attributes(layout.layout, attributes)


def _fresh_attributes(layout: Any) -> Any:
    """Return a list with the style's own attributes only: text is set several times over."""
    if layout not in _OWN_ATTRIBUTES:
        own = pango.pango_layout_get_attributes(layout)
        _OWN_ATTRIBUTES[layout] = None if own == ffi.NULL else _copy(own)
    own = _OWN_ATTRIBUTES[layout]
    return ffi.gc(pango.pango_attr_list_new(), pango.pango_attr_list_unref) if own is None else _copy(own)


def _copy(attributes: Any) -> Any:
    return ffi.gc(pango.pango_attr_list_copy(attributes), pango.pango_attr_list_unref)


def _byte_offsets(text: str) -> list[int]:
    """Return where each character begins in UTF-8, and the end: `[0, 3, 4]` for “年1”."""
    offsets = [0]
    for character in text:
        offsets.append(offsets[-1] + len(character.encode()))
    return offsets


def _add(attributes: Any, attribute: Any, offsets: list[int], place: int) -> None:
    attribute.start_index, attribute.end_index = offsets[place], offsets[place + 1]
    pango.pango_attr_list_insert(attributes, attribute)


def _justify_line(original: Callable[[Any, Any, float], None]) -> Callable[[Any, Any, float], None]:
    """Spread a line of squares between its characters, any other between its words."""

    def justified(context: Any, line: Box, extra: float) -> None:
        if in_squares(line.style):
            _spread(context, line, extra)
        else:
            original(context, line, extra)

    return justified


def _spread(context: Any, line: Box, extra: float) -> None:
    runs = [box for box in _texts(line) if box.text]
    places = [_Places(box.text, in_squares(box.style)) for box in runs]
    if not runs:
        return
    total: float = sum(place.count for place in places)
    total -= (places[0].first + places[-1].last) / 2
    if total > 0:
        walk = _Walk(context, extra / total, dict(zip(map(id, runs), places, strict=True)))
        walk.over(line)
        line.width += walk.moved


def _texts(box: Box) -> list[TextBox]:
    """Return the runs of text of a line, in order; what stands in a box of its own keeps its width."""
    found: list[TextBox] = []
    for child in children(box):
        if is_text(child):
            found.append(child)
        elif child.is_in_normal_flow() and is_inline(child):
            found += _texts(child)
    return found


class _Places:
    """How many places of a run take a share, and whether its ends are among them."""

    def __init__(self, text: str, chinese: bool) -> None:
        self.chinese = chinese and bool(_ANY.search(text))
        found = _EXPANDABLE if self.chinese else re.compile("[ \u00a0]")
        self.count = len(found.findall(text))
        # A space at the end of a run gets its whole share there; a Han character has half outside.
        self.first = int(self.chinese and bool(_ANY.match(text[0])))
        self.last = int(self.chinese and bool(_ANY.match(text[-1])))


class _Walk:
    """Widen the runs of a line by their shares and push what follows along."""

    def __init__(self, context: Any, share: float, places: dict[int, _Places]) -> None:
        self._context, self._share, self._places = context, share, places
        self._first = next(iter(places))
        self.moved = 0.0

    def over(self, box: Box) -> None:
        """Go through a line or an inline box, in reading order."""
        for child in children(box):
            if is_text(child):
                self._run(child)
            elif not child.is_in_normal_flow():
                continue
            elif is_inline(child):
                start = self.moved
                child.position_x += start
                self.over(child)
                child.width += self.moved - start
            else:
                child.translate(self.moved, 0)

    def _run(self, run: TextBox) -> None:
        place = self._places.get(id(run))
        if place is None:
            return
        half = self._share / 2
        if id(run) != self._first:
            self.moved += half * place.first
        run.position_x += self.moved
        widened = self._share * place.count - half * (place.first + place.last)
        if place.count:
            run.pango_layout = _stretched(self._context, run, self._share, place)
        run.width += widened
        self.moved += widened + half * place.last


def _stretched(context: Any, child: TextBox, share: float, place: _Places) -> Any:
    """Return the layout of a run with its share of the slack, to be applied when it is drawn."""
    layout = line_break.create_layout(
        child.text,
        child.style,
        context,
        max_width=None,
        justification_spacing=0 if place.chinese else share,
    )
    layout.han_share = share
    layout.deactivate()
    return layout


PATCHES = (
    Patch(line_break.Layout, "set_text", _set_text),
    Patch(inline, "justify_line", _justify_line),
)
