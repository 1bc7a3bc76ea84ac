"""A damaged memory costs a rebuild, and nothing more."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from chronicle.build.result_records import ResultRecord, load, save

if TYPE_CHECKING:
    from pathlib import Path

GOOD = ResultRecord("print", "digest", "2026-01-01T00:00:00+00:00", 1.5, 3)


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    """Records come back as they were."""
    save(tmp_path / "results.json", {"en pdf": GOOD})
    assert {"en pdf": GOOD} == load(tmp_path / "results.json")


@pytest.mark.parametrize(
    "content", [b"", b"[1]", b"3", b"null", b"\xff\xfe\0", b"{", b'{"en pdf": []}', b"[" * 100_000]
)
def test_a_damaged_file_has_no_records(tmp_path: Path, content: bytes) -> None:
    """Whatever the file holds, it is no error."""
    (tmp_path / "results.json").write_bytes(content)
    assert {} == load(tmp_path / "results.json")


@pytest.mark.parametrize("change", [{"pages": "three"}, {"digest": None}, {"more": 1}])
def test_a_record_that_is_none_is_left_out(tmp_path: Path, change: dict[str, object]) -> None:
    """A record with another field, or with a field of another kind, is forgotten; the others stay."""
    save(tmp_path / "results.json", {"en pdf": GOOD, "ar pdf": GOOD})
    stored = json.loads((tmp_path / "results.json").read_text())
    stored["ar pdf"] |= change
    (tmp_path / "results.json").write_text(json.dumps(stored))
    assert {"en pdf": GOOD} == load(tmp_path / "results.json")
