"""Set the marks of a title as the book sets them; its words stay as the document has them."""

from __future__ import annotations

import re

_POINTS = re.compile(r"(?<=[A-Za-z])\.{2,3}(?=\s?[A-Za-z])")
_OPENING = re.compile(r"(?:(?<=^)|(?<=[\s(\[|—–-]))[\"'](?=\w)")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
_CLOSING = re.compile(r"[\"'](?=$|[\s,.;:!?)\]|])")


def typeset(title: str, quoted: str) -> str:
    """Return a title in Latin letters with curly marks: inside its quotation marks those of the other kind.

    `quoted` is how the edition quotes a title. Straight marks and rows of points are the keyboard's, not
    the author's; a mark that opens and one that closes go together, any other is an apostrophe.
    """
    opens, closes = ("‘", "’") if "“" in quoted else ("“", "”")
    title = _POINTS.sub("…", _APOSTROPHE.sub("’", title))
    set_so_far, last = "", 0
    for opening in _OPENING.finditer(title):
        closing = _CLOSING.search(title, opening.end())
        if closing is None or opening.start() < last:
            continue
        inside = title[opening.end() : closing.start()]
        set_so_far += f"{title[last : opening.start()]}{opens}{inside}{closes}"
        last = closing.end()
    return (set_so_far + title[last:]).replace("'", "’")
