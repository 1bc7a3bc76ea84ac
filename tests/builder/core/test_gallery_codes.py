"""All that may be found wrong, with what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.core.codes import CODES

if TYPE_CHECKING:
    from tests.approved import Approved


def test_codes(approved: Approved) -> None:
    """A finding is one sentence, and its remedy is what whoever reads it can do."""
    approved(*(f"{code}: {said.sentence}\n    → {said.hint}" for code, said in CODES.items()))
