"""Find the notes that are too long for the place beside their paragraph.

Text and notes stand side by side on wide screens, in columns whose measures, sizes and leadings are
such that the same height holds about the same amount of text in both. A note that needs much more
than its paragraph would leave a hole in the text; it is shown in part there, with a link to the whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from chronicle.html.notes import note_list, note_text, passage
from chronicle.text.scripts import is_wide

if TYPE_CHECKING:
    from collections.abc import Sequence

FOLDED = "folded"
# Five lines of a note, in letters: shown of each note beside however short a paragraph.
_LEAST = 250.0
# What stands out by less than this share is not worth folding.
_SLACK = 1.2
_WIDE = 2.1  # a Han character takes the room of so many letters


def fold_long_notes(doctree: nodes.document) -> None:
    """Mark the notes of each paragraph that are to be shown in part beside it."""
    for joined in doctree.findall(passage):
        block, notes = joined.children[0], joined.next_node(note_list)
        if notes is None or not isinstance(block, nodes.paragraph):
            continue
        texts = [note for note in notes.children if isinstance(note, note_text)]
        folded = too_long(breadth(block.astext()), [breadth(note.astext()) for note in texts])
        for note, is_folded in zip(texts, folded, strict=True):
            if is_folded:
                note["classes"].append(FOLDED)


def too_long(room: float, notes: Sequence[float]) -> list[bool]:
    """Say of each note whether it is too long, where a paragraph leaves this much room for all of them.

    Short notes stay whole, and what they leave is shared by the long ones.
    """
    if sum(notes) <= _SLACK * max(room, _LEAST):
        return [False] * len(notes)
    whole: list[float] = []
    for length in sorted(notes):
        share = (room - sum(whole)) / (len(notes) - len(whole))
        if length > _SLACK * max(share, _LEAST):
            break
        whole.append(length)
    return [length > (whole[-1] if whole else 0) for length in notes]


def breadth(text: str) -> float:
    """Return how much room a text takes, in letters."""
    return sum(_WIDE if is_wide(character) else 1.0 for character in text)
