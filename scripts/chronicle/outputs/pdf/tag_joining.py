"""Join what page breaks have cut in the tag tree: a paragraph or a table on two pages is one element."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Name, String

from chronicle.oracles.structure_tree import elements, inner, is_element, kids

if TYPE_CHECKING:
    from pikepdf import Object

    from chronicle.oracles.structure_tree import Kid
    from chronicle.outputs.pdf.trace import Trace

# Left as the page breaks made them: links and pictures hold marked content itself.
_WHOLE = frozenset({"/Link", "/Figure"})


def set_kids(element: Object, held: list[Kid]) -> None:
    """Set the children of a structure element, and itself as their parent."""
    element.K = Array(held)
    for kid in held:
        if is_element(kid):
            kid.P = element


def unwrap_inner(element: Object, trace: Trace) -> None:
    """Unwrap elements inside others of their kind: a paragraph with a hung number is made of two boxes."""
    held: list[Kid] = []
    is_changed = False
    for kid in kids(element):
        if is_element(kid):
            unwrap_inner(kid, trace)
            if kid.objgen[0] in trace.inner and kid.S == element.S and str(kid.S) not in _WHOLE:
                held += kids(kid)
                is_changed = True
                continue
        held.append(kid)
    if is_changed:
        set_kids(element, held)


def join_fragments(element: Object, trace: Trace, seen: dict[int, Object]) -> None:
    """Join the elements that a page break has made of one: a paragraph or a table on two pages is one."""
    held: list[Kid] = []
    there = kids(element)
    for kid in there:
        if not is_element(kid):
            held.append(kid)
            continue
        made_from = trace.made_from.get(kid.objgen[0])
        first = seen.get(made_from) if made_from is not None else None
        if first is not None and first.S == kid.S and str(kid.S) not in _WHOLE:
            before = {item.objgen for item in inner(first)}
            join_fragments(kid, trace, seen)
            new = [item for item in kids(kid) if not is_element(item) or item.objgen not in before]
            set_kids(first, kids(first) + new)
            if Name.Table == kid.S:
                _name_headers(first, kid.objgen[0])
        else:
            if made_from is not None and str(kid.S) not in _WHOLE:
                seen[made_from] = kid
            held.append(kid)
            join_fragments(kid, trace, seen)
    if len(held) != len(there):
        set_kids(element, held)


def _name_headers(table: Object, number: int) -> None:
    """Let the cells of the part of a table that was element `number` name the headers of its first page.

    WeasyPrint calls a header by its table’s number, its row and its column.
    """
    own = {str(element.ID) for element in elements(table) if "/ID" in element}
    there = str(table.objgen[0])
    for cell in elements(table):
        if "/A" in cell and "/Headers" in cell.A:
            names = [str(name) for name in cell.A.Headers.as_list()]
            mended = [name if name in own else there + name.removeprefix(str(number)) for name in names]
            cell.A.Headers = Array([String(name) for name in mended])
