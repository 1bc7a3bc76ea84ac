"""A finished edition is measured from its files, and a release keeps the book's limits."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pikepdf
import pytest

from chronicle.core.folders import Folders
from chronicle.core.problems import ProblemsFound
from chronicle.oracles.measures.filling import THIN
from chronicle.oracles.measures.measuring import Pages, WordCounts, figures_of
from chronicle.oracles.measures.report import check_measures, measure_table
from chronicle.text.anchors import printed_document
from tests.builder.oracles.measures.test_filling import lines, pdf_of
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

ENGLISH = edition_of("en")
CONF = 'chronicle_book = {"title": "T", "slug": "small", "version": "1"}\n'
LIMITS = (
    'chronicle_limits = {"pages": 2, "empty_pages": 1, "story": 40, "story_of_chapters": 60, "note_mean": 3,'
    ' "note_longest": 3, "repeated": 10, "absent": 40, "ends_absent": 0}\n'
)
CHAPTER = """<main><h1>Spring</h1>
<p id="p1-1">The march went on. The article does not say where.</p><aside class="note">A paper, 3.</aside>
<p id="p1-2">It ended at noon.</p></main>"""
INDEX = """```{toctree}
:part: chapters

chapters/01-spring
```

```{toctree}
:part: appendices

appendices/a-names
```
"""
APPENDIX = "<main><h1>Names</h1><p>Able, Baker, Charlie, Dora, Emil, Frida.</p></main>"


@pytest.fixture
def book(tmp_path: Path) -> Folders:
    """Return a book with two finished pages and a PDF of three, the second and third blank."""
    folders = Folders(tmp_path)
    for name, text in (("chapters/01-spring", CHAPTER), ("appendices/a-names", APPENDIX)):
        path = folders.dist / "web/en" / f"{name}.html"
        path.parent.mkdir(parents=True)
        path.write_text(f"<!DOCTYPE html><html><body>{text}</body></html>", encoding="utf-8")
    pdf_of(folders.dist / "small-en.pdf", lines(20), "", "")
    folders.docs.mkdir()
    (folders.docs / "conf.py").write_text(CONF, encoding="utf-8")
    (folders.docs / "index.md").write_text(INDEX, encoding="utf-8")
    for name in ("chapters/01-spring", "appendices/a-names"):
        (folders.docs / name).parent.mkdir()
        (folders.docs / f"{name}.md").write_text("# Title\n", encoding="utf-8")
    return folders


def test_a_table_has_each_measure_of_each_edition(book: Folders) -> None:
    """Story is 14 words of 25, of chapters of 18; one sentence of three tells of an absence."""
    table = measure_table(book, [ENGLISH, edition_of("ar")], book.dist)
    rows = {line[:38].strip(): line[38:].split() for line in table.splitlines()}
    assert ["en"] == rows[""]  # nothing stands here of the other
    assert ["56", "%"] == rows["story, of all words"]
    assert ["77.8", "%"] == rows["story, of front matter and chapters"]
    assert ["3"] == rows["words of the longest note"]
    assert ["33.3", "%"] == rows["sentences of absence"]
    assert ["50", "%"] == rows["paragraphs that end on one"]
    assert (["3"], ["2"]) == (rows["pages of the PDF"], rows["pages blank or under a third full"])
    assert [
        "en: 25 words counted: story 14, notes 3 (1 notes), apparatus 8; the register, apart, 0",
        "en: from page 1 on, blank: 2 3; under a third full: none",
    ] == table.splitlines()[-2:]


def test_of_several_notes_the_mean_and_the_longest_count() -> None:
    """Four words and two are three in the mean, and four at most; no note is none of both."""
    measured = figures_of(WordCounts(notes=[2, 4]), None)
    assert (3, 4) == (measured["note_mean"], measured["note_longest"])
    measured = figures_of(WordCounts(), None)
    assert (0, 0) == (measured["note_mean"], measured["note_longest"])


@pytest.mark.parametrize(
    ("first", "blank", "thin"), [(1, [1, 4], [2]), (2, [4], [2]), (3, [4], []), (5, [], [])]
)
def test_empty_pages_are_counted_from_a_page_on(first: int, blank: list[int], thin: list[int]) -> None:
    """The page itself counts, pages keep their numbers, and a third of a page is no thin one."""
    pages = Pages((0.0, 0.2, THIN, 0.0), first)
    assert (blank, thin) == (pages.blank, pages.thin)


def test_an_edition_may_have_but_one_of_both(book: Folders) -> None:
    """What cannot be measured has a dash."""
    shutil.rmtree(book.dist / "web")
    rows = {line[:38].strip(): line[38:].split() for line in _table(book)}
    assert (["–"], ["3"]) == (rows["story, of all words"], rows["pages of the PDF"])


def _table(book: Folders) -> list[str]:
    return measure_table(book, [ENGLISH], book.dist).splitlines()


def test_empty_pages_are_counted_from_the_document_that_the_book_names(book: Folders) -> None:
    """Where it begins in this very PDF; the register is counted apart from all else."""
    with (book.docs / "conf.py").open("a", encoding="utf-8") as conf:
        conf.write('chronicle_limits = {"empty_pages_from": "chapters/01-spring"}\n')
    path = book.dist / "small-en.pdf"
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        place = pikepdf.Array([pdf.pages[2].obj, pikepdf.Name.Fit])
        tree = pikepdf.NameTree.new(pdf)
        tree[printed_document("chapters/01-spring")] = place
        pdf.Root.Names = pikepdf.Dictionary(Dests=tree.obj)
        pdf.save(path)
    page = book.dist / "web/en/appendices/a-names.html"
    note = '<aside class="note">Two more.</aside>'
    page.write_text(
        f'<main><p data-measure="register">Two differ.</p><p>A name.</p>{note}</main>', encoding="utf-8"
    )
    *_, web, pages = _table(book)
    assert web.endswith("story 14, notes 5 (2 notes), apparatus 3; the register, apart, 2")
    assert "en: from page 3 on, blank: 3; under a third full: none" == pages
    assert any(line.split()[-2:] == ["full", "1"] for line in _table(book))


def test_where_nothing_stands_nothing_is_measured(book: Folders, tmp_path: Path) -> None:
    """An empty folder is told, and no table of dashes printed."""
    with pytest.raises(ProblemsFound, match="B030"):
        measure_table(book, [ENGLISH], tmp_path / "elsewhere")


def test_a_result_beyond_a_limit_is_a_fault_of_its_file(book: Folders) -> None:
    """Each limit that is not kept is named with the web edition or the PDF; without limits nothing is."""
    results = [book.dist / "web/en", book.dist / "small-en.pdf"]
    assert [] == check_measures(book, ENGLISH, results)
    (book.docs / "conf.py").write_text(CONF + LIMITS, encoding="utf-8")
    found = check_measures(book, ENGLISH, results)
    assert [("small-en.pdf", "B032"), ("small-en.pdf", "B032"), ("web/en", "B032")] == sorted(
        (problem.path, problem.code) for problem in found
    )
    assert any("paragraphs that end on one: 50 %; the limit is 0." in each.message for each in found)
    rows = {
        line[:38].strip(): line[38:].split()
        for line in measure_table(book, [ENGLISH], book.dist).splitlines()
    }
    assert ["!50", "%", "(0)"] == rows["paragraphs that end on one"]
    assert ["77.8", "%", "(60)"] == rows["story, of front matter and chapters"]


def test_an_epub_too_large_is_a_fault(book: Folders) -> None:
    """The EPUB and the one without typefaces each keep a limit, in kilobytes."""
    limits = 'chronicle_limits = {"epub": 3, "light_epub": {"en": 1}}\n'
    (book.docs / "conf.py").write_text(CONF + limits, encoding="utf-8")
    for name, size in (("small-en.epub", 3000), ("small-en-light.epub", 1000)):
        (book.dist / name).write_bytes(b"x" * size)
    epub = [book.dist / "small-en.epub"]
    assert [] == check_measures(book, ENGLISH, epub)
    (book.dist / "small-en-light.epub").write_bytes(b"x" * 1100)
    (problem,) = check_measures(book, ENGLISH, epub)
    assert "size of the EPUB without typefaces: 1.1 kB; the limit is 1." == problem.message
    table = measure_table(book, [ENGLISH], book.dist)
    assert any(line.startswith("size of the EPUB ") and "3 kB (3)" in line for line in table.splitlines())
