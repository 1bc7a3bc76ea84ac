"""Sheets and report for designers are made of whatever PDFs there are."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from chronicle.build import proofs
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
    assert {tmp_path / "build/proofs"} == {path.parent for path in paths}
    assert "river-en.pdf: 30 pages" in said
    assert f"{said}\n" == paths[-1].read_text("utf-8")


def test_pages_stand_on_a_sheet_as_they_turn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first page of an Arabic book stands at the right."""
    shutil.copytree(BOOKS / "report", tmp_path, dirs_exist_ok=True)
    turned: dict[str, bool] = {}

    def sheets(path: Path, *, right_to_left: bool) -> list[bytes]:
        turned[path.stem] = right_to_left
        return []

    monkeypatch.setattr(proofs, "contact_sheets", sheets)
    for code in ("en", "ar"):
        (tmp_path / f"river-{code}.pdf").write_bytes(white_book(1))
    make_proofs(Folders(tmp_path), CHOSEN.all, tmp_path)
    assert {"river-en": False, "river-ar": True} == turned
