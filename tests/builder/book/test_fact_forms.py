"""A fact that is written otherwise than it must be is told with its line."""

from __future__ import annotations

from typing import Any

import pytest

from chronicle.book.fact_forms import slips_of_form
from chronicle.book.facts import BookFacts
from chronicle.core.problems import ProblemsFound
from tests.languages import CHOSEN

_FACTS: dict[str, Any] = {
    "title": "A title", "subtitle": "And more", "slug": "a", "version": "1", "release_date": "2025-03-31",
    "identifiers": {"en": "urn:uuid:00000000-0000-4000-8000-000000000001"}, "reviewers": {"ar": None},
}  # fmt: skip


@pytest.mark.parametrize(
    ("field", "value", "part"),
    [
        ("release_date", "tomorrow", "no day"),
        ("release_date", "2025-02-30", "no day"),
        ("release_date", "20250331", "no day"),
        ("publisher", "a\0b", "U+0000"),
        ("publisher", "a\ud800", "U+D800"),
        ("contact", "a\nb", "U+000A"),
        ("identifiers", {"zz": "x"}, "no edition"),
        ("reviewers", {"en": "a\x1bb"}, "U+001B"),
        ("title", "x" * 201, "201 letters"),
        ("title", "  ", "nothing but spaces"),
        ("title", "a\u202eb", "U+202E"),
        ("title", "a\u200fb", "U+200F"),
        ("title", "a\u2066b", "U+2066"),
        ("title", "a\u0378b", "U+0378"),
        ("subtitle", "What {sources} say", "{sources}"),
        ("licence", "x" * 501, "501 letters"),
        ("subtitle", "x" * 201, "201 letters"),
        ("version", "1" * 41, "41 letters"),
        ("description", "Of {Documents} and {claims}", "{claims}"),
    ],
)
def test_a_slip_is_told(field, value, part):
    """What no page, package or catalog record can hold is refused before anything is built."""
    with pytest.raises(ProblemsFound) as found:
        BookFacts.from_dict(_FACTS | {field: value}, CHOSEN.codes)
    assert [("M002", field, True)] == [(p.code, p.subject, part in p.message) for p in found.value.problems]


def test_what_fits_passes():
    """A title of two hundred letters and a real day are no slips."""
    assert [] == list(slips_of_form(_FACTS | {"title": "x" * 200}, CHOSEN.codes))
    assert [] == list(
        slips_of_form(_FACTS | {"title": "{A} & {documents}", "publisher": "{sources}"}, CHOSEN.codes)
    )
    longest = {
        "subtitle": "x" * 200,
        "version": "1" * 40,
        "licence": "x" * 500,
        "slug": "x" * 80,
        "contact": "",
    }
    assert [] == list(slips_of_form(_FACTS | longest, CHOSEN.codes))
    assert "2025-03-31" == BookFacts.from_dict(_FACTS, CHOSEN.codes).release_date
