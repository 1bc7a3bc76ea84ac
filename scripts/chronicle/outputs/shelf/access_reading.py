"""Read what a finished EPUB says of its accessibility, so that records say just that."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from lxml import etree

from chronicle.outputs.epub.container import PACKAGE
from chronicle.outputs.shelf.volume import Access

if TYPE_CHECKING:
    from pathlib import Path

_META = "{http://www.idpf.org/2007/opf}meta"


def read_access(epub: Path) -> Access:
    """Return features and summary from the package of an EPUB; nothing where it is no EPUB or not there."""
    if not zipfile.is_zipfile(epub):
        return Access()
    with zipfile.ZipFile(epub) as container:
        package = etree.fromstring(container.read(PACKAGE))
    said = [(meta.get("property"), (meta.text or "").strip()) for meta in package.iter(_META)]
    features = tuple(text for name, text in said if name == "schema:accessibilityFeature")
    summary = next((text for name, text in said if name == "schema:accessibilitySummary"), "")
    return Access(features, summary)
