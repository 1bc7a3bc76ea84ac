"""WeasyPrint is changed while a book is set, and at no other time."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

import chronicle
from chronicle.core.problems import ProblemsFound
from chronicle.outputs.pdf.fetcher import BuildFolders
from chronicle.outputs.pdf.weasyprint_patches import han_lines, patching
from chronicle.outputs.pdf.weasyprint_patches.patch import Patch, Patcher
from chronicle.outputs.pdf.weasyprint_patches.patching import PATCHES, patched
from chronicle.outputs.pdf.weasyprint_patches.typesetting import Typesetter, paint
from tests.builder.outputs.pdf.test_upstream import profile_read

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(chronicle.__file__).parent
FENCE = PACKAGE / "outputs" / "pdf" / "weasyprint_patches"


def _now() -> list[object]:
    return [vars(patch.owner)[patch.name] for patch in PATCHES]


def test_what_is_replaced_comes_back() -> None:
    """Inside the block every name is another, behind it every name is the original again."""
    before = _now()
    with patched():
        assert all(now is not was for now, was in zip(_now(), before, strict=True))
    assert before == _now()


def test_an_error_inside_brings_the_originals_back() -> None:
    """Whatever happens in a block, also in an inner one, WeasyPrint is itself again behind the outermost."""
    before = _now()
    with patched():
        inside = _now()
        with pytest.raises(ZeroDivisionError), patched():
            raise ZeroDivisionError
        assert inside == _now()
    assert before == _now()


def test_blocks_may_end_in_any_order() -> None:
    """The originals come back with the last block, whichever that is, and never twice."""
    before = _now()
    first, second = patched(), patched()
    first.__enter__()
    inside = _now()
    second.__enter__()
    first.__exit__(None, None, None)
    assert inside == _now()
    second.__exit__(None, None, None)
    assert before == _now()


def test_a_patch_that_cannot_be_made_leaves_none_behind() -> None:
    """Where one of several fails, those that were in already are taken out."""
    owner = type("Owner", (), {"one": 1, "two": 2})

    def fail(_original: object) -> object:
        raise ZeroDivisionError

    patcher = Patcher()
    with pytest.raises(ZeroDivisionError):
        patcher.enter([Patch(owner, "one", lambda one: one + 10), Patch(owner, "two", fail)])
    assert (1, 2, 0) == (owner.one, owner.two, patcher.needed)


def test_a_later_patch_builds_on_an_earlier() -> None:
    """Two patches of one name are put in one on top of the other, and both taken out."""
    owner = type("Owner", (), {"one": 1})
    patcher = Patcher()
    patcher.enter([Patch(owner, "one", lambda one: one + 10), Patch(owner, "one", lambda one: one * 2)])
    assert owner.one == 22
    patcher.leave()
    assert owner.one == 1


def test_a_name_that_is_gone_is_a_problem_with_its_code(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another WeasyPrint that lacks a name is told by that name, and nothing is replaced."""
    before = _now()
    gone = Patch(PATCHES[0].owner, "_gone_layout", lambda original: original)
    monkeypatch.setattr(patching, "PATCHES", (*PATCHES, gone))
    with pytest.raises(ProblemsFound) as caught, patched():
        pass
    assert before == _now()
    (problem,) = caught.value.problems
    assert ("P012", True) == (problem.code, "weasyprint.layout.block:_gone_layout" in problem.message)


def test_the_file_of_a_colour_profile_is_closed() -> None:
    """Painting leaves no file open behind it (U-WP-40)."""
    with patched():
        assert profile_read().closed


def test_nothing_is_laid_out_or_painted_without_the_patches(tmp_path: Path) -> None:
    """Whoever forgets the block is told so, rather than given lines set by other rules."""
    typesetter = Typesetter([], BuildFolders([tmp_path]).find)
    html = '<html lang="en"><title>A</title><p>A'
    with pytest.raises(RuntimeError):
        typesetter.lay_out(html, tmp_path.as_uri())
    with patched():
        document = typesetter.lay_out(html, tmp_path.as_uri())
    with pytest.raises(RuntimeError):
        paint(document)
    with patched():
        assert paint(document).startswith(b"%PDF")


def test_pango_is_told_of_a_function_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What WeasyPrint declares one day itself is not declared again, which cffi refuses."""
    declared: list[str] = []
    monkeypatch.setattr(han_lines, "ffi", SimpleNamespace(cdef=declared.append))
    monkeypatch.setattr(han_lines, "pango", SimpleNamespace(there=len))
    han_lines.declare("int there (void);", "there")
    han_lines.declare("int missing (void);", "missing")
    assert ["int missing (void);"] == declared


_IMPORT_ALL = """
import importlib, sys
sys.path.insert(0, {scripts!r})
import weasyprint.layout.block, weasyprint.layout.inline, weasyprint.pdf.tags
owners = [weasyprint.layout.block, weasyprint.layout.LayoutContext, weasyprint.layout.inline,
          weasyprint.text.line_break.Layout, weasyprint.pdf, weasyprint.pdf.tags,
          weasyprint.pdf.stream.Stream]
before = [dict(vars(owner)) for owner in owners]
for name in {names!r}:
    importlib.import_module("chronicle.outputs.pdf.weasyprint_patches." + name)
assert before == [dict(vars(owner)) for owner in owners]
"""


@pytest.mark.whole
@pytest.mark.parametrize("backwards", [False, True])
def test_importing_changes_nothing(backwards: bool) -> None:
    """In whatever order the modules are imported, WeasyPrint is as it was."""
    names = sorted((path.stem for path in FENCE.glob("[a-z]*.py")), reverse=backwards)
    code = _IMPORT_ALL.format(scripts=str(PACKAGE.parent), names=names)
    subprocess.run([sys.executable, "-c", code], check=True)


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


_FENCED = ("weasyprint", "pydyf")


def test_nobody_else_imports_weasyprint() -> None:
    """WeasyPrint, and the pydyf under it, are known to one package; all others ask that one."""
    found = [
        f"{path.relative_to(PACKAGE)}: {name}"
        for path in PACKAGE.rglob("*.py")
        if FENCE not in path.parents and any(name in path.read_text(encoding="utf-8") for name in _FENCED)
        for name in _imported(path)
        if name.partition(".")[0] in _FENCED
    ]
    assert [] == found


def test_the_print_room_knows_its_types() -> None:
    """Nothing is of any type outside the fence: what WeasyPrint leaves open is said in its protocols."""
    room = FENCE.parent
    files = [path for path in room.rglob("*.py") if FENCE not in path.parents]
    assert len(files) > 20
    assert [] == [path.name for path in files if re.search(r"\bAny\b", path.read_text("utf-8"))]
