"""Structure elements of a PDF that a test puts together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pikepdf import Array, Dictionary, Name

from chronicle.oracles.structure_tree import is_element, kids

if TYPE_CHECKING:
    import pikepdf


def element_of(pdf: pikepdf.Pdf, role: str, *held: Any, **more: Any) -> Any:
    """Return a structure element that holds others, or marked content by its number."""
    made = pdf.make_indirect(Dictionary(S=Name(f"/{role}"), **more))
    made.K = Array(list(held))
    for each in held:
        if is_element(each):
            each.P = made
    return made


def roles_of(element: Any) -> Any:
    """Return an element's role, with those that it holds and the numbers of its content."""
    return str(element.S)[1:], *(roles_of(kid) if is_element(kid) else int(kid) for kid in kids(element))
