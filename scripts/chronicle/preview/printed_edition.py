"""Make the PDF of an edition while its preview goes on, when somebody asks for it."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from chronicle.book.written_facts import slug_of
from chronicle.build.plan import BUILDERS, Product
from chronicle.build.pool import only_one, process_pool
from chronicle.build.runner import run_steps
from chronicle.build.steps import READ, Step
from chronicle.core.problems import ProblemsFound
from chronicle.preview.bulletin import PdfCourse

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from chronicle.core.folders import Folders
    from chronicle.languages.editions import Edition
    from chronicle.preview.bulletin import Bulletin

THREAD = "printing"
_READING = 30  # per cent of the whole


class PrintedEditions:
    """The PDFs that were asked for; each is made as in any build, and published nowhere."""

    def __init__(self, folders: Folders, bulletin: Bulletin) -> None:
        self._folders, self._bulletin = folders, bulletin
        self._lock = threading.Lock()
        self._under_way: set[str] = set()
        self._made: dict[str, Path] = {}
        self._saved = 0  # how often

    def of(self, edition: Edition) -> Path | None:
        """Return the PDF of an edition, unless something has been saved since it was made."""
        return self._made.get(edition.code)

    def forget(self) -> None:
        """Let every PDF be made anew when it is asked for: something has been saved."""
        with self._lock:
            self._saved += 1
            self._made.clear()

    def ask(self, edition: Edition) -> None:
        """Have the PDF of an edition made, unless it is there or under way."""
        with self._lock:
            if edition.code in self._under_way:
                return
            if edition.code in self._made:
                self._bulletin.tell(edition.code, pdf=PdfCourse())
                return
            self._under_way.add(edition.code)
        self._bulletin.tell(edition.code, pdf=PdfCourse(0))
        threading.Thread(target=self._make, args=(edition,), name=THREAD, daemon=True).start()

    def _make(self, edition: Edition) -> None:
        course = PdfCourse()
        try:
            while not self._is_made(edition):
                pass  # something was saved meanwhile
        except ProblemsFound as found:
            course = PdfCourse(problems=found.problems)
        finally:
            with self._lock:
                self._under_way.discard(edition.code)
            self._bulletin.tell(edition.code, pdf=course)

    def _is_made(self, edition: Edition) -> bool:
        """Make the PDF; return whether it is still as new as what is saved. Raises ProblemsFound."""
        before = self._saved
        path = self._folders.output(edition, BUILDERS["pdf"])
        product = Product(edition, "pdf")
        with (
            only_one(self._folders.build) as lock,
            process_pool(lock) as (executor, reports),
            _Told(edition, self._bulletin) as display,
        ):
            outcomes = run_steps(
                self._folders,
                [product],
                release=False,
                executor=executor,
                reports=reports,
                display=display,
            )
        problems = [problem for outcome in outcomes for problem in outcome.problems]
        if problems:
            raise ProblemsFound(problems)
        with self._lock:
            if is_new := self._saved == before:
                self._made[edition.code] = path / product.path(slug_of(self._folders.docs)).name
        return is_new


class _Told:
    """Tell the pages how far the PDF is."""

    def __init__(self, edition: Edition, bulletin: Bulletin) -> None:
        self._edition, self._bulletin, self._percent = edition, bulletin, 0

    def __enter__(self) -> _Told:
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End; there is nothing to clear away."""

    def started(self, step: Step) -> None:
        """Say nothing: it was said when the PDF was asked for."""

    def moved(self, step: Step, phase: str, percent: int) -> None:
        """Say how far the whole is; it never goes back, though a step has several phases."""
        del phase
        done = (
            percent * _READING // 100 if step.builder == READ else _READING + percent * (99 - _READING) // 100
        )
        if done > self._percent:
            self._percent = done
            self._bulletin.tell(self._edition.code, pdf=PdfCourse(done))

    def ended(self, step: Step, seconds: float, *, well: bool) -> None:
        """Say nothing: what comes of it all is said at the end."""
