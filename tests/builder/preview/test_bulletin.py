"""Whoever has a page open hears of what concerns it."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

import pytest

from chronicle.core.problems import Problem
from chronicle.preview import bulletin as module
from chronicle.preview.bulletin import Bulletin, EditionNews, PdfCourse

if TYPE_CHECKING:
    from collections.abc import Iterator

    Told = Iterator[tuple[bool, EditionNews] | None]
FAULT = Problem("docs/a.md", 2, "E008", "It is not there.")


def said(told: Told) -> tuple[bool, EditionNews]:
    """Return the next news."""
    news = next(told)
    assert news is not None
    return news


def test_a_page_hears_of_its_own_change_alone() -> None:
    """A page that has changed is to be loaded again; its neighbours and other editions are not."""
    bulletin = Bulletin()
    own, other, foreign = (
        bulletin.follow(*each, bulletin.count) for each in (("ar", "a"), ("ar", "b"), ("en", "a"))
    )
    assert [False] * 3 == [said(told)[0] for told in (own, other, foreign)]
    bulletin.tell("ar", ["a"], course="good")
    assert [True, False, False] == [said(told)[0] for told in (own, other, foreign)]


def test_what_changes_while_a_page_is_fetched_is_not_lost() -> None:
    """A page that was handed out before a change learns of it with the first word."""
    bulletin = Bulletin()
    since = bulletin.count
    bulletin.tell("ar", ["a"], course="good")
    assert said(bulletin.follow("ar", "a", since))[0]
    assert not said(bulletin.follow("ar", "a", bulletin.count))[0]


def test_faults_and_the_course_of_a_pdf_are_told_together() -> None:
    """News of one do not make the other be forgotten."""
    bulletin = Bulletin()
    assert "whole" == said(bulletin.follow("ar", "a", 0))[1].course
    bulletin.tell("ar", course="faulty", problems=(FAULT,))
    bulletin.tell("ar", pdf=PdfCourse(30))
    _changed, news = said(bulletin.follow("ar", "a", 0))
    assert ("faulty", (FAULT,), 30) == (news.course, news.problems, news.pdf.percent)


def test_it_is_known_which_pages_are_open() -> None:
    """Pages that somebody looks at come first; those that are closed do not."""
    bulletin = Bulletin()
    told = bulletin.follow("ar", "a", 0)
    assert frozenset() == bulletin.open_pages("ar")
    next(told)
    assert ({"a"}, set()) == (bulletin.open_pages("ar"), bulletin.open_pages("en"))
    told.close()  # type: ignore[attr-defined]
    assert frozenset() == bulletin.open_pages("ar")


def test_silence_is_broken_to_learn_whether_anybody_listens(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing happens a page is told nothing from time to time; at the end, nobody waits any longer."""
    monkeypatch.setattr(module, "_SILENCE", 0)
    bulletin = Bulletin()
    told = bulletin.follow("ar", "a", 0)
    assert said(told)
    assert next(told) is None
    bulletin.close()
    with pytest.raises(StopIteration):
        next(told)


@pytest.mark.parametrize("closed", [False, True])
def test_everybody_who_waits_hears_at_once(monkeypatch: pytest.MonkeyPatch, closed: bool) -> None:
    """News reach all pages that are open, and so does the end; nobody waits for the next silence."""
    longest = 60.0  # seconds after which a wait is given up; nothing is measured
    monkeypatch.setattr(module, "_SILENCE", 10 * longest)
    bulletin, heard = Bulletin(), list[object]()
    ready = threading.Semaphore(0)

    def listen(page: str) -> None:
        told = bulletin.follow("ar", page, 0)
        next(told)
        ready.release()
        heard.append(next(told, None))

    waiting = [threading.Thread(target=listen, args=(page,), daemon=True) for page in "abc"]
    for each in waiting:
        each.start()
    assert all(ready.acquire(timeout=longest) for _ in waiting)
    while len(bulletin._changed._waiters) < len(waiting):  # type: ignore[attr-defined]
        time.sleep(0.001)
    if closed:
        bulletin.close()
    else:
        bulletin.tell("ar", ["a"], course="good")
    for each in waiting:
        each.join(longest)
    assert 3 == len(heard)
    assert [closed] * 3 == [each is None for each in heard]
