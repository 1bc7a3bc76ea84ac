"""What opens a chapter is known, and so is what each paragraph tells, in notes or by sending readers on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.book.paragraphs import ParagraphNumbers, name_problems, numbers_of, read_document
from chronicle.core.folders import Folders
from chronicle.ledger.lookup import LookupFailed
from tests.listed import listed

if TYPE_CHECKING:
    from pathlib import Path

CHAPTER = """\
# A chapter

(summary)=
They met ({paragraph}`meeting`) and parted.{claim}`parted`

## A section

(meeting)=
They met.{claim}`met`
It is disputed ({difference}`met-twice`).

(later)=
As told before ({paragraph}`meeting`).
"""


@pytest.fixture
def numbers(tmp_path: Path) -> ParagraphNumbers:
    """Return the numbers of a book with one chapter that has sections and one that has none."""
    chapters = tmp_path / "docs" / "chapters"
    chapters.mkdir(parents=True)
    (chapters / "01-one.md").write_text(CHAPTER, encoding="utf-8")
    (chapters / "02-two.md").write_text("# Two\n\n(all)=\nWords.{claim}`met`\n", encoding="utf-8")
    contents = "```{toctree}\nchapters/01-one\nchapters/02-two\n```\n"
    (tmp_path / "docs" / "index.md").write_text(contents, encoding="utf-8")
    return ParagraphNumbers(Folders(tmp_path))


def test_a_chapter_opens_before_its_first_section(numbers: ParagraphNumbers) -> None:
    """A chapter without sections has no opening: all of it tells."""
    assert numbers.openings == {"1.1"}


@pytest.mark.parametrize(
    ("name", "claims"),
    [
        ("meeting", ("met", "met-twice")),
        ("summary", ("met", "met-twice", "parted")),
        ("later", ()),
        ("all", ("met",)),
        ("nowhere", ()),
    ],
)
def test_a_paragraph_tells_its_claims(numbers: ParagraphNumbers, name: str, claims: tuple[str, ...]) -> None:
    """Notes and numbers of the register tell claims; a reference does in what opens a chapter alone."""
    assert numbers.claims(name) == claims


def read(text, docname="chapters/01-first"):
    """Return a chapter's names and paragraphs."""
    return read_document(text, f"docs/{docname}.md", listed(docname))


def codes(*documents):
    """Return code and line of each fault."""
    return [(each.code, each.line) for each in name_problems(documents)]


def test_a_paragraph_without_name_is_found():
    """Only what has a number needs a name: no list, box, quotation, and no page in front of the chapters."""
    text = "# Title\n\n(one)=\nOne.\n\nTwo.\n\n- Item.\n\n> Quoted.\n\n:::{note}\nBoxed.\n:::\n"
    assert [("M110", 6)] == codes(read(text))
    assert [] == codes(read(text, "front/a-first"))
    assert [] == codes(read(text, "appendices/a-list"))


def test_one_name_is_that_of_one_place():
    """A name leads to one place, whether another chapter, a section or a heading has it too."""
    one = read("# Title\n\n(one)=\nOne.\n")
    assert [("M111", 3)] == codes(one, read("# Title\n\n(one)=\nTwo.\n", "chapters/02-second"))
    assert [("M111", 6)] == codes(read("(one)=\n# Title\n\n> Text.\n\n(one)=\nOne.\n"))
    assert [("M111", 5)] == codes(read("# Title\n\n## The word\n\n(the-word)=\nOne.\n"))


def test_a_paragraph_knows_where_its_name_belongs():
    """A name stands above its paragraph, or above the editors' mark that touches it."""
    text = (
        "(top)=\n# The *first* {place}`town`\n\nOne\nand more.\n\n(a)=\n(b)=\nTwo.\n\n"
        "% editorial: guide\nThree.\n\n% editorial: guide\n\nFour.\n\n% a comment\nFive.\n\n"
        "(c)=\n% editorial: guide\nSix.\n\n% editorial: guide\n(d)=\nSeven.\n\n(e)=\n## Then\n\nEight.\n"
    )
    found = read(text)
    assert [
        ("1.1", 4, 4, "One\nand more.", []),
        ("1.2", 9, 9, "Two.", ["a", "b"]),
        ("1.3", 12, 11, "Three.", []),
        ("1.4", 16, 16, "Four.", []),
        ("1.5", 19, 19, "Five.", []),
        ("1.6", 23, 22, "Six.", ["c"]),
        ("1.7", 27, 27, "Seven.", ["d"]),
        ("1.8", 32, 32, "Eight.", []),
    ] == [
        (each.number, each.line, each.above, each.text, [label.name for label in each.names])
        for each in found.paragraphs
    ]
    assert [("the-first-town", 2), ("then", 30)] == [(each.name, each.line) for each in found.headings]
    assert ["top", "a", "b", "c", "d", "e"] == [each.name for each in found.labels]


def test_numbers_are_kept_under_lasting_names():
    """A chapter is known by its file's name, or by its place where two share it."""
    first = read("# A\n\n(one)=\n(uno)=\nOne.\n\nTwo.\n", "chapters/01-first")
    named = numbers_of(
        [first, read("# B\n\n(three)=\nX.\n", "chapters/02-second"), read("# C\n", "front/a-first")]
    )
    assert {"one": "1.1", "uno": "1.1", "three": "2.1"} == named.paragraphs
    assert {"1", "2"} == {*named.chapters.values()}
    shared = numbers_of([first, read("# B\n", "chapters/02-first")])
    assert {"chapters/01-first": "1", "chapters/02-first": "2"} == shared.chapters


def test_a_name_leads_to_one_number(numbers: ParagraphNumbers, tmp_path: Path) -> None:
    """A name that no paragraph has is refused with the nearest, one that two have with both."""
    assert ["1.1", "2.1"] == [numbers.number(name) for name in ("summary", "all")]
    with pytest.raises(LookupFailed) as found:
        numbers.number("meetings")
    assert ("M113", "Did you mean “meeting”?") == (found.value.code, found.value.remedy)
    chapter = tmp_path / "docs/chapters/02-two.md"
    chapter.write_text(chapter.read_text() + "\n(meeting)=\nAgain.\n")
    with pytest.raises(LookupFailed) as found:
        ParagraphNumbers(Folders(tmp_path)).number("meeting")
    assert ("M111", "the paragraphs 1.2, 2.2 are all called “meeting”.") == (
        found.value.code,
        found.value.reason,
    )


def test_openings_may_send_readers_to_one_another(tmp_path: Path) -> None:
    """Paragraphs that name each other, or themselves, are each asked once what they tell."""
    text = (
        "# A\n\n(one)=\nOne ({paragraph}`two`, {paragraph}`one`).{claim}`a`\n\n"
        "(two)=\nTwo ({paragraph}`one`).{claim}`b`\n\n## B\n\n(three)=\nThree.\n"
    )
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "one.md").write_text(text)
    (tmp_path / "docs" / "index.md").write_text("# T\n\n```{toctree}\none\n```\n")
    numbers = ParagraphNumbers(Folders(tmp_path))
    assert {"1.1", "1.2"} == numbers.openings
    assert [{"a", "b"}, {"a", "b"}] == [set(numbers.claims(name)) for name in ("one", "two")]


def test_a_name_that_is_taken_is_told_with_the_place_that_has_it() -> None:
    """Whoever has to choose another name finds the first of them."""
    one = read("# Title\n\n(one)=\nOne.\n")
    (problem,) = name_problems([one, read("# Title\n\n(one)=\nTwo.\n", "chapters/02-second")])
    assert "“one” is taken: docs/chapters/01-first.md, line 3." == problem.message
