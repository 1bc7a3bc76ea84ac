"""Where paragraphs with two of everything are broken, and what each line costs, in letters of one width."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.outputs.pdf.breaking.paragraph import Break
from chronicle.outputs.pdf.breaking.ragged_lines import RaggedLines
from chronicle.outputs.pdf.breaking.square_lines import SquareLines
from chronicle.outputs.pdf.breaking.total_fit import fit
from chronicle.outputs.pdf.breaking.word_lines import WordLines
from tests.builder.outputs.pdf.breaking import test_square_lines as squares
from tests.builder.outputs.pdf.breaking import test_word_lines as words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.outputs.pdf.breaking.paragraph import Measured, Rules
    from tests.approved import Approved

ENGLISH = (
    "From 3 to 5 May the well-known road to al-Waer was shut\u2060\u00a012, as two of four papers say; "
    "on 12 April 2012 it was opened for a day, and 1,200 people went by it on foot or in cars, it is said. "
    "So it was."
)
ARABIC = (
    "في نيسان/\u2060أبريل 2012 قُطع الطريق إلى الوعر من 3 إلى 5 أيام، "
    "وفي أيار/\u2060مايو 2013 فُتح مرة واحدة. ثم كان."
)
CHINESE = (
    "据《晨星》（第 3 版）说，2012年4月12日起，“市场”“上集市”都关了……第十二天又开——共1,200人，\u206012。"
    "名叫 Hill Herald 的报纸（英文）没有提到：“一个也没有！”它说。完了。"
)
JAPANESE = "ヒル・ヘラルド紙は、2012年4月12日の「市場」と「家々」についてこう書いている。それだけだ。"


def _way(paragraph: Measured, rules: Rules, room: float, **more: float) -> Iterator[str]:
    """Yield the lines of a paragraph with what each costs, beside what it would if it were the last."""
    found = fit(paragraph, rules, room, **more)  # type: ignore[arg-type]  # offsets are numbers too
    yield f"--- {room:g} {more or ''}"
    if found is None:
        yield "none"
        return
    begin = int(more.get("begin", 0))
    for each in [*found, Break(len(paragraph.text), len(paragraph.text))]:
        is_last = each.end == len(paragraph.text)
        costs = [rules.cost(begin, each, room, last) for last in (is_last, not is_last)]
        told = [None if cost is None else float(f"{cost:.5g}") for cost in costs]
        yield f"|{paragraph.text[begin : each.end]}| {told}"
        begin = each.next


@pytest.mark.parametrize("text", [ENGLISH, ARABIC], ids=["en", "ar"])
def test_words(approved: Approved, text: str) -> None:
    """Lines of words, even or ragged, broken inside words or not, from a later beginning, in a first room."""
    paragraph = words.measured(text)
    hyphens = tuple(Break(at, at, 300.0, 1.0) for at in (34, 60, 100) if at < len(text))
    told = [f"{each}" for each in WordLines(paragraph, hyphens).breaks()]
    for rules in (WordLines(paragraph), WordLines(paragraph, hyphens), RaggedLines(paragraph, hyphens)):
        told.append(f"=== {type(rules).__name__}")
        for room in (20.0, 31.0, 52.0):
            told += _way(paragraph, rules, room)
        told += _way(paragraph, rules, 40.0, first_room=25.0)
        told += _way(paragraph, rules, 40.0, begin=12)
    approved(*told)


@pytest.mark.parametrize("text", [CHINESE, JAPANESE], ids=["zh", "ja"])
def test_squares(approved: Approved, text: str) -> None:
    """Lines of squares, filled or ragged, by phrases or not; and how each of them is dressed."""
    paragraph = squares.measured(text)
    told = [f"{each}" for each in SquareLines(paragraph).breaks()]
    for ragged, phrases in ((False, False), (True, False), (True, True)):
        rules = SquareLines(paragraph, ragged=ragged, phrases=phrases)
        told.append(f"=== ragged {ragged}, phrases {phrases}")
        for room in (80.0, 125.0, 204.0):
            told += _way(paragraph, rules, room)
            found = fit(paragraph, rules, room) or []
            begin = 0
            for line in found:
                dressing = rules.dress(begin, line.end, room, False)
                places = [sorted(each) for each in (dressing.halved, dressing.behind, dressing.gaps)]
                told.append(f"  {places} {dressing.gap:.4f}")
                begin = line.next
        told += _way(paragraph, rules, 150.0, first_room=70.0)
    approved(*told)
