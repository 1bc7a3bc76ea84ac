"""scripts/ARCHITECTURE.md names packages, modules, nodes, transforms and tests that are there."""

from __future__ import annotations

import ast
import re
import tomllib
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

import pytest

from tests.roots import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGE = ROOT / "scripts/ARCHITECTURE.md"
PACKAGE = ROOT / "scripts/chronicle"
_LONGEST = 350  # lines: somebody who arrives reads it in one go
_PATH = re.compile(r"`((?:[\w-]+/)+(?:\w+\.\w+)?)`")
_TEST = re.compile(r"`(test_\w+)`")
_NAME = re.compile(r"`(\w+)`")
_CLASS = re.compile(r"`([A-Z]\w+)`")
# Ruff's format lets each stand on a line of its own; reading every file as Python takes ten times as long.
_PUBLIC_CLASS = re.compile(r"^class ([^\W_]\w*)", re.MULTILINE)
_TEST_FUNCTION = re.compile(r"^ *def (test_\w+)", re.MULTILINE)


def tables(text: str) -> dict[str, list[list[str]]]:
    """Return the tables of a page by the words of their first line, each row as its cells."""
    found: dict[str, list[list[str]]] = {}
    for block in re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE):
        rows = [[cell.strip() for cell in line.strip()[1:-1].split("|")] for line in block.splitlines()]
        found[" ".join(rows[0])] = rows[2:]
    return found


@cache
def classes() -> dict[str, ast.ClassDef]:
    """Return every class of a module that has nodes or transforms, by its name."""
    texts = [path.read_text("utf-8") for path in sorted(PACKAGE.rglob("*.py"))]
    trees = [ast.parse(text) for text in texts if "(nodes." in text or "default_priority" in text]
    return {node.name: node for tree in trees for node in tree.body if isinstance(node, ast.ClassDef)}


def said_twice(package: Path) -> list[str]:
    """Return the names that two modules, or two public classes, of a package have, with where they stand."""
    places: defaultdict[str, list[str]] = defaultdict(list)
    for path in sorted(package.rglob("*.py")):
        if path.name == "__main__.py":  # Python's own name for what `python -m` runs
            continue
        where = path.relative_to(package).as_posix()
        if path.name != "__init__.py":
            places[f"module {path.stem}"].append(where)
        elif path.parent != package:
            places[f"module {path.parent.name}"].append(where)
        for name in _PUBLIC_CLASS.findall(path.read_text("utf-8")):
            places[f"class {name}"].append(where)
    return [f"{name}: {', '.join(there)}" for name, there in places.items() if len(there) > 1]


def own_nodes() -> set[str]:
    """Return the names of our own nodes of docutils."""
    return {
        name
        for name, node in classes().items()
        if name.islower() and any(ast.unparse(base).startswith("nodes.") for base in node.bases)
    }


def priority_of(name: str) -> int | None:
    """Return the priority of a transform; None for any other class."""
    for line in classes()[name].body if name in classes() else ():
        if isinstance(line, ast.Assign) and ast.unparse(line.targets[0]) == "default_priority":
            return int(ast.literal_eval(line.value))
    return None


def lost_paths(text: str) -> Iterator[str]:
    """Yield each file or folder that a page names and that is not there."""
    for path in _PATH.findall(text):
        if path.startswith(("docs/", "locales/", "build/catalogs", "dist/")):
            continue  # of a book, whichever
        if not (_below(path)).exists():
            yield path


def _below(path: str) -> Path:
    return ROOT / path if path.startswith(("tests/", "scripts/")) else PACKAGE / path


def test_what_the_page_names_is_there() -> None:
    """Each module, folder and test that the page leads to can be opened under its name."""
    text = PAGE.read_text("utf-8")
    tests = {
        name
        for path in (ROOT / "tests").rglob("test_*.py")
        for name in _TEST_FUNCTION.findall(path.read_text("utf-8"))
    }
    files = {path.stem for path in (ROOT / "tests").rglob("test_*.py")}
    assert [] == list(lost_paths(text))
    assert set() == set(_TEST.findall(text)) - tests - files


def test_the_page_can_be_read_in_one_go() -> None:
    """A page that grows without end is not read by those whom it is for."""
    assert len(PAGE.read_text("utf-8").splitlines()) < _LONGEST


def test_every_package_has_its_row() -> None:
    """A package that is new, or gone, changes the table of packages."""
    rows = tables(PAGE.read_text("utf-8"))["package job owes the others"]
    named = [row[0].strip("`") for row in rows]
    there = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert sorted({*there, "cli.py", "outputs/pdf/weasyprint_patches"}) == sorted(named)


def test_the_direction_is_that_of_the_contract() -> None:
    """What the page says of who may know whom is what import-linter checks."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    layers = settings["tool"]["importlinter"]["contracts"][0]["layers"]
    (arrow,) = re.findall(r"`(cli → [^`]+)`", PAGE.read_text("utf-8"))
    assert [each.split(" | ") for each in layers if each != "__main__"] == [
        each.split(", ") for each in arrow.split(" → ")
    ]


def test_every_node_has_its_row() -> None:
    """What a node stands for, what it carries and where it is made are told of each of ours."""
    rows = tables(PAGE.read_text("utf-8"))["node stands for attributes made in gone after"]
    named = [name for row in rows for name in _NAME.findall(row[0])]
    assert sorted(own_nodes()) == sorted(named)
    for row in rows:
        made = "".join((PACKAGE / path).read_text("utf-8") for path in _PATH.findall(row[3]))
        for name in _NAME.findall(row[0]):
            assert f"{name}(" in made, f"{name} is not made in {row[3]}"


def test_transforms_run_in_the_order_of_the_page() -> None:
    """The priorities of the table are those of the code."""
    rows = tables(PAGE.read_text("utf-8"))["priority transform module"]
    for row in rows:
        first, _, last = row[0].partition("–")
        for name in _CLASS.findall(row[1]):
            if name != "Locale":  # Sphinx's own
                assert int(first) <= (priority_of(name) or 0) <= int(last or first), name


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("`text/anchors.py`, `figures/` and `tests/builder/text/`", []),
        ("`text/anchor.py`", ["text/anchor.py"]),
        ("`tests/builder/texts/`", ["tests/builder/texts/"]),
        ("`docs/evidence/`", []),
    ],
)
def test_a_module_that_has_moved_is_missed(text: str, lost: list[str]) -> None:
    """A path of the builder is looked up; one of a book, whichever book it is, is not."""
    assert lost == list(lost_paths(text))


def test_every_module_and_class_has_a_name_of_its_own() -> None:
    """A name that is said in a review, or searched for, means one module or one class."""
    assert [] == said_twice(PACKAGE)


def test_a_name_of_two_things_is_found(tmp_path: Path) -> None:
    """Modules, packages and public classes of one name are named with their places, private classes not."""
    planted = {
        "web/__init__.py": "",
        "web/notes.py": "class Note: ...\nclass _Reader: ...\n",
        "print/notes.py": "class Page: ...\nclass _Reader: ...\n",
        "print/web.py": "class Note: ...\n",
        "__main__.py": "",
        "web/__main__.py": "",
    }
    for name, text in planted.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    assert {
        "module notes: print/notes.py, web/notes.py",
        "module web: print/web.py, web/__init__.py",
        "class Note: print/web.py, web/notes.py",
    } == set(said_twice(tmp_path))
