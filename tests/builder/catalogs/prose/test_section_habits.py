"""What a row of sentences shows, and one of them does not, is found section by section."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs.check_catalogs import check_texts
from chronicle.ledger.loader import load_ledger
from tests.languages import CHOSEN, edition_of

from ..conftest import HEADER

if TYPE_CHECKING:
    from pathlib import Path

ASKED = """prose:
  - {language: en, absences: 1, names_in_a_row: 1, full_names: 1, figures_below: 11}
  - {language: ar, absences: 1, openings: 1}
  - language: zh
    pronouns: 100
    full_names: 1
    unwanted: [{text: 垮台, instead: 倒台}]
waivers: []
"""


def found(book: Path, text: str, code: str = "en", asked: str = ASKED) -> list[tuple[str, int, str]]:
    """Return place and code of every fault of prose, where the book's chapter reads so."""
    (book / "docs/chapters/01-city.md").write_text(f"# The city\n\n{text}\n", encoding="utf-8")
    terms = book / "docs/evidence/terms.yaml"
    if "prose:" not in (written := terms.read_text(encoding="utf-8")):
        terms.write_text(written.replace("waivers: []\n", asked), encoding="utf-8")
    problems = check_texts(book, [edition_of(code)], load_ledger(book / "docs/evidence", CHOSEN))
    own = [problem for problem in problems if problem.path.startswith(("docs/", "locales/"))]
    return [(problem.path, problem.line, problem.code) for problem in own if problem.code != "T070"]


def translate(book: Path, code: str, *pairs: tuple[str, str]) -> None:
    """Write a catalog of the chapter."""
    edition = edition_of(code)
    path = book / "locales" / edition.catalog / "LC_MESSAGES/chapters/01-city.po"
    path.parent.mkdir(parents=True)
    entries = "".join(f'\nmsgid "{source}"\nmsgstr "{text}"\n' for source, text in pairs)
    path.write_text(HEADER.format(language=edition.catalog) + entries, encoding="utf-8")


CHAPTER = "docs/chapters/01-city.md"


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("It began. The paper does not say why. It went on.\n\nNor does it say how. It ended.", 5, "T101"),
        ("It began at noon.\nWhy is not said.\n\nIt ended.\nThe paper does not say how.", 6, "T102"),
        ("Alpha News says noon.\nAlpha News says they left.", 3, "T103"),
        ("Noon is what Alpha News says, or so Alpha News is read.", 3, "T105"),
        (
            "The square is said, by Alpha News,{claim}`sit-in` to lie where Alpha News says it lies.",
            3,
            "T105",
        ),
    ],
)
def test_a_row_of_sentences_is_found(tiny_book: Path, text: str, line: int, code: str) -> None:
    """Each stands at the paragraph in which it becomes too much."""
    assert (CHAPTER, line, code) in found(tiny_book, text)


def test_a_finding_shows_where_a_role_stands(tiny_book: Path) -> None:
    """Whichever it is: an excerpt is there to be found again, and no letter stands for a role."""
    text = "It began. Why is not said.\n\nHow it began in {place}`homs` the paper does not say."
    found(tiny_book, text)
    problems = check_texts(tiny_book, [edition_of("en")], load_ledger(tiny_book / "docs/evidence", CHOSEN))
    said = [each.message for each in problems if each.code == "T101"]
    assert ["“How it began in {…} the paper does not say.”" in str(each) for each in said] == [True]


def test_a_document_without_a_short_name_keeps_its_own(tiny_book: Path) -> None:
    """Nothing could stand for it in the next paragraph."""
    text = "It was noon, as Alpha News says.\n\nIt ended at dusk, as Alpha News says."
    assert "T105" not in {code for *_place, code in found(tiny_book, text)}


def test_a_section_that_keeps_to_the_measure_is_left_alone(tiny_book: Path) -> None:
    """One absence, one opening on a name, one name: and a heading begins a new count."""
    text = (
        "Alpha News says noon. Why is not said. It went on.\n\nThey left, and came back.\n\n"
        "## Then\n\nAlpha News says they stayed. How long is not said. It ended."
    )
    assert [] == found(tiny_book, text)


def test_a_book_that_asks_nothing_of_its_prose_gets_no_findings(tiny_book: Path) -> None:
    """Without a record of the language nothing is counted."""
    text = "Alpha News says noon.\nAlpha News does not say why.\nAlpha News does not say how."
    assert [] == found(tiny_book, text, asked="waivers: []\n")


def test_a_small_number_asks_for_words(tiny_book: Path) -> None:
    """A whole number below the limit stands as a figure unless its role says otherwise; a range may."""
    claims = tiny_book / "docs/evidence/claims/01-city.yaml"
    text = claims.read_text(encoding="utf-8").replace("min: 200, max: 300", "min: 7, max: 7")
    claims.write_text(text, encoding="utf-8")
    sentence = "In all {value}`sit-in.killed` died.{claim}`sit-in`"
    assert [(CHAPTER, 3, "T106")] == found(tiny_book, sentence)
    claims.write_text(text.replace("min: 7, max: 7", "min: 7, max: 9"), encoding="utf-8")
    assert [] == found(tiny_book, sentence)


