"""Records say of an EPUB's accessibility what the EPUB says itself."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from chronicle.outputs.epub.container import PACKAGE
from chronicle.outputs.shelf.access_reading import read_access
from chronicle.outputs.shelf.volume import Access

if TYPE_CHECKING:
    from pathlib import Path

SAID = """<package xmlns="http://www.idpf.org/2007/opf"><metadata>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessibilityFeature"> index </meta>
<meta property="schema:accessibilitySummary">It can be
 heard. </meta>
<meta property="schema:accessibilityFeature">alternativeText</meta>
<meta name="cover" content="x"/></metadata></package>"""


def test_features_and_summary_are_read_as_they_stand(tmp_path: Path) -> None:
    """All features in their order, one summary; other things that are said are not taken."""
    path = tmp_path / "a.epub"
    with zipfile.ZipFile(path, "w") as container:
        container.writestr(PACKAGE, SAID)
    assert Access(("index", "alternativeText"), "It can be\n heard.") == read_access(path)


def test_what_is_no_epub_says_nothing(tmp_path: Path) -> None:
    """Nor does one that is not there."""
    (tmp_path / "a.epub").write_bytes(b"no container")
    assert Access() == read_access(tmp_path / "a.epub") == read_access(tmp_path / "none.epub")
