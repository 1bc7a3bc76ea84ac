"""What the extension rests on in Sphinx and MyST-Parser is listed, and is as it was."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sphinx.transforms import i18n

import chronicle
from chronicle.core.private_names import NO_THREAD
from chronicle.sphinx_ext.sphinx_private_names import fence, registry
from tests.builder.test_upstream_list import LIST, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES = {entry.name: entry for entry in registry}
PUBLISH = NAMES["sphinx.transforms.i18n:_publish_msgstr"]
PACKAGE = Path(chronicle.__file__).parent
# The two packages that know Sphinx; WeasyPrint has a list of its own.
KNOW_SPHINX = [
    *(PACKAGE / "sphinx_ext").rglob("*.py"),
    *(path for path in (PACKAGE / "outputs").rglob("*.py") if "weasyprint_patches" not in path.parts),
]


@pytest.mark.parametrize("name", NAMES)
def test_what_the_extension_rests_on_is_as_it_was(name: str) -> None:
    """The name is there and its source is the recorded one; what has changed is told with what to do."""
    assert fence.fault_of(NAMES[name]) is None


def test_a_changed_source_is_told_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another way of parsing a message is told, with its name, release and remedy."""

    def changed(source: str) -> str:
        return source

    monkeypatch.setattr(i18n, "_publish_msgstr", changed)
    said = fence.fault_of(PUBLISH) or ""
    release = fence.recorded().releases["sphinx"]
    assert said.startswith(f"{PUBLISH.name} has changed: compare it with that of sphinx {release}")
    assert said.endswith("then record: python -m chronicle.sphinx_ext.sphinx_private_names")
    monkeypatch.delattr(i18n, "_publish_msgstr")
    assert (fence.fault_of(PUBLISH) or "").startswith(f"{PUBLISH.name} is gone")


def test_recording_writes_what_is_recorded(tmp_path: Path) -> None:
    """What the command writes for the locked packages is what the repository has: nothing is left over."""
    fence.write(tmp_path / "sources.json")
    assert (tmp_path / "sources.json").read_bytes() == fence.path.read_bytes()


def test_threads_are_those_of_the_list_of_faults() -> None:
    """An entry that steps round faults of UPSTREAM.md says the threads of those."""
    rows = {row.id: row.thread for row in rows_of(LIST.read_text("utf-8"))}
    for entry in registry:
        threads = dict.fromkeys(rows[fault] for fault in entry.faults if rows[fault] != "—")
        assert ("; ".join(threads) or NO_THREAD) == entry.thread, entry.name


def test_private_attributes_are_listed() -> None:
    """What insides.py asks of Sphinx's objects under a name with an underscore is listed."""
    tree = ast.parse((PACKAGE / "sphinx_ext/insides.py").read_text("utf-8"))
    asked = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    private = {name for name in asked if name.startswith("_")}
    assert {"_raw_config"} <= private
    assert private <= {name.rpartition(".")[2] for name in NAMES}


def test_magic_words_of_sphinx_stand_in_one_module() -> None:
    """What Sphinx writes into texts and sources for itself is known in one place."""
    texts = {path: list(_texts(path)) for path in KNOW_SPHINX if path.name != "sphinx_private_names.py"}
    for word in ("<translated>", "dummy literal", "<unknown>", "reftargetid", "application.py"):
        where = [path.name for path, said in texts.items() if any(word in text for text in said)]
        assert ["insides.py"] == where, word


def _texts(path: Path) -> Iterator[str]:
    """Yield the texts of a module that are no docstrings."""
    tree = ast.parse(path.read_text("utf-8"))
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.value
