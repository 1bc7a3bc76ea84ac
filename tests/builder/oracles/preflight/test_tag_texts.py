"""What the tags of a PDF say is what the book says, in its order."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest
from lxml import etree
from pikepdf import Name, String

from chronicle.oracles.preflight.findable import Said
from chronicle.oracles.preflight.tag_reading import TagBlock, Tags
from chronicle.oracles.preflight.tag_texts import (
    _of_blocks,
    _of_notes,
    _of_others,
    check_tag_texts,
)
from chronicle.oracles.structure_tree import all_elements, elements, kids
from tests.builder.oracles.preflight.conftest import (
    ONE_LANGUAGE,
    SENTENCES,
    SVG,
    chapter_of,
    planted,
    proof_of,
)
from tests.languages import edition_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from tests.builder.oracles.preflight.conftest import Proof


def small_book(code: str) -> dict[str, Said]:
    """Return what the small book with notes says, chapter by chapter."""
    told = SENTENCES[code] * 8
    note = f"{SENTENCES[code]}圍城"
    text, foreign = ["A", told, told, told, "B", told], [("zh-Hant", "圍城")] * 2
    return {name: Said(text=text, notes=[note, note], foreign=foreign) for name in ("1", "2")}


def faults(
    path: Path, code: str, book: dict[str, Said], composed: Sequence[int] = ()
) -> list[tuple[str, str]]:
    """Return what is wrong and with which words."""
    found = check_tag_texts(path, book, edition_of(code), composed)
    assert {"P044"} >= {problem.code for problem in found}
    return [(problem.message, problem.subject) for problem in found]


def test_the_tags_say_the_book(printed: Proof) -> None:
    """Headings, paragraphs and notes are there, whole and in order, in each language."""
    code = printed.edition.code
    assert [] == faults(printed.path, code, small_book(code), printed.composed)


@ONE_LANGUAGE
def test_only_what_the_builder_composes_may_stand_besides(printed: Proof) -> None:
    """Title pages, contents and colophon are in no document, and pass on their own pages alone."""
    book = small_book(printed.edition.code)
    found = faults(printed.path, printed.edition.code, book, printed.composed[:-1])
    assert {f"page {printed.composed[-1]}: the tags have this where the book has not."} == {
        message for message, _ in found
    }


def _all(pdf: pikepdf.Pdf, tag: str) -> list[Any]:
    return [element for element in all_elements(pdf) if str(element.S) == tag]


def _last(pdf: pikepdf.Pdf, tag: str) -> Any:
    """Return the last of the chapters; behind it the colophon has one more."""
    return _all(pdf, tag)[-2]


def _without(element: Any) -> None:
    home, gone = element.P, element.objgen
    home.K = pikepdf.Array([kid for kid in kids(home) if isinstance(kid, int) or kid.objgen != gone])


def _lost(pdf: pikepdf.Pdf) -> None:
    _without(_last(pdf, "/P"))


def _lost_note(pdf: pikepdf.Pdf) -> None:
    _without(_all(pdf, "/Note")[1])


def _exchanged(pdf: pikepdf.Pdf) -> None:
    heading = _last(pdf, "/H2")
    held = kids(heading.P)
    at = next(i for i, kid in enumerate(held) if not isinstance(kid, int) and kid.objgen == heading.objgen)
    heading.P.K = pikepdf.Array([*held[:at], *reversed(held[at:])])


def _other_words(pdf: pikepdf.Pdf) -> None:
    leaf = next(each for each in elements(_last(pdf, "/P")) if isinstance(kids(each)[-1], int))
    leaf.ActualText = String("Nothing.")


def _other_note(pdf: pikepdf.Pdf) -> None:
    _add(pdf, "Span", _all(pdf, "/Note")[0])


def _besides(pdf: pikepdf.Pdf) -> None:
    _add(pdf, "P", _last(pdf, "/P").P)


def _add(pdf: pikepdf.Pdf, tag: str, home: Any) -> None:
    """Add an element that says something of its own."""
    made = pikepdf.Dictionary(Type=Name.StructElem, S=Name(f"/{tag}"), P=home, ActualText=String("Added"))
    home.K = pikepdf.Array([*kids(home), pdf.make_indirect(made)])


def _no_language(pdf: pikepdf.Pdf) -> None:
    for element in all_elements(pdf):
        if "/Lang" in element:
            del element["/Lang"]


@pytest.mark.parametrize(
    ("plant", "said"),
    [
        (_lost, "the tags lack this"),
        (_lost_note, "the tags lack this"),
        (_exchanged, "the tags have this where the book has not"),
        (_other_words, "the tags lack this"),
        (_other_note, "say this otherwise in a note"),
        (_besides, "the tags have this where the book has not"),
        (_no_language, "that its language is zh-Hant"),
    ],
)
def test_what_is_lost_or_exchanged_is_named(
    printed: Proof, tmp_path: Path, plant: Callable[[pikepdf.Pdf], None], said: str
) -> None:
    """A block or note that is gone, elsewhere, changed or added is told with its words."""
    path = planted(printed, tmp_path, plant)
    found = faults(path, printed.edition.code, small_book(printed.edition.code), printed.composed)
    assert found
    assert said in " ".join(message for message, _ in found)
    assert all(subject for _, subject in found)


TABLE = (
    "<div class='table'><table><thead><tr><th><p>Date</p></th>"
    "<th><p><a href='https://example.org/'>What</a></p></th></tr></thead><tbody>"
    + "".join(f"<tr><td><p>Day {row}</p></td><td><p>Told {row}</p></td></tr>" for row in range(60))
    + "</tbody></table></div>"
)


def test_tables_and_pictures_have_words(tmp_path: Path) -> None:
    """A table that goes on over pages is one, with one head; without a caption it is told what is above it.

    A picture has its alternative, its caption may stand anywhere.
    """
    picture = tmp_path / "figure.svg"
    picture.write_text(SVG)
    body = chapter_of("Told first.")
    body.insert(0, etree.fromstring("<h1>Days &amp; nights</h1>"))
    del body[1].attrib["id"]
    body.append(etree.fromstring(TABLE))
    figure = etree.SubElement(body, "figure")
    etree.SubElement(figure, "img", src=picture.as_uri(), alt="A square")
    etree.SubElement(figure, "figcaption").text = "Fig. 1 The square"
    path = proof_of("en", body, tmp_path).path
    cells = [f"{word} {row}" for row in range(60) for word in ("Day", "Told")]
    text = ["Days & nights", "Told first.", "Date", "What", *cells]
    said = Said(text=text, figures=["The square"], alternatives=["A square"])
    assert [] == faults(path, "en", {"1": said})
    with pikepdf.Pdf.open(path, allow_overwriting_input=True) as pdf:
        assert len(pdf.pages) > 1
        assert 1 == sum(len(page.obj.get("/Annots", [])) for page in pdf.pages)
        (table,) = _all(pdf, "/Table")
        assert str(table.A.Summary) == "Days & nights"
        names = {str(head.ID) for head in _all(pdf, "/TH")}
        assert names == {str(each) for cell in _all(pdf, "/TD") for each in cell.A.Headers}
        del table.A
        (drawing,) = _all(pdf, "/Figure")
        drawing.Alt = String("")
        pdf.save(path)
    found = [message for message, _ in faults(path, "en", {"1": said})]
    assert [
        "no picture has this alternative.", "1 pictures have no alternative.",
        "page 1: a table has no caption and no summary.",
    ] == found  # fmt: skip


def test_brackets_are_said_as_they_open(tmp_path: Path) -> None:
    """A bracket of a name that runs the other way is not that of the Arabic text, though its glyph is.

    Nor are Arabic words turned round that stand in a phrase in Chinese. Upstream: U-RD-08.
    """
    body = chapter_of(f"({SENTENCES['ar']})")
    name = etree.SubElement(body[0], "span", dir="ltr")
    name.text, name.tail = "GeoNames (CC BY)", f" ({SENTENCES['ar']})"
    both = etree.SubElement(body[0], "span", {"dir": "ltr", "lang": "zh-Hans"})
    both.text = "“古拉布山”（جبل الغراب）"
    path = proof_of("ar", body, tmp_path).path
    text = f"({SENTENCES['ar']})GeoNames (CC BY) ({SENTENCES['ar']}){both.text}"
    said = Said(text=[text], foreign=[("zh-Hans", both.text)])
    assert [] == faults(path, "ar", {"1": said})


LACKS = "the tags lack this, or have it in another place."
ELSEWHERE = "page 3: the tags have this where the book has not."
LOST_NOTE = "the tags lack this note, or have it in another place."
STRANGE_NOTE = "page 3: the tags have a note that the book has not here."
OTHERWISE = "the tags say this otherwise"


def _blocks(*texts: str) -> list[TagBlock]:
    """Return a page of blocks; a heading begins with a sharp."""
    return [TagBlock("/H1" if text.startswith("#") else "/P", text.lstrip("#"), 3) for text in texts]


@pytest.mark.parametrize(
    ("tagged", "text", "figures", "said"),
    [
        (["One", "Two"], ["One", "Two"], [], []),
        (["1.2One", "Table3Two"], ["One", "Two"], [], []),
        (["a)One"], ["One"], [], [(LACKS, "One"), (ELSEWHERE, "a)One")]),
        (["3One"], ["2One"], [], [(f"page 3: {OTHERWISE}.", "2One")]),
        (["1.One", "（2）Two"], ["One", "Two"], [], []),
        (["One"], ["One", "Two", "Three"], [], [(LACKS, "Two"), (LACKS, "Three")]),
        (["One", "Two", "Three"], ["One", "Three"], [], [(ELSEWHERE, "Two")]),
        (["Two", "One"], ["One", "Two"], [], [(ELSEWHERE, "Two"), (LACKS, "Two")]),
        (["Onx"], ["One"], [], [(LACKS, "One"), (ELSEWHERE, "Onx")]),
        (["12", "One"], ["One"], [], []),
        (["1–2", "One", "!"], ["One"], [], []),
        (["Chapter3", "#One"], ["One"], [], []),
        (["x" * 30, "#One"], ["One"], [], []),
        (["x" * 31, "#One"], ["One"], [], [(ELSEWHERE, "x" * 31)]),
        (["Chapter", "One"], ["One"], [], [(ELSEWHERE, "Chapter")]),
        (["One", "Fig.1Drawn"], ["One"], ["Drawn"], []),
        (["Drawn", "One"], ["One"], ["Drawn"], []),
        (["Drawn", "One", "Drawn"], ["One"], ["Drawn"], [(ELSEWHERE, "Drawn")]),
        (["Drawn", "One", "Drawn"], ["One"], ["Drawn", "Drawn"], []),
        (["One"], ["One"], ["Drawn", "Drawn"], [("the tags lack this of a figure.", "Drawn")] * 2),
        (["One"], ["One", ""], [""], []),
        (["2011"], ["2011"], [], []),
        (["2012"], ["2011"], [], [(LACKS, "2011")]),
    ],
)
def test_blocks_are_laid_side_by_side(
    tagged: list[str], text: list[str], figures: list[str], said: list[tuple[str, str]]
) -> None:
    """With a label before a block at most; figures and what print adds may stand between."""
    assert said == list(_of_blocks(_blocks(*tagged), {"a": Said(text=text, figures=figures)}))


def test_what_stands_in_many_rows_is_compared_too() -> None:
    """Cells of a long table say the same again and again: each is one, and what is more is told."""
    cells = ["Same"] * 250
    said = list(_of_blocks(_blocks("Added", *cells), {"a": Said(text=cells)}))
    assert [(ELSEWHERE, "Added")] == said
    assert [(LACKS, "Same")] == list(_of_blocks(_blocks(*cells[1:]), {"a": Said(text=cells)}))


@pytest.mark.parametrize(
    ("tagged", "notes", "said"),
    [
        (["1One", "2Two"], ["One", "Two"], []),
        (["One", "123Two"], ["One", "Two"], []),
        (["1OneTwo", "2Three"], ["One", "Two", "Three"], []),
        (["1One"], ["One", "Two"], [(LACKS, "Two")]),
        (["2Two"], ["One", "Two"], [(LOST_NOTE, "One")]),
        (["1Onerest", "2Two"], ["One", "Two"], [(f"page 3: {OTHERWISE} in a note.", "rest")]),
        (["1Three"], ["One"], [(STRANGE_NOTE, "1Three"), (LACKS, "One")]),
        (["a1One"], ["One"], [(STRANGE_NOTE, "a1One"), (LACKS, "One")]),
        (["1234One"], ["One"], [(STRANGE_NOTE, "1234One"), (LACKS, "One")]),
        (["1One", "2Two"], ["Two", "One"], [
            (LOST_NOTE, "Two"),
            (STRANGE_NOTE, "2Two"),
        ]),
    ],
)  # fmt: skip
def test_notes_are_read_one_after_the_other(
    tagged: list[str], notes: list[str], said: list[tuple[str, str]]
) -> None:
    """Each has a number of three figures at most, then one line or more."""
    assert said == list(_of_notes(_blocks(*tagged), {"a": Said(notes=notes)}))


@pytest.mark.parametrize(
    ("tags", "book", "said"),
    [
        (Tags(alternatives=Counter(["A"])), Said(alternatives=["A"]), []),
        (Tags(alternatives=Counter(["A"])), Said(alternatives=["A", "A", "B c"]), [
            ("no picture has this alternative.", "A"), ("no picture has this alternative.", "Bc"),
        ]),
        (Tags(alternatives=Counter(["", ""])), Said(), [("2 pictures have no alternative.", "")]),
        (Tags(untitled=[4, 7]), Said(), [
            ("page 4: a table has no caption and no summary.", ""),
            ("page 7: a table has no caption and no summary.", ""),
        ]),
        (Tags(), Said(foreign=[("ar", "a b"), ("en-GB", "c"), ("ar", "")]), [
            ("this passage does not say that its language is ar.", "ab"),
        ]),
        (Tags(foreign=Counter([("ar", "ab")])), Said(foreign=[("ar", "a b")]), []),
        (Tags(foreign=Counter([("fa", "ab")])), Said(foreign=[("ar", "a b")]), [
            ("this passage does not say that its language is ar.", "ab"),
        ]),
    ],
)  # fmt: skip
def test_pictures_tables_and_passages_have_their_words(
    tags: Tags, book: Said, said: list[tuple[str, str]]
) -> None:
    """As many as the book has; what is in the language of the edition says so with the whole."""
    assert said == list(_of_others(tags, {"a": book}, edition_of("en")))
