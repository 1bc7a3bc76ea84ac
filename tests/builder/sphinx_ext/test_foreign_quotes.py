"""Quotation marks around foreign titles on pages that run from right to left."""

from __future__ import annotations

import pytest
from docutils import nodes
from docutils.utils import new_document

from chronicle.core.controls import LRI, PDI
from chronicle.sphinx_ext.foreign_quotes import take_in_marks
from chronicle.sphinx_ext.nodes import isolate


def printed(*pieces: str | nodes.Node) -> str:
    """Return a paragraph as it is read when its marks were taken in."""
    document = new_document("x")
    document += nodes.paragraph(
        "", "", *(nodes.Text(each) if isinstance(each, str) else each for each in pieces)
    )
    take_in_marks(document, ("«", "»"))
    return str(document.astext())


def run(text: str, direction: str = "ltr") -> isolate:
    """Return a run that is set apart."""
    return isolate("", text, dir=direction)


@pytest.mark.parametrize("title", ["Homs residents leave", "霍姆斯之圍"])
def test_marks_stand_with_the_first_and_last_word_of_a_title(title: str) -> None:
    """Marks of the page around the whole of a foreign run become those of its letters, inside it."""
    assert f"عنوان {LRI}“{title}”{PDI}." == printed("عنوان «", run(title), "».")
    assert f"{LRI}“{title}”{PDI}" == printed("«", run(title), "»")


def test_marks_inside_a_title_become_those_of_the_other_kind() -> None:
    """What was quoted with other marks than the title's is so again."""
    assert f"{LRI}“Residents leave ‘heart’ of it”{PDI}" == printed(
        "«", run("Residents leave “heart” of it"), "»"
    )


def test_marks_around_a_link_are_taken_in() -> None:
    """A title that is a link, or emphasised, is no other title."""
    assert f"{LRI}“Homs”{PDI}" == printed(
        "«", nodes.reference("", "", nodes.emphasis("", "", run("Homs"))), "»"
    )


@pytest.mark.parametrize(
    "pieces",
    [
        ("«هجوم ", run("Homs"), "»"),
        ("«", run("Homs"), " هجوم»"),
        ("«", run("2011–2024"), "»"),
        ("«", run("هجوم", "rtl"), "»"),
        ("«", run("هجوم Homs", "rtl"), "»"),
        ("قالت ", run("Homs"), "»"),
        ("قالت «", run("Homs")),
        (run("Homs"), "»"),
        (run("Homs"),),
        ("«", nodes.reference("", "", nodes.Text("x"), run("Homs")), "»"),
    ],
)
def test_other_marks_stay(pieces: tuple[str | nodes.Node, ...]) -> None:
    """Marks around more than the run, or around a figure, are the page's own."""
    before = "".join(each if isinstance(each, str) else each.astext() for each in pieces)
    assert before == printed(*pieces)
