from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chronicle.ledger.__main__ import main

if TYPE_CHECKING:
    from pathlib import Path

from .small_ledger import claim, tables, write


def _book(folder: Path, *claims: dict[str, Any]) -> str:
    """Write a book without settings around a ledger; return the folder of the ledger."""
    evidence = write(folder, tables(*claims))
    (evidence.parent / "conf.py").write_text("")
    return str(evidence)


def test_faults_are_printed(tmp_path, capsys, monkeypatch):
    """The command prints every fault and a count, and fails where there is one."""
    monkeypatch.chdir(tmp_path)
    assert 1 == main([_book(tmp_path, claim(places=["twon"]))])
    out = capsys.readouterr().out
    assert "docs/evidence/claims/01-first.yaml:5: E006 «deaths»: There is no place “twon”." in out
    assert "1 problems; 1 claims, 1 positions" in out


def test_faultless(tmp_path, capsys):
    """A faultless ledger passes."""
    assert 0 == main([_book(tmp_path)])
    assert "0 problems" in capsys.readouterr().out
