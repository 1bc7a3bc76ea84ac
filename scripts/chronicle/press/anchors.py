"""Give every place in the book one name, unique in the whole PDF."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chronicle.manuscript.numbering import document_slug
from chronicle.problems import Problem

if TYPE_CHECKING:
    from docutils import nodes
    from lxml import etree

# The anchors of paragraphs and notes carry their chapter and are the same in all formats.
_SHARED = re.compile(r"[pqn](?P<slug>\w+)-\d+")


def document_anchor(docname: str) -> str:
    """Return the anchor of a document's beginning."""
    return docname.replace("/", "-")


def anchor(docname: str, name: str) -> str:
    """Return the book-wide name of an anchor of a document, which may be given by its own anchor."""
    found = _SHARED.fullmatch(name)
    folder = docname if "/" in docname else docname.replace("-", "/", 1)
    if found and found["slug"] == document_slug(folder):
        return name
    return f"{document_anchor(docname)}.{name}"


class Anchors:
    """Know each anchor of the book under all its names."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}  # book-wide name → the name that the page carries
        self._home: dict[str, tuple[str, str]] = {}  # book-wide name → (docname, name in the document)
        self.problems: list[Problem] = []

    def enter(self, docname: str, node: nodes.Element) -> str | None:
        """Record the names of a node; return the one that its element is to carry."""
        names: list[str] = list(node.get("ids", ()))
        if not names:
            return None
        carried = anchor(docname, names[0])
        for name in names:
            self._record(docname, name, carried)
        return carried

    def enter_document(self, docname: str) -> str:
        """Record the beginning of a document."""
        carried = document_anchor(docname)
        self._names[carried] = carried
        self._home[carried] = (docname, "")
        return carried

    def _record(self, docname: str, name: str, carried: str) -> None:
        whole = anchor(docname, name)
        home = self._home.setdefault(whole, (docname, name))
        if home != (docname, name):
            text = f"the anchor {name} is in {home[0]} too; a link would lead to the wrong place."
            self.problems.append(Problem(docname, 0, "P005", text))
        self._names[whole] = carried

    def resolve(self, body: etree._Element, docname: str) -> None:
        """Point each link at the name that its target carries; report links to nowhere."""
        for link in body.iter("a"):
            address = link.get("href") or ""
            if not address.startswith("#"):
                continue
            target = self._names.get(address[1:])
            if target is None:
                text = f"a link leads to {address}, which is not in the printed book."
                self.problems.append(Problem(docname, 0, "P005", text))
            else:
                link.set("href", f"#{target}")

    def homes(self) -> dict[str, list[tuple[str, str]]]:
        """Return for each name that a page carries the (document, name) pairs that it stands for."""
        found: dict[str, list[tuple[str, str]]] = {}
        for whole, carried in self._names.items():
            found.setdefault(carried, []).append(self._home[whole])
        return found
