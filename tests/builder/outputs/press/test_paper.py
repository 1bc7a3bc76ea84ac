"""The paper of the book, and how thick it makes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.core.problems import ProblemsFound
from chronicle.outputs.press.paper import Paper, read_paper

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(("pages", "thick"), [(0, 0), (1, 0.2), (2, 0.2), (151, 15.2), (152, 15.2)])
def test_a_leaf_has_two_pages(pages: int, thick: float) -> None:
    """A book is as thick as its leaves together, the last with one page or two; bulky paper is thicker."""
    assert pytest.approx(thick) == Paper(100, 2).thickness(pages)


@pytest.mark.parametrize(
    ("setting", "paper"),
    [
        ("", Paper()),
        ('chronicle_paper = {"grams": 80}\n', Paper(80)),
        ('chronicle_paper = {"grams": 80.5, "bulk": 2}\n', Paper(80.5, 2)),
    ],
)
def test_what_a_book_leaves_out_is_common(tmp_path: Path, setting: str, paper: Paper) -> None:
    """A book names its paper, or a part of that; the rest is common book paper."""
    (tmp_path / "conf.py").write_text(setting, "utf-8")
    assert paper == read_paper(tmp_path)


@pytest.mark.parametrize(
    ("setting", "line"),
    [
        ("chronicle_paper = 3\n", 1),
        ("chronicle_paper = dict(grams=80)\n", 1),
        ('\nchronicle_paper = {\n"weight": 80}\n', 3),
        ('chronicle_paper = {"grams": "80"}\n', 1),
        ('chronicle_paper = {"grams": True}\n', 1),
        ('chronicle_paper = {"grams": 0}\n', 1),
        ('chronicle_paper = {"bulk": 5}\n', 1),
    ],
)
def test_what_is_no_paper_is_named(tmp_path: Path, setting: str, line: int) -> None:
    """A setting that no paper has is told with its line."""
    (tmp_path / "conf.py").write_text(setting, "utf-8")
    with pytest.raises(ProblemsFound) as found:
        read_paper(tmp_path)
    assert [("P041", line)] == [(each.code, each.line) for each in found.value.problems]
