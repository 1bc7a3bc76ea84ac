"""Whether the words of a book can be found in its PDF."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pytest
from docutils import nodes

from chronicle.oracles.preflight import findable
from chronicle.oracles.preflight.destinations import named_places, page_ranges
from chronicle.oracles.preflight.findable import Said, check_text
from chronicle.oracles.preflight.page_words import words
from chronicle.outputs.pdf.expected import said_in
from chronicle.sphinx_ext.nodes import evidence_note, note_in_full
from tests.builder.oracles.preflight.conftest import SENTENCES
from tests.languages import edition_of

if TYPE_CHECKING:
    from chronicle.core.problems import Problem
    from tests.builder.oracles.preflight.conftest import Proof

DOCUMENTS = ("chapters/01-x", "chapters/02-x")


def said(code: str, paragraphs: int = 4) -> dict[str, Said]:
    """Return what the small book says, whose chapters have an even number of paragraphs each."""
    text = [(SENTENCES[code] * 8).strip()] * paragraphs
    notes = [f"{SENTENCES[code]}圍城"] * (paragraphs // 2)
    return {name: Said(list(text), list(notes)) for name in DOCUMENTS}


def check(proof: Proof, book: dict[str, Said], path: Path | None = None) -> list[Problem]:
    """Compare a printed book with what it should say."""
    places = named_places(proof.path)
    starts = [(name, places[name.replace("/", "-")]) for name in book]
    with pikepdf.Pdf.open(proof.path) as pdf:
        pages = page_ranges(starts, len(pdf.pages))
    return check_text(path or proof.path, book, pages, proof.edition)


def test_all_words_are_found(printed: Proof) -> None:
    """PDFium and poppler find the words of each language in their order, vowel marks aside."""
    assert [] == check(printed, said(printed.edition.code))


def test_a_lost_paragraph_is_named(printed: Proof) -> None:
    """A passage that the PDF lacks is a problem with its first words, from either program."""
    book = said(printed.edition.code)
    lost = {
        "en": "Nobody printed these words about lanterns, orchards, violins and marmalade here",
        "ar": "طبعنا فصولاً كثيرة بلا فوانيس وبساتين وكمنجات ومربى برتقال",
        "zh": "灯笼果园提琴橘酱谁都没印过",
    }
    book[DOCUMENTS[0]].text.insert(1, lost[printed.edition.code])
    found = [problem for problem in check(printed, book) if problem.code == "P021"]
    assert 2 == len(found)
    assert all(problem.subject[:5] == lost[printed.edition.code][:5] for problem in found)


def test_words_out_of_order_are_too_few(printed: Proof) -> None:
    """Words that stand in another order are not found in theirs."""
    book = said(printed.edition.code)
    for each in book.values():
        each.text = [text[::-1] if printed.edition.code == "zh" else _turned(text) for text in each.text]
    assert "P020" in {problem.code for problem in check(printed, book)}


def _turned(text: str) -> str:
    return " ".join(reversed(text.split()))


ENGLISH = "This stands in English still, and nobody has translated it, so that it runs from left to right"
PERSIAN = "رادیو لن در ساعت ۰۲:۱۰ از آب رود گفت"


@pytest.mark.parametrize(
    ("read", "found"),
    [
        (f"{ENGLISH} {_turned(PERSIAN)}", True),  # as poppler reads a page that is mostly English
        (f"{ENGLISH} {PERSIAN[:12]}", False),
        (_turned(PERSIAN), False),
    ],
    ids=["turned", "lost", "in no order"],
)
def test_a_page_that_is_mostly_untranslated(monkeypatch: pytest.MonkeyPatch, read: str, found: bool) -> None:
    """Poppler turns the lines of such a page: its words need only be there, figures among them."""
    monkeypatch.setattr(findable, "ENGINES", {"poppler": lambda _path: [read]})
    book = {"a": Said([ENGLISH, PERSIAN] if ENGLISH in read else [PERSIAN])}
    problems = check_text(Path("x.pdf"), book, {"a": range(1, 2)}, edition_of("fa"))
    assert found == (not problems)


def test_figures_have_no_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """Digits of a right-to-left script are figures, whose place in a line programs do not agree on."""
    monkeypatch.setattr(findable, "ENGINES", {"poppler": lambda _path: ["آب رود ۱۲ گفت"]})
    problems = check_text(Path("x.pdf"), {"a": Said(["آب ۱۲ رود گفت"])}, {"a": range(1, 2)}, edition_of("fa"))
    assert [] == problems


@pytest.mark.parametrize(
    ("code", "text", "turned"),
    [
        ("ar", "قال abcd", True),
        ("ar", "قالوا abcd", False),
        ("ar", "قالت abcd", False),  # as many
        ("ar", "قالوا abcd 123456", False),  # figures run either way
        ("ar", "123456", False),
        ("ar", "", False),
        ("en", "قالوا قالوا abcd", False),
    ],
)
def test_a_page_is_turned_by_most_of_its_letters(code: str, text: str, turned: bool) -> None:
    """Of an edition from right to left alone; figures are no letters."""
    search = findable._Look(edition_of(code), [], as_painted=False)
    assert turned is search._is_turned(words(text))


def found(
    monkeypatch: pytest.MonkeyPatch, read: list[str], engine: str = "poppler", **book: Said
) -> list[str]:
    """Return the messages on a book of which a program reads these pages, a document on all of them."""
    monkeypatch.setattr(findable, "ENGINES", {engine: lambda _path: read})
    pages = dict.fromkeys(book, range(1, 1 + len(read)))
    return [each.message for each in check_text(Path("x.pdf"), book, pages, edition_of("en"))]


def test_words_of_another_script_are_looked_for_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever they stand; each as often as the book says it."""
    book = Said(["One two 圍 here"], ["圍 3"], ["圍"])
    assert [] == found(monkeypatch, ["圍 3 圍 One two here", "圍"], a=book)
    (message,) = found(monkeypatch, ["圍 圍 One two here"], a=book)
    assert "poppler finds 71.4 % of 7 words in their order; it misses 圍 (1), 3 (1)." == message


