"""Say how programs show a PDF: from which side, which page at what size, and how its pages are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, String

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pikepdf

    from chronicle.languages.editions import Edition


def set_view(pdf: pikepdf.Pdf, edition: Edition, labels: Iterable[tuple[int, str, str]]) -> None:
    """Open the book at its first page, the whole of it, beside its outline; label pages as they are printed.

    A book that runs from the left is shown as it lies open, the first page alone at the right. One that runs
    from the right is shown page by page: programs that heed a layout put page 2 left of 3 all the same
    (U-RD-07). `labels` are those of `folios.page_labels`.
    """
    from_right = edition.direction == "rtl"
    direction = Name.R2L if from_right else Name.L2R
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True, Direction=direction)
    pdf.Root.PageLayout = Name.SinglePage if from_right else Name.TwoPageRight
    pdf.Root.PageMode = Name.UseOutlines
    pdf.Root.OpenAction = Array([pdf.pages[0].obj, Name.Fit])
    pdf.Root.Lang = String(edition.tag)
    for page in pdf.pages:
        for annotation in page.obj.get("/Annots", []):
            annotation.F = 4  # printed with the page, as PDF/A asks
    numbers = ((index, _called(style, prefix)) for index, style, prefix in labels)
    pdf.Root.PageLabels = Dictionary(Nums=Array([each for pair in numbers for each in pair]))


def _called(style: str, prefix: str) -> Dictionary:
    """Return how pages from one on are called: by numbers of a style, by a prefix alone."""
    kind = Dictionary()
    if style:
        kind.S = Name(f"/{style}")
    if prefix:
        kind.P = String(prefix)
    return kind
