"""A terminal shows how far a build is, a log gets plain lines."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from rich.console import Console

from chronicle.build.display import Display, display_for, label
from chronicle.build.steps import Step
from chronicle.core.folders import Folders
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path


def shown(tmp_path: Path, *, terminal: bool) -> str:
    """Return what a build of two steps shows, the second of which fails."""
    output = io.StringIO()
    console = Console(file=output, force_terminal=terminal, width=100, highlight=False)
    display: Display = display_for(console, 2)
    steps = [Step(Folders(tmp_path), edition_of(code), "pdf", release=False) for code in ("ar", "zh")]
    with display:
        for step in steps:
            display.started(step)
            display.moved(step, "laying out", 50)
        if terminal:
            display._progress.refresh()  # type: ignore[attr-defined]
        display.ended(steps[0], 1.23, well=True)
        display.ended(steps[1], 4.56, well=False)
        display.moved(steps[0], "late", 99)  # a report that comes after the end
        if terminal:
            assert [2.0] == [task.completed for task in display._progress.tasks]  # type: ignore[attr-defined]
    return output.getvalue()


def test_a_step_is_called_by_what_it_makes(tmp_path: Path) -> None:
    """Readers know formats, not the names of Sphinx's builders."""
    steps = [
        Step(Folders(tmp_path), edition_of("zh"), each, release=False) for each in ("dummy", "html", "epub")
    ]
    assert ["zh reading", "zh web", "zh epub"] == [label(step) for step in steps]


def test_a_log_has_plain_lines(tmp_path: Path) -> None:
    """Where nobody watches each step has a line for its beginning and its end, without any control."""
    said = shown(tmp_path, terminal=False)
    assert "\x1b" not in said
    assert [
        "ar pdf …",
        "zh pdf …",
        "ar pdf: done in 1.2 s (1 of 2)",
        "zh pdf: failed in 4.6 s (2 of 2)",
    ] == said.splitlines()


def test_a_terminal_shows_edition_output_and_how_far(tmp_path: Path) -> None:
    """Who watches sees which edition and output is made, what is being done to it, and how far it is."""
    said = re.sub(r"\x1b\[[0-9;]*m", "", shown(tmp_path, terminal=True))
    for words in ("ar pdf", "zh pdf", "laying out", " 50%", "✓ ar pdf 1.2 s", "✗ zh pdf 4.6 s"):
        assert words in said