@pytest.mark.parametrize(
    ("number", "form", "codes"),
    [
        (1, "", ["T106"]),
        (10, "", ["T106"]),
        (11, "", []),
        (0, "", []),
        (7, "|full", ["T106"]),
        (7, "|words", []),
        (7, "|bare", []),
    ],
)
def test_numbers_below_the_limit_ask_for_words(
    tiny_book: Path, number: int, form: str, codes: list[str]
) -> None:
    """From one to the last below the limit, unless the role says how it is meant."""
    claims = tiny_book / "docs/evidence/claims/01-city.yaml"
    text = claims.read_text(encoding="utf-8").replace("min: 200, max: 300", f"min: {number}, max: {number}")
    claims.write_text(text, encoding="utf-8")
    sentence = f"In all {{value}}`sit-in.killed{form}` died.{{claim}}`sit-in`"
    assert codes == [code for *_place, code in found(tiny_book, sentence)]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Alpha News says noon. It left. Alpha News says six.", []),
        ("Alpha News says noon.\n\nAlpha News says six.", [5]),
        ("“Alpha News” says noon. Alpha News says six.", [3]),
        ("By Alpha News it was noon. Alpha News says six.", []),
        ("Alpha News says noon.\n\n## Then\n\nAlpha News says six.", []),
    ],
)
def test_rows_of_names_are_counted_by_sentence(tiny_book: Path, text: str, lines: list[int]) -> None:
    """A row goes on over paragraphs, and ends with another sentence or a heading."""
    assert lines == [line for _path, line, code in found(tiny_book, text) if code == "T103"]


def test_only_documents_that_were_read_make_a_row(tiny_book: Path) -> None:
    """An agency that a document names is no document of the book, however often sentences begin with it."""
    sources = tiny_book / "docs/evidence/sources.yaml"
    agency = (
        "  - {id: agency, order: 9, read: false, via: alpha-news, kind: agency,"
        " names: {en: {main: The Agency}, ar: {main: وكالة}, zh: {main: 通讯社}}}\n"
    )
    sources.write_text(sources.read_text(encoding="utf-8") + agency, encoding="utf-8")
    text = "The Agency says noon. The Agency says six. The Agency says no more."
    assert [] == [code for *_place, code in found(tiny_book, text) if code in ("T103", "T105")]


@pytest.mark.parametrize(("count", "codes"), [(3, []), (4, ["T107"])])
def test_a_few_pronouns_are_no_habit(tiny_book: Path, count: int, codes: list[str]) -> None:
    """Three of them stand even in a document of a few words."""
    translate(tiny_book, "zh", ("It began.", "它" * count + "开始。"))
    assert codes == [code for *_place, code in found(tiny_book, "It began.", "zh") if code == "T107"]


@pytest.mark.parametrize(("count", "codes"), [(1, []), (2, ["T104"]), (3, ["T104", "T104"])])
def test_paragraphs_that_begin_alike_are_counted(tiny_book: Path, count: int, codes: list[str]) -> None:
    """One of a section may begin so; each further one is told."""
    sources = [f"It was {word}." for word in ("early", "late", "over")[:count]]
    translate(tiny_book, "ar", *((source, f"أما {number} فكان.") for number, source in enumerate(sources)))
    problems = found(tiny_book, "\n\n".join(sources), "ar")
    assert codes == [code for *_place, code in problems if code == "T104"]


def test_a_waiver_lets_one_sentence_pass(tiny_book: Path) -> None:
    """It holds the words that were found, and a reason."""
    waiver = '  - {check: T101, language: en, text: "Nor does it say how", because: "It is the point."}\n'
    text = "It began. The paper does not say why. It went on.\n\nNor does it say how. It ended."
    assert [] == found(tiny_book, text, asked=ASKED.replace("waivers: []\n", f"waivers:\n{waiver}"))


def test_a_translation_is_read_in_its_own_words(tiny_book: Path) -> None:
    """Sections are those of the chapter, sentences those of the translator; the fault is in the catalog."""
    translate(
        tiny_book,
        "ar",
        ("It began.", "أما البداية فعند الظهر."),
        ("It ended.", "ولا تقول الوثيقة متى انتهى."),
    )
    catalog = "locales/ar/LC_MESSAGES/chapters/01-city.po"
    problems = found(tiny_book, "It began.\n\nIt ended.", "ar")
    assert [(catalog, "T104")] == [(path, code) for path, _line, code in problems]


def test_pronouns_are_counted_by_document(tiny_book: Path) -> None:
    """Many for few characters are too many; and no title escapes the words that the book does not want."""
    translate(tiny_book, "zh", ("It began.", "它开始时，它说它来了，它走了。"))
    problems = found(tiny_book, "It began.", "zh")
    catalog = "locales/zh_CN/LC_MESSAGES/chapters/01-city.po"
    assert [("docs/evidence/sources.yaml", "T108"), (catalog, "T107")] == [
        (path, code) for path, _line, code in problems
    ]


def test_a_short_name_is_asked_for_where_there_is_one(tiny_book: Path) -> None:
    """The full name stands once in a section, then the short one, which is never too often."""
    sources = tiny_book / "docs/evidence/sources.yaml"
    written = sources.read_text(encoding="utf-8").replace(
        '{main: "阿尔法新闻"', '{main: "阿尔法新闻", short: "阿尔法"'
    )
    sources.write_text(written, encoding="utf-8")
    translate(
        tiny_book,
        "zh",
        ("It began.", "阿尔法新闻说，中午开始。"),
        ("It ended.", "阿尔法新闻说，傍晚结束。阿尔法这样写。"),
    )
    problems = found(tiny_book, "It began.\n\nIt ended.", "zh")
    assert "T105" in {code for _path, _line, code in problems}
