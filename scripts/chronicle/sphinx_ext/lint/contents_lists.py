"""Refuse contents lists that do not say what the documents of the book are, or that hold something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.sphinx_ext.lint.source import NO_TEXT, Offence, directive_of, rule
from chronicle.text.contents import PART, PartKind, contents_lists

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.sphinx_ext.lint.source import ChapterText

_OPTIONS = ("caption", PART)


@rule("M072")
def contents(source: ChapterText) -> Iterator[Offence]:
    """Find titles, addresses and patterns in contents lists. Bad: `A title <01-city>`. Good: `01-city`."""
    for token in source.tokens:
        if directive_of(token) != "toctree" or not token.map:
            continue
        for number, line in enumerate(token.content.split("\n"), start=token.map[0] + 2):
            entry = line.strip()
            if entry.startswith(":"):
                option = entry[1:].partition(":")[0]
                if option not in _OPTIONS:
                    yield Offence(number, f"a contents list knows no “{option}”.", entry)
                continue
            if "<" in entry or ":" in entry or "*" in entry or entry == "self":
                message = "a contents list shows documents by their own titles, and nothing else."
                yield Offence(number, message, entry)


def parts(text: str) -> Iterator[Offence]:
    """Find lists that do not say which part of the book their documents are, and documents named twice.

    Bad: two lists without `:part:`. Good: `:part: chapters` in the one, `:part: appendices` in the other.
    """
    lists = list(contents_lists(text))
    seen: dict[str, int] = {}
    introduction = ""
    for each in lists:
        line, part = each.options.get(PART, (each.line, ""))
        if part and part not in set(PartKind):
            yield Offence(line, f"there is no part “{part}”; there is: {', '.join(PartKind)}.", part)
        elif not part and len(lists) > 1:
            yield Offence(line, "of several lists, this one does not say what its documents are.")
        for at, name in each.entries:
            if name in seen:
                yield Offence(at, f"this document is in line {seen[name]} too.", name)
            elif each.part is PartKind.INTRODUCTION and introduction:
                yield Offence(at, f"the introduction is {introduction}; this document gets no number.", name)
            elif each.part is PartKind.INTRODUCTION:
                introduction = name
            seen.setdefault(name, at)


def in_their_place(source: ChapterText, *, is_root: bool) -> Iterator[Offence]:
    """Find text in docs/index.md, of which print shows nothing, and contents lists in other documents.

    Bad: a paragraph above the contents lists. Good: a document of its own that they name.
    """
    inside_heading = False
    for token in source.tokens:
        is_contents = directive_of(token) == "toctree"
        if token.type in {"heading_open", "heading_close"}:
            inside_heading = token.type == "heading_open" and token.tag == "h1"
        if not token.map:
            continue
        if is_contents and not is_root:
            yield Offence(token.map[0] + 1, "a contents list stands outside docs/index.md.")
        if is_root and not (is_contents or inside_heading or token.type in NO_TEXT or token.meta["inside"]):
            yield Offence(token.map[0] + 1, "print shows nothing of this document but its contents lists.")
            return
