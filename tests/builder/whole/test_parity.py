"""All that the manuscript holds is in every result of every edition, and a loss is seen."""

from __future__ import annotations

import re
import shutil

import pytest

from chronicle.core.folders import Folders
from chronicle.oracles.results.chapter_file import letters, read_chapter_file, words_of
from chronicle.oracles.results.leftovers import check_leftovers
from chronicle.oracles.results.parity import Parity
from tests.builder.whole.conftest import BUILT
from tests.languages import edition_of

each_result = pytest.mark.parametrize("name", BUILT)


@each_result
def test_nothing_of_the_manuscript_is_lost(everything, name):
    """Headings, words, pictures, tables, links, notes and emphasis are there, paragraph by paragraph."""
    code, kind = name.split()
    edition = edition_of(code)
    parity = Parity(everything.folders, edition)
    assert sum(len(chapter.blocks) for chapter in parity.chapters.values()) > 60
    assert [] == parity.check(everything.result(edition, kind))


@each_result
def test_no_result_shows_markup(everything, name):
    """Readers of no result find a role, a fence, a backquote or an asterisk."""
    code, kind = name.split()
    edition = edition_of(code)
    shown_as_code = Parity(everything.folders, edition).as_typed()
    assert [] == check_leftovers(everything.result(edition, kind), shown_as_code)


def test_what_a_desktop_leaves_is_no_manuscript(tmp_path):
    """A hidden file beside the chapters, whatever it holds, is not read; a chapter is."""
    chapters = tmp_path / "docs/chapters"
    chapters.mkdir(parents=True)
    (chapters / "01-title.md").write_text("# Title\n", encoding="utf-8")
    (chapters / "._01-title.md").write_bytes(b"\0\5\x16\x07\xff")
    assert ["chapters/01-title"] == list(Parity(Folders(tmp_path), edition_of("en")).chapters)


@pytest.fixture
def plant(everything, tmp_path):
    """Return a function that changes the finished web page, and says what is then found missing."""

    def planted(before: str, after: str, code: str = "en") -> list[str]:
        edition = edition_of(code)
        copy = tmp_path / "web"
        shutil.copytree(everything.result(edition, "web"), copy)
        page = copy / "chapters/03-everything.html"
        text = page.read_text(encoding="utf-8")
        changed = re.sub(before, after, text, count=1, flags=re.DOTALL)
        assert changed != text
        page.write_text(changed, encoding="utf-8")
        problems = Parity(everything.folders, edition).check(copy)
        return sorted({problem.message.partition("03-everything ")[2] for problem in problems})

    return planted


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        (r"<h2[^>]*>A heading with nothing.*?</h2>", "", "lacks this heading."),
        (
            r"<h2([^>]*)>A heading with nothing(.*?)</h2>",
            r"<h3\1>A heading with nothing\2</h3>",
            "lacks this",
        ),
        (r"Cell in a box", "Cell", "lacks these words."),
        (r"Cell in a legend", "", "lacks these words."),
        (r"<img[^>]*A square in two[^>]*>", "", "has 0 of 1 (picture)."),
        (r'alt="A square in two', 'alt="Two', "has no picture with this alternative."),
        (r"<table>(.*?Captioned.*?)</table>", r"<div>\1</div>", "(table)"),
        (r'<a href="02-second.html#label-end">a link</a>', "a link", "has 0 of 1 in paragraph 1: links."),
        (r"<em>word</em>", "word", "paragraph 1: emphasis (*…*)."),
        (r"<em>word</em>", "*word*", "says other words in paragraph 1."),
        (r"<strong>strong one</strong>", "strong one", "strong emphasis"),
        (r'<sup class="note-mark">.*?</sup>', "", "paragraph 1: notes."),
        (r"<code[^>]*>code_span</code>", "code_span", "paragraph 1: code spans."),
        (r"(<main.*?)in (?:<a[^>]*>)?Hama(?:</a>)?, as", r"\1in , as", "says other words in paragraph 1."),
        (r'id="p3-2"', 'id="p3-99"', "has no paragraph with the number 2."),
        (r"a block of code", "a block", "lacks this code."),
        (r"<blockquote>(.*?)</blockquote>", r"<div>\1</div>", "(quotation)"),
        (r"admonition tip", "tip", "(box)"),
        (r"<dt[^>]*>Siege.*?</dd>", "", "lacks these words."),
    ],
)
def test_a_planted_loss_is_found(plant, before, after, found):
    """Whatever is taken out of a finished page is named."""
    assert any(found in message for message in plant(before, after)), plant


