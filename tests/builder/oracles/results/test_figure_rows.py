"""Each row of a figure's table is what a passage of the ledger says."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from chronicle.ledger.loader import load_ledger
from chronicle.oracles.results import figure_rows
from chronicle.oracles.results.figure_rows import check_rows
from chronicle.words import Messages
from tests.languages import CHOSEN, edition_of
from tests.roots import BOOKS

if TYPE_CHECKING:
    from pathlib import Path

HEAD = '<tr><th scope="col">Event</th><th scope="col">Date</th></tr>'
TRUE = ("March", "18 April", "Beta", "7")
TABLE = '<table class="wide figure-data">{}</table>'


def row(*cells: str) -> str:
    """Return a row of a table, whose first cell is its heading and whose last leads to a paragraph."""
    first, *others = cells
    return (
        f'<tr><th scope="row">{first}</th>{"".join(f"<td>{each}</td>" for each in others)}<td>1.1</td></tr>'
    )


@pytest.fixture
def messages(monkeypatch: pytest.MonkeyPatch) -> Messages:
    """Return words of a ledger of which one row alone is told."""
    monkeypatch.setattr(figure_rows, "is_told", lambda _messages, cells: cells == TRUE)
    return Messages(edition_of("en"), load_ledger(BOOKS / "manuscript/docs/evidence", CHOSEN))


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (TABLE.format(HEAD + row(*TRUE)), []),
        (TABLE.format(HEAD + row("March", "19 April", "Beta", "7")), ["March · 19 April · Beta · 7"]),
        (TABLE.format(row("A", "b", "c", "d") + row(*TRUE) + row("A", "b", "c", "d")), ["A · b · c · d"] * 2),
        (TABLE.format(row("<b>Mar</b>ch", *TRUE[1:])), []),
        (f"<table>{row('A', 'b', 'c', 'd')}</table>", []),
    ],
)
def test_a_row_that_no_passage_says_is_named(
    tmp_path: Path, messages: Messages, body: str, found: list[str]
) -> None:
    """In tables of figures alone, in web pages and in an EPUB; a PDF is read otherwise."""
    (tmp_path / "web/a").mkdir(parents=True)
    (tmp_path / "web/a/b.html").write_text(f"<meta charset='utf-8'>{body}", encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "a.epub", "w") as epub:
        epub.writestr(
            "EPUB/a/b.xhtml", f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{body}</body></html>'
        )
    for path in (tmp_path / "web", tmp_path / "a.epub"):
        problems = list(check_rows(messages, path))
        assert [f"no passage of the ledger says “{each}”." for each in found] == [p.message for p in problems]
        assert {f"{path.name}/a/b"} >= {each.path for each in problems}
    assert [] == list(check_rows(messages, tmp_path / "a.pdf"))
