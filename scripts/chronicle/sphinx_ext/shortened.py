"""Carry the short forms of long titles through translation to the titles that they belong to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from docutils.utils import new_document
from sphinx.transforms import SphinxTransform
from sphinx.transforms.post_transforms import SphinxPostTransform

from chronicle.book.written_facts import lines_of_facts
from chronicle.core.errors import CONF
from chronicle.core.problems import Problem
from chronicle.sphinx_ext.current_book import book_of
from chronicle.sphinx_ext.faults import report
from chronicle.sphinx_ext.nodes import short_title
from chronicle.text.short_titles import OWN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sphinx.environment import BuildEnvironment

    from chronicle.text.short_titles import ShortTitle


def place_short_titles(
    document: nodes.document, given: Iterable[ShortTitle], parse: Callable[[str, nodes.document], None]
) -> None:
    """Put each short title behind its title, to be translated as one; `parse` reads a line of text."""
    found = {
        (None if isinstance(title.parent.parent, nodes.document) else title.rawsource): title
        for title in document.findall(nodes.title)
        if isinstance(title.parent, nodes.section)
    }
    for each in given:
        if not each.text or each.heading not in found:
            continue  # the lint has told
        read = new_document(document["source"], document.settings)
        parse(each.text, read)
        made = short_title(each.text, "", *(part for block in read.children for part in block.children))
        made.source, made.line = document["source"], each.line
        title = found[each.heading]
        title.parent.insert(title.parent.index(title) + 1, made)


class CheckShortTitles(SphinxTransform):
    """Report a short title that is longer than its title, in the language of the edition."""

    default_priority = 805  # after everything that changes text (800)

    def apply(self, **_kwargs: Any) -> None:
        """Compare their letters; where one of the two is not translated yet, that says nothing."""
        edition = book_of(self.env).edition
        for short in self.document.findall(short_title):
            title = _title_of(short)
            if not edition.is_source and not (short.get("translated") and title.get("translated")):
                continue
            if len(short.astext()) > len(title.astext()):
                message = f"the short title is longer than “{title.astext()}” ({edition.name})."
                report(self.env, "M121", message, line=short.line or 0, subject=short.astext())


class GiveShortTitles(SphinxPostTransform):
    """Give each title its short form as an attribute, `short_title`, and take the text off the page."""

    default_priority = 8  # before references are resolved (10)

    def run(self, **_kwargs: Any) -> None:
        """Move them."""
        for short in list(self.document.findall(short_title)):
            _title_of(short)[OWN] = short.astext()
            short.parent.remove(short)


def fault_of_book(env: BuildEnvironment) -> Iterator[Problem]:
    """Yield a problem where the short title of the book is longer than its title in a translation."""
    book = book_of(env)
    written, say = (book.facts.title, book.facts.short_title), book.messages.fact
    title, short = say("title", written[0]), say(OWN, written[1])
    if title != written[0] and short != written[1] and len(short) > len(title):
        line = lines_of_facts(Path(env.srcdir)).get(OWN, 0)
        message = f"the book’s short title is longer than “{title}” ({book.edition.name})."
        yield Problem(CONF, line, "M121", message, subject=short)


def _title_of(short: short_title) -> nodes.Element:
    """Return the title that a short form stands behind."""
    return next(each for each in short.parent.children if isinstance(each, nodes.title))
