"""Figures are placed by id, numbered, captioned and linked, with their data."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from docutils import nodes
from docutils.utils import new_document
from lxml import html

from chronicle.core.folders import Folders
from chronicle.ledger.loader import load_ledger
from chronicle.oracles.results.figure_rows import check_rows
from chronicle.sphinx_ext import figure_nodes
from chronicle.sphinx_ext.faults import FaultsInBook
from chronicle.sphinx_ext.figure_nodes import link_passages, number_of, table_of
from chronicle.sphinx_ext.nodes import figure_data, figure_drawing, passage_link
from chronicle.words import Messages
from chronicle.words.states import StateMark
from tests.builder.sphinx_ext.conftest import tiny_book
from tests.languages import CHOSEN, edition_of, in_turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.builder.sphinx_ext.conftest import Built, TinyBook

FIGURES = """
figures:
  - id: square
    kind: timeline
    title: "The square"
    caption: "One document for each sign."
    alt: "A day on a line."
    description: "A line with the day on which the square was cleared."
    window: ["2011-01", "2011-12"]
    lines:
      - {show: [square-cleared]}
"""
PLACED = "```{chronicle-figure} square\n```\n\nAs {numref}`fig-square` shows.\n"


@pytest.fixture
def drawn(tiny: TinyBook) -> TinyBook:
    """Return the tiny book with a figure at the end of its second chapter."""
    return with_figure(tiny)


@pytest.fixture(scope="module")
def web(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], tuple[TinyBook, Built]]:
    """Return what gives the book with its web edition in a language, made once; nobody may change either."""
    book = with_figure(tiny_book(tmp_path_factory.mktemp("figures") / "book"))
    return cache(lambda language: (book, book.build(language, builder="html")))


def with_figure(tiny: TinyBook) -> TinyBook:
    """Place a figure at the end of the second chapter."""
    tiny.write("docs/figures/square.yaml", FIGURES)
    path = tiny.root / "docs" / "chapters" / "02-second.md"
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{PLACED}", encoding="utf-8")
    return tiny


def test_a_figure_is_placed(web: Callable[[str], tuple[TinyBook, Built]]):
    """A figure has a drawing with its alternative, a caption, and a table with a row for each mark."""
    tree = web("en")[1].doctree("chapters/02-second")
    (figure,) = tree.findall(nodes.figure)
    (drawing,) = figure.findall(figure_drawing)
    assert ("square", "A day on a line.") == (drawing["figure"], drawing["alt"])
    assert "The square" == next(iter(figure.findall(nodes.caption))).astext()
    (data,) = tree.findall(figure_data)
    assert 3 == len(list(data.findall(nodes.row)))


@pytest.mark.parametrize("language", in_turn("ar", "en", "zh"))
def test_a_reference_by_number(web: Callable[[str], tuple[TinyBook, Built]], language: str):
    """A reference prints the figure's number in every language (U-SPH-09)."""
    _book, built = web(language)
    found = list(built.doctree("chapters/02-second").findall(nodes.reference))
    said = [node.astext().strip("\u2066\u2068\u2069") for node in found if node.get("refid") == "fig-square"]
    assert any("1" in text for text in said), said


def test_a_row_leads_to_the_paragraph(web: Callable[[str], tuple[TinyBook, Built]]):
    """A row of the table links to the paragraph that tells the claim."""
    tree = web("en")[1].doctree("chapters/02-second")
    (data,) = tree.findall(figure_data)
    addresses = {link["refuri"].rpartition("#")[2] for link in data.findall(nodes.reference)}
    assert addresses
    assert all(number_of(address) for address in addresses)


def test_an_unknown_figure(drawn: TinyBook):
    """A figure that is not there is reported with its line."""
    drawn.edit("docs/chapters/02-second.md", "chronicle-figure} square", "chronicle-figure} sqare")
    with pytest.raises(FaultsInBook) as found:
        drawn.build()
    assert [("F015", 13, "there is no figure “sqare”; there is: square.")] == [
        (problem.code, problem.line, problem.message) for problem in found.value.problems
        if problem.code == "F015"
    ]  # fmt: skip


