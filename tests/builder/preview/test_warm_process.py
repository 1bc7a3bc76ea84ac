"""The process of an edition follows orders by copies, of which the good ones go on."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from contextlib import contextmanager, suppress
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Any

import pytest

from chronicle.core.folders import Folders
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.preview import warm_process
from chronicle.preview.warm_process import News, PageOrder, keep_warm
from tests.languages import edition_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

FAULT = Problem("docs/a.md", 3, "E008", "It is not there.")
BEGIN = 1  # the number of the order with which a process begins
PATIENCE = 30.0  # seconds; what takes longer hangs


class Pages:
    """Pages that tell which orders this process and those that it was copied from have followed."""

    def __init__(self, _app: object, _complaints: list[Problem]) -> None:
        self.followed: list[str] = []

    def begin(self) -> list[str]:
        """Write all."""
        return ["index.html"]

    def again(
        self, first: frozenset[str], tell: Callable[[list[str]], None], *, everything: bool
    ) -> list[str]:
        """Do as the order's documents are called."""
        self.followed.append("+".join(sorted(first)) + "!" * everything)
        tell(["first.html"])
        if first == {"slow"}:
            time.sleep(2 * PATIENCE)
        if first == {"killed"}:
            os.kill(os.getpid(), signal.SIGKILL)
        if first == {"faulty"}:
            raise ProblemsFound([FAULT])
        if first == {"broken"}:
            raise KeyError("broken")
        return list(self.followed)


class Trial:
    """A process that keeps an edition read, and this end of its pipe."""

    def __init__(self, root: Path) -> None:
        fork = multiprocessing.get_context("fork")
        self.orders, theirs = fork.Pipe()
        self.process = fork.Process(
            target=self._run, args=(Folders(root), edition_of("ar"), theirs, self.orders), daemon=True
        )
        self.process.start()
        theirs.close()

    @staticmethod
    def _run(folders: Folders, edition: Any, theirs: Any, ours: Any) -> None:
        ours.close()
        keep_warm(folders, edition, theirs, None, BEGIN)

    def news(self) -> News:
        """Return what comes next."""
        assert self.orders.poll(PATIENCE)
        found: News = self.orders.recv()
        return found

    def order(self, number: int, *first: str) -> None:
        """Give an order."""
        self.orders.send(PageOrder(number, frozenset(first)))

    def outcome(self) -> News:
        """Return how an order ends."""
        while (news := self.news()).kind not in ("good", "faulty"):
            pass
        return news


@pytest.fixture
def begin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], Trial]]:
    """Return what starts such a process, which ends with the test."""

    @contextmanager
    def opened(*_: object) -> Iterator[object]:
        yield object()

    monkeypatch.setattr(warm_process, "warm_pages", opened)
    monkeypatch.setattr(warm_process, "WarmPages", Pages)
    monkeypatch.setattr(
        warm_process, "unfinished", lambda _root, edition: (f"{edition.code}: one is missing.",)
    )
    made: list[Trial] = []

    def start() -> Trial:
        made.append(Trial(tmp_path))
        return made[-1]

    yield start
    for trial in made:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(trial.process.pid or 0, signal.SIGKILL)
        trial.process.kill()
        trial.process.join()


@pytest.fixture
def one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let an order be heard only when the one before has been followed, or its copy has ended."""
    monkeypatch.setattr(warm_process, "wait", lambda heard: wait(heard[:1]))


@pytest.mark.usefixtures("one_by_one")
def test_a_good_copy_takes_the_place_of_its_process(begin: Callable[[], Trial]) -> None:
    """What it has read the next order finds; each order is begun, shows first pages, and is good."""
    trial = begin()
    first = trial.news()
    assert (BEGIN, "good", ("index.html",), ()) == first[:4]
    assert ("ar: one is missing.",) == first.unfinished
    trial.order(2, "a")
    told = [trial.news() for _ in range(3)]
    assert [(2, "begun", ()), (2, "pages", ("first.html",)), (2, "good", ("a",))] == [
        each[:3] for each in told
    ]
    assert [(), (), ("ar: one is missing.",)] == [each.unfinished for each in told]
    assert all(0 <= each.seconds < PATIENCE for each in told)
    trial.order(3, "b")
    assert (3, "good", ("a", "b")) == trial.outcome()[:3]


@pytest.mark.usefixtures("one_by_one")
@pytest.mark.parametrize("how", ["faulty", "broken", "killed"])
def test_of_a_copy_that_failed_nothing_goes_on(begin: Callable[[], Trial], how: str) -> None:
    """The next one begins where the last good one was, and writes every page, since files may be newer."""
    trial = begin()
    trial.news()
    trial.order(2, "a")
    assert (2, "good") == trial.outcome()[:2]
    trial.order(3, how)
    news = trial.outcome()
    assert (3, "faulty", ()) == news[:3]
    (problem,) = news.problems
    assert {"faulty": FAULT.code, "broken": "B007", "killed": "B007"}[how] == problem.code
    trial.order(4, "c")
    assert (4, "good", ("a", "c!")) == trial.outcome()[:3]
    trial.order(5, "d")
    assert (5, "good", ("a", "c!", "d")) == trial.outcome()[:3]


def test_an_order_that_comes_in_between_takes_in_the_one_before(begin: Callable[[], Trial]) -> None:
    """The copy that is at work ends; what it was to show first, the next one shows first."""
    trial = begin()
    trial.news()
    trial.order(2, "slow")
    assert ["begun", "pages"] == [trial.news().kind for _ in range(2)]
    trial.order(3, "b")
    assert (3, "good", ("b+slow!",)) == trial.outcome()[:3]


@pytest.mark.parametrize("at_work", [False, True])
def test_without_anybody_who_gives_orders_it_ends(begin: Callable[[], Trial], at_work: bool) -> None:
    """A preview that is gone leaves no process behind, idle or at work."""
    trial = begin()
    trial.news()
    if at_work:
        trial.order(2, "slow")
        assert ["begun", "pages"] == [trial.news().kind for _ in range(2)]
    trial.orders.close()
    assert wait([trial.process.sentinel], PATIENCE)  # which the copies hold open, too
    trial.process.join(PATIENCE)
    assert 0 == trial.process.exitcode


def test_a_book_that_cannot_be_read_is_told_once(
    begin: Callable[[], Trial], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process says why and ends; a new one begins when something has been saved."""

    def faulty(_pages: Pages) -> list[str]:
        raise ProblemsFound([FAULT])

    monkeypatch.setattr(Pages, "begin", faulty)
    trial = begin()
    assert (BEGIN, "faulty", (), (FAULT,)) == trial.news()[:4]
    trial.process.join(PATIENCE)
    assert not trial.process.is_alive()
    with pytest.raises(EOFError):
        trial.orders.recv()
