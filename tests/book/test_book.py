"""The real book, built once: its nine results are what readers and distributors may rely on."""

from __future__ import annotations

import random
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pikepdf
import pytest
from lxml import etree, html
from onixcheck import validate as validate_onix

from chronicle.build import finished
from chronicle.build.plan import BUILDERS
from chronicle.build.published import look_at_published
from chronicle.build.steps import Step, run
from chronicle.catalogs.files.entries import read_catalog
from chronicle.core.folders import Folders
from chronicle.ledger.loader import load_ledger
from chronicle.oracles.reading.check_reading import check_reading
from chronicle.oracles.reading.screens import LARGE_TEXT, PHONE, TABLET, Screen
from chronicle.outputs.pdf.check_pdf import check_direction, check_reach
from chronicle.sphinx_ext import drawing_store
from tests.bidi import broken_phrases, lines_of_page
from tests.book.conftest import chronicle
from tests.builder.outputs.epub.library_rules import broken_rules
from tests.labels import Words, false_labels
from tests.languages import CHOSEN, EDITIONS, edition_of
from tests.latin import LATIN, is_meant, plain_latin
from tests.outputs import said_in
from tests.pseudo import translate_all
from tests.roots import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from chronicle.languages.editions import Edition
    from tests.conftest import Soak

SLUG = "homs-under-siege"
pytestmark = pytest.mark.book
each_edition = pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.code)


def web_pages(dist: Path, edition: Edition) -> Iterator[tuple[str, html.HtmlElement]]:
    """Return the address and the tree of each page of a web edition."""
    folder = dist / "web" / edition.code
    for path in sorted(folder.rglob("*.html")):
        yield path.relative_to(folder).as_posix(), html.parse(str(path)).getroot()


