"""Finished pages say themselves whether their lines agree."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from chronicle.oracles.preflight import baselines
from chronicle.oracles.preflight.baselines import Baselines, _rows, baselines_of, check_baselines
from tests.builder.oracles.preflight.conftest import SENTENCES, chapter_of, proof_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.builder.oracles.preflight.conftest import Proof


def test_lines_of_a_small_book_stand_on_the_grid(printed: Proof) -> None:
    """In each script, over all pages."""
    found = baselines_of(printed.path)
    assert found.lines > 40
    assert (found.lines, {}) == (found.on_grid, found.off)


def test_space_between_paragraphs_is_seen(tmp_path: Path) -> None:
    """Lines that a third of a line moves are counted, with their page."""
    body = chapter_of(*[SENTENCES["en"] * 4] * 9)
    proof = proof_of("en", body, tmp_path, css="p { margin-bottom: 5pt }")
    found = baselines_of(proof.path)
    assert found.share < 0.6
    assert 1 in found.off
    assert sum(found.off.values()) == found.lines - found.on_grid


@pytest.mark.parametrize(
    ("lines", "on_grid", "said"),
    [
        (1000, 949, "94.9% of 1000 lines on the grid of their pages; most of the others on p. 7, p. 9."),
        (1000, 950, ""),
        (299, 0, ""),
    ],
)
def test_a_book_off_its_grid_is_told(
    lines: int, on_grid: int, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A twentieth of the lines may stand elsewhere; beyond it the pages are named, worst first."""
    monkeypatch.setattr(baselines, "baselines_of", lambda _path: Baselines(lines, on_grid, {9: 1, 7: 100}))
    found = check_baselines(tmp_path / "a.pdf")
    assert ([("P051", said)] if said else []) == [(each.code, each.message) for each in found]


HEIGHT = 500.0


def _measured(
    monkeypatch: pytest.MonkeyPatch, *pages: list[float], notes: tuple[float, ...] = ()
) -> Baselines:
    """Measure pages whose lines have these distances from the top; notes, set smaller, stand on each."""

    def letters(rows: list[float]) -> list[Any]:
        text = [SimpleNamespace(base=HEIGHT - row, size=10.0) for row in rows for _ in range(9)]
        return [*text, *(SimpleNamespace(base=HEIGHT - row, size=8.0) for row in notes)]

    @contextmanager
    def sheets(_path: Path) -> Iterator[Any]:
        read = [SimpleNamespace(height=HEIGHT, letters=lambda rows=rows: letters(rows)) for rows in pages]
        yield enumerate(read, 1)

    monkeypatch.setattr(baselines, "sheets", sheets)
    return baselines_of(Path("a.pdf"))


GRID = [40.0 + 12 * row for row in range(10)]


@pytest.mark.parametrize(
    ("pages", "lines", "off"),
    [
        ([GRID, GRID], 20, {}),
        ([GRID, [row + 24 for row in GRID]], 20, {}),  # it begins lower, on the same lines
        ([GRID, GRID, [row + 4 for row in GRID]], 30, {3: 10}),
        ([GRID, GRID, [row - 4 for row in GRID]], 30, {3: 10}),
        ([[*GRID[:8], *(row + 5 for row in GRID[8:])], GRID], 20, {1: 2}),
        ([[*GRID[:-1], GRID[-1] + 0.4]], 10, {}),  # less than anybody sees
        ([[*GRID[:-1], GRID[-1] + 0.6]], 10, {1: 1}),
        ([[*GRID[:-1], GRID[-1] + 0.5]], 10, {}),  # half a point is none
        ([[*GRID[:-1], GRID[-1] - 0.5]], 10, {}),
        ([[*GRID[:-1], GRID[-1] - 0.4]], 10, {}),
        ([[*GRID[:-1], GRID[-1] - 0.6]], 10, {1: 1}),
        ([[*GRID, GRID[3], GRID[3] + 1.9]], 10, {}),  # a letter that is raised stands in its line
        ([GRID, [40.0 + 15 * row for row in range(8)]], 18, {}),  # a list has a leading and a grid of its own
        ([[40.0, 52.0]], 0, {}),  # of two lines nothing follows
        ([[40.0, 52.0, 64.0]], 3, {}),
        ([[]], 0, {}),
    ],
)
def test_lines_are_held_against_those_of_like_pages(
    monkeypatch: pytest.MonkeyPatch, pages: list[list[float]], lines: int, off: dict[int, int]
) -> None:
    """The leading is that of most lines, the grid begins where most lines of such pages stand."""
    found = _measured(monkeypatch, *pages)
    assert (lines, lines - sum(off.values()), off) == found


@pytest.mark.parametrize(
    ("heights", "rows"),
    [
        ([], []),
        ([12.0, 0.0, 12.0, 24.0], [0.0, 12.0, 24.0]),
        ([0.0, 1.9], [0.95]),
        ([0.0, 2.0], [0.0, 2.0]),
        ([0.0, 1.5, 3.0, 15.0], [1.5, 15.0]),  # each is near the one above it
        ([12.0, 12.0, 10.5], [12.0]),  # most stand where the line does
    ],
)
def test_letters_near_one_another_are_of_one_line(heights: list[float], rows: list[float]) -> None:
    """In whatever order they were painted; the line is where the middle one of them stands."""
    assert rows == _rows(heights)


def test_notes_are_no_running_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is set smaller has lines of its own."""
    assert (10, 10, {}) == _measured(monkeypatch, GRID, notes=(201.0, 206.0))


def test_a_book_without_lines_has_all_of_them_on_the_grid() -> None:
    """The share is of the lines that there are; five pages are named at most, of equal ones the first."""
    assert 1.0 == Baselines(0, 0, {}).share
    assert "100.0% of 0 lines on the grid of their pages" == str(Baselines(0, 0, {}))
    off = {9: 1, 8: 2, 7: 1, 6: 1, 5: 1, 4: 1}
    assert str(Baselines(10, 3, off)).endswith("; most of the others on p. 8, p. 4, p. 5, p. 6, p. 7")
