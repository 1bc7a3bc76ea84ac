"""Lines that are badly set."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from chronicle.oracles.preflight.line_faults import (
    LADDER,
    LAST,
    NAME,
    TURNED,
    Kind,
    check_lines,
    found_in,
    lines_table,
)
from chronicle.oracles.preflight.printed_lines import PrintedLine
from tests.builder.oracles.preflight.conftest import SENTENCES, chapter_of, proof_of
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.builder.oracles.preflight.conftest import Proof


@pytest.mark.parametrize("code", ["en", "ar"])
def test_words_far_apart_are_named(code: str, tmp_path: Path) -> None:
    """A hole in a line of words is a problem with its page."""
    body = chapter_of(*[SENTENCES[code] * 2] * 3)
    for paragraph in body:
        etree.SubElement(paragraph, "span").tail = SENTENCES[code] * 2
    css = "span { display: inline-block; width: 15mm }"
    found = check_lines(proof_of(code, body, tmp_path, css).path, edition_of(code))
    assert {"P027"} == {problem.code for problem in found}
    assert all("page 1: widest space between words" in problem.message for problem in found)


def test_characters_far_apart_are_named(tmp_path: Path) -> None:
    """A Chinese line that is spread over its measure, since what follows cannot be broken, is a problem."""
    body = chapter_of(*["关于当时有多少人，各份文献说法不一，也没有一份" + "a" * 30 + "。"] * 2)
    found = check_lines(proof_of("zh", body, tmp_path).path, edition_of("zh"))
    assert ["P027", "P027"] == [problem.code for problem in found]
    assert all("page 1: Han characters apart" in problem.message for problem in found)


def _lines(*lines: tuple[str, bool], page: int = 1) -> list[PrintedLine]:
    """Return lines of a page, with whether each is full; each follows the one before."""
    return [
        PrintedLine(page, text, (0.3,) * text.count(" "), None, True, full, at > 0)
        for at, (text, full) in enumerate(lines)
    ]


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (_lines(("it goes on and", True), ("on.", False)), LAST),
        ([*_lines(("and so a word is bro\u2010", True)), *_lines(("ken here", False), page=2)], TURNED),
        (_lines(("the road to Khal\u2010", True), ("idiya was open", False)), NAME),
        (_lines(("the road to al-", True), ("Waer was open", False)), NAME),
        (_lines(*[("and so a word is bro\u2010", True)] * 3, ("ken here", False)), LADDER),
        (_lines(*[("and so a word is bro\u2010", True)] * 2, ("ken here", False)), None),
        (_lines(("it goes on and", True), ("on and on.", False)), None),
        (_lines(("said so. Other\u2010", True), ("wise it was not", False)), None),
    ],
)
def test_what_ends_badly_is_found(lines: list[PrintedLine], kind: Kind | None) -> None:
    """A short last line, a word broken over pages, a broken name; nothing else."""
    found = [each.kind for each in found_in(lines, edition_of("en")) if each.is_beyond]
    assert ([kind] if kind else []) == found


def test_three_characters_are_no_last_line() -> None:
    """A Chinese paragraph whose last line has three characters is named, one with four is not."""
    last = [
        PrintedLine(1, text, (), 0.0, True, text.endswith("一"), at > 0)
        for at, text in enumerate(["文" * 31 + "一", "无人知。", "文" * 31 + "一", "无人知晓。"])
    ]
    assert ["无人知。"] == [each.line.text for each in found_in(last, edition_of("zh")) if each.kind == LAST]


def test_the_worst_lines_are_shown(printed: Proof) -> None:
    """The table tells for each kind how many lines were measured, and shows the worst with their pages."""
    table = list(lines_table(printed.path, printed.edition))
    assert any(" measured, median " in line for line in table)
    assert any(line.strip().startswith("p. ") for line in table)
    assert [] == check_lines(printed.path, printed.edition)
