"""Refuse short titles that no running head could show."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from chronicle.sphinx_ext.lint.source import SHORT_TITLE, Offence
from chronicle.text.short_titles import written_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.sphinx_ext.lint.source import ChapterText

# Other roles link, or make a note: a head can do neither.
_SAYING = frozenset({"value", "date", "count", "place", "actor", "foreign"})


def faults(source: ChapterText, *, is_root: bool) -> Iterator[Offence]:
    """Find short forms that are no text, of no heading, or more than text.

    Bad: `short_title: [a, b]`. Good: `short_title: The last weeks`.
    """
    given = written_in(source.tokens)
    if is_root and given:
        yield Offence(given[0].line, "the book’s own short title stands in chronicle_book in docs/conf.py.")
        return
    headings = {
        inline.content
        for heading, inline in pairwise(source.tokens)
        if heading.type == "heading_open" and heading.tag == "h2"
    }
    for each in given:
        if not each.text:
            yield Offence(each.line, "a short title is a text on one line.")
        elif each.heading is not None and each.heading not in headings:
            yield Offence(each.line, f"no section is headed “{each.heading}”.", each.text)
    for token in source.tokens:
        if token.meta["inside"] == SHORT_TITLE and token.map:
            for child in token.children or ():
                if child.type == "myst_role" and child.meta["name"] not in _SAYING:
                    message = f"a running head cannot hold {{{child.meta['name']}}}."
                    yield Offence(token.map[0] + 1, message, token.content)
