"""Find which documents print leaves out: those whose front matter says `print: false`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

FIELD = "print"


def unprinted(env: BuildEnvironment) -> frozenset[str]:
    """Return the documents that stand on the web and in the EPUB alone."""
    # MyST hands every value of the front matter over as a text.
    return frozenset(name for name, fields in env.metadata.items() if str(fields.get(FIELD)) == str(False))
