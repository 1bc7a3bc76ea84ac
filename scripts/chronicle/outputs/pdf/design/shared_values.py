"""What pages of all scripts share: rules, colours, spaces of tables, lists, boxes and appendices.

Each value is named by what it is for, and reaches the style sheets as the custom property of that name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

SHARED: Mapping[str, str] = {
    # Colours, all of them greys: a page is printed in black. A theme may have others for the first three.
    "ink": "#000",
    "quiet": "#555",  # labels, captions of lists, numbers of paragraphs
    "accent": "#444",  # the number above a chapter's title, the rule above a box
    "faint": "#999",  # rules between rows, the bar beside what is not current
    "tint": "#e8e8e8",  # behind words that are not current
    "state-tint": "#ddd",
    # Rules.
    "rule-firm": "0.8pt",
    "rule": "0.35pt",
    "rule-fine": "0.2pt",
    "state-bar": "2pt",
    "state-gap": "2.2mm",
    "state-padding": "1mm",
    # Above and below the text.
    "head-gap": "4.6mm",
    "folio-gap": "5.5mm",
    "notes-gap": "0.5 line",
    "notes-padding": "4pt",
    # The opening of a chapter, and of an appendix.
    "raised-sink": "0.5 line",  # of an appendix, and of a chapter whose title is raised
    "raised-gap": "1.5 line",
    "kicker-line": "1.5 line",
    "kicker-gap": "0.5 line",
    # Headings: with the half line within, two lines stand before one; a page's first loses only whole ones.
    "h1-line": "2 line",
    "h2-line": "1 line",
    "h2-before": "1 line",
    "h2-above": "0.5 line",
    "h2-after": "0.5 line",
    "h3-line": "1 line",
    "h3-before": "1 line",
    # What stands between paragraphs: rhythm.py adds to the space after it, up to whole lines.
    "apart-before": "1 line",
    "apart-after": "0.5 line",
    # Words in the line.
    "small-mark": "0.7em",  # superscript and subscript
    "code-size": "0.8em",
    "note-indent": "1em",
    "note-number-width": "1.9em",
    # Lists and quotations.
    "list-gap": "1 line",
    "list-indent": "1.5em",
    "quote-gap": "1 line",
    "transition-gap": "1 line",
    # Boxes.
    "box-above": "0.5 line",
    "box-below": "0.5 line",
    "box-title-gap": "0.8mm",
    # Tables.
    "caption-gap": "1.4mm",
    "cell-above": "0.9mm",
    "cell-below": "0.9mm",
    "cell-after": "2mm",
    "tight-cell-after": "1mm",
    "wide-table-size": "0.86em",
    "tight-table-size": "0.8em",
    "leading-table-size": "0.8em",
    "leading-table-leading": "1.25em",
    "leading-cell-above": "0.55mm",
    "leading-cell-below": "0.55mm",
    "logo-height": "16mm",
    "logo-foot": "14mm",  # from the foot of the title page
    # Figures.
    "figcaption-gap": "2mm",
    "legend-gap": "0.6mm",
    # The cover.
    "cover-band": "8mm",  # along the binding
    "cover-inset": "24mm",
    "cover-subtitle-gap": "8mm",
    "cover-line": "0.8mm",
    "cover-line-gap": "5mm",
    "cover-foot": "20mm",
    "cover-foot-size": "11pt",
    # The first pages.
    "blank-height": "1mm",
    "title-sink": "42mm",
    "subtitle-gap": "5mm",
    "subtitle-inset": "10mm",
    "imprint-sink": "34mm",
    "imprint-title-gap": "3mm",
    "imprint-gap": "1.7mm",
    "toc-label-width": "7mm",
    "toc-sections-size": "0.84em",
    "slot-width": "8mm",
    # Lists of names, of works, of corrections.
    "column-gap": "6mm",
    "facts-gap": "0.5 line",
    "fact-gap": "2pt",
    "cited-size": "0.88em",
    "cited-gap": "1.5pt",
    "cited-indent": "1.2em",
    "names-size": "0.8em",
    "names-leading": "1.32em",
    "names-gap": "2.5pt",
    "names-indent": "0.8em",
    # Chronology and register.
    "chronology-cell-above": "0.3mm",
    "chronology-cell-below": "0.3mm",
    "chronology-cell-after": "1.4mm",
    "chronology-h2-before": "0.5 line",
    "chronology-h2-after": "3pt",  # or the tails of Arabic letters stand on the rule below
    "register-before": "6.5pt",
    "register-after": "1.5pt",
    "why-before": "1pt",
    "caution-after": "1.5pt",
    "caution-indent": "1em",
    "positions-cell-above": "0.4mm",
    "positions-cell-below": "0.7mm",
    # The index.
    "letter-size": "1em",
    "letter-before": "7pt",
    "letter-after": "1pt",
    "entry-size": "0.84em",
    "entry-leading": "1.3em",
    "entry-indent": "2em",
    "subentry-indent": "1em",
    "repeated-out": "-1.19em",  # of a repeated entry: that indent, in ems of the entry
}
