"""Sheets and report for designers are made of whatever PDFs there are."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from chronicle.build.proofs import make_proofs
from chronicle.core.folders import Folders
from chronicle.core.problems import ProblemsFound
from tests.builder.outputs.press.white_books import white_book
from tests.languages import CHOSEN
from tests.roots import BOOKS

if TYPE_CHECKING:
    from pathlib import Path


def test_the_sheets_and_the_report_lie_together(tmp_path: Path) -> None:
    """A book of thirty pages takes two sheets; an edition without a PDF is passed over."""
    shutil.copytree(BOOKS / "report", tmp_path, dirs_exist_ok=True)
    with pytest.raises(ProblemsFound) as found:
        make_proofs(Folders(tmp_path), CHOSEN.all, tmp_path)
    assert ["B030"] == [problem.code for problem in found.value.problems]
    (tmp_path / "river-en.pdf").write_bytes(white_book(30))
    paths, said = make_proofs(Folders(tmp_path), CHOSEN.all, tmp_path)
    assert ["river-en-01.png", "river-en-02.png", "pages.txt"] == [path.name for path in paths]
    assert "river-en.pdf: 30 pages" in said
    assert f"{said}\n" == paths[-1].read_text("utf-8")
