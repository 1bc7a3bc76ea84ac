"""The one door to WeasyPrint, which has no type hints: what the press uses of it, typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, cast

import weasyprint  # type: ignore[import-untyped]
from weasyprint.document import Page as _Page  # type: ignore[import-untyped]
from weasyprint.formatting_structure import boxes as _boxes  # type: ignore[import-untyped]
from weasyprint.text.fonts import FontConfiguration as _FontConfiguration  # type: ignore[import-untyped]
from weasyprint.urls import FatalURLFetchingError, URLFetcher  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

__all__ = ["FatalURLFetchingError", "URLFetcher"]


class Box(Protocol):
    """A laid-out box; distances are CSS pixels from the page's top left corner."""

    element: Any
    element_tag: str
    style: Any
    children: Sequence[Any]
    position_x: float
    position_y: float
    width: float
    height: float

    def translate(self, dx: float = 0, dy: float = 0) -> None:
        """Move the box and all that it holds."""

    def margin_width(self) -> float:
        """Return the width with padding, border and margin."""


class Page(Protocol):
    """A laid-out page."""

    width: float
    height: float
    anchors: dict[str, tuple[float, float, float, float]]
    bookmarks: list[tuple[int, str, tuple[float, float], str]]
    links: list[tuple[str, str, tuple[float, float, float, float], Any]]
    _page_box: Any


class Metadata(Protocol):
    """What a PDF says about itself."""

    title: str | None
    authors: list[str]
    lang: str | None
    generator: str | None
    created: str | None
    modified: str | None


class Document(Protocol):
    """Laid-out pages, ready to be painted."""

    pages: list[Page]
    metadata: Metadata
    fonts: dict[str, Any]

    def copy(self, pages: list[Page]) -> Document:
        """Return a document of these pages."""

    def write_pdf(self, target: None = None, **options: Any) -> bytes:
        """Paint the pages."""


class Typesetter:
    """Lay out HTML with one set of style sheets and fonts."""

    def __init__(self, styles: Sequence[Path], fetcher: Any, css: str = "") -> None:
        self._fetcher = fetcher
        self._fonts = _FontConfiguration()
        self._styles = [
            weasyprint.CSS(filename=path, font_config=self._fonts, url_fetcher=fetcher) for path in styles
        ]
        if css:
            self._styles.append(weasyprint.CSS(string=css, font_config=self._fonts, url_fetcher=fetcher))

    def lay_out(self, html: str, base: str) -> Document:
        """Return the pages of one HTML text; addresses in it are relative to `base`."""
        source = weasyprint.HTML(string=html, base_url=base, url_fetcher=self._fetcher)
        return cast("Document", source.render(font_config=self._fonts, stylesheets=self._styles))


def new_page(page_box: Any) -> Page:
    """Return a page around a page box, its anchors and links gathered anew."""
    return cast("Page", _Page(page_box))


def is_text(box: Any) -> bool:
    """Return whether a box holds a run of text."""
    return isinstance(box, _boxes.TextBox)


def is_line(box: Any) -> bool:
    """Return whether a box is one line of a paragraph."""
    return isinstance(box, _boxes.LineBox)


def is_margin(box: Any) -> bool:
    """Return whether a box stands in a page's margin: a running head or a folio."""
    return isinstance(box, _boxes.MarginBox)


def is_notes(box: Any) -> bool:
    """Return whether a box is the place of a page's notes."""
    return isinstance(box, _boxes.FootnoteAreaBox)


def is_page(box: Any) -> bool:
    """Return whether a box is a whole page."""
    return isinstance(box, _boxes.PageBox)


def real(box: Any) -> Any:
    """Return the box itself where WeasyPrint keeps a placeholder for an absolutely placed one."""
    return getattr(box, "_box", box)


def children(box: Any) -> list[Any]:
    """Return what a box holds, placeholders resolved."""
    return [real(child) for child in getattr(box, "children", ())]


def descendants(box: Any) -> Iterator[Any]:
    """Yield a box and all that it holds, in order."""
    yield box
    for child in children(box):
        yield from descendants(child)


def page_box(page: Page) -> Any:
    """Return the box of a page."""
    return page._page_box


def is_class(box: Any, name: str) -> bool:
    """Return whether a box was made from an element with this class."""
    element = getattr(box, "element", None)
    return element is not None and name in (element.get("class") or "").split()
