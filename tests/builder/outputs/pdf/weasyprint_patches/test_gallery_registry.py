"""All names of WeasyPrint that the builder replaces, calls or relies on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.outputs.pdf.weasyprint_patches.registry import registry

if TYPE_CHECKING:
    from tests.approved import Approved


def test_names(approved: Approved) -> None:
    """Whoever takes in a new release of WeasyPrint reads here what each is used for, and why."""
    told = []
    for each in registry:
        faults = f" [{', '.join(each.faults)}; {each.thread}]" if each.faults else ""
        told.append(f"{each.use.name} {each.name}: {each.what}; {each.why}{faults}")
    approved(*told)
