"""Each passage that is not finished is listed with its place, and the page leads to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import lxml.html
import pytest

from chronicle.catalogs.status import status_page
from chronicle.catalogs.status.progress import TranslationProgress, progress
from chronicle.catalogs.status.status_page import report_progress, write_status_page
from chronicle.words.states import State
from tests.languages import edition_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ARABIC = edition_of("ar")
BODY = """#. heading
msgid "The city"
msgstr "المدينة"

#. 1.1
#. changed: It was [-old-][+new+].
#, fuzzy
#| msgid "It was old."
msgid "It was new."
msgstr "كانت قديمة."

#. 1.2 · caption
#, fuzzy
#| msgctxt "chapters/02-river.po"
#| msgid "Nobody told of <it>."
msgid "Nobody spoke of it."
msgstr "لم يروه أحد."

#. 1.3
msgid "It went on."
msgstr "استمرّ ذلك 3 أيام."

#. caption
msgid "A map"
msgstr ""
"""


@pytest.fixture
def found(book: Path, write_catalog: Callable[..., Path]) -> TranslationProgress:
    """Return the state of a chapter with a passage of each kind."""
    write_catalog(BODY)
    write_catalog('#. where it stands\nmsgctxt "a-claim"\nmsgid "They left."\nmsgstr ""\n', "evidence")
    return progress(book, [ARABIC])


def test_what_is_open_is_listed_in_the_order_of_the_text(book: Path, found: TranslationProgress) -> None:
    """With its place, the address of its paragraph, what it was before and why it was refused."""
    passages = found.passages[0]
    assert [
        ("1.1", State.FUZZY, "It was old.", "", "chapters/01-city.html#p1-1", False),
        ("1.2 · caption", State.UNTRANSLATED, "Nobody told of <it>.", "chapters/02-river.po", None, False),
        ("1.3", State.REFUSED, "", "", "chapters/01-city.html#p1-3", True),
        ("caption", State.UNTRANSLATED, "", "", "chapters/01-city.html", False),
        ("where it stands · a-claim", State.UNTRANSLATED, "", "", "", False),
    ] == [
        (
            each.place,
            each.state,
            each.was,
            each.origin,
            None if each.origin else each.page,
            bool(each.reasons),
        )
        for each in passages
    ]
    assert (
        passages[0].line
        == (book / passages[0].path).read_text("utf-8").split("\n").index('msgid "It was new."') + 1
    )


def test_the_terminal_marks_the_changed_words(found: TranslationProgress) -> None:
    """A translator sees at once how much of a passage is new, with its file and line."""
    assert f"{found.passages[0][0].path}:{found.passages[0][0].line}: It was [-old-][+new+]." in str(found)


def test_the_page_leads_to_each_passage(book: Path, found: TranslationProgress) -> None:
    """To the paragraph of a page that has been built; signs of the text are shown as they are."""
    built = book / "dist/web/ar/chapters/01-city.html"
    built.parent.mkdir(parents=True)
    built.touch()
    path = write_status_page(book, found)
    page = lxml.html.fromstring(path.read_text(encoding="utf-8"))
    links = [link.get("href") for link in page.iter("a")]
    assert "../dist/web/ar/chapters/01-city.html#p1-1" in links
    assert built == (path.parent / "../dist/web/ar/chapters/01-city.html").resolve()
    anchors = {each.get("id") for each in page.iter() if each.get("id")}
    assert {link[1:] for link in links if link and link.startswith("#")} <= anchors
    assert (["old", "told", "<", ">"], ["new", "spoke"]) == (
        [each.text for each in page.iter("del")],
        [each.text for each in page.iter("ins")],
    )
    assert ("ar", "rtl") == (page.get("lang"), page.get("dir"))
    assert ["rtl"] * 3 == [
        each.get("dir") for each in page.iter("p") if each.get("lang") == "ar" and not each.get("class")
    ]


def test_the_page_tells_all_that_is_wrong_in_the_language_of_the_edition(
    book: Path, found: TranslationProgress
) -> None:
    """Each reason has its code and what to do, and what has been read is counted."""
    (refused,) = (each for each in found.passages[0] if each.state is State.REFUSED)
    assert ["T024"] == [each.code for each in refused.reasons]
    page = lxml.html.fromstring(write_status_page(book, found).read_text(encoding="utf-8"))
    told = page.text_content()
    assert refused.reasons[0].message in told
    assert refused.reasons[0].remedy in told
    assert ["الملف", "النصوص", "لم تكتمل", "قُرئت", "أُقرّت"] == [each.text for each in page.iter("th")][:5]


def test_a_page_that_has_not_been_built_is_not_linked(book: Path, found: TranslationProgress) -> None:
    """Nothing leads nowhere, and a second run writes nothing."""
    (book / "dist/web/ar/chapters").mkdir(parents=True)  # where a build was stopped
    path = write_status_page(book, found)
    before = path.stat().st_mtime_ns
    assert "dist/" not in path.read_text(encoding="utf-8")
    assert before == write_status_page(book, found).stat().st_mtime_ns


def test_a_book_in_one_language_has_a_page_too(book: Path) -> None:
    """It says that nothing is translated."""
    assert "Nothing is translated" in write_status_page(book, TranslationProgress(())).read_text("utf-8")


def test_the_terminal_says_where_the_page_lies(
    book: Path, found: TranslationProgress, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Below how far the editions are; not where the page went beside a book that cannot be written to."""
    said = report_progress(book, [ARABIC])
    assert f"{found}\nكل نص لم يكتمل مذكور في build/status.html." == said
    monkeypatch.setattr(status_page, "write_status_page", lambda *_: tmp_path.parent / "status.html")
    assert str(found) == report_progress(book, [ARABIC])
