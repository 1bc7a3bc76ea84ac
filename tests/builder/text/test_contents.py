"""The contents say what each document of the book is, and number chapters and appendices."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.text.contents import (
    Contents,
    Listed,
    PartKind,
    contents_lists,
    contents_of,
    letters,
    read_contents,
)

if TYPE_CHECKING:
    from pathlib import Path

BOOK = """\
```{toctree}
:caption: Before you read
:part: front

about
```

```{toctree}
:caption: Before you read
:part: introduction

begin/how-to-read.md
```

:::{toctree}
:part: chapters

parts/one/spring
./summer
:::

```{toctree}
:caption: Appendices
:part: appendices

lists/z
lists/02-places
```

```{toctree}
:part: chapters

/afterwards
```

```{toctree}
:part: back

index-of-names
```
"""


def test_numbers_and_letters_follow_from_the_contents() -> None:
    """Folders and names of files say nothing; numbers go on from one list to the next."""
    assert [
        ("about", None, None),
        ("begin/how-to-read", "0", None),
        ("parts/one/spring", "1", None),
        ("summer", "2", None),
        ("lists/z", None, "A"),
        ("lists/02-places", None, "B"),
        ("afterwards", "3", None),
        ("index-of-names", None, None),
    ] == [(each.docname, each.number, each.letter) for each in contents_of(BOOK).listed]


def test_a_single_list_holds_chapters() -> None:
    """An editor with nothing but chapters need not say so."""
    (first, second) = contents_of("```{toctree}\na\nb\n```\n").listed
    assert ["1", "2"] == [first.number, second.number]


def test_a_list_is_known_by_its_fence_and_its_own_words() -> None:
    """Another fence is none; a part that is not ours holds chapters; what stands twice counts once."""
    text = (
        "```{toctree2}\nx\n```\n"
        "```{toctree}\n:part: other\n:part: appendices\n:hidden:\n\na\nb/../a.md\n```\n"
        "x {toctree} y\n\n:::{toctree}\n:part: unknown\na\n c \n:::\n"
    )
    assert [("a", "A", None), ("c", None, "1")] == [
        (each.docname, each.letter, each.number) for each in contents_of(text).listed
    ]
    first, second = contents_lists(text)
    assert (first.line, first.options) == (4, {"part": (6, "appendices"), "hidden": (7, "")})
    assert (first.entries, second.entries) == (((9, "a"), (10, "a")), ((16, "a"), (17, "c")))


def test_what_a_document_is() -> None:
    """Front pages and chapters are prose, of which each sentence has a source; appendices are not."""
    contents = contents_of(BOOK)
    names = ("about", "begin/how-to-read", "summer", "lists/z", "index-of-names", "nowhere")
    found = [contents.of(name) for name in names]
    assert [False, True, True, False, False, False] == [each.is_chapter for each in found]
    assert [True, False, False, False, False, False] == [each.is_front for each in found]
    assert [True, True, True, False, False, False] == [each.is_prose for each in found]
    assert [False, False, False, True, True, False] == [each.is_appendix for each in found]
    assert None is contents.of("nowhere").part


def test_letters_go_on_behind_z() -> None:
    """The twenty-seventh appendix is AA, the next AB."""
    assert ["A", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA"] == [
        letters(count) for count in (1, 26, 27, 28, 52, 53, 702, 703)
    ]


@pytest.mark.parametrize(
    ("document", "short"),
    [
        (Listed("parts/spring", PartKind.CHAPTERS, "12"), "12"),
        (Listed("lists/z", PartKind.APPENDICES, "A"), "a"),
        (Listed("lists/z", PartKind.APPENDICES, "AB"), "lists-z"),
        (Listed("front/about-us", PartKind.FRONT), "front-about-us"),
        (Listed("index"), "index"),
    ],
)
def test_anchors_begin_with_number_letter_or_name(document: Listed, short: str) -> None:
    """Two letters would look like a word, such as nov-2011; the whole name stands instead."""
    assert short == document.short


def test_a_name_without_its_number_lasts() -> None:
    """A file that is renamed when its chapter moves is still known."""
    names = ("chapters/04-the-town", "07b-the-gap", "2011-to-2024", "spring")
    assert ["the-town", "the-gap", "to-2024", "spring"] == [Listed(name).lasting for name in names]


def test_a_book_without_contents(tmp_path: Path) -> None:
    """Whoever asks before the fault is told gets none."""
    assert Contents() == read_contents(tmp_path)
