"""Refuse what translation would lose or change: other fields, HTML, notes, links by reference, breaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from chronicle.core.problems import shorten
from chronicle.sphinx_ext.formats import FIELD
from chronicle.sphinx_ext.lint.source import Offence, in_text, inline, rule
from chronicle.text.short_titles import OF_SECTIONS, OWN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.sphinx_ext.lint.source import ChapterText
    from chronicle.text.contents import Listed


_SUBSTITUTION = re.compile(r"\{\{.*?\}\}")
_FOOTNOTE = re.compile(r"\[\^[^\]]+\]")
_REFERENCE = re.compile(r"\]\[[^\]]*\]")
# What the words of a page count as; prose without numbers is told apart from lists and tables by it.
MEASURE, STORY, REGISTER = "measure", "story", "register"
_HOLDS_REGISTER = "{appendix} differences"
_FIELDS = (MEASURE, FIELD, OWN, OF_SECTIONS)
_LOST_FIELDS = ("title", "description", "myst", "html_meta", "substitutions", "keywords")


@rule("M010")
def front_matter(source: ChapterText) -> Iterator[Offence]:
    """Find fields that Sphinx takes from the front matter and never offers to translators.

    Bad: `title: The city` between two rows of dashes. Good: `# The city`.
    """
    fields = _fields(source)
    if isinstance(fields, yaml.YAMLError):
        yield Offence(1, f"the front matter cannot be read: {shorten(str(fields))}.")
        return
    for field in fields:
        if field in _LOST_FIELDS:
            line = _line_of(source, field)
            yield Offence(line, f"the field “{field}” of the front matter is never translated.")


@rule("M122")
def unknown_fields(source: ChapterText) -> Iterator[Offence]:
    """Find fields that nobody reads. Bad: `short-title: The truce`. Good: `short_title: The truce`."""
    fields = _fields(source)
    for field in () if isinstance(fields, yaml.YAMLError) else fields:
        if field not in _LOST_FIELDS and field not in _FIELDS:
            told = f"there is no field “{field}” of the front matter; there are: {', '.join(_FIELDS)}."
            yield Offence(_line_of(source, field), told, str(field))


@rule("M120")
def printing(source: ChapterText) -> Iterator[Offence]:
    """Find a document that seems to say whether it is printed. Bad: `print: none`. Good: `print: false`."""
    fields = _fields(source)
    if not isinstance(fields, yaml.YAMLError) and not isinstance(fields.get(FIELD, False), bool):
        yield Offence(1, f"“{FIELD}: {fields[FIELD]}” is neither true nor false.")


def _line_of(source: ChapterText, field: object) -> int:
    """Return the line of a field of the front matter; the first, where it is written in another way."""
    numbered = enumerate(source.lines, start=1)
    return next((at for at, line in numbered if line.startswith(f"{field}:")), 1)


def _fields(source: ChapterText) -> dict[str, object] | yaml.YAMLError:
    """Return the fields of the front matter, or what keeps it from being read."""
    content = next((token.content for token in source.tokens if token.type == "front_matter"), "")
    try:
        fields = yaml.safe_load(content)
    except yaml.YAMLError as error:
        return error
    return fields if isinstance(fields, dict) else {}


def page_fields(source: ChapterText, document: Listed) -> Iterator[Offence]:
    """Find fields in which a page says of itself what it is not.

    Bad: `measure: story` above a chapter, whose paragraphs have numbers. Good: above a front page of prose;
    `measure: register` above the page with the register of differences.
    """
    fields = _fields(source)
    said = None if isinstance(fields, yaml.YAMLError) else fields.get(MEASURE)
    is_story = said == STORY and document.is_front
    is_register = said == REGISTER and any(token.info == _HOLDS_REGISTER for token in source.tokens)
    if said is not None and not (is_story or is_register):
        yield Offence(1, f"“{MEASURE}: {said}” is not for this page.")


@rule("M011")
def raw_html(source: ChapterText) -> Iterator[Offence]:
    """Find HTML. Bad: `<b>word</b>`. Good: `**word**`."""
    for token in source.tokens:
        if token.type == "html_block" and token.map:
            yield Offence(
                token.map[0] + 1, "raw HTML reaches no other output than the web.", shorten(token.content)
            )
    for line, token in inline(source):
        if token.type == "html_inline":
            yield Offence(line, "raw HTML reaches no other output than the web.", token.content)


@rule("M012")
def footnotes(source: ChapterText) -> Iterator[Offence]:
    """Find footnotes. Bad: `word[^1]`. Good: ``word.{claim}`id` ``."""
    for token in source.tokens:
        if token.type == "footnote_reference_open" and token.map:
            yield Offence(token.map[0] + 1, "a footnote's text and order do not survive translation.")
    for line, token in inline(source):
        if token.type == "footnote_ref":
            yield Offence(line, "a footnote's text and order do not survive translation.")
    yield from in_text(source, _FOOTNOTE, "a footnote's text and order do not survive translation.")


@rule("M013")
def substitutions(source: ChapterText) -> Iterator[Offence]:
    """Find substitutions. Bad: `{{ name }}`. Good: the name, or a role."""
    yield from in_text(
        source, _SUBSTITUTION, "a substitution comes out empty, or runs code, in a translation."
    )


@rule("M014")
def reference_links(source: ChapterText) -> Iterator[Offence]:
    """Find links by reference. Bad: `[text][label]`. Good: `[text](address)`."""
    for label, definition in source.references.items():
        place = definition.get("map")
        line = place[0] + 1 if isinstance(place, (list, tuple)) else 0
        yield Offence(line, "a link by reference is printed as it stands in a translation.", label)
    yield from in_text(source, _REFERENCE, "a link by reference is printed as it stands in a translation.")


@rule("M015")
def hard_breaks(source: ChapterText) -> Iterator[Offence]:
    """Find hard line breaks. Bad: two spaces or a backslash at a line's end. Good: a new paragraph."""
    for line, token in inline(source):
        if token.type == "hardbreak":
            yield Offence(line, "a hard line break vanishes in translation.")
