"""The catalogs that Sphinx reads say what has passed the gate, whatever was there before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs.vetted import write_vetted
from chronicle.editions import edition_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("kind", ["po", "mo"])
def test_a_catalog_that_was_written_by_half_is_written_again(tmp_path: Path, kind: str) -> None:
    """A build that was stopped between the two files leaves one of them old; both are compared."""
    edition = edition_of("ar")
    assert write_vetted(tmp_path, "index", edition, [])
    assert not write_vetted(tmp_path, "index", edition, [])
    content = (tmp_path / f"index.{kind}").read_bytes()
    (tmp_path / f"index.{kind}").write_bytes(b"old")
    assert write_vetted(tmp_path, "index", edition, [])
    assert content == (tmp_path / f"index.{kind}").read_bytes()
