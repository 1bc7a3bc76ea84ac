"""An edition's process is begun anew where it cannot go on, and leaves none of its copies behind."""

from __future__ import annotations

import signal
from types import SimpleNamespace
from typing import Any

import pytest

from chronicle.core.folders import Folders
from chronicle.preview import warm_edition
from chronicle.preview.warm_edition import WarmEdition
from tests.languages import edition_of


class Orders:
    """One end of a pipe."""

    def __init__(self, news: tuple[Any, ...] = ()) -> None:
        self.closed, self.sent, self._news = False, list[Any](), list(news)

    def send(self, order: Any) -> None:
        """Take an order, unless the other end is gone."""
        if self.closed:
            raise OSError
        self.sent.append(order)

    def recv(self) -> Any:
        """Return what comes, until the other end is gone."""
        if not self._news:
            raise EOFError
        return self._news.pop(0)

    def close(self) -> None:
        """Close the pipe."""
        self.closed = True


@pytest.fixture
def warm(tmp_path: Any) -> Any:
    """Return an edition whose process is none."""
    made: Any = WarmEdition(Folders(tmp_path), edition_of("ar"), None, lambda *_: None)
    made._orders = Orders()
    return made


def test_the_end_of_a_process_is_the_end_of_its_copies(warm: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those that write pages side by side are its group; one that has ended is no fault."""
    done: list[object] = []

    def killed(group: int, how: int) -> None:
        done.append((group, how))
        raise ProcessLookupError

    monkeypatch.setattr(warm_edition.os, "killpg", killed)
    warm._process = SimpleNamespace(pid=7, kill=lambda: done.append("kill"), join=lambda: done.append("join"))
    orders = warm._orders
    warm.end()
    assert [(7, signal.SIGKILL), "kill", "join"] == done
    assert orders.closed
    assert not warm.is_warm
    warm.end()  # nothing is there any more
    assert 3 == len(done)


def test_an_order_to_a_process_that_is_gone_begins_a_new_one(
    warm: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else each order has its number, and the documents that come first."""
    begun: list[str] = []
    monkeypatch.setattr(WarmEdition, "begin", lambda _self: begun.append("anew"))
    warm.again(["a"])
    warm.again(["b", "a"])
    assert [(1, frozenset("a")), (2, frozenset("ab"))] == [
        (each.number, each.first) for each in warm._orders.sent
    ]
    assert [] == begun
    warm._orders.close()
    warm.again([])
    assert ["anew"] == begun


def test_news_of_a_process_that_was_replaced_are_not_heard(warm: Any) -> None:
    """It may still tell of pages that a newer one has written since; what has no number is no news."""
    heard: list[int] = []
    warm._hear = lambda _edition, news: heard.append(news.number)
    orders = Orders(tuple(SimpleNamespace(number=number) for number in (0, -1, 2)))
    warm._orders = orders
    warm._listen(orders)
    assert [0, 2] == heard
    assert orders.closed
    old = Orders((SimpleNamespace(number=3),))
    warm._listen(old)
    assert [0, 2] == heard
