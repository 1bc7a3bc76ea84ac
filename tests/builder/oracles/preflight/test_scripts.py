"""A book in each script can be searched: either program finds its words in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.builder.oracles.preflight.conftest import proof_of
from tests.builder.oracles.preflight.test_findable import DOCUMENTS, check, said
from tests.builder.outputs.pdf.conftest import chapter
from tests.languages import in_turn

if TYPE_CHECKING:
    from pathlib import Path

LOST = {
    "he": "אף אחד לא הדפיס כאן מילים על פנסים ופרדסים וכינורות וריבה",
    "ru": "Никто не печатал здесь слов про фонари, сады, скрипки и варенье",
    "ja": "灯籠果樹園提琴蜜柑煮誰も刷らなかった",
    "fa": "هیچ‌کس اینجا واژه‌ای از فانوس و باغ و ویولن و مربا چاپ نکرد",
}


@pytest.mark.parametrize("code", in_turn(*LOST))
def test_words_of_a_book_are_found(code: str, tmp_path: Path) -> None:
    """Nothing of what the book says is missing, and a passage that it lacks is named."""
    name = DOCUMENTS[0]
    proof = proof_of(code, chapter(code, 1, paragraphs=2).body, tmp_path)
    book = {name: said(code, paragraphs=2)[name]}
    assert [] == check(proof, book)
    book[name].text.insert(1, LOST[code])
    found = [problem for problem in check(proof, book) if problem.code == "P021"]
    assert [LOST[code][:5]] * 2 == [problem.subject[:5] for problem in found]
