"""What the preview shows of a book with two of everything: its words, faults and accounts of messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.core.problems import Problem
from chronicle.core.worded import Worded
from chronicle.preview.panel_words import differences, faults_of, state_words, words_of
from chronicle.words.states import State
from tests.gallery import CODES
from tests.languages import edition_of

if TYPE_CHECKING:
    from tests.approved import Approved
    from tests.gallery import Gallery

ENDED = "the source has {wanted} sentences, of which {given} end here."
FAULTS = (
    Problem("locales/ar/LC_MESSAGES/x.po", 7, "T066", Worded(ENDED, wanted=3, given=2), "", "A"),
    Problem("locales/ar/LC_MESSAGES/x.po", 0, "T040", "it is not translated."),
    Problem("docs/chapters/x.md", 3, "M016", "a tab is as wide as each program likes.", "Take it out."),
    Problem("docs/chapters/x.md", 3, "M016", "a tab is as wide as each program likes.", "Take it out."),
    Problem("a", 12, "B005", "unheard of."),
)  # fmt: skip


@pytest.mark.parametrize("code", CODES)
def test_words(gallery: Gallery, approved: Approved, code: str) -> None:
    """Banner and panel say this in each language; faults are told in it, each once and in order."""
    edition = edition_of(code)
    told: list[object] = [
        words_of(gallery.folders, edition),
        *(f"{each}: {state_words(each)}" for each in State),
    ]
    told += [
        *faults_of(reversed(FAULTS), edition),
        *differences("one two three four", "one too three four five"),
    ]
    approved(*told, *differences("", "a"), *differences("a", ""), *differences("山上的市場", "山上市場的"))
