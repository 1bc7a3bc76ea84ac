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


FIELDS = "“weight” is no field of the paper; there are: grams bulk."


@pytest.mark.parametrize(
    ("setting", "told"),
    [
        ("chronicle_paper = 3\n", [(1, None)]),
        ("chronicle_paper = dict(grams=80)\n", [(1, None)]),
        ('\nchronicle_paper = {\n"weight": 80}\n', [(3, FIELDS)]),
        ('chronicle_paper = {"grams": "80"}\n', [(1, "“grams” is '80', no number from 30 to 400.")]),
        ('chronicle_paper = {"grams": True}\n', [(1, "“grams” is True, no number from 30 to 400.")]),
        ('chronicle_paper = {"grams": 29.9}\n', [(1, "“grams” is 29.9, no number from 30 to 400.")]),
        ('chronicle_paper = {"grams": 401}\n', [(1, "“grams” is 401, no number from 30 to 400.")]),
        ('chronicle_paper = {"bulk": 0.49}\n', [(1, "“bulk” is 0.49, no number from 0.5 to 4.")]),
        (
            'chronicle_paper = {\n"bulk": 4.1,\n"weight": 1}\n',
            [(2, "“bulk” is 4.1, no number from 0.5 to 4."), (3, FIELDS)],
        ),
    ],
)
def test_what_is_no_paper_is_named(tmp_path: Path, setting: str, told: list[tuple[int, str | None]]) -> None:
    """Each field that no paper has is told with its line and what it may be."""
    (tmp_path / "conf.py").write_text(setting, "utf-8")
    with pytest.raises(ProblemsFound) as found:
        read_paper(tmp_path)
    assert [("P041", line) for line, _ in told] == [(each.code, each.line) for each in found.value.problems]
    for problem, (_line, words) in zip(found.value.problems, told, strict=True):
        assert words in (None, problem.message)


@pytest.mark.parametrize("given", [{"grams": 30, "bulk": 0.5}, {"grams": 400, "bulk": 4}])
def test_paper_at_its_limits_is_paper(tmp_path: Path, given: dict[str, float]) -> None:
    """From thin print to board."""
    (tmp_path / "conf.py").write_text(f"chronicle_paper = {given}\n", "utf-8")
    assert Paper(**given) == read_paper(tmp_path)
