"""Each entry of the register has a row for each passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.ledger.loader import load_ledger
from chronicle.oracles.results.register import check_register
from tests.languages import CHOSEN
from tests.roots import BOOKS

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.ledger.model import Ledger

ENTRY, ROW = '<p id="b1" class="wide register-entry">B1.</p>', "<tr><td>Paper</td><td>Says.</td></tr>"
CAPTION = '<caption id="b1" class="register-entry">B1.</caption>'
NONE, FEW = ["B1 shows 0 of 2 passages."], ["B1 shows 1 of 2 passages."]


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    """Return the ledger of the small book, in which two documents differ about one event."""
    return load_ledger(BOOKS / "manuscript/docs/evidence", CHOSEN)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (f"{ENTRY}<table>{ROW}{ROW}</table>", []),
        (f'{ENTRY}<!-- x --><div class="wide table-box"><table>{ROW}{ROW}</table></div>', []),
        (f"{ENTRY}<table>{ROW}</table>", FEW),
        (f"<table>{CAPTION}{ROW}{ROW}</table>", []),
        (f"<table>{CAPTION}{ROW}</table>", FEW),
        (f"{ENTRY}<table>{ROW}{ROW}{ROW}</table>", ["B1 shows 3 of 2 passages."]),
        (f"{ENTRY}<table>{ROW}<tr><td>Paper</td><td> </td></tr></table>", FEW),
        (f"{ENTRY}<table>{ROW}<tr><td></td><td>Says.</td></tr></table>", FEW),
        (f"{ENTRY}<div><table>{ROW}{ROW}</table></div>", NONE),
        (f"{ENTRY}<p>Between.</p><table>{ROW}{ROW}</table>", NONE),
        (ENTRY, NONE),
        (ENTRY.replace("b1", "b2"), NONE),
        ("<p>A book without the appendix.</p>", []),
    ],
)
def test_each_passage_has_a_row(tmp_path: Path, ledger: Ledger, body: str, found: list[str]) -> None:
    """A row with an empty cell is none, and the table stands right below its entry."""
    for name, text in (("a", "<p>Before.</p>"), ("b", body), ("c", "<p>After.</p>")):
        (tmp_path / f"{name}.html").write_text(f"<html><body>{text}</body></html>", encoding="utf-8")
    (tmp_path / "b.pdf").touch()
    assert [] == list(check_register(ledger, tmp_path / "b.pdf"))  # what print shows is read elsewhere
    problems = list(check_register(ledger, tmp_path))
    assert {"square-cleared"} >= {each.subject for each in problems}
    assert found == [each.message for each in problems]
    assert {f"{tmp_path.name}/b"} >= {each.path for each in problems}


def test_a_register_may_stand_on_several_pages(tmp_path: Path, ledger: Ledger) -> None:
    """Each entry is looked for on all of them."""
    for name, entry in (("a", ENTRY), ("b", ENTRY.replace("b1", "b2"))):
        text = f"<html><body>{entry}<table>{ROW}{ROW}</table></body></html>"
        (tmp_path / f"{name}.html").write_text(text, encoding="utf-8")
    assert [] == list(check_register(ledger, tmp_path))
