"""Write small PDFs by hand: what stands where is known to the point, and no layout takes time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

WIDTH, HEIGHT = 420, 595  # A5, in points
SIZE = 10


def text(left: float, base: float, said: str, size: float = SIZE) -> str:
    """Return what paints a line of text at a place, in points from the page's bottom left corner."""
    return f"BT /F {size} Tf 1 0 0 1 {left} {base} Tm ({said}) Tj ET\n"


def box(left: float, bottom: float, width: float, height: float, gray: float = 0) -> str:
    """Return what fills a box, and is a rule to whoever reads the page."""
    return f"q {gray} g {left} {bottom} {width} {height} re f Q\n"


def figure(left: float, bottom: float, width: float, height: float) -> str:
    """Return a box that is tagged as part of a figure."""
    return f"/Figure <</MCID 0>> BDC {box(left, bottom, width, height)}EMC\n"


def write(
    path: Path,
    *pages: str,
    places: Mapping[str, tuple[int, float, float]] | None = None,
    links: Sequence[tuple[int, tuple[float, float, float, float], str]] = (),
    signs: Mapping[str, str] | None = None,
) -> Path:
    """Write a PDF of these pages, with named places, links to them, and other text for some letters."""
    with pikepdf.new() as pdf:
        face = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        if signs:
            face.ToUnicode = pdf.make_stream(_table(signs).encode())
        form = pdf.make_stream(box(0, 0, 20, 20).encode())
        form.update({"/Type": Name.XObject, "/Subtype": Name.Form, "/BBox": Array([0, 0, 20, 20])})
        shared = Dictionary(
            Font=Dictionary(F=pdf.make_indirect(face)), XObject=Dictionary(X=pdf.make_indirect(form))
        )
        for content in pages:
            page: Any = pdf.add_blank_page(page_size=(WIDTH, HEIGHT)).obj
            page.Resources = shared
            page.Contents = pdf.make_stream(content.encode())
        for number, rect, target in links:
            link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array(list(rect)), Dest=String(target))
            page = pdf.pages[number - 1].obj
            page.Annots = Array([*page.get("/Annots", []), pdf.make_indirect(link)])
        if places:
            named: list[Any] = []
            for name, (number, left, top) in sorted(places.items()):
                named += [String(name), Array([pdf.pages[number - 1].obj, Name.XYZ, left, top, 0])]
            pdf.Root.Names = Dictionary(Dests=Dictionary(Names=Array(named)))
        pdf.save(path)
    return path


def _table(signs: Mapping[str, str]) -> str:
    """Return the table that says what the letters of the face are."""
    rows = "".join(f"<{ord(each):02x}> <{ord(sign):04x}>\n" for each, sign in signs.items())
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
        "1 begincodespacerange <00> <ff> endcodespacerange\n"
        f"1 beginbfrange <20> <7e> <0020> endbfrange\n{len(signs)} beginbfchar\n{rows}endbfchar\n"
        "endcmap end end\n"
    )
