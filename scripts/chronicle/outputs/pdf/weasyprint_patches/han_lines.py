"""Set Chinese and Japanese lines: spread the slack between characters, squeeze adjacent punctuation.

WeasyPrint justifies at spaces only, which such a line has none of, and does not know
`text-spacing-trim`. Both are done here, where it hands text to Pango: no markup is added, so nothing
changes where a line may break.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from weasyprint.layout import inline  # type: ignore[import-untyped]
from weasyprint.text import line_break  # type: ignore[import-untyped]
from weasyprint.text.ffi import TO_UNITS, ffi, pango  # type: ignore[import-untyped]

from chronicle.languages.scripts.characters import FULL_WIDTH
from chronicle.languages.scripts.choice import script_of_language
from chronicle.outputs.pdf.breaking.square_lines import AFTER_MARK, SQUEEZED, WHOLE
from chronicle.outputs.pdf.weasyprint_patches.boxes import children, is_inline, is_text
from chronicle.outputs.pdf.weasyprint_patches.patch import Patch

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from chronicle.outputs.pdf.breaking.square_lines import Dressing
    from chronicle.outputs.pdf.weasyprint_patches.protocols import Box, TextBox

_ANY = re.compile(f"[{FULL_WIDTH}]")
_EXPANDABLE = re.compile(f"[ \u00a0{FULL_WIDTH}]")
_SPACES = " \u00a0"

# The attributes that a Pango layout has from its style alone, before any text was set.
_OWN_ATTRIBUTES: WeakKeyDictionary[Any, Any] = WeakKeyDictionary()


def in_squares(style: Mapping[str, Any]) -> bool:
    """Return whether text of this style is in a language whose characters fill squares."""
    script = script_of_language(style["lang"] or "")
    return script is not None and script.squares


def squeezed(text: str) -> list[int]:
    """Return the places of the marks that lose their empty half."""
    return [match.start() for match in SQUEEZED.finditer(text)]


def expandable(text: str) -> list[int]:
    """Return the places behind which a line is spread: none inside a dash or dots of two characters."""
    whole = {at for match in WHOLE.finditer(text) for at in range(match.start(), match.end())}
    return [match.start() for match in _EXPANDABLE.finditer(text) if match.start() not in whole]


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
        how = getattr(layout, "han", _Setting()) if justify else _Setting()
        if in_squares(layout.style) and _ANY.search(layout.text):
            _set_attributes(layout, how)
        elif how.gaps and how.gap:
            _narrow(layout, how)

    return text_set


@dataclass(frozen=True)
class _Setting:
    """How a run is drawn: its share of the slack, what its gaps give up, which of its marks are halved."""

    share: float = 0.0  # CSS pixels
    gap: float = 0.0  # CSS pixels
    halved: frozenset[int] | None = None  # where nothing else is said, those that squeeze one another
    gaps: frozenset[int] = frozenset()  # the spaces of the run that part Latin letters from squares

    def spacing(self, text: str, place: int) -> int:
        """Return by how much a place is wider than usual, in Pango's units.

        Pango drops the outer half at the ends of a run; a space there gets its whole share.
        """
        whole = 2 if text[place] in _SPACES and place in (0, len(text) - 1) else 1
        return int((self.share - (self.gap if place in self.gaps else 0.0)) * whole * TO_UNITS)


def _set_attributes(layout: Any, how: _Setting) -> None:
    """Squeeze the marks of a layout's text, and give each place its share."""
    shown = layout.text
    attributes = _fresh_attributes(layout.layout)
    offsets = _byte_offsets(shown)
    for place in squeezed(shown) if how.halved is None else how.halved:
        _add(attributes, pango.pango_attr_font_features_new(b"halt=1"), offsets, place)
    if how.share or how.gap:
        for place in expandable(shown):
            spacing = pango.pango_attr_letter_spacing_new(how.spacing(shown, place))
            _add(attributes, spacing, offsets, place)
    pango.pango_layout_set_attributes(layout.layout, attributes)


def _narrow(layout: Any, how: _Setting) -> None:
    """Narrow the gaps at the ends of a Latin run, whose other spaces WeasyPrint has spread."""
    shown = layout.text
    attributes = _copy(pango.pango_layout_get_attributes(layout.layout))
    for place in how.gaps:
        spacing = pango.pango_attr_letter_spacing_new(how.spacing(shown, place))
        _add(attributes, spacing, _byte_offsets(shown), place)
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
    """Spread slack over a line that was not chosen before."""
    runs = [_Run(box, in_squares(box.style)) for box in _texts(line) if box.text]
    if total := _places_of(runs):
        _Walk(context, runs, extra / total).over_line(line)


