"""Find placeholders of one kind that stand in another order than in the source.

A translator who writes {civilians} where {fighters} belongs has both in the message, and each is right for
itself. What the grammar can see is the order: figures, dates, notes, titles and references to paragraphs,
figures and differences follow one another in a translation as they do in its source. A translation may turn
a sentence round; then a waiver says so. Places keep their order in some languages; actors do so in none. An
exchange of two names is else for a second reader to see.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.catalogs.placeholders.legend import PLACEHOLDER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chronicle.catalogs.placeholders.legend import Legend

ORDERED = ("value", "date", "claim", "title", "paragraph", "figure", "difference")


def exchanged(
    source: str, text: str, legend: Legend, kinds: Iterable[str]
) -> Iterator[tuple[int, int, str, str]]:
    """Yield where a placeholder stands before one that it follows in the source, and both.

    Both texts are as translators see them. What stands in one of the two alone has no order.
    """
    there, here = _first_places(source), _first_places(text)
    for kind in kinds:
        named = [name for name in there if name in here and name in legend.meant]
        wanted = [name for name in named if legend.meant[name].role == kind]
        given = sorted(wanted, key=lambda name: here[name])
        for expected, found in zip(wanted, given, strict=True):
            if expected != found:
                yield here[found][0], here[expected][1], f"{{{found}}}", f"{{{expected}}}"
                break


def _first_places(text: str) -> dict[str, tuple[int, int]]:
    """Return where each placeholder of a text stands first, in reading order."""
    found: dict[str, tuple[int, int]] = {}
    for match in PLACEHOLDER.finditer(text):
        found.setdefault(match["name"], match.span())
    return found
