"""Refuse addresses that would be loaded: a picture is a file of the book, and nothing is fetched."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chronicle.sphinx_ext.lint.source import Offence, directive_of, inline, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.sphinx_ext.lint.source import ChapterText

# A scheme, a host, or data in place of a file; a name with a star stands for files that nobody named.
_ELSEWHERE = re.compile(r"(?i)\s*(?:[a-z][a-z0-9+.-]*:|//|\\\\)")


def is_elsewhere(address: str) -> bool:
    """Return whether an address names anything but a file of the book by its path."""
    return bool(_ELSEWHERE.match(address)) or address.rstrip().endswith("*")


# The parser leaves a picture as it stands whose address it takes for dangerous.
_LEFT = re.compile(r"!\[[^\]]*\]\([^)]*\)?")


@rule("M060")
def loaded_addresses(source: ChapterText) -> Iterator[Offence]:
    """Find pictures from elsewhere. Bad: `![map](https://example.org/a.png)`. Good: `![map](a.png)`."""
    for line, token in inline(source):
        if token.type == "image" and is_elsewhere(address := str(token.attrs.get("src", ""))):
            yield Offence(line, "a picture would be loaded from this address.", address)
        if token.type == "text" and (left := _LEFT.search(token.content)):
            yield Offence(line, "this picture would be printed as it stands here.", left[0])
    for token in source.tokens:
        if directive_of(token) == "figure" and token.map:
            address = token.info.partition("}")[2]
            if is_elsewhere(address):
                yield Offence(
                    token.map[0] + 1, "a picture would be loaded from this address.", address.strip()
                )
