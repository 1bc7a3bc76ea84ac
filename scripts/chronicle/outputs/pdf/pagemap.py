"""Map each anchor to the printed page on which it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from chronicle.outputs.pdf.folios import Folio
    from chronicle.outputs.pdf.unique_anchors import Anchors
    from chronicle.outputs.pdf.weasyprint_patches.protocols import Page


@dataclass(frozen=True)
class PageStart:
    """A printed page and the first place of a document that begins on it."""

    label: str
    docname: str
    anchor: str | None  # "" is the beginning of the document; None where nothing begins on the page
    opening: str = ""  # the first letters of its text


@dataclass(frozen=True)
class PageMap:
    """Page labels by document and anchor, as the other editions know them."""

    labels: Mapping[tuple[str, str], str]
    starts: tuple[PageStart, ...]  # in page order; a page without text, on which nothing begins, has none

    def label(self, docname: str, anchor: str = "") -> str | None:
        """Return the label of the page on which an anchor of a document stands."""
        return self.labels.get((docname, anchor))

    def record(self) -> dict[str, object]:
        """Return the map as plain data, ready to be written as JSON."""
        anchors: dict[str, dict[str, str]] = {}
        for (docname, name), label in self.labels.items():
            anchors.setdefault(docname, {})[name] = label
        pages = [
            {
                "label": start.label,
                "document": start.docname,
                "anchor": start.anchor,
                "opening": start.opening,
            }
            for start in self.starts
        ]
        return {"anchors": anchors, "pages": pages}


def page_numbers(pages: Sequence[Page], folios: Sequence[Folio]) -> dict[str, str]:
    """Return the folio of the page on which each anchor stands that the laid-out pages carry."""
    numbers: dict[str, str] = {}
    for page, folio in zip(pages, folios, strict=True):
        for name in page.anchors:
            numbers.setdefault(name, folio.printed)
    return numbers


def add_names(pages: Sequence[Page], names: Mapping[str, Sequence[str]]) -> None:
    """Add other names to places, for links from outside; a name that is taken stays as it is."""
    taken = {name for page in pages for name in page.anchors}
    for page in pages:
        for carried in [name for name in page.anchors if name in names]:
            for name in set(names[carried]) - taken:
                page.anchors[name] = page.anchors[carried]
                taken.add(name)


def page_map(
    pages: Sequence[Page], folios: Sequence[Folio], anchors: Anchors, openings: Sequence[str]
) -> PageMap:
    """Return the map of the finished pages; `anchors` know what each carried name stands for.

    `openings` are the first letters of each page.
    """
    homes = anchors.homes()
    numbers = page_numbers(pages, folios)
    labels = {home: label for name, label in numbers.items() for home in homes.get(name, ())}
    starts: list[PageStart] = []
    for page, folio, opening in zip(pages, folios, openings, strict=True):
        label = folio.printed
        begun = [name for name in page.anchors if numbers[name] == label and name in homes]
        # A note stands at the foot, whatever comes before it on the page.
        begun = [name for name in begun if not anchors.is_note(*homes[name][0])]
        if begun:
            first = min(begun, key=lambda name: page.anchors[name][1])
            docname, anchor = homes[first][0]
            starts.append(PageStart(label, docname, anchor, opening))
        elif opening and starts:
            starts.append(PageStart(label, starts[-1].docname, None, opening))
    return PageMap(dict(sorted(labels.items())), tuple(starts))
