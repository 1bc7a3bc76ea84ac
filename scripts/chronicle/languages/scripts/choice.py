"""Choose scripts: that of a language, and those that a text needs."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from babel.core import get_global, parse_locale

from chronicle.languages.scripts import SCRIPTS
from chronicle.languages.scripts.characters import is_letter, script_in_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from chronicle.languages.scripts.script import Script


@cache
def script_of_language(tag: str) -> Script | None:
    """Return the script that a language is written in, given its BCP 47 tag: CLDR says which is usual.

    None where there is no module for it, as for what is no tag.
    """
    try:
        language, territory, script, *_ = parse_locale(tag, sep="-")
    except ValueError:
        return None
    if script is None:
        usual = get_global("likely_subtags")
        known = usual.get(f"{language}_{territory}") or usual.get(language)
        script = parse_locale(known)[2] if known else None
    return next((each for each in SCRIPTS if each.code == script), None)


def scripts_in(text: str, own: Script, languages: Iterable[str] = ()) -> tuple[Script, ...]:
    """Return the scripts whose faces a text needs: its own first, then the others in the order of SCRIPTS.

    They are those of the languages that passages are in, and those that draw the letters that are left.
    """
    found = {own, *filter(None, map(script_of_language, languages))}
    for kind in sorted({script_in_name(letter) for letter in set(text) if is_letter(letter)}):
        if not any(kind in script.drawn for script in found):
            found |= set([script for script in SCRIPTS if kind in script.drawn][:1])
    return (own, *(script for script in SCRIPTS if script in found and script != own))


def without_kin(scripts: Iterable[Script]) -> tuple[Script, ...]:
    """Return the scripts, and of those that draw the same letters the first alone."""
    kept: dict[tuple[str, ...], Script] = {}
    for script in scripts:
        kept.setdefault(script.drawn, script)
    return tuple(kept.values())


def by_language(languages: Iterable[str], scripts: Sequence[Script]) -> tuple[tuple[str, Script], ...]:
    """Return languages with the one of these scripts whose faces draw them, as a style sheet names them.

    Tags of one language that goes in one script become that language's. What holds of less comes later,
    and Latin, which all others fall back to, after the others: of two rules that are alike the last one is
    followed.
    """
    drawn: dict[str, dict[str, Script]] = {}
    for tag in languages:
        own = script_of_language(tag)
        nearest = [script for script in scripts if script == own] or [
            script for script in scripts if own and script.drawn == own.drawn
        ]
        if nearest:
            drawn.setdefault(tag.split("-")[0], {})[tag] = nearest[0]
    found: dict[str, Script] = {}
    for language, tags in drawn.items():
        alike = len(set(tags.values())) == 1
        found |= {language: next(iter(tags.values()))} if alike else tags
    order = {script: place for place, script in enumerate((*SCRIPTS[1:], SCRIPTS[0]))}
    return tuple(sorted(found.items(), key=lambda item: (item[0].count("-"), order[item[1]], item[0])))
