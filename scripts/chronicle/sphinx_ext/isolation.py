"""Set apart each run of text that goes in another direction, or is in another script, than its page.

A date, range, code or address inside a right-to-left sentence is reordered unless it is isolated:
2012-02-03 prints as 03-02-2012. The isolates are nodes, so that all outputs agree; where only a
plain string is possible they are the characters U+2066 to U+2069.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms import SphinxTransform

from chronicle.core.controls import LRI, PDI, RLI
from chronicle.languages.scripts import japanese, latin, script_of
from chronicle.languages.scripts.choice import script_of_language
from chronicle.sphinx_ext.current_book import book_of
from chronicle.sphinx_ext.foreign_quotes import take_in_marks
from chronicle.sphinx_ext.nodes import isolate
from chronicle.sphinx_ext.phrases import runs
from chronicle.text.direction import other_way

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.languages.editions import Edition
    from chronicle.sphinx_ext.phrases import Run

# Latin words and digits among Han characters and kana.
_LATIN = latin.LETTERS
_IN_HAN = re.compile(rf"[{_LATIN}\d][{_LATIN}\d .,:'’&/%–-]*[{_LATIN}\d%]|[{_LATIN}\d]")
# Markup that a phrase may go through; before a value or a name, a letter of the page ends it.
_THROUGH = (nodes.emphasis, nodes.strong, nodes.literal, nodes.reference, addnodes.pending_xref)
_FIGURE = re.compile(r"\d[\d.,–-]*")
_IS_HAN = re.compile(rf"[{japanese.SCRIPT.letters}]")


def isolate_text(text: str, edition: Edition) -> str:
    """Return a plain string with each foreign run, or all of one that runs another way, between isolates."""
    if not _isolated(text) and (way := other_way(text, edition)):
        return f"{RLI if way == 'rtl' else LRI}{text}{PDI}"
    written, last = [], 0
    for run in () if _isolated(text) else runs(text, edition.script):
        mark = RLI if run.direction == "rtl" else LRI
        written += [text[last : run.start], mark, text[run.start : run.end], PDI]
        last = run.end
    return "".join([*written, text[last:]])


class IsolateRuns(SphinxTransform):
    """Set foreign runs apart in all text, headings and notes included."""

    default_priority = 800  # after everything that still changes text, before titles are collected (880)

    def apply(self, **_kwargs: Any) -> None:
        """Walk through all text."""
        edition = book_of(self.env).edition
        for image in self.document.findall(nodes.image):
            if image.get("alt"):
                image["alt"] = isolate_text(image["alt"], edition)
        for block in list(self.document.findall(nodes.TextElement)):
            if script := _script_around(block, edition):
                _join(block, script)
        for text in list(self.document.findall(nodes.Text)):
            script = _script_around(text, edition)
            if script is None or _isolated(text):
                continue
            if parts := list(_set_apart(text, script)):
                text.parent.replace(text, parts)
        if edition.direction == "rtl":
            for code in self.document.findall(nodes.literal):
                code["dir"] = "ltr"  # whatever signs it begins and ends with
            take_in_marks(self.document, edition.quotes)
        if script_of(edition.script).squares:
            mark_latin(self.document)


def _join(block: nodes.TextElement, script: str) -> None:
    """Set apart the phrases of a block that go through markup: a link or emphasis inside a foreign phrase."""
    flow, spans = "", []
    for child in block.children:
        text = child.astext() if isinstance(child, (nodes.Text, *_THROUGH)) else script_of(script).sample
        spans.append((child, len(flow), len(flow) + len(text)))
        flow += text
    if len(spans) < 2 or _isolated(flow):
        return
    for run in reversed(list(runs(flow, script))):
        held = [(child, start, end) for child, start, end in spans if start < run.end and run.start < end]
        whole = [isinstance(child, nodes.Text) or run.start <= a <= b <= run.end for child, a, b in held]
        if len(held) > 1 and all(whole):
            _enclose(block, held, run)


def _enclose(block: nodes.TextElement, held: list[tuple[nodes.Node, int, int]], run: Run) -> None:
    """Put what a phrase goes through into one isolate, with the parts of the texts at its ends."""
    inside: list[nodes.Node] = []
    around: list[nodes.Node] = []
    behind: list[nodes.Node] = []
    for child, start, end in held:
        text = child.astext()
        before, after = text[: max(0, run.start - start)], text[len(text) - max(0, end - run.end) :]
        if not isinstance(child, nodes.Text) or not before + after:
            inside.append(child)
            continue
        around += [nodes.Text(before)] if before else []
        inside.append(nodes.Text(text[len(before) : len(text) - len(after)]))
        behind = [nodes.Text(after)] if after else []
    at = block.index(held[0][0])
    for child, _start, _end in held:
        block.remove(child)
    attributes = {"lang": run.lang} if run.lang else {}
    around += [isolate("", "", *inside, dir=run.direction, **attributes), *behind]
    for offset, node in enumerate(around):
        block.insert(at + offset, node)


def mark_latin(document: nodes.document) -> None:
    """Mark Latin words and digits among Han characters, and the sides on which they touch one.

    The output sets a quarter of an em there; it is never typed.
    """
    for block in document.findall(nodes.TextElement):
        if isinstance(block, nodes.Inline):
            continue
        texts = [text for text in block.findall(nodes.Text) if not _inside_note(text, block)]
        flow = "".join(texts)
        offset = 0
        for text in texts:
            if not _inside(text, (nodes.literal, isolate)):
                parts = list(_marked(text, flow, offset))
                if any(isinstance(part, nodes.inline) for part in parts):
                    text.parent.replace(text, parts)
            offset += len(text)


def _marked(text: nodes.Text, flow: str, offset: int) -> Iterator[nodes.Node]:
    """Yield the pieces of a text, its Latin runs marked where they touch Han characters."""
    last = 0
    for match in _IN_HAN.finditer(text):
        before = flow[: offset + match.start()][-1:]
        after = flow[offset + match.end() :][:1]
        classes = ["latin"]
        classes += ["after-han"] if _IS_HAN.match(before) else []
        classes += ["before-han"] if _IS_HAN.match(after) else []
        if len(classes) == 1:
            continue
        # No line ends between 第, a number and the character that says what it counts (clreq 3.1.4).
        classes += ["ordinal"] if before == "第" else []
        classes += ["counts"] if "before-han" in classes and _FIGURE.fullmatch(match[0]) else []
        if match.start() > last:
            yield nodes.Text(text[last : match.start()])
        yield nodes.inline("", match[0], classes=classes)
        last = match.end()
    if text[last:]:
        yield nodes.Text(text[last:])


def _set_apart(text: nodes.Text, script: str) -> Iterator[nodes.Node]:
    """Yield the pieces of a text, or nothing where it holds no foreign run."""
    last = 0
    for run in runs(text, script):
        if run.start > last:
            yield nodes.Text(text[last : run.start])
        attributes = {"lang": run.lang} if run.lang else {}
        yield isolate("", text[run.start : run.end], dir=run.direction, **attributes)
        last = run.end
    if last and text[last:]:
        yield nodes.Text(text[last:])


def _script_around(text: nodes.Node, edition: Edition) -> str | None:
    """Return the script that a text stands in; None for code and for what is set apart already."""
    node = text if isinstance(text, nodes.Element) else text.parent
    while node is not None:
        if isinstance(node, (isolate, nodes.literal, nodes.literal_block, nodes.raw)):
            return None
        if isinstance(node, nodes.TextElement) and "lang" in node:
            known = script_of_language(node["lang"])
            return known.code if known else edition.script
        node = node.parent
    return edition.script


def _inside(text: nodes.Node, kinds: tuple[type[nodes.Element], ...]) -> bool:
    """Return whether a text stands in a node of some kind."""
    node = text.parent
    while node is not None and not isinstance(node, kinds):
        node = node.parent
    return node is not None


def _inside_note(text: nodes.Node, block: nodes.Element) -> bool:
    """Return whether a text belongs to a block inside this one, such as a note's paragraph."""
    node: nodes.Element | None = text.parent
    while node is not None and node is not block:
        if isinstance(node, nodes.paragraph):
            return True
        node = node.parent
    return False


def _isolated(text: str) -> bool:
    """Return whether a text has isolates that its translator has typed; such a text is left as it is."""
    return LRI in text or RLI in text
