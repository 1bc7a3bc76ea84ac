from __future__ import annotations

from chronicle.words import ledger_messages
from tests.builder.ledger.small_ledger import claim, position, read


def _messages(tmp_path, *claims):
    ledger, problems = read(tmp_path, *claims)
    assert [] == problems
    return list(ledger_messages(ledger))


def test_texts_with_their_owner(tmp_path):
    """Each text is a message in the context of its owner, with a comment and the claim of its dots."""
    found = {(each.context, each.msgid): each for each in _messages(tmp_path, claim(note="A note."))}
    assert "what is said to have happened" == found["deaths", "People died in {place}`town`."].comment
    assert ("editors’ note", "deaths") == (
        found["deaths", "A note."].comment,
        found["deaths", "A note."].claim,
    )
    assert "what it is (town)" == found["kind", "town"].comment


def test_same_text_once(tmp_path):
    """A text that stands twice with one owner is one message, whose comment names both places."""
    row = claim(positions=[position(key="a", says="It is so."), position(key="b", says="It is so.")])
    (found,) = (each for each in _messages(tmp_path, row) if each.msgid == "It is so.")
    assert "what the passage itself says (alpha/a) · what the passage itself says (alpha/b)" == found.comment


def test_figures_that_occur(tmp_path):
    """Each pair of unit and qualifier that occurs is one plural message; a pair of two has an oblique one."""
    figures = {
        "a": {"min": 2, "unit": "person"},
        "b": {"min": 3, "unit": "person"},
        "c": {"min": 3, "max": 4, "unit": "person"},
        "d": {"qualifier": "hundreds", "unit": "person"},
        "e": {"min": 7, "qualifier": "more-than", "unit": "person"},
        "f": {"min": 70, "qualifier": "more-than", "unit": "person"},
    }
    row = claim(positions=[position(quantities=figures)])
    assert [
        ("unit", "hundreds of people", None),
        ("unit", "more than {n} person", "more than {n} people"),
        ("unit", "{min}–{max} person", "{min}–{max} people"),
        ("unit", "{n} person", "{n} people"),
        ("unit-oblique", "{n} person", "{n} people"),
        ("unit-over", "more than {n} person", "more than {n} people"),
    ] == [
        (each.context, each.msgid, each.plural)
        for each in _messages(tmp_path, row)
        if each.context.startswith("unit") and each.context != "unit-words"
    ]


def test_figures_in_words(tmp_path):
    """Each whole number up to ten is a message in words besides, with its qualifier and its noun."""
    figures = {
        "a": {"min": 1, "unit": "person"},
        "b": {"min": 10, "qualifier": "almost", "unit": "person"},
        "c": {"min": 11, "unit": "person"},
        "d": {"min": 2, "max": 3, "unit": "person"},
        "e": {"qualifier": "hundreds", "unit": "person"},
    }
    row = claim(positions=[position(quantities=figures)])
    assert [("almost ten people", None), ("one person", None)] == [
        (each.msgid, each.plural) for each in _messages(tmp_path, row) if each.context == "unit-words"
    ]
