"""A release is looked at before it is published, and what could not be looked at is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
import pytest

from chronicle.build import finished
from chronicle.build.plan import Product
from chronicle.core.folders import Folders
from chronicle.oracles.measures.report import check_measures
from chronicle.oracles.reading.reader import Missing
from tests.builder.oracles.reading.test_check_reading import GOOD, make
from tests.languages import CHOSEN, edition_of

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.core.problems import Problem

ENGLISH = edition_of("en")


@pytest.fixture
def results(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[Product, Path]]:
    """Return an EPUB and a PDF that are whole, and yet not what the book promises."""
    monkeypatch.setattr(finished, "check_text", lambda *_words, **_more: [])
    monkeypatch.setattr(finished, "check_measures", lambda *_words: [])
    monkeypatch.setattr(finished, "check_accounts", lambda *_words: [])
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(tmp_path / "small.pdf")
    return [
        (Product(ENGLISH, "epub"), make(tmp_path / "small.epub", GOOD)),
        (Product(ENGLISH, "pdf"), tmp_path / "small.pdf"),
    ]


@pytest.mark.whole
def test_a_release_passes_the_validators(results: list[tuple[Product, Path]], tmp_path: Path) -> None:
    """EPUBCheck and page-validation read the files themselves: what they say stops a release, not a draft."""
    seen = finished.look_at(Folders(tmp_path), CHOSEN, results, release=True)
    assert {("small.pdf", "B021"), ("small.epub", "B021")} == {
        (problem.path.split("/")[0], problem.code) for problem in seen.problems
    }
    assert any(problem.message.startswith("PDF/A-3a, ") for problem in seen.problems)
    assert any("RSC-005" in problem.message for problem in seen.problems)
    assert [] == seen.missing
    assert ([], []) == finished.look_at(Folders(tmp_path), CHOSEN, results, release=False)


def test_what_is_not_installed_is_named(
    results: list[tuple[Product, Path]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without Java and without the reader a release says which looks it has not taken."""

    def absent(*_words: object) -> list[Problem]:
        raise Missing("foliate-js (scripts/bootstrap test)")

    monkeypatch.setattr(finished, "check_reading", absent)
    monkeypatch.setattr(finished.shutil, "which", lambda _name: None)
    seen = finished.look_at(Folders(tmp_path), CHOSEN, results, release=True)
    assert [
        "Java, for EPUBCheck (scripts/bootstrap test)",
        "foliate-js (scripts/bootstrap test)",
    ] == seen.missing
    assert {"small.pdf"} == {problem.path for problem in seen.problems}


def test_a_release_keeps_the_limits_of_the_book(
    results: list[tuple[Product, Path]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is beyond a limit stops a release; a draft may still be too long."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/conf.py").write_text('chronicle_limits = {"pages": 0}\n', encoding="utf-8")
    monkeypatch.setattr(finished, "check_measures", check_measures)
    pdfs = [(product, path) for product, path in results if product.format == "pdf"]
    seen = finished.look_at(Folders(tmp_path), CHOSEN, pdfs, release=True)
    assert [("small.pdf", "B032")] == [
        (problem.path, problem.code) for problem in seen.problems if problem.code != "B021"
    ]
    assert ([], []) == finished.look_at(Folders(tmp_path), CHOSEN, pdfs, release=False)
