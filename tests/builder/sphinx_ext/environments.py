"""What stands for Sphinx's environment where no book is read."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from chronicle.sphinx_ext.domain import BookDomain


def environment(docname: str = "index", **fields: object) -> Any:
    """Return an environment that holds the book's domain, while a document is being read."""
    env: Any = SimpleNamespace(domaindata={}, current_document=SimpleNamespace(docname=docname), **fields)
    domains = {BookDomain.name: BookDomain(env)}
    env.get_domain = domains.__getitem__
    return env
