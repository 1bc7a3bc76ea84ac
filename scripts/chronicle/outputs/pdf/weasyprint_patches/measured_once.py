"""Measure a run of text, a line and a box once for all that are like them, however often they are laid out.

A part is laid out several times, and the boxes of its pages are many and alike: what a run of text measures
depends on its words and its style, the room that a line takes and the edges of a box on the style alone.
Styles are shared by all parts of a book (U-WP-43), and what is measured is kept with them, beside the fonts.
"""

from __future__ import annotations

from copy import copy
from sys import intern
from typing import TYPE_CHECKING, Any

from weasyprint.layout import block, inline  # type: ignore[import-untyped]

from chronicle.outputs.pdf.weasyprint_patches.patch import Patch

if TYPE_CHECKING:
    from collections.abc import Callable

_SIDES = ("top", "right", "bottom", "left")
_LIMITS = ("min_width", "max_width", "min_height", "max_height")
# What the room around a box may change, if its style gives it as a share of that room.
_LENGTHS = (
    *(f"{kind}_{side}" for kind in ("margin", "padding") for side in _SIDES),
    "width",
    "height",
    *_LIMITS,
)
_EDGES = (*_LENGTHS, *(f"border_{side}_width" for side in _SIDES))


# What the shapes of letters, their widths and the places of breaks depend on.
_OF_LETTERS = (
    *("font_family", "font_size", "font_style", "font_weight", "font_stretch", "font_kerning"),
    *(
        f"font_variant_{each}"
        for each in ("ligatures", "position", "caps", "numeric", "alternates", "east_asian")
    ),
    *("font_feature_settings", "font_variation_settings", "font_language_override", "lang", "direction"),
    *("letter_spacing", "word_spacing", "white_space", "tab_size", "text_decoration_line", "text_align_all"),
    *("overflow_wrap", "word_break", "hyphens", "hyphenate_character", "hyphenate_limit_chars"),
)


def letters_of(style: Any) -> str:
    """Return what a style says of letters: styles of other leading, margins or colours have the same."""
    known = _kept(style, "letters")
    if id(style) not in known:
        known[id(style)] = (style, intern(str([style[name] for name in _OF_LETTERS])))
    letters: str = known[id(style)][1]
    return letters


def _kept(style: Any, what: str) -> dict[Any, Any]:
    """Return what is known of one kind, in the book that a style belongs to."""
    kept: dict[Any, Any] = vars(style.font_config).setdefault(what, {})
    return kept


def _split_first_line(original: Callable[..., Any]) -> Callable[..., Any]:
    """Return a whole run as it was measured before; each has a layout of its own, which is changed later."""

    def split(
        text: str, style: Any, context: Any, max_width: Any, spacing: Any, *rest: Any, **rules: Any
    ) -> Any:
        if max_width is not None:
            return original(text, style, context, max_width, spacing, *rest, **rules)
        known = _kept(style, "runs")
        key = (text, letters_of(style), spacing)
        if key not in known:
            known[key] = original(text, style, context, None, spacing, *rest, **rules)
        layout, *measures = known[key]
        return copy(layout), *measures

    return split


def _strut(original: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return the height and baseline of a line that has one style."""

    def height(style: Any) -> Any:
        known = _kept(style, "struts")
        if id(style) not in known:  # with the style, lest another gets its `id()`
            known[id(style)] = (style, original(style))
        return known[id(style)][1]

    return height


def _resolve_percentages(original: Callable[[Any, Any], None]) -> Callable[[Any, Any], None]:
    """Give a box the edges and limits of its style, where none is a share of the room around it."""

    def resolved(box: Any, around: Any) -> None:
        style = box.style
        known = _kept(style, "edges")
        if id(style) not in known:
            known[id(style)] = (style, {} if _is_absolute(style) else None)
        edges = known[id(style)][1]
        if edges:
            vars(box).update(edges)
            return
        original(box, around)
        if edges is not None:
            edges.update((name, getattr(box, name)) for name in _EDGES)

    return resolved


def _is_absolute(style: Any) -> bool:
    """Return whether all lengths of a style are in pixels, and its borders its own."""
    return style["border_collapse"] != "collapse" and all(
        style[name] == "auto" or getattr(style[name], "unit", None) == "px" for name in _LENGTHS
    )


PATCHES = (
    Patch(inline, "split_first_line", _split_first_line),
    Patch(inline, "strut", _strut),
    Patch(inline, "resolve_percentages", _resolve_percentages),
    Patch(block, "resolve_percentages", _resolve_percentages),
)