def test_nine_results_stand_with_their_checksums(dist: Path) -> None:
    """Three languages in three formats are published together, and the checksums are true."""
    expected = [f"{SLUG}-{edition.code}.{suffix}" for edition in EDITIONS for suffix in ("epub", "pdf")]
    expected += [f"web/{edition.code}/index.html" for edition in EDITIONS]
    assert [name for name in expected if not (dist / name).is_file()] == []
    done = subprocess.run(
        ["sha256sum", "--quiet", "-c", "SHA256SUMS"], cwd=dist, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_second_build_does_nothing_and_says_so(dist: Path) -> None:
    """What has not changed is not built again."""
    before = (dist / "SHA256SUMS").stat().st_mtime_ns
    done = chronicle("build")
    assert done.returncode == 0
    assert done.stdout.startswith("Nothing has changed")
    assert (dist / "SHA256SUMS").stat().st_mtime_ns == before


@pytest.mark.usefixtures("dist")
def test_finished_set_passes_what_a_release_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Text, accounts, limits, pages, validators and shelf: check finds no fault in what is published."""
    monkeypatch.setattr(finished, "check_reading", lambda _epubs: [])  # its pages are turned below
    looked, seen = look_at_published(Folders(ROOT), CHOSEN)
    assert ([str(problem) for problem in seen.problems], seen.missing) == ([], [])
    assert looked == len(EDITIONS) * len(BUILDERS)


@each_edition
def test_labels_of_notes_go_with_their_documents(dist: Path, edition: Edition) -> None:
    """No note says that documents differ where one speaks, or that one speaks where several do."""
    words = Words.of(ROOT, edition.code, edition.catalog)
    pages = [page for _name, page in web_pages(dist, edition)]
    assert [fault for page in pages for fault in false_labels(page, words)] == []
    assert sum(len(page.findall(".//aside")) for page in pages) > 100


def test_shops_can_read_what_the_book_says(dist: Path) -> None:
    """The message to shops is valid against the schema of ONIX."""
    assert [str(fault) for fault in validate_onix(str(dist / "onix.xml"))] == []


@each_edition
def test_all_marked_content_is_reachable(dist: Path, edition: Edition) -> None:
    """Every marked content hangs in the structure tree, which no validator checks (U-PIK-01)."""
    assert check_reach(dist / f"{SLUG}-{edition.code}.pdf") == []


@each_edition
def test_pdf_is_laid_out_in_the_direction_of_its_language(dist: Path, edition: Edition) -> None:
    """Reading direction, folio side and text alignment follow the language, which no validator checks."""
    path = dist / f"{SLUG}-{edition.code}.pdf"
    assert check_direction(path, edition) == []
    with pikepdf.open(path) as pdf:
        assert str(pdf.Root.Lang) == edition.tag


@each_edition
def test_epub_turns_its_pages_in_the_direction_of_its_language(dist: Path, edition: Edition) -> None:
    """The spine progresses, and every document runs, as the language does."""
    import zipfile

    with zipfile.ZipFile(dist / f"{SLUG}-{edition.code}.epub") as container:
        names = container.namelist()
        package = etree.fromstring(container.read(next(name for name in names if name.endswith(".opf"))))
        documents = [etree.fromstring(container.read(name)) for name in names if name.endswith(".xhtml")]
    spine = package.find("{*}spine")
    assert spine is not None
    assert spine.get("page-progression-direction") == edition.direction
    xml_lang = "{http://www.w3.org/XML/1998/namespace}lang"
    marks = {(document.get("lang"), document.get(xml_lang), document.get("dir")) for document in documents}
    assert marks == {(edition.tag, edition.tag, edition.direction)}


@each_edition
def test_web_pages_say_their_language_and_direction(dist: Path, edition: Edition) -> None:
    """Every page carries the language tag and the direction that readers' programs go by."""
    marks = {(page.get("lang"), page.get("dir")) for _, page in web_pages(dist, edition)}
    assert marks == {(edition.tag, edition.direction)}


def test_paragraphs_have_the_same_numbers_in_every_language(dist: Path) -> None:
    """The same place has the same name everywhere: addresses and paragraph anchors agree."""
    found = {
        edition.code: {
            address: [anchor for anchor in page.xpath("//@id") if re.fullmatch(r"p\d+-\d+", anchor)]
            for address, page in web_pages(dist, edition)
        }
        for edition in EDITIONS
    }
    assert sum(len(anchors) for anchors in found["en"].values()) > 100
    assert found["ar"] == found["en"]
    assert found["zh"] == found["en"]


def test_whoever_turns_the_pages_of_the_epub_sees_all_of_it(dist: Path) -> None:
    """Every page of one edition is turned at twice the text size; the others are laid out and measured."""
    books = {edition.code: (dist / f"{SLUG}-{edition.code}.epub", edition) for edition in EDITIONS}
    assert check_reading([books["ar"]], screens=[PHONE, TABLET], turned=[LARGE_TEXT]) == []
    assert check_reading([books["en"], books["zh"]], screens=[LARGE_TEXT], turned=[]) == []


@pytest.mark.soak
def test_every_edition_is_read_on_any_screen(dist: Path, soak: Soak) -> None:
    """Every page of every edition is turned, and any screen with any text size shows all of it."""
    books = [(dist / f"{SLUG}-{edition.code}.epub", edition) for edition in EDITIONS]
    assert check_reading(books) == []
    for seed in soak.seeds():
        chance = random.Random(seed)  # noqa: S311 - screens, no secrets
        text = chance.choice([80, 100, 150, 200, 250])
        screen = Screen("any", chance.randrange(320, 1400), chance.randrange(480, 1400), text)
        assert check_reading([chance.choice(books)], screens=[screen], turned=[]) == []


@each_edition
@pytest.mark.parametrize("kind", ["web", "epub", "pdf"])
def test_translators_stay_unnamed(dist: Path, edition: Edition, kind: str) -> None:
    """Neither name nor address of a translator reaches an output: pages, containers, metadata."""
    headers = [read_catalog(path, ROOT).header for path in (ROOT / "locales").rglob("*.po")]
    fields = ("Last-Translator", "Language-Team", "Report-Msgid-Bugs-To")
    unwanted = {header[field] for header in headers for field in fields if header.get(field)} | {*fields}
    result = dist / "web" / edition.code if kind == "web" else dist / f"{SLUG}-{edition.code}.{kind}"
    parts = list(said_in(result))
    assert [] == [(name, word) for name, said in parts for word in unwanted if word in said]
    assert any(edition.tag in said for _name, said in parts)  # something was read


@each_edition
def test_an_epub_says_and_keeps_what_libraries_ask_for(dist: Path, edition: Edition) -> None:
    """Row by row, what no validator asks: metadata, sentences in alternatives, names of tables, spaces."""
    assert [] == broken_rules(dist / f"{SLUG}-{edition.code}.epub")


def test_latin_phrases_in_arabic_pages_keep_their_order(dist: Path) -> None:
    """From its first letter to its last, the bidirectional algorithm lays each out from left to right."""
    lines = [line for _, page in web_pages(dist, edition_of("ar")) for line in lines_of_page(page)]
    assert sum("Natural Earth" in line for line in lines) > 1
    assert [] == [phrase for line in lines for phrase in broken_phrases(line)]


def test_every_text_is_offered_to_translators(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a private alphabet the book has no Latin word but names that the ledger gives in Latin letters."""
    monkeypatch.setattr(
        drawing_store, "check_drawings", lambda _env: None
    )  # its letters are wider than a language's
    edition = edition_of("ar")
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    translate_all(tmp_path, edition)
    outcome = run(Step(Folders(tmp_path), edition, "html", release=False))
    assert () == outcome.problems
    ledger = load_ledger(tmp_path / "docs/evidence", CHOSEN)
    records = (*ledger.places.values(), *ledger.actors.values(), *ledger.sources.values())
    named = {
        word for record in records for name in record.names.values() for word in LATIN.findall(name.main)
    }
    found = [
        each
        for each in plain_latin(Folders(tmp_path).output(edition, "html"), edition)
        if not is_meant(each[1])
    ]
    assert [] == [each for each in found if not set(LATIN.findall(each[1])) <= named | {"UTF"}]
