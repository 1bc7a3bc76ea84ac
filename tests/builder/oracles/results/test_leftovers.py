"""Markup that readers would see is named with its page and the words around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
import pytest
from pikepdf import Dictionary, Name

from chronicle.oracles.results.leftovers import check_leftovers

if TYPE_CHECKING:
    from pathlib import Path

LONG = "The march went on from the square to the bridge"


def found_in(folder: Path, body: str, *typed: str) -> list[tuple[str, str]]:
    """Return where and around which words a web edition with this page shows markup."""
    (folder / "chapters").mkdir()
    (folder / "chapters/01-first.html").write_text(
        f"<html><meta charset='utf-8'><body>{body}</body></html>", encoding="utf-8"
    )
    return [(each.path.partition("/")[2], each.subject) for each in check_leftovers(folder, typed)]


@pytest.mark.parametrize(
    ("body", "subject"),
    [
        ("<p>In {place} now.</p>", "In {place} now."),
        (f"<p>{LONG} {{place}} {LONG}</p>", f"{LONG[-29:]} {{place}} {LONG[:29]}"),
        ("<img alt='In {place} now.'>", "In {place} now."),
        ("<p>In {\u2068place\u2069} now.</p>", "In {place} now."),
        ("<p>Fine.</p><p>In {place} now.</p>", "In {place} now."),
        ("<p>In {place} now.</p>" * 2, "In {place} now."),
        (f"<p>{LONG[:28]} {{place}} {LONG[30:]}</p>", f"{LONG[:28]} {{place}} {LONG[30:59]}"),
        (f"<p>{'x' * 29}  {{place}}  {'x' * 29}</p>", f"{'x' * 28}  {{place}}  {'x' * 28}"),
        (f"<p>{'x' * 29} {'x' * 28} {{place}}.</p>", f"{'x' * 28} {{place}}."),
    ],
)
def test_markup_is_named_with_the_words_around_it(tmp_path: Path, body: str, subject: str) -> None:
    """Once, with up to thirty letters on either side; marks of direction hide nothing."""
    assert [("chapters/01-first", subject)] == found_in(tmp_path, body)


@pytest.mark.parametrize("body", ["<p>In Hama.</p>", "<p>In <code>{place}</code>.</p>", "<pre>{place}</pre>"])
def test_what_is_shown_as_code_is_meant(tmp_path: Path, body: str) -> None:
    """A page without markup, or with some in code, has no fault."""
    assert [] == found_in(tmp_path, body)


def test_what_is_typed_so_in_the_manuscript_is_meant(tmp_path: Path) -> None:
    """Of two signs on a page the other one is still named."""
    body = "<p>Type {place} here.</p><p>Or {place}, and {actor}.</p>"
    assert [("chapters/01-first", "Or {place}, and {actor}.")] == found_in(tmp_path, body, "x", "{place}")


def test_a_page_of_print_is_named(tmp_path: Path) -> None:
    """In a PDF the number of the page says where, and a line the words around it."""
    path = tmp_path / "book.pdf"
    with pikepdf.new() as pdf:
        face = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
        for said in (b"Fine.", b"In {place} now.", b"Type {this} here."):
            page = pdf.add_blank_page().obj
            page.Resources = Dictionary(Font=Dictionary(F=face))
            page.Contents = pdf.make_stream(
                b"BT /F 12 Tf 72 700 Td (" + said + b") Tj 0 -20 Td (More.) Tj 0 -20 Td (" + said + b") Tj ET"
            )
        pdf.save(path)
    found = [(each.path, each.subject) for each in check_leftovers(path, ["{this}"])]
    assert [("book.pdf, page 2", "In {place} now.")] == found
