"""The Sphinx builder `preview`: web pages that say of each text which message of the catalogs it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from docutils import nodes

from chronicle.book.dataset import FOLDER
from chronicle.core.writing import write_if_changed
from chronicle.outputs.web.links import ASSETS
from chronicle.outputs.web.web_builder import WebBuilder
from chronicle.outputs.web.web_translator import WebTranslator
from chronicle.sphinx_ext.current_book import book_of
from chronicle.sphinx_ext.publication import published_data
from chronicle.words.states import message_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

MESSAGE, STATE = "data-message", "data-state"  # what the pages have beyond those that are published


class PreviewTranslator(WebTranslator):
    """Write the name and the state of its message on each element that shows one."""

    def starttag(
        self, node: Any, tagname: str, suffix: str = "\n", empty: bool = False, **attributes: Any
    ) -> str:
        """Add what the panel of the preview asks by."""
        if isinstance(node, nodes.Element) and node.get("message"):
            domain, context, msgid = self._message(node)
            attributes[MESSAGE] = f"{domain}:{message_name(domain, context, msgid)}"
            attributes[STATE] = str(book_of(self.builder.env).states.of(domain, msgid, context))
        return super().starttag(node, tagname, suffix, empty, **attributes)

    def _message(self, node: nodes.Element) -> tuple[str, str | None, str]:
        """Return domain, context and msgid; a text of a chapter says its msgid alone."""
        message = node["message"]
        return (self.builder.current_docname, None, message) if isinstance(message, str) else message


class PreviewBuilder(WebBuilder):
    """Write the pages that may have changed, each in one step, and record which have."""

    name = "preview"
    is_kept_offline = False  # a page that is shown is the one that was saved last
    default_translator_class: ClassVar[type[WebTranslator]] = PreviewTranslator

    def init(self) -> None:
        """Begin with all pages."""
        super().init()
        self.everything = True
        self._waiting: dict[Path, str] = {}
        self._changed: list[str] = []
        self.begin()

    def begin(self) -> None:
        """Begin to write what this reading of the book has."""
        self.images = {}
        self._pages: set[str] = set()
        self._finishing = False

    def get_outdated_docs(self) -> Iterator[str]:
        """Return every document, or none besides those that are read."""
        yield from self.env.found_docs if self.everything else ()

    def put(self, path: Path, page: str) -> None:
        """Keep a page until nothing is found wrong; what comes last is shown at once."""
        self._waiting[path] = page
        if self._finishing:
            self._changed += self._show()
        self._pages.add(path.relative_to(self.outdir).as_posix())

    def write_first(self, docnames: set[str]) -> list[str]:
        """Write the pages of some documents before all are read; return those that have changed."""
        self.prepare_writing(docnames)
        for docname in sorted(docnames):
            doctree = self.env.get_and_resolve_doctree(docname, self, tags=self.tags)
            self.write_doc_serialized(docname, doctree)
            self.write_doc(docname, doctree)
        changed, self._changed = self._show(), []
        return changed

    def finish(self) -> None:
        """Show the pages, and add what belongs to them."""
        self._changed = self._show()
        self._finishing = True
        super().finish()
        if self.everything:
            self._remove_others()

    def _remove_others(self) -> None:
        """Delete what an earlier reading of the book has left and this one does not have."""
        out = Path(self.outdir)
        known = self._pages | {f"{self.imagedir}/{name}" for name in self.images.values()}
        known |= {f"{FOLDER}/{data.name}" for data in published_data(self.env)}
        for path in sorted(out.rglob("*")):
            name = path.relative_to(out).as_posix()
            if path.is_file() and name not in known and not name.startswith(f"{ASSETS}/"):
                path.unlink()

    def show_rest(self) -> list[str]:
        """Return the pages that the whole has changed."""
        return self._changed

    def _show(self) -> list[str]:
        """Write what has been kept; return the pages that have changed, seen from the edition."""
        changed = []
        for path, page in self._waiting.items():
            if write_if_changed(path, page.encode()):
                changed.append(path.relative_to(self.outdir).as_posix())
        self._waiting.clear()
        return changed


def setup(app: Sphinx) -> None:
    """Register the builder."""
    app.add_builder(PreviewBuilder)
