"""A book without a ledger is an ordinary report, with notes of its own, and says so nowhere."""

from __future__ import annotations

import shutil
import zipfile
from functools import cache

import pytest
from docutils import nodes
from lxml import etree, html

from chronicle.core.folders import Folders
from chronicle.core.problems import ProblemsFound
from chronicle.oracles.preflight.engines import by_pdfium
from chronicle.oracles.results.parity import Parity
from chronicle.sphinx_ext.nodes import evidence_note
from tests.builder.sphinx_ext.conftest import TinyBook
from tests.languages import edition_of, in_turn
from tests.roots import BOOKS

LEVELS = "parts/levels"
OPENING = (
    "In 2012 the river rose by 3 metres.{note}`Measured at the *old* [bridge](https://example.org/bridge).` "
    "{numref}`Table %s <levels>` has the days; `gauge --day` read them.{note}`Nobody read it at night.`"
)
ARABIC = (
    "ارتفع النهر 3 أمتار سنة 2012.{note}`قيس عند [الجسر](https://example.org/bridge) *القديم*.` "
    "وفي {numref}`الجدول %s <levels>` الأيام؛ وقرأها `gauge --day`.{note}`لم يقرأه أحد ليلاً.`"
)
# What an ordinary report has nothing of.
FOREIGN = ("document", "ledger", "claim", "evidence")


@pytest.fixture
def report(tmp_path):
    """Return a copy of the report."""
    shutil.copytree(BOOKS / "report" / "docs", tmp_path / "docs")
    (tmp_path / "locales").mkdir()
    return TinyBook(tmp_path)


@pytest.fixture(scope="module")
def results(tmp_path_factory):
    """Return what gives the finished report in English, made when it is asked for: web, EPUB or PDF."""
    root = tmp_path_factory.mktemp("report")
    shutil.copytree(BOOKS / "report" / "docs", root / "docs")
    (root / "locales").mkdir()
    book = TinyBook(root)
    places = {"web": "html", "epub": "epub/river-en.epub", "pdf": "pdf/river-en.pdf"}

    @cache
    def made(kind):
        assert "" == book.build("en", places[kind].partition("/")[0]).warnings
        return root / "out/en" / places[kind]

    return made


def root_of(results):
    """Return the folder of the report."""
    return results("web").parents[2]


def notes(built, docname=LEVELS):
    """Return mark and words of each note."""
    return [(note["label"], note[0].astext()) for note in built.doctree(docname).findall(evidence_note)]


def test_notes_of_the_editors(report):
    """They are numbered in reading order, also in a table; links and emphasis are kept."""
    built = report.build("en", "html")
    assert "" == built.warnings
    assert [
        ("1", "Measured at the old bridge."),
        ("2", "Nobody read it at night."),
        ("3", "After the rain."),
    ] == notes(built)
    first = next(iter(built.doctree(LEVELS).findall(evidence_note)))
    assert ["https://example.org/bridge"] == [link["refuri"] for link in first.findall(nodes.reference)]
    assert ["old"] == [each.astext() for each in first.findall(nodes.emphasis)]


def test_a_note_is_translated_with_its_paragraph(report):
    """Its words are part of the message; code runs from the left, whatever it begins with."""
    report.translate("ar", LEVELS, {OPENING: ARABIC})
    built = report.build("ar", "html")
    assert [("1", "قيس عند الجسر القديم."), ("2", "لم يقرأه أحد ليلاً.")] == notes(built)[:2]
    code = [each["dir"] for each in built.doctree(LEVELS).findall(nodes.literal)]
    assert ["ltr"] == code


def test_a_note_in_text_that_is_not_translated_is_in_its_language(report):
    """Taken out of its paragraph, it still runs from the left."""
    built = report.build("ar", "html")
    note = next(iter(built.doctree(LEVELS).findall(evidence_note)))
    assert ("en-GB", "ltr") == (note[0]["lang"], note[0]["dir"])


def test_the_report_on_the_web(results):
    """Notes stand beside their paragraphs, the table has its number, and nothing speaks of documents."""
    pages = {
        path.relative_to(results("web")).as_posix(): html.parse(str(path)).getroot()
        for path in results("web").rglob("*.html")
    }
    page = pages[f"{LEVELS}.html"]
    assert ["1", "2", "3"] == [each.text_content() for each in page.xpath("//sup[@class='note-mark']")]
    assert 3 == len(page.xpath("//aside[@class='note']"))
    assert ["Table 1 The river day by day"] == [
        " ".join(each.text_content().split()) for each in page.xpath("//caption")
    ]
    said = " ".join(each.text_content() for each in pages.values()).lower()
    assert [] == [word for word in FOREIGN if word in said]
    assert not (results("web") / "data").exists()


def test_the_report_as_an_epub(results):
    """A draft needs no identifier; notes pop up; no data lies in the package."""
    with zipfile.ZipFile(results("epub")) as container:
        names = container.namelist()
        page = etree.fromstring(container.read(f"EPUB/{LEVELS}.xhtml"))
        package = container.read("EPUB/package.opf").decode()
        said = " ".join(
            "".join(etree.fromstring(container.read(name)).itertext())
            for name in names
            if name.endswith(".xhtml")
        )
    kinds = page.xpath("//*[local-name()='aside']/@*[local-name()='type']")
    assert ["footnote"] * 3 == kinds
    assert "urn:uuid:" in package
    assert not [name for name in names if "/data/" in name]
    assert [] == [word for word in FOREIGN if word in f"{said} {package}".lower().replace("xhtml", "")]


