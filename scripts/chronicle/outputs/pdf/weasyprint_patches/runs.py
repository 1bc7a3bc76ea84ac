"""Set a run of text anew on pages that are laid out already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weasyprint.text import line_break  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from typing import Literal

    from chronicle.outputs.pdf.weasyprint_patches.protocols import TextBox

    Side = Literal["left", "right"]


def set_text(run: TextBox, text: str, side: Side) -> None:
    """Replace the text of a run, keeping its edge on the given side."""
    layout = line_break.create_layout(text, run.style, None, None, 0)
    line, _ = layout.get_first_line()
    width, _ = line_break.line_size(line, run.style)
    layout.deactivate()
    if side == "right":
        run.position_x += run.width - width
    run.text, run.width, run.pango_layout = text, width, layout
