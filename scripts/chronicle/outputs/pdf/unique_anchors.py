"""Give every place in the book one name, unique in the whole PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.core.problems import Problem
from chronicle.text.anchors import Note, is_numbered, printed, printed_document, read_anchor

if TYPE_CHECKING:
    from docutils import nodes
    from lxml import etree

    from chronicle.text.contents import Contents


class Anchors:
    """Collect the anchors of the book, each under all its names."""

    def __init__(self, contents: Contents) -> None:
        self._contents = contents
        self._names: dict[str, str] = {}  # book-wide name → the name that the page carries
        self._home: dict[str, tuple[str, str]] = {}  # book-wide name → (docname, name in the document)
        self.problems: list[Problem] = []

    def printed(self, docname: str, anchor: str) -> str:
        """Return what a place of a document is called in print; no anchor is the document's beginning."""
        return printed(self._contents.of(docname), anchor)

    def is_note(self, docname: str, anchor: str) -> bool:
        """Return whether an anchor of a document is that of a note."""
        return isinstance(read_anchor(self._contents.of(docname), anchor), Note)

    def enter(self, docname: str, node: nodes.Element) -> str | None:
        """Record the names of a node; return the one that its element is to carry."""
        names: list[str] = list(node.get("ids", ()))
        if not names:
            return None
        carried = self.printed(docname, names[0])
        for name in names:
            self._record(docname, name, carried)
        return carried

    def enter_document(self, docname: str) -> str:
        """Record the beginning of a document."""
        carried = printed_document(docname)
        self._record(docname, "", carried)
        return carried

    def _record(self, docname: str, name: str, carried: str) -> None:
        whole = self.printed(docname, name)
        home = self._home.setdefault(whole, (docname, name))
        if home != (docname, name):
            text = f"its anchor “{whole}” is in {home[0]} too; a link would lead to the wrong place."
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

    def lasting(self) -> dict[str, list[str]]:
        """Return for each numbered paragraph the names that stay its own when numbers change."""
        return {
            carried: [name for _docname, name in homes if name != carried]
            for carried, homes in self.homes().items()
            if is_numbered(carried)
        }

    def homes(self) -> dict[str, list[tuple[str, str]]]:
        """Return for each name that a page carries the (document, name) pairs that it stands for."""
        found: dict[str, list[tuple[str, str]]] = {}
        for whole, carried in self._names.items():
            found.setdefault(carried, []).append(self._home[whole])
        return found
