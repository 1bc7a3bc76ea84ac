"""Ask whether a box stands in the flow, and on which pages, without looking at what decides nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weasyprint.formatting_structure.boxes import Box, ParentBox  # type: ignore[import-untyped]

from chronicle.outputs.pdf.weasyprint_patches.patch import Patch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def _is_in_normal_flow(original: Callable[[Any], bool]) -> Callable[[Any], bool]:
    """Return whether a box stands in the flow; of a thousand that are asked all but a few do."""

    def stands(self: Any) -> bool:
        style = self.style
        return (style["float"] == "none" and style["position"] == "static") or original(self)

    return stands


def _page_values(_original: Callable[[Any], tuple[str, str]]) -> Callable[[Any], tuple[str, str]]:
    """Return the pages that a box begins and ends on: those of its first and last child, where it has any."""

    def values(self: Any) -> tuple[str, str]:
        name = self.style["page"]
        first = _flowing(self.children)
        if first is None:
            return name, name
        last = _flowing(reversed(self.children))
        begins, ends = first.page_values()
        if last is not first and last is not None:
            ends = last.page_values()[1]
        return begins or name, ends or name

    return values


def _flowing(boxes: Iterable[Any]) -> Any:
    """Return the first of some boxes that stands in the flow or floats; None where none does."""
    return next((each for each in boxes if each.is_in_normal_flow() or each.is_floated()), None)


PATCHES = (
    Patch(Box, "is_in_normal_flow", _is_in_normal_flow),
    Patch(ParentBox, "page_values", _page_values),
)
