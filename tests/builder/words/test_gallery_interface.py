"""All words of the interface, as translators are asked for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.words.interface import INTERFACE

if TYPE_CHECKING:
    from tests.approved import Approved


def test_interface(approved: Approved) -> None:
    """Each message stands in its context, with its plural and what a translator is told of it."""
    told = []
    for each in INTERFACE:
        plural = f" / {each.plural}" if each.plural is not None else ""
        comment = f"  ({each.comment})" if each.comment else ""
        told.append(f"{each.context}: {each.msgid}{plural}{comment}")
    approved(*told)
