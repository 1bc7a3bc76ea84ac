"""Every anchor of a book is there once and every link arrives, in all three formats."""

from __future__ import annotations

import io
import posixpath
import shutil
import zipfile
from typing import TYPE_CHECKING

import pikepdf
import pytest
from lxml import etree, html
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace

from chronicle.core.problems import ProblemsFound
from chronicle.outputs.pdf.check_pdf import check_reach
from tests.fonts import without_fonts
from tests.roots import BOOKS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FIRST, SECOND = "chapters/01-first", "chapters/02-second"
MARCH = "A march.{claim}`march-held`"
HEADINGS = """\

## November 2011

In this month.{claim}`march-held`

## P{n}-1

## N{n}-1

## Q{n}-1

Here is more.{claim}`square-cleared`
"""
LINKS = """
See [one](../chapters/01-first.md#label-one) and [two](../chapters/02-second.md#label-two).
See {ref}`the first <label-one>`, {paragraph}`march-held` and {ref}`the end <ends>`.
"""
FILES = {
    "front/about-us.md": f"# About us\n\n{MARCH}\n{LINKS}",
    "front/about-sources.md": f"# About the sources\n\n## November 2011\n\n{MARCH}\n{LINKS}",
    "appendices/k-index.md": "# Index\n\n```{appendix} index\n```\n",
}


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a book whose headings look like anchors of the builder, with two documents of one first word."""
    root = tmp_path_factory.mktemp("places")
    plant(root)
    for builder in ("html", "epub"):
        build(root, builder)
    return root


def plant(root: Path) -> None:
    """Write the book."""
    docs = root / "docs"
    shutil.copytree(BOOKS / "manuscript" / "docs", docs)
    (root / "locales").mkdir()
    for number, (docname, label) in enumerate(((FIRST, "label-one"), (SECOND, "label-two")), start=1):
        path = docs / f"{docname}.md"
        headings = HEADINGS.replace("{n}", str(number)).replace("## P", f"({label})=\n## P")
        path.write_text(path.read_text(encoding="utf-8") + headings, encoding="utf-8")
    for name, text in FILES.items():
        (docs / name).parent.mkdir(exist_ok=True)
        (docs / name).write_text(text, encoding="utf-8")
    contents = (docs / "index.md").read_text(encoding="utf-8")
    for part in ("front", "appendices"):
        names = "".join(f"{name.removesuffix('.md')}\n" for name in FILES if name.startswith(part))
        contents += f"\n```{{toctree}}\n:part: {part}\n\n{names}```\n"
    (docs / "index.md").write_text(contents, encoding="utf-8")


def build(root: Path, builder: str) -> str:
    """Run Sphinx; return what it warns of."""
    warnings = io.StringIO()
    with docutils_namespace(), without_fonts():
        app = Sphinx(
            root / "docs", root / "docs", root / builder, root / "doctrees", builder, {"language": "en"},
            status=io.StringIO(), warning=warnings,
        )  # fmt: skip
        app.build()
    return warnings.getvalue()


def web_pages(root: Path) -> Iterator[tuple[str, etree._Element]]:
    """Yield the pages of the web edition."""
    for path in sorted((root / "html").rglob("*.html")):
        yield path.relative_to(root / "html").as_posix(), html.parse(str(path)).getroot()


def epub_pages(root: Path) -> Iterator[tuple[str, etree._Element]]:
    """Yield the pages of the EPUB."""
    with zipfile.ZipFile(root / "epub" / "tiny-en.epub") as container:
        for name in container.namelist():
            if name.endswith(".xhtml"):
                yield name, etree.fromstring(container.read(name))


@pytest.mark.parametrize("pages", [web_pages, epub_pages])
def test_pages_have_each_anchor_once_and_no_link_to_nowhere(planted: Path, pages) -> None:
    """A heading such as “P1-1” leaves its paragraph the anchor by which it is cited."""
    found = dict(pages(planted))
    anchors = {name: page.xpath("//@id") for name, page in found.items()}
    assert {name: sorted(set(ids)) for name, ids in anchors.items()} == {
        name: sorted(ids) for name, ids in anchors.items()
    }
    links = 0
    for name, page in found.items():
        for address in page.xpath("//@href"):
            target, _, anchor = address.partition("#")
            path = posixpath.normpath(posixpath.join(posixpath.dirname(name), target)) if target else name
            if anchor and not path.startswith(".."):  # where the other editions are
                links += 1
                assert anchor in anchors[path], f"{name}: {address}"
    assert links > 20


@pytest.mark.parametrize("pages", [web_pages, epub_pages])
def test_a_paragraph_is_found_by_its_number_and_by_its_name(planted: Path, pages) -> None:
    """Both anchors stand in the paragraph, and its number is printed where it is cited by its name."""
    found = {name.removeprefix("EPUB/").rpartition(".")[0]: page for name, page in pages(planted)}
    (paragraph,) = found[FIRST].xpath("//*[@id='p1-2']")
    assert 1 == len(paragraph.xpath(".//*[@id='march-held']"))
    links = found["front/about-us"].xpath("//@href[contains(., '#march-held')]/..")
    assert ["1.2"] == ["".join(link.itertext()) for link in links]


@pytest.mark.parametrize("pages", [web_pages, epub_pages])
def test_links_to_the_same_month_lead_to_two_chapters(planted: Path, pages) -> None:
    """A month that is the heading of several chapters is found in each."""
    found = {name.removeprefix("EPUB/").rpartition(".")[0]: page for name, page in pages(planted)}
    for number, docname in enumerate((FIRST, SECOND), start=1):
        anchors = found[docname].xpath("//@id")
        assert {"november-2011", f"p{number}-1", f"heading-p{number}-1", f"n{number}-1"} <= set(anchors)
        (paragraph,) = found[docname].xpath(f"//*[@id='p{number}-1']")
        assert "p" == paragraph.tag.rpartition("}")[2]
    notes = {anchor for name in ("us", "sources") for anchor in found[f"front/about-{name}"].xpath("//@id")}
    assert {"nfront-about-us-1", "nfront-about-sources-1"} <= notes


@pytest.mark.whole
def test_the_printed_book_names_each_place_once(planted: Path) -> None:
    """Print is one file: the month of two chapters has two names there, and each link leads somewhere."""
    build(planted, "pdf")
    path = planted / "pdf" / "tiny-en.pdf"
    with pikepdf.open(path) as pdf:
        names = {str(name) for name, _place in pikepdf.NameTree(pdf.Root.Names.Dests).items()}
        wanted = {str(link.Dest) for page in pdf.pages for link in page.get("/Annots", []) if "/Dest" in link}
    chapters = {f"{docname.replace('/', '-')}.november-2011" for docname in (FIRST, SECOND)}
    assert chapters | {"front-about-sources.november-2011"} <= names
    assert {"chapters-01-first.label-one", "chapters-02-second.label-two"} <= wanted
    assert {"p1-1", "p2-1", "n1-1", "nfront-about-us-1", "nfront-about-sources-1"} <= names
    assert wanted <= names
    assert {"march-held", "ends"} <= names  # for links from outside
    assert [] == check_reach(path)


LABELS = ("p2-1", "n2-1", "n7-3-mark", "index-place-hama", "letter-0", "b14")


def test_a_label_like_an_anchor_of_the_builder_is_refused(tmp_path: Path) -> None:
    """A link to it would lead to the paragraph, or to both; the line is named."""
    plant(tmp_path)
    path = tmp_path / "docs" / f"{SECOND}.md"
    text = path.read_text(encoding="utf-8")
    stacked = "\n".join(f"({label})=" for label in LABELS)
    path.write_text(text.replace("(label-end)=", stacked).replace("label-end", LABELS[0]), encoding="utf-8")
    first = tmp_path / "docs" / f"{FIRST}.md"
    first.write_text(first.read_text(encoding="utf-8").replace("label-end", LABELS[0]), encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        build(tmp_path, "dummy")
    lines = path.read_text(encoding="utf-8").split("\n")
    assert [
        ("docs/chapters/02-second.md", lines.index(f"({label})=") + 1, "M112", label) for label in LABELS
    ] == [(each.path, each.line, each.code, each.subject) for each in sorted(found.value.problems)]


NAMESAKES = (("2", SECOND), ("a", "appendices/k-index"), ("front-about-us", "front/about-us"))


def test_two_documents_never_share_the_names_of_their_notes(tmp_path: Path) -> None:
    """Both files are named, in every format alike, and not only where print finds two places of one name."""
    plant(tmp_path)
    docs = tmp_path / "docs"
    contents = docs / "index.md"
    expected = set()
    for name, other in NAMESAKES:
        (docs / f"{name}.md").write_text("# Again\n\n% editorial: guide\nWords.\n", encoding="utf-8")
        first, second = sorted((name, other)) if name.startswith("front") else (other, name)
        said = f"the name of this file gives its notes the names of those of docs/{first}.md."
        expected.add((f"docs/{second}.md", "M077", said))
    names = "".join(f"{name}\n" for name, _other in NAMESAKES)
    text = contents.read_text(encoding="utf-8").replace("front/about-us\n", f"front/about-us\n{names}")
    contents.write_text(text, encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        build(tmp_path, "dummy")
    problems = found.value.problems
    assert (len(expected), expected) == (
        len(problems),
        {(each.path, each.code, each.message) for each in problems},
    )
