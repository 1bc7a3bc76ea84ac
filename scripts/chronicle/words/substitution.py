"""Fill the placeholders of a message, and nothing else.

`str.format` would let a catalog reach into objects (`{n.__class__}`) and choose widths; a translation may
only say where a value stands.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from chronicle.text.segments import joined, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from chronicle.text.segments import Line

_Part = TypeVar("_Part")
_PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}(?!`)")


class UnfilledPlaceholder(LookupError):  # noqa: N818 - named for what it says
    """Report that a message asks for a value which was not given."""


def fill(template: str, values: Mapping[str, str]) -> str:
    """Return a message with its placeholders filled; raise UnfilledPlaceholder where a value is missing."""
    return "".join(_parts(template, values, lambda words: words))


def fill_line(template: str, values: Mapping[str, Line]) -> Line:
    """Return a message as a line, pieces in its placeholders; its own words are never read as markup."""
    return joined(piece for part in _parts(template, values, plain) for piece in part)


def _parts(template: str, values: Mapping[str, _Part], words: Callable[[str], _Part]) -> Iterator[_Part]:
    """Yield a message's own words and its values, in the order of the message."""
    for index, part in enumerate(_PLACEHOLDER.split(template)):
        if index % 2 == 0:
            yield words(part)
        elif part in values:
            yield values[part]
        else:
            raise UnfilledPlaceholder(f"“{template}” asks for {{{part}}}")
