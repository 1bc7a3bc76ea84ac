"""Each private name of WeasyPrint is listed, and its source is the one that the patches were written for."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest
from weasyprint.layout import inline

from chronicle.core.private_names import NO_THREAD, PrivateName, Use
from chronicle.outputs.pdf.weasyprint_patches.patching import PATCHES
from chronicle.outputs.pdf.weasyprint_patches.recorded_sources import fence
from chronicle.outputs.pdf.weasyprint_patches.registry import DOCUMENTED, registry
from tests.builder.outputs.pdf.weasyprint_patches.test_patching import FENCE
from tests.builder.test_upstream_list import LIST, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAMES = {entry.name: entry for entry in registry}
_CFFI = "weasyprint.text.ffi:ffi."  # what follows is documented by cffi
_DECLARED_HERE = (
    "weasyprint.text.ffi:pango.pango_attr_list_copy",
    "weasyprint.text.ffi:pango.pango_glyph_item_get_logical_widths",
)
JUSTIFY = NAMES["weasyprint.layout.inline:justify_line"]


@pytest.mark.parametrize("name", NAMES)
def test_what_a_patch_rests_on_is_as_it_was(name: str) -> None:
    """The name is there and its source is the recorded one; what has changed is told with what to do."""
    assert fence.fault_of(NAMES[name]) is None


def test_a_changed_source_is_told_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """One changed line of a function that is replaced is told, with its name, release and remedy."""

    def justify_line(context: object) -> object:
        return context

    monkeypatch.setattr(inline, "justify_line", justify_line)
    said = fence.fault_of(JUSTIFY) or ""
    assert said.startswith(f"{JUSTIFY.name} has changed: compare it with that of weasyprint 70.0")
    assert said.endswith("then record: python -m chronicle.outputs.pdf.weasyprint_patches.recorded_sources")


@pytest.mark.parametrize(
    "name",
    [
        "weasyprint.gone:justify_line",
        "weasyprint.layout.inline:gone",
        "weasyprint.pdf.stream:Stream._gone",
        "weasyprint.text.ffi:pango.pango_gone",
    ],
)
def test_a_name_that_is_gone_is_told(name: str) -> None:
    """A module, function, attribute or function of Pango that is no longer there is told by its name."""
    said = fence.fault_of(PrivateName(name, Use.ASKED_FOR, "what", "why")) or ""
    assert said.startswith(f"{name} is gone")


def test_recording_writes_what_is_recorded(tmp_path: Path) -> None:
    """What the command writes for the locked WeasyPrint is what the repository has: nothing is left over."""
    fence.write(tmp_path / "sources.json")
    assert (tmp_path / "sources.json").read_bytes() == fence.path.read_bytes()


def test_the_patches_are_the_names_that_are_replaced() -> None:
    """What is put in is listed as replaced; one more is replaced on single fonts, in `embedding.py`."""
    replaced = {entry.name for entry in registry if entry.use is Use.REPLACED}
    assert {str(patch) for patch in PATCHES} == replaced - {"weasyprint.pdf.fonts:Font.clean"}


def test_threads_are_those_of_the_list_of_faults() -> None:
    """An entry that steps round faults of UPSTREAM.md says the threads of those."""
    rows = {row.id: row.thread for row in rows_of(LIST.read_text("utf-8"))}
    for entry in registry:
        threads = dict.fromkeys(rows[fault] for fault in entry.faults if rows[fault] != "—")
        assert ("; ".join(threads) or NO_THREAD) == entry.thread, entry.name


def test_every_name_that_is_used_is_listed() -> None:
    """What the package imports from WeasyPrint, and what it asks of that, is documented there or listed."""
    known = [*NAMES, *DOCUMENTED, *_DECLARED_HERE]
    used = {name for path in FENCE.glob("*.py") for name in _used(ast.parse(path.read_text("utf-8")))}
    assert len(used) > 20
    assert [] == sorted(
        name
        for name in used
        if not name.startswith(_CFFI)
        and not any(each == name or each.startswith((f"{name}.", f"{name}:")) for each in known)
    )


def test_no_other_private_attribute_is_used() -> None:
    """A name with an underscore that is asked of anything but `self` is one of the list."""
    listed = {name.rpartition(".")[2] for name in NAMES}
    found = {
        node.attr
        for path in FENCE.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr.startswith("_") and not node.attr.startswith("__")
        if not (isinstance(node.value, ast.Name) and node.value.id == "self")
    }
    assert {"_tags", "_page_box"} <= found <= listed


def _used(tree: ast.Module) -> Iterator[str]:
    """Yield the whole name of all that a module takes from WeasyPrint, as far as dots lead."""
    import importlib

    meant: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            if any(each.name.partition(".")[0] == "weasyprint" for each in node.names):
                meant["weasyprint"] = "weasyprint"
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("weasyprint"):
            meant |= {each.asname or each.name: f"{node.module}.{each.name}" for each in node.names}
    for node in ast.walk(tree):
        dots: list[str] = []
        while isinstance(node, ast.Attribute):
            dots.insert(0, node.attr)
            node = node.value
        if not isinstance(node, ast.Name) or node.id not in meant:
            continue
        module, rest = "", [*meant[node.id].split("."), *dots]
        while rest:
            try:
                importlib.import_module(f"{module}.{rest[0]}".lstrip("."))
            except ImportError:
                break
            module = f"{module}.{rest.pop(0)}".lstrip(".")
        yield f"{module}:{'.'.join(rest)}" if rest else module