def test_a_loss_in_a_translation_is_found(plant):
    """A sentence that stays in the source language without a mark is not the translation that was made."""
    assert plant(r"<p>[^<]*</p>(?=\s*</div>\s*<div class=\"admonition)", "<p>Words of the tip.</p>", "ar")


def test_a_missing_page_is_found(everything, tmp_path):
    """A document without a page is named."""
    copy = tmp_path / "web"
    shutil.copytree(everything.result(edition_of("en"), "web"), copy)
    (copy / "chapters/02-second.html").unlink()
    shutil.copytree(everything.folders.docs, tmp_path / "docs")
    stranger = tmp_path / "docs/README.md"  # not in the contents, and left out by its conf.py
    stranger.write_text("# For editors\n", encoding="utf-8")
    problems = Parity(Folders(tmp_path), edition_of("en")).check(copy)
    assert ["docs/chapters/02-second.md"] == [problem.path for problem in problems]


def test_print_is_compared_too(everything, tmp_path):
    """A paragraph that the manuscript has and the PDF has not is found by the PDF's own tags (U-RD-06)."""
    root = tmp_path / "book"
    shutil.copytree(everything.folders.docs, root / "docs")
    chapter = root / "docs/chapters/02-second.md"
    text = chapter.read_text(encoding="utf-8")
    chapter.write_text(
        text.replace("It ends.", "It ends *well*, [here](01-first.md).") + "\n## Lost\n", encoding="utf-8"
    )
    edition = edition_of("en")
    found = {
        p.message.partition("02-second ")[2]
        for p in Parity(Folders(root), edition).check(everything.result(edition, "pdf"))
    }
    assert {"lacks this heading.", "has 0 of 1 in paragraph 2: links."} <= found
    assert "says other words in paragraph 2." in found


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Words of the tip.", "Words {claim} of the tip."),
        ("Words of the tip.", "Words `of the tip."),
        ("Words of the tip.", "Words **of the tip."),
        ("Words of the tip.", "[Words](of the tip."),
        ("Words of the tip.", "::: Words of the tip."),
        ('alt="A square', 'alt="A *square*'),
    ],
)
def test_planted_markup_is_found(everything, tmp_path, before, after):
    """A sign of markup on a finished page, or in an alternative, is named with the words around it."""
    copy = tmp_path / "web"
    shutil.copytree(everything.result(edition_of("en"), "web"), copy)
    page = copy / "chapters/03-everything.html"
    page.write_text(page.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")
    assert [("M078", "web/chapters/03-everything")] == [(p.code, p.path) for p in check_leftovers(copy)]


def test_what_a_message_shows():
    """Roles of the ledger are gaps; words that a writer chose, and the text of links and code, are shown."""
    words = words_of("A *b* {place}`c` [d](e) `f`{claim}`g` {claim}`h`, {ref}`i <j>`.{claim}`k`")
    assert ["Ab", "df", "", ",i.", ""] == [letters(piece) for piece in words.pieces]
    assert ([True, False, False, False], 2, 2, 1, 1) == (
        words.gaps, words.notes, words.links, words.emphasis, words.code
    )  # fmt: skip


def test_paragraphs_are_counted_as_they_are_numbered():
    """Paragraphs of sections have numbers; those of lists, quotations, boxes and cells have none."""
    chapter = read_chapter_file(
        "# A\n\nOne.\n\n- no\n\n> no\n\n:::{note}\nno\n:::\n\nTwo.\n\n| no |\n|---|\n| no |\n\n"
        "## B\n\nThree.\n"
    )
    assert ["One.", "Two.", "Three."] == [block.text for block in chapter.blocks if block.number]
    assert [1, 2, 3] == [block.number for block in chapter.blocks if block.number]
    assert {"list item": 1, "quotation": 1, "box": 1, "table": 1} == chapter.counts
