"""Set a proof to be read with a pencil: source and translation side by side, numbered, with a wide margin."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from chronicle.core.epoch import time_set
from chronicle.core.paper_sizes import paper_of
from chronicle.outputs.pdf.design.properties import properties
from chronicle.outputs.pdf.faces import faces_for, style_sheet
from chronicle.outputs.pdf.fetcher import BuildFolders
from chronicle.outputs.pdf.log_watch import every_warning_is_fatal
from chronicle.outputs.pdf.print_typefaces import require_fonts
from chronicle.outputs.pdf.weasyprint_patches.patching import patched
from chronicle.outputs.pdf.weasyprint_patches.typesetting import Typesetter, paint

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from chronicle.languages.editions import Edition

_WIDTH, _HEIGHT = 297.0, 210.0
_ROWS = 40  # of one table: the longer it is, the longer each of its pages takes


class GalleyPiece(NamedTuple):
    """A part of a text; with a name it is what a placeholder prints."""

    text: str
    name: str = ""


class GalleyRow(NamedTuple):
    """One message: its number and place, its source and translation, form by form, and its state."""

    number: str
    where: str
    source: Sequence[Sequence[GalleyPiece]]
    translation: Sequence[Sequence[GalleyPiece]]
    state: str = ""


class GalleySheet(NamedTuple):
    """The messages of one catalog, below its name."""

    name: str
    rows: Sequence[GalleyRow]


def galley(sheets: Iterable[GalleySheet], edition: Edition, title: str, date: str) -> bytes:
    """Return the proof of an edition as PDF, on A4 across; `date` is ISO 8601."""
    sheets = list(sheets)
    source, body = edition.source, "".join(_table(each, edition) for each in sheets)
    faces = faces_for(f"{title}{body}0123456789.", edition, [source.tag])
    require_fonts(faces.typefaces)
    with time_set(date), every_warning_is_fatal(edition.code), patched():
        folder = Path(__file__).parent
        styles = [properties(faces.own, paper_of(_WIDTH, _HEIGHT)), style_sheet(faces), _STYLE]
        typesetter = Typesetter(styles, BuildFolders([folder]).find)
        page = (
            f'<html lang="{edition.tag}"><head><title>{escape(title)}</title>'
            f'<meta name="dcterms.created" content="{date}"></head><body>{body}</body></html>'
        )
        return paint(typesetter.lay_out(page, folder.as_uri() + "/"))


def _table(sheet: GalleySheet, edition: Edition) -> str:
    columns = '<colgroup><col class="number"><col><col><col class="pencil"></colgroup>'
    rows = [_row(each, edition) for each in sheet.rows]
    tables = ("".join(rows[at : at + _ROWS]) for at in range(0, len(rows), _ROWS))
    return f'<h1 lang="{edition.source.tag}" dir="ltr">{escape(sheet.name)}</h1>' + "".join(
        f"<table>{columns}{each}</table>" for each in tables
    )


def _row(row: GalleyRow, edition: Edition) -> str:
    said = f"<br>{escape(row.where)}" if row.where else ""
    if row.state:
        said += f'<br><span lang="{edition.tag}" dir="{edition.direction}">{escape(row.state)}</span>'
    return (
        f'<tr><th scope="row" lang="{edition.source.tag}" dir="ltr"><b>{escape(row.number)}</b>{said}</th>'
        f"{_cell(row.source, edition.source)}{_cell(row.translation, edition)}<td></td></tr>"
    )


def _cell(forms: Sequence[Sequence[GalleyPiece]], edition: Edition) -> str:
    said = "".join(f"<p>{''.join(map(_piece, form))}</p>" for form in forms)
    return f'<td lang="{edition.tag}" dir="{edition.direction}">{said}</td>'


def _piece(piece: GalleyPiece) -> str:
    """Return a part of a text; what a placeholder prints stands apart, with its name behind it."""
    text = escape(piece.text)
    if not piece.name:
        return text
    return f'<bdi class="printed">{text}</bdi><bdi class="name" dir="ltr">{escape(piece.name)}</bdi>'


_STYLE = """
@page { size: 297mm 210mm; margin: 14mm 12mm 14mm 12mm;
        @bottom-center { content: counter(page); font-size: 8pt; font-family: var(--numbers) } }
html { font-size: 9.5pt; line-height: 1.45 }
body { margin: 0; overflow-wrap: anywhere; hyphens: manual }
h1 { font-size: 11pt; margin: 6mm 0 2mm; break-after: avoid; font-weight: bold }
table { border-collapse: collapse; table-layout: fixed; width: 100% }
col.number { width: 24mm }
col.pencil { width: 58mm }
tr { break-inside: avoid }
th, td { border-top: 0.3pt solid #777; padding: 1.4mm 2mm; vertical-align: top; text-align: start }
th { font-weight: normal; font-size: 7pt; color: #444; line-height: 1.3 }
th b { font-size: 9pt; color: #000 }
td { border-left: 0.3pt solid #ccc }
p { margin: 0 0 1mm }
.printed { background: #eee }
.name { font-size: 6.5pt; color: #555; padding: 0 0.6mm; font-family: var(--text) }
"""
