"""Build one sourced book in several languages as web pages, EPUB and PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chronicle.core.version import __version__

if TYPE_CHECKING:
    from sphinx.application import Sphinx

__all__ = ["__version__", "setup"]


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the extension and the builders with Sphinx."""
    from chronicle.outputs.epub import epub_builder as epub
    from chronicle.outputs.pdf import pdf_builder as pdf
    from chronicle.outputs.web import preview_builder as preview
    from chronicle.outputs.web import web_builder as web
    from chronicle.sphinx_ext import extension

    about = extension.setup(app)
    for output in (web, epub, pdf, preview):
        output.setup(app)
    return about
