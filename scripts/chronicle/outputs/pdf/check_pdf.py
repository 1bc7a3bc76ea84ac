"""Check what validators leave out: that the tag tree holds all marked content, and the direction."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name

from chronicle.core.problems import Problem
from chronicle.oracles.structure_tree import all_elements, is_element, kids
from chronicle.outputs.pdf.tag_repair import parent_tree

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.languages.editions import Edition


def check_reach(path: Path) -> list[Problem]:
    """Return a problem for each piece of marked content that no structure element leads to."""
    with pikepdf.Pdf.open(path) as pdf:
        return [Problem(path.name, 0, "P010", text) for text in _unreachable(pdf)]


def _unreachable(pdf: pikepdf.Pdf) -> list[str]:
    faults: list[str] = []
    entries = parent_tree(pdf)
    reached = {element.objgen for element in all_elements(pdf)}
    held = _held(pdf)
    keys: set[int] = set()
    for number, page in enumerate(pdf.pages, 1):
        key = page.obj.get("/StructParents")
        mcids = marked_content(page)
        if key is None:
            faults += [f"page {number} has no StructParents."] if mcids else []
            continue
        if int(key) in keys:
            faults.append(f"page {number} shares its StructParents with another page.")
        keys.add(int(key))
        entry = entries.get(int(key), Array())
        for mcid in sorted(mcids):
            parent = entry[mcid] if mcid < len(entry) else None
            if not is_element(parent) or parent.objgen not in reached:
                faults.append(f"page {number}: marked content {mcid} hangs on nothing.")
            elif (page.obj.objgen, mcid) not in held:
                faults.append(f"page {number}: no element of the tree holds marked content {mcid}.")
    for number, page in enumerate(pdf.pages, 1):
        for annotation in page.obj.get("/Annots", []):
            parent = entries.get(int(annotation.get("/StructParent", -1)))
            if parent is None or parent.objgen not in reached:
                faults.append(f"page {number}: a link is not in the tag tree.")
    return faults


def _held(pdf: pikepdf.Pdf) -> set[tuple[tuple[int, int], int]]:
    """Return the pairs of page and MCID in the tree: `((12, 0), 4)` is MCID 4 of the page in object 12."""
    return {
        (element.Pg.objgen, kid)
        for element in all_elements(pdf)
        for kid in kids(element)
        if isinstance(kid, int)
    }


def marked_content(page: pikepdf.Page) -> set[int]:
    """Return the MCIDs in a page's content stream: `/Span <</MCID 6>> BDC` gives 6."""
    found = set()
    for instruction in pikepdf.parse_content_stream(page):
        if str(instruction.operator) == "BDC":
            properties = instruction.operands[1]
            if isinstance(properties, pikepdf.Dictionary) and "/MCID" in properties:
                found.add(int(properties["/MCID"]))
    return found


def reading_order(path: Path) -> list[tuple[str, str]]:
    """Return role and ActualText of the leaves of the tag tree, in reading order."""
    with pikepdf.Pdf.open(path) as pdf:
        return [
            (str(element.S), str(element.get("/ActualText", "")))
            for element in all_elements(pdf)
            if any(isinstance(kid, int) for kid in kids(element))
        ]


def check_direction(path: Path, edition: Edition) -> list[Problem]:
    """Return a problem for each sign that a book is laid out in the wrong direction."""
    faults = []
    with pikepdf.Pdf.open(path) as pdf:
        wanted = Name.R2L if edition.direction == "rtl" else Name.L2R
        preferences = pdf.Root.get("/ViewerPreferences", Dictionary())
        if preferences.get("/Direction", Name.L2R) != wanted:
            faults.append(f"pages are not turned in the direction {wanted}.")
        if str(pdf.Root.get("/Lang", "")) != edition.tag:
            faults.append(f"the language of the file is not {edition.tag}.")
        if edition.direction == "rtl" and not any("/ActualText" in each for each in all_elements(pdf)):
            faults.append("no run of text has its reading order beside it.")
    return [Problem(path.name, 0, "P011", text) for text in faults]
