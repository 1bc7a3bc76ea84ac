"""The Hebrew script."""

from __future__ import annotations

from chronicle.languages.checks import Misplaced
from chronicle.languages.scripts.script import Epub, Lettering, Print, Script, Typeface, Web

# Points and accents, which stand on a letter.
SIGNS = "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
LETTERS = f"\u05d0-\u05ea\u05ef-\u05f2{SIGNS}"

SCRIPT = Script(
    code="Hebr",
    name="Hebrew",
    direction="rtl",
    letters=LETTERS,
    drawn=("HEBREW",),
    sample="א",
    language="he",
    print=Print(text=Typeface("Noto Serif Hebrew", "fonts-noto-core"), sheets=("hebrew",)),
    epub=Epub(Typeface("Noto Serif Hebrew", "fonts-noto-core"), leading=1.65, heading=1.4),
    web=Web(
        text=("Frank Ruhl Libre", "Noto Serif Hebrew", "New Peninim MT", "David", "FrankRuehl"),
        plain=("Noto Sans Hebrew", "Segoe UI", "Arial Hebrew", "Arial"),
        behind=("Gentium Book Plus", "Georgia"),
        leading=1.7,
    ),
    figures=Lettering(Typeface("Noto Serif Hebrew", "fonts-noto-core"), size=7.8, leading=10.2),
    emphasis="bold",
    marks="־׀׃׳״",  # maqaf, paseq, sof pasuq, geresh, gershayim
    opening="“”„‘’‚\"'",
    signs=SIGNS,
    vowels=False,
    misplaced=(
        # Its prefixes are written together with a name; what follows one is not.
        Misplaced("T063", r"\ufffc\w", "there is no space between what a role prints and a word."),
    ),
)
