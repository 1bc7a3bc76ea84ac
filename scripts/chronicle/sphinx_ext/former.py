"""Keep the earlier number of a paragraph as an anchor where that number can mean nothing else."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx.transforms import SphinxTransform

from chronicle.sphinx_ext.lookups import ask, kept_numbers
from chronicle.text.anchors import numbered_anchor


class KeepFormerNumbers(SphinxTransform):
    """Give paragraphs the anchors of their earlier numbers besides their own."""

    default_priority = 270  # after docutils has put the names above paragraphs on them (260)

    def apply(self, **_kwargs: Any) -> None:
        """Add the anchors."""
        docname = self.env.current_document.docname
        former = ask(self.env, kept_numbers, docname)
        for paragraph in self.document.findall(nodes.paragraph) if former else ():
            for name, number in former:
                if "number" in paragraph and name in paragraph["ids"]:
                    chapter, _, count = number.partition(".")
                    paragraph["ids"].append(numbered_anchor(chapter, count))
