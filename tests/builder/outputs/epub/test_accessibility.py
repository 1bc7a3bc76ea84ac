"""What the package says of how a book can be read is what its pages hold."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from chronicle.book.catalogue_facts import Certified
from chronicle.outputs.epub.accessibility import Accessibility, read_accessibility
from chronicle.outputs.epub.resources import XHTML, Resource

ALWAYS = {"displayTransformability", "readingOrder", "structuralNavigation", "tableOfContents", "unlocked"}
WORDS: Any = SimpleNamespace(text=lambda _context, said, **values: said.format(**values))


def access(body: str, certified: Certified | None = None) -> Accessibility:
    """Return what is said of a publication with a cover and one page."""
    names = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
    pages = ('<img role="doc-cover" src="c.png" alt="C"/>', body)
    files = [
        Resource(f"{n}.xhtml", f"p{n}", XHTML, f"<body {names}>{page}</body>".encode())
        for n, page in enumerate(pages)
    ]
    files.append(Resource("c.png", "c", "image/png", b"", "cover-image"))
    return read_accessibility(files, WORDS, certified)


@pytest.mark.parametrize(
    ("body", "features"),
    [
        ("<p/>", set()),
        ('<img src="a.svg" alt="A"/>', {"alternativeText"}),
        ('<svg xmlns="http://www.w3.org/2000/svg"/>', {"alternativeText"}),
        ('<details class="figure-data"/>', {"longDescription"}),
        ("<details/>", set()),
        ('<section role="doc-index"/>', {"index"}),
        ('<span role="doc-pagebreak"/>', {"pageBreakMarkers"}),
        ('<nav epub:type="page-list"/>', {"pageNavigation"}),
    ],
)
def test_a_feature_is_told_where_it_is_there(body: str, features: set[str]) -> None:
    """A book without printed pages or an index does not say that it has them; the cover is no picture."""
    found = access(body)
    assert ALWAYS | {"ARIA"} | features == set(found.features)
    pictures = "alternativeText" in features
    assert (("textual", "visual") if pictures else ("textual",)) == found.modes
    assert (("textual,visual", "textual") if pictures else ("textual",)) == found.sufficient


def test_the_summary_says_whether_people_have_tested_it() -> None:
    """Without a claim of the publisher nobody has; with one, who has."""
    assert "Nobody has yet tested it" in access("<p/>").summary
    claimed = access("<p/>", Certified("EPUB Accessibility 1.1 - WCAG 2.1 Level AA", "Lab", None, None))
    assert claimed.summary.endswith("tested with assistive technology by Lab.")
    assert "Nobody" not in claimed.summary
