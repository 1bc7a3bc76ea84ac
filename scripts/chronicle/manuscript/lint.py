"""Refuse what the book's part of MyST leaves out: it would be lost or changed in translation.

A rule yields the lines that break it. Blocks are found by the parser's own tokens, so that code
spans and fences are not mistaken for text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import yaml
from myst_parser.config.main import MdParserConfig
from myst_parser.mdit_to_docutils.sphinx_ import SphinxRenderer
from myst_parser.parsers.mdit import create_md_parser

from chronicle.manuscript.directives import DIRECTIVES
from chronicle.manuscript.figures import DIRECTIVES as FIGURE_DIRECTIVES
from chronicle.markup import ROLES
from chronicle.problems import Problem, shorten

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from markdown_it.token import Token

ALLOWED_DIRECTIVES = frozenset(DIRECTIVES) | frozenset(FIGURE_DIRECTIVES) | {
    "admonition", "attention", "caution", "figure", "glossary", "important", "list-table",
    "note", "table", "tip", "toctree", "warning",
}  # fmt: skip
EXTENSIONS = frozenset({"colon_fence", "deflist"})

_DIRECTIVE = re.compile(r"^\{(?P<name>[^}]*)\}")
_SUBSTITUTION = re.compile(r"\{\{.*?\}\}")
_FOOTNOTE = re.compile(r"\[\^[^\]]+\]")
_REFERENCE = re.compile(r"\]\[[^\]]*\]")
_DIRECTION_CONTROL = re.compile("[\u200e\u200f\u202a-\u202e]")
_LOST_FIELDS = ("title", "description", "myst", "html_meta", "substitutions", "keywords")


class Source(NamedTuple):
    """A chapter as it was written, with what the parser made of it."""

    lines: list[str]
    tokens: list[Token]
    references: dict[str, dict[str, object]]


class Finding(NamedTuple):
    """One line that breaks a rule."""

    line: int
    message: str
    subject: str = ""


_RULES: dict[str, Callable[[Source], Iterator[Finding]]] = {}


def rule(
    code: str,
) -> Callable[[Callable[[Source], Iterator[Finding]]], Callable[[Source], Iterator[Finding]]]:
    """Enter a rule under its code."""

    def enter(check: Callable[[Source], Iterator[Finding]]) -> Callable[[Source], Iterator[Finding]]:
        _RULES[code] = check
        return check

    return enter


def lint(text: str, path: str) -> list[Problem]:
    """Return everything in a chapter that the book's part of MyST leaves out."""
    parser = create_md_parser(MdParserConfig(enable_extensions=set(EXTENSIONS)), SphinxRenderer)
    env: dict[str, dict[str, dict[str, object]]] = {}
    tokens = parser.parse(text, env)
    # A directive's body is MyST again; look inside, with the lines counted on.
    tokens += [inner for token in tokens for inner in _inside(token, text)]
    source = Source(text.split("\n"), tokens, env.get("references", {}))
    return [
        Problem(path, found.line, code, found.message, subject=found.subject)
        for code, check in _RULES.items()
        for found in check(source)
    ]


def _inside(fence: Token, text: str) -> Iterator[Token]:
    """Yield the tokens inside a directive that holds text."""
    name = _directive(fence)
    if name is None or name in {"toctree"} or not fence.map:
        return
    parser = create_md_parser(MdParserConfig(enable_extensions=set(EXTENSIONS)), SphinxRenderer)
    lines = fence.content.split("\n")
    body = "\n".join("" if line.lstrip().startswith(":") and line.count(":") > 1 else line for line in lines)
    for token in parser.parse(body):
        if token.map:
            token.map = [token.map[0] + fence.map[0] + 1, token.map[1] + fence.map[0] + 1]
        yield token
        yield from _inside(token, text)


def _directive(token: Token) -> str | None:
    """Return the name of a directive, or None for other blocks."""
    if token.type in {"fence", "colon_fence"} and (match := _DIRECTIVE.match(token.info.strip())):
        return match["name"]
    return None


def _inline(source: Source) -> Iterator[tuple[int, Token]]:
    """Yield each piece of inline markup with its line."""
    for token in source.tokens:
        if token.type == "inline" and token.map:
            line = token.map[0] + 1
            for child in token.children or ():
                yield line, child
                line += child.type in {"softbreak", "hardbreak"}


def _in_text(source: Source, pattern: re.Pattern[str], message: str) -> Iterator[Finding]:
    """Yield the lines whose plain text matches."""
    for line, token in _inline(source):
        if token.type == "text" and (match := pattern.search(token.content)):
            yield Finding(line, message, match[0])


