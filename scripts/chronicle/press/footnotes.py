"""Begin each note on the page of its mark, and let a long one go on overleaf.

WeasyPrint moves notes to the next page to save the first lines of a paragraph, where a book moves the
paragraph; it keeps room for the rule above the notes on a page that has lost its last one; it finds that
a note does not fit when two sums differ in the last digit; and it never breaks one. Notes then come late
and out of order, or leave half a page white.
"""

from __future__ import annotations

from typing import Any

from weasyprint.layout import LayoutContext, block  # type: ignore[import-untyped]

from chronicle.press.overleaf import Pieces, break_note, measure

# The least room for text on a page that begins with the rest of a note, in lines.
_LEAST_LINES = 4

_original_linebox_layout = block._linebox_layout
_original_layout_footnote = LayoutContext.layout_footnote
_original_unlayout_footnote = LayoutContext.unlayout_footnote


class _LineContext:
    """Stand for a layout context while the lines of a paragraph are laid out.

    The layout of lines asks `in_column` only to learn whether it may move notes to the next page, which it
    may not, and after each note whether its line still fits, which it does when the note can be broken.
    """

    def __init__(self, context: Any) -> None:
        object.__setattr__(self, "_context", context)
        object.__setattr__(self, "_note", None)

    def __getattr__(self, name: str) -> Any:
        return True if name == "in_column" else getattr(self._context, name)

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(self._context, name, value)

    def layout_footnote(self, note: Any) -> bool:
        """Add a note to the page, whatever room it leaves."""
        _original_layout_footnote(self._context, note)
        object.__setattr__(self, "_note", note)
        return False

    def report_footnote(self, note: Any) -> None:
        """Move a note to the next page."""
        object.__setattr__(self, "_note", None)
        self._context.report_footnote(note)

    def overflows_page(self, bottom_space: float, position_y: float) -> bool:
        """Return whether the page is full, after breaking the note just added where that makes room."""
        note = self._note
        object.__setattr__(self, "_note", None)
        overflows = bool(self._context.overflows_page(bottom_space, position_y))
        if not overflows or note is None:
            return overflows
        return not _break_on_page(self._context, note, position_y + bottom_space)


def install() -> None:
    """Mend WeasyPrint's notes; doing it twice changes nothing."""
    block._linebox_layout = _linebox_layout
    LayoutContext._update_footnote_area = _update_footnote_area
    LayoutContext.layout_footnote = _layout_footnote
    LayoutContext.unlayout_footnote = _unlayout_footnote


def _linebox_layout(context: Any, *arguments: Any) -> Any:
    """Lay out the lines of a paragraph without moving notes away from their marks."""
    if isinstance(context, _LineContext):
        return _original_linebox_layout(context, *arguments)
    return _original_linebox_layout(_LineContext(context), *arguments)


def _layout_footnote(context: Any, note: Any) -> bool:
    """Add a note that comes from the page before; what leaves too little room for text goes on overleaf."""
    _original_layout_footnote(context, note)
    if context.reported_footnotes:
        context.report_footnote(note)
        return False
    top = _least_bottom(context)
    if context.page_bottom < top:
        _break_on_page(context, note, top)
    return False


def _least_bottom(context: Any) -> float:
    """Return how far down text must be able to reach, in CSS pixels."""
    page = context.current_footnote_area.page
    line = page.style["font_size"] * 1.4
    return float(page.content_box_y() + _LEAST_LINES * line)


def _break_on_page(context: Any, note: Any, least_bottom: float) -> bool:
    """Break a note of this page so that text can reach down to a place; say whether that was possible."""
    others = [other for other in context.current_page_footnotes if other is not note]
    room = context.page_bottom + _taken(context, note, bool(others)) - least_bottom
    if others:
        room += _notes_of(context)[id(others[0])][2]  # the rule above the notes is there already
    pieces = break_note(context, note, room)
    if pieces is None:
        return False
    at = context.current_page_footnotes.index(note)
    context.current_page_footnotes[at] = pieces.head
    context.reported_footnotes.append(pieces.tail)
    _broken(context)[id(note)] = (note, pieces)
    context._update_footnote_area()
    return True


def _taken(context: Any, note: Any, with_others: bool) -> float:
    """Return the height that a note takes on its page, with the rule above the notes where it is alone."""
    _, height, around = _notes_of(context)[id(note)]
    return float(height if with_others else height + around)


def _unlayout_footnote(context: Any, note: Any) -> None:
    """Take a note off the page, also one that was broken."""
    _, pieces = _broken(context).pop(id(note), (None, None))
    if pieces is not None:
        at = context.current_page_footnotes.index(pieces.head)
        context.current_page_footnotes[at] = note
        context.reported_footnotes.remove(pieces.tail)
    _original_unlayout_footnote(context, note)


def _broken(context: Any) -> dict[int, tuple[Any, Pieces]]:
    """Return the notes that have been broken."""
    return context.__dict__.setdefault("chronicle_broken_notes", {})  # type: ignore[no-any-return]


def _notes_of(context: Any) -> dict[int, tuple[Any, float, float]]:
    """Return what has been measured: each note, its height, and the margins of the area around it."""
    return context.__dict__.setdefault("chronicle_notes", {})  # type: ignore[no-any-return]


def _update_footnote_area(context: Any) -> bool:
    """Reserve the room that the notes of the page take, with their rule; none where there are no notes.

    Each note is measured once; WeasyPrint lays all notes of the page out again for each new one.
    """
    area = context.current_footnote_area
    if area.height != "auto":
        context.page_bottom += area.margin_height()
    area.children = context.current_page_footnotes
    if not area.children:
        area.height = "auto"
        return False
    measured = _notes_of(context)
    for note in area.children:
        if id(note) not in measured:
            measured[id(note)] = (note, *measure(context, note))
    heights = [measured[id(note)][1] for note in area.children]
    area.height = sum(heights)
    context.page_bottom -= area.height + measured[id(area.children[0])][2]
    return False  # an area without a greatest height has no bound of its own
