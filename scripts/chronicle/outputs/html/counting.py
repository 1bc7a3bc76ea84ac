"""Let lists and pages be counted in an edition's digits."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chronicle.languages.editions import Edition


def counting_rules(edition: Edition) -> str:
    """Return the CSS that numbers an edition's lists; nothing where its digits are Western."""
    if edition.numeral("0123456789") == "0123456789":
        return ""
    name = f"digits-{edition.digits}"
    symbols = " ".join(f'"{each}"' for each in edition.numerals)
    return (
        f"@counter-style {name} {{ system: numeric; symbols: {symbols} }}\n"
        f"ol:lang({edition.tag}) {{ list-style-type: {name} }}\n"
        f"nav ol:lang({edition.tag}) {{ list-style-type: none }}\n"  # it has the numbers of its chapters
    )
