"""Lines of words that end where they end: as few as may be, none much shorter than the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.outputs.pdf.breaking.word_lines import WordLines

if TYPE_CHECKING:
    from chronicle.outputs.pdf.breaking.paragraph import Break

EXACT = 0.01  # of an em by which a line may be too wide: sums of widths differ in their last digits
LINE = 1e4  # no line more than there must be, but where words would part that belong together
_UNEVEN = 100.0  # a line that is empty


class RaggedLines(WordLines):
    """What makes a line of words a good one where their spaces are left as they are."""

    def cost(self, begin: int, end: Break, room: float, is_last: bool) -> float | None:
        """Return how bad a line is: the worse the more of its room stays empty."""
        slack = room - self.width(begin, end)
        if slack < -EXACT * self.em:
            return None
        if is_last:
            return self.short_end(begin, end)
        return LINE + (_UNEVEN * slack / room) ** 2 + end.cost