@rule("M010")
def front_matter(source: Source) -> Iterator[Finding]:
    """Find fields that Sphinx takes from the front matter and never offers to translators.

    Bad: `title: The city` between two rows of dashes. Good: `# The city`.
    """
    for token in source.tokens:
        if token.type == "front_matter":
            try:
                fields = yaml.safe_load(token.content)
            except yaml.YAMLError as error:
                yield Finding(1, f"the front matter cannot be read: {shorten(str(error))}.")
                continue
            for field in fields if isinstance(fields, dict) else ():
                if field in _LOST_FIELDS:
                    yield Finding(1, f"the field “{field}” of the front matter is never translated.")


@rule("M011")
def raw_html(source: Source) -> Iterator[Finding]:
    """Find HTML. Bad: `<b>word</b>`. Good: `**word**`."""
    for token in source.tokens:
        if token.type == "html_block" and token.map:
            yield Finding(
                token.map[0] + 1, "raw HTML reaches no other output than the web.", shorten(token.content)
            )
    for line, token in _inline(source):
        if token.type == "html_inline":
            yield Finding(line, "raw HTML reaches no other output than the web.", token.content)


@rule("M012")
def footnotes(source: Source) -> Iterator[Finding]:
    """Find footnotes. Bad: `word[^1]`. Good: ``word.{claim}`id` ``."""
    for token in source.tokens:
        if token.type == "footnote_reference_open" and token.map:
            yield Finding(token.map[0] + 1, "a footnote's text and order do not survive translation.")
    for line, token in _inline(source):
        if token.type == "footnote_ref":
            yield Finding(line, "a footnote's text and order do not survive translation.")
    yield from _in_text(source, _FOOTNOTE, "a footnote's text and order do not survive translation.")


@rule("M013")
def substitutions(source: Source) -> Iterator[Finding]:
    """Find substitutions. Bad: `{{ name }}`. Good: the name, or a role."""
    yield from _in_text(
        source, _SUBSTITUTION, "a substitution comes out empty, or runs code, in a translation."
    )


@rule("M014")
def reference_links(source: Source) -> Iterator[Finding]:
    """Find links by reference. Bad: `[text][label]`. Good: `[text](address)`."""
    for label, definition in source.references.items():
        place = definition.get("map")
        line = place[0] + 1 if isinstance(place, (list, tuple)) else 0
        yield Finding(line, "a link by reference is printed as it stands in a translation.", label)
    yield from _in_text(source, _REFERENCE, "a link by reference is printed as it stands in a translation.")


@rule("M015")
def hard_breaks(source: Source) -> Iterator[Finding]:
    """Find hard line breaks. Bad: two spaces or a backslash at a line's end. Good: a new paragraph."""
    for line, token in _inline(source):
        if token.type == "hardbreak":
            yield Finding(line, "a hard line break vanishes in translation.")


@rule("M016")
def tabs(source: Source) -> Iterator[Finding]:
    """Find tabs. Bad: a tab. Good: spaces."""
    for number, line in enumerate(source.lines, start=1):
        if "\t" in line:
            yield Finding(number, "a tab is as wide as each program likes.")


@rule("M017")
def directives(source: Source) -> Iterator[Finding]:
    """Find directives outside the list. Bad: a fence of `{raw} html`. Good: a fence of `{note}`."""
    for token in source.tokens:
        name = _directive(token)
        if name is not None and name not in ALLOWED_DIRECTIVES and token.map:
            allowed = ", ".join(sorted(ALLOWED_DIRECTIVES))
            yield Finding(token.map[0] + 1, f"there is no directive {{{name}}} in this book, but: {allowed}.")


@rule("M018")
def roles(source: Source) -> Iterator[Finding]:
    """Find roles outside the list. Bad: ``{sub}`2` ``. Good: the roles of the ledger."""
    for line, token in _inline(source):
        name = token.meta.get("name") if token.type == "myst_role" else None
        if name is not None and name not in ROLES:
            allowed = ", ".join(sorted(ROLES))
            yield Finding(line, f"there is no role {{{name}}} in this book, but: {allowed}.", token.content)


@rule("M019")
def headings(source: Source) -> Iterator[Finding]:
    """Find chapters without a heading of level one, or with two. Bad: `## Title` first. Good: `# Title`."""
    lines = [
        token.map[0] + 1 for token in source.tokens if token.tag == "h1" and token.map and token.nesting == 1
    ]
    if not lines:
        yield Finding(1, "the chapter has no heading of level one.")
    for line in lines[1:]:
        yield Finding(line, "the chapter has a second heading of level one.")


@rule("M021")
def direction_controls(source: Source) -> Iterator[Finding]:
    """Find direction marks and overrides typed by hand. Bad: U+200F. Good: nothing."""
    for number, line in enumerate(source.lines, start=1):
        if match := _DIRECTION_CONTROL.search(line):
            yield Finding(number, f"the invisible character U+{ord(match[0]):04X} stands in this line.")
