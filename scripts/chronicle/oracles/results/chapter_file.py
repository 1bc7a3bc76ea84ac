"""Read from a chapter's file what every edition must show of it, without Sphinx.

Neither doctrees nor catalogs are read: the tokens of the Markdown parser are all that is shared with
the builder.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING

from chronicle.core.controls import DIRECTION_MARKS, ISOLATES, OVERRIDES
from chronicle.text.parser import make_parser

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_UNSEEN = re.compile(
    f"[\\s\\-\u0002\ufffe\u00ad\u2010\u200b-\u200f\u2060-\u2065\ufeff{DIRECTION_MARKS}{OVERRIDES}{ISOLATES}]+"
)
_SHOWN = re.compile(r"^(?P<shown>.*?)\s*<[^<>]+>$", re.DOTALL)
_DIRECTIVE = re.compile(r"^\{(?P<name>[^}]*)\}\s*(?P<argument>.*)", re.DOTALL)
_OPTION = re.compile(r"\s*:(?P<name>[a-z-]+):\s*(?P<value>.*)")
# Roles whose words, where they have some, are the writer's; the others print what the ledger says.
_WRITTEN = frozenset({"ref", "numref", "term", "foreign"})
_FILLED = re.compile(r"%s|\{(?:number|name)\}")  # in the words of a reference with a number
_REMARK = "note"
_LINKS = frozenset({"paragraph", "difference", "figure", "ref", "numref", "term"})
_BOXES = frozenset({"admonition", "attention", "caution", "important", "note", "tip", "warning"})
_TITLED = _BOXES | {"list-table", "table"}
_UNPRINTED = frozenset({"toctree"})  # an output draws contents of its own
_LEFT_OUT = re.compile(r"^print:\s*false\s*$", re.MULTILINE | re.IGNORECASE)
_COUNTED = {
    "blockquote_open": "quotation",
    "list_item_open": "list item",
    "table_open": "table",
}
_DIRECTIVES = {"chronicle-figure": "drawing", "figure": "picture", "list-table": "table"}


@dataclass
class ShownWords:
    """What one message shows: its literal pieces, a gap between two for what the ledger says."""

    pieces: list[str] = field(default_factory=lambda: [""])
    gaps: list[bool] = field(default_factory=list)  # whether something has to be seen in the gap
    links: int = 0
    notes: int = 0
    remarks: list[str] = field(default_factory=list)  # notes of the editors' own, as they were written
    emphasis: int = 0
    strong: int = 0
    code: int = 0


@dataclass
class Block:
    """A block of running text."""

    text: str  # as a catalog has it
    line: int
    kind: str  # heading, paragraph (of a section, numbered where the chapter is), or text
    level: int = 0  # of a heading
    number: int = 0  # of a paragraph in its chapter
    free: bool = False  # whether its place in the document may differ from language to language


@dataclass
class Chapter:
    """What a chapter's file holds."""

    blocks: list[Block] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)  # pictures, tables, boxes, list items, quotations
    code: list[str] = field(default_factory=list)  # blocks
    spans: list[str] = field(default_factory=list)  # code inside a line
    alternatives: list[Block] = field(default_factory=list)  # of pictures
    is_printed: bool = True  # or stands on screens alone


@cache
def _parser() -> MarkdownIt:
    return make_parser()


def read_chapter_file(text: str) -> Chapter:
    """Return what every edition must show of a chapter."""
    chapter = Chapter()
    _read(text, 0, chapter, top=True)
    return chapter


