"""A finished PDF is read by its tags, as a screen reader does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from chronicle.oracles.results.printed import printed_text, read_print
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.oracles.results.shown import ShownPage

Made = tuple[str, Any]


def element(pdf: pikepdf.Pdf, kind: str, content: Any, **more: Any) -> Any:
    """Return a structure element that says a text, or holds others."""
    made = Dictionary(Type=Name.StructElem, S=Name(f"/{kind}"), **more)
    if isinstance(content, str):
        made.ActualText = String(content)
    elif content:
        made.K = Array([element(pdf, *each[:2], **(each[2] if len(each) > 2 else {})) for each in content])
    return pdf.make_indirect(made)


def book(path: Path, *content: Any) -> Path:
    """Write a PDF whose tags hold these elements: kind, text or elements, and more."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        tops = [element(pdf, *each[:2], **(each[2] if len(each) > 2 else {})) for each in content]
        pdf.Root.StructTreeRoot = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=Array(tops)))
        pdf.save(path)
    return path


def pages(path: Path, *content: Any, code: str = "en") -> list[ShownPage]:
    """Return what is read of such a PDF."""
    return read_print(book(path / "a.pdf", *content), edition_of(code))


def paragraph(number: str, *content: Any, **more: Any) -> Any:
    """Return a numbered paragraph."""
    return ("P", [("Span", number), *content], more)


def test_each_heading_of_the_first_level_begins_a_document(tmp_path: Path) -> None:
    """What stands before the first belongs to none; a heading's note is no part of it."""
    heading = ("H1", [("Span", "Spring"), ("Note", "A paper.")])
    found = pages(tmp_path, ("P", [("Span", "Before.")]), heading, ("H6", "Then"), ("H1", "Summer"))
    assert [[], [(1, "Spring"), (6, "Then")], [(1, "Summer")]] == [each.headings for each in found]
    assert ["Before.", "SpringThen", "Summer"] == [each.text for each in found]
    assert ["", "Apaper.", ""] == [each.notes for each in found]


def test_a_paragraph_is_found_by_its_number(tmp_path: Path) -> None:
    """The number is no part of its text; alone it is a cell of a table, and the first with it is meant."""
    _first, found = pages(
        tmp_path,
        ("H1", "A"),
        paragraph("4.12", ("Span", "Told "), ("Em", [("Span", "well.")])),
        paragraph("4.13"),
        paragraph("4.12", ("Span", "as 4.12 has it")),
        ("P", [("Span", "2011 and "), ("Span", "4.14")]),
    )
    assert {"p4-12": "Toldwell."} == {name: each.text for name, each in found.paragraphs.items()}
    assert "AToldwell.4.13as4.12hasit2011and4.14" == found.text


def mark(to: str) -> Any:
    """Return a link to a place."""
    return {"K": Array([Dictionary(Type=Name.OBJR, Obj=Dictionary(Dest=String(to)))])}


def test_links_and_notes_of_a_paragraph_are_counted(tmp_path: Path) -> None:
    """A mark of a note is no link; a link on two lines is one, and what a note links to is another's."""
    link, note = ("Link", [], mark("p1-1")), ("Link", [], mark("n1-1"))
    content = [
        link, link, ("Span", "x"), ("NonStruct", [note]), note,
        ("Note", [("Span", "A paper."), link]), link, ("Em", [link]), note,
    ]  # fmt: skip
    _first, found = pages(tmp_path, ("H1", "A"), paragraph("1.1", *content))
    assert {"links": 3, "notes": 3} == found.paragraphs["p1-1"].counts
    assert ("Ax", "Apaper.") == (found.text, found.notes)


def test_pictures_tables_and_items_are_counted(tmp_path: Path) -> None:
    """In whatever they stand; an alternative is kept, and a text that stands for a picture is read."""
    _first, found = pages(
        tmp_path,
        ("H1", "A"),
        ("Sect", [
            ("Figure", "Art", {"Alt": String("A square")}),
            ("L", [("LI", [("P", [("Span", "one")])]), ("LI", [("P", [("Span", "two")])])]),
            ("Table", [("TR", [("TD", [("P", [("Span", "cell")])])])]),
        ]),
    )  # fmt: skip
    assert {"picture": 1, "table": 1, "list item": 2} == dict(found.counts)
    assert (frozenset({"Asquare"}), "AArtonetwocell") == (found.attributes, found.text)


def test_what_is_not_translated_is_apart(tmp_path: Path) -> None:
    """In another edition a paragraph in the book's language is; in the book's own none is."""
    told = paragraph("1.1", ("Span", "Told."), Lang=String(edition_of("en").tag))
    other = ("P", [("Span", "Dit.")], {"Lang": String("fr")})
    for code, text, apart in (("ar", "ADit.", "Told."), ("en", "ATold.Dit.", "")):
        _first, found = pages(tmp_path, ("H1", "A"), told, other, code=code)
        assert (text, apart) == (found.text, found.untranslated)
        assert bool(apart) is found.paragraphs["p1-1"].is_untranslated


def test_a_note_outside_a_paragraph_is_a_note(tmp_path: Path) -> None:
    """Wherever it stands, its words are not those of the running text."""
    _first, found = pages(tmp_path, ("H1", "A"), ("Sect", [("Note", "A paper."), ("P", [("Span", "Told.")])]))
    assert ("ATold.", "Apaper.") == (found.text, found.notes)


def test_everything_is_read_in_the_order_of_the_tags(tmp_path: Path) -> None:
    """Notes where their marks stand."""
    path = book(
        tmp_path / "a.pdf", ("P", [("Span", "Told."), ("Note", [("Span", "A paper.")])]), ("P", "On.")
    )
    assert "Told.A paper.On." == printed_text(path, edition_of("en"))
