"""Run Sphinx on a book, in this process."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def run_sphinx(
    docs: Path,
    builder: str,
    *,
    output: Path,
    doctrees: Path,
    settings: Mapping[str, object],
    status: IO[str],
    warnings: IO[str],
) -> str:
    """Let one of Sphinx's builders read and write a book; return the gate's verdict on its catalogs."""
    with patch_docutils(docs), docutils_namespace():
        app = Sphinx(
            srcdir=docs,
            confdir=docs,
            outdir=output,
            doctreedir=doctrees,
            buildername=builder,
            confoverrides=dict(settings),
            status=status,
            warning=warnings,
        )
        app.build()
        return str(app.config.chronicle_verdict)
