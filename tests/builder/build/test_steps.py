"""Whatever stops a step becomes one clear line with its code."""

from __future__ import annotations

import errno
import io
import logging
import os
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from chronicle.build import steps
from chronicle.build.steps import Step, read_error
from chronicle.core.folders import Folders
from chronicle.core.problems import Problem, ProblemsFound
from tests.languages import edition_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def step(tmp_path: Path) -> Step:
    """Return a step of a book that has only its log folder."""
    (tmp_path / "build/logs").mkdir(parents=True)
    return Step(Folders(tmp_path), edition_of("en"), "dummy", release=False)


def test_findings_survive_what_sphinx_wraps_around_them(step: Step) -> None:
    """Problems raised deep inside Sphinx come out as they were."""
    inner = ProblemsFound([Problem("docs/a.md", 3, "B006", "x")])
    outer = RuntimeError("Handler threw an exception")
    outer.__cause__ = inner
    assert read_error(outer, step, step.folders.log(step.edition, "read")) == list(inner.problems)


def test_unknown_error_goes_to_the_log_not_to_the_reader(step: Step) -> None:
    """No traceback reaches the terminal; the log that the message names has it."""
    log = step.folders.log(step.edition, "read")
    try:
        raise ValueError("odd")  # noqa: EM101,TRY301,RUF100
    except ValueError as error:
        found = read_error(error, step, log)
    assert [(problem.path, problem.code) for problem in found] == [("build/logs/en-read.log", "B007")]
    assert "Traceback" not in str(found[0])
    assert "Traceback" in log.read_text()


def written(step: Step, monkeypatch: pytest.MonkeyPatch, *names: str, warning: str = "") -> steps.Outcome:
    """Run a step whose builder writes these files, perhaps with a warning."""

    def write(step: Step, _log: object, complain: Callable[[Problem], None], _channel: object) -> None:
        folder = steps._fresh(step)
        for name in names:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text("x")
        if warning:
            complain(Problem("docs", 0, "B006", warning))

    monkeypatch.setattr(steps, "_run_sphinx", write)
    return steps.run(step)


def test_what_a_run_does_not_write_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page of a chapter that was removed does not stay beside the others."""
    step = Step(Folders(tmp_path), edition_of("en"), "html", release=False)
    place = step.folders.output(step.edition, "html")
    written(step, monkeypatch, "kept.html", "gone.html")
    written(step, monkeypatch, "kept.html")
    assert ["kept.html"] == [path.name for path in place.iterdir()]


def test_a_faulty_run_leaves_the_last_good_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages that were written with a warning take nobody's place."""
    step = Step(Folders(tmp_path), edition_of("en"), "html", release=False)
    place = step.folders.output(step.edition, "html")
    written(step, monkeypatch, "good.html")
    assert written(step, monkeypatch, "bad.html", warning="odd").problems
    assert ["good.html"] == [path.name for path in place.iterdir()]


class Full(io.StringIO):
    """A file on a full disk."""

    def write(self, _text: str) -> int:
        """Refuse."""
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_log_without_room_is_told_once(
    step: Step, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the log cannot be written, the step goes on, prints no trace, and the full disk has its code."""

    def speak(_step: Step, log: steps.StepLog, *_others: object) -> None:
        log._file.close()
        log._file = Full()  # type: ignore[assignment]
        logger = logging.Logger("speaks")
        logger.addHandler(logging.StreamHandler(log))  # type: ignore[arg-type]
        for _ in range(3):
            logger.warning("reading sources... [ 50%%] index")

    monkeypatch.setattr(steps, "_run_sphinx", speak)
    outcome = steps.run(Step(step.folders, step.edition, "dummy", release=False))
    assert ["B004"] == [problem.code for problem in outcome.problems]
    assert ("", "") == capsys.readouterr()


@pytest.mark.parametrize(("builder", "printed"), [("html", False), ("epub", True)])
def test_sphinx_is_told_what_a_step_is_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, builder: str, printed: bool
) -> None:
    """Language, release, gate and what is printed reach Sphinx, and its progress comes back."""
    given: dict[str, Any] = {}

    def run_sphinx(docs: Path, name: str, **words: Any) -> str:
        given.update(words, docs=docs, name=name, found=words["output"].exists())
        words["tell"]("reading", 40)
        words["complain"](Problem("docs", 0, "B006", "odd"))
        return "verdict"

    monkeypatch.setattr("chronicle.sphinx_ext.running.run_sphinx", run_sphinx)
    told: list[object] = []
    folders = Folders(tmp_path)
    step = Step(
        folders,
        edition_of("ar"),
        builder,
        release=True,
        printed=printed,
        verdict="v",
        strict=builder == "html",
    )
    left = steps._fresh(step)
    left.mkdir(parents=True)
    outcome = steps.run(step, SimpleNamespace(put=told.append))  # type: ignore[arg-type]
    assert [steps.StepProgress("ar", builder, "reading", 40)] == told
    assert ("verdict", ["B006"]) == (outcome.verdict, [each.code for each in outcome.problems])
    assert (folders.docs, builder, False) == (given["docs"], given["name"], given["found"])
    assert (left, folders.doctrees(step.edition)) == (given["output"], given["doctrees"])
    assert {
        "language": "ar",
        "chronicle_release": True,
        "chronicle_strict": builder == "html",
        "chronicle_verdict": "v",
        "chronicle_printed": str(folders.output(step.edition, "pdf")) if printed else "",
    } == given["settings"]


def test_only_a_person_stops_a_step(step: Step, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C goes on to whoever waits; an interrupt that docs/conf.py raises is a fault of the book."""

    def stop(*_: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(steps, "_run_sphinx", stop)
    with pytest.raises(KeyboardInterrupt):
        steps.run(step)
    monkeypatch.setattr(steps, "stops_in_conf", lambda _stop: True)
    assert ["B007"] == [each.code for each in steps.run(step).problems]


def test_a_problem_that_is_told_twice_stands_once(step: Step, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the order in which problems came; a log keeps what Sphinx says without its colours."""
    one, other = (Problem("docs/a.md", line, "B006", "odd") for line in (9, 2))

    def speak(_step: Step, log: steps.StepLog, complain: Callable[[Problem], None], *_: object) -> str:
        assert len("\x1b[31mred\x1b[0m") == log.write("\x1b[31mred\x1b[0m")
        for each in (one, other, one):
            complain(each)
        return ""

    monkeypatch.setattr(steps, "_run_sphinx", speak)
    assert (one, other) == steps.run(step).problems
    assert "red" == step.folders.log(step.edition, step.name).read_text()
