"""Whether the index tells the truth."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.oracles.preflight.index_targets import Evidence, check_index, holds
from tests.builder.oracles.preflight.hand_made import text, write
from tests.languages import edition_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

HOMS, HAMA = "index-place-homs", "index-place-hama"
INDEX = "appendices-index."
# A paragraph that goes on over two pages and has a note, one without a word of the entries, one of Hama.
CHAPTER = (
    text(50, 500, "It goes on") + text(50, 50, "A note on Hama."),
    text(50, 580, "to where Homs stands.") + text(50, 450, "Nothing.") + text(50, 400, "Hama, here."),
)
PLACES = {
    "p1-1": (1, 50, 510),
    "n1-1": (1, 50, 60),
    "p1-2": (2, 50, 460),
    "p1-3": (2, 50, 410),
    "so": (2, 50, 410),
}
Entry = tuple[str, float, float]  # a name of an entry, and where it begins
Cited = tuple[str, str, float, float]  # what a link leads to, what is printed there, and where


def book(folder: Path, entries: Sequence[Entry], cited: Sequence[Cited]) -> Path:
    """Return a book whose third page is an index."""
    return write(
        folder / "book.pdf",
        *CHAPTER,
        "".join(text(left, base, printed) for _target, printed, left, base in cited),
        places=PLACES | {f"{INDEX}{name}": (3, left, top) for name, left, top in entries},
        links=[
            (1, (80, 500, 90, 510), "n1-1"),
            *((3, (left, base, left + 30, base + 10), target) for target, _printed, left, base in cited),
        ],
    )


def problems(path: Path, code: str = "en", **evidence: Evidence) -> list[tuple[str, str]]:
    """Return subject and message of each fault."""
    known = {f"index-place-{name}": each for name, each in evidence.items()}
    found = check_index(path, known, edition_of(code))
    assert {("P025", "book.pdf")} >= {(each.code, each.path) for each in found}
    return [(each.subject, each.message) for each in found]


def words(*forms: str) -> Evidence:
    """Return what a paragraph of an entry without notes must have."""
    return Evidence(frozenset(forms), frozenset())


NOTHING = "page 3 sends its reader to {}, which has nothing of it."


@pytest.mark.parametrize(
    ("target", "forms", "notes", "lost"),
    [
        ("p1-1", {"Homs"}, set(), False),
        ("p1-1", {"Home", "Homs"}, set(), False),
        ("p1-1", set(), {"n1-1"}, False),
        ("p1-1", {"Hama"}, set(), True),
        ("p1-1", set(), {"n9-9"}, True),
        ("p1-2", {"Homs", "Hama"}, {"n1-1"}, True),
        ("p1-3", {"Hama"}, set(), False),
    ],
)
def test_each_paragraph_has_what_it_is_named_for(
    tmp_path: Path, target: str, forms: set[str], notes: set[str], lost: bool
) -> None:
    """A paragraph has one of its entry's words, or a mark of a note on its subject; notes have none."""
    number = target[1:].replace("-", ".")
    path = book(tmp_path, [(HOMS, 50, 510)], [(target, number, 80, 500)])
    found = problems(path, homs=Evidence(frozenset(forms), frozenset(notes)))
    assert [(HOMS, NOTHING.format(number))] * lost == found


@pytest.mark.parametrize(
    ("printed", "told"), [("1.3", False), ("01.3", False), ("1.2", True), ("", True), ("1.3 1.3", True)]
)
def test_a_number_leads_to_its_paragraph(tmp_path: Path, printed: str, told: bool) -> None:
    """What is printed is what the link leads to, in whichever digits."""
    path = book(tmp_path, [(HAMA, 50, 510)], [("p1-3", printed, 80, 500)])
    found = problems(path, hama=words("Hama"))
    assert [(HAMA, f"page 3: “{printed}” leads to paragraph 1.3.")] * told == found


def test_what_is_no_paragraph_needs_its_word_alone(tmp_path: Path) -> None:
    """A link to another place of the book has no number; one that leads nowhere is another oracle's."""
    path = book(tmp_path, [(HAMA, 50, 510)], [("so", "there", 80, 500), ("gone", "b", 120, 500)])
    assert [] == problems(path, hama=words("Hama"))
    assert [(HAMA, NOTHING.format("so"))] == problems(path, hama=words("Homs"))
    assert [] == problems(path, homs=words("Homs"))


@pytest.mark.parametrize(("code", "first", "second"), [("en", 50, 200), ("ar", 200, 50)])
@pytest.mark.parametrize("right", [True, False])
def test_entries_in_two_columns_are_kept_apart(
    tmp_path: Path, code: str, first: float, second: float, right: bool
) -> None:
    """A link belongs to the entry above it in its own column, on whichever side that begins.

    Sub-entries stand a little deeper; a link above the first entry of a column goes on from the one before.
    """
    entries = [(HOMS, first, 510.0), ("index-place-other", first + 20, 400.0), (HAMA, second, 410.0)]
    homs, hama = ("p1-1", "p1-3") if right else ("p1-3", "p1-1")
    cited = [
        (homs, homs[1:].replace("-", "."), first + 30, 500.0),
        (homs, homs[1:].replace("-", "."), first, 430.0),
        ("p1-2", "1.2", first + 60, 390.0),
        ("p1-2", "1.2", second, 500.0),
        (hama, hama[1:].replace("-", "."), second + 30, 400.0),
        (hama, hama[1:].replace("-", "."), second, 300.0),
    ]
    found = problems(
        book(tmp_path, entries, cited), code, homs=words("Homs"), hama=words("Hama"), other=words("Nothing")
    )
    lost = [(HOMS, NOTHING.format("1.3"))] * 2 + [(HAMA, NOTHING.format("1.1"))] * 2
    assert ([] if right else lost) == found


@pytest.mark.parametrize(
    ("said", "form", "expected"),
    [
        ("in the western countryside there", "western countryside", True),
        ("in the western 4 countryside there", "western countryside", True),
        ("there countryside western the in", "western countryside", True),
        ("in the western and eastern countryside", "western countryside", False),
        ("on the m 5 there", "m 5", True),
        ("on the m there", "m 5", False),
        ("جبل الغراب 古 拉", "古 拉 جبل الغراب", True),
        ("جبل 古 拉", "古 拉 جبل الغراب", False),
        ("they held Baba\r\nFig. 4 Districts\r\nAmr, and more", "Baba Amr", True),
        ("they held Baba\r\nFig. 4 Districts\r\nand Amr", "Baba Amr", False),
        ("they held Baba\r\nFig. 4 Districts\r\nAmrit, and more", "Baba Amr", False),
        ("ورفضته جبهة 10 بحسب عربي.\r\nلكسر حصار 11 النصرة.", "جبهة النصرة", True),
        ("تختلف الوثائق 40 B هنا", "B40", True),
        ("تختلف الوثائق 140 B هنا", "B40", False),
        ("Office the of report The .it measured\r\nmetres about has Works of", "Office of Works", True),
        ("Office the of report The .it measured\r\nmetres about Works has of", "Office of Works", False),
    ],
)
def test_a_text_has_a_form_in_whatever_way_programs_read_it(said: str, form: str, expected: bool) -> None:
    """A note's number between two words is nothing, nor is the order of two scripts; a lost word is."""
    assert expected == holds(said, form)
