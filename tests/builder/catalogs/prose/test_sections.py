"""Prose is read section by section, in the words of its language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs.prose.sections import sections
from tests.languages import edition_of

from ..conftest import HEADER

if TYPE_CHECKING:
    from pathlib import Path

CHAPTER = """# The city

It began
at noon.

> A box.

- A list.

It went on.

## Then

```{chronology}
```

## After *it*

It ended.
"""


@pytest.fixture
def book(tiny_book: Path) -> Path:
    """Return a book with a chapter of three headings, and an appendix."""
    docs = tiny_book / "docs"
    (docs / "chapters/01-city.md").write_text(CHAPTER, encoding="utf-8")
    (docs / "appendices").mkdir()
    (docs / "appendices/a.md").write_text("# Of it\n\nIt lists.\n", encoding="utf-8")
    index = docs / "index.md"
    toctree = "\n```{toctree}\n:part: appendices\n\nappendices/a\n```\n"
    index.write_text(index.read_text(encoding="utf-8") + toctree, encoding="utf-8")
    return tiny_book


def read(book: Path, code: str) -> list[tuple[str, str, list[tuple[str, int, str]]]]:
    """Return document and heading of each section, with place and text of its paragraphs."""
    return [
        (each.docname, each.heading, [(text.path, text.line, text.text) for text in each.paragraphs])
        for each in sections(book, edition_of(code))
    ]


def test_a_section_has_the_paragraphs_between_two_headings(book: Path) -> None:
    """Those that stand in no list or box; a section without one, and an appendix, are left out."""
    path, name = "docs/chapters/01-city.md", "chapters/01-city"
    assert [
        (name, "The city", [(path, 3, "It began\nat noon."), (path, 10, "It went on.")]),
        (name, "After *it*", [(path, 19, "It ended.")]),
    ] == read(book, "en")


@pytest.mark.parametrize(("language", "found"), [("ar", [(7, "بدأ ظهراً."), (17, "انتهى.")]), ("fr", [])])
def test_a_translation_is_read_in_the_sections_of_its_source(
    book: Path, language: str, found: list[tuple[int, str]]
) -> None:
    """Where its lines end is no matter; what is marked or empty is left out, and so is a strange catalog."""
    path = book / "locales/ar/LC_MESSAGES/chapters/01-city.po"
    path.parent.mkdir(parents=True)
    rows = [
        ("", "It began at noon.", "بدأ ظهراً."),
        ("#, fuzzy\n", "It went on.", "استمر."),
        ("", "A list.", "قائمة."),
        ("", "It ended.", "انتهى."),
    ]
    entries = "".join(f'\n{flag}msgid "{source}"\nmsgstr "{text}"\n' for flag, source, text in rows)
    path.write_text(HEADER.format(language=language) + entries, encoding="utf-8")
    shown = "locales/ar/LC_MESSAGES/chapters/01-city.po"
    assert [(shown, *each) for each in found] == [text for *_of, texts in read(book, "ar") for text in texts]
