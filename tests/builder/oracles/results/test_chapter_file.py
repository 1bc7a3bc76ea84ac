"""What an edition must show of a chapter is read from its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.oracles.results.chapter_file import letters, read_chapter_file, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

CHAPTER = """---
print: {print}
---
# Spring

First `code`.

> Quoted.

## Then

- listed

Second.

    code by indent

| head | |
|---|---|
| cell | last |

term
: what it means

```python
code in a fence
```
"""


def test_each_block_has_its_line_its_kind_and_its_number() -> None:
    """Paragraphs of a section are numbered over all sections; those inside something are not."""
    found = [
        (each.text, each.line, each.kind, each.level, each.number)
        for each in read_chapter_file(CHAPTER).blocks
    ]
    assert [
        ("Spring", 4, "heading", 1, 0),
        ("First `code`.", 6, "paragraph", 0, 1),
        ("Quoted.", 8, "text", 0, 0),
        ("Then", 10, "heading", 2, 0),
        ("listed", 12, "text", 0, 0),
        ("Second.", 14, "paragraph", 0, 2),
        ("head", 18, "text", 0, 0),
        ("cell", 20, "text", 0, 0),
        ("last", 20, "text", 0, 0),
        ("term", 22, "text", 0, 0),
        ("what it means", 23, "text", 0, 0),
    ] == found


def test_what_is_code_and_what_is_counted() -> None:
    """Blocks and spans of code are apart; a list, a table and a quotation are one each."""
    found = read_chapter_file(CHAPTER)
    assert (["code by indent\n", "code in a fence\n"], ["code"]) == (found.code, found.spans)
    assert {"quotation": 1, "list item": 1, "table": 1} == found.counts


@pytest.mark.parametrize(("said", "is_printed"), [("false", False), ("False ", False), ("true", True)])
def test_a_chapter_may_stand_on_screens_alone(said: str, is_printed: bool) -> None:
    """It says so at its head."""
    assert is_printed is read_chapter_file(CHAPTER.replace("{print}", said)).is_printed
    assert read_chapter_file("# Title\n").is_printed


@pytest.mark.parametrize(
    ("text", "counts", "texts"),
    [
        ("```{note}\nInside.\n\nMore.\n```", {"box": 1}, [("Inside.", 2), ("More.", 4)]),
        ("```{note} Titled\nInside.\n```", {"box": 1}, [("Titled", 1), ("Inside.", 2)]),
        (":::{tip}\n- one\n- two\n:::", {"box": 1, "list item": 2}, [("one", 2), ("two", 3)]),
        ("```{chronicle-figure} map\n:name: x\n```", {"drawing": 1}, []),
        ("```{figure} a.png\n:alt: A square\n\nBelow.\n```", {"picture": 1}, [("Below.", 4)]),
        ("```{table} Titled\n| a |\n|---|\n| b |\n```", {"table": 1}, [("Titled", 1), ("a", 2), ("b", 4)]),
        ("```{list-table} Titled\n* - a\n  - b\n```", {"table": 1}, [("Titled", 1), ("a", 2), ("b", 3)]),
        ("```{toctree}\n:part: chapters\n\nchapters/01\n```", {}, []),
        ("```{glossary}\nSiege\n  Long\n  one.\n\nTruce\n  A pause.\n```", {}, [
            ("Siege", 2), ("Long\none.", 3), ("Truce", 6), ("A pause.", 7),
        ]),
    ],
)  # fmt: skip
def test_directives(text: str, counts: Mapping[str, int], texts: list[tuple[str, int]]) -> None:
    """Each is counted as what readers see; what stands in it is running text, with its own line."""
    found = read_chapter_file(text)
    assert counts == found.counts
    assert texts == [(each.text, each.line) for each in found.blocks]
    assert {"text"} >= {each.kind for each in found.blocks}
    assert [] == found.code


@pytest.mark.parametrize(
    "name", ["admonition", "attention", "caution", "important", "note", "tip", "warning"]
)
def test_every_box_is_one(name: str) -> None:
    """Its title is running text, where it has one."""
    found = read_chapter_file(f"```{{{name}}} Titled\nInside.\n```")
    assert ({"box": 1}, ["Titled", "Inside."]) == (found.counts, [each.text for each in found.blocks])


def test_only_options_at_the_head_are_options() -> None:
    """The alternative of a picture is read from there; a line below that looks like one is text."""
    found = read_chapter_file("```{figure} a.png\n:width: 3\n:alt: A square\n\n:alt: not one\n```")
    assert [("A square", 3)] == [(each.text, each.line) for each in found.alternatives]
    assert [":alt: not one"] == [each.text for each in found.blocks]


def test_terms_of_a_glossary_may_stand_in_another_order() -> None:
    """Each language sorts them by its own letters; what is outside keeps its place."""
    inside = "  Long.\n\n  | a | b |\n  |---|---|\n  | c | d |\n\n  :::{tip} Titled\n  Words.\n  :::\n"
    found = read_chapter_file(
        f"Before.\n\n```{{glossary}}\nSiege\n{inside}```\n\n| a | b |\n|---|---|\n\nAfter.\n"
    )
    assert ["Before.", "a", "b", "After."] == [each.text for each in found.blocks if not each.free]
    assert ["Siege", "Long.", "a", "b", "c", "d", "Titled", "Words."] == [
        each.text for each in found.blocks if each.free
    ]


@pytest.mark.parametrize(
    ("text", "pieces", "gaps"),
    [
        ("Plain *words*, **strong** and `code`.", ["Plain words, strong and code."], []),
        ("In {place}`hama`, as", ["In ", ", as"], [True]),
        ("{place}`hama`", ["", ""], [True]),
        ("Held.{claim}`march` On.", ["Held.", " On."], [False]),
        ("Held.{note}`Ours.` On.", ["Held.", " On."], [False]),
        ("See {ref}`label`.", ["See ", "."], [True]),
        ("See {ref}`the end <label>`.", ["See the end."], []),
        ("See {numref}`Table %s <label>`.", ["See Table ", "."], [True]),
        ("See {numref}`{number}: {name} <label>`.", ["See ", ": ", "."], [True, True]),
        ("{foreign}`ساعة <ar>` and {term}`sieges <siege>`", ["ساعة and sieges"], []),
        ("{value}`a <b>`", ["", ""], [True]),
    ],
)
def test_pieces_of_a_message(text: str, pieces: list[str], gaps: list[bool]) -> None:
    """Words that somebody wrote are literal, what the ledger says is a gap; a note need not be seen there."""
    assert (pieces, gaps) == (words_of(text).pieces, words_of(text).gaps)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("[a](b.md) {ref}`c` {paragraph}`x` {place}`hama`", {"links": 3}),
        ("{difference}`a` {figure}`b` {numref}`c` {term}`d` {title}`e` {value}`f`", {"links": 4}),
        ("*a* *b* **c** `d`", {"emphasis": 2, "strong": 1, "code": 1}),
        ("A.{claim}`x`{claim}`y` {claim}`z`", {"notes": 1}),
        ("A.{claim}`x` B.{claim}`y`", {"notes": 2}),
        ("A.{claim}`x`{note}`Ours.`{claim}`y`", {"notes": 3}),
    ],
)
def test_marks_of_a_message(text: str, counts: Mapping[str, int]) -> None:
    """Claims that stand together make one note; a remark of the editors is one by itself."""
    words = words_of(text)
    names = ("links", "notes", "emphasis", "strong", "code")
    assert dict.fromkeys(names, 0) | counts == {name: getattr(words, name) for name in names}
    assert (["Ours."] if "{note}" in text else []) == words.remarks


def test_letters_are_compared_without_what_outputs_set_on_their_own() -> None:
    """Spaces, hyphens and marks of direction differ from output to output; all else counts."""
    assert "aB,1" == letters(" a\u00ad-\u2010\u200bB\u2066,\u2069\n\u200f1 ")
