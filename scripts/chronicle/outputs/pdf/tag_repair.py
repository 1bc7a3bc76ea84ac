"""Repair the tag tree of a painted book, so that it passes PDF/UA-1 and reads as it should."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, String

from chronicle.oracles.structure_tree import elements, inner, is_element, kids
from chronicle.outputs.pdf.tag_joining import join_fragments, set_kids, unwrap_inner

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pikepdf
    from pikepdf import Object

    from chronicle.oracles.structure_tree import Kid
    from chronicle.outputs.pdf.trace import Trace

_PIXEL = 0.75  # points


def repair(pdf: pikepdf.Pdf, trace: Trace, language: str) -> None:
    """Give roles, languages and texts; join what pages have cut; put notes behind their paragraphs."""
    _describe(pdf, trace, language)
    _give_texts(pdf, trace)
    (document, *_) = inner(pdf.Root.StructTreeRoot)
    unwrap_inner(document, trace)
    join_fragments(document, trace, {})
    _place_notes(document, trace)
    every = list(elements(document))
    for element in every:
        _mend(pdf, element)
    _drop_links(pdf, every)
    _drop_empty(document)


def parent_tree(pdf: pikepdf.Pdf) -> dict[int, Object]:
    """Return the parent tree's entries by their key.

    The entry of a page is an array of elements by MCID: with `key = page.StructParents`, `tree[key][6]` is
    the element that holds the page's marked content 6. The entry of an annotation is its element.
    """
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    return {int(numbers[at]): numbers[at + 1] for at in range(0, len(numbers), 2)}


def _describe(pdf: pikepdf.Pdf, trace: Trace, language: str) -> None:
    """Set what only the HTML says: roles, and languages that are not the book's."""
    for number, role in trace.roles.items():
        pdf.get_object(number, 0).S = Name(f"/{role}")
    for number, tag in trace.languages.items():
        if tag != language:
            pdf.get_object(number, 0).Lang = String(tag)
    for number, summary in trace.summaries.items():
        table = pdf.get_object(number, 0)
        if Name.Table == table.S:
            table.A = Dictionary(O=Name.Table, Summary=String(summary))
    for number, name in trace.notes.items():
        note = pdf.get_object(number, 0)
        note.S = Name.Note
        note.ID = String(name)


def _give_texts(pdf: pikepdf.Pdf, trace: Trace) -> None:
    """Set the ActualText of each run that is painted otherwise than it is read.

    ActualText is set on the leaf elements: on a paragraph it would hide the links and notes inside.
    """
    entries = parent_tree(pdf)
    for index, page in enumerate(pdf.pages):
        texts = trace.texts.get(index)
        if not texts:
            continue
        entry = entries[int(page.obj.StructParents)]
        for mcid, text in texts.items():
            leaf = entry[mcid]
            if Name.Link == leaf.S:
                leaf = _wrap(pdf, leaf, mcid, page.obj)
                entry[mcid] = leaf
            leaf.ActualText = String(text)


def _wrap(pdf: pikepdf.Pdf, link: Object, mcid: int, page: Object) -> Object:
    """Move a piece of marked content of a link into a Span of its own; return the Span."""
    leaf = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Span, P=link, Pg=page, K=Array([mcid])))
    set_kids(link, [leaf if isinstance(kid, int) and kid == mcid else kid for kid in kids(link)])
    return leaf


def _place_notes(document: Object, trace: Trace) -> None:
    """Move each note behind the paragraph that it belongs to."""
    by_source: dict[int, Object] = {}
    notes = []
    for element in elements(document):
        made_from = trace.made_from.get(element.objgen[0])
        if made_from is not None:
            by_source.setdefault(made_from, element)
        if Name.Note == element.S:
            notes.append(element)
    last: dict[tuple[int, int], Object] = {}
    for note in notes:
        source = trace.owners.get(str(note.get("/ID", "")))
        owner = by_source.get(source) if source is not None else None
        if owner is None or "/P" not in owner:
            continue
        _remove(note)
        after = last.get(owner.objgen, owner)
        home = owner.P
        held = kids(home)
        at = next(i for i, kid in enumerate(held) if is_element(kid) and kid.objgen == after.objgen)
        set_kids(home, [*held[: at + 1], note, *held[at + 1 :]])
        last[owner.objgen] = note