@pytest.mark.whole
def test_the_report_in_print(results):
    """Notes stand at the foot, the table has its number, code its own letters, and nothing is attached."""
    path = results("pdf")
    said = " ".join("".join(by_pdfium(path)).split())
    assert "Table 1 The river day by day" in said
    assert all(words in said for words in ("Measured at the old bridge.", "Nobody read it at night."))
    assert [] == [word for word in FOREIGN if word in said.lower()]
    faces = (path.parent / "river-en.fonts.json").read_text(encoding="utf-8")
    assert "DejaVuSansMono.ttf" in faces
    assert b"/EmbeddedFiles" not in path.read_bytes()


@pytest.mark.whole
def test_programs_read_print_in_order(results):
    """Headings, numbered paragraphs, tables and code are painted as they follow one another."""
    said = " ".join("".join(by_pdfium(results("pdf"))).split())
    parts = (
        "In 2012 the river",
        "Days",
        "Table 1 The river",
        "Tuesday",
        "gauge --day Monday",
        "It fell",
        "Slowly",
    )
    begin = said.index(parts[0])  # behind the contents, which name the sections
    places = [said.index(part, begin) for part in parts]
    assert sorted(places) == places


@pytest.mark.parametrize("kind", in_turn("web", "epub", "pdf"))
def test_nothing_of_the_report_is_lost(results, kind):
    """Numbers of tables, decimals in cells, and notes are looked for in each result as a release does."""
    path = results(kind)
    parity = Parity(Folders(root_of(results)), edition_of("en"))
    assert [] == parity.check(path)


def test_a_note_that_is_lost_is_missed(results, tmp_path):
    """The oracle reads what notes say, not only their marks."""
    copy = tmp_path / "web"
    shutil.copytree(results("web"), copy)
    page = copy / f"{LEVELS}.html"
    page.write_text(
        page.read_text(encoding="utf-8").replace("Nobody read it", "It was read"), encoding="utf-8"
    )
    found = Parity(Folders(root_of(results)), edition_of("en")).check(copy)
    assert ["web/parts/levels lacks this note."] == [each.message for each in found]


@pytest.mark.whole
def test_the_table_has_its_number_in_arabic_print(report):
    """What begins a caption is the language's own."""
    report.translate("ar", LEVELS, {"The river day by day": "النهر يوماً فيوماً"})
    words = {"sphinx": {"Table %s": "الجدول (%s)"}}
    report.translate_interface("ar", words)
    report.build("ar", "pdf")
    said = "".join("".join(by_pdfium(report.root / "out/ar/pdf/river-ar.pdf")).split())
    assert "الجدول" in said


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Said.{note}``A `code` span.``", "M141"),
        ("Said.{note}``See {ref}`levels`.``", "M141"),
        ("Said.{note}`An *open sign.`", "M141"),
        ("Said.{note}`A <b>word</b>.`", "M141"),
        ("Said.{note}`A | bar.`", "M141"),
    ],
)
def test_what_a_note_cannot_hold(report, text, code):
    """What would be lost in translation, or printed as typed, is named with its line."""
    report.write("docs/afterwards.md", f"# Afterwards\n\n{text}\n")
    with pytest.raises(ProblemsFound) as found:
        report.build("en")
    assert {("docs/afterwards.md", 3, code)} == {
        (each.path, each.line, each.code) for each in found.value.problems
    }


def test_a_release_of_the_report(report):
    """With its facts filled in and its text translated, a report is released like any other book."""
    conf = (report.root / "docs/conf.py").read_text(encoding="utf-8")
    facts = {
        "description": "On a river.", "how_made": "By hand.", "release_date": "2026-01-01",
        "publisher": "P", "responsible": "R", "licence": "L", "contact": "C",
        "identifiers": {"en": "urn:uuid:6f0a2b52-2d0e-4d5c-9d3c-6d1d0a8f6c11"},
        "description_long": "On a river.", "licence_address": "https://licence.invalid/l", "isbn": {},
        "contributors": [], "subjects": [], "covers": {"from": "2011"},
    }  # fmt: skip
    given = "".join(f', "{name}": {value!r}' for name, value in facts.items())
    conf = conf.replace('"version": "1"}', f'"version": "1"{given}}}').replace('["en", "ar"]', '["en"]')
    (report.root / "docs/conf.py").write_text(conf, encoding="utf-8")
    built = report.build("en", "html", chronicle_release=True)
    assert "" == built.warnings


def test_beside_notes_on_claims(tiny):
    """In a book with a ledger such a note is counted apart, is no evidence, and may hold no typed number."""
    said = "It ends.{note}`As *told* later.` It went on.{claim}`march-held`"
    tiny.edit("docs/chapters/02-second.md", "It ends.", said)
    found = list(tiny.build("en").doctree("chapters/02-second").findall(evidence_note))
    assert [("[1]", []), ("1", ["march-held"])] == [(note["label"], note["claims"]) for note in found[:2]]
    tiny.edit("docs/chapters/02-second.md", said, "It ends.{note}`In 2012.`")
    with pytest.raises(ProblemsFound) as raised:
        tiny.build("en", chronicle_strict=True)
    told = {each.code for each in raised.value.problems if each.path == "docs/chapters/02-second.md"}
    assert {"M050", "M051"} <= told
