"""Break a paragraph where its lines together are best (D. E. Knuth, M. F. Plass, 1981)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from chronicle.outputs.pdf.breaking.paragraph import RANGE, Break

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronicle.outputs.pdf.breaking.paragraph import Measured, Rules

_WIDEST = 1.15  # of its room; nothing is squeezed into less
_EMPTIEST = 0.7  # of its room that a line fills before it is stretched, if there is any choice
_HYPHENS = 2  # in a row
_SECOND_HYPHEN = 4000.0


class _Node(NamedTuple):
    """The best way to reach a line's beginning, with so many hyphens before it."""

    begin: int
    cost: float
    hyphens: int
    ended: Break | None
    before: _Node | None


def fit(
    paragraph: Measured,
    rules: Rules,
    room: float,
    first_room: float | None = None,
    begin: int = 0,
    *,
    hyphen_first: bool = True,
) -> list[Break] | None:
    """Return where the lines end, the last one left out; None where some word is too wide for a line.

    `first_room` is that of the first line; without `hyphen_first` it does not end in a hyphen. A line fills
    seven tenths of its room if there is any choice, unless it ends with a phrase by its rules; it ends inside
    a range of numbers only where there is no other way.
    """
    end = len(paragraph.text.rstrip(" "))
    rooms = (room if first_room is None else first_room, room)
    if _is_one_line(paragraph, rules, begin, end, rooms[0]):
        return []
    possible = [each for each in rules.breaks() if begin < each.end and each.next < end]
    possible.append(Break(end, end))
    whole = [each for each in possible if each.cost < RANGE]
    for allowed in (whole, possible) if len(whole) < len(possible) else (possible,):
        for least in (0.0,) if rules.phrases else (_EMPTIEST, 0.0):
            last = _run(paragraph.reached, rules, allowed, rooms, least, begin, hyphen_first)
            if last is not None:
                return _way(last)
    return None


def _is_one_line(paragraph: Measured, rules: Rules, begin: int, end: int, room: float) -> bool:
    """Return whether nothing is better than a single line, which costs nothing."""
    width = paragraph.reached[end] - paragraph.reached[begin]
    return width <= _WIDEST * room and rules.cost(begin, Break(end, end), room, True) == 0


def _run(
    reached: Sequence[float],
    rules: Rules,
    possible: Sequence[Break],
    rooms: tuple[float, float],
    least: float,
    begin: int,
    hyphen_first: bool,
) -> _Node | None:
    """Go through the breaks and keep, for each, the best ways to end a line there."""
    active = [_Node(begin, 0.0, 0, None, None)]
    final = possible[-1]
    for each in possible:
        found: dict[int, _Node] = {}
        kept = []
        is_last = each is final
        for node in active:
            room = rooms[node.before is not None]
            width = reached[each.end] + each.hyphen - reached[node.begin]
            if width > _WIDEST * room:
                continue
            kept.append(node)
            if width < least * room and not is_last:
                continue
            hyphens = node.hyphens + 1 if each.hyphen else 0
            if hyphens > _HYPHENS or (each.hyphen and node.before is None and not hyphen_first):
                continue
            cost = rules.cost(node.begin, each, room, is_last)
            if cost is None:
                continue
            total = node.cost + cost + (_SECOND_HYPHEN if hyphens == _HYPHENS else 0.0)
            if hyphens not in found or total < found[hyphens].cost:
                found[hyphens] = _Node(each.next, total, hyphens, each, node)
        if is_last:
            return min(found.values(), key=lambda node: node.cost, default=None)
        active = [*kept, *found.values()]
    return None


def _way(last: _Node) -> list[Break]:
    found = []
    node = last.before
    while node is not None and node.ended is not None:
        found.append(node.ended)
        node = node.before
    return found[::-1]
