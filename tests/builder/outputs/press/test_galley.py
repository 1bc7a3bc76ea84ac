"""A proof has source and translation side by side, with what placeholders print."""

from __future__ import annotations

import pypdfium2
import pytest

from chronicle.outputs.press import galley as module
from chronicle.outputs.press.galley import GalleyPiece, GalleyRow, GalleySheet, galley
from tests.languages import edition_of

ROW = GalleyRow(
    "4.12",
    "4.1",
    [[GalleyPiece("Left <in> "), GalleyPiece("May 2014", "date"), GalleyPiece(".")]],
    [[GalleyPiece("غادروا في "), GalleyPiece("أيار/مايو 2014", "date"), GalleyPiece(".")]],
    "not certain",
)


@pytest.mark.parametrize("code", ["ar", "zh"])
def test_rows_are_numbered_and_stand_on_pages_across(code: str) -> None:
    """Number, place and state stand beside both texts, and names behind what they print."""
    rows = [ROW._replace(number=f"4.{number}") for number in range(1, 31)]
    data = galley([GalleySheet("chapters/04", rows)], edition_of(code), "proof", "2026-01-02T03:04:05Z")
    pdf = pypdfium2.PdfDocument(data)
    text = "".join(page.get_textpage().get_text_bounded() for page in pdf)
    width, height = pdf[0].get_size()
    assert width > height
    assert all(f"4.{number}" in text for number in range(1, 31))
    assert "chapters/04" in text
    first = text.partition("4.2")[0]
    assert "Left <in>" in first
    assert "not certain" in first
    assert 2 <= first.count("date")
    boxes = pdf[0].get_textpage().search("Left <in>").get_next()
    assert boxes is not None
    pdf.close()


def test_a_row_says_no_more_than_there_is() -> None:
    """Place and state each stand on a line of their own, where they are known; signs are no markup."""
    source = (
        '<td lang="en-GB" dir="ltr"><p>Left &lt;in&gt; <bdi class="printed">May 2014</bdi>'
        '<bdi class="name" dir="ltr">date</bdi>.</p></td>'
    )
    translation = (
        '<td lang="ar" dir="rtl"><p>غادروا في <bdi class="printed">أيار/مايو 2014</bdi>'
        '<bdi class="name" dir="ltr">date</bdi>.</p></td>'
    )
    for where, state, said in (
        ("a<b", "", "<br>a&lt;b"),
        ("", "", ""),
        ("", "not certain", '<br><span lang="ar" dir="rtl">not certain</span>'),
        ("4.1", "not certain", '<br>4.1<br><span lang="ar" dir="rtl">not certain</span>'),
    ):
        head = f'<tr><th scope="row" lang="en-GB" dir="ltr"><b>4.12</b>{said}</th>'
        assert f"{head}{source}{translation}<td></td></tr>" == module._row(
            ROW._replace(state=state, where=where), edition_of("ar")
        )


def test_each_form_is_a_paragraph() -> None:
    """A message that counts has several, in source and translation."""
    forms = [[GalleyPiece("one")], [GalleyPiece("many", "n")]]
    assert (
        '<td lang="zh-Hans" dir="ltr"><p>one</p>'
        '<p><bdi class="printed">many</bdi><bdi class="name" dir="ltr">n</bdi></p></td>'
    ) == module._cell(forms, edition_of("zh"))


@pytest.mark.parametrize(("rows", "tables"), [(1, 1), (40, 1), (41, 2), (0, 0)])
def test_a_table_has_forty_rows(rows: int, tables: int) -> None:
    """Below the name of the sheet, once; none is left empty."""
    said = module._table(GalleySheet("a", [ROW] * rows), edition_of("ar"))
    columns = '<colgroup><col class="number"><col><col><col class="pencil"></colgroup>'
    assert said.startswith('<h1 lang="en-GB" dir="ltr">a</h1>')
    assert (tables, tables, rows) == (
        said.count(f"<table>{columns}<tr>"),
        said.count("</table>"),
        said.count("<tr>"),
    )


def test_a_long_sheet_has_several_tables() -> None:
    """WeasyPrint is slow with long ones; each has the columns, and none a row twice."""
    rows = [ROW._replace(number=f"4.{number}") for number in range(1, 2 * module._ROWS + 2)]
    said = module._table(GalleySheet("a <b>", rows), edition_of("ar"))
    assert (3, 3) == (said.count("<table>"), said.count("<colgroup>"))
    assert len(rows) == said.count("<tr>")
    assert 'dir="ltr">a &lt;b&gt;</h1>' in said


def test_a_missing_font_is_told_before_anything_is_painted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the proof would show boxes in the place of letters."""

    def refuse(_typefaces: object) -> None:
        raise LookupError

    monkeypatch.setattr(module, "require_fonts", refuse)
    with pytest.raises(LookupError):
        galley([GalleySheet("a", [ROW])], edition_of("ar"), "proof", "2026-01-02T03:04:05Z")
