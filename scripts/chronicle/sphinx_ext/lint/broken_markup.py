"""Refuse markup that is cut off, misspelt or another program's: it would be printed as it stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chronicle.sphinx_ext.lint.source import CODE, Offence, directive_of, inline, lines_of, rule
from chronicle.text.markup_leftovers import leftovers
from chronicle.text.roles import ROLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

    from chronicle.sphinx_ext.lint.source import ChapterText

# What only a parser with every extension finds.
_FOREIGN = {
    "amsmath": "a formula",
    "field_list_open": "a field list (`:name: value`)",
    "math_block": "a formula between dollar signs",
    "math_block_label": "a formula between dollar signs",
    "math_inline": "a formula between dollar signs",
    "math_inline_double": "a formula between dollar signs",
    "myst_block_break": "a block break (`+++`), which hides its line",
    "s_open": "struck words (`~~`)",
    "span_open": "a span with attributes",
}
_DEFINITION = re.compile(r"^\s*:\s")
_DIALECTS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf":[a-z][\w:.+-]*:(?={CODE})"), "a role of reStructuredText (`:role:`)"),
    (re.compile(rf"{CODE}__?(?!\w)"), "a link of reStructuredText (an underscore behind the backquote)"),
    (re.compile(r"^\s*\.\. \S"), "a directive or comment of reStructuredText (`..`)"),
    (re.compile(r"(?<=\S)::\s*$"), "a double colon of reStructuredText at the end of a line"),
    (re.compile(r"^\s*\|.*\|\s*$"), "a row of a table outside a table: each table has a row of dashes"),
    (re.compile(r"^\s*\[[ xX]\]\s"), "a task of a list (`[ ]`)"),
    (re.compile(r"^\s*\[![A-Za-z]+\]"), "an alert (`[!NOTE]`)"),
    (re.compile(r"\[\[|\]\]"), "a link of a wiki (`[[`)"),
    (re.compile(r"^\s*#{1,6}(?=[^\s#])"), "a heading without a space behind its sign"),
    (_DEFINITION, "a definition without its term"),
    (re.compile(r"==\S"), "highlighted words (`==`)"),
    (re.compile(r"\^\S+\^"), "raised words (`^`)"),
    (re.compile(r"\$\S[^$]*\$"), "a formula between dollar signs"),
)
_FENCE = re.compile(r"^\s*(`{3,}|:{2,}|~{3,})")
_IN_CODE = re.compile(r"^\s*\{[a-z][\w:-]*\}")
_ROLE_IN_CODE = re.compile(rf"\{{(?:{'|'.join(sorted(ROLES))})\}}`")


@rule("M071")
def pictures(source: ChapterText) -> Iterator[Offence]:
    """Find pictures in running text. Bad: `![a map](map.png)`. Good: a fence of `{figure} map.png`."""
    for line, token in inline(source):
        if token.type == "image":
            yield Offence(line, "a picture inside a sentence does not survive translation.", token.content)


@rule("M073")
def unfinished(source: ChapterText) -> Iterator[Offence]:
    """Find signs of markup that are left over. Bad: `{claim} a`. Good: ``{claim}`a` ``."""
    for line, text in (*lines_of(source), *source.plain):
        if not _FENCE.match(text):
            for found in leftovers(text):
                yield Offence(line, f"{found.reason}.", found.found)


@rule("M074")
def dialects(source: ChapterText) -> Iterator[Offence]:
    """Find markup of other programs. Bad: `:ref:` and a backquote. Good: `{ref}` and a backquote."""
    for line, text in lines_of(source):
        for pattern, name in _DIALECTS:
            if match := pattern.search(text):
                yield Offence(line, f"it has {name}.", match[0].replace(CODE, "`"))
    for token in source.tokens:
        if directive_of(token) == "glossary" and token.map:
            for number, text in enumerate(token.content.split("\n"), start=token.map[0] + 2):
                if _DEFINITION.match(text):
                    message = "in a glossary a meaning stands indented beneath its term, without a colon."
                    yield Offence(number, message, text)
    for token in source.wide:
        line = token.map[0] + 1 if token.map else 0
        for each in (token, *(token.children or ())):
            if each.type in _FOREIGN:
                yield Offence(line, f"it has {_FOREIGN[each.type]}.", each.content)
                break


@rule("M075")
def fences(source: ChapterText) -> Iterator[Offence]:
    """Find fences that are spoilt or left open. Bad: a role in a fence's first line. Good: `{note}` alone."""
    for token in source.tokens:
        if token.map and (reason := _fault_of(token, source.lines)):
            yield Offence(token.map[0] + 1, reason, token.info)
    for line, token in inline(source):
        if token.type == "code_inline" and _IN_CODE.match(token.content):
            yield Offence(line, "a directive or role is read as code.", token.content)
    for line, text in lines_of(source):
        if match := _FENCE.match(text):
            yield Offence(line, "a fence stands inside a text and is printed.", match[0])


def _fault_of(token: Token, lines: list[str]) -> str:
    """Return what is wrong with a block that is fenced or indented."""
    if token.type == "code_block":
        return "a block that begins with four spaces is printed as code; put code between fences."
    if token.type not in {"fence", "colon_fence"} or not token.map:
        return ""
    last = lines[token.map[1] - 1].strip(" >")
    if token.map[1] - token.map[0] < 2 or set(last) != {token.markup[0]} or len(last) < len(token.markup):
        return "this fence is not closed."
    if directive_of(token) is None:
        if token.type == "colon_fence" or token.info.strip().startswith("{"):
            return "this fence names no directive in curly brackets."
        if _ROLE_IN_CODE.search(token.content):
            return "a role stands in a block of code, where it is printed as it is typed."
    return ""
