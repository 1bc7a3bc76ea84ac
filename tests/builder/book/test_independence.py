"""What the book says is composed without Sphinx, so that it can be tested without one."""

from __future__ import annotations

import ast
from pathlib import Path

import chronicle.book

_OUTPUT = (
    "docutils",
    "sphinx",
    "myst_parser",
    "chronicle.sphinx_ext",
    "chronicle.outputs.html",
    "chronicle.sphinx_ext.extension",
)


def _imported(tree: ast.AST) -> set[str]:
    """Return the names of the modules that a module imports."""
    found = {each.name for node in ast.walk(tree) if isinstance(node, ast.Import) for each in node.names}
    return found | {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}


def test_nothing_of_an_output_is_imported():
    """No module of the book knows Sphinx, docutils or the parts of the builder that do."""
    modules = list(Path(chronicle.book.__file__).parent.rglob("*.py"))
    assert len(modules) > 10
    for module in modules:
        names = _imported(ast.parse(module.read_text(encoding="utf-8")))
        assert not {name for name in names if name.startswith(_OUTPUT)}, module.name
