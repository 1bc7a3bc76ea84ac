"""All that a build says while it runs and when it has ended."""

from __future__ import annotations

import io
import shutil
from functools import partial
from typing import TYPE_CHECKING

from rich.console import Console

from chronicle.build.display import display_for, label
from chronicle.build.inventory import Inventory
from chronicle.build.plan import choose
from chronicle.build.result_records import ResultRecord
from chronicle.build.steps import Step
from chronicle.build.summary import Made, summary, unchanged
from chronicle.core.folders import Folders
from tests.languages import CHOSEN

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.approved import Approved
    from tests.gallery import Gallery

EVERY = choose(CHOSEN, ("en", "ar", "zh"), ("web", "epub", "pdf"))


def _said(told: Callable[[Console], None]) -> str:
    output = io.StringIO()
    told(Console(file=output, width=150))
    return "\n".join(line.rstrip() for line in output.getvalue().splitlines())


def _results(*items: object) -> dict[str, str]:
    return {
        f"{item.path('gallery').as_posix()}{'/index.html' if item.format == 'web' else ''}": "d"  # type: ignore[attr-defined]
        for item in items
    }


def test_summary(gallery: Gallery, approved: Approved, tmp_path: Path) -> None:
    """What was made and left, what has gone and what is not the builder's, what pages lead to and lacks."""
    folders = Folders(tmp_path)
    shutil.copytree(gallery.root, tmp_path, dirs_exist_ok=True)
    for at, item in enumerate(EVERY):
        path = folders.dist / item.path("gallery") / ("a.html" if item.format == "web" else "")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x" * 12 ** (at % 7))
    known = {
        item.name: ResultRecord("p", "d", f"2026-01-0{at + 1}T03:04:05+00:00", 61.26 + at, at * 7)
        for at, item in enumerate(EVERY[:-1])
    }
    left = {f"web/{name}/x.html": "d" for name in "kjihgfedcba"}
    told: list[str] = []
    sets = {
        "all": (EVERY[:-1], {}, {}, {}),
        "two": (EVERY[:2], _results(*EVERY), dict(list(left.items())[:2]), {}),
        "none due": ((), _results(*EVERY[3:6], EVERY[8]), left, {}),
        "aside": ((EVERY[4],), _results(EVERY[0]), {}, {"notes.txt": folders.root / "aside/notes.txt",
                                                        "b\udcff": folders.root / "aside/b"}),
        "no pages": ((EVERY[2],), {}, dict(list(left.items())[:8]), {}),
    }  # fmt: skip
    for name, (due, results, gone, aside) in sets.items():
        for release in (False, True):
            found = Inventory(
                "gallery", results=results, left_over=gone, foreign=(), listed={}, in_order=True
            )
            made = Made(due, EVERY, known, found, aside, 12.34, release=release)
            told += [
                f"=== {name}, release {release}",
                _said(lambda to, made=made: summary(made, folders, to)),
            ]  # type: ignore[misc]
    for wanted in (EVERY, EVERY[:2], EVERY[4:5]):
        told.append(_said(partial(unchanged, wanted)))
    approved(*told)


def test_display(approved: Approved, tmp_path: Path) -> None:
    """A log has a line where a step begins, and one with its time and number where it ends."""
    folders = Folders(tmp_path)
    editions, builders = (CHOSEN.of("en"), CHOSEN.of("ar")), ("dummy", "html", "epub", "pdf")
    steps = [Step(folders, each, builder, release=False) for each in editions for builder in builders]
    told = [label(step) for step in steps]
    for count in (1, len(steps)):
        output = io.StringIO()
        with display_for(Console(file=output, width=100), count) as display:
            for at, step in enumerate(steps[:count]):
                display.started(step)
                display.moved(step, "reading", 40 + at)
                display.ended(step, 1.26 + at, well=at != 3)
        told.append(output.getvalue())
    approved(*told)
