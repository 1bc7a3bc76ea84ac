"""A typed interface to WeasyPrint's documented API: style sheets, pages, the PDF."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from xml.etree.ElementTree import Element

import weasyprint  # type: ignore[import-untyped]
from weasyprint.text.fonts import FontConfiguration  # type: ignore[import-untyped]
from weasyprint.urls import URLFetcher  # type: ignore[import-untyped]

from chronicle.outputs.pdf.weasyprint_patches.patching import require_patched
from chronicle.outputs.pdf.weasyprint_patches.written_once import keep_apart, keep_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from chronicle.outputs.pdf.weasyprint_patches.protocols import Document

    Find = Callable[[str], Path]  # the file that an address names; raises ValueError where it may not be read


class _Fetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no type hints
    """Open the files that addresses name; WeasyPrint logs each refusal."""

    def __init__(self, find: Find) -> None:
        super().__init__(allowed_protocols={"file"}, allow_redirects=False)
        self._find = find

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:
        """Return the file behind an address."""
        return super().fetch(self._find(url).as_uri(), headers)


@cache
def _parsed(path: Path) -> Any:
    """Return a style sheet of the press, which is read once; it names no font file and loads nothing."""
    return weasyprint.CSS(string=path.read_text("utf-8"), url_fetcher=_Fetcher(_refuse))


def _refuse(address: str) -> Path:
    raise ValueError(f"{address} is named by a style sheet, which loads nothing")


class Typesetter:
    """Lay out HTML with one set of style sheets, files or CSS, and fonts; `find` allows pictures."""

    def __init__(self, styles: Sequence[Path | str], find: Find) -> None:
        self._fetcher = _Fetcher(find)
        self._fonts = FontConfiguration()
        self._pictures: dict[str, Any] = {}
        self._styles = [_parsed(each) if isinstance(each, Path) else self._parse(each) for each in styles]

    def _parse(self, css: str) -> Any:
        return weasyprint.CSS(string=css, font_config=self._fonts, url_fetcher=self._fetcher)

    def lay_out(self, html: str | Iterable[Any], base: str) -> Document:
        """Return the pages of one HTML text, or of its tree; addresses in it are relative to `base`.

        Only inside `with patched():`, or lines and notes would be set otherwise.
        """
        require_patched()
        markup = html if isinstance(html, str) else "<html>"
        source = weasyprint.HTML(string=markup, base_url=base, url_fetcher=self._fetcher)
        if not isinstance(html, str):  # reading its markup would give the same tree, seven times slower
            source.wrapper_element = type(source.wrapper_element).from_html_root(copied(html))
            source.etree_element = source.wrapper_element.etree_element
        return cast(
            "Document",
            source.render(font_config=self._fonts, stylesheets=self._styles, cache=self._pictures),
        )


def copied(element: Any) -> Element:
    """Return an element of lxml, with all in it, as one of the standard library, which WeasyPrint takes."""
    copy = Element(str(element.tag), dict(element.attrib))
    copy.text, copy.tail = element.text, element.tail
    copy.extend([copied(child) for child in element])
    return copy


def paint(document: Document, *, to_be_finished: bool = False) -> bytes:
    """Return laid-out pages as PDF/A-3a, tagged; only inside `with patched():`.

    What is `to_be_finished` by another program is twice as large, and done sooner.
    """
    require_patched()
    finisher = keep_apart if to_be_finished else keep_bytes
    return document.write_pdf(None, finisher=finisher, pdf_variant="pdf/a-3a")
