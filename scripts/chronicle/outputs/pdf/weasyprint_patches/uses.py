"""Draw what a figure uses many times, the letters of its texts, once for each way in which it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weasyprint.svg import SVG, Node  # type: ignore[import-untyped]
from weasyprint.svg.utils import size as size_of  # type: ignore[import-untyped]

from chronicle.outputs.pdf.weasyprint_patches.patch import Patch

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

_OWN = frozenset({"filter", "opacity", "clip-path", "mask", "marker"})  # which draw on a stream of their own
# What is written of a shape that is filled and stroked in plain colours, wherever it stands.
_PLAIN = frozenset(b"q Q cm gs rg RG w d J j M i m l c v y h re f F f* B B* b b* S s n".split())


def _draw(original: Callable[..., None]) -> Callable[..., None]:
    """Draw a figure; what was drawn of it on another page does not count."""

    def draw(self: Any, *arguments: Any) -> None:
        self.drawn = {}
        original(self, *arguments)

    return draw


def _draw_node(original: Callable[..., None]) -> Callable[..., None]:
    """Draw a `use` as one with the same attributes was drawn, at its own place."""

    def draw(self: Any, node: Any, font_size: Any, fill_stroke: bool = True, context: Any = None) -> None:
        if not fill_stroke or node.tag != "use" or not _OWN.isdisjoint(node.attrib):
            original(self, node, font_size, fill_stroke, context)
            return
        stream, key = self.stream, _likeness(self.stream, node, font_size)
        drawn = vars(self).setdefault("drawn", {})
        if key in drawn:
            stream.push_state()
            self.transform(node, size_of(node.get("font-size", "1em"), font_size, font_size))
            stream.stream.append(drawn[key][0])
            stream.pop_state()
            return
        begin = len(stream.stream)
        original(self, node, font_size, fill_stroke, context)
        moved = self.get_node_transform_matrix(node, font_size) is not None
        written = stream.stream[begin + 1 + moved : -1]  # without its own state and place
        if written and all(map(_is_plain, written)):
            drawn[key] = b"\n".join(written), stream  # with the stream, lest another gets its `id()`

    return draw


def _likeness(stream: Any, node: Any, font_size: Any) -> Hashable:
    """Return what the operators of a `use` depend on, besides where it stands."""
    attributes = frozenset((name, value) for name, value in node.attrib.items() if name != "transform")
    colours = (stream._current_color, stream._current_color_stroke)
    alphas = (stream._current_alpha, stream._current_alpha_stroke)
    return id(stream), attributes, font_size, colours, alphas


def _is_plain(operator: object) -> bool:
    """Return whether an operator, or the last of some that were written before, is one of those."""
    return isinstance(operator, bytes) and operator.rsplit(maxsplit=1)[-1] in _PLAIN


def _get_child(_original: Callable[..., Any]) -> Callable[..., Any]:
    """Look for an element by its name in a table of all, the first of each name, which is made once."""

    def child(self: Any, name: str) -> Any:
        named = vars(self).get("named")
        if named is None:
            named = self.named = {}
            _name(self, named)
        return named.get(name)

    return child


def _name(node: Any, named: dict[str, Any]) -> None:
    for each in node:
        named.setdefault(each.get("id"), each)
        if type(each) is Node:  # what has children of others gives them once, to whoever draws it
            _name(each, named)


PATCHES = (
    Patch(SVG, "draw", _draw),
    Patch(SVG, "draw_node", _draw_node),
    Patch(Node, "get_child", _get_child),
)
