"""Give an element that differs from others in its anchor alone a style made of theirs.

An anchor is not inherited, and nothing is worked out from it; but with a style of its own an element gave
styles of their own to all that it holds, and each was computed value by value (U-WP-43).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weasyprint.css import ComputedStyle  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from collections.abc import Mapping

_OWN = "anchor"


class NamedStyle(ComputedStyle):  # type: ignore[misc]  # WeasyPrint has no type hints
    """The style of an element: that of all like it, with an anchor."""

    def __init__(self, plain: Any, cascaded: Mapping[str, Any]) -> None:
        about = (plain.root_style, plain.base_url, plain.font_config, plain.initial_page_sizes)
        super().__init__(plain.parent_style, cascaded, plain.pseudo_type, *about)
        self.plain = plain
        self.specified = plain.specified

    def __missing__(self, key: str) -> Any:
        """Return the value of a property that is asked for the first time."""
        if key == _OWN:
            return super().__missing__(key)
        value = self[key] = self.plain[key]
        return value

    @property
    def anonymous_style(self) -> Any:
        """Return the style of what stands in the element without being one."""
        return self.plain.anonymous_style


def only_an_anchor(own: Mapping[str, Any], declared: Mapping[str, Any]) -> bool:
    """Return whether attributes declare an anchor, which nothing else declares, and no more."""
    return own.keys() == {_OWN} and _OWN not in declared


def plain(style: Any) -> Any:
    """Return what is inherited from a style."""
    return style.plain if isinstance(style, NamedStyle) else style
