"""What the published data say of themselves is true of a book in any language."""

from __future__ import annotations

import json

import pytest

from chronicle.ledger import any_language
from chronicle.ledger.any_language import GENERAL, called_in, schema_of, true_of
from chronicle.ledger.model import Ledger
from chronicle.ledger.published_fields import bundled_schema

ENGLISH, FRENCH = Ledger(language="en", languages=("en",)), Ledger(language="fr", languages=("fr", "en"))
COUNTED = "What is counted, in English; translations give it in their own plural forms."
BARE = "What is counted; translations give it in their own plural forms."


@pytest.mark.parametrize(("ledger", "said"), [(ENGLISH, COUNTED), (FRENCH, BARE)])
def test_descriptions_are_exchanged_wherever_they_stand(ledger: Ledger, said: str) -> None:
    """In records, in lists of schemas, however deep; other texts that say the same stay."""
    schema = {
        "description": COUNTED,
        "const": COUNTED,
        "allOf": [{"then": {"description": COUNTED}}, COUNTED, 3],
        "properties": {"a": {"description": "Other.", "items": {"description": COUNTED}}},
    }
    assert {
        "description": said,
        "const": COUNTED,
        "allOf": [{"then": {"description": said}}, COUNTED, 3],
        "properties": {"a": {"description": "Other.", "items": {"description": said}}},
    } == schema_of(ledger, schema)


def test_each_description_has_its_form_for_other_languages() -> None:
    """None of those that speak of English is left, and each form stands for one."""
    foreign = json.dumps(json.loads(bundled_schema(FRENCH)), ensure_ascii=False)
    assert [] == [text for text in any_language._OF_ANY if text in foreign]
    assert all(true_of(ENGLISH, text) == text for text in any_language._OF_ANY)
    assert GENERAL == tuple(true_of(FRENCH, text) for text in any_language._OF_ANY)
    assert not any("English" in text for text in GENERAL)


def test_a_column_is_called_by_the_language_of_the_book() -> None:
    """The one with the texts of the book itself; all others have one name."""
    assert ["english", "claim"] == [called_in(ENGLISH, name) for name in ("english", "claim")]
    assert ["original", "claim"] == [called_in(FRENCH, name) for name in ("english", "claim")]
