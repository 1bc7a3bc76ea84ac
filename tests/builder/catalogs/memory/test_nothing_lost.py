"""Whatever happens to a ledger, each translation is in the catalog or in the memory, under its message."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polib
from hypothesis import example, given
from hypothesis import strategies as st

from chronicle.catalogs.files.merging import finish, prepare
from chronicle.catalogs.files.templates import Translatable, template
from chronicle.catalogs.gate.allowed_names import Names
from chronicle.catalogs.memory.remembering import Memory
from tests.builder.catalogs.files.test_earlier import (
    LEAVES,
    LEFT,
    SENTENCES,
    assert_nothing_is_guessed,
    histories,
    translate,
)
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

ARABIC = edition_of("ar")


def merged(folder: Path, memory: Memory, messages: list[Translatable]) -> str:
    """Merge messages into a catalog beside a memory, and return the catalog."""
    (folder / "x.pot").write_bytes(template(messages, (), Names({}), "x"))
    prepared = prepare(folder / "x.pot", folder / "x.po", ARABIC, "x.po", "x", memory)
    finish(prepared, ARABIC, memory)
    return (folder / "x.po").read_text(encoding="utf-8")


@given(st.lists(SENTENCES, min_size=2, max_size=5))
@example([[LEFT], [LEAVES], [LEFT, LEAVES]])
@example([[LEFT], [LEAVES], [], [LEAVES], [LEFT]])
@histories(8)
def test_no_history_loses_a_translation(tmp_path: Path, versions: list[list[Translatable]]) -> None:
    """A translator follows now and then; what was made stays, and what returns comes back as it was."""
    (tmp_path / "x.po").unlink(missing_ok=True)
    memory = Memory()
    made: set[str] = set()
    for number, version in enumerate(versions):
        text = merged(tmp_path, memory, version)
        assert_nothing_is_guessed(text)
        catalog = polib.pofile(text)
        assert [] == catalog.obsolete_entries()
        assert made <= {
            *(entry.msgstr for entry in catalog),
            *(entry.forms[0] for entry in memory.kept.values()),
        }
        assert text == merged(tmp_path, memory, version), "a second merge changes something"
        if number % 2 == 0:
            translate(tmp_path)
            made |= {entry.msgstr for entry in polib.pofile(str(tmp_path / "x.po")) if entry.msgstr}
