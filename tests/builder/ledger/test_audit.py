from __future__ import annotations

import hashlib

import pytest

from chronicle.ledger import audit
from tests.languages import CHOSEN

from .small_ledger import claim, position, read, tables, write


def _ledger(tmp_path, *claims, **changed):
    ledger, problems = read(tmp_path, *claims, **changed)
    assert [] == problems
    return ledger


def test_coverage(tmp_path):
    """Each line of a document shows its claims, or why it has none; a line with neither is open."""
    row = claim(positions=[position(lines="1-2"), position(lines="2, 4", key="b")])
    row["positions"][0]["key"] = "a"
    alpha, beta = audit.coverage(_ledger(tmp_path, row, claim("other", positions=[position(lines="2")])))
    assert ["alpha", "beta"] == [alpha.source.id, beta.source.id]
    assert [("deaths",), ("deaths", "other"), (), ("deaths",), (), ()] == [
        line.claims for line in alpha.lines
    ]
    assert (3, 5) == alpha.open_lines
    assert "a rule" == alpha.lines[5].because


def test_open_lines_are_faults(tmp_path):
    """A line that makes a statement which no claim has is a fault."""
    ledger = _ledger(tmp_path, claim(positions=[position(lines="1-5")]))
    found = list(audit.coverage_problems(ledger))
    assert [("E021", "beta")] * 5 == [(problem.code, problem.subject) for problem in found]
    assert all(problem.line for problem in found)


def test_told(tmp_path):
    """A claim is told in a document that the book has."""
    ledger = _ledger(tmp_path)
    assert [] == list(audit.told_problems(ledger, {"chapters/01-first"}))
    assert ["E022"] == [problem.code for problem in audit.told_problems(ledger, set())]


def test_counts(tmp_path):
    """Claims and positions are counted by status, source and document."""
    rows = [
        claim(),
        claim("b", positions=[position("beta"), position("beta", key="b")], told=["appendices/a-list"]),
    ]
    rows[1]["positions"][0]["key"] = "a"
    total = audit.counts(_ledger(tmp_path, *rows))
    assert (2, 3) == (total.claims, total.positions)
    assert {"one-source": 2} == total.by_status
    assert {"alpha": 1, "beta": 2} == total.positions_by_source
    assert {"alpha": 1, "beta": 1} == total.claims_by_source
    assert {"appendices/a-list": 1, "chapters/01-first": 1} == total.by_document


def test_copies(tmp_path):
    """A copy is the one described, and every line of it that is not blank is spoken of."""
    text = "one\n\ntwo\nthree\n"
    copies = tmp_path / "copies"
    copies.mkdir()
    (copies / "000.txt").write_text(text)
    sources = tables()["sources"][::2]  # one that was read, and one that was not
    sources[0]["copy"] |= {
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "length": len(text) + 1,
        "lines": {"statement": "1, 3", "none": [{"lines": "2", "because": "a rule"}]},
    }
    ledger = _ledger(tmp_path, sources=sources)
    assert [
        ("E023", "The copy has 15 bytes, not 16."),
        ("E021", "Line 4 of the copy is not spoken of."),
        ("E015", "Line 2 of the copy is blank or past its end."),
    ] == [(problem.code, problem.message) for problem in audit.copy_problems(ledger, copies)]
    (copies / "000.txt").write_text("other")
    assert ["E023"] == [problem.code for problem in audit.copy_problems(ledger, copies)]


@pytest.mark.parametrize(("length", "faults"), [(8, []), (9, []), (7, ["E023"]), (10, ["E023"])])
def test_a_copy_is_as_long_as_is_said(tmp_path, length, faults):
    """The length of a copy is told in characters or in bytes, and is neither one more nor one less."""
    copies = tmp_path / "copies"
    copies.mkdir()
    (copies / "000.txt").write_text("é one\n  ", encoding="utf-8")
    content = (copies / "000.txt").read_bytes()
    sources = tables()["sources"][:1]
    sources[0]["copy"] = {
        "sha256": hashlib.sha256(content).hexdigest(),
        "length": length,
        "lines": {"statement": "1", "none": []},
    }
    found = audit.copy_problems(_ledger(tmp_path, sources=sources), copies)
    assert (8, 9) == (len(content.decode()), len(content))
    assert faults == [problem.code for problem in found]


def test_printed(tmp_path, capsys):
    """The audit says of each line which claims it has or why none, counts all, and returns what is open."""
    assert 9 == audit.print_coverage(write(tmp_path, tables()), CHOSEN)
    said = capsys.readouterr().out.splitlines()
    assert [
        "alpha: 6 lines, 4 open",
        "     1  deaths",
        "     2  OPEN: no claim and no reason",
    ] == said[:3]
    assert ["     6  none, because: a rule", "", "beta: 6 lines, 5 open"] == said[6:9]
    assert [
        "",
        "1 claims, 1 positions",
        "by status: one-source 1",
        "by relation: states 1",
        "claims by source: alpha 1",
        "positions by source: alpha 1",
        "by document: chapters/01-first 1",
    ] == said[-7:]
