"""Separate the narrator's own words from quotations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chronicle.catalogs.prose.matching import Forms

HIDDEN = "\x00"
_QUOTED = (
    re.compile(r"«[^»]*»"),
    re.compile(r"《[^》]*》"),
    re.compile(r"「[^」]*」"),
    re.compile(r"『[^』]*』"),
    re.compile(r"„[^“”]*[“”]"),  # Russian closes with the mark that English opens with
    re.compile(r"“[^”]*”"),
    re.compile(r"‹[^›]*›"),
    re.compile(r"‘.*?’(?!\w)", re.DOTALL),  # an apostrophe has a letter after it
    re.compile(r'"[^"]*"'),
    re.compile(r"(?<!\w)'.*?'(?!\w)", re.DOTALL),
)


def quotations(prose: str) -> int:
    """Count the quotations of a text, those within others aside; a name that is hidden is none."""
    found = [match for pattern in _QUOTED for match in pattern.finditer(prose)]
    spans = [match.span() for match in found if match[0][1:-1].strip(HIDDEN)]
    return sum(not any(_within(span, other) for other in spans) for span in spans)


def _within(span: tuple[int, int], other: tuple[int, int]) -> bool:
    """Return whether a span lies within another one."""
    return span != other and other[0] <= span[0] and span[1] <= other[1]


def own_words(prose: str, *hidden: Forms) -> str:
    """Return a text with quotations and these forms overwritten; everything else keeps its place."""
    for forms in hidden:
        prose = forms.hide(prose)
    for pattern in _QUOTED:
        prose = pattern.sub(lambda match: HIDDEN * len(match[0]), prose)
    return prose
