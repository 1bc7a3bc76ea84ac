"""The script of Japanese: Han characters and kana."""

from __future__ import annotations

from dataclasses import replace

from chronicle.languages.scripts import han
from chronicle.languages.scripts.misplaced import beside_squares
from chronicle.languages.scripts.script import Epub, Typeface

# Each with its marks of iteration and length.
HIRAGANA = "\u3041-\u3096\u309d-\u309f"
KATAKANA = "\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f"
KANA = HIRAGANA + KATAKANA

SCRIPT = replace(
    han.SIMPLIFIED,
    code="Jpan",
    name="Japanese",
    letters=han.LETTERS + KANA,
    sample="あ",
    language="ja",
    print=replace(
        han.SIMPLIFIED.print,
        text=Typeface("Noto Serif CJK JP", han.PACKAGE),
        sheets=("han", "japanese"),
        display=Typeface("Noto Sans CJK JP", han.PACKAGE),
        emphasis=Typeface("Noto Sans CJK JP", han.PACKAGE),
    ),
    epub=Epub(Typeface("Noto Serif CJK JP", han.PACKAGE), leading=1.75, indent=1),
    web=replace(
        han.SIMPLIFIED.web,
        text=("Source Han Serif", "Noto Serif CJK JP", "Noto Serif JP", "Hiragino Mincho ProN", "Yu Mincho"),
        plain=("Source Han Sans", "Noto Sans CJK JP", "Noto Sans JP", "Hiragino Sans", "Yu Gothic", "Meiryo"),
    ),
    figures=replace(han.SIMPLIFIED.figures, face=Typeface("Noto Serif CJK JP", han.PACKAGE)),
    emphasis="dots over",
    opening="「『“‘《",
    standard=None,  # it has characters of either
    # A wide space parts a sentence from the question before it.
    misplaced=beside_squares(han.LETTERS + KANA, "Japanese", "「 」 and 『 』", " \u00a0"),
)
