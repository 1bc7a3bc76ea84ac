"""The builder and what it makes of a chapter."""

from __future__ import annotations

import io
import json
import shutil
from dataclasses import dataclass
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import page
import pikepdf
import pytest
from docutils import nodes
from lxml import etree
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace

from chronicle.core.problems import Problem, ProblemsFound
from chronicle.ledger.published_tables import TEXTS_SAY
from chronicle.oracles.preflight import inspecting
from chronicle.oracles.preflight.identity import check_identity
from chronicle.oracles.preflight.inspecting import Expected
from chronicle.oracles.preflight.navigation import check_navigation
from chronicle.oracles.preflight.tag_texts import check_tag_texts
from chronicle.outputs.html.edition_contents import ContentsEntry
from chronicle.outputs.pdf import check_pdf, pdf_builder, printing
from chronicle.outputs.pdf.attachments import Attachment
from chronicle.outputs.pdf.check_pdf import check_direction, check_reach
from chronicle.outputs.pdf.expected import index_evidence
from chronicle.outputs.pdf.folios import Foliation
from chronicle.outputs.pdf.front_cover import LEAVES
from chronicle.outputs.pdf.node_translator import PrintedDocument
from chronicle.outputs.pdf.pdf_translator import Translator
from chronicle.outputs.pdf.unique_anchors import Anchors
from chronicle.sphinx_ext.current_book import book_of
from chronicle.sphinx_ext.nodes import mentioned_at
from chronicle.sphinx_ext.picture_nodes import folder_of
from chronicle.text.contents import Contents, Listed, PartKind
from tests.languages import edition_of
from tests.roots import BOOKS

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.outputs.pdf.parts import Frame


@dataclass
class Made:
    """A book that Sphinx has printed."""

    app: Sphinx
    out: Path
    warnings: str


def make(folder: Path, language: str = "en") -> Made:
    """Print the tiny book: the manuscript's ledger, the press's chapters."""
    docs = folder / "docs"
    shutil.copytree(BOOKS / "manuscript" / "docs", docs)
    shutil.rmtree(docs / "chapters")
    shutil.copytree(BOOKS / "press", docs, dirs_exist_ok=True)
    (folder / "locales").mkdir()
    out = folder / "out"
    warnings = io.StringIO()
    with docutils_namespace():
        app = Sphinx(
            docs,
            docs,
            out,
            folder / "doctrees",
            "pdf",
            confoverrides={"language": edition_of(language).catalog},
            status=io.StringIO(),
            warning=warnings,
        )
        app.build()
    return Made(app, out, warnings.getvalue())


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Return the tiny book in English."""
    return make(tmp_path_factory.mktemp("tiny"))


def read_outline(path: Path) -> list[tuple[str, list[str]]]:
    """Return the titles of the outline's first level, each with those below it."""
    with pikepdf.Pdf.open(path) as pdf, pdf.open_outline() as outline:
        return [(item.title, [each.title for each in item.children]) for item in outline.root]


def test_the_builder_writes_one_book(made: Made) -> None:
    """`sphinx-build -b pdf` writes the book, its page map, fonts and what it must say, without a warning.

    Upstream: U-WP-40.
    """
    assert "" == made.warnings
    names = sorted(path.name for path in made.out.iterdir() if path.is_file())
    names_of = ("expected.json", "fonts.json", "pages.json", "pdf")
    assert [f"tiny-en.{name}" for name in names_of] == names


def test_what_pages_must_hold_is_known_when_they_are_made(made: Made) -> None:
    """Which of them are the cover, what the file says of itself, and all places; a release is held to it."""
    builder: Any = made.app.builder
    expected, about = builder.expected, builder.about
    assert LEAVES == expected.cover > 0
    assert {"Title": about.title, "Author": about.creator or "", "Subject": about.subject} == expected.told
    assert index_evidence(made.app.env) == expected.index
    assert expected.said
    assert expected.places
    assert "p1-1" in expected.places


def test_a_printed_book_is_valid_and_whole(made: Made) -> None:
    """What comes out of Sphinx passes both validators and our own checks."""
    path = made.out / "tiny-en.pdf"
    for profile in ("ua1", "3a"):
        assert [] == [failure.message for failure in page.validate_pdf(path, profile=profile).failures]
    assert [] == check_reach(path) + check_direction(path, edition_of("en"))


