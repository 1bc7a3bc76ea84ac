"""Extract the text of marked content from a PDF as the standard says: in the order of the page's program.

PDFium and poppler guess at the order of lines that run both ways; a screen reader goes by the tag tree,
the program's own order and the texts that stand in it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pikepdf

from chronicle.oracles.structure_tree import kids
from chronicle.text.anchors import looks_like_note

if TYPE_CHECKING:
    from collections.abc import Iterator

_RANGES = re.compile(rb"begin(bfchar|bfrange)(.*?)endbf", re.DOTALL)
_CODES = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[)|(\])")
_WIDTH = 2  # bytes of a glyph's code in the fonts that WeasyPrint embeds


def marked_texts(pdf: Any) -> dict[Any, dict[int, str]]:
    """Return what each piece of marked content says, by page object and number."""
    fonts: dict[Any, dict[int, str]] = {}
    return {page.obj.objgen: _of_page(page, fonts) for page in pdf.pages}


def said_by(texts: dict[Any, dict[int, str]], element: Any, kid: Any) -> str:
    """Return the text of a piece of marked content in an element; an annotation has none."""
    if isinstance(kid, int):
        return texts[element.Pg.objgen].get(kid, "")
    if isinstance(kid, pikepdf.Dictionary) and "/MCID" in kid:
        return texts[kid.get("/Pg", element.get("/Pg")).objgen].get(int(kid.MCID), "")
    return ""


def is_note_mark(element: Any) -> bool:
    """Return whether an element is the mark of a note: a link that leads to one."""
    if str(element.S) != "/Link":
        return False
    annotations = (kid.Obj for kid in kids(element) if isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid)
    return any(looks_like_note(str(each.get("/Dest", ""))) for each in annotations)


def _of_page(page: pikepdf.Page, known: dict[Any, dict[int, str]]) -> dict[int, str]:
    """Run a page's program and gather its texts."""
    fonts: Any = page.obj.get("/Resources", pikepdf.Dictionary()).get("/Font", {})
    said: dict[int, str] = {}
    stack: list[tuple[int | None, bool]] = []  # the number that holds, and whether a text stands instead
    letters: dict[int, str] = {}
    for instruction in pikepdf.parse_content_stream(page, "BDC BMC EMC Tf Tj TJ"):
        operands: Any = instruction.operands
        match str(instruction.operator):
            case "Tf":
                letters = _letters(fonts[str(operands[0])], known)
            case "BMC":
                stack.append((None, False))
            case "BDC":
                number, replaced = stack[-1] if stack else (None, False)
                properties = operands[1]
                if isinstance(properties, pikepdf.Dictionary):
                    number = int(properties["/MCID"]) if "/MCID" in properties else number
                    if "/ActualText" in properties and number is not None and not replaced:
                        said[number] = said.get(number, "") + str(properties["/ActualText"])
                        replaced = True
                stack.append((number, replaced))
            case "EMC":
                stack.pop()
            case _:
                number, replaced = stack[-1] if stack else (None, False)
                if number is not None and not replaced:
                    text = "".join(_decoded(operands[0], letters))
                    said[number] = said.get(number, "") + text
    return said


def _decoded(shown: Any, letters: dict[int, str]) -> Iterator[str]:
    """Yield the letters of a string, or of an array of strings with distances between them."""
    for part in shown if isinstance(shown, pikepdf.Array) else [shown]:
        if isinstance(part, pikepdf.String):
            codes = bytes(part)
            for at in range(0, len(codes), _WIDTH):
                yield letters.get(int.from_bytes(codes[at : at + _WIDTH], "big"), "")


def _letters(font: Any, known: dict[Any, dict[int, str]]) -> dict[int, str]:
    """Return the letters of a font's glyphs, from its table for readers."""
    if font.objgen not in known:
        table: dict[int, str] = {}
        for kind, body in _RANGES.findall(font["/ToUnicode"].read_bytes() if "/ToUnicode" in font else b""):
            codes = _CODES.findall(body)
            values = [
                bytes.fromhex(code.decode()) for code, opening, closing in codes if not opening + closing
            ]
            step = 2 if kind == b"bfchar" else 3
            for at in range(0, len(values) - step + 1, step):
                first, last = values[at], values[at + step - 2]
                for offset in range(int.from_bytes(last, "big") - int.from_bytes(first, "big") + 1):
                    text = values[at + step - 1].decode("utf-16-be")
                    table[int.from_bytes(first, "big") + offset] = text[:-1] + chr(ord(text[-1]) + offset)
        known[font.objgen] = table
    return known[font.objgen]
