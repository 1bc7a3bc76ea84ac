"""Choose the rules that a translated message has to pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.catalogs.files.paths import PLAIN
from chronicle.catalogs.gate.added_markup import check_spans, check_structure, check_words
from chronicle.catalogs.gate.fidelity import check_roles
from chronicle.catalogs.gate.findings import Finding
from chronicle.catalogs.gate.hidden_characters import check_characters
from chronicle.catalogs.gate.inline import parse
from chronicle.catalogs.gate.placeholder_rules import (
    check_brackets,
    check_placeholders,
    check_plain,
    check_plural,
    counts_one_number,
)
from chronicle.catalogs.gate.stray_digits import check_digits
from chronicle.catalogs.placeholders.legend import Legend
from chronicle.core.worded import Worded, with_values
from chronicle.ledger.model import CORRECTION
from chronicle.words.quantities import DECIMAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.catalogs.files.entries import Entry
    from chronicle.catalogs.gate.allowed_names import Names
    from chronicle.languages.editions import Edition

# The figure itself: «مدني واحد» says it without.
_FIGURE = frozenset({"{n}", "{min}", "{max}"})
# The longest of the book's translations is three times its source, which is a word of three letters.
_TIMES, _MORE = 5, 200


_NOTHING = Legend()


def findings(
    entry: Entry, domain: str, edition: Edition, names: Names, legend: Legend = _NOTHING
) -> tuple[Finding, ...]:
    """Return every reason to refuse a translation, each once, in the words of the legend.

    One that is not certain may lack what its source has got since it was made.
    """
    found: dict[Finding, None] = dict.fromkeys(check_plural(entry, edition))
    source = entry.sources[-1]  # an English singular may do without its figure
    for index, form in enumerate(entry.forms):
        if not form.strip():
            continue
        if len(form) > _TIMES * len(source) + _MORE:
            # Nothing else is looked at: some of the other rules take very long over such a text.
            reason = Worded(
                "it has {given} characters, its source {wanted}.", given=len(form), wanted=len(source)
            )
            found[Finding("T027", reason)] = None
            continue
        counts_one = entry.plural is not None and counts_one_number(edition, index)
        lacking = counts_one and entry.context != DECIMAL  # no number with decimals goes without saying
        found |= dict.fromkeys(check_placeholders(source, form, _FIGURE if lacking else frozenset(), legend))
        found |= dict.fromkeys(check_brackets(source, form, legend))
        is_plain = domain in PLAIN
        found |= dict.fromkeys(_plain(source, form) if is_plain else _markup(entry, form, names))
        quoting = is_plain or (entry.context or "").startswith(CORRECTION)
        typed_in = None if names.sourced else edition
        found |= dict.fromkeys(
            check_digits(source, form, names.with_digits, quoting=quoting, typed_in=typed_in)
        )
    return tuple(
        Finding(each.code, *(with_values(text, legend.shortened) for text in (each.message, each.remedy)))
        for each in found
    )


def _plain(source: str, text: str) -> Iterator[Finding]:
    """Apply the rules for words of the interface and of the book, which are printed as they stand."""
    yield from check_characters(source, text)
    yield from check_plain(source, text)
    yield from check_words(source, text)


def _markup(entry: Entry, text: str, names: Names) -> Iterator[Finding]:
    """Apply the rules for text with roles and links."""
    source = entry.sources[-1]
    yield from check_characters(_bared(source), _bared(text))
    yield from check_structure(source, text)
    yield from check_words(source, text)
    yield from check_spans(source, text)
    yield from check_roles(source, text, names, earlier=entry.fuzzy)


def _bared(text: str) -> str:
    """Return a text with what its entities stand for: &#8238; hides a character from the eye alone."""
    return f"{text}\n{parse(text).words}" if "&" in text else text
