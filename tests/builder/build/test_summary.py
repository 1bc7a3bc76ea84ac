"""Who ran a build reads what was made, what was left, and what else was found."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from rich.console import Console

from chronicle.build import summary as module
from chronicle.build.inventory import Inventory
from chronicle.build.plan import choose
from chronicle.build.result_records import ResultRecord
from chronicle.build.summary import Made, summary, unchanged
from chronicle.core.folders import Folders
from tests.languages import CHOSEN

if TYPE_CHECKING:
    from collections.abc import Callable

EVERY = choose(CHOSEN, ("en", "ar"), ("web", "pdf"))
RECORD = ResultRecord("p", "d", "2026-01-02T03:04:05+00:00", 61.26, 7)
SIZES = (0, 999, 1000, 999_949, 1_000_000, 1_000_000_000)


def said(told: Callable[[Console], None]) -> list[str]:
    """Return the lines that a log gets, with single spaces."""
    output = io.StringIO()
    told(Console(file=output, width=150))
    return [" ".join(line.split()) for line in output.getvalue().splitlines()]


def made(due: tuple[Any, ...] = (), **found: Any) -> Made:
    """Return what a build has done in a folder with these results."""
    shown = {"results": {}, "left_over": {}, "foreign": (), "listed": {}, "in_order": True} | found
    known = {"en pdf": RECORD, "en web": RECORD}
    return Made(due, EVERY, known, Inventory("book", **shown), {}, 12.34, release=False)


def test_results_that_are_up_to_date_are_named_by_language() -> None:
    """Each language once, with its formats in order."""
    assert ["Nothing has changed: dist/ is up to date (en: web, pdf; ar: web, pdf)."] == said(
        lambda console: unchanged(EVERY, console)
    )


def test_what_pages_would_lead_to_and_a_set_lacks_is_named(tmp_path: Path) -> None:
    """Pages of a set that was built in part do not show their links to results that are not in it."""
    web, pdf = (tuple(item for item in EVERY if item.format == kind) for kind in ("web", "pdf"))
    lacking = [
        "Web pages hide their links to what is not in dist/: en pdf, ar pdf. make book builds them all."
    ]
    for there, lines in ((web, lacking), (pdf, []), (EVERY, [])):
        folder = {item: "/index.html" if item.format == "web" else "" for item in there}
        results = {f"{item.path('book').as_posix()}{end}": "d" for item, end in folder.items()}
        told = said(
            lambda console, results=results: summary(made(results=results), Folders(tmp_path), console)
        )
        assert lines == [line for line in told if "hide" in line]


def test_each_result_that_was_made_has_a_row(tmp_path: Path) -> None:
    """Where it is, how large, how many pages, how long it took; a folder leads to its first page."""
    folders = Folders(tmp_path)
    (folders.dist / "web/en").mkdir(parents=True)
    (folders.dist / "web/en/index.html").write_text("x" * 12)
    (folders.dist / "book-en.pdf").write_text("x" * 1500)
    lines = said(lambda console: summary(made(EVERY[:2]), folders, console))
    assert [
        "made where size pages took",
        "en web dist/web/en/index.html 12 B 7 61.3 s",
        "en pdf dist/book-en.pdf 1.5 kB 7 61.3 s",
    ] == lines[:3]
    assert "Draft in dist/, checksums in dist/SHA256SUMS; 12.3 s in all." == lines[-1]


def test_what_was_not_made_is_as_it_was(tmp_path: Path) -> None:
    """It says since when; what stands there without a record is said to, and what is not there is not."""
    there = {"book-en.pdf": "d", "web/ar/index.html": "d"}
    lines = said(lambda console: summary(made(results=there), Folders(tmp_path), console))
    assert "As they were: en pdf (2026-01-02 03:04), ar web (nobody knows since when)." == lines[0]


def test_what_was_made_is_not_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A result stands in the table or among those that were left; where all were made, none were."""
    monkeypatch.setattr(module, "size_of", lambda _path: 1)
    there = {"book-en.pdf": "d", "web/en/index.html": "d", "book-ar.pdf": "d"}
    for due, named in ((EVERY[:1], ["en pdf", "ar pdf"]), (EVERY[:2], ["ar pdf"]), (EVERY, [])):
        done = made(due, results=there)
        known = {item.name: RECORD for item in EVERY}
        done = Made(done.due, done.every, known, done.found, {}, 1, release=False)
        lines = said(lambda console, done=done: summary(done, Folders(tmp_path), console))  # type: ignore[misc]
        (told,) = [line for line in lines if line.startswith("As they were")] or [""]
        assert named == [f"{item.edition.code} {item.format}" for item in EVERY
                         if f"{item.edition.code} {item.format} (" in told]  # fmt: skip


@pytest.mark.parametrize(
    ("count", "named"),
    [(1, "0."), (8, "0, 1, 2, 3, 4, 5, 6, 7."), (9, "0, 1, 2, 3, 4, 5, 6, 7 and 1 more.")],
)
def test_of_what_is_left_over_the_first_are_named(tmp_path: Path, count: int, named: str) -> None:
    """Eight names, in order, then how many more there are."""
    left = {str(number): "d" for number in reversed(range(count))}
    lines = said(lambda console: summary(made(left_over=left), Folders(tmp_path), console))
    assert f"No longer part of the book, and gone from dist/: {named}" in lines


def test_what_somebody_else_put_there_is_told_with_where_it_is_now(tmp_path: Path) -> None:
    """Each thing by its name in dist/, even one that no terminal can print."""
    done = made()
    aside = {"a\udcff": tmp_path / "aside/a\udcff", "b": tmp_path / "aside/b"}
    done = Made(done.due, done.every, done.known, done.found, aside, 1, release=True)
    lines = "\n".join(said(lambda console: summary(done, Folders(tmp_path), console)))
    assert "dist/a\ufffd: B024: the builder did not make it; it is now aside/a\ufffd." in lines
    assert "dist/b: B024: the builder did not make it; it is now aside/b." in lines
    assert "Release in dist/" in lines


def test_what_is_not_translated_is_told_once_for_each_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the languages that were made alone, and of those alone that lack something."""
    told = {"ar": ("ar: 3 to do", "[b]ar[/b]: none")}
    monkeypatch.setattr(module, "unfinished", lambda _root, edition: told.get(edition.code, ()))
    monkeypatch.setattr(module, "size_of", lambda _path: 1)
    for due, count in ((EVERY[:2], 0), (EVERY[:1], 0), ((), 0)):
        done = made(due)
        lines = said(lambda console, done=done: summary(done, Folders(tmp_path), console))  # type: ignore[misc]
        assert count == lines.count("ar: 3 to do")
    done = made(EVERY[2:])
    known = {item.name: RECORD for item in EVERY}
    done = Made(done.due, done.every, known, done.found, {}, 1, release=False)
    lines = said(lambda console: summary(done, Folders(tmp_path), console))
    assert ["ar: 3 to do", "[b]ar[/b]: none"] == [line for line in lines if line in told["ar"]]


def test_sizes_are_told_in_the_largest_unit_that_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Bytes are whole, all else has one decimal; a thousand begins the next."""
    told = []
    for size in SIZES:
        monkeypatch.setattr(module, "size_of", lambda _path, size=size: size)
        told.append(module._size(Path()))
    assert ["0 B", "999 B", "1.0 kB", "999.9 kB", "1.0 MB", "1.0 GB"] == told
