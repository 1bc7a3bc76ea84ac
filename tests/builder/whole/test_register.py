"""The finished register shows every passage of every difference, and a loss is seen."""

from __future__ import annotations

import re
import shutil

import pytest

from chronicle.ledger.loader import load_ledger
from chronicle.oracles.results.register import check_register
from tests.languages import CHOSEN, edition_of


@pytest.mark.parametrize("name", ["en web", "ar web", "en epub", "zh epub"])
def test_each_entry_has_its_passages(everything, name):
    """Each entry has as many rows as its claim has passages."""
    code, kind = name.split()
    ledger = load_ledger(everything.folders.evidence, CHOSEN)
    assert [] == list(check_register(ledger, everything.result(edition_of(code), kind)))


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (r"<tr>(?:(?!<tr>).)*</tr>(?=\s*</tbody>)", "", "B1 shows 1 of 2 passages."),
        (r"(<td>)(?:(?!</td>).)*(</td>\s*</tr>\s*</tbody>)", r"\1\2", "B1 shows 1 of 2 passages."),
        (r'id="b1"', 'id="b7"', "B1 shows 0 of 2 passages."),
        (r'(<p class="register-entry".*?</p>)', r"\1<p>More.</p>", "B1 shows 0 of 2 passages."),
    ],
    ids=["row", "cell", "entry", "parted"],
)
def test_a_passage_that_is_missing_is_seen(everything, tmp_path, before, after, said):
    """A row, the words of one, or a whole entry that went astray is told."""
    shutil.copytree(everything.result(edition_of("en"), "web"), tmp_path / "web")
    page = tmp_path / "web/appendices/b-differences.html"
    text = page.read_text(encoding="utf-8")
    changed = re.sub(before, after, text, count=1, flags=re.DOTALL)
    assert changed != text
    page.write_text(changed, encoding="utf-8")
    problems = list(check_register(load_ledger(everything.folders.evidence, CHOSEN), tmp_path / "web"))
    assert [("M130", said)] == [(problem.code, problem.message) for problem in problems]


def test_a_book_need_not_have_the_register(everything, tmp_path):
    """Without the appendix nothing is missed, nor in print, where other eyes look."""
    shutil.copytree(everything.result(edition_of("en"), "web"), tmp_path / "web")
    (tmp_path / "web/appendices/b-differences.html").unlink()
    ledger = load_ledger(everything.folders.evidence, CHOSEN)
    assert [] == list(check_register(ledger, tmp_path / "web"))
    assert [] == list(check_register(ledger, everything.result(edition_of("en"), "pdf")))
