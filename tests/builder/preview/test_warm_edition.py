"""Each order of an edition is answered, whatever becomes of its process, and no copies are left behind."""

from __future__ import annotations

import os
import signal
import threading
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from chronicle.core.folders import Folders
from chronicle.preview import warm_edition
from chronicle.preview.warm_edition import WarmEdition
from chronicle.preview.warm_process import News
from tests.languages import edition_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection

    from chronicle.core.problems import Problem

LONGEST = 120.0  # seconds after which a wait is given up; nothing is measured


class Edition:
    """An edition whose process does what a test says, and what is heard of it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.news: list[News] = []
        self.changed = threading.Condition()
        self.warm = WarmEdition(Folders(root), edition_of("ar"), None, self._hear)

    def _hear(self, _edition: object, news: News) -> None:
        with self.changed:
            self.news.append(news)
            self.changed.notify_all()

    def until(self, number: int, kind: str) -> list[tuple[int, str]]:
        """Wait for the news of this kind of an order; return all news so far."""
        with self.changed:
            assert self.changed.wait_for(lambda: (number, kind) in self.heard, LONGEST), self.heard
            return self.heard

    @property
    def heard(self) -> list[tuple[int, str]]:
        """Return number and kind of all news."""
        return [(news.number, news.kind) for news in self.news]

    @property
    def problems(self) -> list[Problem]:
        """Return what the last news complain of."""
        return list(self.news[-1].problems)


@pytest.fixture
def begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Any]]:
    """Return what makes an edition begin with a function of this module as its process."""

    @contextmanager
    def begin(work: Callable[..., None]) -> Iterator[Edition]:
        monkeypatch.setattr(warm_edition, "keep_warm", work)
        edition = Edition(tmp_path)
        edition.warm.begin()
        try:
            yield edition
        finally:
            edition.warm.end()

    return begin  # type: ignore[return-value]


def meets_a_fault(folders: Folders, _edition: object, orders: Connection, _lock: object, number: int) -> None:
    """Find the book faulty, when an order has come already; the next process finds it mended."""
    if number == 1:
        orders.poll(None)
        orders.send(News(number, "faulty"))
        return
    (folders.root / "second").touch()
    orders.send(News(number, "good", ("a.html",)))
    orders.recv()


def is_killed(_folders: object, _edition: object, orders: Connection, _lock: object, number: int) -> None:
    """Be killed in the midst of an order."""
    orders.send(News(number, "good"))
    order = orders.recv()
    orders.send(News(order.number, "begun"))
    os.kill(os.getpid(), signal.SIGKILL)


def is_late(_folders: object, _edition: object, orders: Connection, _lock: object, number: int) -> None:
    """Answer each order when the next one has come."""
    orders.poll(None)
    orders.send(News(number, "good", ("a.html",)))
    order = orders.recv()
    orders.poll(None)
    orders.send(News(order.number, "faulty", ("b.html",)))
    orders.send(News(orders.recv().number, "good", ("c.html",)))
    orders.recv()


def shows_what_comes_first(
    _folders: object, _edition: object, orders: Connection, _lock: object, number: int
) -> None:
    """Say of each order which documents it names."""
    orders.send(News(number, "good"))
    while True:
        order = orders.recv()
        orders.send(News(order.number, "good", tuple(sorted(order.first))))


def leaves_a_copy(folders: Folders, _edition: object, orders: Connection, _lock: object, number: int) -> None:
    """Go on as a copy of the first process, which ends."""
    os.setpgid(0, 0)
    if os.fork():
        os._exit(0)
    (folders.root / "copy").write_text(str(os.getpid()), encoding="utf-8")
    orders.send(News(number, "good"))
    time.sleep(LONGEST)


def test_whoever_listens_keeps_no_program_from_ending(begun: Any) -> None:
    """A preview that is stopped ends at once, whatever its processes still do."""
    before = set(threading.enumerate())
    with begun(shows_what_comes_first) as edition:
        edition.until(1, "good")
        assert {True} == {each.daemon for each in set(threading.enumerate()) - before}


def test_what_is_saved_while_a_faulty_book_is_read_is_read(begun: Any) -> None:
    """The process ends with the fault; the order that waited for it is not lost with it."""
    with begun(meets_a_fault) as edition:
        edition.warm.again(["a"])
        assert [(1, "pages"), (2, "whole"), (2, "good")] == edition.until(2, "good")
        assert edition.warm.is_warm


def test_an_order_names_what_somebody_looks_at(begun: Any) -> None:
    """Those documents are to be shown first; each order has a number of its own."""
    with begun(shows_what_comes_first) as edition:
        edition.until(1, "good")
        for number, first in ((2, ["b", "a", "b"]), (3, [])):
            edition.warm.again(first)
            edition.until(number, "good")
            assert tuple(sorted({*first})) == edition.news[-1].pages


def test_a_process_that_is_killed_is_told(begun: Any) -> None:
    """Nobody waits for an answer that cannot come; the next order begins anew."""
    with begun(is_killed) as edition:
        edition.until(1, "good")
        edition.warm.again([])
        edition.until(2, "faulty")
        assert ["B007"] == [each.code for each in edition.problems]
        assert not edition.warm.is_warm
        edition.warm.again([])
        edition.until(3, "good")


def test_only_the_answer_to_the_last_order_says_how_the_edition_stands(begun: Any) -> None:
    """Of the others the pages are told: something else has been saved by then."""
    with begun(is_late) as edition:
        edition.warm.again(["a"])
        edition.until(1, "pages")
        edition.warm.again(["b"])
        assert [(1, "pages"), (2, "pages"), (3, "good")] == edition.until(3, "good")
        assert [("a.html",), ("b.html",), ("c.html",)] == [news.pages for news in edition.news]


def test_the_end_of_a_process_is_the_end_of_its_copies(begun: Any, tmp_path: Path) -> None:
    """A copy that has taken its place does not outlive the edition, and nothing more is heard of it."""
    with begun(leaves_a_copy) as edition:
        edition.until(1, "good")
        copy = int((tmp_path / "copy").read_text(encoding="utf-8"))
        edition.warm.end()
        edition.warm.end()  # nothing is there any more
        assert not edition.warm.is_warm
        until = time.monotonic() + LONGEST
        while _runs(copy) and time.monotonic() < until:
            time.sleep(0.05)
        assert not _runs(copy)
        assert [(1, "good")] == edition.heard


def _runs(process: int) -> bool:
    """Return whether a process runs; one that waits for its parent to look has ended."""
    try:
        return ") Z" not in Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except OSError:
        return False