def test_the_outline_follows_the_contents(made: Made) -> None:
    """Chapters and appendices stand in the outline under their captions, with number or letter (U-SPH-25)."""
    expected = [
        ("Chapters", ["1\u2002The first days at Clock Square", "2\u2002The second day"]),
        ("Appendices", ["A\u2002A list"]),
    ]
    assert expected == read_outline(made.out / "tiny-en.pdf")[-3:-1]


def test_the_book_holds_all_that_its_doctrees_say(made: Made) -> None:
    """What it says of itself, where it leads and what its tags say is what was written beside it."""
    path = made.out / "tiny-en.pdf"
    expected = Expected.from_json(path.with_suffix(".expected.json").read_text("utf-8"))
    edition = edition_of("en")
    assert {"p1-1", "p2-1"} <= set(expected.places)
    assert [] == [
        *check_identity(path, edition, expected.told),
        *check_navigation(path, expected.entries, expected.places, expected.cover),
        *check_tag_texts(path, expected.said, edition, expected.composed),
    ]


def test_the_page_map_knows_paragraphs_notes_and_labels(made: Made) -> None:
    """Each anchor that the other editions use has its page, and each page its first anchor and letters."""
    record = json.loads((made.out / "tiny-en.pages.json").read_text(encoding="utf-8"))
    first = record["anchors"]["chapters/01-first"]
    assert first[""] == first["p1-1"] == first["label-square"] == first["n1-1"] == "1"
    assert "3" == record["anchors"]["chapters/02-second"]["label-march"]
    starts = [(row["label"], row["document"], row["anchor"]) for row in record["pages"]]
    assert [
        ("1", "chapters/01-first", ""), ("3", "chapters/02-second", ""), ("4", "appendices/a-list", ""),
        ("5", "appendices/a-list", None),  # the colophon, which is in no document
    ] == starts  # fmt: skip
    begun = ("chapterthefirstdaysatclock", "chaptertheseconddaythe", "appendixaalist", "colophon")
    for row, letters in zip(record["pages"], begun, strict=True):
        assert row["opening"].startswith(letters)


@pytest.mark.whole
def test_an_arabic_book_comes_from_the_same_chapters(tmp_path: Path) -> None:
    """Whatever is not translated yet, the Arabic book turns its pages from right to left and is valid."""
    made = make(tmp_path, "ar")
    path = made.out / "tiny-ar.pdf"
    assert [] == check_reach(path) + check_direction(path, edition_of("ar"))
    for profile in ("ua1", "3a"):
        assert [] == [failure.message for failure in page.validate_pdf(path, profile=profile).failures]


def body(made: Made, docname: str) -> etree._Element:
    """Return the HTML of a document."""
    source = PrintedDocument(
        docname, made.app.env.get_and_resolve_doctree(docname, made.app.builder, tags=made.app.tags)
    )
    words = made.app.builder.messages  # type: ignore[attr-defined]
    anchors = Anchors(book_of(made.app.env).contents)
    return Translator(source, edition_of("en"), anchors, words=words).body()


def test_a_note_is_a_mark_with_a_link_and_a_text_that_floats(made: Made) -> None:
    """The mark leads to the note, is named for screen readers, and cannot begin a line."""
    paragraph = body(made, "chapters/01-first").xpath("//p[@id='p1-1']")[0]
    assert ["1.1"] == paragraph.xpath("span[@class='pnum']/text()")
    mark = paragraph.xpath("a[@class='note-ref']")[0]
    assert ("#n1-1", "\u20601", "Note 1") == (mark.get("href"), mark.text, mark.get("title"))
    assert "n1-1" == mark.getnext().get("id")


def test_values_and_names_leave_no_boxes_behind(made: Made) -> None:
    """What only says what a run is disappears: lines break and justify as if it had never been."""
    assert [] == body(made, "chapters/01-first").xpath("//span[@class='value' or @class='place']")


def test_foreign_runs_are_elements_with_a_direction(made: Made) -> None:
    """A passage in another script has language and direction on an element of its own, not on <bdi>."""
    document = body(made, "chapters/01-first")
    found = document.xpath("//span[@lang='ar']")
    assert [("rtl", "الساحة")] == [(span.get("dir"), "".join(span.itertext())) for span in found]
    assert [] == document.xpath("//bdi")


