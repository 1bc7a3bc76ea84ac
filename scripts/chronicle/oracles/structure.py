"""Walk the structure tree of a PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pikepdf import Array, Dictionary

if TYPE_CHECKING:
    from collections.abc import Iterator


def kids(element: Any) -> list[Any]:
    """Return what a structure element holds."""
    held = element.get("/K")
    if held is None:
        return []
    return list(held) if isinstance(held, Array) else [held]


def is_element(kid: Any) -> bool:
    """Return whether a kid is a structure element."""
    return isinstance(kid, Dictionary) and "/S" in kid


def elements(top: Any) -> Iterator[Any]:
    """Yield a structure element and all below it."""
    yield top
    for kid in kids(top):
        if is_element(kid):
            yield from elements(kid)