def _remove(element: Object) -> None:
    home = element.P
    set_kids(home, [kid for kid in kids(home) if not (is_element(kid) and kid.objgen == element.objgen)])


def _mend(pdf: pikepdf.Pdf, element: Object) -> None:
    """Change one element so that it conforms to PDF/UA-1."""
    role = element.S
    if role == Name.LI:
        _fill_list_item(pdf, element)
    elif role == Name.L:
        if any(Name.Lbl == part.S for item in inner(element) for part in inner(item)):
            element.A = Dictionary(O=Name.List, ListNumbering=Name.Decimal)
    elif role == Name.Figure and "/BBox" in element.get("/A", {}):
        element.A.BBox = _in_points(element)
    elif role == Name.TH:
        head = element.P
        while is_element(head) and head.S not in (Name.THead, Name.Table):
            head = head.P
        element.A.Scope = Name.Column if Name.THead == head.S else Name.Row


def _fill_list_item(pdf: pikepdf.Pdf, item: Object) -> None:
    """Put what an item says into one body: an item may hold only a label and a body."""
    held = kids(item)
    labels = [kid for kid in held if is_element(kid) and Name.Lbl == kid.S]
    rest = [kid for kid in held if not (is_element(kid) and Name.Lbl == kid.S)]
    if not rest or all(is_element(kid) and Name.LBody == kid.S for kid in rest):
        return
    said: list[Kid] = []
    for kid in rest:
        said += kids(kid) if is_element(kid) and Name.LBody == kid.S else [kid]
    page = next((kid.Pg for kid in said if is_element(kid) and "/Pg" in kid), item.get("/Pg"))
    body = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.LBody, P=item))
    if page is not None:
        body.Pg = page
    set_kids(body, said)
    set_kids(item, [*labels, body])


def _in_points(figure: Object) -> Array:
    """Return the bounds of a figure as a PDF counts: in points, from the bottom left corner of its page."""
    left, top, right, bottom = (float(edge) * _PIXEL for edge in figure.A.BBox)
    height = float(figure.Pg.MediaBox[3])
    return Array([round(edge, 2) for edge in (left, height - bottom, right, height - top)])


def _drop_links(pdf: pikepdf.Pdf, every: Iterable[Object]) -> None:
    """Remove the links that have no words, with their places on the page.

    A link that is broken at its very beginning or end leaves one without width.
    """
    empty = [
        element
        for element in every
        if Name.Link == element.S and not any(isinstance(each, int) for each in _held_by(element))
    ]
    for element in empty:
        places = {kid.Obj.objgen for kid in kids(element) if isinstance(kid, Dictionary) and "/Obj" in kid}
        for page in pdf.pages:
            annotations = page.obj.get("/Annots")
            if annotations is not None and any(each.objgen in places for each in annotations):
                page.obj.Annots = Array([each for each in annotations if each.objgen not in places])
        _remove(element)


def _held_by(top: Object) -> Iterator[Kid]:
    """Yield the children of an element and of all below it that are not elements: MCIDs and references."""
    for element in elements(top):
        yield from (kid for kid in kids(element) if not is_element(kid))


def _drop_empty(document: Object) -> None:
    """Remove elements that hold nothing: rules, leaders, what was joined elsewhere."""

    def keep(element: Object) -> bool:
        there = kids(element)
        held = [kid for kid in there if not is_element(kid) or keep(kid)]
        if len(held) != len(there):
            set_kids(element, held)
        return bool(held) or element.S in (Name.TD, Name.TH, Name.TR)

    keep(document)
