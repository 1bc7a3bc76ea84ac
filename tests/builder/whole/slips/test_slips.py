from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.builder.whole.slips.mutator import mutate
from tests.builder.whole.slips.trial import attempt, read_book

if TYPE_CHECKING:
    from pathlib import Path


def _wrong(whole: Path, folder: Path, seed: int) -> str:
    """Return how the builder fails on a book spoilt with this seed; nothing where it answers in words."""
    root = folder / f"spoilt-{seed}"
    shutil.copytree(whole, root)
    mutation = mutate(root, seed)
    formats = {0: ("html",), 1: ("epub",)}.get(seed % 5, ())
    language = ("en", "ar")[seed // 5 % 2]
    end = attempt(lambda: read_book(root, language, formats, checks=seed % 12 == 0))
    shutil.rmtree(root, ignore_errors=True)
    return f"{mutation}: {end.wrong}" if end.wrong else ""


def test_whole_book_has_no_fault(whole, tmp_path):
    """The book that is spoilt has no fault before, so that a trial tells of the slip alone."""
    root = tmp_path / "book"
    shutil.copytree(whole, root)
    assert () == attempt(lambda: read_book(root, "ar", ("html",))).codes


@pytest.mark.parametrize("seed", range(1, 13))
def test_slip_is_told_in_words(whole, tmp_path, seed):
    """Whatever is spoilt, nobody sees a failure that was not foreseen, a signal, a hang or a full memory."""
    assert "" == _wrong(whole, tmp_path, seed)


@pytest.mark.soak
def test_any_slip_is_told_in_words(whole, tmp_path, soak):
    """Nor does a slip that nobody has thought of."""
    assert [] == [said for seed in soak.seeds() if (said := _wrong(whole, tmp_path, seed))]


def test_trial_sees_what_must_not_happen():
    """A trial that fails in a way nobody foresaw, or takes a gigabyte, is told from one that does not."""

    def greedy():
        kept = b"x" * (1200 << 20)
        return [] if kept else None

    def unforeseen():
        raise SystemExit

    assert "MB" in attempt(greedy).wrong
    assert "B009" in attempt(unforeseen).wrong
    assert "" == attempt(list).wrong
