"""A translator is told what stands wrong and what to write, and nothing about what may stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs.files.entries import Entry
from chronicle.catalogs.gate.added_markup import check_spans, check_structure
from chronicle.catalogs.gate.allowed_names import Names
from chronicle.catalogs.gate.hidden_characters import check_characters
from chronicle.catalogs.gate.placeholder_rules import check_brackets, check_placeholders, check_plain
from chronicle.catalogs.gate.rules import findings
from chronicle.catalogs.placeholders.legend import Legend, Meant
from chronicle.catalogs.placeholders.unfolding import _written_out
from chronicle.ledger.model import CORRECTION
from chronicle.text.roles import REMARK
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

LEGEND = Legend(
    {"killed": Meant("value", "a.killed"), "note": Meant("claim", "a"), "remark": Meant(REMARK, "")}
)


@pytest.mark.parametrize(
    ("source", "text", "codes"),
    [
        *(("Next", f"التالي {mark}", ["T020"]) for mark in "<>`\\*_&[]|~$#"),
        ("[{told}] x", "[{told}]: x", ["T020"]),
        ("[{told}] x", "[{told}] س", []),
        ("Fig. %s", "شكل %s %", ["T030"]),
        ("50 % of %s", "50 % من %s", []),
    ],
)
def test_each_mark_in_a_word_of_the_interface_is_told(source: str, text: str, codes: list[str]) -> None:
    """A mark, a link or a per-cent sign that the source has may stay."""
    assert codes == [each.code for each in check_plain(source, text)]


@pytest.mark.parametrize(
    ("text", "remedies"),
    [
        ("{kiled}", ["", "Write {killed}."]),
        ("{kiled} {xyz}", ["", "Take out what the source does not have."]),
        ("{killed} {remarks}", ["Write {remark|…}."]),
    ],
)
def test_a_misspelt_placeholder_is_set_right(text: str, remedies: list[str]) -> None:
    """Where every one of them is like one of the source."""
    found = list(check_placeholders("{killed}", text, legend=LEGEND))
    assert remedies == [each.remedy for each in found]


@pytest.mark.parametrize(
    ("source", "text", "told"),
    [
        ("{killed}", "{Killed}", [("{Killed} cannot be read.", "Write {killed}.")]),
        ("{Killed}", "{Killed}", []),
        ("{killed}", "{killed}", []),
        ("x", "{killed｜bare}", [("{killed｜bare} cannot be read.", "Write {killed} or {killed|form}.")]),
        ("x", "{Note|y}", [("{Note|y}: nothing may stand behind the bar.", "Write {note}.")]),
    ],
)
def test_what_stands_in_brackets_is_set_right(source: str, text: str, told: list[tuple[str, str]]) -> None:
    """A bar of any width counts, and only what may stand behind one is asked for."""
    assert told == [(each.message, each.remedy) for each in check_brackets(source, text, LEGEND)]


@pytest.mark.parametrize(
    ("msgid", "form", "remedies"),
    [
        ("{killed}", "{value}`a.killed`", ["Write {killed}."]),
        ("{killed}", "{place}`x`", ["Write a placeholder of the source, or take it out."]),
        ("{note}", "{note}`x`", ["Write {note}."]),
        ("{unknown}`x`", "{unknown}`x`", []),
    ],
)
def test_a_role_is_written_as_a_placeholder(msgid: str, form: str, remedies: list[str]) -> None:
    """By its name, where it has one; what the source itself writes out may stand."""
    assert remedies == [each.remedy for each in _written_out(msgid, form, LEGEND)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("| a | b |\n|---|---|\n| c | d |", "a table"),
        ("# a", "a heading"),
        ("- a", "a list"),
        ("1. a", "a list"),
        ("> a", "a quotation block"),
        ("---", "a rule across the page"),
        ("a\n: b", "a definition list"),
        ("(a)=", "a link target"),
        ("% a", "a comment"),
        ("+++", "a block break"),
        ("    a", "a block of code (it begins with four spaces)"),
        ("[a]: https://example.org/x", "a link definition"),
        (":a: b", "a field list"),
        ("---\na: b\n---\nc", "front matter"),
        ("a\n\nb", "more than one paragraph"),
    ],
)
def test_a_block_is_called_by_its_name(text: str, kind: str) -> None:
    """A translator learns as what the text would be read."""
    told = [each.message for each in check_structure("x\ny", text) if each.code == "T010"]
    assert [f"it would be read as {kind}, not as running text."] == told


def test_a_backslash_that_shows_is_told() -> None:
    """Before a letter it marks nothing."""
    assert ["a mark is printed as it stands: \\"] == [each.message for each in check_spans("a", "a \\b")]


@pytest.mark.parametrize(("mark", "count", "codes"), [("\u20dd", 5, ["T023"]), ("\u20dd", 4, [])])
def test_marks_around_a_letter_count_too(mark: str, count: int, codes: list[str]) -> None:
    """Rings and squares are piled like the marks above and below."""
    assert codes == [each.code for each in check_characters("a", f"a{count * mark}")]


def test_terms_and_signs_may_hold_digits(tmp_path: Path) -> None:
    """Those of the glossary as those of the list; of two names the longer one is looked for first."""
    (tmp_path / "terms.yaml").write_text(
        "glossary:\n  - id: tank\n    names:\n      ar: {main: T-72}\nwith_digits:\n  - text: B2\n",
        encoding="utf-8",
    )
    (tmp_path / "sources.yaml").write_text(
        "sources:\n  - id: tv\n    names:\n      ar: {main: TV5}\n", encoding="utf-8"
    )
    assert ("TV5", "T-72", "B2") == Names.load(tmp_path, edition_of("ar")).with_digits
    assert ("M5 North", "M5") == Names({("place", "a"): ("M5",), ("place", "b"): ("M5 North",)}).every


@pytest.mark.parametrize(("context", "codes"), [(f"{CORRECTION}a", []), ("says a", ["T024"])])
def test_a_correction_may_name_what_its_source_names(context: str, codes: list[str]) -> None:
    """Another sentence of the ledger may not hold digits of its own."""
    entry = Entry(1, context, "It had SHA-256.", None, ("كان فيه SHA-256.",), fuzzy=False)
    assert codes == [each.code for each in findings(entry, "evidence", edition_of("ar"), Names({}))]
