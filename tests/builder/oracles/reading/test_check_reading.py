"""A reader who turns pages sees all of the book; each planted fault is found in a real reading system."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.core.epoch import EARLIEST
from chronicle.oracles.reading.check_reading import check_reading
from chronicle.oracles.reading.screens import LARGE_TEXT, PHONE
from chronicle.outputs.epub.container import write_container
from chronicle.outputs.epub.resources import XHTML, Resource
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.core.problems import Problem

pytestmark = pytest.mark.whole

ROWS = "".join(f"<tr><td>Row {number}</td><td>What it says</td></tr>" for number in range(60))
WIDE = "<tr>" + "".join(f"<td>Unbreakable{number}</td>" for number in range(9)) + "</tr>"
DRAWING = (
    "<h1>Drawn</h1><figure><svg xmlns='http://www.w3.org/2000/svg' role='img' viewBox='0 0 99 50'>"
    "<title>What it shows</title><text x='{}' y='20' font-size='9'>A label</text></svg></figure>"
)
GOOD = {
    "drawn": DRAWING.format(9),
    "long": f"<h1>Long</h1><table>{ROWS}</table>",
    "notes": "<h1>Noted</h1><p>Text.</p><div><aside epub:type='footnote'><p>A note.</p></aside></div>",
    "folded": "<h1>Folded</h1><details><summary>More</summary><p>Opened by the reader.</p></details>",
    "title": "<section epub:type='titlepage'><h1>A title alone</h1></section>",
    "ranks": "<h1>First</h1><h2>Second</h2><p>Text.</p><h2>Third</h2><p>Text.</p>",
}
PLANTED = {
    "scroll": (f"<h1>Scroll</h1><div style='overflow-x: auto'><table>{ROWS}</table></div>", "U020"),
    "wide": (f"<h1>Wide</h1><table>{WIDE}</table>", "U020"),
    "fixed": (f"<h1>Fixed</h1><div style='width: 900px'><p>{'Words of a line. ' * 40}</p></div>", "U020"),
    "boxed": (f"<h1>Boxed</h1><div style='height: 2em; overflow: hidden'>{'<p>Cut.</p>' * 9}</div>", "U020"),
    "outside": (DRAWING.format(90), "U020"),
    "absent": ("<h1>Absent</h1><p>Here.</p><p style='display: none'>Gone.</p>", "U020"),
    "clear": ("<h1>Clear</h1><p>Here.</p><p style='visibility: hidden'>Unseen.</p>", "U020"),
    "word": ("<h1>Donaudampfschifffahrtsgesellschaft</h1><p>Text.</p>", "U021"),
    "bare": ("<h1>Bare</h1><h2>Above nothing</h2><h2>Above words</h2><p>Words.</p>", "U022"),
    "pop": ("<h1>Pop</h1><p>A.</p><h2>Notes</h2><aside epub:type='footnote'><p>Hidden.</p></aside>", "U022"),
    "fetch": ("<h1>Fetch</h1><p>Text.</p><img alt='far' src='http://far.invalid/a.png'/>", "U024"),
}  # fmt: skip


def make(path: Path, documents: dict[str, str], progression: str = "ltr", direction: str = "ltr") -> Path:
    """Write an EPUB of these documents."""
    pages = [
        Resource(
            f"{name}.xhtml",
            name,
            XHTML,
            (
                f"<html xmlns='http://www.w3.org/1999/xhtml' xmlns:epub='http://www.idpf.org/2007/ops' "
                f"dir='{direction}'><head><title>{name}</title></head><body>{body}</body></html>"
            ).encode(),
        )
        for name, body in documents.items()
    ]
    items = "".join(f"<item id='{page.id}' href='{page.href}' media-type='{XHTML}'/>" for page in pages)
    places = "".join(f"<itemref idref='{page.id}'/>" for page in pages)
    package = (
        "<package xmlns='http://www.idpf.org/2007/opf' version='3.0' unique-identifier='i'>"
        "<metadata xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:identifier id='i'>small</dc:identifier>"
        "<dc:title>Small</dc:title><dc:language>en</dc:language></metadata>"
        f"<manifest>{items}</manifest>"
        f"<spine page-progression-direction='{progression}'>{places}</spine></package>"
    )
    write_container(path, package, pages, EARLIEST)
    return path


def found(problems: list[Problem]) -> dict[str, set[str]]:
    """Return the codes of what was found, by document."""
    codes: dict[str, set[str]] = {}
    for problem in problems:
        codes.setdefault(problem.path.rsplit("/", 1)[-1].removesuffix(".xhtml"), set()).add(problem.code)
    return codes


def test_each_planted_fault_is_found_and_nothing_else(tmp_path: Path) -> None:
    """Rows in a scroll box, wide tables, fixed boxes, hidden text, bare headings, requests: all are named."""
    book = make(tmp_path / "planted.epub", GOOD | {name: body for name, (body, _code) in PLANTED.items()})
    problems = check_reading([(book, edition_of("en"))], screens=[PHONE], turned=[])
    expected = {name: {code} for name, (_body, code) in PLANTED.items() if name != "fetch"}
    # The picture that does not come is no picture either.
    assert expected | {"fetch": {"U020"}, "planted.epub": {"U024"}} == found(problems)
    rows = [problem for problem in problems if problem.path.endswith("scroll.xhtml")]
    assert any("Row 59" in problem.subject and "pixels" in problem.message for problem in rows)


def test_turning_every_page_misses_what_no_page_shows(tmp_path: Path) -> None:
    """The last rows of a scroll box are on none of the pages that were turned; a long table is on them.

    Upstream: U-RS-01.
    """
    documents = GOOD | {"scroll": PLANTED["scroll"][0]}
    book = make(tmp_path / "turned.epub", documents)
    problems = check_reading([(book, edition_of("en"))], screens=[], turned=[LARGE_TEXT])
    assert {"scroll": {"U020"}} == found(problems)
    assert "Row 59" in {problem.subject for problem in problems}


@pytest.mark.parametrize(("progression", "codes"), [("rtl", set()), ("ltr", {"U023"})])
def test_an_arabic_book_turns_by_its_left_edge(tmp_path: Path, progression: str, codes: set[str]) -> None:
    """A spine that progresses the wrong way does not get past its first page."""
    book = make(tmp_path / "arabic.epub", GOOD, progression, "rtl")
    problems = check_reading([(book, edition_of("ar"))], screens=[], turned=[PHONE])
    assert codes == {problem.code for problem in problems}
