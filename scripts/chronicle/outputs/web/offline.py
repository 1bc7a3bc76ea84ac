"""Let pages of a web edition that were visited be read without a network, where the edition is served.

A worker may stand nowhere but above the pages that it is for; it is no file of the assets.
"""

from __future__ import annotations

import json
from pathlib import Path

from chronicle.outputs.web.links import ASSETS

WORKER = "offline.js"
_SCRIPT = Path(__file__).parent / "worker" / WORKER


def write_offline(folder: Path) -> None:
    """Write the worker of an edition, which keeps the finished assets from the first visit on."""
    assets = sorted(path.name for path in (folder / ASSETS).iterdir())
    kept = json.dumps([f"{ASSETS}/{name}" for name in assets], separators=(",", ":"))
    script = _SCRIPT.read_text(encoding="utf-8")
    (folder / WORKER).write_text(f"const ASSETS = {kept};\n{script}", encoding="utf-8", newline="\n")
