"""Set runs of another direction apart with elements, where marks would reach lists of reading systems."""

from __future__ import annotations

from markupsafe import Markup, escape

from chronicle.core.controls import LRI, PDI, RLI

_OPENS = {LRI: "ltr", RLI: "rtl"}


def set_apart(text: str) -> Markup:
    """Return a text escaped, with a `bdi` in place of each pair of marks."""
    written = []
    for sign in str(text):
        if sign in _OPENS:
            written.append(f'<bdi dir="{_OPENS[sign]}">')
        elif sign == PDI:
            written.append("</bdi>")
        else:
            written.append(str(escape(sign)))
    return Markup("".join(written))  # noqa: S704 - each sign is escaped
