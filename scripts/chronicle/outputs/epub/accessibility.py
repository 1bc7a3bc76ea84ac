"""Say how a publication can be read, from what its pages hold, and what its publisher claims of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from chronicle.outputs.epub.resources import XHTML

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chronicle.book.catalogue_facts import Certified
    from chronicle.outputs.epub.resources import Resource
    from chronicle.words import Messages

_ALWAYS = ("displayTransformability", "readingOrder", "structuralNavigation", "tableOfContents", "unlocked")
_NAMES = {"h": "http://www.w3.org/1999/xhtml", "epub": "http://www.idpf.org/2007/ops"}
# What a page holds when the publication has a feature; the cover is no picture of the text.
_PICTURE = "//h:img[not(@role='doc-cover')] | //*[local-name()='svg']"
_FEATURES = {
    "ARIA": "//@role",
    "alternativeText": _PICTURE,
    "index": "//*[@role='doc-index']",
    "longDescription": "//h:details[contains(@class, 'figure-data')]",
    "pageBreakMarkers": "//*[@role='doc-pagebreak']",
    "pageNavigation": "//h:nav[@epub:type='page-list']",
}


@dataclass(frozen=True)
class Accessibility:
    """What the package says of it, in the words of schema.org."""

    modes: tuple[str, ...]
    sufficient: tuple[str, ...]  # each a set of modes that is enough
    features: tuple[str, ...]
    summary: str
    certified: Certified | None


def read_accessibility(
    resources: Iterable[Resource], words: Messages, certified: Certified | None
) -> Accessibility:
    """Look at the pages of a publication."""
    pages = [etree.fromstring(each.content) for each in resources if each.media_type == XHTML]
    found = {
        name for name, path in _FEATURES.items() if any(page.xpath(path, namespaces=_NAMES) for page in pages)
    }
    pictures = "alternativeText" in found
    if certified is None:
        summary = words.text(
            "epub",
            "The whole book can be read as text. Headings, numbered paragraphs, notes and tables are "
            "marked as such; passages in other languages are marked with their language. "
            "Nobody has yet tested it with assistive technology.",
        )
    else:
        summary = words.text(
            "epub",
            "The whole book can be read as text. Headings, numbered paragraphs, notes and tables are "
            "marked as such; passages in other languages are marked with their language. "
            "It was tested with assistive technology by {name}.",
            name=certified.certified_by,
        )
    return Accessibility(
        modes=("textual", "visual") if pictures else ("textual",),
        # Whoever sees no picture has its alternative and its table.
        sufficient=("textual,visual", "textual") if pictures else ("textual",),
        features=tuple(sorted((*_ALWAYS, *found))),
        summary=summary,
        certified=certified,
    )
