"""A name or a title prints as it stands, whatever signs it holds, in all three formats."""

from __future__ import annotations

import io
import shutil
import zipfile
from typing import TYPE_CHECKING

import pytest
from lxml import etree, html
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace

from chronicle.oracles.preflight.engines import by_pdfium
from tests.fonts import without_fonts
from tests.listed import with_documents
from tests.roots import BOOKS

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.whole

SIGNS = "*b*_c_`d`{value}`e`&amp;<i>f</i>[g](h)\\i"
NAMES = {
    "sources.yaml": {"Alpha News": f"News{SIGNS}", "Alpha title": f"Title{SIGNS}"},
    "places.yaml": {'main: "Hama"': f'main: "Place{SIGNS}"'},
    "actors.yaml": {'main: "the army"': f'main: "Actor{SIGNS}"'},
}
LISTS = ("chronology", "differences", "casualties", "names", "documents", "index")


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return what each format says of a book with such names, without its spaces."""
    root = tmp_path_factory.mktemp("signs")
    shutil.copytree(BOOKS / "manuscript" / "docs", root / "docs")
    (root / "locales").mkdir()
    for name, changes in NAMES.items():
        path = root / "docs" / "evidence" / name
        text = path.read_text(encoding="utf-8")
        for before, after in changes.items():
            assert before in text
            text = text.replace(before, after.replace("\\", "\\\\"))
        path.write_text(text, encoding="utf-8")
    lists = "".join(f"```{{appendix}} {name}\n```\n\n" for name in LISTS)
    (root / "docs" / "appendices").mkdir()
    (root / "docs" / "appendices" / "a-lists.md").write_text(f"# Lists\n\n{lists}", encoding="utf-8")
    contents = root / "docs" / "index.md"
    contents.write_text(with_documents(contents.read_text(encoding="utf-8"), "appendices/a-lists"))
    for builder in ("html", "epub", "pdf"):
        _build(root, builder)
    said = {"web": _web(root), "epub": _epub(root), "pdf": _pdf(root)}
    return {name: "".join(text.split()) for name, text in said.items()}


def _build(root: Path, builder: str) -> None:
    """Run Sphinx."""
    with docutils_namespace(), without_fonts():
        app = Sphinx(
            root / "docs", root / "docs", root / builder, root / "doctrees", builder, {"language": "en"},
            status=io.StringIO(), warning=io.StringIO(),
        )  # fmt: skip
        app.build()


def _web(root: Path) -> str:
    pages = sorted((root / "html").rglob("*.html"))
    roots = [html.parse(str(page)).getroot() for page in pages]
    for root in roots:
        etree.strip_elements(root, "script", with_tail=False)  # for programs, with signs of its own
    return "".join(root.text_content() for root in roots)


def _epub(root: Path) -> str:
    with zipfile.ZipFile(root / "epub" / "tiny-en.epub") as container:
        pages = [name for name in container.namelist() if name.endswith(".xhtml")]
        return "".join("".join(etree.fromstring(container.read(name)).itertext()) for name in pages)


def _pdf(root: Path) -> str:
    return "".join(by_pdfium(root / "pdf" / "tiny-en.pdf"))


@pytest.mark.parametrize("output", ["web", "epub", "pdf"])
@pytest.mark.parametrize(("word", "least"), [("News", 6), ("Title", 1), ("Place", 3), ("Actor", 3)])
def test_signs_are_words(printed: dict[str, str], output: str, word: str, least: int) -> None:
    """Notes, lists and the index have the name with all its signs, each time."""
    whole, begun = printed[output].count(word + SIGNS), printed[output].count(f"{word}*")
    assert whole == begun
    assert whole >= least
    assert f"{word}b" not in printed[output]