def test_a_letter_without_text_is_shown_with_what_stands_around_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Up to fifteen letters on either side."""
    (message,) = found(monkeypatch, ["fine", "0123456789abcdefgh\u034fijklmnopqrstuvwxyz"], a=Said())
    assert "page 2: a letter has no text in “3456789abcdefgh\u034fijklmnopqrstuv” (poppler)." == message


WORDS = "lanterns orchards violins marmalade plums rivers bridges towers"


@pytest.mark.parametrize(
    ("pages", "lost"),
    [
        ([WORDS], False),
        (["x", WORDS[:40], WORDS[40:]], False),
        ([WORDS[:20], "x", "x", "x", WORDS[:30]], True),
        (["x"], True),
        ([WORDS.rpartition(" ")[0]], False),
    ],
)
def test_a_passage_stands_on_neighbouring_pages(
    monkeypatch: pytest.MonkeyPatch, pages: list[str], lost: bool
) -> None:
    """A passage of eight words is lost where most of it is on no two of them; a shorter one is not named."""
    lines = found(monkeypatch, pages, a=Said([WORDS]))
    assert ("poppler does not find this passage of a." in lines) is lost
    few = found(monkeypatch, ["x"], a=Said([WORDS.rpartition(" ")[0]]))
    assert "poppler does not find this passage of a." not in few


def test_the_order_of_words_counts_where_they_are_read_as_painted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two sentences that change places are in no order to PDFium; poppler need only find each."""
    first, second = WORDS, "coffee houses stood open until the evening came"
    read = [f"{second} {first}"]
    assert [] == found(monkeypatch, read, a=Said([first, second]))
    (message,) = found(monkeypatch, read, "PDFium", a=Said([first, second]))
    assert message.startswith("PDFium finds 50.0 % of 16 words in their order")


def test_a_letter_without_text_is_named(printed: Proof, tmp_path: Path) -> None:
    """A font map that gives a letter no text is a problem with its page."""
    path = tmp_path / "broken.pdf"
    with pikepdf.Pdf.open(printed.path) as pdf:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Dictionary) and "/ToUnicode" in item:
                table = item.ToUnicode.read_bytes().decode()
                item.ToUnicode = pdf.make_stream(
                    re.sub(r"(<\w{4}>) <\w+>", r"\1 <034f>", table, count=30).encode()
                )
        pdf.save(path)
    problems = check(printed, said(printed.edition.code), path)
    assert {"P020", "P022"} <= {problem.code for problem in problems}


def test_what_print_leaves_out_is_not_looked_for() -> None:
    """Notes are read apart from the sentence that they stand in, and without what the web opens."""
    document = nodes.document("", "")  # type: ignore[arg-type]
    note = evidence_note("", "", nodes.paragraph("", "Who says so."))
    note += note_in_full("", nodes.paragraph("", "What exactly."))
    document += nodes.paragraph("", "", nodes.Text("A sentence"), note, nodes.Text(" goes on."))
    found = said_in(document)
    assert (["A sentence  goes on."], ["Who says so."]) == (found.text, found.notes)


@pytest.mark.parametrize("count", [9, 12])
def test_the_last_document_ends_with_the_book(count: int) -> None:
    """Each document has the pages up to the next one."""
    assert {"b": range(3, 7), "a": range(7, count + 1)} == page_ranges([("a", 7), ("b", 3)], count)
