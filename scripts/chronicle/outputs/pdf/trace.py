"""Data about a book's structure elements, collected while it is painted, for the repair of the tag tree."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Trace:
    """What each structure element was made from; elements by their object numbers.

    A page's marked content has numbers of its own (MCID), from 0 in the order of painting: where page 2 ends
    in the run “2011.”, painted from right to left as its seventh, `texts[2]` holds `{6: "2011. "}`.
    """

    made_from: dict[int, int] = field(default_factory=dict)  # → number of the HTML element it was made from
    roles: dict[int, str] = field(default_factory=dict)
    languages: dict[int, str] = field(default_factory=dict)
    summaries: dict[int, str] = field(default_factory=dict)  # of tables without a caption
    owners: dict[str, int] = field(default_factory=dict)  # id of a note → HTML element of its paragraph
    notes: dict[int, str] = field(default_factory=dict)  # → id of the note
    inner: set[int] = field(default_factory=set)  # made for an anonymous box inside an element's own
    texts: dict[int, dict[int, str]] = field(default_factory=dict)  # page, from 0 → MCID → what it says
    numbers: dict[int, int] = field(default_factory=dict)  # id() of an HTML element → a small stable number
    open: list[tuple[int, str]] = field(default_factory=list)  # HTML elements around, with their tags

    def number(self, element: object) -> int:
        """Return a number for an HTML element that is the same in every run."""
        return self.numbers.setdefault(id(element), len(self.numbers))
