"""scripts/UPSTREAM.md says what the code does: its ids, its tests, its modules."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.roots import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

LIST = ROOT / "scripts/UPSTREAM.md"
HERE = Path(__file__)

ID = re.compile(r"\bU-[A-Z]+-\d\d\b")
_THREAD = re.compile(r"(?:[\w.-]+/[\w.-]+#\d+(?:, #\d+)*(?:, closed)?(?:; )?)+|—")
_TEST = re.compile(r"`(?:(test_\w+\.py)::)?(test_\w+)`")
_FUNCTION = re.compile(r"^ *def (test_\w+)", re.MULTILINE)
_MODULE = re.compile(r"`((?:\w+/)+(?:\w+\.\w+)?)`")


class Row(NamedTuple):
    """One fault or gap, as the list has it."""

    id: str
    symptom: str
    thread: str
    way: str
    proofs: str
    mended: str


class Known(NamedTuple):
    """A test function: its file, its name, and whether it is expected to fail."""

    file: str
    name: str
    fails: bool


def rows_of(text: str) -> list[Row]:
    """Return the rows of all tables."""
    lines = [line for line in text.splitlines() if line.startswith("| U-")]
    return [Row(*(cell.strip() for cell in line.strip()[1:-1].split("|"))) for line in lines]


def all_tests(folder: Path) -> list[Known]:
    """Return every test function below a folder."""
    found = []
    for path in sorted(folder.rglob("test_*.py")):
        text = path.read_text("utf-8")
        if "pytest.mark.xfail" in text:
            found += _with_marks(path.name, text)
        else:  # reading each file as Python takes ten times as long
            found += [Known(path.name, name, fails=False) for name in _FUNCTION.findall(text)]
    return found


def _with_marks(file: str, text: str) -> Iterator[Known]:
    """Yield the tests of a file of which some are expected to fail."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            marks = " ".join(ast.unparse(each) for each in node.decorator_list)
            yield Known(file, node.name, "pytest.mark.xfail" in marks and "strict=True" in marks)


def faults(text: str, tests: list[Known], package: Path, mentioned: set[str]) -> Iterator[str]:
    """Yield what is wrong with a list, given the tests, the package and the ids that both mention."""
    rows = rows_of(text)
    known = Counter(row.id for row in rows)
    yield from (f"{each} stands twice" for each, count in known.items() if count > 1)
    yield from (f"{each} is mentioned and not listed" for each in sorted(mentioned - set(known)))
    yield from (f"{each} is listed and nowhere mentioned" for each in sorted(set(known) - mentioned))
    for row in rows:
        if not ID.fullmatch(row.id) or not row.symptom:
            yield f"{row.id} is no id, or has no symptom"
        if not _THREAD.fullmatch(row.thread):
            yield f"{row.id}: {row.thread} is no thread"
        modules = _MODULE.findall(row.way)
        yield from (f"{row.id}: no module {each}" for each in modules if not (package / each).exists())
        if not row.way.startswith("None: ") and not (modules and _TEST.search(row.proofs)):
            yield f"{row.id}: a way round has a module and a test"
        for file, name in _TEST.findall(row.proofs):
            if len(_named(tests, file, name)) != 1:
                yield f"{row.id}: {name} is not the name of one test"
        for file, name in _TEST.findall(row.mended):
            if [each.fails for each in _named(tests, file, name)] != [True]:
                yield f"{row.id}: {name} is not one test that is expected to fail"
    waiting = {name for row in rows for _file, name in _TEST.findall(row.mended)}
    for test in tests:
        if test.file == "test_upstream.py" and test.name not in waiting:
            yield f"{test.name} waits for what the list does not have"


def _named(tests: list[Known], file: str, name: str) -> list[Known]:
    return [test for test in tests if test.name == name and file in ("", test.file)]


def test_the_list_is_true_of_code_and_tests() -> None:
    """Each id that is mentioned is listed and the other way round; each test and module named is there."""
    files = [
        path
        for folder in ("scripts/chronicle", "tests")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".py", ".css", ".html", ".opf", ".xhtml"} and path != HERE
    ]
    mentioned = {each for path in files for each in ID.findall(path.read_text("utf-8"))}
    tests = all_tests(ROOT / "tests")
    assert [] == list(faults(LIST.read_text("utf-8"), tests, ROOT / "scripts/chronicle", mentioned))


SOUND = "| U-SPH-01 | Words | sphinx-doc/sphinx#1, #2 | Ours: `text/anchors.py` | `test_a` | `test_waits` |"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Words", "Words", []),
        ("anchors.py", "anchor.py", ["U-SPH-01: no module text/anchor.py"]),
        ("`text/anchors.py`", "nowhere", ["U-SPH-01: a way round has a module and a test"]),
        ("`test_a`", "", ["U-SPH-01: a way round has a module and a test"]),
        ("`test_a`", "`test_b`", ["U-SPH-01: test_b is not the name of one test"]),
        ("`test_a`", "`test_twice`", ["U-SPH-01: test_twice is not the name of one test"]),
        ("`test_a`", "`test_one.py::test_twice`", []),
        ("sphinx-doc/sphinx#1, #2", "some thread", ["U-SPH-01: some thread is no thread"]),
        (
            "`test_waits`",
            "`test_a`",
            [
                "U-SPH-01: test_a is not one test that is expected to fail",
                "test_waits waits for what the list does not have",
            ],
        ),
        (
            "U-SPH-01",
            "U-SPH-02",
            ["U-SPH-01 is mentioned and not listed", "U-SPH-02 is listed and nowhere mentioned"],
        ),
        (SOUND, f"{SOUND}\n{SOUND}", ["U-SPH-01 stands twice"]),
    ],
)
def test_a_planted_fault_of_the_list_is_found(old: str, new: str, told: list[str]) -> None:
    """A test or module that was renamed, an id without a row and a row without a use are each named."""
    tests = [
        Known("test_one.py", "test_a", fails=False),
        Known("test_one.py", "test_twice", fails=False),
        Known("test_two.py", "test_twice", fails=False),
        Known("test_upstream.py", "test_waits", fails=True),
    ]
    package = ROOT / "scripts/chronicle"
    assert told == list(faults(SOUND.replace(old, new), tests, package, {"U-SPH-01"}))
