"""Compute each style once for all parts of a book, and for all times that a part is laid out.

WeasyPrint computes the styles of every element and every page anew for each document. What a style comes to
depends on that of its parent and on the declarations that apply, which the parts have in common (U-WP-43).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weasyprint.css import StyleFor  # type: ignore[import-untyped]

from chronicle.outputs.pdf.weasyprint_patches.patch import Patch

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping


def _set_computed_styles(original: Callable[..., None]) -> Callable[..., None]:
    """Give an element or a page the style that another one has for the same reasons.

    Styles are kept with the fonts, which are those of one book. WeasyPrint shares them in one document in
    the same way.
    """

    def computed(
        self: Any, element: Any, parent: Any, *rest: Any, pseudo_type: Any = None, **options: Any
    ) -> None:
        styles = self.get_computed_styles()
        inherited = None if parent is None else styles[parent, None]
        cascaded = self.get_cascaded_styles().get((element, pseudo_type), {})
        shared: dict[Hashable, Any] = vars(self.font_config).setdefault("shared_styles", {})
        key = (id(inherited), pseudo_type, options.get("base_url"), _reasons(cascaded))
        if key not in shared:
            original(self, element, parent, *rest, pseudo_type=pseudo_type, **options)
            shared[key] = styles[element, pseudo_type]
            return
        style = styles[element, pseudo_type] = shared[key]
        collector = options.get("target_collector")
        if collector and style["anchor"]:
            collector.collect_anchor(style["anchor"])

    return computed


def _reasons(cascaded: Mapping[str, tuple[Any, Any]]) -> Hashable:
    """Return what tells declarations apart; a style keeps its own, so that no other has their `id()`."""
    return frozenset(
        (name, value if _is_text(value) else id(value), *weight[:2], *weight[2])
        for name, (value, weight) in cascaded.items()
    )


def _is_text(value: object) -> bool:
    """Return whether a value is text, as languages and anchors are: attributes are parsed each time."""
    return isinstance(value, str) or (
        isinstance(value, tuple) and all(isinstance(part, str) for part in value)
    )


PATCHES = (Patch(StyleFor, "set_computed_styles", _set_computed_styles),)
