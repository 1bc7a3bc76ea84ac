"""Small printed books to look at."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pikepdf
import pytest
from lxml import etree

from chronicle.outputs.pdf.description import About
from chronicle.outputs.pdf.parts import Frame, Part
from chronicle.outputs.pdf.printing import print_book
from tests.builder.outputs.pdf.conftest import SENTENCES, TITLE, print_small
from tests.languages import edition_of, in_turn
from tests.shared import made_once

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from chronicle.languages.editions import Edition


SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="90mm" height="40mm"><path d="M0 0h300v150h-300z"/></svg>'
)


@dataclass(frozen=True)
class Proof:
    """A printed small book."""

    edition: Edition
    path: Path
    composed: list[int] = field(default_factory=list)  # pages that belong to no document


def proof_of(code: str, body: etree._Element, folder: Path, css: str = "") -> Proof:
    """Print one chapter."""
    frame = Frame(edition_of(code), TITLE[code])
    about = About(TITLE[code], "The editors", "2026-01-02T00:00:00Z")
    part = Part("chapters/01-x", "A", body)
    path = folder / f"proof-{code}.pdf"
    path.write_bytes(print_book([part], frame, about, folder=folder, css=css).data)
    return Proof(edition_of(code), path)


def chapter_of(*paragraphs: str) -> etree._Element:
    """Return a chapter of paragraphs."""
    body = etree.Element("section", {"class": "document", "id": "chapters-01-x"})
    for number, text in enumerate(paragraphs, 1):
        etree.SubElement(body, "p", {"id": f"p1-{number}"}).text = text
    return body


@pytest.fixture(scope="session", params=in_turn("ar", "en", "zh"))
def printed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Proof:
    """Return a small book with notes, in each language."""
    code = request.param

    def make(folder: Path) -> None:
        made = print_small(code, folder, lengths=(4, 4))
        (folder / "small.pdf").write_bytes(made.data)
        (folder / "composed.json").write_text(json.dumps(made.book.composed))

    folder = made_once(tmp_path_factory, f"proof-{code}", make)
    composed = json.loads((folder / "composed.json").read_text())
    return Proof(edition_of(code), folder / "small.pdf", composed)


def planted(proof: Proof, folder: Path, plant: Callable[[pikepdf.Pdf], None]) -> Path:
    """Return a copy of a printed book with a fault in it."""
    path = folder / "planted.pdf"
    with pikepdf.Pdf.open(proof.path) as pdf:
        plant(pdf)
        pdf.save(path)
    return path


# What is planted into the small book is looked for in one language, which has most to go wrong.
ONE_LANGUAGE = pytest.mark.parametrize("printed", ["ar"], indirect=True)

__all__ = ["ONE_LANGUAGE", "SENTENCES", "SVG", "Proof", "chapter_of", "planted", "proof_of"]
