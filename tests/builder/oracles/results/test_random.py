"""Whatever an editor types is either refused with its line, or wholly on the page, without markup."""

from __future__ import annotations

import shutil
from random import Random

import pytest

from chronicle.core.folders import Folders
from chronicle.core.problems import ProblemsFound
from chronicle.oracles.results.leftovers import check_leftovers
from chronicle.oracles.results.parity import Parity
from tests.builder.oracles.results.chapters import Writer
from tests.builder.sphinx_ext.conftest import BOOKS, TinyBook
from tests.languages import edition_of


def faults(book: TinyBook, text: str) -> list[str]:
    """Build the tiny book with a chapter; return what is lost or left over, nothing where it is refused."""
    book.write("docs/chapters/03-random.md", text)
    try:
        built = book.build("en", "html")
    except ProblemsFound as found:
        return [str(problem) for problem in found.problems if not problem.line]
    parity = Parity(Folders(book.root), edition_of("en"))
    problems = parity.check(built.app.outdir) + check_leftovers(built.app.outdir, parity.as_typed())
    return [] if built.warnings else [*map(str, problems)]  # a warning stops a build: B006


@pytest.fixture
def book(tmp_path):
    """Return the tiny book with a third chapter in its contents."""
    root = tmp_path / "book"
    shutil.copytree(BOOKS / "manuscript", root)
    tiny = TinyBook(root)
    tiny.edit("docs/index.md", "chapters/02-second", "chapters/02-second\nchapters/03-random")
    return tiny


@pytest.mark.parametrize(("seed", "slips"), [(1, 0.0), (2, 0.0), (3, 0.3)])
def test_a_random_chapter_is_whole_or_refused(book, seed, slips):
    """Nothing is lost in silence, and nothing is printed as it was typed."""
    text = Writer(Random(seed), slips).chapter()  # noqa: S311 - nothing is kept secret
    assert [] == faults(book, text), text


def test_notes_in_headings(book):
    """A note in the title or in a heading has its mark there, and its text below."""
    text = "# Case {claim}`march-held`\n\nText.\n\n## Deeper{claim}`march-held`\n\nText.\n"
    assert [] == faults(book, text)
    page = (book.root / "out/en/html/chapters/03-random.html").read_text(encoding="utf-8")
    assert 2 == page.count('class="note-mark"') == page.count('role="note"')


@pytest.mark.soak
def test_random_chapters(book, soak):
    """The same for as long as there is time."""
    for seed in soak.seeds():
        random = Random(seed)  # noqa: S311 - nothing is kept secret
        text = Writer(random, random.choice((0.0, 0.05, 0.3))).chapter()
        assert [] == faults(book, text), text
