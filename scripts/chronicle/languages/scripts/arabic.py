"""The Arabic script, of Arabic, Persian, Urdu and others."""

from __future__ import annotations

from chronicle.languages.scripts.record import Epub, Lettering, Print, Script, Typeface, Web

# Letters of the Arabic language.
ARABIC_LETTERS = "\u0621-\u064a"
# Letters of all languages, as of Persian, without their digits and marks.
ALL_LETTERS = f"{ARABIC_LETTERS}\u066e-\u06d3\u06fa-\u06ff"
# What stands on a letter or stretches it, and is none: vowels, signs of recitation, the stretched line.
SIGNS = "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed"
# Letters of all languages, with the signs on them and the digits.
LETTERS = "\u0620-\u06ff"

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
        size=11.6,
        sheets=("arabic",),
        beside={"Latn": 0.9, "Cyrl": 0.9, "Hans": 0.84, "Hant": 0.84},
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
    figures=Lettering(Typeface("Noto Sans Arabic", "fonts-noto-core"), size=7.4, leading=11.4),
    emphasis="bold",
    marks="،؛؟«»",
    opening="«“",
    signs=SIGNS,
    vowels=False,
)