def test_a_figure_without_alternative(drawn: TinyBook):
    """A figure without alternative text fails the build."""
    drawn.edit("docs/figures/square.yaml", '    alt: "A day on a line."\n', "")
    with pytest.raises(FaultsInBook) as found:
        drawn.build()
    assert ["F002"] == [problem.code for problem in found.value.problems]


def test_the_first_cell_heads_its_row():
    """A screen reader says with each cell of a figure's table whose it is."""
    row: Any = SimpleNamespace(label="A", source="B", words="C", relation="D", claim="")
    said: Any = SimpleNamespace(heads=("a", "b", "c", "d", "e"), rows=(row,))
    table = table_of(said)
    assert [1, 0, 0, 0, 0] == [each["stub"] for each in table.findall(nodes.colspec)]
    assert [list("abcde"), ["A", "B", "C", "D", ""]] == [
        [cell.astext() for cell in each.children] for each in table.findall(nodes.row)
    ]


@pytest.mark.parametrize(
    ("message", "mark", "attributes"),
    [
        ("", None, {}),
        ("m", None, {"message": "m"}),
        ("m", StateMark.STALE, {"message": "m", "classes": ["stale"]}),
        ("", StateMark.STALE, {"classes": ["stale"]}),
        ("m", StateMark.UNTRANSLATED, {
            "message": "m", "classes": ["untranslated"], "lang": "en-GB", "dir": "ltr",
        }),
    ],
)  # fmt: skip
def test_words_of_a_figure_say_their_state(message: str, mark: StateMark | None, attributes: dict[str, Any]):
    """What is not translated is of the book's language; what is only old stays of the edition's."""
    words: Any = SimpleNamespace(message=message, mark=mark)
    assert attributes == figure_nodes._marks(words, edition_of("en"))


def test_only_numbered_paragraphs_are_passages(monkeypatch: pytest.MonkeyPatch):
    """A claim that stands in a box has no number that a row could lead to."""
    told = {"a": [("one", "p1-2"), ("one", "label"), ("two", "p2-1")]}
    domain: Any = SimpleNamespace(gathered=lambda _what: told)
    monkeypatch.setattr(figure_nodes, "domain_of", lambda _env: domain)
    assert [("one", "p1-2"), ("two", "p2-1")] == figure_nodes.passages(None, "a")  # type: ignore[arg-type]
    assert [] == figure_nodes.passages(None, "b")  # type: ignore[arg-type]


def test_paragraphs_that_tell_a_row_stand_apart(monkeypatch: pytest.MonkeyPatch):
    """Each is a link of its own, in the digits of the edition, with a space to the next."""
    monkeypatch.setattr(figure_nodes, "book_of", lambda _env: SimpleNamespace(edition=edition_of("fa")))
    monkeypatch.setattr(figure_nodes, "passages", lambda _env, _claim: [("one", "p1-2"), ("two", "p2-10")])
    document = new_document("list")
    document += nodes.paragraph("", "", passage_link(claim="a"))
    builder = SimpleNamespace(get_relative_uri=lambda here, there: f"{here}/{there}")
    app: Any = SimpleNamespace(env=None, builder=builder)
    link_passages(app, document, "list")
    assert "۱.۲ ۲.۱۰" == document.astext()
    assert ["list/one#p1-2", "list/two#p2-10"] == [
        each["refuri"] for each in document.findall(nodes.reference)
    ]


DAMASCUS = {"en": "Damascus", "ar": "دمشق", "zh": "大马士革"}
MAP = """
  - id: region
    kind: map
    title: "The region"
    caption: "Towns."
    alt: "A town."
    description: "A map with a town."
    bounds: [36, 33, 37, 34]
    base: region.json
    lines:
      - {place: damascus}
"""


