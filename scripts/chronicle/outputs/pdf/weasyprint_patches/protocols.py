"""What the press reads of WeasyPrint's objects, which have no type hints.

Distances are CSS pixels, from the page's top left corner. A test lays a page out and looks for each member.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from xml.etree.ElementTree import Element


class Box(Protocol):
    """A laid-out box."""

    element: Element | None  # that it was made from; none for the page
    element_tag: str  # of that element; `p::before` for generated content
    style: Mapping[str, Any]
    children: Sequence[Box]
    position_x: float
    position_y: float
    width: float
    height: float
    margin_top: float
    margin_left: float
    margin_right: float
    border_left_width: float
    padding_left: float
    link: object | None
    link_annotation: Any
    is_leader: bool

    def translate(self, dx: float = 0, dy: float = 0) -> None:
        """Move the box and all that it holds."""

    def margin_width(self) -> float:
        """Return the width with padding, border and margin."""

    def margin_height(self) -> float:
        """Return the height with padding, border and margin."""

    def content_box_x(self) -> float:
        """Return where the content begins, from the left."""

    def content_box_y(self) -> float:
        """Return where the content begins, from the top."""

    def is_in_normal_flow(self) -> bool:
        """Return whether the box stands in the run of the text."""

    def is_absolutely_positioned(self) -> bool:
        """Return whether the box has a place of its own."""


class TextBox(Box, Protocol):
    """A run of text in one style, on one line."""

    text: str
    pango_layout: Any
    justification_spacing: float


class MarginBox(Box, Protocol):
    """A running head or a folio."""

    at_keyword: str  # its place: `@bottom-left`


class Page(Protocol):
    """A laid-out page."""

    width: float
    height: float
    anchors: dict[str, tuple[float, float, float, float]]
    bookmarks: list[tuple[int, str, tuple[float, float], str]]
    links: list[tuple[str, str, tuple[float, float, float, float], Box]]


class Font(Protocol):
    """A font as a book uses it; glyphs are its numbers."""

    hash: str  # its name in content streams
    family: str
    index: int  # in its file, which may hold several
    upem: int  # units in an em
    file_content: bytes
    to_unicode: dict[int, str]  # the text of each glyph
    widths: dict[int, float]  # in thousandths of the size
    clean: Callable[..., None]  # cuts the file down to the glyphs that are used


class Document(Protocol):
    """Laid-out pages, ready to be painted."""

    pages: list[Page]
    fonts: dict[str, Font]  # known when it has been painted

    def copy(self, pages: list[Page]) -> Document:
        """Return a document of these pages."""

    def write_pdf(self, target: None = None, **options: object) -> bytes:
        """Paint the pages."""
