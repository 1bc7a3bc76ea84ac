"""Check what a finished PDF says about itself, in both places, and how it asks to be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pikepdf
from lxml import etree
from pikepdf import Array, Dictionary, Name

from chronicle.core.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from chronicle.languages.editions import Edition

_NEEDED = ("Title", "Subject", "Creator", "Producer", "CreationDate")
# Where XMP says the same as an entry of the document information.
_SAME = {
    "Title": "dc:title",
    "Author": "dc:creator",
    "Subject": "dc:description",
    "Keywords": "pdf:Keywords",
    "Creator": "xmp:CreatorTool",
    "Producer": "pdf:Producer",
}
_SPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
}


def check_identity(path: Path, edition: Edition, told: Mapping[str, str]) -> list[Problem]:
    """Return a problem for each thing that a PDF does not say of itself, or says in two ways.

    `told` has what the book says of itself, by the names that a PDF gives it: its title, its author.
    """
    with pikepdf.Pdf.open(path) as pdf:
        info = {str(name)[1:]: str(value) for name, value in pdf.docinfo.items()}
        faults = [*_of_info(info, told), *_of_xmp(pdf, info, edition), *_of_view(pdf)]
    return [Problem(path.name, 0, "P042", text) for text in faults]


def _of_info(info: Mapping[str, str], told: Mapping[str, str]) -> Iterator[str]:
    for name in _NEEDED:
        if not info.get(name):
            yield f"it has no {name}."
    for name, text in told.items():
        if text and info.get(name, "") != text:
            yield f"its {name} is “{info.get(name, '')}”, not “{text}”."


def _of_xmp(pdf: pikepdf.Pdf, info: Mapping[str, str], edition: Edition) -> Iterator[str]:
    metadata = pdf.Root.get("/Metadata")
    if not isinstance(metadata, pikepdf.Stream):
        yield "it has no XMP."
        return
    root = etree.fromstring(metadata.read_bytes())
    for name, place in _SAME.items():
        said = _said(root, place)
        if said != info.get(name, ""):
            yield f"its {name} is “{info.get(name, '')}”, and “{said}” in its XMP."
    if _said(root, "dc:language") != edition.tag or str(pdf.Root.get("/Lang", "")) != edition.tag:
        yield f"it does not say that its language is {edition.tag}."


def _said(root: etree._Element, place: str) -> str:
    """Return what an element of the XMP says, of a list the first."""
    found = root.find(f".//{place}", _SPACES)
    if found is None:
        return ""
    return next((text.strip() for text in map(str, found.itertext()) if text.strip()), "")


def _of_view(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Ask for the first page, shown whole, beside the outline, with the title above."""
    opened: Any = pdf.Root.get("/OpenAction")
    if not isinstance(opened, Array) or opened[0].objgen != pdf.pages[0].objgen or opened[1] != Name.Fit:
        yield "it does not open at its first page, shown whole."
    if pdf.Root.get("/PageMode") != Name.UseOutlines:
        yield "it does not open with its outline."
    if "/PageLayout" not in pdf.Root:
        yield "it does not say how its pages lie."
    preferences = pdf.Root.get("/ViewerPreferences", Dictionary())
    if not preferences.get("/DisplayDocTitle", False):
        yield "it is shown under the name of its file, not under its title."
