"""Look in a file for the print shop for what PDF/X-4 and a press that prints black ask for.

No free validator knows PDF/X; each requirement has a code of its own here.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Array, Name

from chronicle.core.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_BLEED = 3 * 72 / 25.4
_NEAR = 0.05  # points
_LATEST = "1.6"
_DARK = 0.15  # a grey that is meant for black
_OTHER_COLOURS = {"rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN", "sh"}
_SHOWING = {"Tj", "TJ", "'", '"'}
_ACTIONS = ("/JS", "/JavaScript", "/OpenAction", "/AA")
_EMBEDDED = ("/FontFile", "/FontFile2", "/FontFile3")
_MARKS = {Name.PrinterMark, Name.TrapNet}
_VERSION = re.compile(r"<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>")


def check_press_file(data: bytes, name: str, *, leaves: bool = False) -> list[Problem]:
    """Return a problem for each requirement that a file of this name does not meet, with its first page.

    A file of `leaves` has an even number of pages.
    """
    found: dict[tuple[str, str], Problem] = {}
    with pikepdf.Pdf.open(io.BytesIO(data)) as pdf:
        for code, check in _CHECKS.items():
            for place, text in check(pdf):
                said = f"page {place}: {text}" if place else text
                found.setdefault((code, text), Problem(name, 0, code, said))
        if leaves and len(pdf.pages) % 2:
            found["P045", ""] = Problem(name, 0, "P045", f"it has {len(pdf.pages)} pages.")
    return list(found.values())


def _boxes(pdf: pikepdf.Pdf) -> Iterator[tuple[int, str]]:
    """Ask each page what is cut, with 3 mm of bleed around it and the sheet around both."""
    for number, page in enumerate(pdf.pages, 1):
        if "/TrimBox" not in page.obj or "/BleedBox" not in page.obj:
            yield number, "it does not say what is cut and what bleeds."
            continue
        if any(abs(each - _BLEED) > _NEAR for each in _beyond(page.obj.BleedBox, page.trimbox)):
            yield number, "the bleed is not 3 mm on each side."
        if any(each < -_NEAR for each in _beyond(page.mediabox, page.obj.BleedBox)):
            yield number, "the bleed reaches beyond the sheet."


def _beyond(outer: Any, inner: Any) -> list[float]:
    """Return how far a box reaches beyond another on each side."""
    sides = zip((-1, -1, 1, 1), outer, inner, strict=True)
    return [sign * (float(wide) - float(narrow)) for sign, wide, narrow in sides]


def _intent(pdf: pikepdf.Pdf) -> Iterator[tuple[int, str]]:
    """Ask for one output intent that says for which press the file is meant, with the profile of its inks."""
    intents = [each for each in pdf.Root.get("/OutputIntents", Array()) if each.get("/S") == Name.GTS_PDFX]
    if len(intents) != 1:
        yield 0, f"there are {len(intents)} output intents for a press, not one."
        return
    if not str(intents[0].get("/OutputConditionIdentifier", "")):
        yield 0, "the output intent does not name its condition."
    profile = intents[0].get("/DestOutputProfile")
    if not isinstance(profile, pikepdf.Stream):
        yield 0, "the output intent has no profile."
        return
    head = profile.read_bytes()[:40]
    if head[12:16] != b"prtr" or head[36:40] != b"acsp":
        yield 0, "the output intent has no profile of a press."
    elif head[16:20] != b"GRAY" or profile.get("/N") != 1:
        yield 0, "the profile of the output intent is not one of black ink alone."


def _fonts(pdf: pikepdf.Pdf) -> Iterator[tuple[int, str]]:
    """Ask for the glyphs of each typeface."""
    for item in _dictionaries(pdf):
        if item.get("/Type") != Name.Font or item.get("/Subtype") in {Name.Type0, Name.Type3}:
            continue
        descriptor = item.get("/FontDescriptor", {})
        if not any(key in descriptor for key in _EMBEDDED):
            yield 0, f"the typeface {str(item.get('/BaseFont', '?'))[1:]} is not embedded."


def _colours(pdf: pikepdf.Pdf) -> Iterator[tuple[int, str]]:
    """Find what is no tint of black ink."""
    for number, owner in _painted(pdf):
        for instruction in pikepdf.parse_content_stream(owner):
            if str(instruction.operator) in _OTHER_COLOURS:
                yield number, f"a colour is set by {instruction.operator}, not as a tint of black."
    for item in _dictionaries(pdf):
        picture = item.get("/Subtype") == Name.Image and not item.get("/ImageMask", False)
        if picture and item.get("/ColorSpace") != Name.DeviceGray:
            yield 0, "a picture is not in tints of black."
        for name, space in item.get("/Resources", {}).get("/ColorSpace", {}).items():
            if space != Name.DeviceGray:
                yield 0, f"the colour space {name[1:]} is not one of black ink."


def _lettering(pdf: pikepdf.Pdf) -> Iterator[tuple[int, str]]:
    """Find black lettering that is not all ink, but has the dots of a tint."""
    for number, owner in _painted(pdf):
        grey, kept = 0.0, []
        for instruction in pikepdf.parse_content_stream(owner):
            operator = str(instruction.operator)
            if operator == "q":
                kept.append(grey)
            elif operator == "Q" and kept:
                grey = kept.pop()
            elif operator == "g":
                grey = float(instruction.operands[0])
            elif operator in _SHOWING and 0 < grey < _DARK:
                yield number, "black lettering is a tint."


def _transparency(pdf: pikepdf.Pdf) -> Iterator[tuple[int, str]]:
    """Find what is transparent and not mixed as black ink."""
    for item in _dictionaries(pdf):
        group = item.get("/Group", {})
        if group.get("/S") == Name.Transparency and group.get("/CS") != Name.DeviceGray:
            yield 0, "a transparent group is not mixed as black ink."


def _annotations(pdf: pikepdf.Pdf) -> Iterator[tuple[int, str]]:
    """Find what lies over a page and is no printer's mark."""
    for number, page in enumerate(pdf.pages, 1):
        for annotation in page.obj.get("/Annots", []):
            if annotation.get("/Subtype") not in _MARKS:
                yield number, f"an annotation lies on it: {str(annotation.get('/Subtype'))[1:]}."


