"""The note on sources says what each document is and what it cites, as far as the copy says so."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from chronicle.book.appendices.cited import cited
from chronicle.book.appendices.documents import _section, author, documents, language_name
from chronicle.book.blocks import Heading, Paragraph
from chronicle.ledger.model import DocumentSection
from chronicle.text.segments import Verbatim
from tests.builder.book.small_book import book, shown
from tests.builder.ledger.small_ledger import claim, position, tables

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.book.blocks import Block
    from chronicle.book.loaded_book import Book

FILED = {"id": "filed", "sentence": "It is filed.", "told": ["appendices/e-sources"], "deaths": False}


def sources(**alpha: Any) -> list[dict[str, Any]]:
    """Return the sources, with more on the first."""
    found = tables()["sources"]
    return [found[0] | alpha, *found[1:]]


def lines(small: Book, blocks: list[Block]) -> list[str]:
    """Return headings and paragraphs for the eye."""
    assert all(isinstance(each, (Heading, Paragraph)) for each in blocks)
    return [shown(small, each.text) for each in blocks if isinstance(each, (Heading, Paragraph))]


def on_alpha(folder: Path, *claims: dict[str, Any], language: str = "en", **alpha: Any) -> list[str]:
    """Return what is said of the first document."""
    small = book(folder, *claims, language=language, sources=sources(**alpha))
    found = lines(small, documents(small, "appendices/e-sources"))
    return found[1 : found.index("Beta" if language == "en" else "Beta ع")]


def test_a_document_is_named_with_what_is_known_of_it(tmp_path: Path) -> None:
    """What the copy does not say is not asked for."""
    assert ["Report, in English."] == on_alpha(tmp_path)


def test_a_record_is_told_from_running_text(tmp_path: Path) -> None:
    """Style sheets set it ragged, since spaces between its few long titles would be torn apart."""
    small = book(tmp_path, sources=sources())
    found = [each for each in documents(small, "appendices/e-sources") if isinstance(each, Paragraph)]
    assert ["document"] == sorted({each.css for each in found})


def test_author_date_and_address_stand_where_they_are_known(tmp_path: Path) -> None:
    """They come behind title and kind, as the document has them, a name in the language of its work."""
    csl = {"type": "webpage", "title": "On a town", "language": "en", "author": "A. B.", "issued": "2012"}
    (said,) = on_alpha(tmp_path, csl=csl | {"URL": "https://example.org"})
    assert said.endswith("Report, in English. [en: A. B.]; 2012; https://example.org.")


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", "Its headings: [ar: خلفية] (‘Background’)."), ("ar", "Its headings: [ar: خلفية].")],
)
def test_headings_stand_once_in_their_own_script(tmp_path: Path, language: str, expected: str) -> None:
    """A reader of another language is told what they mean."""
    section = {"name": "خلفية", "translations": {"en": "Background", "ar": "خلفية", "zh": "背景"}}
    csl = {"type": "webpage", "title": None, "language": "ar"}
    (said,) = on_alpha(tmp_path, language=language, csl=csl, sections=[section])
    assert said.endswith(expected)


def test_stance_and_weaknesses_are_one_paragraph(tmp_path: Path) -> None:
    """They follow each other in the order of the ledger."""
    found = on_alpha(tmp_path, stance="It takes a side.", weaknesses=["It is short.", "It is old."])
    assert "It takes a side. It is short. It is old." == found[1]


@pytest.mark.parametrize(
    ("positions", "expected"),
    [
        ([position()], "It is filed (introduction)."),
        ([position(says="It has a number.")], "It is filed. Introduction: It has a number."),
        (
            [position(key="a"), position(key="b", says="It has a number.")],
            "It is filed. Introduction. Introduction: It has a number.",
        ),
        ([position(date={"edtf": "2012"})], "It is filed (introduction)."),
        (
            [position(key="a", date={"edtf": "2012"}), position(key="b", date={"edtf": "2012-05"})],
            "It is filed. Introduction: 2012. Introduction: May 2012.",
        ),
    ],
)
def test_what_no_chapter_tells_is_told_here(
    tmp_path: Path, positions: list[dict[str, Any]], expected: str
) -> None:
    """A claim stands with what its passages say beyond it, and where."""
    found = on_alpha(tmp_path, claim(), claim(**FILED, positions=positions))
    assert expected == found[-1]
    assert "died" not in " ".join(found)


def test_what_a_chapter_tells_is_not_told_again(tmp_path: Path) -> None:
    """A claim that stands in a chapter too is no matter of the note on sources."""
    told = FILED | {"told": ["chapters/01-first", "appendices/e-sources"]}
    assert 1 == len(on_alpha(tmp_path, claim(), claim(**told)))


def works(*rows: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the sources, with works that the first document cites."""
    names = tables()["sources"][2]["names"]
    common = {"read": False, "via": "alpha", "names": names, "kind": "work"}
    made = [{"id": f"work-{number}", "order": 10 + number} | common | row for number, row in enumerate(rows)]
    return [*tables()["sources"], *map(deepcopy, made)]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((), "Agency"),
        (({"csl": {"type": "article-news", "title": "One"}},), "Agency: {work-0}"),
        (
            (
                {
                    "csl": {
                        "type": "book",
                        "title": "One",
                        "author": "B, A",
                        "language": "ar",
                        "issued": "2012-05-06",
                    }
                },
            ),
            "Agency: {work-0} ([ar: B, A]; 6 May 2012)",
        ),
        (
            (
                {"csl": {"type": "article-news", "title": "One"}},
                {"csl": {"type": "article-news", "title": "Two"}},
            ),
            "Agency: {work-0}; {work-1}",
        ),
        (
            ({"csl": {"type": "article-news", "title": "One"}, "note": "It is torn."},),
            "Agency: {work-0}. It is torn",
        ),
        (({"note": "It is torn."},), "Agency. It is torn"),
    ],
)
def test_an_outlet_stands_once_with_its_works(
    tmp_path: Path, rows: tuple[dict[str, Any], ...], expected: str
) -> None:
    """Works follow their outlet, with author and date where they are known, and what is odd comes last."""
    small = book(tmp_path, sources=works(*rows))
    heading, said = lines(small, cited(small, "appendices/works-cited"))
    titles = {
        f"work-{number}": small.messages.title_text(f"work-{number}") for number, _row in enumerate(rows)
    }
    assert ("Cited by Alpha", f"{expected.format_map(titles)}.") == (heading, said)


