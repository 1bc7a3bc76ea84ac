"""A rebuild shows the editions that are well, keeps the last good pages of the others, and says why."""

from __future__ import annotations

import io
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from rich.console import Console

from chronicle.build.steps import Outcome, Step
from chronicle.core.folders import Folders
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.preview import live
from tests.languages import CHOSEN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

FAULT = Problem("docs/a.md", 2, "E008", "It is not there.")
OTHER = Problem("docs/b.md", 1, "E008", "It is not there.")
Rebuilt = tuple[bool, str]


@pytest.fixture
def rebuilt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Rebuilt]:
    """Return what rebuilds English and Arabic with given faults by language, and what it tells."""
    folders = Folders(tmp_path)
    for edition in CHOSEN.all:
        folders.output(edition, "html").mkdir(parents=True)

    @contextmanager
    def nothing(*_arguments: Any) -> Iterator[tuple[None, tuple[()]]]:
        yield None, ()

    def run(faults: dict[str, tuple[Problem, ...]], before: list[Problem] | None = None) -> Rebuilt:
        said = io.StringIO()
        chosen = [CHOSEN.of(code) for code in ("en", "ar")]

        def steps(_folders: Folders, products: Any, **asked: Any) -> list[Outcome]:
            assert [("en", "web"), ("ar", "web")] == [(each.edition.code, each.format) for each in products]
            assert asked["release"] is False
            if before:
                raise ProblemsFound(before)
            return [
                Outcome(Step(folders, each, "html", release=False), 1.0, faults.get(each.code, ()))
                for each in chosen
            ]

        monkeypatch.setattr(live, "run_steps", steps)
        well = live.rebuild(folders, CHOSEN, chosen, Console(file=said, width=200))
        return well, said.getvalue()

    monkeypatch.setattr(live, "only_one", nothing)
    monkeypatch.setattr(live, "process_pool", nothing)
    monkeypatch.setattr(live, "unfinished", lambda _root, edition: f"{edition.code}: one is missing.")
    return run


def shown(root: Path) -> set[str]:
    """Return the editions whose pages a browser gets."""
    return {each.name for each in (root / "build" / "live").glob("??")}


def test_what_is_well_is_shown(tmp_path: Path, rebuilt: Callable[..., Rebuilt]) -> None:
    """Good pages stand at their edition's address, and what a draft still lacks is told with them."""
    (tmp_path / "build" / "live").mkdir(parents=True)
    well, said = rebuilt({})
    assert well
    assert {"en", "ar"} == shown(tmp_path)
    assert "Up to date" in said
    assert "en: one is missing." in said
    assert "ar: one is missing." in said


def test_a_fault_of_one_language_keeps_the_other_up_to_date(
    tmp_path: Path, rebuilt: Callable[..., Rebuilt]
) -> None:
    """Pages of a language with a fault are not shown; those of the other are; the fault is told once."""
    (tmp_path / "build" / "live").mkdir(parents=True)
    well, said = rebuilt({"ar": (FAULT, FAULT)})
    assert not well
    assert {"en"} == shown(tmp_path)
    assert 1 == said.count(str(FAULT).splitlines()[0])
    assert "the last good pages stay" in said
    assert "Up to date" not in said
    assert "missing" not in said


def test_faults_are_told_in_the_order_of_the_book(rebuilt: Callable[..., Rebuilt]) -> None:
    """Whatever order they were found in, faults are listed by file and line."""
    _well, said = rebuilt({}, [OTHER, FAULT])
    assert said.index("docs/a.md:2") < said.index("docs/b.md:1")


def test_a_fault_of_the_book_shows_nothing_new(tmp_path: Path, rebuilt: Callable[..., Rebuilt]) -> None:
    """Where nothing can be built at all, no page changes, and it is said."""
    well, said = rebuilt({}, [FAULT])
    assert not well
    assert set() == shown(tmp_path)
    assert "the last good pages stay" in said
