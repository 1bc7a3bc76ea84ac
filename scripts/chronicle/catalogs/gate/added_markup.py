"""Refuse everything in a translation that is more than words with the source's markup.

Each rule looks at both in the same way and refuses what only the translation has, so that a message passes
as its own translation, whatever stands in it.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from chronicle.catalogs.gate.findings import Finding, listing
from chronicle.catalogs.gate.inline import InlineMarkup, parse
from chronicle.core.worded import Worded
from chronicle.text.grammar import read_message

if TYPE_CHECKING:
    from collections.abc import Iterator

_PLACEHOLDER = re.compile(r"\{[a-z][a-z0-9_]*\}(?!`)")
_BRACED = re.compile(r"[{｛][^{}｛｝]*[}｝]")
CURLY_BRACKET = "a curly bracket stands alone: a role is cut off or has attributes."
_NAME = re.compile(r"[{｛][^{}｛｝.#=`\x00-\x1f]+[}｝]")  # and no attributes, which begin with a sign
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
    "attributes": "attributes of a block",
    "substitution_block": "a substitution",
}
_DIRECTIVES = frozenset({"fence", "colon_fence"})
# What shows as it stands where it marks nothing; a backslash before a letter does too.
_STRAY = "*_~\\"
_EMPHASIS = {"em": "*emphasis*", "strong": "**strong emphasis**"}
_FOREIGN = {
    "html_inline": ("T011", "it holds raw HTML."),
    "substitution_inline": ("T014", "it holds a substitution."),
    "footnote_ref": ("T010", "it refers to a footnote."),
    "hardbreak": ("T025", "it breaks the line."),
}


def check_structure(source: str, text: str) -> Iterator[Finding]:
    """Find block structure, raw HTML, images, substitutions, attributes and broken markup."""
    found, wanted = parse(text), parse(source)
    blocks = found.blocks - wanted.blocks
    yield from _name_blocks(blocks)
    for kind in found.foreign - wanted.foreign:
        code, reason = _FOREIGN.get(
            kind, ("T020", Worded("it holds markup that no message may hold ({kind}).", kind=kind))
        )
        yield Finding(code, reason)
    if "\n" in text and "\n" not in source:
        yield Finding("T025", "it breaks the line.")
    if not blocks:
        yield from _remains(source, text)


def check_words(source: str, text: str) -> Iterator[Finding]:
    """Find a translation without words, and addresses that are written as words."""
    said = parse(text).text
    if not said.strip() and parse(source).text.strip():
        yield Finding("T028", "it prints nothing.")
    wanted = Counter(_ADDRESS.findall(parse(source).text))
    if extra := sorted((Counter(_ADDRESS.findall(said)) - wanted).elements()):
        yield Finding(
            "T015",
            Worded("it has an address that the source does not have: {listed}.", listed=listing(extra)),
        )


def check_spans(source: str, text: str) -> Iterator[Finding]:
    """Compare links, addresses, pictures, code spans and emphasis with those of the source."""
    given, wanted = parse(text), parse(source)
    yield from _compare("T015", "link", given.addresses, wanted.addresses)
    yield from _compare("T016", "code span", given.code, wanted.code)
    if given.titles > wanted.titles:
        yield Finding("T015", "a link has a title (text in quotation marks after the address).")
    if added := sorted((given.pictures - wanted.pictures).elements()):
        yield Finding(
            "T013",
            Worded("it shows an image that the source does not show: {listed}.", listed=listing(added)),
        )
    if lost := sorted((wanted.pictures - given.pictures).elements()):
        yield Finding("T085", Worded("the picture of the source is missing: {listed}.", listed=listing(lost)))
    yield from _emphasis(given, wanted)


def _emphasis(given: InlineMarkup, wanted: InlineMarkup) -> Iterator[Finding]:
    """Find emphasis that is added or lost, and marks of it that are printed as they stand.

    Beside Chinese or Arabic punctuation two asterisks mark nothing (commonmark-spec 650).
    """
    for kind in given.emphasis:
        if not wanted.emphasis[kind]:
            yield Finding(
                "T020", Worded("it has {emphasis}, which the source does not have.", emphasis=_EMPHASIS[kind])
            )
    if lost := wanted.emphasis - given.emphasis:
        yield Finding(
            "T086",
            Worded("it lacks {listed} of the source.", listed=listing([_EMPHASIS[kind] for kind in lost])),
        )
    # What stands in curly brackets was meant for a placeholder, and is told as one.
    said, meant = (Counter(_BRACED.sub("", each.words)) for each in (given, wanted))
    if stray := [mark for mark in _STRAY if said[mark] > meant[mark]]:
        yield Finding("T087", Worded("a mark is printed as it stands: {listed}", listed=listing(stray)))


def _name_blocks(blocks: Counter[str]) -> Iterator[Finding]:
    """Name the block structure that only the translation has."""
    if _DIRECTIVES & set(blocks):
        yield Finding("T012", "it holds a fenced block or a directive, which could run or include things.")
    elif "html_block" in blocks:
        yield Finding("T011", "it holds raw HTML.")
    elif "substitution_block" in blocks:
        yield Finding("T014", "it holds a substitution.")
    elif blocks:
        name = next((_BLOCKS[kind] for kind in blocks if kind in _BLOCKS), "more than one paragraph")
        yield Finding("T010", Worded("it would be read as {name}, not as running text.", name=name))


def _remains(source: str, text: str) -> Iterator[Finding]:
    """Find braces, backticks and brackets that were meant as markup and are not read as such."""
    bare, wanted = (_PLACEHOLDER.sub("", read_message(each).bare) for each in (text, source))
    said, meant = parse(text).text, parse(source).text
    if any(bare.count(brace) > wanted.count(brace) for brace in "{}"):
        if bare.count("{") == bare.count("}") and any(map(_NAME.fullmatch, _BRACED.findall(bare))):
            reason = "what stands in { } is no placeholder: its name has Latin letters, as in the source."
            yield Finding("T026", reason)
        else:
            yield Finding("T026", CURLY_BRACKET)
    elif said.count("`") > meant.count("`"):
        yield Finding("T026", "a backtick stands alone: a role or code span is not closed.")
    elif any(said.count(link) > meant.count(link) for link in ("](", "][")):
        yield Finding("T026", "a link is broken: it must be written [text](address).")


def _compare(code: str, noun: str, given: Counter[str], wanted: Counter[str]) -> Iterator[Finding]:
    """Name what is missing and what is too much."""
    missing, extra = sorted((wanted - given).elements()), sorted((given - wanted).elements())
    if missing:
        yield Finding(
            code, Worded("the {noun} of the source is missing: {listed}.", noun=noun, listed=listing(missing))
        )
    if extra:
        yield Finding(
            code,
            Worded(
                "it has a {noun} that the source does not have: {listed}.", noun=noun, listed=listing(extra)
            ),
        )
