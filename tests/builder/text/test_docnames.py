"""The name of a document says what it is."""

from __future__ import annotations

import pytest

from chronicle.text.docnames import appendix_letter, chapter_number, is_chapter, is_numbered_name, short_name


@pytest.mark.parametrize(
    ("docname", "number", "letter", "short"),
    [
        ("chapters/02-spring-2011", "2", None, "2"),
        ("chapters/10-later", "10", None, "10"),
        ("chapters/00-how-to-read", "0", None, "0"),
        ("chapters/07b-2017-2024", None, None, "07b"),
        ("chapters/preface", None, None, "chapters-preface"),
        ("appendices/a-chronology", None, "A", "a"),
        ("appendices/index", None, None, "appendices-index"),
        ("appendices/a-part/b-chronology", None, None, "appendices-a-part-b-chronology"),
        ("front/a-note", None, None, "front-a-note"),
        ("front/02-note", None, None, "front-02-note"),
        ("index", None, None, "index"),
    ],
)
def test_number_letter_and_short_name(docname: str, number: str, letter: str, short: str) -> None:
    """A chapter has its file's number, an appendix its letter; other documents have neither."""
    assert (number, letter, short) == (chapter_number(docname), appendix_letter(docname), short_name(docname))


def test_two_documents_of_the_front_have_two_short_names() -> None:
    """Documents that begin with the same word keep their notes apart."""
    assert short_name("front/about-us") != short_name("front/about-sources")


def test_only_documents_in_the_folder_of_chapters_are_chapters() -> None:
    """A name that begins alike, or a chapter of another folder, is none."""
    docnames = ("chapters/01-a", "chapters/preface", "chapters-01-a", "front/chapters/01-a")
    assert [True, True, False, False] == [is_chapter(docname) for docname in docnames]


def test_a_letter_or_a_nought_says_that_a_chapter_has_no_number() -> None:
    """A name without digits says nothing, and is a fault."""
    docnames = ("chapters/01-a", "chapters/01b-a", "chapters/00-a", "chapters/a-01", "chapters/01")
    assert [True, True, True, False, False] == [is_numbered_name(docname) for docname in docnames]
