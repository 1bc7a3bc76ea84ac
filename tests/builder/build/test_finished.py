"""A release is looked at before it is published, and what could not be looked at is named."""

from __future__ import annotations

import os
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pikepdf
import pytest

from chronicle.build import finished
from chronicle.build.plan import Product
from chronicle.core.folders import Folders
from chronicle.core.problems import Problem
from chronicle.oracles.measures.report import check_measures
from chronicle.oracles.reading.reader import Missing
from tests.builder.oracles.reading.test_check_reading import GOOD, make
from tests.languages import CHOSEN, edition_of

if TYPE_CHECKING:
    from pathlib import Path

ENGLISH = edition_of("en")


@pytest.fixture
def results(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[Product, Path]]:
    """Return an EPUB and a PDF that are whole, and yet not what the book promises."""
    monkeypatch.setattr(finished, "check_text", lambda *_words, **_more: [])
    monkeypatch.setattr(finished, "check_measures", lambda *_words: [])
    monkeypatch.setattr(finished, "check_accounts", lambda *_words: [])
    monkeypatch.setattr(finished, "check_light_epub", lambda _path: [])
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


def test_what_is_looked_at_and_when(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A draft is searched for loads and markup; a release is compared, measured, validated and read."""
    arabic = edition_of("ar")
    results = [
        (Product(ENGLISH, "epub"), tmp_path / "en.epub"),
        (Product(ENGLISH, "pdf"), tmp_path / "en.pdf"),
        (Product(arabic, "web"), tmp_path / "web"),
    ]
    asked: list[tuple[str, str]] = []

    def note(name: str, *given: str) -> list[Problem]:
        asked.append((name, " ".join(given)))
        return [Problem(name, 0, "B021", " ".join(given))]

    def of_edition(name: str) -> None:
        def check(*words: object, **_more: bool) -> list[Problem]:
            (edition,) = (word for word in words if hasattr(word, "code"))
            (paths,) = (word for word in words if isinstance(word, list))
            return note(name, edition.code, *(path.name for path in paths))

        monkeypatch.setattr(finished, name, check)

    for name in ("check_loads", "check_light_epub"):
        monkeypatch.setattr(finished, name, lambda path, name=name: note(name, path.name))
    for name in ("check_text", "check_accounts", "check_measures"):
        of_edition(name)
    for name in ("_validate_pdfs", "validate_epubs"):
        monkeypatch.setattr(
            finished, name, lambda paths, name=name: note(name, *(path.name for path in paths))
        )
    monkeypatch.setattr(
        finished,
        "check_reading",
        lambda books: note("check_reading", *(f"{path.name} {edition.code}" for path, edition in books)),
    )
    always = [
        ("check_loads", "en.epub"),
        ("check_loads", "en.pdf"),
        ("check_loads", "web"),
        ("check_light_epub", "en.epub"),
        ("check_text", "en en.epub en.pdf"),
        ("check_text", "ar web"),
    ]
    of_release = [
        ("check_accounts", "en en.epub en.pdf"),
        ("check_accounts", "ar web"),
        ("check_measures", "en en.epub en.pdf"),
        ("check_measures", "ar web"),
        ("_validate_pdfs", "en.pdf"),
        ("validate_epubs", "en.epub"),
        ("check_reading", "en.epub en"),
    ]
    for release, wanted in ((False, always), (True, [*always, *of_release])):
        asked.clear()
        seen = finished.look_at(Folders(tmp_path), CHOSEN, results, release=release)
        assert sorted(wanted) == sorted(asked) == sorted((each.path, each.message) for each in seen.problems)
    asked.clear()
    finished.look_at(
        Folders(tmp_path), CHOSEN, results[2:], release=True
    )  # no PDF, no EPUB: nothing to validate
    assert ["check_loads", "check_text", "check_accounts", "check_measures"] == [name for name, _ in asked]


@pytest.mark.parametrize("own", [None, "-Xmx1g"])
def test_what_a_validator_of_epubs_says_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, own: str | None
) -> None:
    """Each message has its file and number; Java runs in haste meanwhile, with what its user asks besides."""
    options = []

    def check(path: str) -> SimpleNamespace:
        options.append(os.environ["JDK_JAVA_OPTIONS"])
        said = (
            [] if "good" in path else [SimpleNamespace(location="EPUB/a.xhtml", id="RSC-005", message="odd")]
        )
        return SimpleNamespace(messages=said)

    monkeypatch.delenv("JDK_JAVA_OPTIONS", raising=False)
    if own:
        monkeypatch.setenv("JDK_JAVA_OPTIONS", own)
    monkeypatch.setitem(sys.modules, "epubcheck", SimpleNamespace(EpubCheck=check))
    monkeypatch.setattr(finished.shutil, "which", lambda _name: "/usr/bin/java")
    found = finished.validate_epubs([tmp_path / "good.epub", tmp_path / "bad.epub"])
    assert [Problem("bad.epub/EPUB/a.xhtml", 0, "B021", "RSC-005: odd")] == found
    assert own == os.environ.get("JDK_JAVA_OPTIONS")
    assert {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", *([own] if own else [])} == {*options[0].split()}
