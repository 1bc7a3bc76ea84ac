"""Number paragraphs before translation, so that every edition numbers them alike."""

from __future__ import annotations

import re
from typing import Any

from docutils import nodes
from sphinx.transforms import SphinxTransform

CHAPTERS = "chapters/"
# A paragraph's own anchor: with a number (p4-12), or in a chapter without numbers (q07b-3).
_PARAGRAPH = re.compile(r"(?:p\d+|q\w+)-\d+$")
_CHAPTER = re.compile(rf"^{CHAPTERS}(?P<digits>\d+)(?P<letter>[a-z]?)-")


def chapter_number(docname: str) -> str | None:
    """Return the number of a chapter, or None for front matter, interludes and appendices."""
    match = _CHAPTER.match(docname)
    if not match or match["letter"]:
        return None
    return match["digits"].lstrip("0") or None


def is_numbered_name(docname: str) -> bool:
    """Return whether a chapter's name says its number, or by a letter or a nought that it has none."""
    return bool(_CHAPTER.match(docname))


def document_slug(docname: str) -> str:
    """Return what begins a document's own anchors: its chapter number, or its short name."""
    return chapter_number(docname) or docname.rsplit("/", 1)[-1].split("-", 1)[0]


def anchor_of(node: nodes.Node) -> str:
    """Return the nearest anchor that contains a node: its paragraph's, else its section's."""
    current: nodes.Node | None = node
    while current is not None:
        if isinstance(current, nodes.Element) and current.get("ids"):
            if isinstance(current, nodes.paragraph) and _PARAGRAPH.match(current["ids"][0]):
                return str(current["ids"][0])
            if isinstance(current, nodes.section):
                return str(current["ids"][0])
        current = current.parent
    return ""


class NumberParagraphs(SphinxTransform):
    """Give each direct child paragraph of a section its number and anchor."""

    default_priority = 12  # before Locale (20)

    def apply(self, **_kwargs: Any) -> None:
        """Set numbers and anchors in a numbered chapter; in another chapter, anchors alone."""
        docname = self.env.current_document.docname
        if not docname.startswith(CHAPTERS):
            return
        chapter = chapter_number(docname)
        count = 0
        for node in self.document.findall(nodes.paragraph):
            if not isinstance(node.parent, nodes.section):
                continue
            count += 1
            if chapter is None:
                node["ids"].insert(0, f"q{document_slug(docname)}-{count}")
            else:
                node["number"] = f"{chapter}.{count}"
                node["ids"].insert(0, f"p{chapter}-{count}")
            self.document.note_explicit_target(node)
