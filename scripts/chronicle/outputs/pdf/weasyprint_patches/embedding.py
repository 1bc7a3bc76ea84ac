"""Pass the fonts and content streams of a painted book through `text_layer` before they are written."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from chronicle.outputs.pdf import text_layer
from chronicle.outputs.pdf.glyphs import Face, glyph_names, with_widths

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from chronicle.outputs.pdf.weasyprint_patches.protocols import Font


def mend(fonts: Iterable[Font], streams: Sequence[Any]) -> None:
    """Correct the text of all fonts, and the content streams that are set in them.

    A stream's `stream` is its list of operators, as in `[b"BT", b"/F 10 Tf", b"[<0001>] TJ", b"ET"]`.
    """
    groups: dict[str, list[Font]] = {}
    for font in fonts:
        groups.setdefault(font.hash, []).append(font)
    faces = {name: _face_of(group) for name, group in groups.items()}
    mended = text_layer.mend(faces, [stream.stream for stream in streams])
    for name, group in groups.items():
        _give_back(faces[name], group)
    for stream, operators in zip(streams, mended, strict=True):
        stream.stream[:] = operators


def _face_of(group: Sequence[Font]) -> Face:
    """Return one face for all fonts of one name: WeasyPrint may keep several, and writes only the last."""
    face = Face(partial(glyph_names, group[0].file_content, group[0].index))
    for font in group:
        for glyph, text in font.to_unicode.items():
            face.texts[glyph] = face.texts.get(glyph) or text
        face.widths |= font.widths
    return face


def _give_back(face: Face, group: Sequence[Font]) -> None:
    """Give the fonts of one name the texts and widths of their face; the first of them is embedded."""
    for font in group:
        font.to_unicode = {glyph: face.texts[glyph] for glyph in font.to_unicode}
        if face.widened:
            font.widths = {glyph: face.widths[glyph] for glyph in font.widths}
    if face.widened:
        group[0].clean = partial(_clean, group[0], group[0].clean, face)


def _clean(font: Font, original: Any, face: Face, *arguments: Any) -> None:
    """Cut a font's file down as WeasyPrint does, then make its glyphs as wide as the PDF says."""
    original(*arguments)
    widths = {glyph: face.widths[glyph] for glyph in face.widened}
    font.file_content = with_widths(font.file_content, widths, font.upem)
