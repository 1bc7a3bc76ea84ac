"""Show how far a build is: a live table on a terminal, plain lines in a log."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Protocol

from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

if TYPE_CHECKING:
    from types import TracebackType

    from rich.console import Console
    from rich.progress import TaskID

    from chronicle.build.steps import Step


class Display(AbstractContextManager["Display"], Protocol):
    """The interface by which a build reports its progress."""

    def started(self, step: Step) -> None:
        """Report a step that has been started."""

    def moved(self, step: Step, phase: str, percent: int) -> None:
        """Report how far a step is in one of its phases."""

    def ended(self, step: Step, seconds: float, *, well: bool) -> None:
        """Report a finished step."""


def label(step: Step) -> str:
    """Name a step for its reader: the edition in its own words, then what is being made."""
    output = {"dummy": "reading", "html": "web"}.get(step.builder, step.builder)
    return f"{step.edition.code:<2} {output}"


class PlainDisplay:
    """Write one line when a step begins and one when it ends."""

    def __init__(self, console: Console, steps: int) -> None:
        self._console, self._steps, self._done = console, steps, 0

    def __enter__(self) -> PlainDisplay:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """End; there is nothing to clear away."""

    def started(self, step: Step) -> None:
        """Report a step that has been started."""
        self._console.print(f"{label(step)} …", highlight=False)

    def moved(self, step: Step, phase: str, percent: int) -> None:
        """Do nothing: a log has no moving parts."""

    def ended(self, step: Step, seconds: float, *, well: bool) -> None:
        """Report a finished step."""
        self._done += 1
        verdict = "done" if well else "failed"
        self._console.print(
            f"{label(step)}: {verdict} in {seconds:.1f} s ({self._done} of {self._steps})", highlight=False
        )


class LiveDisplay:
    """Show a bar for each step that is running and one for the whole."""

    def __init__(self, console: Console, steps: int) -> None:
        self._progress = Progress(
            TextColumn("{task.description:<12}"),
            BarColumn(bar_width=24),
            TextColumn("{task.percentage:>3.0f}%"),
            TextColumn("{task.fields[phase]}"),
            TimeElapsedColumn(),
            console=console,
            transient=True,
        )
        self._whole = self._progress.add_task("book", total=steps, phase="")
        self._bars: dict[Step, TaskID] = {}

    def __enter__(self) -> LiveDisplay:
        """Begin to draw."""
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Clear the bars away."""
        self._progress.stop()

    def started(self, step: Step) -> None:
        """Show a bar for the step."""
        self._bars[step] = self._progress.add_task(label(step), total=100, phase="waiting")

    def moved(self, step: Step, phase: str, percent: int) -> None:
        """Move the step's bar."""
        if step in self._bars:
            self._progress.update(self._bars[step], completed=percent, phase=phase)

    def ended(self, step: Step, seconds: float, *, well: bool) -> None:
        """Replace the bar by a line."""
        self._progress.remove_task(self._bars.pop(step))
        self._progress.advance(self._whole)
        mark = "[green]✓[/]" if well else "[red]✗[/]"
        self._progress.console.print(f"{mark} {label(step)} {seconds:.1f} s", highlight=False)


def display_for(console: Console, steps: int) -> Display:
    """Return the display that suits where the output goes."""
    return LiveDisplay(console, steps) if console.is_terminal else PlainDisplay(console, steps)