def dress_line(context: Any, line: Box, width: float, begin: int, dressing: Dressing, last: bool) -> None:
    """Set a line as it was chosen: marks halved, gaps narrowed, what is left spread over the width.

    `begin` is the character of the paragraph that the line begins with.
    """
    em = line.style["font_size"]
    runs = []
    for box in _texts(line):
        if box.text:
            start = max(vars(box)["plan_start"], begin)
            own = range(start, start + len(box.text))
            run = _Run(box, in_squares(box.style))
            run.halve(context, frozenset(at - start for at in dressing.halved if at in own))
            run.gaps = frozenset(at - start for at in dressing.gaps if at in own)
            run.behind = AFTER_MARK * em if any(at in dressing.behind for at in own) else 0.0
            runs.append(run)
    total = _places_of(runs)
    gap = dressing.gap * em
    extra = width - line.width - sum(run.changed + run.behind - gap * len(run.gaps) for run in runs)
    share = extra / total if total > 0 and (not last or extra < 0) else 0.0
    _Walk(context, runs, share, gap).over_line(line)


def _places_of(runs: Sequence[_Run]) -> float:
    """Return how many shares a line takes; none at its ends."""
    if not runs:
        return 0.0
    return sum(run.count for run in runs) - (runs[0].first + runs[-1].last) / 2


def _texts(box: Box) -> list[TextBox]:
    """Return the runs of text of a line, in order; what stands in a box of its own keeps its width."""
    found: list[TextBox] = []
    for child in children(box):
        if is_text(child):
            found.append(child)
        elif child.is_in_normal_flow() and is_inline(child):
            found += _texts(child)
    return found


class _Run:
    """A run of a line: how many of its places take a share, whether its ends are among them, its marks."""

    def __init__(self, box: TextBox, chinese: bool) -> None:
        text = box.text
        self.box = box
        self.chinese = chinese and bool(_ANY.search(text))
        places = expandable(text) if self.chinese else []
        self.count = len(places) if self.chinese else sum(each in _SPACES for each in text)
        # A space at the end of a run gets its whole share there; a Han character has half outside.
        self.first = int(places[:1] == [0] and text[0] not in _SPACES)
        self.last = int(places[-1:] == [len(text) - 1] and text[-1] not in _SPACES)
        self.halved: frozenset[int] | None = None
        self.gaps: frozenset[int] = frozenset()
        self.changed = 0.0  # in width, by its marks
        self.behind = 0.0  # room behind it

    def halve(self, context: Any, marks: frozenset[int]) -> None:
        """Halve these marks of the run, and no others."""
        if self.chinese and marks != set(squeezed(self.box.text)):
            self.halved = marks
            layout = _laid_out(context, self.box, _Setting(halved=marks), 0.0)
            layout.set_text(self.box.text, justify=True)
            width, _ = line_break.line_size(layout.get_first_line()[0], self.box.style)
            self.changed = width - self.box.width


class _Walk:
    """Widen the runs of a line by their shares and push what follows along."""

    def __init__(self, context: Any, runs: Sequence[_Run], share: float, gap: float = 0.0) -> None:
        self._context, self._share, self._gap = context, share, gap
        self._runs = {id(run.box): run for run in runs}
        self._first = next(iter(self._runs), None)
        self.moved = 0.0

    def over_line(self, line: Box) -> None:
        """Go through a line."""
        self.over(line)
        line.width += self.moved

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

    def _run(self, box: TextBox) -> None:
        run = self._runs.get(id(box))
        if run is None:
            return
        half = self._share / 2
        if id(box) != self._first:
            self.moved += half * run.first
        box.position_x += self.moved
        spread = self._share * run.count - self._gap * len(run.gaps)
        widened = spread - half * (run.first + run.last) + run.changed
        if spread or run.halved is not None:
            how = _Setting(self._share, self._gap, run.halved, run.gaps)
            layout = _laid_out(self._context, box, how, 0.0 if run.chinese else how.share)
            layout.deactivate()
            box.pango_layout = layout
        box.width += widened
        self.moved += widened + half * run.last + run.behind


def _laid_out(context: Any, box: TextBox, how: _Setting, between_words: float) -> Any:
    """Return the layout of a run, with a setting that is applied when it is drawn."""
    layout = line_break.create_layout(
        box.text, box.style, context, max_width=None, justification_spacing=between_words
    )
    layout.han = how
    return layout


PATCHES = (
    Patch(line_break.Layout, "set_text", _set_text),
    Patch(inline, "justify_line", _justify_line),
)
