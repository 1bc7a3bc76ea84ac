"""Fill the placeholders of a message, and nothing else.

`str.format` would let a catalog reach into objects (`{n.__class__}`) and choose widths; a translation may
only say where a value stands.
"""

from __future__ import annotations

import re

_PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}(?!`)")


class UnfilledPlaceholder(LookupError):  # noqa: N818 - named for what it says
    """Say that a message asks for a value which was not given."""


def fill(template: str, values: dict[str, str]) -> str:
    """Return a message with its placeholders filled; raise UnfilledPlaceholder where a value is missing."""

    def value(match: re.Match[str]) -> str:
        try:
            return values[match[1]]
        except KeyError:
            raise UnfilledPlaceholder(f"“{template}” asks for {{{match[1]}}}") from None

    return _PLACEHOLDER.sub(value, template)
