"""Refuse digits in a translation that do not come from a role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.catalogs.gate.findings import Finding, listing
from chronicle.catalogs.gate.inline import parse
from chronicle.core.worded import Worded
from chronicle.text.digits import digit_runs, tokens_with_digits
from chronicle.words.numbers import number_forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chronicle.languages.editions import Edition


def check_digits(
    source: str, text: str, allowed: Iterable[str], *, quoting: bool = False, typed_in: Edition | None = None
) -> Iterator[Finding]:
    """Find digits of any script outside a listed name.

    That the source holds the same ones excuses nothing, unless the message is `quoting`: a word of the
    interface or of a correction may name what its source names, such as a standard. A translation that is
    its source word for word says nothing of its own. In a report, whose numbers are `typed_in` its editions,
    each of them stands as the source or the language writes it: 1.5 or 1,5.
    """
    if text == source:
        return
    quoted = tokens_with_digits(prose(source)) if quoting or typed_in else ()
    names = [*allowed, *quoted]
    if typed_in:
        names += [form for token in quoted for form in number_forms(typed_in, token)]
    if runs := digit_runs(prose(text), names):
        yield Finding(
            "T024",
            Worded("a number is typed: {listed}.", listed=listing([run.text for run in runs])),
        )


def prose(text: str) -> str:
    """Return what a message says in its own words: without roles, code and addresses."""
    return parse(text).text