def _read(
    text: str, above: int, chapter: Chapter, *, top: bool = False, free: bool = False, items: bool = True
) -> None:
    tokens, line = _parser().parse(text, {}), above + 1
    for token, inside in zip_longest(tokens, tokens[1:]):
        if token.map:  # a cell has none, its row has
            line = above + token.map[0] + 1
        if (kind := _COUNTED.get(token.type)) and (items or kind != "list item"):
            chapter.counts[kind] = chapter.counts.get(kind, 0) + 1
        chapter.spans += [each.content for each in token.children or () if each.type == "code_inline"]
        match token.type:
            case "heading_open" if inside:
                level = int(token.tag[1:])
                chapter.blocks.append(Block(inside.content, line, "heading", level, free=free))
            case "paragraph_open" if inside:
                number = (
                    sum(block.number > 0 for block in chapter.blocks) + 1 if top and not token.level else 0
                )
                kind = "paragraph" if number else "text"
                chapter.blocks.append(Block(inside.content, line, kind, number=number, free=free))
            case "th_open" | "td_open" | "dt_open" if inside and inside.content:
                chapter.blocks.append(Block(inside.content, line, "text", free=free))
            case "fence" | "colon_fence":
                _read_fence(token, line, chapter, free=free)
            case "front_matter":
                chapter.is_printed = not _LEFT_OUT.search(token.content)
            case "code_block":
                chapter.code.append(token.content)


def _read_fence(token: Token, line: int, chapter: Chapter, *, free: bool) -> None:
    """Read a directive, or a block of code."""
    found = _DIRECTIVE.match(token.info.strip())
    if not found:
        chapter.code.append(token.content)
        return
    name, argument = found["name"], found["argument"]
    kind = "box" if name in _BOXES else _DIRECTIVES.get(name, "")
    if kind:
        chapter.counts[kind] = chapter.counts.get(kind, 0) + 1
    if name in _UNPRINTED:
        return
    if name in _TITLED and argument:
        chapter.blocks.append(Block(argument, line, "text", free=free))
    lines = token.content.split("\n")
    for index, each in enumerate(lines):
        option = _OPTION.fullmatch(each)
        if not option:
            break
        if option["name"] == "alt":
            chapter.alternatives.append(Block(option["value"], line + index + 1, "alternative"))
        lines[index] = ""
    if name == "glossary":  # sorted by the letters of each language
        _read_glossary(lines, line, chapter)
    else:
        _read("\n".join(lines), line, chapter, free=free, items=name != "list-table")


def _read_glossary(lines: list[str], above: int, chapter: Chapter) -> None:
    """Read terms, which begin their lines, and what stands indented beneath them."""
    meaning: list[str] = []
    for index, each in enumerate([*lines, "end"]):
        if each[:1].isspace() or not each:
            meaning.append(each.strip())
            continue
        _read("\n".join(meaning), above + index - len(meaning), chapter, free=True)
        meaning = []
        if index < len(lines):
            chapter.blocks.append(Block(each, above + index + 1, "text", free=True))


def words_of(text: str) -> ShownWords:
    """Return what a message shows."""
    words = ShownWords()
    after_note = False
    for block in _parser().parseInline(text, {}):
        for token in block.children or ():
            is_note = token.type == "myst_role" and token.meta["name"] == "claim"
            if is_note and not after_note:
                words.notes += 1
            if token.type == "myst_role" and token.meta["name"] == _REMARK:
                words.notes += 1
                words.remarks.append(token.content)
            after_note = is_note or (after_note and not token.content.strip())
            _show(token, words)
    return words


def _show(token: Token, words: ShownWords) -> None:
    """Add what one piece of inline markup shows."""
    match token.type:
        case "text":
            words.pieces[-1] += token.content
        case "code_inline":
            words.code += 1
            words.pieces[-1] += token.content
        case "link_open":
            words.links += 1
        case "em_open":
            words.emphasis += 1
        case "strong_open":
            words.strong += 1
        case "myst_role":
            name = str(token.meta["name"])
            words.links += name in _LINKS
            shown = _SHOWN.match(token.content) if name in _WRITTEN else None
            if shown:
                first, *others = _FILLED.split(shown["shown"]) if name == "numref" else [shown["shown"]]
                words.pieces[-1] += first
                words.pieces += others
                words.gaps += [True] * len(others)
            else:
                words.pieces.append("")
                words.gaps.append(name not in {"claim", _REMARK})


def letters(text: str) -> str:
    """Return a text without spaces and invisible marks, which differ from output to output."""
    return _UNSEEN.sub("", text)
