"""Build one sourced book in several languages as web pages, EPUB and PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sphinx.application import Sphinx

__version__ = "0.1.0"


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the builder's rooms with Sphinx."""
    from chronicle.sphinx_ext.extension import setup as register

    return register(app)
