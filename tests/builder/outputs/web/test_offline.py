"""What was visited can be read without a network, where pages are served and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.outputs.web.offline import WORKER, write_offline

if TYPE_CHECKING:
    from pathlib import Path


def test_the_worker_keeps_every_asset(tmp_path: Path) -> None:
    """It is written when the assets are, in their order by name, and begins with their list."""
    (tmp_path / "assets").mkdir()
    for name in ("b.js", "a.css"):
        (tmp_path / "assets" / name).write_text("")
    write_offline(tmp_path)
    first, *others = (tmp_path / WORKER).read_text(encoding="utf-8").splitlines()
    assert first == 'const ASSETS = ["assets/a.css","assets/b.js"];'
    assert any("respondWith" in line for line in others)
