"""Refuse digits in a translation that do not come from a role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.catalogs.gate.findings import Finding, listing
from chronicle.catalogs.gate.inline import parse
from chronicle.text.digits import digit_runs, tokens_with_digits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def check_digits(
    source: str, text: str, allowed: Iterable[str], *, quoting: bool = False
) -> Iterator[Finding]:
    """Find digits of any script outside a listed name.

    That the source holds the same ones excuses nothing, unless the message is `quoting`: a word of the
    interface or of a correction may name what its source names, such as a standard. A translation that is
    its source word for word says nothing of its own.
    """
    if text == source:
        return
    names = (*allowed, *(tokens_with_digits(prose(source)) if quoting else ()))
    if runs := digit_runs(prose(text), names):
        yield Finding("T024", f"it holds digits outside a role: {listing([run.text for run in runs])}.")


def prose(text: str) -> str:
    """Return what a message says in its own words: without roles, code and addresses."""
    return parse(text).text
