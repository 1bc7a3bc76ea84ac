"""A check asks everything that can be asked of a book, and tells all faults together."""

from __future__ import annotations

import io
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from chronicle.build import check_book as checking
from chronicle.build.check_book import check_book
from chronicle.build.finished import Seen
from chronicle.build.steps import Outcome, Step
from chronicle.core.folders import Folders
from chronicle.core.problems import Problem, ProblemsFound
from tests.languages import CHOSEN, edition_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FINDERS = ("copy_problems", "place_problems", "quote_problems", "word_problems")


def fault(name: str) -> Problem:
    """Return a problem of this name."""
    return Problem(name, 1, "B006", "x")


def refuse(name: str) -> Callable[..., list[Problem]]:
    """Return a check that cannot go on."""

    def stop(*_: object, **__: object) -> list[Problem]:
        raise ProblemsFound([fault(name)])

    return stop


@pytest.fixture
def checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[list[str], str]]:
    """Return how to check a book with a fault for every check; it gives their names and what is said."""

    def read(faulty: bool) -> Callable[..., list[Outcome]]:
        step = Step(Folders(tmp_path), edition_of("en"), "dummy", release=False)
        outcome = Outcome(step, 1.0, (fault("chapter"),) if faulty else ())
        return lambda *_, **__: [outcome, outcome]

    def run(
        *,
        readable: bool = True,
        copies: Path | None = None,
        count: int = 2,
        missing: Sequence[str] = (),
        **others: object,
    ) -> tuple[list[str], str]:
        monkeypatch.setattr(checking, "read_editions", lambda _: CHOSEN)
        monkeypatch.setattr(checking, "read_all", read(not readable))
        monkeypatch.setattr(checking, "load_ledger", lambda *_: "ledger")
        monkeypatch.setattr(checking, "check", lambda *_: [fault("catalogs")])
        seen = (count, Seen([fault("published")], [*missing]))
        monkeypatch.setattr(checking, "look_at_published", lambda *_: seen)
        for name in FINDERS:
            monkeypatch.setattr(
                checking, name, lambda ledger, folder, name=name: [fault(f"{name} {ledger} {folder}")]
            )
        for name, other in others.items():
            monkeypatch.setattr(checking, name, other)
        console = Console(file=io.StringIO(), width=1000)
        problems = check_book(Folders(tmp_path), console, copies)
        assert isinstance(console.file, io.StringIO)
        return [problem.path for problem in problems], console.file.getvalue()

    return run


def test_all_faults_come_together(checked: Callable[..., tuple[list[str], str]]) -> None:
    """Catalogs and finished files are looked at in one run, in order; copies only where they are given."""
    assert ["catalogs", "published"] == checked()[0]


def test_results_are_not_looked_at_while_the_book_has_faults(
    checked: Callable[..., tuple[list[str], str]],
) -> None:
    """What is wrong in a chapter is told once, and not again for each file that was made of it."""
    names, said = checked(readable=False)
    assert ["catalogs", "chapter"] == names
    assert "finished" not in said


def test_copies_are_compared_in_every_way(checked: Callable[..., tuple[list[str], str]]) -> None:
    """Each check of the editors' copies reads the ledger and their folder."""
    names, _said = checked(copies=Path("copies"))
    assert {f"{name} ledger copies" for name in FINDERS} <= {*names}


@pytest.mark.parametrize("name", ["check", "load_ledger", "look_at_published"])
def test_a_check_that_cannot_go_on_hides_no_other(
    checked: Callable[..., tuple[list[str], str]], name: str
) -> None:
    """Its reason is told beside what the others have found."""
    names, _said = checked(copies=Path("copies"), **{name: refuse("stopped")})
    assert "stopped" in names
    assert 2 <= len(names)


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "No result in dist/ was made from the book as it is: finished files were not looked at."),
        (1, "Looked at 1 finished result in dist/."),
        (2, "Looked at 2 finished results in dist/."),
    ],
)
def test_it_is_said_what_was_looked_at(
    checked: Callable[..., tuple[list[str], str]], count: int, words: str
) -> None:
    """Whoever checks knows whether finished files were among it, and which programs were missing."""
    said = checked(count=count, missing=["EPUBCheck", "Java"])[1]
    assert words in said
    assert "NOT CHECKED, for want of: EPUBCheck; Java." in said
    assert "NOT CHECKED" not in checked(count=count)[1]


def test_a_language_without_checks_is_named(checked: Callable[..., tuple[list[str], str]]) -> None:
    """Whoever checks knows for which languages nobody has written what wording is held against."""
    written = [
        SimpleNamespace(checks=None, name="Frisian", code="fy"),
        SimpleNamespace(checks={}, name="X", code="x"),
    ]
    said = checked(read_editions=lambda _: SimpleNamespace(written=written))[1]
    assert "NOT CHECKED, Frisian: numbers in words, doubled words and habits." in said
    assert "docs/languages/fy/checks.yaml" in said
    assert 1 == said.count("NOT CHECKED")
