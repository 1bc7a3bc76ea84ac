"""Refuse everything in a translation that is more than words with the source's markup."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from chronicle.catalogs.findings import Finding, listing
from chronicle.catalogs.inline import Inline, parse
from chronicle.markup import read_message

if TYPE_CHECKING:
    from collections.abc import Iterator

_PLACEHOLDER = re.compile(r"\{[a-z][a-z0-9_]*\}(?!`)")
_ADDRESS = re.compile(r"(?i)\b(?:[a-z][a-z0-9+.-]*://|www\.)[^\s<>]+")
_BLOCKS = {
    "blockquote_open": "a quotation block",
    "bullet_list_open": "a list",
    "ordered_list_open": "a list",
    "heading_open": "a heading",
    "table_open": "a table",
    "hr": "a rule across the page",
    "dl_open": "a definition list",
    "field_list_open": "a field list",
    "front_matter": "front matter",
    "myst_target": "a link target",
    "myst_line_comment": "a comment",
    "myst_block_break": "a block break",
    "code_block": "a block of code (it begins with four spaces)",
    "footnote_reference_open": "a footnote",
    "reference": "a link definition",
    "substitution_block": "a substitution",
}
_DIRECTIVES = frozenset({"fence", "colon_fence"})
_FOREIGN = {
    "image": ("T013", "it shows an image that the source does not show."),
    "html_inline": ("T011", "it holds raw HTML."),
    "substitution_inline": ("T014", "it holds a substitution."),
    "footnote_ref": ("T010", "it refers to a footnote."),
    "hardbreak": ("T025", "it breaks the line."),
}


def check_structure(source: str, text: str) -> Iterator[Finding]:
    """Find block structure, raw HTML, images, substitutions, attributes and broken markup."""
    found = parse(text)
    yield from _blocks(found)
    for kind in dict.fromkeys(found.foreign):
        code, reason = _FOREIGN.get(kind, ("T020", f"it holds markup that no message may hold ({kind})."))
        yield Finding(code, reason)
    if "\n" in text and "\n" not in source:
        yield Finding("T025", "it breaks the line.")
    if not found.blocks:
        yield from _remains(text, found)


def check_words(source: str, text: str) -> Iterator[Finding]:
    """Find a translation without words, and addresses that are written as words."""
    said = parse(text).text
    if not said.strip() and parse(source).text.strip():
        yield Finding("T028", "it prints nothing.")
    wanted = Counter(_ADDRESS.findall(parse(source).text))
    if extra := sorted((Counter(_ADDRESS.findall(said)) - wanted).elements()):
        yield Finding("T015", f"it has an address that the source does not have: {listing(extra)}.")


def check_spans(source: str, text: str) -> Iterator[Finding]:
    """Compare links, addresses, code spans and emphasis with the source's."""
    given, wanted = parse(text), parse(source)
    yield from _compare("T015", "link", given.addresses, wanted.addresses)
    yield from _compare("T016", "code span", given.code, wanted.code)
    if given.titles > wanted.titles:
        yield Finding("T015", "a link has a title (text in quotation marks after the address).")
    for kind in given.emphasis:
        if not wanted.emphasis[kind]:
            name = {"em": "*emphasis*", "strong": "**strong emphasis**"}[kind]
            yield Finding("T020", f"it has {name}, which the source does not have.")


def _blocks(found: Inline) -> Iterator[Finding]:
    """Name the block structure that was found."""
    if _DIRECTIVES & set(found.blocks):
        yield Finding("T012", "it holds a fenced block or a directive, which could run or include things.")
    elif "html_block" in found.blocks:
        yield Finding("T011", "it holds raw HTML.")
    elif "substitution_block" in found.blocks:
        yield Finding("T014", "it holds a substitution.")
    elif found.blocks:
        name = next((_BLOCKS[kind] for kind in found.blocks if kind in _BLOCKS), "more than one paragraph")
        yield Finding("T010", f"it would be read as {name}, not as running text.")


def _remains(text: str, found: Inline) -> Iterator[Finding]:
    """Find braces, backticks and brackets that were meant as markup and are not read as such."""
    bare = _PLACEHOLDER.sub("", read_message(text).plain())
    if "{" in bare or "}" in bare:
        yield Finding("T026", "a curly bracket stands alone: a role is cut off or has attributes.")
    elif "`" in found.text:
        yield Finding("T026", "a backtick stands alone: a role or code span is not closed.")
    elif "](" in found.text or "][" in found.text:
        yield Finding("T026", "a link is broken: it must be written [text](address).")


def _compare(code: str, noun: str, given: Counter[str], wanted: Counter[str]) -> Iterator[Finding]:
    """Name what is missing and what is too much."""
    missing, extra = sorted((wanted - given).elements()), sorted((given - wanted).elements())
    if missing:
        yield Finding(code, f"the {noun} of the source is missing: {listing(missing)}.")
    if extra:
        yield Finding(code, f"it has a {noun} that the source does not have: {listing(extra)}.")
