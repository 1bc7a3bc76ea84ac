"""A PDF is made once for what is saved, when somebody asks for it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

from chronicle.build.steps import READ, Outcome, Step
from chronicle.core.folders import Folders
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.preview import printed_edition
from chronicle.preview.bulletin import Bulletin
from chronicle.preview.printed_edition import PrintedEditions
from tests.languages import edition_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

AR = edition_of("ar")
FAULT = Problem("docs/a.md", 2, "E008", "It is not there.")


class Press:
    """What makes PDFs, and what is told meanwhile."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.made = 0
        self.problems: tuple[Problem, ...] = ()
        self.percents: list[int | None] = []
        self.bulletin = Bulletin()
        (root / "docs").mkdir()
        conf = 'chronicle_book = {"slug": "tiny"}\n'
        (root / "docs/conf.py").write_text(conf, encoding="utf-8")
        self.folders = Folders(root)
        self.printed = PrintedEditions(self.folders, self.bulletin)
        monkeypatch.setattr(printed_edition, "only_one", _nothing)
        monkeypatch.setattr(printed_edition, "process_pool", _nothing)
        monkeypatch.setattr(printed_edition, "run_steps", self._run)

    def _run(self, folders: Folders, products: Any, **given: Any) -> list[Outcome]:
        self.made += 1
        assert ([("ar", "pdf")], False) == (
            [(each.edition.code, each.format) for each in products],
            given["release"],
        )
        steps = [Step(folders, AR, builder, release=False) for builder in (READ, "pdf")]
        for step in steps:
            for percent in (50, 100, 20):
                given["display"].moved(step, "a phase", percent)
                self.percents.append(self.bulletin.of("ar").pdf.percent)
        return [Outcome(step, 1.0, self.problems) for step in steps]

    def ask(self) -> None:
        """Ask for the PDF, and wait until it is there or has failed."""
        self.printed.ask(AR)
        for thread in printed_edition.threading.enumerate():
            if thread.name == printed_edition.THREAD:
                thread.join()


@contextmanager
def _nothing(*_arguments: Any) -> Iterator[tuple[None, tuple[()]]]:
    yield None, ()


@pytest.fixture
def press(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Press:
    """Return a press."""
    return Press(tmp_path, monkeypatch)


def test_a_pdf_is_made_once_until_something_is_saved(press: Press) -> None:
    """Who asks again gets what is there; after a saved file it is made anew."""
    assert press.printed.of(AR) is None
    press.ask()
    press.ask()
    assert (1, "tiny-ar.pdf") == (press.made, press.printed.of(AR).name)  # type: ignore[union-attr]
    press.printed.forget()
    assert press.printed.of(AR) is None
    press.ask()
    assert 2 == press.made


def test_a_pdf_is_made_again_where_something_is_saved_meanwhile(
    press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was begun before a file was saved is not shown as new."""
    run = press._run

    def saved_during_the_first(*given: Any, **more: Any) -> list[Outcome]:
        if not press.made:
            press.printed.forget()
        return run(*given, **more)

    monkeypatch.setattr(printed_edition, "run_steps", saved_during_the_first)
    press.ask()
    assert (2, True) == (press.made, press.printed.of(AR) is not None)


def test_its_progress_never_goes_back(press: Press) -> None:
    """Several phases of several steps make one course, which ends when the PDF is there."""
    press.ask()
    assert press.percents == sorted(press.percents, key=lambda each: each or 0)
    assert (15, 99) == (press.percents[0], press.percents[-1])
    assert press.bulletin.of("ar").pdf.percent is None


def test_why_there_is_none_is_told(press: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    """Faults of the book, and a build that is running, stand on the page."""
    press.problems = (FAULT,)
    press.ask()
    assert ((FAULT,), None) == (press.bulletin.of("ar").pdf.problems, press.printed.of(AR))

    def taken(*_arguments: Any) -> None:
        raise ProblemsFound([Problem("build", 0, "B003", "another build of this book is running.")])

    monkeypatch.setattr(printed_edition, "only_one", taken)
    press.ask()
    assert ["B003"] == [each.code for each in press.bulletin.of("ar").pdf.problems]


def test_who_asks_is_told_at_once_that_it_has_begun(press: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    """At nothing of a hundred; who asks for what is there, that it is done."""
    courses: list[int | None] = []
    tell = press.bulletin.tell

    def noted(code: str, **news: Any) -> None:
        courses.append(news["pdf"].percent)
        tell(code, **news)

    monkeypatch.setattr(press.bulletin, "tell", noted)
    press.ask()
    assert (0, 15, None) == (courses[0], courses[1], courses[-1])
    courses.clear()
    press.ask()
    assert [None] == courses