def test_anchors_are_unique_in_the_book(made: Made) -> None:
    """Anchors carry their document's name, but for those that all formats share; links are made to fit.

    Upstream: U-SPH-24.
    """
    first, second = body(made, "chapters/01-first"), body(made, "chapters/02-second")
    names = [name for part in (first, second) for name in part.xpath("//@id")]
    assert len(set(names)) == len(names)
    assert "chapters-01-first.label-square" in second.xpath("//a/@href")[0]


def test_an_anchor_stands_on_its_heading(made: Made) -> None:
    """A section has no anchor of its own, since its box may begin on the page before its heading.

    Upstream: U-WP-22.
    """
    assert [] == body(made, "chapters/01-first").xpath("//section[starts-with(@class, 'level')]/@id")


def test_an_unknown_node_is_a_problem_and_not_a_gap(made: Made) -> None:
    """Markup that print does not know stops the build: a value must never vanish silently."""
    doctree = nodes.document("", "")  # type: ignore[arg-type]
    doctree += nodes.paragraph("", "", mentioned_at())
    words = made.app.builder.messages  # type: ignore[attr-defined]
    translator = Translator(PrintedDocument("x", doctree), edition_of("en"), Anchors(Contents()), words=words)
    translator.body()
    assert ["P006"] == [problem.code for problem in translator.problems]


def test_code_is_a_paragraph_of_its_own(made: Made) -> None:
    """What reads the tags aloud comes to a block of code behind what precedes it, not inside its section."""
    doctree = nodes.document("", "")  # type: ignore[arg-type]
    doctree += nodes.literal_block("gauge --day", "gauge --day")
    words = made.app.builder.messages  # type: ignore[attr-defined]
    translator = Translator(PrintedDocument("x", doctree), edition_of("en"), Anchors(Contents()), words=words)
    assert ["P"] == translator.body().xpath("//pre/@data-tag")


def test_what_a_table_is_decides_about_what_is_around_it(made: Made) -> None:
    """Box and section of a table have its classes, a document with numbered paragraphs has one of its own."""
    doctree = nodes.document("", "")  # type: ignore[arg-type]
    table = nodes.table("", nodes.tgroup("", nodes.tbody()), classes=["chronology"])
    doctree += nodes.section("", table, nodes.paragraph("", "x"))
    words = made.app.builder.messages  # type: ignore[attr-defined]
    translator = Translator(PrintedDocument("x", doctree), edition_of("en"), Anchors(Contents()), words=words)
    found = translator.body()
    assert "document" == found.get("class")
    assert ["level-1 with-chronology"] == found.xpath("section/@class")
    assert ["table of-chronology"] == found.xpath(".//div/@class")
    assert "document counted" == body(made, "chapters/01-first").get("class")


def test_a_link_to_nowhere_is_a_problem() -> None:
    """A link whose target is not in the printed book is named with its document."""
    anchors = Anchors(Contents())
    anchors.resolve(etree.fromstring('<p><a href="#gone">x</a></p>'), "chapters/01")
    assert [("chapters/01", "P005")] == [(problem.path, problem.code) for problem in anchors.problems]


def test_a_picture_needs_a_text_alternative(made: Made) -> None:
    """A picture without `alt` is refused before anything is laid out."""
    doctree = nodes.document("", "")  # type: ignore[arg-type]
    doctree += nodes.image(uri="a b.svg")
    words = made.app.builder.messages  # type: ignore[attr-defined]
    translator = Translator(PrintedDocument("x", doctree), edition_of("en"), Anchors(Contents()), words=words)
    # no path of this machine, which would make other bytes on another
    assert ["book:///a%20b.svg"] == translator.body().xpath("//img/@src")
    assert ["P007"] == [problem.code for problem in translator.problems]


class _StoppedError(Exception):
    """Stand for whatever would follow."""


