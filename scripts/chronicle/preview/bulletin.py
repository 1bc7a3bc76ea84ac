"""What the preview says to the pages that are open: which are new, what is being done, what is wrong."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal, TypedDict, Unpack

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chronicle.core.problems import Problem

Course = Literal["whole", "reading", "good", "faulty"]


@dataclass(frozen=True)
class PdfCourse:
    """How far the PDF is that somebody has asked for."""

    percent: int | None = None  # None while nothing is being made
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class EditionNews:
    """How an edition stands."""

    course: Course = "whole"
    problems: tuple[Problem, ...] = ()
    pdf: PdfCourse = field(default_factory=PdfCourse)


class PartOfNews(TypedDict, total=False):
    """What may be new of an edition."""

    course: Course
    problems: tuple[Problem, ...]
    pdf: PdfCourse


class Bulletin:
    """The news of each edition, for whoever waits for them; safe to use from several threads."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._count = 0
        self._news: dict[str, EditionNews] = {}
        self._pages: dict[tuple[str, str], int] = {}  # edition and page: when it was last changed
        self._open: list[tuple[str, str]] = []
        self._closed = False

    @property
    def count(self) -> int:
        """Return what a page that is handed out now has to ask from."""
        with self._changed:
            return self._count

    def of(self, edition: str) -> EditionNews:
        """Return how an edition stands."""
        with self._changed:
            return self._news.get(edition, EditionNews())

    def tell(self, edition: str, pages: Iterable[str] = (), **news: Unpack[PartOfNews]) -> None:
        """Say what is new of an edition, and which of its pages have changed; all else stays as it was."""
        with self._changed:  # two threads may each have something to say of an edition
            self._count += 1
            self._news[edition] = replace(self._news.get(edition, EditionNews()), **news)
            self._pages |= {(edition, page): self._count for page in pages}
            self._changed.notify_all()

    def open_pages(self, edition: str) -> frozenset[str]:
        """Return the pages of an edition that somebody looks at."""
        with self._changed:
            return frozenset(page for code, page in self._open if code == edition)

    def close(self) -> None:
        """Let nobody wait any longer."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def follow(self, edition: str, page: str, since: int) -> Iterator[tuple[bool, EditionNews] | None]:
        """Yield whether a page has changed since it was handed out, and the news; None after long silence."""
        with self._changed:
            self._open.append((edition, page))
        try:
            told = -1
            while True:
                with self._changed:
                    self._changed.wait_for(lambda seen=told: self._closed or self._count > seen, _SILENCE)  # type: ignore[misc]
                    if self._closed:
                        return
                    news = self._news.get(edition, EditionNews()) if self._count > told else None
                    told = self._count
                    is_new = self._pages.get((edition, page), 0) > since
                yield None if news is None else (is_new, news)
        finally:
            with self._changed:
                self._open.remove((edition, page))


_SILENCE = 10.0  # seconds, after which it is tried whether anybody still listens
