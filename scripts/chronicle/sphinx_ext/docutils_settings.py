"""Build docutils' settings once, where MyST-Parser builds them anew for each text that it renders.

`DocutilsRenderer.setup_render` asks for `options.get("document", make_document())`: Python makes that default
each time, with settings of its own, though a document is always given. docutils builds a whole option parser
for such settings; over the thousands of small texts of a book that is a third of the time of reading it.
"""

from __future__ import annotations

from functools import cache, wraps
from typing import TYPE_CHECKING

from docutils import frontend
from docutils.utils import DependencyList
from myst_parser.mdit_to_docutils import base

if TYPE_CHECKING:
    from docutils import SettingsSpec

# The one name that this rests on: where MyST-Parser looks for docutils' function. Where it is gone,
# reading is slow and nothing else; a test then names it.
_NAME = "get_default_settings"


def build_once() -> None:
    """Let MyST-Parser copy docutils' default settings instead of building them again."""
    if hasattr(base, _NAME):
        setattr(base, _NAME, _copied_settings)


@wraps(frontend.get_default_settings)  # so that what it replaces can still be looked at
def _copied_settings(*components: type[SettingsSpec]) -> frontend.Values:
    """Return docutils' default settings for these components, the caller's to change."""
    copied = _settings(components).copy()
    for name, value in vars(copied).items():
        if isinstance(value, list):
            setattr(copied, name, list(value))
    copied.record_dependencies = DependencyList()
    return copied


@cache
def _settings(components: tuple[type[SettingsSpec], ...]) -> frontend.Values:
    return frontend.get_default_settings(*components)
