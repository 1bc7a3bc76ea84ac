"""The Latin script."""

from __future__ import annotations

from chronicle.languages.checks import Misplaced
from chronicle.languages.scripts.script import Epub, Lettering, Print, Script, Typeface, Web

# Letters; of transcriptions, hamza and ayn too.
LETTERS = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff\u02be\u02bf"

SCRIPT = Script(
    code="Latn",
    name="Latin",
    direction="ltr",
    letters=LETTERS,
    drawn=("LATIN", "MODIFIER"),
    sample="a",
    language="en",
    print=Print(
        text=Typeface("Gentium Plus", "fonts-sil-gentiumplus"),
        sheets=("latin",),
    ),
    epub=Epub(Typeface("Gentium Book Plus", "fonts-sil-gentiumplus")),
    web=Web(
        text=("Gentium Book Plus", "Gentium Plus", "Charter", "Georgia"),
        plain=("system-ui", "Segoe UI"),
    ),
    figures=Lettering(Typeface("Gentium Plus", "fonts-sil-gentiumplus"), size=8.2, leading=9.8),
    emphasis="slant",
    hyphenates=True,
    misplaced=(
        Misplaced("T062", r"(?<!\w)\"|\"(?!\w)", "a straight quotation mark."),
        Misplaced("T063", r"\w\ufffc|\ufffc\w", "there is no space between a word and what a role prints."),
    ),
)
