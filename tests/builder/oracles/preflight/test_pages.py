"""Ink on ink, ink out of its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from chronicle.oracles.preflight.area import check_area
from chronicle.oracles.preflight.ink import check_ink
from chronicle.oracles.preflight.sheet import sheets
from tests.builder.oracles.preflight.conftest import SENTENCES, chapter_of, proof_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from chronicle.core.problems import Problem
    from tests.builder.oracles.preflight.conftest import Proof

_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="90mm" height="40mm"><path d="M0 0h300v150h-300z"/></svg>'
)


def look(proof: Proof) -> list[Problem]:
    """Look at every page."""
    found = []
    with sheets(proof.path) as pages:
        for number, sheet in pages:
            found += check_ink(sheet, proof.path, number)
            found += check_area(sheet, proof.path, number, proof.edition)
    return found


def test_a_well_made_book_has_no_fault(printed: Proof) -> None:
    """Text, notes, heads, folios and numbers in the margin are where they should be, in each language."""
    assert [] == look(printed)


def test_a_figure_on_the_text_is_named(tmp_path: Path) -> None:
    """A picture that runs over text is a problem with page, words and millimetres."""
    picture = tmp_path / "figure.svg"
    picture.write_text(_SVG)
    body = chapter_of(SENTENCES["en"], SENTENCES["en"])
    figure = etree.Element("figure")
    etree.SubElement(figure, "img", src=picture.as_uri(), alt="A figure")
    body.insert(1, figure)
    assert [] == look(proof_of("en", body, tmp_path))
    (problem,) = look(proof_of("en", body, tmp_path, "figure + p { margin-top: -14mm }"))
    assert "P023" == problem.code
    assert "page 1: text and figure" in problem.message
    assert "mm" in problem.message
    assert problem.subject


def test_a_rule_through_a_line_is_named(tmp_path: Path) -> None:
    """A hairline that strikes through words is a problem."""
    body = chapter_of(SENTENCES["en"])
    etree.SubElement(body, "div", {"class": "line"})
    css = ".line { border-top: 0.35pt solid #000; margin-top: -2.4mm }"
    assert ["P023"] == [problem.code for problem in look(proof_of("en", body, tmp_path, css))]


@pytest.mark.parametrize(("number", "mark"), [("8.5", "،"), ("ب", "،")])
def test_a_mark_on_a_figure_is_named(number: str, mark: str, tmp_path: Path) -> None:
    """A comma that is painted on the number before it is a problem."""
    body = etree.fromstring(
        f'<section id="x" class="document"><p>{SENTENCES["ar"]} <span>{number}</span>'
        f'<span style="margin-right: -4pt">{mark}</span></p></section>'
    )
    assert ["P023"] == [problem.code for problem in look(proof_of("ar", body, tmp_path))]


@pytest.mark.parametrize(
    ("css", "make"),
    [
        ("p { white-space: nowrap }", lambda: chapter_of(SENTENCES["en"] * 2)),
        ("p { margin-left: -30mm }", lambda: chapter_of("A word.")),
        ("section { padding-top: 175mm } p { position: relative; top: 10mm }", lambda: chapter_of("A word.")),
        ("@page { @top-center { padding-bottom: 14mm !important } }", lambda: chapter_of(*["A. " * 200] * 9)),
    ],
)
def test_what_leaves_its_place_is_named(css: str, make: Callable[[], etree._Element], tmp_path: Path) -> None:
    """A long line, a shifted paragraph, text below its area, a head too high: each is a problem."""
    found = look(proof_of("en", make(), tmp_path, css))
    assert "P024" in {problem.code for problem in found}
    assert all("mm out of its place" in problem.message for problem in found if problem.code == "P024")
