"""The Cyrillic script."""

from __future__ import annotations

from dataclasses import replace

from chronicle.languages.scripts import latin

LETTERS = "\u0400-\u0481\u048a-\u052f\u1c80-\u1c8a"

SCRIPT = replace(
    latin.SCRIPT,
    code="Cyrl",
    name="Cyrillic",
    letters=LETTERS,
    drawn=("CYRILLIC",),
    sample="а",
    language="ru",
    web=replace(
        latin.SCRIPT.web, text=("Gentium Book Plus", "Gentium Plus", "PT Serif", "Georgia", "Noto Serif")
    ),
    opening="«„“‘\"'",
)
