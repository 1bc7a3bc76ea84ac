"""The Arabic script, of Arabic, Persian, Urdu and others."""

from __future__ import annotations

from chronicle.languages.checks import Misplaced
from chronicle.languages.scripts.script import Epub, Lettering, Print, Script, Typeface, Web

# Letters of the Arabic language.
ARABIC_LETTERS = "\u0621-\u064a"
# Letters of all languages, as of Persian, without their digits and marks.
ALL_LETTERS = f"{ARABIC_LETTERS}\u066e-\u06d3\u06fa-\u06ff"
# What stands on a letter or stretches it, and is none: vowels, signs of recitation, the stretched line.
SIGNS = "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed"
# Letters of all languages, with the signs on them and the digits.
LETTERS = "\u0620-\u06ff"

# A role prints words: its place counts as a letter, and so does that of a note.
_ONE = f"[{ALL_LETTERS}{SIGNS}\ufffb\ufffc]"
_END = rf"[{ALL_LETTERS}{SIGNS}\ufffb\ufffc»”)\]]"
_BEGINNING = rf"\s*[«“(\[]?[{ALL_LETTERS}\ufffc]"

SCRIPT = Script(
    code="Arab",
    name="Arabic",
    direction="rtl",
    letters=LETTERS,
    drawn=("ARABIC",),
    sample="ا",
    language="ar",
    print=Print(
        text=Typeface("Amiri", "fonts-hosny-amiri"),
        sheets=("arabic",),
    ),
    epub=Epub(Typeface("Amiri", "fonts-hosny-amiri"), leading=1.8, heading=1.6),
    web=Web(
        text=("Amiri", "Noto Naskh Arabic", "Geeza Pro", "Sakkal Majalla", "Traditional Arabic"),
        plain=("Noto Sans Arabic", "SF Arabic", "Segoe UI", "Tahoma"),
        behind=("Gentium Book Plus", "Georgia"),
        leading=1.85,
        size=112.5,
        beside=1.06,
        heading=1.5,
    ),
    figures=Lettering(Typeface("Amiri", "fonts-hosny-amiri"), size=8.4, leading=13),
    emphasis="bold",
    marks="،؛؟«»",
    opening="«‹“",
    signs=SIGNS,
    vowels=False,
    misplaced=(
        Misplaced("T062", rf"(?<={_END})\s*,|,(?={_BEGINNING})", "a Latin comma; Arabic has ،", "،"),
        Misplaced("T062", rf"(?<={_END})\s*;|;(?={_BEGINNING})", "a Latin semicolon; Arabic has ؛", "؛"),
        Misplaced(
            "T062", rf"(?<={_END})\s*\?|\?(?={_BEGINNING})", "a Latin question mark; Arabic has ؟", "؟"
        ),
        Misplaced(
            "T062", rf"(?<={_ONE})[\"']|[\"'](?={_ONE})", "a straight quotation mark; Arabic has « »", "« »"
        ),
        Misplaced("T062", rf"(?<!«)“(?={_ONE})(?![^«]*»)", "“ ” stand only inside « »", "« »"),
        Misplaced(
            "T062",
            "[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdef\ufe70-\ufefc]",
            "a letter in a fixed shape, as old programs copy it; type the letter itself.",
        ),
        Misplaced("T062", "[「」『』《》〈〉，。、；：]", "a mark of Chinese or Japanese."),
        Misplaced("T062", rf"(?<={_ONE})\u0640+(?={_ONE})", "a stretched letter (kashida)."),
        Misplaced(
            "T063",
            r"(?<=[\w\ufffb\ufffc»)]) +[،؛؟.:](?!\.)",
            "a space stands before a punctuation mark.",
        ),
        Misplaced("T063", r"[،؛؟](?=[\w\ufffc])", "there is no space after a punctuation mark."),
    ),
)
