"""Han characters, of simplified and of traditional Chinese."""

from __future__ import annotations

from dataclasses import replace

from chronicle.languages.checks import Misplaced
from chronicle.languages.scripts.misplaced import beside_squares
from chronicle.languages.scripts.script import Epub, Lettering, Print, Script, Typeface, Web

# Radicals, iteration marks and zero, the main block and its extensions, compatibility forms.
LETTERS = "\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# The faces of all regions draw all characters, kana too; each draws some in the forms of its region.
DRAWN = ("CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA")
PACKAGE = "fonts-noto-cjk"
_SPACES = " \u00a0\u3000"

SIMPLIFIED = Script(
    code="Hans",
    name="Han",
    direction="ltr",
    letters=LETTERS,
    drawn=DRAWN,
    sample="一",
    language="zh",
    print=Print(
        text=Typeface("Noto Serif CJK SC", PACKAGE),
        sheets=("han",),
        display=Typeface("Noto Sans CJK SC", PACKAGE),
        emphasis=Typeface("LXGW WenKai", "fonts-lxgw-wenkai"),
    ),
    epub=Epub(Typeface("Noto Serif CJK SC", PACKAGE), leading=1.75, indent=2),
    web=Web(
        text=("Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "Songti SC", "SimSun"),
        plain=("Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei"),
        behind=("Georgia",),
        leading=1.8,
    ),
    figures=Lettering(Typeface("Noto Serif CJK SC", PACKAGE), size=7.8, leading=10.4),
    emphasis="dots under",
    opening="“‘《「『",
    spaced=False,
    squares=True,
    # The mainland's first standard; 著 is in it, although 着 is its simplified form elsewhere.
    standard=("gb2312", "Traditional-Simplified"),
    misplaced=(
        *beside_squares(LETTERS, "Chinese", "“ ” and ‘ ’", _SPACES),
        Misplaced("T062", "[«»‹›]", "a quotation mark of another script; Chinese has “ ” and ‘ ’.", "“ ”"),
        Misplaced("T062", "[「」『』]", "a corner bracket; on the mainland Chinese has “ ” and ‘ ’.", "“ ”"),
    ),
)

TRADITIONAL = replace(
    SIMPLIFIED,
    code="Hant",
    name="Traditional Han",
    language="zh-Hant",
    print=replace(
        SIMPLIFIED.print,
        text=Typeface("Noto Serif CJK TC", PACKAGE),
        display=Typeface("Noto Sans CJK TC", PACKAGE),
        emphasis=Typeface("Noto Sans CJK TC", PACKAGE),  # the Kai face has the mainland's forms
    ),
    epub=Epub(Typeface("Noto Serif CJK TC", PACKAGE), leading=1.75, indent=2),
    web=replace(
        SIMPLIFIED.web,
        text=("Source Han Serif TC", "Noto Serif CJK TC", "Noto Serif TC", "Songti TC", "PMingLiU"),
        plain=("Source Han Sans TC", "Noto Sans CJK TC", "Noto Sans TC", "PingFang TC", "Microsoft JhengHei"),
    ),
    figures=replace(SIMPLIFIED.figures, face=Typeface("Noto Serif CJK TC", PACKAGE)),
    standard=("big5", "Simplified-Traditional"),
    misplaced=beside_squares(LETTERS, "Chinese", "「 」 and 『 』", _SPACES),
)
