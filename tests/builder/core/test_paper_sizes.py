"""A book says in docs/conf.py on which paper it is set."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.core.paper_sizes import A5, PAPER_SIZES, paper_of, read_paper_size
from chronicle.core.problems import ProblemsFound

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.core.paper_sizes import PaperSize


@pytest.mark.parametrize("name", list(PAPER_SIZES))
def test_a_paper_is_named(name: str, tmp_path: Path) -> None:
    """Each paper that pages are designed for can be named, by its name alone."""
    (tmp_path / "conf.py").write_text(f'language = "en"\nchronicle_paper_size = "{name}"\n', "utf-8")
    assert PAPER_SIZES[name] == read_paper_size(tmp_path)


def test_a_book_that_names_no_paper_is_a5(tmp_path: Path) -> None:
    """What a book has always been, it stays."""
    (tmp_path / "conf.py").write_text('language = "en"\n', "utf-8")
    assert A5 == read_paper_size(tmp_path)


@pytest.mark.parametrize("given", ['"A3"', '"a5"', "148", "None", '["A5"]', "size()"])
def test_what_is_no_paper_is_refused_with_its_line(given: str, tmp_path: Path) -> None:
    """A page that nobody designed would be set with words beyond its edges."""
    (tmp_path / "conf.py").write_text(f"language = 'en'\n\nchronicle_paper_size = {given}\n", "utf-8")
    with pytest.raises(ProblemsFound) as raised:
        read_paper_size(tmp_path)
    (problem,) = raised.value.problems
    assert ("docs/conf.py", 3, "P047") == (problem.path, problem.line, problem.code)


@pytest.mark.parametrize("paper", PAPER_SIZES.values(), ids=list(PAPER_SIZES))
def test_the_outer_margin_has_room_for_numbers(paper: PaperSize) -> None:
    """Numbers of paragraphs hang 12 mm into the outer margin, and larger on larger paper."""
    assert paper.outer - paper.inner > 3
    assert paper.outer > 12 * paper.scale + 5
    assert 60 < paper.measure / paper.scale < 120


def test_text_has_what_the_margins_leave() -> None:
    """The type area is the page without its four margins."""
    assert (110, 169) == (A5.measure, A5.text_height)


@pytest.mark.parametrize("paper", PAPER_SIZES.values(), ids=list(PAPER_SIZES))
def test_finished_pages_tell_their_paper(paper: PaperSize) -> None:
    """A page that is a hair larger in a file is the same, and the same turned is another."""
    assert paper == paper_of(paper.width + 0.3, paper.height - 0.3)
    for other in (
        (paper.height, paper.width),
        (paper.width + 1.5, paper.height),
        (paper.width, paper.height - 1.5),
    ):
        assert A5 == paper_of(*other)