def _attachments(pdf: pikepdf.Pdf) -> Iterator[tuple[int, str]]:
    """Find attached files."""
    if "/AF" in pdf.Root or "/EmbeddedFiles" in pdf.Root.get("/Names", {}):
        yield 0, "files are attached."
    elif any(item.get("/Type") == Name.EmbeddedFile for item in _dictionaries(pdf)):
        yield 0, "a file is embedded."


def _actions(pdf: pikepdf.Pdf) -> Iterator[tuple[int, str]]:
    """Find what would happen when the file is opened."""
    for item in _dictionaries(pdf):
        if any(key in item for key in _ACTIONS):
            yield 0, "it holds an action."


def _identity(pdf: pikepdf.Pdf) -> Iterator[tuple[int, str]]:
    """Ask the file to say that it is PDF/X-4, and that nothing is trapped, in a version that this allows."""
    metadata = pdf.Root.get("/Metadata")
    xmp = metadata.read_bytes().decode("utf-8", "replace") if isinstance(metadata, pikepdf.Stream) else ""
    if not _VERSION.search(xmp):
        yield 0, "its metadata do not say that it is PDF/X-4."
    if pdf.pdf_version > _LATEST:
        yield 0, f"it is PDF {pdf.pdf_version}, later than {_LATEST}."
    if pdf.docinfo.get("/Trapped") != Name("/False"):
        yield 0, "it does not say that nothing is trapped."
    if pdf.is_encrypted:
        yield 0, "it is encrypted."


def _painted(pdf: pikepdf.Pdf) -> Iterator[tuple[int, Any]]:
    """Yield what holds operators: pages with their numbers, and drawings."""
    yield from enumerate(pdf.pages, 1)
    for item in pdf.objects:
        if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == Name.Form:
            yield 0, item


def _dictionaries(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Yield the objects of a file that have entries."""
    for item in pdf.objects:
        if isinstance(item, pikepdf.Stream | pikepdf.Dictionary):
            yield item


_CHECKS: dict[str, Callable[[pikepdf.Pdf], Iterator[tuple[int, str]]]] = {
    "P031": _boxes,
    "P032": _intent,
    "P033": _fonts,
    "P034": _colours,
    "P035": _lettering,
    "P036": _transparency,
    "P037": _annotations,
    "P038": _attachments,
    "P039": _actions,
    "P040": _identity,
}
