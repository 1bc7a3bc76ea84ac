"""Read the recorded checksums of WeasyPrint's sources; run as a program, record the installed ones."""

from __future__ import annotations

from pathlib import Path

from chronicle.core.fence import Fence
from chronicle.outputs.pdf.weasyprint_patches.registry import registry

fence = Fence(
    packages=("weasyprint",),
    names=registry,
    path=Path(__file__).with_name("sources.json"),
    tests="tests/builder/outputs/pdf",
    command="python -m chronicle.outputs.pdf.weasyprint_patches.recorded_sources",
)

if __name__ == "__main__":
    fence.write()