@pytest.mark.parametrize(("maps", "shown"), [(True, ["square", "region"]), (False, ["square"])])
def test_maps_can_be_left_out(drawn: TinyBook, maps: bool, shown: list[str]):
    """Without maps an edition shows all other figures, and no table of a map."""
    names = (f'{code}: {{main: "{name}", forms: []}}' for code, name in DAMASCUS.items())
    located = f"{{{', '.join(names)}}}"
    places = drawn.root / "docs/evidence/places.yaml"
    record = f"  - id: damascus\n    kind: city\n    names: {located}\n    coordinates: [33.5, 36.3]\n"
    record += '    coordinates_source: "a data set"\n'
    places.write_text(places.read_text(encoding="utf-8").rstrip() + "\n" + record, encoding="utf-8")
    drawn.write("docs/figures/square.yaml", FIGURES + MAP)
    base = '{"coast": [], "sea_corners": [], "frontiers": [], "rivers": [], "countries": []}'
    drawn.write("docs/figures/data/region.json", base)
    chapter = drawn.root / "docs" / "chapters" / "02-second.md"
    directives = "\n```{chronicle-figure} region\n```\n\n```{figure-data}\n```\n"
    chapter.write_text(chapter.read_text(encoding="utf-8") + directives, encoding="utf-8")
    tree = drawn.build(chronicle_maps=maps).doctree("chapters/02-second")
    assert shown == [node["figure"] for node in tree.findall(figure_drawing)]
    sections = [name for section in tree.findall(nodes.section) for name in section["names"]]
    assert [f"data-{name}" for name in shown] == [name for name in sections if name.startswith("data-")]


def test_a_changed_caption_is_read_again(drawn: TinyBook):
    """A figure's words change the chapter that shows it, and no other."""
    drawn.build()
    drawn.edit("docs/figures/square.yaml", "One document", "A document")
    assert ["chapters/02-second"] == drawn.build().read


def test_on_the_web(web: Callable[[str], tuple[TinyBook, Built]]):
    """On the web a figure is drawn into the page, links lie over it, its data open on demand (U-RS-04)."""
    book, built = web("en")
    page = html.fromstring((book.root / "out/en/html/chapters/02-second.html").read_text(encoding="utf-8"))
    (art,) = page.xpath("//figure//div[@class='art']")
    pictures = art.xpath("./*[local-name()='svg']")
    assert ["img", "group"] == [picture.get("role") for picture in pictures]
    links = art.xpath(".//*[local-name()='a']")
    assert links
    for link in links:
        paragraph = number_of(link.get("href").rpartition("#")[2])
        assert paragraph
        assert paragraph in link.get("aria-label")
    hidden = art.xpath(".//*[@aria-hidden or @tabindex]")
    assert [] == hidden  # keys reach the links, screen readers read them
    assert page.xpath("//details[@class='figure-data']//table")
    assert "" == built.warnings


@pytest.mark.parametrize("language", in_turn("ar", "en", "zh"))
def test_published_rows_are_told(web: Callable[[str], tuple[TinyBook, Built]], tmp_path: Path, language: str):
    """Each row of a finished page is what a passage says; a label that was typed is found."""
    book, built = web(language)
    folders, edition = Folders(book.root), edition_of(language)
    messages = Messages.load(edition, folders.catalogs, load_ledger(folders.evidence, CHOSEN))
    assert [] == list(check_rows(messages, Path(built.app.outdir)))
    copy = tmp_path / "web"
    shutil.copytree(built.app.outdir, copy)
    page = copy / "chapters" / "02-second.html"
    tree = html.parse(str(page))
    (label, _) = tree.xpath("//table[contains(@class, 'figure-data')]//tbody/tr/*[1]")
    for element in label.iter():
        element.text = element.tail = None
    label.text = "Square stormed"
    page.write_bytes(html.tostring(tree, encoding="utf-8"))
    assert ["F027"] == [problem.code for problem in check_rows(messages, copy)]