def test_the_ledger_goes_with_the_book(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each published file is attached with what it is in words; pictures come from the book's own folders."""
    builder: Any = made.app.builder
    file = SimpleNamespace(name="a.csv", media_type="text/csv", content=b"a", says=TEXTS_SAY)
    monkeypatch.setattr(pdf_builder, "published_data", lambda _env: (file,))
    given: dict[str, Any] = {}

    def print_book(_parts: object, frame: Frame, _about: object, **options: Any) -> None:
        given.update(options, frame=frame)
        raise _StoppedError

    monkeypatch.setattr(printing, "print_book", print_book)
    with pytest.raises(_StoppedError):
        builder._print([], Anchors(Contents()))
    assert [Attachment("a.csv", "text/csv", b"a", TEXTS_SAY)] == given["attached"]
    assert (builder.title, ("", " (continued)")) == (given["frame"].title, given["frame"].continued)
    assert [builder.drawings.folder, folder_of(builder.env)] == given["shown"]


def test_what_a_book_was_set_in_is_written_beside_it(made: Made) -> None:
    """The families of its files, Latin and Arabic."""
    fonts = json.loads((made.out / "tiny-en.fonts.json").read_text("utf-8"))
    assert {"Gentium Plus", "Amiri"} <= {family for font in fonts for family in font["families"]}


def test_each_document_is_called_what_it_is(made: Made) -> None:
    """A chapter has a number, an appendix a letter; what stands before or behind them has neither."""
    builder: Any = made.app.builder
    entries = (
        ContentsEntry("a", "A", number="2"),
        ContentsEntry("b", "B", letter="C"),
        ContentsEntry("c", "C"),
    )
    assert [("2", "Chapter 2"), ("C", "Appendix C"), ("", "")] == [
        (builder.label(each), builder._kicker(each)) for each in entries
    ]
    assert ("", " (continued)") == builder._continued()
    assert "" == builder.logo()


def test_print_shows_drawings_rather_than_their_pictures(made: Made) -> None:
    """Of several forms of a picture the one is chosen that is sharp at any size; others stay as they are."""
    forms = {"image/png": "a.png", "image/svg+xml": "a.svg", "application/pdf": "a.pdf"}
    pictures = [nodes.image(candidates=forms, uri="a.*"), nodes.image(uri="b.jpg")]
    doctree = nodes.document("", "")  # type: ignore[arg-type]
    doctree += pictures
    made.app.builder.post_process_images(doctree)
    assert ["a.svg", "b.jpg"] == [each["uri"] for each in pictures]


def test_forewords_stand_before_the_contents(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first beside the imprint, an appendix on whatever page comes next."""
    builder: Any = made.app.builder
    names = [entry.docname for entry in builder.contents]
    kinds = (PartKind.FOREWORD, PartKind.FOREWORD, PartKind.APPENDICES)
    listed = tuple(map(Listed, names, kinds, ("", "", "A")))
    known = book_of(builder.env).contents
    monkeypatch.setattr(pdf_builder, "book_of", lambda _env: SimpleNamespace(contents=Contents(listed)))
    monkeypatch.setattr(builder, "expected", Expected())
    parts = list(builder._parts(Anchors(known)))
    front = (
        ("front", True, False),
        (names[0], True, True),
        (names[1], False, True),
        ("contents", False, False),
    )
    assert [("cover", True, False), *front, (names[2], False, False), ("colophon", False, False)] == [
        (part.name, part.recto, part.leads) for part in parts
    ]
    assert [Foliation.FRONT, Foliation.FRONT, Foliation.TEXT] == [
        part.stretch for part in parts if part.name in names
    ]
    assert ["Chapters", "Chapters", "Appendices"] == [part.caption for part in parts if part.name in names]


@pytest.mark.parametrize(
    ("release", "told"), [(False, ["direction", "reach"]), (True, ["direction", "pages", "reach"])]
)
def test_a_release_is_looked_at_page_by_page(
    release: bool, told: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a draft only what a reader's program needs; all that is wrong is told together."""
    found = {name: [Problem(name, 0, "P010", "x")] for name in ("reach", "direction", "pages")}
    monkeypatch.setattr(check_pdf, "check_reach", lambda _path: found["reach"])
    monkeypatch.setattr(check_pdf, "check_direction", lambda _path, _edition: found["direction"])
    monkeypatch.setattr(inspecting, "inspect", lambda *_given: found["pages"])
    config = SimpleNamespace(chronicle_release=release)
    builder: Any = SimpleNamespace(edition=edition_of("en"), config=config, expected=Expected())
    with pytest.raises(ProblemsFound) as raised:
        pdf_builder.PdfBuilder._inspect(builder, tmp_path / "a.pdf")
    assert told == sorted(each.path for each in raised.value.problems)