def test_a_claim_is_told_where_the_ledger_says(tmp_path: Path) -> None:
    """The appendix that a claim names tells it, be it on documents or on what they cite; no other does."""
    small = book(tmp_path, claim(), claim(**FILED))
    here, elsewhere = "appendices/e-sources", "appendices/works-cited"
    for compose in (documents, cited):
        assert [True] == ["filed" in each for each in lines(small, compose(small, here)) if "filed" in each]
        assert [] == [each for each in lines(small, compose(small, elsewhere)) if "filed" in each]


def test_a_source_that_is_no_text_says_what_it_is(tmp_path: Path) -> None:
    """An interview is called one, before its kind."""
    csl = {"type": "interview", "title": "A talk", "language": "en"}
    (said,) = on_alpha(tmp_path, medium="interview", csl=csl)
    assert said.endswith("Interview. Report, in English.")


def test_what_is_told_here_has_its_word_and_its_caution(tmp_path: Path) -> None:
    """A passage is told with whom it cites and its own words, a claim with what the editors remark."""
    passage = position(attribution="agency", says="It was late.")
    _about, told = on_alpha(tmp_path, claim(), claim(**FILED, note="Nobody saw it.", positions=[passage]))
    assert "It is filed. Introduction, citing Agency: It was late. Nobody saw it." == told


def test_documents_stand_in_the_order_of_the_book(tmp_path: Path) -> None:
    """Wherever the ledger has them; what nobody has read is no document of the book."""
    first, second, third = tables()["sources"]
    small = book(tmp_path, sources=[third, second | {"order": 1}, first | {"order": 2}])
    found = [each for each in documents(small, "appendices/e-sources") if isinstance(each, Heading)]
    assert ["source-beta", "source-alpha"] == [each.anchor for each in found]


def test_what_is_not_known_of_a_document_is_left_out(tmp_path: Path) -> None:
    """Its language may not be known; a heading may have no translation, and stands as it is."""
    csl = {"type": "webpage", "title": None}
    assert ["Report."] == on_alpha(tmp_path / "a", csl=csl)
    section = {"name": "خلفية", "translations": {}}
    (said,) = on_alpha(tmp_path / "b", csl=csl | {"language": "ar"}, sections=[section])
    assert said.endswith("Its headings: [ar: خلفية].")


def test_a_list_of_works_is_found_by_its_document(tmp_path: Path) -> None:
    """It has another anchor than the note on that document, and lines of a class of their own."""
    heading, line = cited(book(tmp_path), "appendices/works-cited")
    assert isinstance(heading, Heading)
    assert isinstance(line, Paragraph)
    assert ("through-alpha", "cited") == (heading.anchor, line.css)


def test_words_of_a_document_without_a_language_are_in_none(tmp_path: Path) -> None:
    """They are not taken for words of the edition, which a reader would be read out wrongly."""
    small = book(tmp_path)
    alpha = replace(small.ledger.sources["alpha"], csl={"author": "A. N."})
    assert (Verbatim("A. N.", "und"),) == author(alpha)
    heading = DocumentSection("Prologue", {})
    assert (Verbatim("Prologue", "und"),) == _section(small, alpha, heading)
    arabic = replace(alpha, csl={"language": "ar"})
    assert (Verbatim("Prologue", "ar"),) == _section(small, arabic, heading)
    assert () == author(arabic)


@pytest.mark.parametrize(
    ("language", "tag", "name"),
    [("en", "ar", "Arabic"), ("ar", "en", "الإنكليزية"), ("ar", "fr", "الفرنسية"), ("zh", "ar", "阿拉伯语")],
)
def test_a_language_is_called_as_the_edition_calls_it(
    tmp_path: Path, language: str, tag: str, name: str
) -> None:
    """Its readers need not know its tag."""
    assert name == language_name(book(tmp_path, language=language), tag)
