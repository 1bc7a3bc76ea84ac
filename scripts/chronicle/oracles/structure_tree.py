"""Walk the structure tree of a PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, TypeGuard

from pikepdf import Array, Dictionary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pikepdf import Object, Pdf

    # An element, a reference to an annotation, or the number of marked content (MCID) on the element's page.
    Kid: TypeAlias = Object | int


def kids(element: Object) -> list[Kid]:
    """Return what a structure element holds, as in `[4, <Span>, 5]`: two runs of text with one between."""
    held = element.get("/K")
    if held is None:
        return []
    return list(held) if isinstance(held, Array) else [held]


def is_element(kid: object) -> TypeGuard[Object]:
    """Return whether a kid is a structure element."""
    return isinstance(kid, Dictionary) and "/S" in kid


def inner(element: Object) -> list[Object]:
    """Return the elements that an element holds."""
    return [kid for kid in kids(element) if is_element(kid)]


def elements(top: Object) -> Iterator[Object]:
    """Yield a structure element and all below it, in reading order."""
    waiting = [top]
    while waiting:  # a generator in a generator for each level takes twice the time
        element = waiting.pop()
        yield element
        waiting += reversed(inner(element))


def all_elements(pdf: Pdf) -> Iterator[Object]:
    """Yield every structure element of a PDF, in reading order."""
    for top in inner(pdf.Root.StructTreeRoot):
        yield from elements(top)
